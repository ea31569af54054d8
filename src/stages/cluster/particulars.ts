// What an event is about, as far as two look-alikes differ in it: where, who, how much, which case. Speaks where words look alike.
import type { SketchedArticle } from '../../domain/sketch.ts'
import { nameKeyOf } from '../../text/bridge.ts'
import { conceptOf } from '../../text/lists/news-words.ts'
import { wordsIn } from '../../text/lists/word-lists.ts'
import { findCapitals, findNames } from '../../text/names.ts'
import { findQuantities } from '../../text/quantities.ts'
import { hashOf, termsOf } from '../../text/terms.ts'
import { areHeadlinesLike, namesInside } from './party.ts'
import { findPlaces, markOf, ownKeys, sitePattern } from './places.ts'
import { recased } from './recase.ts'

/** Things and mishaps that are at one place: two of a kind at two places are two events. */
const atOnePlace = new Set(
  wordsIn('earthquake fire explosion crash airport bridge hospital school museum wind solar nuclear factory shooting'),
)
/** What a party does about a sum or a number: two that do the same with different figures are two deals. */
const deals = new Set(
  wordsIn('funding lease contract takeover jobs fine investment loan recall profit loss revenue building bankruptcy agreement'),
)
/** Characters of the first sentence that are read. */
const openingChars = 320
const placesMax = 4
const figuresMax = 4
/** An article must have said so much to be asked whether it names the other's place. */
const wordsMin = 12
/** Figures of one amount, rounded by two outlets. */
const figureSlack = 0.06
/** Below it a count is of anything: "the one", "two men". */
const figureMin = 3
const versus =
  /(?<![\p{L}\p{N}])(\p{Lu}[\p{L}\p{N}&.'’-]*(?:\s\p{Lu}[\p{L}\p{N}&'’-]*){0,2})\s(?:v\.?|vs\.?|versus|gegen|contre|contra)\s((?:the\s|den\s|die\s|la\s|el\s)?\p{Lu}[\p{L}\p{N}&'’-]*(?:\s\p{Lu}[\p{L}\p{N}&'’-]*){0,2})/u

/**
 * The particulars of an article as marks: "at name:lleida", "land news:spain", "thing site", "who name:mesalta", "figure W=60000000",
 * "case name:arlet". Keys read the same in four languages.
 *
 * @returns empty for most opinions and talks
 */
export function particularsOf(title: string, lead: string, language: string): readonly string[] {
  const opening = openingOf(lead)
  const headline = recased(title, lead, language)
  const marks: string[] = []
  const inHeadline = findPlaces(headline, language)
  const isLocated = inHeadline.some((it) => !it.wide)
  const places = isLocated ? inHeadline : [...inHeadline, ...findPlaces(opening, language)]
  for (const it of places.slice(0, placesMax)) marks.push(markOf(it))
  const things = thingsOf(title, language)
  for (const it of things.length > 0 || isLocated ? things : thingsOf(opening, language)) marks.push(`thing ${it}`)
  const who = subjectOf(headline, language)
  if (who !== '') marks.push(`who ${who}`)
  marks.push(...partyMarks(headline, lead, language))
  for (const it of conceptsOf(title, language)) if (deals.has(it)) marks.push(`deal ${it}`)
  marks.push(...figuresOf(title, opening, language))
  const [, one, other] = versus.exec(headline) ?? versus.exec(opening) ?? []
  if (one !== undefined && other !== undefined) for (const it of [one, other]) marks.push(`case ${keysOfName(it, language)}`)
  return [...new Set(marks)]
}

function openingOf(lead: string): string {
  const text = lead.slice(0, openingChars)
  const end = /(?<=[\p{Ll}\d)"”»]{2})[.!?](?=\s+["“„«]?\p{Lu})|\n/u.exec(text)
  return end === null ? text : text.slice(0, end.index + 1)
}

function thingsOf(text: string, language: string): readonly string[] {
  const found = conceptsOf(text, language).filter((it) => atOnePlace.has(it))
  return sitePattern.test(text) ? ['site', ...found] : found
}

function conceptsOf(text: string, language: string): readonly string[] {
  return [...new Set(termsOf(text, language).map((term) => (/^shoot/.test(term) ? 'shooting' : (conceptOf(term, language) ?? ''))))]
}

