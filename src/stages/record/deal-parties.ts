// Who a deal is between: the one who acts, and the one it is made with, by the words that lead to their names.
import type { Entity } from '../../domain/entity.ts'
import type { FactType, Party } from '../../domain/fact.ts'
import { type NameAt, partyOf } from './deal-names.ts'
import type { Trigger } from './deal-words.ts'

export const actorRoles: Readonly<Record<FactType, string>> = {
  capacity_lease: 'tenant',
  capacity_build: 'developer',
  capacity_live: 'operator',
  compute_contract: 'customer',
  hardware_purchase: 'customer',
  financing: 'borrower',
  offtaker_change: 'customer',
  power_supply: 'customer',
  programme_target: 'programme',
  cancellation: 'developer',
  estimate: 'subject',
}
const hostRoles: Readonly<Partial<Record<FactType, string>>> = {
  capacity_lease: 'operator',
  compute_contract: 'supplier',
  hardware_purchase: 'supplier',
  financing: 'lender',
  power_supply: 'supplier',
  capacity_build: 'tenant',
  offtaker_change: 'former customer',
}
const givers: readonly Entity['kind'][] = ['operator', 'cloud', 'chip_maker', 'utility', 'investor']
const prepositionBefore =
  /(?:\b(?:of|from|at|with|by|for|to|in|near|inside|than|as|like|between|via|after|chez|de|du|des|avec|par|pour|à|auprès de|bei|von|vom|mit|aus|für|an|durch|con|por|para|en|d[’'])\s(?:the\s|its\s|le\s|la\s|l[’']|dem\s|der\s|el\s)?(?:(?:French|German|Swedish|Finnish|Dutch|Spanish|British|American|Norwegian|London|Paris|operator|lab|exploitant|Betreiber|operador)\s){0,2})$/u
const speechAfter =
  /^\s?(?:,\s[^,]{2,60},\s)?(?:said|says|told|reported|reports|understands|wrote|announced that|confirmed that|a indiqué|sagte|dijo)\b/u

export const isParty = (name: NameAt): boolean => name.role === 'party'

