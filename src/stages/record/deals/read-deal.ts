// One sentence as deals: its triggers, each with the names and figures of its own stretch of words.
import type { FactType, Party, Status } from '../../../domain/fact.ts'
import { type FigureAt, isChips, isPower } from './deal-figures.ts'
import { isParty, isPassiveAt } from './deal-leads.ts'
import { partiesOf } from './deal-parties.ts'
import { rolesOf } from './deal-roles.ts'
import { typeOf } from './deal-type.ts'
import { findTriggers, type Trigger } from './deal-words.ts'
import { isDenied, isQuestion } from './denied.ts'
import { stageOf } from './how-far.ts'
import { withHouses } from './kind-by-houses.ts'
import type { NameAt } from './name-at.ts'
import { isToldOfThing } from './told-of-thing.ts'

/** A deal as one sentence tells it; parties and place may be missing and come from the sentence before. */
export interface Deal {
  readonly act: Trigger['act']
  /** The stretch of the sentence that tells it. */
  readonly from: number
  readonly to: number
  readonly type: FactType
  readonly status: Status
  readonly parties: readonly Party[]
  /** The part of whoever acts, for one named earlier. */
  readonly actorRole: string
  readonly place?: NameAt
  readonly figures: readonly FigureAt[]
  /** "The lab", "It", "We": someone named earlier acts. */
  readonly anaphor?: 'lab' | 'operator' | 'any' | 'we' | 'site'
}

export interface SentenceParts {
  readonly text: string
  readonly language: string
  readonly names: readonly NameAt[]
  readonly figures: readonly FigureAt[]
}

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
    /^(?:The|Le|La|Der|Die|Das|El|Phase|Its)\s?(?:[\p{L}-]+\s){0,3}?(?:campus|site|project|projet|Projekt|proyecto|hall|phase|one|two|first|data|facility|centre|center|Anlage|Saal|building)\b/u,
    'site',
  ],
]

const day = String.raw`(?:\d{1,2} \p{L}+|\p{Lu}\p{L}+\.? \d{1,2})(?:,? \d{4})?`
const state = String.raw`(?:\p{Lu}\p{Ll}+\.?(?: \p{Lu}\p{Ll}+)?|(?:\p{Lu}\.){2}|\p{Lu}{2})`
/** The dateline of an agency report or a release: "PARIS, 13 January (Harrow Wire) - ", "AUSTIN, Texas, May 4, 2026 -- ". */
export const dateline = new RegExp(
  String.raw`^\p{Lu}[\p{Lu}.\s-]{2,30}(?:, ${state}(?=,| [-–—(/]))?(?:, ${day})?(?: \([^)]{2,30}\)| /[\p{L} -]{3,24}/)? (?:--|[-–—]) `,
  'u',
)

interface Stretch {
  readonly trigger: Trigger
  readonly from: number
  readonly to: number
}

const joints = /;\s|,?\s(?:and|while|but|und|et|y|mais|aber|pero)\s|,\swhich\s|:\s/gu

/** A sentence's triggers, each with its own stretch: from the joint before it to the joint before the next. */
function stretchesOf({ text, names, language, figures }: SentenceParts): readonly Stretch[] {
  const has = { power: figures.some(isPower), chips: figures.some(isCounted), money: figures.some((figure) => figure.money !== undefined) }
  const triggers = findTriggers(text, language, has).filter((trigger) => !isToldOfThing(text, trigger) && !isGivenBySite(text, trigger))
  const start = dateline.exec(text)?.[0].length ?? 0
  const kept: { trigger: Trigger; from: number }[] = []
  for (const trigger of triggers) {
    const last = kept.at(-1)
    const floor = last?.trigger.end ?? start
    const found = [...text.slice(floor, trigger.start).matchAll(joints)].at(-1)
    const from = found === undefined ? undefined : floor + found.index + found[0].length
    // @NOTE without a joint between them two triggers are one act told twice ("has signed a contract to lease"): the first stands,
    // unless it is a noun ("a lease for 10 MW was signed") or what it plans is then stopped.
    if (last !== undefined && from === undefined) {
      const stops = /^(?:pause|cancel)$/.test(trigger.act) && /^(?:build|propose|approve|draw|live|lease)$/.test(last.trigger.act)
      const isAfterAside = isAside(text, last.trigger) && !isAside(text, trigger)
      if ((last.trigger.noun && !trigger.noun) || stops || isAfterAside) last.trigger = trigger
      continue
    }
    const isPair =
      from !== undefined &&
      last === undefined &&
      names.some((name) => isParty(name) && /^(?:,\s[^,;]{3,60})?,?\s(?:and|et|und|y)\s$/u.test(text.slice(name.end, from)))
    const opens = from !== undefined && !isPair && (last !== undefined || hasSubject(text, names, from, trigger))
    kept.push({ trigger, from: opens ? from : start })
  }
  return kept.map((each, at) => ({ ...each, to: kept[at + 1]?.from ?? text.length }))
}

