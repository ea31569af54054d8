// A headline's deed that its own report has only as agreed, expected or wanted: "Vega shuts down" of a Vega that has agreed to shut down.
import { findClauses } from '../../../text/clauses.ts'
import { conjugate } from '../../../text/verbs.ts'

/** So many characters of a report say what its headline tells. */
const openingMax = 700
const ahead =
  'agree[sd]?|expected|set|due|will|would|plans?|planned|wants?|wanted|vow(?:s|ed)?|pledge[sd]?|promise[sd]?|seeks?|sought|going|about|ready|preparing|considering|weighing|proposes|proposed|hopes?|intends?|aims?|moves?|moved|commit(?:ted|ment)'

/**
 * Whether a line that tells a deed as done stands above a report that opens with it as to come, and nowhere tells it as done.
 *
 * @param line the line as a sentence in the past, or the report's own headline
 * @param text the report's text
 */
export function isOnlyAgreed(line: string, text: string): boolean {
  const [clause] = findClauses(line.endsWith('.') ? line : `${line}.`)
  if (clause === undefined || clause.verb.helpers.length > 0) return false
  const { lemma, form } = clause.verb
  if (!/^(?:past|s|base)$/.test(form) || /^(?:be|have|do|say)$/.test(lemma)) return false
  const soft = new RegExp(String.raw`\b(?:${ahead})(?: (?:yet |now |still )?to)?(?: \p{Ll}+ly)? ${lemma}\b`, 'iu')
  if (!soft.test(text.slice(0, openingMax))) return false
  const forms = [...new Set([conjugate(lemma, 'past'), conjugate(lemma, 'participle'), conjugate(lemma, 's')])].join('|')
  const done = new RegExp(String.raw`(?<!\b(?:to|will|would|may|might|could|not|be|can|should|must)(?: \p{Ll}+ly)? )\b(?:${forms})\b`, 'iu')
  return !done.test(text)
}