/** Who acts before a trigger: the first party that no preposition leads to, that owns nothing and that is not speaking. */
function actorBefore(text: string, names: readonly NameAt[], from: number, to: number): NameAt | undefined {
  const before = names.filter((name) => isParty(name) && name.start >= from && name.end <= to)
  const free = before.filter((name) => {
    const lead = text.slice(Math.max(0, name.start - 40), name.start)
    const after = text.slice(name.end, name.end + 80)
    // "A subsidiary of Torvald" acts for Torvald.
    const isArm = /\b(?:subsidiary|arm|unit|affiliate|filiale|Tochter|filial) (?:of|de|von)\s$/u.test(lead)
    return (isArm || !prepositionBefore.test(lead)) && !/^[’']s?\s/u.test(after) && !speechAfter.test(after)
  })
  return free[0] ?? before.find((name) => /^[’']s?\s/u.test(text.slice(name.end, name.end + 4)))
}

/** The party a preposition leads to, after the trigger first. */
function partyAfter(
  text: string,
  names: readonly NameAt[],
  lead: RegExp,
  trigger: Trigger,
  except: NameAt | undefined,
): NameAt | undefined {
  const fits = (name: NameAt): boolean =>
    isParty(name) && name !== except && lead.test(text.slice(Math.max(0, name.start - 60), name.start))
  const from = trigger.act === 'replace' ? trigger.end - 5 : trigger.start
  return (
    names.find((name) => name.start >= from && fits(name)) ??
    names.find((name) => name.start < 12 && name.end < trigger.start && fits(name)) ??
    // "In talks with Kestrel to lease": the other party stands before the deed.
    names.find((name) => /^\s(?:to|over|about)?\s?$/u.test(text.slice(name.end, trigger.start)) && fits(name))
  )
}

const noun = String.raw`(?:the\s|its\s|an?\s|le\s|la\s|l[’']|dem\s|der\s|den\s|das\s|el\s)?(?:[\p{L}-]+,?\s){0,3}`
const withLead = new RegExp(
  String.raw`\b(?:from|with|at|inside|in|avec|chez|auprès de|auprès d[’']|à|von|mit|bei|beim|con|de)\s${noun}$`,
  'u',
)
const orderLead = new RegExp(String.raw`(?<!\p{L})(?:from|with|à|auprès de|bei|von|a|de)\s${noun}$`, 'u')
const raiseLead = new RegExp(String.raw`\b(?:led by|from|with|angeführt von|mené par|auprès de|de|von|bei)\s${noun}$`, 'u')
const forLead = new RegExp(String.raw`\b(?:for|pour|für|para|with)\s${noun}$`, 'u')
const toLead = new RegExp(String.raw`\b(?:to|à|an|a)\s${noun}$`, 'u')
const byLead = new RegExp(String.raw`\b(?:by|par|durch|von|por)\s${noun}$`, 'u')

interface PartyQuestion {
  readonly text: string
  readonly inside: readonly NameAt[]
  readonly names: readonly NameAt[]
  readonly trigger: Trigger
  readonly from: number
  readonly type: FactType
  readonly words: string
}

/** Who a trigger is about, each with a role: the one who acts first, then the one who hosts, supplies or lends. */
export function partiesOf(question: PartyQuestion): { readonly list: readonly Party[]; readonly hasActor: boolean } {
  const { text, inside, trigger, from, type } = question
  if (trigger.act === 'swap') return swapParties(question)
  const before = actorBefore(text, inside, from, trigger.start)
  const passive = before === undefined ? partyAfter(text, inside, byLead, trigger, undefined) : undefined
  const first = before ?? passive ?? saidBy(question)
  const lead =
    trigger.turned || trigger.act === 'commit'
      ? toLead
      : trigger.act === 'order'
        ? orderLead
        : trigger.act === 'raise'
          ? raiseLead
          : type === 'capacity_build'
            ? forLead
            : withLead
  const dative =
    trigger.turned || /\bpay$|suppl(?:y|ies)$/u.test(text.slice(trigger.start, trigger.end))
      ? inside.find((name) => isParty(name) && /^\s$/u.test(text.slice(trigger.end, name.start)))
      : undefined
  const both = trigger.turned ? undefined : joinedTo(text, inside, first)
  const host = dative ?? partyAfter(text, inside, lead, trigger, first) ?? ownerOf(text, inside, first) ?? tellerOf(question, first)
  const tenant = host === undefined && givesTo.test(trigger.act) ? partyAfter(text, inside, toLead, trigger, first) : undefined
  const second = host ?? tenant ?? both
  const isTurned = trigger.turned || tenant !== undefined || isGiver(first, second, type)
  const [actor, other] = isTurned ? [second, first] : [first, second]
  const list = withRoles(type, actor, other)
  const more = [both, joinedTo(text, inside, other)].filter((name) => name !== undefined && name !== second && name !== first)
  const others = more.flatMap((name) =>
    name === undefined ? [] : [{ entity: partyOf(name), role: name === both ? actorRoles[type] : (hostRoles[type] ?? 'party') }],
  )
  return { list: [...list, ...others.filter((each) => !list.some(({ entity }) => entity === each.entity))], hasActor: actor !== undefined }
}

const givesTo = /^(?:lease|power|sign)$/

/** "Arden and Sable", "from Pelican and Caldera": the party that "and" sets beside another. */
function joinedTo(text: string, inside: readonly NameAt[], name: NameAt | undefined): NameAt | undefined {
  if (name === undefined) return undefined
  return inside.find(
    (other) => isParty(other) && other.start > name.end && /^\s(?:and|et|und|y)\s$/u.test(text.slice(name.end, other.start)),
  )
}

/** "Kestrel said that Caldera will lease 33 MW at its campus": the place is the teller's own. */
function tellerOf({ text, names, trigger, type }: PartyQuestion, first: NameAt | undefined): NameAt | undefined {
  if (type !== 'capacity_lease' || !/\bat its\b/u.test(text.slice(trigger.end))) return undefined
  return names.find((name) => isParty(name) && name !== first && name.end < trigger.start && speechAfter.test(text.slice(name.end)))
}

function withRoles(type: FactType, actor: NameAt | undefined, host: NameAt | undefined): readonly Party[] {
  const role = type === 'capacity_live' && host !== undefined ? 'tenant' : actorRoles[type]
  const hostRole = type === 'capacity_live' ? 'operator' : hostRoles[type]
  const isSame = actor !== undefined && host !== undefined && partyOf(host) === partyOf(actor)
  const isNoHost = host?.entity?.kind === 'ai_lab' && type !== 'offtaker_change' && type !== 'financing'
  return [
    ...(actor === undefined ? [] : [{ entity: partyOf(actor), role }]),
    ...(host === undefined || hostRole === undefined || isSame || isNoHost ? [] : [{ entity: partyOf(host), role: hostRole }]),
  ]
}

/** Who takes over, and from whom: the one replaced, the owner of the lease, or the party that gave it up before. */
function swapParties({ text, names, trigger, from, type }: PartyQuestion): { readonly list: readonly Party[]; readonly hasActor: boolean } {
  const parties = names.filter((name) => isParty(name) && !givers.includes(name.entity?.kind ?? 'company'))
  const actor = actorBefore(text, parties, from, trigger.start)
  const inWords = parties.find((name) => name !== actor && name.start >= trigger.start && name.end <= trigger.end)
  const former = inWords ?? parties.find((name) => name !== actor && (actor === undefined || name.text !== actor.text))
  return { list: withRoles(type, actor, former), hasActor: actor !== undefined }
}

/** Who gives, by what kind of house it is, though the sentence names it first: a cloud "signs a contract with" a lab. */
function isGiver(first: NameAt | undefined, second: NameAt | undefined, type: FactType): boolean {
  if (type !== 'capacity_lease' && type !== 'compute_contract' && type !== 'hardware_purchase') return false
  const kinds = [first?.entity?.kind, second?.entity?.kind]
  return kinds[0] !== undefined && kinds[1] !== undefined && givers.includes(kinds[0]) && kinds[1] === 'ai_lab'
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
      name.entity !== undefined &&
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