/** "Its Denton site provides 42 MW": a site gives nothing to anybody. */
const isGivenBySite = (text: string, { act, start }: Trigger): boolean =>
  act === 'give' &&
  /(?:[’']s?|^(?:The|This|Its)) (?:[\p{L}\d-]+ ){0,3}(?:site|campus|facility|data cent(?:re|er)|building|hall)(?:, [^,;]{3,60},)?(?: is [^,;]{3,40} and)? (?:will |now |is to |is set to |should )?$/u.test(
    text.slice(0, start),
  )

/** "The hall that Kestrel is building", "das Rechenzentrum, das Northfold baut": a deed that tells which thing is meant. */
const isAside = (text: string, { start }: Trigger): boolean =>
  /(?:,\s(?:das|die|der|den|dem|qui|que|dont)|\s(?:that|which|que|qu[’']|where|wo))\s?(?:\p{Lu}[\p{L}\d’'.-]*\s){0,4}(?:(?:is|are|has|have|gerade|derzeit|bereits|in)\s(?:\p{Lu}\p{L}+\s)?){0,3}$/u.test(
    text.slice(Math.max(0, start - 80), start),
  )

/** Whether the words after a joint name who acts, so that a new clause begins there. */
function hasSubject(text: string, names: readonly NameAt[], from: number, trigger: Trigger): boolean {
  const words = text.slice(from, trigger.start)
  return (
    names.some((name) => isParty(name) && name.start === from && name.end <= trigger.start) ||
    anaphors.some(([pattern]) => pattern.test(opened(words)))
  )
}

const isCounted = (figure: FigureAt): boolean => isChips(figure) || figure.quantity?.unit === 'rack'

const opened = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** The figures of a stretch, by what its deed makes of them. */
function figuresOf({ text, figures }: SentenceParts, { trigger, from, to }: Stretch): readonly FigureAt[] {
  const stopped = /^(?:pause|cancel|swap)$/.test(trigger.act)
  const isAimedAt = trigger.act === 'target' && figures.some((figure) => figure.start >= trigger.start && figure.end <= to)
  return (
    figures
      // "Will start with 20 MW and hopes to reach 80": the aim is what stands behind it.
      .filter((figure) => trigger.act === 'swap' || (figure.start >= (isAimedAt ? trigger.start : from) && figure.end <= to))
      .map((figure) => (trigger.act === 'option' ? asOption(figure) : figure))
      // What is stopped or handed over is "the 26 MW hall", "plans for 70 MW": the whole is its size.
      .map((figure) => (stopped || isPlanned(text, trigger, figure) || isAll(text, figure) ? asOwn(figure) : figure))
  )
}

/** "Spatenstich in Brakenau: Sundhaus baut": what stands before a colon tells how far along it is. */
const headed = (text: string, from: number): number => (/^[^.;,:]{4,60}:\s$/u.test(text.slice(0, from)) ? 0 : from)

/** Every deal a sentence tells. */
export function readDeals(parts: SentenceParts): readonly Deal[] {
  const { text, names, figures } = parts
  const deals: Deal[] = []
  if (isQuestion(text)) return deals
  for (const { trigger, from, to } of stretchesOf(parts)) {
    const words = text.slice(from, to)
    const own = figuresOf(parts, { trigger, from, to })
    const counted = own.filter((figure) => figure.standing === 'own')
    const bare = withoutNames(words, names, from)
    const stated = typeOf(trigger.act, bare, {
      power: own.some((figure) => isPower(figure) && figure.standing !== 'part'),
      chips: counted.some(isChips),
    })
    const type = withHouses(stated, { text, names, bare, lead: text.slice(from, trigger.end) })
    if (type === undefined || isDenied(text, trigger, { from, to, language: parts.language })) continue
    const inside = names.filter((name) => name.start >= from && name.end <= to)
    const back = anaphorOf(
      words,
      text.slice(from, trigger.start),
      inside.map((name) => name.start - from),
    )
    const parties = partiesOf({
      text,
      language: parts.language,
      inside,
      names,
      trigger,
      from,
      type,
      words,
      isAnaphoric: back !== undefined && back !== 'site',
    })
    const place = placeOf(text, trigger.act === 'swap' ? names : inside, trigger, own)
    if (parties.unplaced.length > 0) continue
    const anaphor = parties.hasActor ? undefined : back
    const before = deals.at(-1)
    const roles = rolesOf(type, words)
    const actorRole = trigger.turned && !isPassiveAt(text, trigger) ? (roles.host ?? roles.actor) : roles.actor
    const shared = !parties.hasActor && anaphor === undefined && from > 0 && before !== undefined ? before.parties.slice(0, 1) : []
    deals.push({
      act: trigger.act,
      from,
      to,
      type,
      status: stageOf({ act: trigger.act, type, words: text.slice(headed(text, from), to), lead: text.slice(from, trigger.end) }),
      parties: [...shared.map((party) => ({ ...party, role: actorRole })), ...parties.list],
      actorRole,
      ...(place !== undefined && { place }),
      figures: own,
      ...(anaphor !== undefined && { anaphor }),
    })
  }
  const told = withoutEchoes(deals, figures)
  // "Vega dropped the lease; Lyra takes the space": dropping is half of the handing over.
  return told.some((deal) => deal.type === 'offtaker_change') ? told.filter((deal) => deal.type !== 'cancellation') : told
}

/**
 * "Gives up and abandons its 58 MW" is one stop; "the 64 MW project is dead: Corbel withdrew" stops what the sentence opened with.
 */
function withoutEchoes(deals: readonly Deal[], figures: readonly FigureAt[]): readonly Deal[] {
  const isSized = (deal: Deal): boolean => deal.figures.some((figure) => isPower(figure) || isChips(figure))
  const stops = deals.filter((deal) => deal.type === 'cancellation' || deal.status === 'paused')
  const [only] = deals
  if (deals.length === 1 && only !== undefined && stops.length === 1 && !isSized(only)) return [{ ...only, figures: figures.map(asOwn) }]
  return deals.filter(
    (deal) => !(stops.includes(deal) && !isSized(deal) && stops.some((other) => other.type === deal.type && isSized(other))),
  )
}

/** What an option is for is an option, however it is told. */
const asOption = (figure: FigureAt): FigureAt =>
  figure.quantity?.qualifier === 'exact' && isPower(figure) ? { ...figure, quantity: { ...figure.quantity, qualifier: 'option' } } : figure

const asOwn = (figure: FigureAt): FigureAt => (/^(?:whole|former)$/.test(figure.standing) ? { ...figure, standing: 'own' } : figure)

/** "Has leased the whole of its 58 MW site": all of it is no part. */
const isAll = (text: string, { start }: FigureAt): boolean =>
  /\b(?:the (?:whole|entirety) of|all of|la totalité d\p{L}+|die gesamten?|la totalidad de)\s(?:its\s|the\s|their\s|ses\s|sus\s)?$/u.test(
    text.slice(Math.max(0, start - 40), start),
  )

/** "Unveiled plans for a 40 MW campus": what a build is planned to be is its size. */
const isPlanned = (text: string, { act }: Trigger, { start }: FigureAt): boolean =>
  /^(?:build|propose|approve)$/.test(act) && /\bplans? (?:for|of) (?:an? |the )?$/u.test(text.slice(Math.max(0, start - 20), start))

/** What stands for an actor named before: at the head of the clause, behind a date, or right before the verb. */
function anaphorOf(words: string, lead: string, nameStarts: readonly number[]): Deal['anaphor'] {
  const head = opened(
    words.replace(/^(?:In|On|By|From|Since|Im|Ab|En|Dès) [^,]{2,30}?,? (?=(?:the|it|they|we|das|der|es|le|la|il|el)\b)/u, ''),
  )
  // "The start-up Weller AI", "Das KI-Labor Orion": the name stands right behind, nobody earlier is meant.
  const cut = words.length - head.length
  const found = anaphors.find(([pattern]) => {
    const end = pattern.exec(head)?.[0].length
    return end !== undefined && !nameStarts.includes(cut + end + 1)
  })?.[1]
  return found ?? (/\b(?:it|they)\s(?:(?:has|have|will|also|now)\s)*$/u.test(lead) ? 'any' : undefined)
}

function withoutNames(words: string, names: readonly NameAt[], from: number): string {
  return names
    .filter((name) => isParty(name) && name.start >= from)
    .reduce((bare, name) => bare.replace(name.text, ' '.repeat(name.text.length)), words)
}

/** Where it is: a site before a town before a country, after the trigger before before it; where a company is from is no place. */
function placeOf(text: string, inside: readonly NameAt[], trigger: Pick<Trigger, 'start'>, own: readonly FigureAt[]): NameAt | undefined {
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

/** Where a deal of the whole sentence is. */
export const placeIn = ({ text, names }: SentenceParts, own: readonly FigureAt[]): NameAt | undefined =>
  placeOf(text, names, { start: own[0]?.start ?? 0 }, own)

/** An unknown name that the words around it make a site: "Kestrel's Lyon East site", "at the Northgate campus". */
function isSiteName(lead: string, after: string): boolean {
  const isOwned = /[’']s?\s$/u.test(lead)
  return (
    (isOwned || /\b(?:at|in)\s(?:the\s|its\s)?$/u.test(lead)) &&
    /^\s(?:site|facility|campus|data cent(?:re|er)|hall|location)\b/u.test(after)
  )
}
