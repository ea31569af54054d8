// Who a deal is between: the one who acts, and the one it is made with, by the words that lead to their names.
import type { FactType, Party } from '../../../domain/fact.ts'
import { isBystander, isTown, speechAfter } from './deal-bystanders.ts'
import { handoverParties } from './deal-handover.ts'
import { houseOf } from './deal-houses.ts'
import {
  actorBefore,
  byLead,
  forLead,
  isParty,
  isPassiveAt,
  joinedTo,
  leadOf,
  leads,
  looseLead,
  type PartyQuestion,
  partyAfter,
  toLead,
  withLead,
} from './deal-leads.ts'
import { partyOf } from './deal-names.ts'
import { evenRole, rolesOf } from './deal-roles.ts'
import type { Trigger } from './deal-words.ts'
import type { NameAt } from './name-at.ts'
import { isGiver, standEven } from './who-gives.ts'

const twoParty: readonly FactType[] = ['capacity_lease', 'compute_contract', 'hardware_purchase', 'power_supply', 'cancellation']

/** Parties with their roles, and whether one of them acts. */
interface Between {
  /** Houses of the stretch that got no part: what they do there was not understood. */
  readonly unplaced: readonly NameAt[]
  readonly list: readonly Party[]
  readonly hasActor: boolean
}

/** Who a trigger is about, each with a role: the one who acts first, then the one who hosts, supplies or lends. */
export function partiesOf(question: PartyQuestion): Between {
  const { text, trigger, from, type } = question
  if (trigger.act === 'swap') return { ...handoverParties(question), unplaced: [] }
  const inside = question.inside.filter((name) => isParty(name) && !isBystander(text, name) && !isTown(text, name, question))
  const isPassive = isPassiveAt(text, trigger)
  const agent = isPassive || trigger.start - from < 3 ? partyAfter(text, inside, byLead, trigger, undefined) : undefined
  const isBody = trigger.act === 'approve' && !isPassive && permits.test(text.slice(trigger.start, trigger.end))
  const before = isBody || (isPassive && agent === undefined && trigger.turned) ? undefined : actorBefore(question, inside, trigger.start)
  const first =
    agent ??
    grantedTo(question, inside) ??
    before ??
    partyAfter(text, inside, byLead, trigger, undefined) ??
    saidBy({ ...question, inside })
  const both = joinedTo(text, inside, first)
  const host = hostOf(question, inside, first, both)
  const tenant =
    host === undefined && givesTo.test(trigger.act) && !(trigger.act === 'sign' && both !== undefined)
      ? partyAfter(text, inside, givenTo, trigger, first)
      : undefined
  const left = leftOver(question, inside, [first, host, tenant])
  const reporter = trigger.turned && isPassive && first === undefined && left[0] === undefined ? tellerOf(question, host) : undefined
  const actor = first ?? left[0] ?? reporter
  const second =
    host ?? tenant ?? (twoParty.includes(type) ? (both ?? left.find((name) => name !== actor)) : lenderAmong(question, left, actor))
  const isTurned =
    (trigger.turned && (!isPassive || agent !== undefined || host !== undefined)) ||
    tenant !== undefined ||
    isLentFor(question, agent, second) ||
    // Who is paid for computing supplies it.
    (type === 'compute_contract' && trigger.act === 'raise') ||
    isGiver(question, actor, second)
  const isEven = !isTurned && standEven(question, actor, second)
  const sides = isTurned ? [second, actor] : [actor, second]
  // Who alone is named at a site is its own, whatever leads to the name.
  const isOwn = /^capacity_[bl][ui]/.test(type) && sides[0] === undefined && !withBefore.test(text.slice(0, sides[1]?.start ?? 0))
  const [doer, other] = isOwn ? [sides[1], undefined] : sides
  const list = named(question, { doer, other, inside, isEven })
  // What is replaced names the old host too.
  const unplaced = trigger.act === 'replace' ? [] : inside.filter((name) => isUnplaced(name, list, text))
  return { list, hasActor: actor !== undefined, unplaced }
}

/** "An option would give Lumen Forge 40 MW more": who gets it. */
const grantedTo = ({ text, trigger }: PartyQuestion, inside: readonly NameAt[]): NameAt | undefined =>
  trigger.act === 'option'
    ? inside.find((name) => name.start > trigger.end && /\b(?:gives?|giving|gave|grants?|granting)\s$/u.test(text.slice(0, name.start)))
    : undefined

