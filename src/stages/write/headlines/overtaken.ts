// What a headline has as still ahead and a report of the same story tells as done: "the trial is set to start" of one that has begun.
import type { Dossier } from '../../../domain/dossier.ts'
import { verbReadings } from '../../../text/verbs.ts'
import { newsStems } from '../wording/news-value.ts'

const ahead =
  /(?<who>[\p{L}’'-]+) (?:will(?: not)?|(?:is|are) (?:set|due|expected|scheduled|slated|about|ready|poised) to|(?:is|are) (?:likely|going) to) (?<verb>\p{Ll}+)\b/u

/** What begins has begun however its beginning is called. */
const beginnings = /^(?:begin|start|open|launch|get|kick|commence)$/

const isOf = (lemma: string, verb: string): boolean =>
  verbReadings(verb.split(' ').at(-1) ?? '').some(
    (reading) => reading.form === 'past' && (reading.lemma === lemma || (beginnings.test(lemma) && beginnings.test(reading.lemma))),
  )

const notObject =
  /^(?:after|against|ahead|amid|as|at|before|by|during|for|from|in|into|next|on|over|this|to|today|tomorrow|under|until|when|while|with|without|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/u

/** "Will close the pier" and "closed two schools" are two deeds: where both tell what it is done to, they share a word of it. */
function isOfOneThing(ahead: string, done: string): boolean {
  const [wanted, told] = [ahead, done].map((words) => (notObject.test(words) ? new Set<string>() : newsStems(words)))
  return wanted === undefined || told === undefined || wanted.size === 0 || told.size === 0 || [...wanted].some((stem) => told.has(stem))
}

/** Whether the headline's deed to come is told as done, by the same doer, in a report of the story. */
export function isOvertaken(text: string, { claims }: Pick<Dossier, 'claims'>): boolean {
  const match = ahead.exec(text)
  const found = match?.groups
  const rest = match === null ? '' : text.slice(match.index + match[0].length).trim()
  const who = found?.['who']?.toLowerCase() ?? ''
  const lemma = verbReadings(found?.['verb'] ?? '').find(({ form }) => form === 'base')?.lemma
  if (lemma === undefined || /^(?:be|have|do|make|take|get|say)$/.test(lemma) || /^(?:he|she|it|they)$/.test(who)) return false
  return claims.some(
    ({ subject, verb, object, modality, negated }) =>
      modality === 'fact' &&
      !negated &&
      ` ${subject.text.toLowerCase()}`.endsWith(` ${who}`) &&
      isOfOneThing(rest, object?.text ?? '') &&
      !/\b(?:will|would|to|be|may|might|could|can|should|must|is|are|has|have|had)\b/u.test(verb.text) &&
      isOf(lemma, verb.text),
  )
}
