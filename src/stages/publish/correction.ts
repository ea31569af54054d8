import type { Article } from '../../domain/article.ts'
import type { Correction } from '../../domain/correction.ts'
import type { Coverage } from '../../domain/coverage.ts'
import type { Dispatch } from '../../domain/dispatch.ts'

/**
 * The dated notes a new version must carry: one for each source that changed its report after we used it, when our words changed with it.
 * @param changed the figure or headline before and after, as printed
 */
export function correctionsFor(input: {
  readonly current: Dispatch | null
  readonly headlineNow: string
  readonly summaryNow: readonly string[]
  readonly coverage: readonly Coverage[]
  readonly articles: ReadonlyMap<string, Pick<Article, 'version' | 'fetchedAt'>>
  readonly at: Date
}): readonly Correction[] {
  const { current, coverage, articles, at } = input
  if (!current) return []
  const revised = coverage.filter((it) => it.role === 'correction' && (articles.get(it.articleId)?.fetchedAt ?? '') > current.publishedAt)
  const before = [current.headline.text, ...current.summary.map((it) => it.text)]
  const after = [input.headlineNow, ...input.summaryNow]
  const wrong = before.find((it) => !after.includes(it))
  const right = after.find((it) => !before.includes(it))
  if (revised.length === 0 || wrong === undefined || right === undefined) return current.corrections
  const day = at.toISOString().slice(0, 10)
  return [
    ...current.corrections,
    {
      kind: 'correction',
      at: at.toISOString(),
      text: `Corrected ${day}: we wrote "${wrong}"; it is "${right}". Found by: source.`,
      foundBy: 'source',
    },
  ]
}
