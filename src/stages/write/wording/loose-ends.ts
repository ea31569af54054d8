// Where a headline may end that nothing else could be told of: at the end of any part, as long as no condition, denial or statement is lost.
import { classWords } from '../../../text/word-classes.ts'
import type { ReadClaim } from './read-claim.ts'

const conditions = /^(?:if|unless|until|till|without|except|whether|lest|only|so|than|when|where|whenever|wherever|but|or)$/
const needsMore =
  /(?:^|\s)(?:ready|able|likely|unlikely|willing|eager|set|due|unable|prepared|the (?:only|first|second|third|last|same|most) \S+|the \S+est \S+|(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|several|some|an?) (?:time|hours?|days?|weeks?|months?|years?|minutes?)|shortly|long|soon)$/iu

/** Whether what stands from `end` on may go: something is left, and none of it changes what is said. */
export function mayEndLoosely(end: number, { clause: { parts, verb } }: ReadClaim): boolean {
  const left = parts.slice(end)
  const [next] = left
  const isDenied = verb.helpers.some((word) => /^(?:not|never|no)$|n['’]t$/u.test(word))
  if (next === undefined) return true
  if (
    isDenied ||
    verb.lemma === 'be' ||
    !parts.slice(0, end).some(({ kind }) => kind !== 'time' && kind !== 'adverb' && kind !== 'particle')
  )
    return false
  return !/^(?:object|clause|question)$/.test(next.kind) && !left.some(({ head }) => conditions.test(head))
}

/** "Sink as rate fears, | war gloom push them down": the verb that both have stands behind the comma. */
export const halfOfTwo = /(?:^|\s)(?:as|while|when) (?:[\p{L}-]+ )?(?:fears|hopes|concerns|tensions|worries|doubts|jitters)$/u

/** Whether words end on a word that can stand last. */
export function endsWhole(words: string): boolean {
  if (halfOfTwo.test(words)) return false
  const last = classWords(words).at(-1)
  return last === undefined || !(/^[GEebTIDRCXhMdA]$/.test(last.tag) || needsMore.test(words))
}
