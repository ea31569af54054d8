// What a summary may hold at most: sentences, words in all, and words drawn from one source.
import type { Dossier } from '../../../domain/dossier.ts'
import { limits } from '../../../domain/limits.ts'
import type { Sentence } from '../../../domain/sentence.ts'
import { ownStatement } from '../../../text/own-statement.ts'
import { sourceOf } from '../wording/evidence-of.ts'
import { mayOffer, maySummarise, summaryCap } from '../wording/own-words.ts'
import { countWords } from '../wording/phrases.ts'

export const sentencesMax = 3

/** Keeps sentences while the story's and each source's words stay within the caps. */
export function withinCaps(sentences: readonly Sentence[], dossier: Dossier): readonly Sentence[] {
  const kept: Sentence[] = []
  const bySource = new Map<string, number>()
  const many = dossier.sources.filter(({ article, coverage }) => maySummarise(article.level) && coverage.role !== 'copy').length > 1
  const total = many ? limits.words.summaryFromManySourcesMax : limits.words.summaryFromOneSourceMax
  let used = 0
  for (const sentence of sentences) {
    if (kept.length === sentencesMax || kept.some((each) => each.text === sentence.text)) continue
    const words = countWords(sentence.text)
    const drawn = countWords(ownStatement(sentence.text))
    const ids = [
      ...new Set(
        sentence.evidence.flatMap((each) =>
          each.kind === 'span' ? [each.articleId] : each.kind === 'absence' && each.articleIds.length === 1 ? each.articleIds : [],
        ),
      ),
    ]
    const fits = ids.every((id) => (bySource.get(id) ?? 0) + drawn <= summaryCap(sourceOf(dossier, id)?.article.wordCount ?? 0))
    if (!fits || used + words > total || !mayOffer(sentence.text, dossier)) continue
    for (const id of ids) bySource.set(id, (bySource.get(id) ?? 0) + drawn)
    used += words
    kept.push(sentence)
  }
  return kept
}
