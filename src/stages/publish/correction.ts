// What we wrote that a source has since taken back: the dated note a new version carries (editorial.md 8).
import type { Article } from '../../domain/article.ts'
import type { Correction } from '../../domain/correction.ts'
import type { Coverage } from '../../domain/coverage.ts'
import { printDay } from '../../domain/day-words.ts'
import type { Dispatch } from '../../domain/dispatch.ts'
import type { Draft, FactStripRow } from '../../domain/draft.ts'
import { isOfSource } from '../../domain/evidence.ts'
import type { Fact } from '../../domain/fact.ts'
import { type Printed, restsOn, type TakenBack, takenBackSince, tellsOld } from '../../text/taken-back.ts'

type Texts = Pick<Draft, 'headline' | 'summary' | 'take' | 'factStrip'>

export interface CorrectionInput {
  readonly current: Dispatch | null
  /** Versions before the current one, oldest first: what an earlier one printed was printed too. */
  readonly earlier: readonly Pick<Dispatch, 'factStrip'>[]
  readonly next: Texts
  readonly coverage: readonly Coverage[]
  readonly articles: ReadonlyMap<string, Pick<Article, 'version' | 'fetchedAt'>>
  /** Earlier reports that the current version leans on, as last read. */
  readonly clips?: readonly Pick<Article, 'id' | 'version' | 'fetchedAt'>[]
  /** Ledger rows that either version may stand on. */
  readonly facts: readonly Fact[]
  /** Digests of all that the reports say as last read: what stands among it was not taken back. */
  readonly passages: ReadonlySet<string>
  readonly at: Date
}

interface Change {
  readonly wrote: string
  readonly is: string
  readonly byDesk?: boolean
}

/** Rows that change with every new report and are no figure, name or place. */
const movingRows: ReadonlySet<string> = new Set(['Origins of the row', 'Sources', 'Reports differ'])
/** How many words around a change are quoted, so that a reader sees which figure is meant. */
const contextWords = 1

/** Reports of this story, and earlier ones that it leans on, that changed their words after we printed. */
function revisedSince({ coverage, articles, clips = [] }: CorrectionInput, printed: string): ReadonlySet<string> {
  const own = coverage.filter((it) => it.role === 'correction' && (articles.get(it.articleId)?.fetchedAt ?? '') > printed)
  const earlier = clips.filter(({ version, fetchedAt }) => version > 1 && fetchedAt > printed)
  return new Set([...own.map(({ articleId }) => articleId), ...earlier.map(({ id }) => id)])
}

const sentencesOf = (it: Pick<Texts, 'headline' | 'summary' | 'take'>): readonly Printed[] => [it.headline, ...it.summary, ...it.take]

/** A row of the strip as words of ours; one of before the record was kept with it stands on what a sentence has under its id. */
function asPrinted({ value, evidence, evidenceId }: FactStripRow, sentences: readonly Printed[]): Printed {
  const known = evidence ?? sentences.flatMap((it) => it.evidence).find(({ id }) => id === evidenceId)
  return { text: value, evidence: known === undefined ? [] : [known] }
}

/** A figure, name or day of a row that we printed and the row holds no more. */
function changedValue(row: TakenBack, before: readonly Printed[], after: readonly Printed[], facts: readonly Fact[]): Change | undefined {
  const next = row.stands === undefined ? after : after.filter((it) => restsOn(row, it.evidence))
  for (const printed of before) {
    for (const old of row.old) {
      const wrote = tellsOld(row, old, printed, facts) === 'no' ? undefined : old.wroteIn(printed.text)
      // What no report gives any more may be told by another row as it was: then it was not wrong.
      const isToldYet = (it: Printed): boolean =>
        row.stands === undefined ? old.wroteIn(it.text) !== undefined : tellsOld(row, old, it, facts) !== 'no'
      if (wrote === undefined || next.some(isToldYet)) continue
      return { wrote, is: old.nowIn(next.map((it) => it.text)), byDesk: row.byDesk }
    }
  }
  return undefined
}