/** Who owns, backs or wants something beside the deal needs no part in it. */
const besideDeal =
  /\b(?:owners?|owned|backed|supported|demand|interest|requests?|home (?:of|to)|built for|used by|customers?|clients?|neighbours?|rivals?|like|including|such as|for (?:its|the|their) (?:contract|deal) with)\b[^,;]{0,40}$/iu

function isUnplaced(name: NameAt, list: readonly Party[], text: string): boolean {
  if (list.some((party) => party.entity === partyOf(name)) || houseOf(name, text) === undefined) return false
  return !besideDeal.test(text.slice(Math.max(0, name.start - 70), name.start))
}

/** Who the deal is made with, by the words that lead to the name. */
function hostOf(
  question: PartyQuestion,
  inside: readonly NameAt[],
  first: NameAt | undefined,
  both: NameAt | undefined,
): NameAt | undefined {
  const { text, trigger, type } = question
  if (type === 'programme_target') return undefined
  const lead = trigger.turned ? toLead : (leads[trigger.act] ?? (type === 'capacity_build' ? forLead : withLead))
  // "Vermietete Ostergaard": with nobody before the verb, who stands behind it acts.
  const dative =
    takesDative(text, trigger) && !(question.language.startsWith('de') && first === undefined && !question.isAnaphoric)
      ? inside.find((name) => name.start >= trigger.end && /^\s?(?:in |as )?$/u.test(text.slice(trigger.end, name.start)))
      : undefined
  // "Signed a lease in Lyon" with two who sign leaves nobody to look for.
  const isLoose = lead === withLead && !(trigger.act === 'sign' && both !== undefined)
  const loose = isLoose ? partyAfter(text, inside, looseLead, trigger, first) : undefined
  return dative ?? partyAfter(text, inside, lead, trigger, first) ?? loose ?? ownerOf(text, inside, first) ?? tellerOf(question, first)
}

/** A name that no word has placed lends only if it is a lender's, or if the lender is named and it is who gets. */
function lenderAmong({ type, text, trigger }: PartyQuestion, left: readonly NameAt[], actor: NameAt | undefined): NameAt | undefined {
  if (type !== 'financing') return undefined
  return left.find(
    (name) => name !== actor && (trigger.turned || houseOf(name, text) === 'lender' || lenderLead.test(text.slice(0, name.start))),
  )
}

const lenderLead = /(?<!\p{L})(?:from|bei|von|auprès de|for)\s(?:der\s|dem\s|the\s|la\s)?$/u

/** "A credit facility for Corvane was arranged by Tessaro": who it is for gets it. */
const isLentFor = ({ type, text }: PartyQuestion, agent: NameAt | undefined, second: NameAt | undefined): boolean =>
  type === 'financing' && agent !== undefined && second !== undefined && /\bfor\s$/u.test(text.slice(0, second.start))

/** The names on both sides with their roles; who is joined to a side by "and" plays its part too. */
function named(
  question: PartyQuestion,
  sides: {
    readonly doer: NameAt | undefined
    readonly other: NameAt | undefined
    readonly inside: readonly NameAt[]
    readonly isEven: boolean
  },
): readonly Party[] {
  const { type, text, words } = question
  const { doer, other, inside, isEven } = sides
  const roles = rolesOf(type, words)
  const isNoHost = other?.entity?.kind === 'ai_lab' && type !== 'financing' && type !== 'capacity_build'
  const actorRole = isEven ? evenRole : type === 'capacity_live' && other !== undefined ? 'tenant' : roles.actor
  const hostRole = isEven ? evenRole : other === undefined || isNoHost ? undefined : partnerRole(question, other, roles.host)
  const list: Party[] = []
  const add = (name: NameAt | undefined, role: string | undefined): void => {
    if (name === undefined || role === undefined || list.some((it) => it.entity === partyOf(name))) return
    list.push({ entity: partyOf(name), role })
  }
  add(doer, actorRole)
  add(other, hostRole)
  for (const [side, role] of [
    [doer, actorRole],
    [other, hostRole],
  ] as const) {
    for (let next = joinedTo(text, inside, side); next !== undefined; next = joinedTo(text, inside, next)) add(next, role)
  }
  return list
}

