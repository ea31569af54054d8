import type { Dossier } from '../../domain/dossier.ts'
import type { Draft } from '../../domain/draft.ts'
import type { Level } from '../../domain/rights.ts'
import type { Ruling } from '../../domain/ruling.ts'
import type { Sentence } from '../../domain/sentence.ts'

/** Prose may rest on a source only while its level allows a summary. */
const proseLevel: Level = 'L3'

/**
 * Looks at every sentence's sources once more with the levels in force now: a sentence whose every span lost its level is cut.
 * Facts (the strip) stay down to L2.
 */
export function recheckSources(
  draft: Draft,
  dossier: Dossier,
  levels: ReadonlyMap<string, Level>,
): { readonly draft: Draft; readonly cuts: Ruling['cuts']; readonly withheld: readonly string[] } {
  const lowered = new Set(
    dossier.sources.filter((it) => (levels.get(it.article.id) ?? it.article.level) < it.article.level).map((it) => it.article.id),
  )
  if (lowered.size === 0) return { draft, cuts: [], withheld: [] }
  const falls = (sentence: Sentence): boolean => {
    const spans = sentence.evidence.filter((it) => it.kind === 'span')
    return spans.length > 0 && spans.every((it) => lowered.has(it.articleId) && (levels.get(it.articleId) ?? 'L0') < proseLevel)
  }
  const cuts = [...draft.summary, ...draft.take]
    .filter(falls)
    .map((it) => ({ sentenceId: it.id, text: it.text, reason: 'its only source lowered its level' }))
  const gone = dossier.sources.filter((it) => (levels.get(it.article.id) ?? 'L0') < 'L2').map((it) => it.article.id)
  const factStrip = draft.factStrip.filter(
    (row) =>
      ![draft.headline, ...draft.summary].some(
        (it) => it.id === row.sentenceId && it.evidence.some((e) => e.kind === 'span' && gone.includes(e.articleId)),
      ),
  )
  return { draft: { ...draft, factStrip }, cuts, withheld: [...lowered] }
}
