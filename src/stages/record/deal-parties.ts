// Who a deal is between: the one who acts, and the one it is made with, by the words that lead to their names.
import type { Entity } from '../../domain/entity.ts'
import type { FactType, Party } from '../../domain/fact.ts'
import { isBystander, isTown, speechAfter } from './deal-bystanders.ts'
import { wordy } from './deal-lexicon.ts'
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
  cancellation: 'operator',
}
const givers: readonly Entity['kind'][] = ['operator', 'cloud', 'chip_maker', 'utility', 'investor']
/** Small words between a preposition and the name it leads to. */
const small = String.raw`(?:(?:the|its|an?|le|la|l[’']|un|une|dem|der|den|das|el|los|las)\s?)?(?:(?:French|German|Swedish|Finnish|Dutch|Spanish|British|American|Norwegian|London|Paris|operator|developer|landlord|lab|rival|supplier|provider|utility|lender|exploitant|opérateur|Betreiber|Anbieter|operador|operadora)\s){0,2}`
const prepositionBefore = wordy(
  String.raw`(?:\b(?:of|from|at|with|by|for|to|in|near|inside|than|as|like|between|via|after|over|chez|de|du|des|avec|par|pour|à|auprès de|bei|von|vom|mit|aus|für|an|durch|über|con|por|para|en|a)\s|\bd[’'])${small}$`,
  'u',
)
export const isParty = (name: NameAt): boolean => name.role === 'party'

const passiveBefore = wordy(
  String.raw`\b(?:been|was|were|is|are|be|being|été|est|sont|sera|seront|wird|werden|wurde|wurden|worden|sido|será|serán|fue|fueron|ha sido)\s(?:\p{L}+ly\s|once\s|also\s)?$`,
  'u',
)

/** "Has been leased", "wird angemietet"; "is leasing" is none. */
const isPassiveAt = (text: string, { start, end }: Trigger): boolean =>
  !/^\p{L}+ing\b/u.test(text.slice(start, end)) && passiveBefore.test(text.slice(Math.max(0, start - 24), start))

