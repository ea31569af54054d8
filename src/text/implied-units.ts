// Units that a word holds without naming them: "threefold" is three times, a "128k context window" is in tokens.
import { listsFor } from './lists/lists.ts'
import type { Unit } from './units.ts'

const times: Unit = { unit: 'times', kind: 'other', base: 'times', factor: 1 }
const token: Unit = { unit: 'token', kind: 'count', base: 'token', factor: 1 }

/** How many a number word of a language says, from two on: "einfach" is plain, and no figure. */
function several(word: string | undefined, language: 'en' | 'de'): number | undefined {
  const { cardinals, multipliers } = listsFor(language)
  const key = word?.toLowerCase() ?? ''
  const value = cardinals.get(key) ?? multipliers.get(key)
  return value !== undefined && value >= 2 ? value : undefined
}

/** "Threefold", "um das Dreifache"; a "dreifacher Sieger" has won three times and multiplies nothing. */
export function foldOf(word: string | undefined): { readonly value: number; readonly unit: Unit } | undefined {
  if (word === undefined || !/^[\p{L}]{2,7}(?:fold|fache[ns]?)$/iu.test(word)) return undefined
  const value = several(/^(\p{L}+)fold$/iu.exec(word)?.[1], 'en') ?? several(/^(\p{Lu}\p{Ll}+)fache[ns]?$/u.exec(word)?.[1], 'de')
  return value === undefined ? undefined : { value, unit: times }
}

/** What a model's context is counted in, where the noun behind the figure is the context itself. */
export const unitOfNoun = (noun: string | undefined): Unit | undefined =>
  noun !== undefined && /^context (?:window|length)s?$/iu.test(noun) ? token : undefined
