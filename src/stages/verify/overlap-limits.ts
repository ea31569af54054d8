// Copying, measured against every source of the story: shared runs by sentence, words by source for the summary.

import type { Dossier, DossierSource } from '../../domain/dossier.ts'
import { limits } from '../../domain/limits.ts'
import type { Sentence } from '../../domain/sentence.ts'
import type { Verdict } from '../../domain/verdict.ts'
import { longestSharedRun, phraseShare, phrasesOf, withoutQuotations } from '../../text/overlap.ts'
import { ownStatement } from '../../text/own-statement.ts'
import { verdict } from './material.ts'

/** Whether a sentence shares a run of eight words with any source, outside a marked quotation. */
export function overlapWithin(sentence: Sentence, dossier: Dossier): Verdict {
  const names = dossier.entities.flatMap((entity) => [entity.name, ...entity.aliases])
  const runs = dossier.sources.map(({ article, source }) => ({
    source,
    ...longestSharedRun(withoutQuotations(sentence.text), hashesOf(article), names),
  }))
  const longest = runs.toSorted((a, b) => b.words - a.words)[0]
  if (longest !== undefined && longest.words >= limits.words.copiedRun) {
    return verdict(sentence, 'overlap', 'contradicted', `A run of ${longest.words} words is shared with ${longest.source.name}.`)
  }
  const pieces = piecedFrom(sentence, dossier)
  if (pieces !== undefined)
    return verdict(sentence, 'overlap', 'contradicted', `${Math.round(pieces.share * 100)}% of its phrases are those of ${pieces.name}.`)
  return verdict(sentence, 'overlap', 'supported', 'No run of eight words is shared with a source.')
}

/** Each article's phrases and runs, laid out once. */
const phrases = new WeakMap<object, ReadonlySet<number>>()
const hashes = new WeakMap<object, ReadonlySet<number>>()

function hashesOf(article: DossierSource['article']): ReadonlySet<number> {
  const known = hashes.get(article) ?? new Set(article.runHashes)
  hashes.set(article, known)
  return known
}

function phrasesIn(article: DossierSource['article']): ReadonlySet<number> {
  const known = phrases.get(article) ?? phrasesOf(article.text)
  phrases.set(article, known)
  return known
}

/** The source whose phrases make up most of a sentence, if that is more than may be: copying that hides behind a changed word. */
function piecedFrom(sentence: Sentence, dossier: Dossier): { readonly name: string; readonly share: number } | undefined {
  if (wordsIn(withoutQuotations(ownStatement(sentence.text))) < limits.words.copiedShareFrom) return undefined
  return dossier.sources
    .filter(({ article }) => article.text !== '')
    .map(({ article, source }) => ({ name: source.name, share: phraseShare([sentence.text], phrasesIn(article)) }))
    .find(({ share }) => share >= limits.words.copiedShare)
}

/** Words that may be drawn from an article: 15% of it, at least 25, at most 60. */
export function wordCap(articleWords: number): number {
  return Math.min(limits.words.summaryFromOneSourceMax, Math.max(25, Math.floor(0.15 * articleWords)))
}

const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length

const drawsOn = (sentence: Sentence, articleId: string): boolean =>
  sentence.evidence.some(
    (each) =>
      ((each.kind === 'span' || each.kind === 'title') && each.articleId === articleId) ||
      (each.kind === 'absence' && each.articleIds.length === 1 && each.articleIds.includes(articleId)),
  )

function overCap(summary: readonly Sentence[], { article }: DossierSource): readonly Sentence[] {
  let used = 0
  return summary.filter((sentence) => {
    if (!drawsOn(sentence, article.id)) return false
    // Who reports it and when are our words about the source, not the source's.
    used += wordsIn(ownStatement(sentence.text))
    return used > wordCap(article.wordCount)
  })
}

/** One verdict for each summary sentence: the first ones that fit a source's cap stand, later ones fall; nothing from L2 or below. */
export function summaryCaps(summary: readonly Sentence[], dossier: Dossier): readonly Verdict[] {
  const over = new Set(dossier.sources.flatMap((each) => overCap(summary, each)))
  const independent = dossier.sources.filter(({ article, coverage }) => article.level >= 'L3' && coverage.role !== 'copy').length
  const totalMax = independent > 1 ? limits.words.summaryFromManySourcesMax : limits.words.summaryFromOneSourceMax
  const closed = new Set(dossier.sources.filter(({ article }) => article.level < 'L3').map(({ article }) => article.id))
  let total = 0
  return summary.map((sentence) => {
    total += wordsIn(sentence.text)
    if ([...closed].some((id) => drawsOn(sentence, id)))
      return verdict(sentence, 'overlap', 'contradicted', 'A source at this level allows no prose.')
    if (over.has(sentence))
      return verdict(sentence, 'overlap', 'contradicted', 'The summary takes more words from one source than its cap.')
    if (total > totalMax) return verdict(sentence, 'overlap', 'contradicted', `The summary has ${total} words, the cap is ${totalMax}.`)
    return verdict(sentence, 'overlap', 'supported', 'Within the caps for summaries.')
  })
}
