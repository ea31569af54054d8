// What of a sentence a ledger row leaves unexplained: the signs by which a row read from it may be wrong, each with its reason.
import type { Fact, FactType, Party } from '../../../domain/fact.ts'
import { isBystander } from '../deals/deal-bystanders.ts'
import { type FigureAt, figuresIn, isChips, isPower } from '../deals/deal-figures.ts'
import { houseOf, isSpokenOfAsHouse } from '../deals/deal-houses.ts'
import { isParty, withoutNames } from '../deals/deal-leads.ts'
import { wordy } from '../deals/deal-lexicon.ts'
import { partyOf } from '../deals/deal-names.ts'
import { typeOf } from '../deals/deal-type.ts'
import { findTriggers } from '../deals/deal-words.ts'
import { isSurely } from '../deals/houses-in-deal.ts'
import type { NameAt } from '../deals/name-at.ts'
import { oddParts } from '../deals/odd-parts.ts'
import { type Cue, cuesIn } from '../deals/reading-cues.ts'
import { isToldOfThing } from '../deals/told-of-thing.ts'
import type { VoteChances } from '../deals/vote.ts'
import type { VoteSigns } from '../deals/vote-signs.ts'
import { stageDoubts } from './stage-doubts.ts'

/** A sign that a row was not fully explained by its sentence. */
export type Doubt =
  | Cue
  | 'no_figure'
  | 'other_figure'
  | 'several_figures'
  | 'no_party'
  | 'one_side'
  | 'bare_party'
  | 'bare_side'
  | 'bare_parties'
  | 'party_from_before'
  | 'other_party'
  | 'other_name'
  | 'cut_name'
  | 'odd_role'
  | 'no_deed'
  | 'other_deed'
  | 'noun_only'
  | 'far_figure'
  | 'even_sides'
  | 'unread_stage'
  | 'unwritten'
  | 'aside'
  | 'second_only'
  | 'learnt_only'
  | 'grammar_otherwise'
  | 'unconfirmed'
  | 'other_kind'
  | 'other_stage'
  | 'other_sides'
  | 'other_size'
  | 'alone_uneven'
  | 'several_rows'
  | 'long'

/** The row, the sentence that states it, and every row read from that sentence. */
export interface FactInSentence {
  readonly fact: Fact
  readonly text: string
  readonly language: string
  readonly names: readonly NameAt[]
  readonly beside: readonly Fact[]
  /** What the other of the two readings has of the sentence. */
  readonly other: readonly Fact[]
  /** Absent for a row of the grammar of deeds. */
  readonly reading?: 'second'
  /** How likely its parts are by all readings together; absent where several deals share the sentence, and readings are not told apart. */
  readonly vote?: VoteChances & { readonly silent: 'none' | 'grammar' | 'second' | 'both'; readonly signs: VoteSigns }
}

const isDay =
  /^(?:\p{Lu}\p{Ll}+day|Jan|Feb|March|April|May|June|July|Aug|Sep|Oct|Nov|Dec|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|AI|IT|MW|GW|GPUs?)/u
const twoSided: readonly FactType[] = ['capacity_lease', 'compute_contract', 'hardware_purchase', 'power_supply', 'offtaker_change']
const longAt = 210
/** Further from its deed than this, a figure may be another's. */
const farAt = 70

/** Every sign of doubt about a row, each once. */
export function doubtsOf(it: FactInSentence): readonly Doubt[] {
  const figures = figuresIn(it.text, it.language)
  // "Tiger Global", "Market Street Capital": what a house is called says nothing of the deal.
  const bare = withoutNames(it.text, it.names)
  return [
    // "… a hall of 20 MW, and a hospital moves in": what goes on after the row's own clauses makes no other trade of it.
    ...cuesIn(bare, ownClause(bare, it.fact), it.fact),
    ...figureDoubts(it, figures),
    ...partyDoubts(it, figures),
    ...deedDoubts(it, figures),
    ...stageDoubts(it.fact, ownClause(it.text, it.fact), it.language),
    ...readingDoubts(it),
    ...(it.beside.length > 1 ? (['several_rows'] as const) : []),
    ...(it.text.length > longAt ? (['long'] as const) : []),
  ]
}

