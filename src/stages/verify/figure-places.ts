// Where a figure or name of ours stands in the source: beside the same sign, noun and words, or where another one stands in its place.
import type { Step } from './align-words.ts'
import { hasOtherSize } from './figure-sizes.ts'
import type { Reading, Word } from './read-words.ts'
import { toldPeriods } from './told-periods.ts'

/** What the places of our figures and names in the source say. */
export interface FigurePlaces {
  /** No place has the sign of ours: "$50" where every 50 is a share or a plain count. */
  readonly otherSign: number
  /** No place has the word behind ours, or the one before it, beside it. */
  readonly otherNeighbours: number
  /** The least share of the words around one of our figures that stand around any of its places. */
  readonly leastShared: number
  /** Our noun counts another figure in the source, and never ours: "three people" where two are told of. */
  readonly otherCount: number
  /** Quarters of ours that the source has of another year only, or a year of another quarter, or only to compare another one with. */
  readonly otherPeriod: number
  /** Figures that no place has with the limit, the length of time or the number of digits that ours have. */
  readonly otherSize: number
  /** By how much more of our words stand around another figure of the kind than around ours; most, and of how many figures. */
  readonly rivalFigure: number
  readonly rivalFigures: number
  /** Figures that stand nowhere beside a word next to ours, while most of our words stand around another one. */
  readonly displacedFigures: number
  /** Figures laid beside another one of the source, between equal words or where that one has more of our words. */
  readonly swappedFigures: number
  /** The same of names. */
  readonly rivalName: number
  readonly rivalNames: number
}

const aroundOurs = 5
const aroundTheirs = 9
const placesMax = 20
const neighboursMax = 5
const neighbourPlacesMax = 15
const reach = 8
const rivalsMax = 60
/** A rival counts from here on. */
const clearly = 0.1
/** From here on the figure is another one's: of 931 carried claims with digits 2 have one, of 294 small edits of a figure 12. */
const displacedBy = 0.6

export const isYear = ({ value, text }: Word): boolean => /^\d{4}$/.test(text) && (value ?? 0) >= 1900 && (value ?? 0) < 2100
const kindOf = (word: Word): string => (word.kind === 'figure' ? (isYear(word) ? 'year' : `figure ${word.sign ?? ''}`) : word.kind)

const isOne = ({ value }: Word): boolean => value === 1
/** "Boeing 747" is a name. */
const isOfName = (at: number, words: readonly Word[]): boolean => {
  const [last, word] = [words[at - 1], words[at]]
  return last?.kind === 'name' && word !== undefined && word.at === last.end + 1 && /^\d/.test(word.text) && !months.test(last.text)
}
const months = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/

/**
 * Whether another figure stands in the source where ours stands: beside it in the alignment, and either both words next to it are the
 * same or our words are more at home around another one. Per figure of ours, since what surrounds one says nothing about the next.
 */
function isSwapped(at: number, lead: number, words: readonly Word[], steps: readonly Step[]): boolean {
  const word = words[at]
  const step = steps.find(({ ours }) => ours === word)
  if (word === undefined || step?.theirs?.kind !== 'figure' || step.theirs.key === word.key || isOne(word) || isOfName(at, words))
    return false
  return step.held === 2 || lead > swappedBy || (step.held === 1 && lead > swappedBesideBy)
}
/** Of 931 carried claims with digits these two refuse 6 that nothing else does, of 294 small edits of a figure they catch 22 more. */
const swappedBy = 0.25
const swappedBesideBy = 0.1

/** Looks at each figure and name of a sentence of ours; `steps` lay it beside the source. */
export function figurePlaces(text: string, words: readonly Word[], reading: Reading, steps: readonly Step[]): FigurePlaces {
  const found = {
    otherSign: 0,
    otherNeighbours: 0,
    leastShared: 1,
    otherCount: 0,
    otherPeriod: strangePeriods(text, reading),
    otherSize: 0,
    rivalFigure: 0,
    rivalFigures: 0,
    displacedFigures: 0,
    swappedFigures: 0,
    rivalName: 0,
    rivalNames: 0,
  }
  const content = words.flatMap((word, at) => (word.kind === 'function' ? [] : [at]))
  for (const [at, word] of words.entries()) {
    if (word.kind !== 'figure' && word.kind !== 'name') continue
    const lead = rivalLead(at, words, content, reading)
    if (word.kind === 'name') {
      found.rivalName = Math.max(found.rivalName, lead)
      if (lead > clearly) found.rivalNames += 1
      continue
    }
    if (hasOtherSize(at, words, reading)) found.otherSize += 1
    found.rivalFigure = Math.max(found.rivalFigure, lead)
    if (lead > clearly) found.rivalFigures += 1
    if (isSwapped(at, lead, words, steps)) found.swappedFigures += 1
    if (isYear(word)) continue
    const before = found.otherNeighbours
    countPlaces(found, at, words, content, reading)
    if (lead >= displacedBy && found.otherNeighbours > before) found.displacedFigures += 1
  }
  return found
}

