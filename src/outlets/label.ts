// The AI label (rights 10, provenance 4): in text, first, everywhere.
import type { Dispatch } from '../domain/dispatch.ts'
import type { Watch } from '../domain/watch.ts'

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

/** What ledger rows, archive statements and questions worded by rule carry. */
export const byRules = 'Assembled by software from the sources and ledger rows listed. No language model was used.'

/** What arithmetic carries. */
export const computed = 'Computed by software; no language model was used. Nameplate figures, given as ranges.'
/** What the record of a decision carries. */
export const recorded = 'Recorded by software, by rule.'
const proposed = 'Proposed by a language model; worded, dated and settled by rule from the ledger rows listed.'

/** The mark of a story's text: its label, and the IPTC code of where it comes from. */
export const markOf = (
  it: Pick<Dispatch, 'label' | 'digitalSourceType'>,
): { readonly label: string; readonly digitalSourceType: string } => ({
  label: labelOf(it),
  digitalSourceType: sourceTypeOf(it),
})

/** The mark of text that is filled in from rows: its label, and the IPTC code of where it comes from. */
export const markOfRows = { label: byRules, digitalSourceType: 'dataDrivenMedia' } as const

/** The mark of an answer that holds several stories. */
export const markOfList = {
  label: 'Assembled by software from the sources and ledger rows listed; each story carries its own label.',
  digitalSourceType: 'algorithmicMedia',
} as const

/** The mark of a dated question. */
export function markOfWatch({ writer }: Pick<Watch, 'writer'>): { readonly label: string; readonly digitalSourceType: string } {
  return writer === undefined ? markOfRows : { label: proposed, digitalSourceType: 'trainedAlgorithmicMedia' }
}

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