/** Who acts before a trigger: the first party that no preposition leads to, that owns nothing and that is not speaking. */
function actorBefore(question: PartyQuestion, names: readonly NameAt[], to: number): NameAt | undefined {
  const { text, from } = question
  const earlier = names.filter((name) => name.start >= from && name.end <= to)
  const free = earlier.filter((name) => {
    const lead = text.slice(Math.max(0, name.start - 40), name.start)
    const after = text.slice(name.end, name.end + 80)
    // "A subsidiary of Torvald" acts for Torvald.
    const isArm = /\b(?:subsidiary|arm|unit|affiliate|filiale|Tochter|filial) (?:of|de|von)\s$/u.test(lead)
    return (isArm || !prepositionBefore.test(lead)) && !/^[’']s?\s/u.test(after) && !speechAfter.test(after)
  })
  return free[0] ?? spokenFor(question, to) ?? earlier.find((name) => /^[’']s?\s/u.test(text.slice(name.end, name.end + 4)))
}

const ownWord = wordy(
  String.raw`\b(?:it|they|its|their|that it|the (?:company|group|firm|operator|lab|start-up|developer)|qu[’']il|qu[’']elle|il|elle|dass (?:es|man|das Unternehmen)|man|es|que)\b`,
  'iu',
)

/** "Orion said on Monday it had signed", "Orion told investors it would add": who speaks is who acts. */
function spokenFor({ text, names, from }: PartyQuestion, to: number): NameAt | undefined {
  const teller = names.find(
    (name) =>
      isParty(name) &&
      name.end <= to &&
      /^(?:[’']s (?:\p{Ll}+\s){1,4})?\s?(?:said|says|told|announced|confirmed|added|a (?:indiqué|annoncé|déclaré)|teilte|erklärte|kündigte|dijo|anunció|informó|aseguró)(?!\p{L})/u.test(
        text.slice(name.end),
      ),
  )
  const isOf = (name: NameAt): boolean =>
    /\b(?:spokes(?:man|woman|person)|chief executive|head|director) (?:for|of|at) $/u.test(text.slice(0, name.start))
  const voice = teller ?? names.find((name) => isParty(name) && name.end <= to && isOf(name))
  return voice !== undefined && voice.end >= from - 2 && ownWord.test(text.slice(voice.end, to)) ? voice : undefined
}

/** The party a preposition leads to, after the trigger first. */
function partyAfter(
  text: string,
  names: readonly NameAt[],
  lead: RegExp,
  trigger: Trigger,
  except: NameAt | undefined,
): NameAt | undefined {
  const fits = (name: NameAt): boolean => name !== except && lead.test(text.slice(Math.max(0, name.start - 60), name.start))
  const from = trigger.act === 'replace' ? trigger.end - 5 : trigger.start
  return (
    names.find((name) => name.start >= from && fits(name)) ??
    names.find((name) => name.start < 12 && name.end < trigger.start && fits(name)) ??
    // "In talks with Kestrel to lease": the other party stands before the deed.
    names.find((name) => /^\s(?:to|over|about)?\s?$/u.test(text.slice(name.end, trigger.start)) && fits(name))
  )
}

const noun = String.raw`(?:(?:the|its|an?|le|la|dem|der|den|das|el)\s|l[’'])?(?:[\p{L}-]+,?\s){0,3}`
const leadOf = (words: string): RegExp => new RegExp(String.raw`(?<!\p{L})(?:(?:${words})\s|d[’'])${noun}$`, 'u')
const withLead = leadOf('from|with|avec|chez|auprès de|von|mit|bei|beim|con')
const looseLead = leadOf('at|inside|in|à|de|a')
const orderLead = leadOf('from|with|auprès de|chez|bei|von|à|a|de')
const raiseLead = leadOf('led by|from|with|by|angeführt von|mené(?:e)? par|auprès de|liderada por|de|von|bei')
const forLead = leadOf('for|pour|für|para|with')
const toLead = leadOf('to|à|an|a|in|dans|en')
const byLead = leadOf('by|par|durch|von|por')
const leads: Readonly<Partial<Record<Trigger['act'], RegExp>>> = { commit: toLead, order: orderLead, raise: raiseLead, borrow: raiseLead }

interface PartyQuestion {
  readonly text: string
  readonly inside: readonly NameAt[]
  readonly names: readonly NameAt[]
  readonly trigger: Trigger
  readonly from: number
  readonly type: FactType
  readonly words: string
  /** Whether something named earlier acts: then nobody named here is put in its place. */
  readonly isAnaphoric: boolean
}

const twoParty: readonly FactType[] = [
  'capacity_lease',
  'compute_contract',
  'hardware_purchase',
  'power_supply',
  'financing',
  'cancellation',
]

/** Who a trigger is about, each with a role: the one who acts first, then the one who hosts, supplies or lends. */
export function partiesOf(question: PartyQuestion): { readonly list: readonly Party[]; readonly hasActor: boolean } {
  const { text, trigger, from, type } = question
  if (trigger.act === 'swap') return swapParties(question)
  const inside = question.inside.filter((name) => isParty(name) && !isBystander(text, name) && !isTown(text, name, question))
  const isPassive = isPassiveAt(text, trigger)
  const agent = isPassive || trigger.start - from < 3 ? partyAfter(text, inside, byLead, trigger, undefined) : undefined
  const before = isPassive && agent === undefined && trigger.turned ? undefined : actorBefore(question, inside, trigger.start)
  const first = agent ?? before ?? partyAfter(text, inside, byLead, trigger, undefined) ?? saidBy({ ...question, inside })
  const lead = trigger.turned ? toLead : (leads[trigger.act] ?? (type === 'capacity_build' ? forLead : withLead))
  const dative = takesDative(text, trigger)
    ? inside.find((name) => name.start >= trigger.end && /^\s?(?:in |as )?$/u.test(text.slice(trigger.end, name.start)))
    : undefined
  const both = joinedTo(text, inside, first)
  // "Signed a lease in Lyon" with two who sign leaves nobody to look for.
  const isLoose = lead === withLead && !(trigger.act === 'sign' && both !== undefined)
  const loose = isLoose ? partyAfter(text, inside, looseLead, trigger, first) : undefined
  const host =
    type === 'programme_target'
      ? undefined
      : (dative ?? partyAfter(text, inside, lead, trigger, first) ?? loose ?? ownerOf(text, inside, first) ?? tellerOf(question, first))
  const tenant =
    host === undefined && givesTo.test(trigger.act) && !(trigger.act === 'sign' && both !== undefined)
      ? partyAfter(text, inside, toLead, trigger, first)
      : undefined
  const left = leftOver(question, inside, [first, host, tenant])
  const actor = first ?? left[0]
  const second = host ?? tenant ?? (twoParty.includes(type) ? (both ?? left.find((name) => name !== actor)) : undefined)
  const isTurned =
    (trigger.turned && !isPassive) || (trigger.turned && agent !== undefined) || tenant !== undefined || isGiver(actor, second, type)
  const [doer, other] = isTurned ? [second, actor] : [actor, second]
  const list = withRoles(type, doer, other)
  const more = [both, joinedTo(text, inside, other), joinedTo(text, inside, doer)].filter(
    (name) => name !== undefined && name !== second && name !== actor,
  )
  const others = more.flatMap((name) =>
    name === undefined
      ? []
      : [{ entity: partyOf(name), role: name === both && !isTurned ? actorRoles[type] : (hostRoles[type] ?? 'party') }],
  )
  const known = new Set(list.map(({ entity }) => entity))
  return { list: [...list, ...others.filter(({ entity }) => !known.has(entity) && known.add(entity))], hasActor: actor !== undefined }
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

const givesTo = /^(?:lease|power|sign|order)$/

/** "Arden and Sable", "from Pelican and Caldera": the party that "and" sets beside another. */
function joinedTo(text: string, inside: readonly NameAt[], name: NameAt | undefined): NameAt | undefined {
  if (name === undefined) return undefined
  return inside.find(
    (other) =>
      isParty(other) && other.start > name.end && /^(?:,\s[^,;]{3,60},)?\s(?:and|et|und|y)\s$/u.test(text.slice(name.end, other.start)),
  )
}

/** "Kestrel said that Caldera will lease 33 MW at its campus": the place is the teller's own. */
function tellerOf({ text, names, trigger, type }: PartyQuestion, first: NameAt | undefined): NameAt | undefined {
  if (type !== 'capacity_lease') return undefined
  const isOwn = /\bat its\b/u.test(text.slice(trigger.end))
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

/** Who takes over, and from whom: by who hands over, is replaced or owns the lease. */
function swapParties(question: PartyQuestion): { readonly list: readonly Party[]; readonly hasActor: boolean } {
  const { text, names, trigger, type } = question
  const parties = names.filter((name) => isParty(name) && !isBystander(text, name) && !givers.includes(name.entity?.kind ?? 'company'))
  const words = text.slice(trigger.start, trigger.end)
  const handed =
    /^(?:transfer|assign|hand|pass|novat|sign|goes|going|go\b|went|cèd|céd|transf|transm|überträgt|übertragen|tritt|abgetreten|gibt|trasp|ced)/iu.test(
      words,
    )
  const taker = handed ? lastTo(text, parties, trigger) : partyAfter(text, parties, byLead, trigger, undefined)
  const actor = handed || isPassiveAt(text, trigger) ? taker : actorBefore(question, parties, trigger.start)
  const inWords = parties.find((name) => name !== actor && name.start >= trigger.start && name.end <= trigger.end)
  const former = inWords ?? parties.find((name) => name !== actor && (actor === undefined || name.text !== actor.text))
  return { list: withRoles(type, actor, former), hasActor: actor !== undefined }
}

/** The last name that "to" or "à" leads to: towns stand before who receives. */
const lastTo = (text: string, parties: readonly NameAt[], { start }: Trigger): NameAt | undefined =>
  parties.findLast((name) => name.start >= start && toLead.test(text.slice(Math.max(0, name.start - 60), name.start)))

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
