// The closed vocabulary of a model's judgements, by stem.
import { analystWords } from '../../domain/analyst-words.ts'
import { plainQualities, plainThings } from '../../text/lists/plain-words.ts'
import { verbReadings } from '../../text/verbs.ts'
import type { Word } from './read-words.ts'
import { stemsOf } from './stems.ts'

const stemOf = (word: string): string => (word.length > 3 ? stemsOf(word) : word)
export const analystStems: ReadonlySet<string> = new Set(analystWords.map(stemOf))
export const judgementStems: ReadonlySet<string> = new Set([...analystWords, ...plainQualities].map(stemOf))
export const readingStems: ReadonlySet<string> = new Set([...analystWords, ...plainQualities, ...plainThings].map(stemOf))

/** A word's stem and those of the verbs it is a form of: "spent" is "spend". */
export const stemsIn = ({ key, text }: Word): readonly string[] => [
  key,
  ...verbReadings(text.toLowerCase()).map(({ lemma }) => stemOf(lemma)),
]

/** Whether a word is of the plain vocabulary and measures nothing. */
export const isPlainWord = (word: Word): boolean => word.kind === 'function' || stemsIn(word).some((stem) => judgementStems.has(stem))
