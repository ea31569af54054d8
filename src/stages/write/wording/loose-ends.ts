// Where a headline may end that nothing else could be told of: at the end of any part, as long as no condition, denial or statement is lost.
import { classWords } from '../../../text/word-classes.ts'
import type { ReadClaim } from './read-claim.ts'

const conditions = /^(?:if|unless|until|till|without|except|whether|lest|only|so|than|when|where|whenever|wherever|but|or)$/
const needsMore =
  /(?:^|\s)(?:ready|able|likely|unlikely|willing|eager|set|due|unable|prepared|the (?:only|first|second|third|last|same|most) \S+|the \S+est \S+|(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|several|some|an?) (?:time|hours?|days?|weeks?|months?|years?|minutes?)|shortly|long|soon)$/iu

/** What holds for all, for none or for the first holds within what stands behind it: "every child | in its care", "the first pier | of the town". */
const sweeping =
  /\b(?:any|each|every|(?<!\bat )(?:most|least)|first|last|only|never|none|no|(?:long|large|great|big|high|low|strong|fast|old|new)est) (?:[\p{L}\p{N}’'-]+ ?){1,4}$/u

/**
 * Whether what stands from `end` on says within which bounds the words before it hold, or why somebody says that a thing was done: without
 * it more is said than the source says.
 */
export function losesLimit(end: number, { clause: { parts, speaker, subject, verb }, sentence, outer }: ReadClaim): boolean {
  const next = parts[end]
  if (next === undefined || next.afterComma) return false
  const told = sentence.slice(verb.start, parts[end - 1]?.end ?? verb.end)
  if (/^(?:prep|relative|participial)$/.test(next.kind) && sweeping.test(told)) return true
  // "Lund says Brandt shared it | to help": what for is what is said of another.
  const isOfAnother = (outer !== undefined || speaker !== undefined) && !/^(?:he|she|it|they|we|I)$/iu.test(subject.head)
  const isInWhy = parts[end - 1]?.kind === 'infinitive' && next.kind === 'prep'
  return isOfAnother && (next.kind === 'infinitive' || next.head === 'because' || isInWhy)
}

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
