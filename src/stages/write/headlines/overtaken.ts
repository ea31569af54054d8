// What a headline has as still ahead and a report of the same story tells as done: "the trial is set to start" of one that has begun.
import type { Dossier } from '../../../domain/dossier.ts'
import { verbReadings } from '../../../text/verbs.ts'

const ahead =
  /(?<who>[\p{L}’'-]+) (?:will(?: not)?|(?:is|are) (?:set|due|expected|scheduled|slated|about|ready|poised) to|(?:is|are) (?:likely|going) to) (?<verb>\p{Ll}+)\b/u

/** What begins has begun however its beginning is called. */
const beginnings = /^(?:begin|start|open|launch|get|kick|commence)$/

const isOf = (lemma: string, verb: string): boolean =>
  verbReadings(verb.split(' ').at(-1) ?? '').some(
    (reading) => reading.form === 'past' && (reading.lemma === lemma || (beginnings.test(lemma) && beginnings.test(reading.lemma))),
  )

/** Whether the headline's deed to come is told as done, by the same doer, in a report of the story. */
export function isOvertaken(text: string, { claims }: Pick<Dossier, 'claims'>): boolean {
  const found = ahead.exec(text)?.groups
  const who = found?.['who']?.toLowerCase() ?? ''
  const lemma = verbReadings(found?.['verb'] ?? '').find(({ form }) => form === 'base')?.lemma
  if (lemma === undefined || /^(?:be|have|do|make|take|get|say)$/.test(lemma) || /^(?:he|she|it|they)$/.test(who)) return false
  return claims.some(
    ({ subject, verb, modality, negated }) =>
      modality === 'fact' &&
      !negated &&
      subject.text.toLowerCase().endsWith(who) &&
      !/\b(?:will|would|to|be|may|might|could|can|should|must|is|are|has|have|had)\b/u.test(verb.text) &&
      isOf(lemma, verb.text),
  )
}
