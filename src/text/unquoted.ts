// A sentence without the marks around what somebody is quoted as saying, where the words can be told as that speaker's.
import type { Clause, Stretch } from './clause.ts'
import { findQuotes } from './quotes.ts'

/** Words that mean somebody else once they are told by another, and signs of an outcry, a gap or an insertion. */
const ownVoice = /\b(?:I|me|my|mine|we|us|our|ours|you|your|yours|let[’']s|here|gonna|wanna)\b|[!?…[\]]|\.\.\./iu

interface Unquoted {
  readonly sentence: string
  readonly quoted: readonly Stretch[]
}

/** The sentence with its quotation marks blanked, so that offsets stay; undefined where nothing is quoted, or in words that only their speaker can use. */
export function unquoted(sentence: string): Unquoted | undefined {
  if (!/["“]/u.test(sentence)) return undefined
  const quoted = findQuotes(sentence).filter(({ start }) => /["“]/u.test(sentence.charAt(start)))
  if (quoted.length === 0 || quoted.some(({ text }) => ownVoice.test(text))) return undefined
  const letters = [...sentence.matchAll(/["“”]/gu)].reduce((out, { index }) => `${out.slice(0, index)} ${out.slice(index + 1)}`, sentence)
  return { sentence: letters, quoted }
}

const saying = /^(?:say|tell|add|report|announce|confirm|state|note|explain|argue|warn|claim|insist|write|testify|declare|predict)$/

/** Whether all that is quoted stands in what a speaker says: elsewhere the marks are the report's own distance, and stay. */
export function isSpoken({ subject, verb, parts, speaker }: Clause, quoted: readonly Stretch[]): boolean {
  const last = parts.at(-1)?.end ?? verb.end
  const said =
    speaker !== undefined && speaker.start > verb.start
      ? { start: subject.start, end: speaker.start }
      : saying.test(verb.lemma)
        ? parts.find(({ clause }) => clause !== undefined)
        : undefined
  const outer =
    speaker !== undefined && speaker.start > subject.end && speaker.start < verb.start ? { start: subject.start, end: last } : said
  return outer !== undefined && quoted.every(({ start, end }) => start >= outer.start - 2 && end <= outer.end + 2)
}