type Counts = { -readonly [Name in 'otherSign' | 'otherNeighbours' | 'leastShared' | 'otherCount']: number }

function countPlaces(found: Counts, at: number, words: readonly Word[], content: readonly number[], { order, places }: Reading): void {
  const word = words[at]
  const theirs = places.get(word?.key ?? '')
  if (word === undefined || theirs === undefined) return
  const [next, last] = [words[at + 1]?.key, words[at - 1]?.key]
  const ours = content.filter((each) => each !== at && Math.abs(each - at) <= aroundOurs).map((each) => words[each]?.key ?? '')
  let [hasSign, hasNeighbour, shared] = [false, false, 0]
  for (const place of theirs.slice(0, placesMax)) {
    hasSign ||= word.sign === order[place]?.sign
    hasNeighbour ||=
      (next !== undefined && order[place + 1]?.key === next) || (last !== undefined && place > 0 && order[place - 1]?.key === last)
    const around = new Set(order.slice(Math.max(0, place - aroundTheirs), place + aroundTheirs + 1).map(({ key }) => key))
    shared = Math.max(shared, ours.length === 0 ? 1 : ours.filter((key) => around.has(key)).length / Math.min(4, ours.length))
  }
  if (!hasSign) found.otherSign += 1
  if (!hasNeighbour) found.otherNeighbours += 1
  found.leastShared = Math.min(found.leastShared, shared)
  const noun = content.find((each) => each > at && each <= at + 3)
  if (noun !== undefined && countsAnother(word, words[noun]?.key ?? '', { order, places })) found.otherCount += 1
}

/** Whether the source counts this noun by another figure and never by ours. */
function countsAnother({ key }: Word, noun: string, { order, places }: Pick<Reading, 'order' | 'places'>): boolean {
  const nouns = places.get(noun) ?? []
  const isOurs = nouns.some((place) => [1, 2, 3].some((back) => order[place - back]?.key === key))
  return !isOurs && nouns.some((place) => [1, 2].some((back) => order[place - back]?.kind === 'figure'))
}

/**
 * How much more of the nearest words of ours stand around another figure (or name) of the kind than around any place of ours: where
 * our words are at home, another one stands. 0 where ours is at home as well.
 */
function rivalLead(at: number, words: readonly Word[], content: readonly number[], { order, places }: Reading): number {
  const word = words[at]
  const near = content
    .filter((each) => each !== at)
    .toSorted((a, b) => Math.abs(a - at) - Math.abs(b - at))
    .slice(0, neighboursMax)
  if (word === undefined || near.length < 2) return 0
  const homes = near.map((each) => places.get(words[each]?.key ?? '') ?? [])
  const around = (place: number): number =>
    homes.filter((home) => home.some((each) => Math.abs(each - place) <= reach)).length / near.length
  const own = Math.max(0, ...(places.get(word.key) ?? []).slice(0, placesMax).map(around))
  if (own === 1) return 0
  const mine = new Set(words.map(({ key }) => key))
  const kind = kindOf(word)
  const seen = new Set<number>()
  let most = 0
  for (const home of homes) {
    for (const place of home.slice(0, neighbourPlacesMax)) {
      for (let each = Math.max(0, place - reach); each <= place + reach && seen.size < rivalsMax; each += 1) {
        const other = order[each]
        if (other === undefined || other.kind !== word.kind || mine.has(other.key) || seen.has(each)) continue
        seen.add(each)
        if (kindOf(other) === kind) most = Math.max(most, around(each))
      }
    }
  }
  return Math.max(0, most - own)
}

/** Quarters of ours with a year that the source gives only with another one, or only beside another one where ours is the news. */
function strangePeriods(text: string, { periods, ownPeriods }: Reading): number {
  if (periods.size === 0) return 0
  const ours = toldPeriods(text)
  return [...ours.all].filter((period) => {
    const [quarter = '', year] = period.split(' ')
    if (periods.has(period)) return year !== undefined && ours.own.has(period) && !ownPeriods.has(period)
    const known = [...periods].map((each) => each.split(' '))
    return year === undefined
      ? !known.some(([each]) => each === quarter)
      : known.some(([each, of]) => of !== undefined && (each === quarter || of === year))
  }).length
}