const countsOf = ({ quantity = [], hardware = [] }: Fact): readonly string[] =>
  [...quantity, ...hardware.flatMap(({ count }) => count ?? [])].map((each) => `${each.lo} ${each.hi} ${each.unit}`)
const amountsOf = ({ value = [] }: Fact): readonly string[] => value.map((each) => `${each.lo} ${each.hi} ${each.currency}`)

/** What a figure of the sentence is, in the writing of a row's figures. */
function writtenOf({ quantity, money }: FigureAt): string | undefined {
  if (quantity !== undefined) return `${quantity.lo} ${quantity.hi} ${quantity.unit}`
  return money === undefined ? undefined : `${money.lo} ${money.hi} ${money.currency}`
}

function figureDoubts({ fact, beside }: FactInSentence, figures: readonly FigureAt[]): readonly Doubt[] {
  const own = [...countsOf(fact), ...amountsOf(fact)]
  const told = new Set(beside.flatMap((each) => [...countsOf(each), ...amountsOf(each)]))
  // A whole that a part is of, or a plan that is replaced, the grammar has placed; what a loan buys is its purpose.
  const isOther = figures.some(
    (figure) =>
      figure.standing === 'own' && !told.has(writtenOf(figure) ?? '') && !(fact.type === 'financing' && figure.money === undefined),
  )
  const bases = (fact.quantity ?? []).map((each) => each.basis)
  return [
    ...(own.length === 0 ? (['no_figure'] as const) : []),
    ...(isOther ? (['other_figure'] as const) : []),
    ...(countsOf(fact).length > 1 && new Set(bases).size < bases.length ? (['several_figures'] as const) : []),
  ]
}

/** "Its plan for 18,000 chips at Polderstack": who was to have what is given up. */
const isFormer = (name: NameAt, figures: readonly FigureAt[], text: string): boolean =>
  figures.some(
    (each) =>
      each.standing === 'former' &&
      each.end <= name.start &&
      /^[^,;]{0,40}\b(?:at|with|from|in)\s$/u.test(text.slice(each.end, name.start)) &&
      !/\bwith\b.*\d/u.test(text.slice(each.end, name.start)),
  )

function partyDoubts(
  { fact, text, language, names, beside, other, reading }: FactInSentence,
  figures: readonly FigureAt[],
): readonly Doubt[] {
  const parties = [...fact.subject, ...(fact.object ?? [])]
  const placed = new Set(beside.flatMap((each) => [...each.subject, ...(each.object ?? [])].map((party) => party.entity)))
  const here = (party: Party): NameAt | undefined => names.find((name) => partyOf(name) === party.entity)
  const bare = parties.filter((party) => {
    const name = here(party)
    return name !== undefined && name.entity === undefined && houseOf(name, text) === undefined && !isSpokenOfAsHouse(name, text)
  })
  // Where two deal with each other, a name that may be a town's is hardly ever one.
  const isBetweenTwo = parties.length > 1 && (twoSided.includes(fact.type) || fact.type === 'financing')
  // "Telia" of "Telia Roche": the registry knows the shorter name, and the house is another. German writes every noun large.
  const isCut =
    !language.startsWith('de') &&
    parties.some((party) => {
      const end = here(party)?.end
      return end !== undefined && /^\s(?!AI\b|IT\b)\p{Lu}\p{Ll}{2,}/u.test(text.slice(end, end + 12))
    })
  // Where only the second reading has a row, an odd part has never been a wrong row, 14 of 14 right when first read, but for who lends.
  const isOdd = (fact.type === 'financing' || reading !== 'second' || other.length > 0) && oddParts(fact, { text, names }) > 0
  // The other side may hide behind a name that was taken for a town; where there is no other name, the sentence names one side only.
  const isUnread =
    fact.place.precision !== 'site' &&
    names.some((name) => name.entity === undefined && !placed.has(partyOf(name)) && !isDay.test(name.text))
  // "À Lille": where a site is.
  const isWhere = (name: NameAt): boolean =>
    name.entity === undefined &&
    /^(?:capacity_[bl][ui]|cancellation|programme)/.test(fact.type) &&
    /(?:^|\s)(?:à|a|en|in|im|near|at)\s$/u.test(text.slice(0, name.start))
  const hasItsSides = parties.length > (twoSided.includes(fact.type) ? 1 : 0)
  const left = names.filter(
    (name) =>
      !isWhere(name) &&
      isParty(name) &&
      !placed.has(partyOf(name)) &&
      (!isBystander(text, name) || actsAfter(name, text)) &&
      !(hasItsSides && isTeller(name, text)) &&
      !isFormer(name, figures, text),
  )
  return [
    ...(parties.length === 0 ? (['no_party'] as const) : []),
    ...(parties.length === 1 && twoSided.includes(fact.type) && isUnread ? (['one_side'] as const) : []),
    ...(bare.length === 1 ? ([isBetweenTwo ? 'bare_side' : 'bare_party'] as const) : bare.length > 1 ? (['bare_parties'] as const) : []),
    ...(parties.some((party) => here(party) === undefined) ? (['party_from_before'] as const) : []),
    ...(left.some((name) => isSurely(name, text)) ? (['other_party'] as const) : left.length > 0 ? (['other_name'] as const) : []),
    ...(isCut ? (['cut_name'] as const) : []),
    ...(isOdd ? (['odd_role'] as const) : []),
    ...(parties.some((party) => party.role === 'party') ? (['even_sides'] as const) : []),
  ]
}

