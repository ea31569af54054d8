// Who says so set between whom it is about and what is told of him, where either order of the report's own would copy it.
import type { Content } from './content-forms.ts'

const said = /^(?<verb>said|says) (?:that )?(?<what>\p{L}.*)$/u

/**
 * "Vega, Brandt said, will close the pier": who says so between whom it is about and what is told of him.
 *
 * @param who whom it is about, as it begins what is said
 */
export function withSpeakerBetween(form: Content, who: string): readonly Content[] {
  const { verb = '', what = '' } = said.exec(form.rest)?.groups ?? {}
  if (!form.isSpoken || form.late !== undefined || !what.startsWith(`${who} `)) return []
  // A pronoun is the speaker himself, and waits for no name.
  if (/^(?:he|she|it|they|we|there|his|her|its|their)\b/iu.test(who) || who.includes(',') || form.subject.includes(',')) return []
  return [
    {
      ...form,
      subject: `${who}, ${form.subject} ${verb},`,
      rest: what.slice(who.length + 1),
      changed: form.changed + 1.2,
      isTurned: true,
    },
  ]
}
