// The object of a foreign sentence, word by word into English, as far as every word is known.
import { findDates } from './dates.ts'
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
      : `${figure.lo.toLocaleString('en-GB')} ${figure.unit}`
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
  const { nouns, small } = dictionaryOf(code)
  const figures = findQuantities(sentence, code)
  const names = findNames(sentence, code)
  const days = findDates(sentence, { language: code, reference: '2000-01-01' })
  const out: string[] = []
  let at = from
  let good: { text: string; end: number } | undefined
  const take = (word: string, end: number, closes: boolean): void => {
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
    const name = names.find((each) => each.start === at && each.end <= to)
    const rest = sentence.slice(at, to)
    const lower = rest.toLowerCase().replaceAll('’', "'")
    const known = (words: ReadonlyMap<string, string>): string | undefined =>
      [...words.keys()]
        .filter(
          (word) => (lower.startsWith(word) && !/^\p{L}/u.test(lower.slice(word.length))) || (word.endsWith("'") && lower.startsWith(word)),
        )
        .toSorted((a, b) => b.length - a.length)[0]
    const noun = known(nouns)
    const word = known(small)
    if (figure !== undefined) {
      const printed = printFigure(figure)
      if (printed === undefined) break
      const own =
        figure.noun === undefined
          ? figure.end
          : Math.min(figure.end, at + (/^[\d.,\s\u00a0]+/u.exec(rest)?.[0].trimEnd().length ?? rest.length))
      take(printed, own > at ? own : figure.end, figure.kind === 'money' || figure.unit !== '')
    } else if (name !== undefined && code !== 'de') take(name.text, name.end, true)
    else if (noun !== undefined) take(nouns.get(noun) ?? '', at + noun.length, !/^(?:new|first|second)$/.test(nouns.get(noun) ?? ''))
    else if (name !== undefined) take(name.text, name.end, true)
    else if (word !== undefined) take(small.get(word) ?? '', at + word.length, false)
    else break
  }
  return good
}

/** "le", "am", "el" before a day. */
const dayLead = (text: string): number => /^(?:le|am|el|ce|im|en|on) /iu.exec(text)?.[0].length ?? 0

/** English order: "a site of 20 MW" as "a 20 MW site", "a" before a vowel as "an". */
function tidy(words: readonly string[]): string {
  return words
    .join(' ')
    .replace(
      /\b(a|an|the|its) (new |first |second )?([a-z]+(?: (?:centres?|farm))?) of ([A-Z]{3} [\d.,]+(?: bn| m)?|[\d.,]+ (?:MW|GW|kW|GPU|MWh))(?= |$)/u,
      '$1 $2$4 $3',
    )
    .replace(/\b([a-z]+) (new|first|second)\b/gu, '$2 $1')
    .replace(/\ba (new|first|second) (new|first|second)\b/gu, 'a $1')
    .replace(/\b(new|first|second) (a|the|its|no)\b/gu, '$2 $1')
    .replace(/\ba (?=[aeiou])/gu, 'an ')
    .replace(/\bof of\b/gu, 'of')
}