/** "Is full after Orion agreed to take 12 MW": who acts there has a part. */
const actsAfter = ({ start, end }: NameAt, text: string): boolean =>
  /\b[Aa]fter\s$/u.test(text.slice(0, start)) &&
  /^\s(?:agreed|signed|took|takes|leased|committed|won|ordered|bought)\b/u.test(text.slice(end))

/** "Begin in July, said Arlo Venn", "according to builder Kestrel": who tells of a deal whose sides are named has no part. */
const isTeller = ({ start }: NameAt, text: string): boolean =>
  /(?:,\s(?:said|says|wrote)|\baccording to(?: the)?(?: \p{Ll}[\p{Ll}-]+){0,3})\s$/u.test(text.slice(Math.max(0, start - 60), start))

/** A deed told in passing: "the chips that Meridel bought". */
const relative = wordy(
  String.raw`(?:,\s(?:which|who|qui|que|dont|das|die|der|den|que)|\s(?:that|which|under which|where|que|qu[’']|wo)|(?:MW|GW|GPUs|chips|hall|site) (?:it|they))\s(?:[\p{L}\d’'.-]+\s){0,4}$`,
  'u',
)

/** Whether a deed of the row's own kind stands in the sentence, whether others do, and how near its figure is. */
function deedDoubts({ fact, text, language, beside, reading }: FactInSentence, figures: readonly FigureAt[]): readonly Doubt[] {
  const has = {
    power: figures.some(isPower),
    chips: figures.some((each) => isChips(each) || each.quantity?.unit === 'rack'),
    money: figures.some((each) => each.money !== undefined),
  }
  const triggers = findTriggers(text, language, has).filter((trigger) => !isToldOfThing(text, trigger))
  const kindOf = (act: (typeof triggers)[number]['act']): FactType | undefined => typeOf(act, text, has)
  const own = triggers.filter(({ act }) => isSameDeed(kindOf(act), fact.type))
  const told = beside.map((each) => each.type)
  const isOther = triggers.some(({ act, noun, start }) => {
    const kind = kindOf(act)
    const lead = text.slice(Math.max(0, start - 60), start)
    // "Is to house 8 MW of Orion's computers": who houses lets.
    if (
      fact.type === 'capacity_lease' &&
      kind === 'capacity_build' &&
      /^(?:will|is to|are to) (?:host|house|get|receive)/u.test(text.slice(start))
    )
      return false
    if (relative.test(lead) || (fact.type === 'financing' && /\b(?:to|for)\s$/u.test(lead))) return false
    return !noun && kind !== undefined && !told.some((type) => isSameDeed(kind, type) || isHandedOver(kind, type))
  })
  const wanted = new Set([...countsOf(fact), ...amountsOf(fact)])
  const mine = figures.filter((figure) => wanted.has(writtenOf(figure) ?? ''))
  const gap = Math.min(
    ...own.flatMap(({ start, end }) =>
      mine.map((figure) => (figure.start >= end ? figure.start - end : figure.end <= start ? start - figure.end : 0)),
    ),
  )
  const isInAside = own.length > 0 && own.every(({ start }) => relative.test(text.slice(Math.max(0, start - 60), start)))
  return [
    ...(isInAside ? (['aside'] as const) : []),
    ...(own.length === 0 && reading !== 'second' && fact.type !== 'estimate' ? (['no_deed'] as const) : []),
    ...(own.length > 0 && own.every(({ noun }) => noun) ? (['noun_only'] as const) : []),
    // What is reckoned of a house runs, is built or is bought: any deed.
    ...(isOther && fact.type !== 'estimate' ? (['other_deed'] as const) : []),
    ...(Number.isFinite(gap) && gap > farAt ? (['far_figure'] as const) : []),
  ]
}

