// The words that multiply a number: "million", "mil millones", "Mrd.".
import type { WordLists } from './lists/word-lists.ts'
import type { Token } from './words.ts'

/** A dozen is a count of its own: nobody writes "2.5 dozen million". */
const dozen = 12

/** All the multipliers that begin at token `from`, as one factor; 1 where none does. */
export function readMultipliers(tokens: readonly Token[], from: number, lists: WordLists): { next: number; factor: number } {
  let next = from
  let factor = 1
  for (let guard = 0; guard < 3; guard += 1) {
    const hyphen = tokens[next]?.text === '-' ? 1 : 0
    const found = multiplierAt(tokens, next + hyphen, lists)
    if (found === undefined || found.value === dozen) break
    factor *= found.value
    next = found.next
    // "Mrd." and "Mio." carry a dot that belongs to them, before a word or the sign of a currency.
    const after = tokens[next + 1]
    const goesOn = after?.kind === 'word' || /^[€$£¥]$/.test(after?.text ?? '')
    if (tokens[next]?.text === '.' && (tokens[next - 1]?.text.length ?? 9) <= 4 && goesOn) next += 1
  }
  return { next, factor }
}

/** The multiplier at token `at`; "pour cent" and "por ciento" are none. */
export function multiplierAt(tokens: readonly Token[], at: number, lists: WordLists): { next: number; value: number } | undefined {
  const word = tokens[at]?.text.toLowerCase()
  if (word === undefined) return undefined
  const pair = lists.multipliers.get(`${word} ${tokens[at + 1]?.text.toLowerCase() ?? ''}`)
  if (pair !== undefined) return { next: at + 2, value: pair }
  const value = lists.multipliers.get(word)
  return value === undefined || tokens[at - 1]?.text.toLowerCase() === 'pour' ? undefined : { next: at + 1, value }
}

/** Letters that multiply the figure they stand behind. */
export const letterMultipliers: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['K', 1e3],
  ['bn', 1e9],
  ['Bn', 1e9],
  ['BN', 1e9],
  ['b', 1e9],
  ['B', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
  ['mn', 1e6],
  ['mln', 1e6],
  ['M', 1e6],
  ['T', 1e12],
])
