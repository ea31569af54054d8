// How long a take may be, and what of a long one goes first.
import type { Sentence } from '../../../domain/sentence.ts'
import { countWords } from '../wording/phrases.ts'

/** Words of a whole take, least and most. */
export const takeWords = { min: 90, max: 180 }

export const wordsOf = (take: readonly Sentence[]): number => take.reduce((sum, { text }) => sum + countWords(text), 0)

/** A take within its words: of several sentences on its size, which tell how the figure was read, the last goes first; undefined where that is not enough. */
export function fitting(take: readonly Sentence[]): readonly Sentence[] | undefined {
  if (wordsOf(take) <= takeWords.max) return take
  const at = take.findLastIndex(({ part }) => part === 'magnitude')
  return at < 1 ? undefined : fitting(take.toSpliced(at, 1))
}
