// The object of a foreign sentence, word by word into English, as far as every word is known.
import { findDates } from './dates.ts'
import { compoundIn, isGermanNoun, singular } from './foreign-compounds.ts'
import { dictionaryOf } from './foreign-dictionary.ts'
import type { GlossedLanguage } from './lists/foreign-words.ts'
import { findCapitals } from './names.ts'
import { findQuantities } from './quantities.ts'

const scales: readonly (readonly [number, string])[] = [
  [1e9, ' bn'],
  [1e6, ' m'],
]

function printFigure(figure: ReturnType<typeof findQuantities>[number]): string | undefined {
  if (figure.lo !== figure.hi) return undefined
  if (figure.kind !== 'money')
    return figure.unit === '' || figure.unit === 'GPU'
      ? figure.lo.toLocaleString('en-GB')
      : `${figure.lo.toLocaleString('en-GB')}${figure.unit === '%' ? '' : ' '}${figure.unit}`
  const value = figure.base.lo
  const [by, scale] = scales.find(([size]) => value >= size) ?? [1, '']
  return `${figure.base.unit} ${(value / by).toLocaleString('en-GB')}${scale}`
}

/** A phrase of the sentence in English: how it stands there, where it ends, and whether an object may end with it. */
interface Term {
  readonly kind: 'figure' | 'name' | 'noun' | 'quality' | 'word'
  readonly own: string
  readonly english: string
  readonly end: number
  readonly closes: boolean
}

interface Ground {
  readonly sentence: string
  readonly to: number
  readonly code: GlossedLanguage
  readonly figures: ReturnType<typeof findQuantities>
  readonly names: readonly NameAt[]
}

/** Words of a dictionary by their first letter, the longest first. */
const shelves = new WeakMap<ReadonlyMap<string, string>, ReadonlyMap<string, readonly string[]>>()

function shelfOf(words: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const known =
    shelves.get(words) ??
    Map.groupBy(
      [...words.keys()].toSorted((a, b) => b.length - a.length),
      (word) => word.charAt(0),
    )
  shelves.set(words, known)
  return known
}

/** The longest phrase of a dictionary that a text opens with. */
function opening(text: string, words: ReadonlyMap<string, string>): string | undefined {
  const lower = text.toLowerCase().replaceAll('’', "'")
  return shelfOf(words)
    .get(lower.charAt(0))
    ?.find((word) => lower.startsWith(word) && (word.endsWith("'") || !/^\p{L}/u.test(lower.slice(word.length))))
}

function figureTerm(figure: Ground['figures'][number], at: number, rest: string): Term | undefined {
  const english = printFigure(figure)
  if (english === undefined) return undefined
  const digits = /^[\d.,\s\u00a0]+/u.exec(rest)?.[0].trimEnd().length ?? rest.length
  const own = figure.noun === undefined ? figure.end : Math.min(figure.end, at + digits)
  return { kind: 'figure', own: '', english, end: own > at ? own : figure.end, closes: figure.kind === 'money' || figure.unit !== '' }
}

/** What stands at a place, if it is known: a figure, a name, or words of the dictionary, whichever takes more of the sentence. */
function termAt({ sentence, to, code, figures, names }: Ground, at: number): Term | undefined {
  const { nouns, small, adjectives } = dictionaryOf(code)
  const rest = sentence.slice(at, to)
  const figure = figures.find((each) => each.start === at && each.end <= to && /^[\d$€£]/u.test(rest))
  if (figure !== undefined) return figureTerm(figure, at, rest)
  const name = nameAt(names, at, to, sentence)
  const first = /^\p{L}+(?:-\p{Lu}\p{L}+)?/u.exec(rest)?.[0] ?? ''
  const noun = opening(rest, nouns)
  // "KI-Gesetz" is two nouns, and not the first of them.
  const thing = first.includes('-') && code === 'de' && noun?.includes('-') !== true ? undefined : noun
  const quality = opening(rest, adjectives)
  const word = opening(rest, small)
  const nameTerm: Term | undefined = name && { kind: 'name', own: name.text, english: name.text, end: name.end, closes: true }
  if (nameTerm !== undefined && code !== 'de' && nameTerm.end - at > Math.max(thing?.length ?? 0, word?.length ?? 0)) return nameTerm
  if (thing !== undefined) return { kind: 'noun', own: thing, english: nouns.get(thing) ?? '', end: at + thing.length, closes: true }
  if (quality !== undefined)
    return { kind: 'quality', own: quality, english: adjectives.get(quality) ?? '', end: at + quality.length, closes: false }
  const compound = code === 'de' ? compoundIn(first, nouns) : undefined
  if (compound !== undefined) return { kind: 'noun', own: first, english: compound, end: at + first.length, closes: true }
  if (nameTerm !== undefined && !(code === 'de' && nameTerm.own === first && isGermanNoun(first, nouns))) return nameTerm
  return word === undefined ? undefined : { kind: 'word', own: word, english: small.get(word) ?? '', end: at + word.length, closes: false }
}