/** A deal of two in which the second reading alone finds three sides: all of 10 were wrong when first read. */
const isUneven = ({ type, subject, object = [] }: Fact): boolean =>
  twoSided.includes(type) && type !== 'offtaker_change' && subject.length + object.length > 2

/** Where the other reading of the sentence has nothing to say, or says something else. An estimate has a reader of its own. */
function readingDoubts({ fact, other, reading, beside, vote }: FactInSentence): readonly Doubt[] {
  if (fact.type === 'estimate') return []
  if (vote !== undefined) return [...silenceOf[vote.silent], ...(isUneven(fact) ? (['alone_uneven'] as const) : [])]
  const twin = other.find((each) => each.type === fact.type) ?? other[0]
  if (reading === 'second')
    return twin === undefined
      ? ['second_only', ...(isUneven(fact) ? (['alone_uneven'] as const) : [])]
      : isTwin(fact, twin)
        ? []
        : ['grammar_otherwise']
  if (twin === undefined) return beside.length > 1 ? [] : ['unconfirmed']
  // "The first phase of 40 MW", told in the next sentence: the second reading has the whole, whose size is another.
  const isStep = beside.some((each) => each.id === fact.partOf)
  return [
    ...(twin.type === fact.type ? [] : (['other_kind'] as const)),
    ...(twin.status === fact.status ? [] : (['other_stage'] as const)),
    ...(sidesOf(twin) === sidesOf(fact) ? [] : (['other_sides'] as const)),
    ...(isStep || sizesOf(twin) === sizesOf(fact) ? [] : (['other_size'] as const)),
  ]
}
const silenceOf = { none: [], grammar: ['second_only'], second: ['unconfirmed'], both: ['learnt_only'] } as const

export const sidesOf = ({ subject, object = [] }: Fact): string =>
  [...subject, ...object]
    .map((party) => party.entity)
    .toSorted((a, b) => (a < b ? -1 : 1))
    .join('|')
/** Power and chips with how firmly they are meant. */
export const sizesOf = ({ quantity = [], hardware = [] }: Fact): string =>
  [...quantity, ...hardware.flatMap(({ count }) => count ?? [])]
    .map(({ lo, hi, unit, qualifier }) => `${lo} ${hi} ${unit} ${qualifier}`)
    .toSorted((a, b) => (a < b ? -1 : 1))
    .join('|')
const isTwin = (a: Fact, b: Fact): boolean =>
  a.type === b.type && a.status === b.status && sidesOf(a) === sidesOf(b) && sizesOf(a) === sizesOf(b)

/** Who steps in takes a lease that another gives up. */
const isHandedOver = (a: FactType, b: FactType): boolean =>
  b === 'offtaker_change' && (a === 'capacity_lease' || a === 'cancellation' || a === 'compute_contract')

/** What is built and what then runs are told by the same deeds. */
const isSameDeed = (a: FactType | undefined, b: FactType): boolean =>
  a === b || (a === 'capacity_live' && b === 'capacity_build') || (a === 'capacity_lease' && b === 'power_supply')

/** The clauses up to the one that holds the row's last figure: what follows another "and" is told of something else. */
function ownClause(text: string, fact: Fact): string {
  const digits = [...countsOf(fact), ...amountsOf(fact)].flatMap((each) => each.split(' ').slice(0, 1))
  const parts = text.split(/(?<=[,;])\s(?=(?:and|which|who|whose|in the|the|but|und|et|y)\s)|\s(?=(?:and|but|while|und|et|y)\s)/u)
  const last = parts.findLastIndex((part) => digits.some((each) => part.includes(each)))
  return last < 0 ? text : parts.slice(0, last + 1).join(' ')
}
