// Units that a word holds without naming them: "threefold" is three times, a "128k context window" is in tokens.
import type { Unit } from './units.ts'

const times: Unit = { unit: 'times', kind: 'other', base: 'times', factor: 1 }
const token: Unit = { unit: 'token', kind: 'count', base: 'token', factor: 1 }

const counts: ReadonlyMap<string, number> = new Map(
  Object.entries({
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    twenty: 20,
    hundred: 100,
    Zwei: 2,
    Drei: 3,
    Vier: 4,
    Fünf: 5,
    Sechs: 6,
    Sieben: 7,
    Acht: 8,
    Neun: 9,
    Zehn: 10,
    Hundert: 100,
  }),
)

/** "Threefold", "um das Dreifache"; a "dreifacher Sieger" has won three times and multiplies nothing. */
export function foldOf(word: string | undefined): { readonly value: number; readonly unit: Unit } | undefined {
  if (word === undefined || !/^[\p{L}]{2,7}(?:fold|fache[ns]?)$/iu.test(word)) return undefined
  const value =
    counts.get(/^(\p{L}+)fold$/iu.exec(word)?.[1]?.toLowerCase() ?? '') ?? counts.get(/^(\p{Lu}\p{Ll}+)fache[ns]?$/u.exec(word)?.[1] ?? '')
  return value === undefined ? undefined : { value, unit: times }
}

/** What a model's context is counted in, where the noun behind the figure is the context itself. */
export const unitOfNoun = (noun: string | undefined): Unit | undefined =>
  noun !== undefined && /^context (?:window|length)s?$/iu.test(noun) ? token : undefined