/** Words of an object one by one into English, up to the first phrase that is not all known; undefined where the first is not. */
export function objectIn(
  sentence: string,
  from: number,
  to: number,
  code: GlossedLanguage,
): { readonly text: string; readonly end: number } | undefined {
  const ground: Ground = { sentence, to, code, figures: findQuantities(sentence, code), names: findCapitals(sentence, code) }
  const days = findDates(sentence, { language: code, reference: '2000-01-01' })
  const out: string[] = []
  let good: { text: string; end: number } | undefined
  /** Where the last noun stands, while nothing has come behind it; and before a bare "of", the one it is of. */
  let noun = -1
  let ofNoun = -1
  for (let at = from; at < to; ) {
    at += /^[\s-]+/u.exec(sentence.slice(at, to))?.[0].length ?? 0
    const day = days.find((each) => (each.start === at || each.start === at + dayLead(sentence.slice(at, to))) && each.end <= to)
    if (day !== undefined) {
      at = day.end
      continue
    }
    const term = termAt(ground, at)
    if (term === undefined) break
    at = term.end
    const isBehind = term.kind === 'quality' && noun >= 0 && code !== 'de'
    if (isBehind) {
      // "Un modèle ouvert": English has it before.
      out.splice(noun, 0, term.english)
      noun += 1
    } else if (term.kind === 'noun' && ofNoun >= 0) {
      // "Prévision de ventes": English sets the second before the first.
      out.splice(ofNoun, 2, singular(term.english), out[ofNoun] ?? '')
      noun = ofNoun + 1
    } else {
      // "Des règles" are rules, "le prix des puces" the price of chips.
      out.push(term.own === 'des' && code === 'fr' && out.length === 0 ? '' : term.english)
    }
    const isBareOf = term.kind === 'word' && code !== 'de' && /^(?:de|d')$/u.test(term.own)
    if (!isBehind && !(term.kind === 'noun' && ofNoun >= 0)) {
      const before = noun
      noun = term.kind === 'noun' ? out.length - 1 : -1
      ofNoun = isBareOf ? before : -1
    } else ofNoun = -1
    if (term.closes || isBehind) good = { text: tidy(out), end: at }
  }
  return good
}

interface NameAt {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The name that begins here, or what is left of one whose first word the dictionary knew: "Übernahme von Brennic Silicon". */
function nameAt(names: readonly NameAt[], at: number, to: number, sentence: string): NameAt | undefined {
  const whole = names.find(({ start, end }) => start === at && end <= to)
  if (whole !== undefined || !/^\p{Lu}/u.test(sentence.slice(at))) return whole
  const wider = names.find(({ start, end }) => start < at && at < end && end <= to && /\s$/u.test(sentence.slice(start, at)))
  return wider === undefined ? undefined : { start: at, end: wider.end, text: sentence.slice(at, wider.end) }
}

/** "le", "am", "el" before a day. */
const dayLead = (text: string): number => /^(?:le|am|el|ce|im|en|on) /iu.exec(text)?.[0].length ?? 0

/** English order: "a site of 20 MW" as "a 20 MW site", "a" before a vowel as "an". */
function tidy(words: readonly string[]): string {
  return words
    .filter((word) => word !== '')
    .join(' ')
    .replace(
      /\b(a|an|the|its) (new |first |second )?([a-z]+(?: (?:centres?|farm))?) of ([A-Z]{3} [\d.,]+(?: bn| m)?|[\d.,]+ (?:MW|GW|kW|GPU|MWh))(?= |$)/u,
      '$1 $2$4 $3',
    )
    .replace(/\ba (new|first|second) (new|first|second)\b/gu, 'a $1')
    .replace(/\b(new|first|second) (a|the|its|no)\b/gu, '$2 $1')
    .replace(/\ba (?=[aeiou])/gu, 'an ')
    .replace(/\bof of\b/gu, 'of')
    .replace(/ (?:of|a|by|in a) (?=[\d.,]+%)/gu, ' by ')
    .replace(/\b(stake|shares?) to\b/gu, '$1 in')
    .replace(/\b(investigation|proceedings|inquiry) on\b/gu, '$1 into')
}
