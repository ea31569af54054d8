// Figures that have changed places, and figures whose movement or measure is another's: "12% in Norway and 30% in Denmark" told crosswise.
import type { Sentence } from '../../domain/sentence.ts'
import type { Verdict } from '../../domain/verdict.ts'
import { ownStatement } from '../../text/own-statement.ts'
import { polarityOf } from '../../text/polarity.ts'
import { earlierFigure } from './earlier-figure.ts'
import { isYear } from './figure-places.ts'
import { strangePart } from './fraction-words.ts'
import { isComputed, verdict } from './material.ts'
import { otherAge } from './named-ages.ts'
import type { Material } from './read-evidence.ts'
import { readWords, type Word } from './read-words.ts'

const month = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/u
const clauseBreak = /[;:.!?](?=\s|$)|,\s(?=(?:while|but|whereas|as|with|and)\b)|\b(?:while|whereas|but)\b/gu

/** What stands around one figure: the words up to the next figure on each side, and the "from" or "to" just before it. */
interface Place {
  readonly isYear: boolean
  readonly before: ReadonlySet<string>
  readonly behind: ReadonlySet<string>
}

/** "At least 34", "more than 200": words before a figure that tell of no place of its own. */
const hedges = /^(?:least|most|more|less|fewer|than|over|under|about|around|nearly|almost|some|up)$/u

/** Each figure that stands once in a text, with its place. */
function placesOf(text: string): ReadonlyMap<string, Place> {
  const words = readWords(text)
  const found = new Map<string, Place>()
  const twice = new Set<string>()
  const isFigure = ({ kind }: Word): boolean => kind === 'figure'
  const contentIn = (some: readonly Word[]): string[] =>
    some.flatMap(({ kind, key, text: word }) => (kind === 'function' || month.test(word) || hedges.test(word) ? [] : [key]))
  for (const [at, word] of words.entries()) {
    if (!isFigure(word)) continue
    if (found.has(word.key)) twice.add(word.key)
    const last = words.slice(0, at).findLastIndex(isFigure)
    const next = words.findIndex((other, place) => place > at && isFigure(other))
    const side = /\b(?<side>from|to)\s+(?:about |around |some )?(?:[A-Z]{3} |[$£€¥] ?)?$/u.exec(text.slice(0, word.at))?.groups?.['side']
    const before = contentIn(words.slice(last + 1, at))
    found.set(word.key, {
      isYear: isYear(word),
      before: new Set(side === undefined ? before : [...before, ` ${side} 1`, ` ${side} 2`]),
      behind: new Set(contentIn(words.slice(at + 1, next < 0 ? undefined : next))),
    })
  }
  for (const key of twice) found.delete(key)
  return found
}

const shared = (ours: ReadonlySet<string>, theirs: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...ours].filter((word) => theirs.has(word) && !other.has(word)).length

/** From here on the words around two figures are each other's. */
const tradedMin = 2

const yearsReach = 6
/** The year that stands nearest to a figure, within reach; undefined where none does or two do. */
export function yearBeside(text: string, key: string): string | undefined {
  const words = readWords(text)
  const at = words.findIndex((word) => word.key === key)
  const years = words.flatMap((word, place) =>
    isYear(word) && place !== at && Math.abs(place - at) <= yearsReach ? [{ key: word.key, far: Math.abs(place - at) }] : [],
  )
  const [first, second] = years.toSorted((a, b) => a.far - b.far)
  const own = words[at]
  return own === undefined || isYear(own) || first === undefined || first.far === second?.far ? undefined : first.key
}

/** Whether each of two figures stands beside the same year in both texts, and the two beside two years: then neither has moved. */
function keepTheirYears(own: string, theirs: string, one: string, other: string): boolean {
  const [mine, others] = [yearBeside(own, one), yearBeside(own, other)]
  return (
    mine !== undefined &&
    others !== undefined &&
    mine !== others &&
    mine === yearBeside(theirs, one) &&
    others === yearBeside(theirs, other)
  )
}

/** Two figures of ours each of which stands where the passage has the other, and neither where the passage has it. */
export function tradedFigures(own: string, theirs: string): readonly [string, string] | undefined {
  const [ours, known] = [placesOf(own), placesOf(theirs)]
  const both = [...ours.keys()].filter((key) => known.has(key))
  for (const [at, one] of both.entries()) {
    for (const other of both.slice(at + 1)) {
      const [a, b, c, d] = [ours.get(one), ours.get(other), known.get(one), known.get(other)]
      if (a === undefined || b === undefined || c === undefined || d === undefined || a.isYear !== b.isYear) continue
      const kept = [shared(a.before, c.before, d.before), shared(a.behind, c.behind, d.behind)]
      const keptOther = [shared(b.before, d.before, c.before), shared(b.behind, d.behind, c.behind)]
      const traded = shared(a.before, d.before, c.before) + shared(a.behind, d.behind, c.behind)
      const tradedOther = shared(b.before, c.before, d.before) + shared(b.behind, c.behind, d.behind)
      const isKept = [...kept, ...keptOther].some((count) => count > 0)
      if (!isKept && !keepTheirYears(own, theirs, one, other) && traded > 0 && traded + tradedOther >= tradedMin)
        return [one.slice(1), other.slice(1)]
    }
  }
  return undefined
}

