// A figure that the source has, but as a limit the other way, of another length of time, or of another number of digits.
import type { Reading, Word } from './read-words.ts'

const spans = new Set('second minute hour day week month year decade centuri'.split(' '))
const isSpan = (word: Word | undefined): boolean => word !== undefined && word.kind !== 'figure' && spans.has(word.key)
const isDigits = (word: Word | undefined): boolean => word?.key === 'digit'

/** "Over 100" where every 100 of the source is "fewer than 100", or the other way. */
const isOtherLimit = ({ bound }: Word, theirs: readonly (Word | undefined)[]): boolean =>
  bound !== undefined && theirs.length > 0 && theirs.every((each) => each?.bound === -bound)

/** The source counts this noun, in this way, by another figure and never by ours. */
function isOtherCount(word: Word, noun: string, { order, places }: Reading): boolean {
  const figures = (places.get(noun) ?? []).map((place) => order[place - 1]).filter((each) => each?.kind === 'figure')
  return figures.length > 0 && figures.every((each) => each?.key !== word.key)
}

/** "The first year" where the source has the first six months, and no first year. */
function isOtherFirst(noun: string, theirs: readonly number[], { order }: Reading): boolean {
  const isLonger = theirs.some((place) => order[place + 1]?.kind === 'figure' && isSpan(order[place + 2]) && order[place + 2]?.key !== noun)
  return isLonger && !theirs.some((place) => [1, 2].some((by) => order[place + by]?.key === noun))
}

/** Whether the figure of ours at this place is another one by what stands around it. */
export function hasOtherSize(at: number, words: readonly Word[], reading: Reading): boolean {
  const [word, next] = [words[at], words[at + 1]]
  const theirs = reading.places.get(word?.key ?? '') ?? []
  if (word === undefined) return false
  if (
    isOtherLimit(
      word,
      theirs.map((place) => reading.order[place]),
    )
  )
    return true
  if (next === undefined) return false
  if (word.text === 'first' && isSpan(next)) return isOtherFirst(next.key, theirs, reading)
  // An age is told in many ways: "48-year-old", "Ursula Forbush, 48".
  if (words[at + 2]?.text === 'old') return false
  return (isSpan(next) || isDigits(next)) && isOtherCount(word, next.key, reading)
}
