// One sentence as deals: its triggers, each with the names and figures of its own stretch of words.
import type { Entity } from '../../domain/entity.ts'
import type { FactType, Party, Status } from '../../domain/fact.ts'
import { type FigureAt, isChips, isPower } from './deal-figures.ts'
import { type NameAt, partyOf } from './deal-names.ts'
import { findTriggers, statusOf, type Trigger, typeOf } from './deal-words.ts'

/** A deal as one sentence tells it; parties and place may be missing and come from the sentence before. */
export interface Deal {
  readonly act: Trigger['act']
  /** The stretch of the sentence that tells it. */
  readonly from: number
  readonly to: number
  readonly type: FactType
  readonly status: Status
  readonly parties: readonly Party[]
  readonly place?: NameAt
  readonly figures: readonly FigureAt[]
  /** "The lab", "It", "We": someone named earlier acts. */
  readonly anaphor?: 'lab' | 'operator' | 'any' | 'we' | 'site'
}

export interface SentenceParts {
  readonly text: string
  readonly names: readonly NameAt[]
  readonly figures: readonly FigureAt[]
}

const actorRoles: Readonly<Record<FactType, string>> = {
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
  offtaker_change: 'former customer',
}
const givers: readonly Entity['kind'][] = ['operator', 'cloud', 'chip_maker', 'utility', 'investor']
const prepositionBefore =
  /(?:\b(?:of|from|at|with|by|for|to|in|near|inside|than|as|like|between|via|after|chez|de|du|des|avec|par|pour|à|auprès de|bei|von|vom|mit|aus|für|an|durch|con|por|para|en|d[’'])\s(?:the\s|its\s|le\s|la\s|l[’']|dem\s|der\s|el\s)?(?:(?:French|German|Swedish|Finnish|Dutch|Spanish|British|American|Norwegian|London|Paris|operator|lab|exploitant|Betreiber|operador)\s){0,2})$/u
const speechAfter =
  /^\s?(?:,\s[^,]{2,60},\s)?(?:said|says|told|reported|reports|understands|wrote|announced that|confirmed that|a indiqué|sagte|dijo)\b/u