/** The clause around a place in a text: up to the breaks and the figures beside it. */
function clauseAt(text: string, at: number): string {
  const breaks = [...text.matchAll(clauseBreak)].map(({ index }) => index)
  return text.slice(breaks.findLast((each) => each < at) ?? 0, breaks.find((each) => each > at) ?? text.length)
}

/** The first figure of ours that rises where it falls in each of its places in the passage, or the other way. */
function turnedFigure(own: string, theirs: string): string | undefined {
  const known = readWords(theirs).filter(({ kind }) => kind === 'figure')
  return readWords(own).find((word) => {
    if (word.kind !== 'figure' || word.value === 1) return false
    const ours = polarityOf(clauseAt(own, word.at)).direction
    const same = known.filter(({ key }) => key === word.key)
    if (ours === undefined || same.length === 0) return false
    return same.every(({ at }) => {
      const { direction } = polarityOf(clauseAt(theirs, at))
      return direction !== undefined && direction !== ours
    })
  })?.text
}

const measures: readonly RegExp[] = [
  /\b(?:revenues?|sales|turnover|takings)\b/giu,
  /\b(?:profits?|earnings|net income|operating income)\b/giu,
  /\b(?:loss|losses|deficit)\b/giu,
  /\b(?:costs?|expenses|spending|expenditure)\b/giu,
  /\b(?:debts?|loans?|borrowings?)\b/giu,
]
/** "The loss of 310 jobs" is no sum. */
const isOfPeople = /^(?:\S+ )(?:\p{Ll}+ )?(?:jobs?|posts?|positions?|lives|seats?|votes?|people|workers|employees|staff)\b/u
/** What the figure at a place measures: the last measure named before it in its clause, as its number in the list. */
function measureAt(text: string, at: number): number | undefined {
  const clause = clauseAt(text, at)
  const before = clause.slice(0, at - text.indexOf(clause))
  const named = measures.flatMap((pattern, number) => [...before.matchAll(pattern)].map(({ index }) => ({ index, number })))
  return named.toSorted((a, b) => b.index - a.index)[0]?.number
}

/** The first figure of ours that is revenue where it is profit in each of its places in the passage, and the like. */
function otherMeasure(own: string, theirs: string): string | undefined {
  const known = readWords(theirs).filter(({ kind }) => kind === 'figure')
  return readWords(own).find((word) => {
    if (word.kind !== 'figure' || word.value === 1) return false
    if (isOfPeople.test(own.slice(word.at))) return false
    const ours = measureAt(own, word.at)
    const same = known.filter(({ key }) => key === word.key)
    return (
      ours !== undefined &&
      same.length > 0 &&
      same.every(({ at }) => {
        const measure = measureAt(theirs, at)
        return measure !== undefined && measure !== ours
      })
    )
  })?.text
}

const multiples = /\b(?<times>halv|doubl|tripl|trebl|quadrupl)(?:e|es|ed|ing)\b/giu
const timesIn = (text: string): readonly string[] =>
  [...text.matchAll(multiples)].map(({ groups }) => (groups?.['times'] ?? '').toLowerCase().replace('trebl', 'tripl'))

/** "Tripled" where the passage has it doubled. */
function otherMultiple(own: string, theirs: string): string | undefined {
  const known = timesIn(theirs)
  return known.length === 0 ? undefined : timesIn(own).find((times) => !known.includes(times))
}

/** Compares which figure belongs to what, where the passages are in English. */
export function swapsAgree(sentence: Sentence, material: Material): Verdict {
  const fits = verdict(sentence, 'figures', 'supported', 'Each figure stands where the passage has it.')
  const passages = material.passages.filter(({ text }) => text !== '')
  if (sentence.kind !== 'claim' || isComputed(sentence) || material.facts.length > 0 || passages.length === 0) return fits
  if (passages.some(({ language }) => !language.startsWith('en'))) return fits
  const own = ownStatement(sentence.text)
  const wrong = (reason: string): Verdict => verdict(sentence, 'figures', 'contradicted', reason)
  const theirs = [...new Set(passages.map(({ text }) => text))]
  const [only] = theirs
  const traded = theirs.length === 1 && only !== undefined ? tradedFigures(own, only) : undefined
  if (traded !== undefined) return wrong(`${traded[0]} and ${traded[1]} have changed places.`)
  const other = otherFigure(own, theirs.join('\n'))
  return other === undefined ? fits : wrong(other)
}

/** Why a figure of ours is another one than the passage's by what it measures or which way it moves. */
export function otherFigure(own: string, theirs: string): string | undefined {
  const turned = turnedFigure(own, theirs)
  if (turned !== undefined) return `In the passage ${turned} moves the other way.`
  const measure = otherMeasure(own, theirs)
  if (measure !== undefined) return `In the passage ${measure} measures something else.`
  const earlier = earlierFigure(own, theirs)
  if (earlier !== undefined) return `In the passage ${earlier} is what was before.`
  const aged = otherAge(own, theirs)
  if (aged !== undefined) return `The passage gives ${aged} another age.`
  const part = strangePart(own, theirs)
  if (part !== undefined) return `The passage does not have ${part}.`
  return otherMultiple(own, theirs) === undefined ? undefined : 'The passage has it multiplied otherwise.'
}
