// Whether a text can hold a number at all: most sentences cannot, and looking costs far less than reading every word for one.
import { listsFor } from './lists/lists.ts'

const inDigits = /[\p{N}½¼¾⅓⅔⅛]/u
const wordsOf = new Map<string, RegExp>()

/** The words a number can begin with. German writes compounds, so there they may stand inside a word. */
function numberWords(language: string): RegExp {
  const tag = language.slice(0, 2).toLowerCase()
  const known = wordsOf.get(tag)
  if (known !== undefined) return known
  const lists = listsFor(language)
  const words = [
    ...lists.cardinals.keys(),
    ...lists.multipliers.keys(),
    ...lists.parts.keys(),
    ...lists.halves,
    ...lists.rough.keys(),
    'half',
    'anderthalb',
  ]
    .flatMap((word) => word.split(' '))
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
  const made = new RegExp(`${lists.ordinalDot ? '' : '(?<!\\p{L})'}(?:${[...new Set(words)].join('|')})`, 'iu')
  wordsOf.set(tag, made)
  return made
}

/** False only where no number in digits or words begins. */
export function mayCount(text: string, language: string): boolean {
  return inDigits.test(text) || numberWords(language).test(text)
}