const withBefore = /(?<!\p{L})(?:with|avec|mit|con)\s(?:(?:the|its|le|la|dem|der|el)\s|l[’'])?(?:[\p{L}-]+\s){0,3}$/u

/** Who is named "with" a builder is its partner, or runs the place; who it builds "for" moves in. */
function partnerRole({ type, text }: PartyQuestion, name: NameAt, role: string | undefined): string | undefined {
  if (type !== 'capacity_build') return role
  if (!withBefore.test(text.slice(0, name.start))) return role
  return houseOf(name, text) === 'operator' ? 'operator' : 'partner'
}

/** "Will supply Orion with", "lent Kestrel", "gewährt Orion": who gets follows right on the verb. */
const takesDative = (text: string, trigger: Trigger): boolean =>
  trigger.turned ||
  /(?<!\p{L})(?:pay|paid|pays|zahlt|suppl(?:y|ies)|grants?|granted|gave|gives?|given)$/u.test(text.slice(trigger.start, trigger.end))

/** Parties of the stretch that no word has placed yet; none where someone named earlier acts. */
function leftOver(
  { text, isAnaphoric, trigger }: PartyQuestion,
  inside: readonly NameAt[],
  taken: readonly (NameAt | undefined)[],
): readonly NameAt[] {
  return inside.filter((name) => {
    if (taken.includes(name)) return false
    const owns = /^[’']s?\s/u.test(text.slice(name.end, name.end + 3))
    return !isAnaphoric || (owns && name.start >= trigger.start)
  })
}

/** Whoever permits builds nothing. */
const permits =
  /^(?:approv|clear|grant|g[ai]ve|back|vot|wav|sign|green|rubber|pass|autoris|approuv|valid|accord|donn|délivr|adopt|genehmig|bewillig|erteil|erlaub|gestatt|zugestimm|stimm|billig|abgesegn|gibt|autoriz|aprob|aprueb|conced|otorg|da\b|dado|dio|respald)/iu
const givenTo = leadOf('to|à|an|a')
const givesTo = /^(?:lease|power|sign|order)$/

/** "Kestrel said that Caldera will lease 33 MW at its campus": the place is the teller's own. */
function tellerOf({ text, names, trigger, type }: PartyQuestion, first: NameAt | undefined): NameAt | undefined {
  if (type !== 'capacity_lease') return undefined
  const isOwn = /\bat its\b/u.test(text.slice(trigger.end))
  // "… has been let to Fathom, Northfold said in its report": what it reports on is its own.
  const reports = names.find(
    (name) => isParty(name) && name !== first && /^\ssaid in its (?:[\p{L}-]+ )?(?:report|accounts|results)\b/u.test(text.slice(name.end)),
  )
  if (reports !== undefined) return reports
  return names.find(
    (name) =>
      isParty(name) &&
      name !== first &&
      name.end < trigger.start &&
      (isOwn
        ? speechAfter.test(text.slice(name.end))
        : /^\s(?:said|announced|says)\s(?:on \p{Lu}\p{Ll}+day\s)?(?:that\s)?(?=\p{Lu})/u.test(text.slice(name.end))),
  )
}

/** "…, operator Steinquell said": the company that tells of its own permit or build. */
function saidBy({ inside, type, text, trigger }: PartyQuestion): NameAt | undefined {
  if (!/^capacity_/.test(type)) return undefined
  // "The council has approved Kestrel's 150 MW campus".
  const owner = inside.find((name) => isParty(name) && name.start >= trigger.end && /^[’']s?\s/u.test(text.slice(name.end)))
  if (trigger.act === 'approve' && owner !== undefined) return owner
  const isTold = /\b(?:is|are) to (?:get|host|house|receive)\b|\bwill (?:host|house|get)\b/u.test(text)
  const teller = isTold ? inside.find((name) => isParty(name) && /^\s(?:announced|said)\b/u.test(text.slice(name.end))) : undefined
  if (teller !== undefined) return teller
  return inside.find(
    (name) =>
      isParty(name) &&
      /\b(?:operator|developer|company|Betreiber|exploitant|operadora?)\s$/u.test(text.slice(0, name.start)) &&
      (speechAfter.test(text.slice(name.end)) || /^\s(?:den Bau|d[’']un|la construcción)/u.test(text.slice(name.end))),
  )
}

/** "Digital Realty's Paris South facility": who owns the place is the other party. */
function ownerOf(text: string, inside: readonly NameAt[], actor: NameAt | undefined): NameAt | undefined {
  return (
    inside.find(
      (name) =>
        isParty(name) &&
        name !== actor &&
        /^[’']s?\s(?:\p{Ll}+\s){0,4}\p{Lu}/u.test(text.slice(name.end, name.end + 40)) &&
        /\b(?:at|in|inside|of|for)\s(?:the\s|(?:first|whole|unfinished)\s)*$/u.test(text.slice(Math.max(0, name.start - 24), name.start)),
    ) ??
    inside.find(
      (name) =>
        isParty(name) &&
        name !== actor &&
        /\b(?:campus|site|hall|facility|data cent(?:re|er)|lease) (?:of|d[eu]|von)\s$/u.test(text.slice(0, name.start)),
    )
  )
}
