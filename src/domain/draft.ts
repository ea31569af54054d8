import type { Evidence } from './evidence.ts'
import type { RubricCheck, Ruling } from './ruling.ts'
import type { Sentence } from './sentence.ts'
import type { Watch } from './watch.ts'

export interface FactStripRow {
  readonly label: string
  readonly value: string
  readonly note?: string
  readonly sentenceId?: string
  readonly evidenceId: string
  /** The record itself: a value opens it though no sentence leans on the same. */
  readonly evidence?: Evidence
}

/** What the rows of a strip stand on, each record once, with the rows it bears. */
export function recordsOfStrip(
  rows: readonly FactStripRow[],
): readonly { readonly evidence: Evidence; readonly rows: readonly FactStripRow[] }[] {
  const byId = Map.groupBy(rows, (it) => it.evidenceId)
  return [...byId.values()].flatMap((its) => {
    const evidence = its.find((it) => it.evidence !== undefined)?.evidence
    return evidence === undefined ? [] : [{ evidence, rows: its }]
  })
}

/** How a draft mends a version of which ledger rows were corrected: what rests on them changes, the rest stays byte for byte. */
export interface Mends {
  readonly version: number
  readonly draftId: string
  /** False where nothing that is printed changes: then no version is due. */
  readonly changes: boolean
  /** Ids of sentences that stand as they were printed, with their verdicts. */
  readonly kept: readonly string[]
  /** Sentences told with the new value in the words of another, by the id of that one: checks that read a text which is gone are not made again. */
  readonly reworded: Readonly<Record<string, string>>
  /** Those of them in which a name took the place of another: who is named, and as what, is judged again. */
  readonly renamed?: readonly string[]
  readonly cuts: Ruling['cuts']
  /** Ids of evidence beside which a report's words were shown that print what had been read wrong: they are shown no more. */
  readonly unquoted: readonly string[]
  /** The score sheet of the take that stands; absent where the take was written anew. */
  readonly rubric?: readonly RubricCheck[]
  /** Why, in the words of the history of versions. */
  readonly why: string
}

/** Unpublished text on a story. */
export interface Draft {
  readonly id: string
  readonly storyId: string
  readonly dossierId: string
  readonly writtenAt: string
  readonly writer: string
  readonly headline: Sentence
  readonly summary: readonly Sentence[]
  readonly factStrip: readonly FactStripRow[]
  readonly take: readonly Sentence[]
  readonly archive: readonly Sentence[]
  readonly receiptId: string
  readonly watch?: Watch
  /** More questions of the same story; each has passed the gate that the first one passes again in verify. */
  readonly furtherWatches?: readonly Watch[]
  readonly noWatch?: string
  readonly mentions: readonly string[]
  readonly noTake?: string
  readonly mends?: Mends
}

export const originsLabel = 'Origins of the row'

/** A row's label and value as told today: versions of before said "sources" of a ledger row's origins, which several outlets may tell. */
export const toldRow = ({ label, value }: Pick<FactStripRow, 'label' | 'value'>): Pick<FactStripRow, 'label' | 'value'> =>
  label === 'Sources' ? { label: originsLabel, value: value.replace('source', 'origin') } : { label, value }

/**
 * A draft in which nothing of what the articles say stands in marks any more: they allow no quotation now.
 * @returns null when it quotes none of them
 */
export function unquotedDraft(draft: Draft, articleIds: readonly string[]): Draft | null {
  const quotes = ({ text, evidence }: Sentence): boolean =>
    /“[^”…]/u.test(text) && evidence.some((it) => 'articleId' in it && articleIds.includes(it.articleId))
  const parts = { summary: draft.summary, take: draft.take, archive: draft.archive }
  if (![draft.headline, ...parts.summary, ...parts.take, ...parts.archive].some(quotes)) return null
  const bare = (it: Sentence): Sentence => (quotes(it) ? { ...it, text: it.text.replace(/“[^”]*”/gu, '“…”') } : it)
  return {
    ...draft,
    headline: bare(draft.headline),
    summary: parts.summary.map(bare),
    take: parts.take.map(bare),
    archive: parts.archive.map(bare),
  }
}