const anaphors: readonly (readonly [RegExp, NonNullable<Deal['anaphor']>])[] = [
  [/^(?:We|Our|Nous|Notre|Wir|Unser|Nosotros|Nuestr)\b/u, 'we'],
  [/^(?:The|Le|Das|El)\s(?:\p{L}+\s){0,2}?(?:lab|laboratory|laboratoire|Labor|KI-Labor|laboratorio)\b/u, 'lab'],
  [/^(?:The|L[’']|Der|El|Le)\s?(?:\p{L}+\s){0,2}?(?:operator|landlord|exploitant|opérateur|Betreiber|operador)\b/u, 'operator'],
  [
    /^(?:The|La|Das|Die|L[’']|Le)\s?(?:\p{L}+\s){0,2}?(?:company|companies|parties|group|firm|start-up|cloud|provider|developer|designer|maker|studio|supplier|builder|utility|bank|société|entreprise|groupe|Unternehmen|Firma|empresa|compañía)\b/u,
    'any',
  ],
  [/^(?:It|They|She|He|Elle|Il|Es|Sie)\b/u, 'any'],
  [
    /^(?:The|Le|La|Der|Die|Das|El|Phase|Its)\s?(?:\p{L}+\s){0,3}?(?:campus|site|project|projet|Projekt|proyecto|hall|phase|one|two|first|data|facility|centre|center|Anlage|Saal|building)\b/u,
    'site',
  ],
]

/** The dateline of an agency report: "PARIS, 13 January (Harrow Wire) - ". */
const dateline = /^\p{Lu}[\p{Lu}\s-]{2,30}(?:, \d{1,2} \p{L}+(?: \d{4})?)?(?: \([^)]{2,30}\))? [-–—] /u

const isParty = (name: NameAt): boolean => name.role === 'party'

/** Who acts before a trigger: the first party that no preposition leads to, that owns nothing and that is not speaking. */
function actorBefore(text: string, names: readonly NameAt[], from: number, to: number): NameAt | undefined {
  const before = names.filter((name) => isParty(name) && name.start >= from && name.end <= to)
  const free = before.filter((name) => {
    const lead = text.slice(Math.max(0, name.start - 40), name.start)
    const after = text.slice(name.end, name.end + 80)
    return !prepositionBefore.test(lead) && !/^[’']s?\s/u.test(after) && !speechAfter.test(after)
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
    names.find((name) => name.start < 12 && name.end < trigger.start && fits(name))
  )
}

const noun = String.raw`(?:the\s|its\s|an?\s|le\s|la\s|l[’']|dem\s|der\s|den\s|das\s|el\s)?(?:[\p{L}-]+,?\s){0,3}`
const withLead = new RegExp(
  String.raw`\b(?:from|with|at|inside|in|avec|chez|auprès de|auprès d[’']|à|von|mit|bei|beim|con|de)\s${noun}$`,
  'u',
)
const toLead = new RegExp(String.raw`\b(?:to|à|an|a)\s${noun}$`, 'u')
const byLead = new RegExp(String.raw`\b(?:by|par|durch|von|por)\s${noun}$`, 'u')

interface Stretch {
  readonly trigger: Trigger
  readonly from: number
  readonly to: number
}

const joints = /;\s|,?\s(?:and|while|but|und|et|y|mais|aber|pero)\s|,\swhich\s|:\s/gu

/** A sentence's triggers, each with its own stretch: from the joint before it to the joint before the next. */
function stretchesOf(text: string, names: readonly NameAt[]): readonly Stretch[] {
  const triggers = findTriggers(text).filter((trigger) => !isParticiple(text, trigger))
  const start = dateline.exec(text)?.[0].length ?? 0
  const kept: { trigger: Trigger; from: number }[] = []
  for (const trigger of triggers) {
    const last = kept.at(-1)
    const floor = last?.trigger.end ?? start
    const found = [...text.slice(floor, trigger.start).matchAll(joints)].at(-1)
    const from = found === undefined ? undefined : floor + found.index + found[0].length
    // @NOTE without a joint between them two triggers are one act told twice ("has signed a contract to lease"): the first stands.
    if (last !== undefined && from === undefined) continue
    const opens = from !== undefined && (last !== undefined || hasSubject(text, names, from, trigger))
    kept.push({ trigger, from: opens ? from : start })
  }
  return kept.map((each, at) => ({ ...each, to: kept[at + 1]?.from ?? text.length }))
}

/** Whether the words after a joint name who acts, so that a new clause begins there. */
function hasSubject(text: string, names: readonly NameAt[], from: number, trigger: Trigger): boolean {
  const words = text.slice(from, trigger.start)
  return (
    names.some((name) => isParty(name) && name.start === from && name.end <= trigger.start) ||
    anaphors.some(([pattern]) => pattern.test(opened(words)))
  )
}

const opened = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** "the 24 MW leased at Lyon East", "its newly opened hall": a word that tells of a thing, not an act of now. */
function isParticiple(text: string, { act, start, end }: Trigger): boolean {
  const word = text.slice(start, end)
  if (/^\s(?:since|seit|depuis|desde)\b/u.test(text.slice(end, end + 8)) && act === 'pause') return true
  const before = text.slice(Math.max(0, start - 30), start)
  if (/\bhad\s(?:\p{L}+\s)?$/u.test(before)) return true
  if (/\b(?:since|when|after|as soon as|once|seit|depuis que|desde que)\s(?:\p{L}+\s){0,3}$/iu.test(before)) return true
  if (!/^(?:leased|rented|let|opened|planned|reserved|booked|ordered|secured|contracted for)$/iu.test(word)) return false
  return /\b(?:the|its|an?|of|in|newly|already|MW|GW|space|capacity|hall|site)\s$/iu.test(before) && act !== 'pause'
}

/** Every deal a sentence tells. */
export function readDeals({ text, names, figures }: SentenceParts): readonly Deal[] {
  const deals: Deal[] = []
  for (const { trigger, from, to } of stretchesOf(text, names)) {
    const words = text.slice(from, to)
    const own = figures.filter((figure) => trigger.act === 'swap' || (figure.start >= from && figure.end <= to))
    const counted = own.filter((figure) => figure.standing === 'own')
    const bare = withoutNames(words, names, from)
    const type = typeOf(trigger.act, bare, {
      power: own.some((figure) => isPower(figure) && figure.standing !== 'part'),
      chips: counted.some(isChips),
    })
    if (type === undefined || isDenied(text, trigger)) continue
    const inside = names.filter((name) => name.start >= from && name.end <= to)
    const parties = partiesOf({ text, inside, names, trigger, from, type, words })
    const place = placeOf(text, trigger.act === 'swap' ? names : inside, trigger, own)
    const anaphor = parties.hasActor ? undefined : anaphorOf(words, text.slice(from, trigger.start))
    const before = deals.at(-1)
    const shared = !parties.hasActor && anaphor === undefined && from > 0 && before !== undefined ? before.parties.slice(0, 1) : []
    deals.push({
      act: trigger.act,
      from,
      to,
      type,
      status: statusOf(trigger.act, words, text.slice(from, trigger.end)),
      parties: [...shared.map((party) => ({ ...party, role: actorRoles[type] })), ...parties.list],
      ...(place !== undefined && { place }),
      figures: own,
      ...(anaphor !== undefined && { anaphor }),
    })
  }
  return deals
}

/** What stands for an actor named before: at the head of the clause, behind a date, or right before the verb. */
function anaphorOf(words: string, lead: string): Deal['anaphor'] {
  const head = opened(
    words.replace(/^(?:In|On|By|From|Since|Im|Ab|En|Dès) [^,]{2,30}?,? (?=(?:the|it|they|we|das|der|es|le|la|il|el)\b)/u, ''),
  )
  const found = anaphors.find(([pattern]) => pattern.test(head))?.[1]
  return found ?? (/\b(?:it|they)\s(?:(?:has|have|will|also|now)\s)*$/u.test(lead) ? 'any' : undefined)
}

function withoutNames(words: string, names: readonly NameAt[], from: number): string {
  return names
    .filter((name) => isParty(name) && name.start >= from)
    .reduce((bare, name) => bare.replace(name.text, ' '.repeat(name.text.length)), words)
}

/** "has not signed", "no lease has been signed", "did not use its option", "denied that it will build". */
function isDenied(text: string, trigger: Trigger): boolean {
  const before = text.slice(Math.max(0, trigger.start - 40), trigger.start)
  return (
    /\b(?:not|never|no|n[’']t|nobody|nie|nicht|kein\p{L}*|pas|jamais|aucun\p{L}*|sin|nunca|denied|denies|ruled out)\s(?:\p{L}+\s){0,4}$/iu.test(
      before,
    ) ||
    /^\s?(?:\p{L}+\s){0,2}(?:nicht|kein\p{L}*|pas)\b/iu.test(text.slice(trigger.end, trigger.end + 20)) ||
    /^(?:If|Should|Wenn|Falls|Si)\s/u.test(text)
  )
}

interface PartyQuestion {
  readonly text: string
  readonly inside: readonly NameAt[]
  readonly names: readonly NameAt[]
  readonly trigger: Trigger
  readonly from: number
  readonly type: FactType
  readonly words: string
}

function partiesOf(question: PartyQuestion): { readonly list: readonly Party[]; readonly hasActor: boolean } {
  const { text, inside, trigger, from, type } = question
  if (trigger.act === 'swap') return swapParties(question)
  const before = actorBefore(text, inside, from, trigger.start)
  const passive = before === undefined ? partyAfter(text, inside, byLead, trigger, undefined) : undefined
  const first = before ?? passive ?? saidBy(question)
  const lead = trigger.turned || trigger.act === 'commit' ? toLead : withLead
  const dative = trigger.turned ? inside.find((name) => isParty(name) && /^\s$/u.test(text.slice(trigger.end, name.start))) : undefined
  const second = dative ?? partyAfter(text, inside, lead, trigger, first) ?? ownerOf(text, inside, first)
  const isTurned = trigger.turned || isGiver(first, second, type)
  const [actor, host] = isTurned ? [second, first] : [first, second]
  return { list: withRoles(type, actor, host), hasActor: actor !== undefined }
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
function saidBy({ inside, type, text }: PartyQuestion): NameAt | undefined {
  if (!/^capacity_/.test(type)) return undefined
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
  return inside.find(
    (name) =>
      isParty(name) &&
      name !== actor &&
      /^[’']s?\s(?:\p{Ll}+\s){0,4}\p{Lu}/u.test(text.slice(name.end, name.end + 40)) &&
      /\b(?:at|in|inside|of|for)\s(?:the\s|(?:first|whole|unfinished)\s)*$/u.test(text.slice(Math.max(0, name.start - 24), name.start)),
  )
}

/** Where it is: a site before a town before a country, after the trigger before before it; where a company is from is no place. */
function placeOf(text: string, inside: readonly NameAt[], trigger: Trigger, own: readonly FigureAt[]): NameAt | undefined {
  const places = inside.filter((name) => {
    const lead = text.slice(Math.max(0, name.start - 30), name.start)
    const after = text.slice(name.end, name.end + 20)
    const isOthers =
      /\d\s?(?:MW|GW)\s(?:in|at|à|en)\s$/u.test(lead) && !own.some((figure) => name.start - figure.end < 8 && name.start > figure.end)
    if (isOthers) return false
    if (name.role !== 'place') return name.entity === undefined && isSiteName(lead, after)
    const isHome = /(?:\b(?:\p{Lu}\p{Ll}\p{L}+(?:\s\p{Lu}\p{L}+)*)\s(?:of|from|aus|de|in)\s|\b(?:from|aus)\s)$/u.test(lead)
    return name.entity?.kind === 'site' || (!isHome && !/^(?:-based|er\s|\s(?:lab|operator|fund|provider|cloud|agency)\b)/u.test(after))
  })
  const rank = (name: NameAt): number =>
    (name.entity?.kind === 'site' || (name.entity === undefined && name.role !== 'place') ? 0 : name.entity?.kind === 'country' ? 2 : 1) *
      2 +
    (name.start < trigger.start ? 1 : 0)
  return places.toSorted((a, b) => rank(a) - rank(b) || a.start - b.start)[0]
}

/** An unknown name that the words around it make a site: "Kestrel's Lyon East site", "at the Northgate campus". */
function isSiteName(lead: string, after: string): boolean {
  const isOwned = /[’']s?\s$/u.test(lead)
  return (
    (isOwned || /\b(?:at|in)\s(?:the\s|its\s)?$/u.test(lead)) &&
    /^\s(?:site|facility|campus|data cent(?:re|er)|hall|location)\b/u.test(after)
  )
}
