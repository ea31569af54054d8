// The object of a foreign sentence, word by word into English, as far as every word is known.
import { findDates } from './dates.ts'
import { compoundIn, isGermanNoun, singular } from './foreign-compounds.ts'
import { dictionaryOf } from './foreign-dictionary.ts'
import type { GlossedLanguage } from './lists/foreign-words.ts'
import { findNames } from './names.ts'
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

/** Words of an object one by one into English, up to the first phrase that is not all known; undefined where the first is not. */
export function objectIn(
  sentence: string,
  from: number,
  to: number,
  code: GlossedLanguage,
): { readonly text: string; readonly end: number } | undefined {
  const { nouns, small, adjectives } = dictionaryOf(code)
  const figures = findQuantities(sentence, code)
  const names = findNames(sentence, code)
  const days = findDates(sentence, { language: code, reference: '2000-01-01' })
  const out: string[] = []
  let at = from
  let good: { text: string; end: number } | undefined
  /** Where the last noun stands, while nothing has come behind it. */
  let noun = -1
  let ofNoun = -1
  let isBareOf = false
  const take = (word: string, end: number, closes: boolean, isNoun = false): void => {
    noun = isNoun ? out.length : -1
    out.push(word)
    at = end
    if (closes) good = { text: tidy(out), end }
  }
  while (at < to) {
    const blank = /^[\s-]+/u.exec(sentence.slice(at, to))?.[0].length ?? 0
    at += blank
    const day = days.find((each) => (each.start === at || each.start === at + dayLead(sentence.slice(at, to))) && each.end <= to)
    if (day !== undefined) {
      at = day.end
      continue
    }
    const figure = figures.find((each) => each.start === at && each.end <= to && /^[\d$€£]/u.test(sentence.slice(at)))
    const name = nameAt(names, at, to, sentence)
    const rest = sentence.slice(at, to)
    const lower = rest.toLowerCase().replaceAll('’', "'")
    const known = (words: ReadonlyMap<string, string>): string | undefined =>
      [...words.keys()]
        .filter(
          (word) => (lower.startsWith(word) && !/^\p{L}/u.test(lower.slice(word.length))) || (word.endsWith("'") && lower.startsWith(word)),
        )
        .toSorted((a, b) => b.length - a.length)[0]
    // "KI-Gesetz" has its own way below.
    const thing = code === 'de' && /^[\p{L}]+-\p{Lu}/u.test(rest) && known(nouns)?.includes('-') !== true ? undefined : known(nouns)
    const quality = known(adjectives)
    const word = known(small)
    const first = /^\p{L}+(?:-\p{Lu}\p{L}+)?/u.exec(rest)?.[0] ?? ''
    const isTitled = name !== undefined && name.end - at > Math.max(thing?.length ?? 0, word?.length ?? 0)
    const compound = code === 'de' && thing === undefined ? compoundIn(first, nouns) : undefined
    if (figure !== undefined) {
      const printed = printFigure(figure)
      if (printed === undefined) break
      const own =
        figure.noun === undefined
          ? figure.end
          : Math.min(figure.end, at + (/^[\d.,\s\u00a0]+/u.exec(rest)?.[0].trimEnd().length ?? rest.length))
      take(printed, own > at ? own : figure.end, figure.kind === 'money' || figure.unit !== '')
    } else if (isTitled && name !== undefined && code !== 'de') take(name.text, name.end, true)
    else if (thing !== undefined && isBareOf && ofNoun >= 0) {
      // "Prévision de ventes": English sets the second before the first.
      out.pop()
      out.splice(ofNoun, 0, singular(nouns.get(thing) ?? ''))
      noun = ofNoun + 1
      isBareOf = false
      at += thing.length
      good = { text: tidy(out), end: at }
    } else if (thing !== undefined) take(nouns.get(thing) ?? '', at + thing.length, true, true)
    else if (quality !== undefined && noun >= 0 && code !== 'de') {
      // "Un modèle ouvert": English has it before.
      out.splice(noun, 0, adjectives.get(quality) ?? '')
      noun += 1
      at += quality.length
      good = { text: tidy(out), end: at }
    } else if (quality !== undefined) take(adjectives.get(quality) ?? '', at + quality.length, false)
    else if (compound !== undefined) take(compound, at + first.length, true, true)
    else if (name !== undefined && !(code === 'de' && name.text === first && isGermanNoun(first, nouns))) take(name.text, name.end, true)
    else if (word !== undefined) {
      ofNoun = noun
      isBareOf = noun >= 0 && code !== 'de' && /^(?:de|d')$/u.test(word)
      // "Des règles" are rules, "le prix des puces" the price of chips.
      take(word === 'des' && code === 'fr' && out.length === 0 ? '' : (small.get(word) ?? ''), at + word.length, false)
      continue
    } else break
    isBareOf = false
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
