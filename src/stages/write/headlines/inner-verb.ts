// A headline's verb that stands behind a name and before a noun, where a participle further on was read for it.
import type { Clause } from '../../../text/clause.ts'
import { isIntransitive } from '../../../text/verb-frames.ts'
import { verbReadings } from '../../../text/verbs.ts'
import { type TitleRead, withPast } from '../wording/left-out-verbs.ts'

/** "Lund Board releases model trained on maps": the verb stands behind the name, and the participle tells which model. */
export function withVerbInside(title: string, { subject: { end } }: Clause): TitleRead | undefined {
  const words = title.slice(0, end).split(' ')
  const at = words.findIndex(
    (word, place) =>
      place > 0 &&
      place < words.length - 1 &&
      /^\p{Lu}/u.test(words[place - 1] ?? '') &&
      verbReadings(word).some(({ form }) => form === 's') &&
      /^\p{Ll}/u.test(words[place + 1] ?? ''),
  )
  const isBare = at > 0 && words.slice(at + 1).every((word) => /^[\p{Ll}\d][\p{Ll}\d-]*$/u.test(word) && !smallWord.test(word))
  const read = isBare ? withPast(title) : undefined
  return read?.clause.verb.start === words.slice(0, at).join(' ').length + 1 ? read : undefined
}
const smallWord = /^(?:of|in|on|at|by|for|to|from|with|over|about|and|or|as|after|who|that|which|is|are|was|were)$/

/** "To ask papers of crews sent to Lund": a participle that tells which crews, and no verb of its own. */
export const tellsWhich = ({ verb, parts }: Clause): boolean =>
  verb.form === 'past' &&
  verb.helpers.length === 0 &&
  parts[0]?.kind !== 'object' &&
  verbReadings(verb.text.toLowerCase()).some(({ form, lemma }) => form === 'participle' && !isIntransitive(lemma))
