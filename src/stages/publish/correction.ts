// What we wrote that a source has since taken back: the dated note a new version carries (editorial.md 8).
import type { Article } from '../../domain/article.ts'
import type { Correction } from '../../domain/correction.ts'
import type { Coverage } from '../../domain/coverage.ts'
import { printDay } from '../../domain/day-words.ts'
import type { Dispatch } from '../../domain/dispatch.ts'
import type { Draft, FactStripRow } from '../../domain/draft.ts'
import type { Fact } from '../../domain/fact.ts'

export interface CorrectionInput {
  readonly current: Dispatch | null
  /** Versions before the current one, oldest first: what an earlier one printed was printed too. */
  readonly earlier: readonly Pick<Dispatch, 'factStrip'>[]
  readonly next: Pick<Draft, 'headline' | 'summary' | 'take' | 'factStrip'>
  readonly coverage: readonly Coverage[]
  readonly articles: ReadonlyMap<string, Pick<Article, 'version' | 'fetchedAt'>>
  /** Earlier reports that the current version leans on, as last read. */
  readonly clips?: readonly Pick<Article, 'version' | 'fetchedAt'>[]
  /** Ledger rows that either version may stand on. */
  readonly facts: readonly Fact[]
  readonly at: Date
}

interface Change {
  readonly wrote: string
  readonly is: string
}

/** Rows that change with every new report and are no figure, name or place. */
const movingRows: ReadonlySet<string> = new Set(['Sources', 'Reports differ'])
/** How many words around a change are quoted, so that a reader sees which figure is meant. */
const contextWords = 1

/** A source of this story, an earlier report it leans on, or a source of a ledger row it used, changed its words after we printed. */
function isTakenBack({ current, coverage, articles, facts, clips = [] }: CorrectionInput): boolean {
  const printed = current?.publishedAt ?? ''
  const revised = coverage.some((it) => it.role === 'correction' && (articles.get(it.articleId)?.fetchedAt ?? '') > printed)
  if (clips.some(({ version, fetchedAt }) => version > 1 && fetchedAt > printed)) return true
  return revised || facts.some((fact) => fact.claims.some((claim) => (claim.withdrawnAt ?? '') > printed))
}

/** A person had read the source again and found that we had read it wrong. */
function isByDesk({ current, facts }: CorrectionInput): boolean {
  const printed = current?.publishedAt ?? ''
  return facts.some((fact) => fact.claims.some((claim) => claim.withdrawnBy !== undefined && (claim.withdrawnAt ?? '') > printed))
}

/** The first figure, name or place of the strip that is another now. */
function changedRow(before: readonly FactStripRow[], after: readonly FactStripRow[]): Change | undefined {
  for (const row of before.filter((it) => !movingRows.has(it.label))) {
    const sameLabel = after.filter((it) => it.label === row.label)
    if (sameLabel.length === 0 || sameLabel.some((it) => it.value === row.value)) continue
    const [now] = sameLabel
    if (now !== undefined) return { wrote: row.value, is: now.value }
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

function changedSentence(before: readonly string[], after: readonly string[]): Change | undefined {
  const gone = before.filter((it) => !after.includes(it))
  const fresh = after.filter((it) => !before.includes(it))
  for (const old of gone) {
    const change = fresh.map((now) => changedWords(old, now)).find((it) => it !== undefined)
    if (change !== undefined) return change
  }
  const [wrote] = gone
  const [is] = fresh
  if (wrote === undefined || is === undefined || figuresOf(wrote) === figuresOf(is)) return undefined
  return { wrote: `“${wrote}”`, is: `“${is}”` }
}

const textsOf = (it: Pick<Draft, 'headline' | 'summary' | 'take'>): readonly string[] =>
  [it.headline, ...it.summary, ...it.take].map((sentence) => sentence.text)

/**
 * The notes a new version must carry: those there are, and one more when a source took back what we had printed from it and our
 * words change with it. "Corrected DATE: we wrote X; it is Y. Found by: source."
 */
export function correctionsFor(input: CorrectionInput): readonly Correction[] {
  const { current, earlier, next, at } = input
  if (current === null) return []
  if (!isTakenBack(input)) return current.corrections
  const change =
    [current, ...earlier.toReversed()].map(({ factStrip }) => changedRow(factStrip, next.factStrip)).find((it) => it !== undefined) ??
    changedSentence(textsOf(current), textsOf(next))
  if (change === undefined) return current.corrections
  const foundBy = isByDesk(input) ? 'desk' : 'source'
  const text = `Corrected ${printDay(at.toISOString())}: we wrote ${change.wrote}; it is ${change.is}. Found by: ${foundBy}.`
  return [...current.corrections, { kind: 'correction', at: at.toISOString(), text, foundBy }]
}
