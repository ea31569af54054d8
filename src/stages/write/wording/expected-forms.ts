// What is expected, believed or likely of somebody, told of the whole deed, and who says so set between whom it is about and what he does.
import { conjugate, verbReadings } from '../../../text/verbs.ts'
import type { Content } from './content-forms.ts'

/** "Is expected to resign", "was believed to be hiding": the words between somebody and his deed. */
const raised =
  /^(?<be>is|are|was|were) (?<how>expected|predicted|believed|thought|reported|understood|likely|unlikely) to (?<deed>\p{Ll}+) (?<rest>.+)$/u

/** What is foreseen, and what is held to be so. */
const foreseen = /^(?:expected|predicted|likely|unlikely)$/

/** "Vega is expected to close the pier" as "it is expected that Vega will close the pier". */
export function withDeedWhole(form: Content): readonly Content[] {
  const { be = '', how = '', deed = '', rest = '' } = raised.exec(form.rest)?.groups ?? {}
  if (form.isSpoken || how === '' || form.subject.includes(',') || /^(?:he|she|it|they|there)$/iu.test(form.subject)) return []
  const isPast = /^was|^were/.test(be)
  const done = doneBy(deed, { isMany: be === 'are' || be === 'were', isPast, isForeseen: foreseen.test(how) })
  if (done === undefined) return []
  return [
    {
      ...form,
      subject: `it ${isPast ? 'was' : 'is'} ${how} that ${form.subject}`,
      rest: `${done} ${rest}`,
      changed: form.changed + 1.5,
      isTurned: true,
    },
  ]
}

interface Doer {
  readonly isMany: boolean
  readonly isPast: boolean
  readonly isForeseen: boolean
}

/** The deed with a subject of its own; undefined where its time could not be told. */
function doneBy(deed: string, { isMany, isPast, isForeseen }: Doer): string | undefined {
  if (!verbReadings(deed).some(({ form }) => form === 'base') && deed !== 'be') return undefined
  if (isForeseen) return deed === 'have' ? undefined : `${isPast ? 'would' : 'will'} ${deed}`
  if (isPast) return deed === 'be' ? (isMany ? 'were' : 'was') : deed === 'have' ? 'had' : undefined
  return deed === 'be' ? (isMany ? 'are' : 'is') : isMany ? deed : conjugate(deed, 's')
}

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