/** The name a headline opens with. */
function subjectOf(headline: string, language: string): string {
  const [first] = findCapitals(headline, language)
  if (first === undefined || headline.slice(0, first.start).trim().includes(' ')) return ''
  return keysOfName(first.text, language)
}

/** The same, if the text goes on to call somebody by it, and what else the headline names. */
function partyMarks(headline: string, lead: string, language: string): readonly string[] {
  const [first, ...rest] = findNames(headline, language)
  if (first === undefined || first.kind === 'place' || headline.slice(0, first.start).trim().includes(' ')) return []
  const inside = namesInside(lead, language)
  const words = first.text.split(/[\s-]+/).filter((it) => inside.has(it.replace(/['’]s?$/u, '').toLowerCase()))
  const party = words.length === 0 ? '' : keysOfName(words.join(' '), language)
  if (party === '') return []
  const beside = rest.map(({ text }) => keysOfName(text, language)).filter((it) => it !== '')
  return [`party ${party}`, ...beside.map((it) => `beside ${it}`)]
}

function keysOfName(name: string, language: string): string {
  const keys = name.split(/\s+/).map((it) => nameKeyOf(it, language))
  return keys.some((it) => it.startsWith('news:')) && keys.length === 1 ? '' : keys.filter((it) => it.startsWith('name:')).join(' ')
}

function figuresOf(title: string, opening: string, language: string): readonly string[] {
  const marks: string[] = []
  const measures = new Set<string>()
  for (const text of [title, opening]) {
    const found = findQuantities(text, language).flatMap(({ kind, base, noun }) => {
      const measure = measureOf(kind, base.unit, noun, language)
      return measure === null || measures.has(measure) || base.hi < figureMin ? [] : [{ measure, value: (base.lo + base.hi) / 2 }]
    })
    for (const it of found) {
      measures.add(it.measure)
      marks.push(`figure ${it.measure}=${it.value}`)
    }
  }
  return marks.slice(0, figuresMax)
}

function measureOf(kind: string, unit: string, noun: string | undefined, language: string): string | null {
  if (kind === 'percent' || kind === 'time' || kind === 'length') return null
  if (kind !== 'count' && kind !== 'other') return unit === '' ? null : unit
  const term = termsOf(noun ?? '', language).at(-1)
  return term === undefined ? null : (conceptOf(term, language) ?? term)
}

interface Particulars {
  readonly at: readonly (readonly string[])[]
  readonly land: readonly (readonly string[])[]
  readonly thing: readonly string[]
  readonly deal: readonly string[]
  readonly who: readonly string[]
  readonly party: readonly string[]
  readonly beside: readonly string[]
  readonly figure: ReadonlyMap<string, readonly number[]>
  readonly sides: readonly (readonly string[])[]
  /** Hashes of all that headline and lead name. */
  readonly named: Int32Array
}

const read = new WeakMap<readonly string[], Particulars>()

function particularsIn({ marks, bridge }: SketchedArticle['sketch']): Particulars {
  const had = read.get(marks)
  if (had) return had
  const of = (kind: string): readonly string[] => marks.filter((it) => it.startsWith(`${kind} `)).map((it) => it.slice(kind.length + 1))
  const keys = (kind: string) => of(kind).map((it) => it.split(' '))
  const figure = new Map<string, number[]>()
  for (const mark of of('figure')) {
    const cut = mark.lastIndexOf('=')
    figure.set(mark.slice(0, cut), [...(figure.get(mark.slice(0, cut)) ?? []), Number(mark.slice(cut + 1))])
  }
  const made = {
    at: keys('at'),
    land: keys('land'),
    thing: of('thing'),
    deal: of('deal'),
    who: keys('who').flat(),
    party: keys('party').flat(),
    beside: keys('beside').flat(),
    figure,
    sides: keys('case'),
    named: bridge,
  }
  read.set(marks, made)
  return made
}

/**
 * Why two articles cannot be of one event, by their particulars, or null. What one names anywhere in headline or lead of the other's
 * place or party is a tie: follow-ups repeat it, and a figure alone may be revised.
 */
export function particularsClash(one: SketchedArticle, other: SketchedArticle): string | null {
  if (one.sketch.marks.length === 0 || other.sketch.marks.length === 0) return null
  const [a, b] = [particularsIn(one.sketch), particularsIn(other.sketch)]
  const bothTell = one.words >= wordsMin && other.words >= wordsMin
  const sides = sidesDiffer(a, b)
  if (sides !== null) return sides
  const figures = figuresDiffer(a, b)
  const places = placesDiffer(a, b)
  if (places !== null && (figures !== null || (bothTell && a.thing.some((it) => b.thing.includes(it)))))
    return [places, figures].filter(Boolean).join(', ')
  if (figures !== null && a.deal.some((it) => b.deal.includes(it)) && partiesDiffer(a, b, 'who'))
    return `${a.who.map(bare).join(' ')} is not ${b.who.map(bare).join(' ')}, ${figures}`
  // A third name in both headlines may be whom both tell of.
  if (partiesDiffer(a, b, 'party') && !a.beside.some((it) => b.beside.includes(it)) && areHeadlinesLike(one.sketch, other.sketch))
    return `${a.party.map(bare).join(' ')} is not ${b.party.map(bare).join(' ')}, of whom the same is said`
  return null
}

const bare = (key: string): string => key.slice(key.indexOf(':') + 1)
const names = ({ named }: Particulars, keys: readonly string[]): boolean => keys.every((it) => named.includes(hashOf(`≈${it}`)))

function placesDiffer(a: Particulars, b: Particulars): string | null {
  // A town and a country say nothing against each other.
  const [mine, theirs] = a.at.length > 0 && b.at.length > 0 ? [a.at, b.at] : [[...a.land], [...b.land]]
  if (mine.length === 0 || theirs.length === 0 || (mine === a.at) !== (theirs === b.at)) return null
  if (mine !== a.at && (a.at.length > 0 || b.at.length > 0)) return null
  if (mine.some((it) => theirs.some((that) => arePlacesOne(it, that)))) return null
  if (mine.some((it) => isTold(it, b, theirs)) || theirs.some((it) => isTold(it, a, mine))) return null
  return `${mine.map((it) => it.map(bare).join(' ')).join(', ')} is not ${theirs.map((it) => it.map(bare).join(' ')).join(', ')}`
}

/** "Zaragoza" may be "Zaragoza Sur" and the port of Zaragoza; "Zaragoza Norte" is not "Zaragoza Sur". */
function arePlacesOne(a: readonly string[], b: readonly string[]): boolean {
  if (!ownKeys(a).some((it) => b.includes(it))) return false
  const [mine, theirs] = [a, b].map((keys) => keys.filter((it) => it.startsWith('to:')))
  return !mine || !theirs || mine.length === 0 || theirs.length === 0 || mine.some((it) => theirs.includes(it))
}

/** Whether a text names a place, unless it names it for another site of the same town. */
function isTold(place: readonly string[], by: Particulars, itsPlaces: readonly (readonly string[])[]): boolean {
  return ownKeys(place).some((key) => names(by, [key]) && !itsPlaces.some((it) => it.includes(key)))
}

function figuresDiffer(a: Particulars, b: Particulars): string | null {
  let differ: string | null = null
  for (const [measure, values] of a.figure) {
    const theirs = b.figure.get(measure)
    if (theirs === undefined) continue
    if (values.some((x) => theirs.some((y) => Math.abs(x - y) <= figureSlack * Math.max(Math.abs(x), Math.abs(y))))) return null
    differ = `${values.join(', ')} ${measure} is not ${theirs.join(', ')}`
  }
  return differ
}

function partiesDiffer(a: Particulars, b: Particulars, which: 'who' | 'party'): boolean {
  const [mine, theirs] = [a[which], b[which]]
  if (mine.length === 0 || theirs.length === 0 || mine.some((it) => theirs.includes(it))) return false
  return !mine.some((it) => names(b, [it])) && !theirs.some((it) => names(a, [it]))
}

function sidesDiffer(a: Particulars, b: Particulars): string | null {
  if (a.sides.length < 2 || b.sides.length < 2) return null
  const stranger = (sides: Particulars['sides'], to: Particulars) => sides.some((it) => it.every((key) => key !== '' && !names(to, [key])))
  if (!stranger(a.sides, b) || !stranger(b.sides, a)) return null
  return `${a.sides.map((it) => it.map(bare).join(' ')).join(' v. ')} is not ${b.sides.map((it) => it.map(bare).join(' ')).join(' v. ')}`
}