/** What the strip printed of a row, under the same label and of the same row now. */
function changedRow(row: TakenBack, before: readonly FactStripRow[], after: readonly FactStripRow[]): Change | undefined {
  const isOf = ({ evidence }: FactStripRow): boolean => evidence?.kind === 'ledger' && evidence.factId === row.fact.id
  for (const each of before.filter((it) => !movingRows.has(it.label) && isOf(it))) {
    const sameLabel = after.filter((it) => it.label === each.label && isOf(it))
    const [now] = sameLabel
    if (now !== undefined && sameLabel.every((it) => it.value !== each.value))
      return { wrote: each.value, is: now.value, byDesk: row.byDesk }
  }
  return undefined
}

/** Two sentences of one shape: the words between their common beginning and their common end. */
function changedWords(before: string, after: string): Change | undefined {
  const [a, b] = [before.split(' '), after.split(' ')]
  const shorter = Math.min(a.length, b.length)
  let head = 0
  while (head < shorter && a[head] === b[head]) head += 1
  let tail = 0
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1
  if (head + tail < Math.ceil(shorter / 2)) return undefined
  const from = Math.max(0, head - contextWords)
  const cut = (words: readonly string[]): string => words.slice(from, words.length - Math.max(0, tail - contextWords)).join(' ')
  return { wrote: cut(a), is: cut(b) }
}

/** The digits of a sentence: told in other words with the same figures, it is no correction of one. */
const figuresOf = (text: string): string => (text.match(/\d+(?:[.,]\d+)*/gu) ?? []).join(' ')

/** A sentence that stood on a passage which its report has no more, and what the same report is told to say instead. */
function changedSentence(
  before: readonly Printed[],
  after: readonly Printed[],
  revised: ReadonlySet<string>,
  passages: ReadonlySet<string>,
): Change | undefined {
  const reportsOf = ({ evidence }: Printed): readonly string[] => evidence.flatMap((it) => (isOfSource(it) ? [it.articleId] : []))
  const isGone = ({ text, evidence }: Printed): boolean =>
    !after.some((it) => it.text === text) &&
    evidence.some((it) => isOfSource(it) && revised.has(it.articleId) && !passages.has(it.exactSha256))
  const fresh = after.filter(({ text }) => !before.some((it) => it.text === text))
  for (const old of before.filter(isGone)) {
    const told = fresh.filter((it) => reportsOf(it).some((id) => revised.has(id) && reportsOf(old).includes(id)))
    const change = told.map((it) => changedWords(old.text, it.text)).find((it) => it !== undefined)
    if (change !== undefined) return change
    const [first] = told
    if (first !== undefined && figuresOf(old.text) !== figuresOf(first.text)) return { wrote: `“${old.text}”`, is: `“${first.text}”` }
  }
  return undefined
}

/** What we printed that was wrong, by the first row or passage that was taken back under it. */
function changeOf(input: CorrectionInput, current: Dispatch): Change | undefined {
  const { earlier, next, facts, passages } = input
  const rows = takenBackSince(facts, current.publishedAt)
  const [before, after] = [sentencesOf(current), sentencesOf(next)]
  const ownRows = current.factStrip.map((it) => asPrinted(it, before))
  const nextRows = next.factStrip.map((it) => asPrinted(it, after))
  const earlierRows = earlier.toReversed().flatMap(({ factStrip }) => factStrip.map((it) => asPrinted(it, [])))
  const ways: readonly ((row: TakenBack) => Change | undefined)[] = [
    (row) => changedRow(row, current.factStrip, next.factStrip),
    (row) => changedValue(row, [...ownRows, ...earlierRows, ...before], [...nextRows, ...after], facts),
  ]
  const ofRow = ways.flatMap((way) => rows.map(way)).find((it) => it !== undefined)
  return ofRow ?? changedSentence(before, after, revisedSince(input, current.publishedAt), passages)
}

/**
 * The notes a new version must carry: those there are, and one more when what was taken back is what we had printed and our words
 * change with it. A text that only reckons with a row that was corrected is computed again and was not wrong.
 * "Corrected DATE: we wrote X; it is Y. Found by: source."
 */
export function correctionsFor(input: CorrectionInput): readonly Correction[] {
  const { current, at } = input
  if (current === null) return []
  const change = changeOf(input, current)
  if (change === undefined) return current.corrections
  const foundBy = change.byDesk === true ? 'desk' : 'source'
  const text = `Corrected ${printDay(at.toISOString())}: we wrote ${change.wrote}; it is ${change.is}. Found by: ${foundBy}.`
  return [...current.corrections, { kind: 'correction', at: at.toISOString(), text, foundBy }]
}
