// The AI label (rights 10, provenance 4): in text, first, everywhere.
import type { Dispatch } from '../domain/dispatch.ts'

const schemaMembers: Readonly<Record<string, string>> = {
  trainedAlgorithmicMedia: 'TrainedAlgorithmicMediaDigitalSource',
  compositeWithTrainedAlgorithmicMedia: 'CompositeWithTrainedAlgorithmicMediaDigitalSource',
  algorithmicMedia: 'AlgorithmicMediaDigitalSource',
  dataDrivenMedia: 'DataDrivenMediaDigitalSource',
}

const fallback = 'AI-generated from the sources listed. Not reviewed by a person.'

/** The label's words; a dispatch that lost its own gets the strictest. */
export function labelOf(dispatch: Pick<Dispatch, 'label'>): string {
  return dispatch.label.trim() === '' ? fallback : dispatch.label
}

/** The IPTC code without its address, e.g. `algorithmicMedia`. */
export function sourceTypeOf(dispatch: Pick<Dispatch, 'digitalSourceType'>): string {
  return dispatch.digitalSourceType.split('/').at(-1) ?? dispatch.digitalSourceType
}

/** The schema.org address of the digital source type, or undefined when the pinned vocabulary has no member for it. */
export function schemaSourceType(dispatch: Pick<Dispatch, 'digitalSourceType'>): string | undefined {
  const member = schemaMembers[sourceTypeOf(dispatch)]
  return member === undefined ? undefined : `https://schema.org/${member}`
}
