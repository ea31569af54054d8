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

/** The two items a story is published as (provenance 2.1): the report, and the take at its own address. */
export type ItemKind = 'report' | 'take'

const byRules = 'Assembled by software from the sources and ledger rows listed. No language model was used.'

/** Whether every sentence of a take was made by rule: then no model's label is true of it, whoever wrote the report. */
const isTakeByRules = ({ take }: Pick<Dispatch, 'take'>): boolean =>
  take.length > 0 && take.every(({ writer }) => writer.startsWith('template/'))

/** The label of one of the two items. */
export function labelOfItem(dispatch: Dispatch, kind: ItemKind): string {
  if (kind === 'report' || !isTakeByRules(dispatch)) return labelOf(dispatch)
  return dispatch.reviewedBy === undefined ? byRules : `${byRules} Reviewed by ${dispatch.reviewedBy}.`
}

/** The digital source type of one of the two items: a take by rule is calculations and templates, even beside a model's report. */
export function sourceTypeOfItem(dispatch: Dispatch, kind: ItemKind): string {
  return kind === 'take' && isTakeByRules(dispatch) ? 'algorithmicMedia' : sourceTypeOf(dispatch)
}
