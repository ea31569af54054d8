// What stays of a story when a source of it is withdrawn: the levels in force, and the stone that marks the place.
import type { Article } from '../../domain/article.ts'
import type { Public } from '../../domain/dispatch.ts'
import type { Dossier } from '../../domain/dossier.ts'
import type { Level } from '../../domain/rights.ts'
import type { Ruling } from '../../domain/ruling.ts'

/** The sources of a dossier as they stand now: articles as last read, the level in force of each, and why. */
export interface Standing {
  readonly articles: ReadonlyMap<string, Article>
  readonly levels: ReadonlyMap<string, Level>
  readonly reasons: ReadonlyMap<string, readonly string[]>
}

/** Asks for what {@link Standing} holds; `store` is any reader that can answer. */
export async function standingOf(
  sources: Dossier['sources'],
  store: {
    articlesById(ids: readonly string[]): Promise<readonly Article[]>
    levelsOf(ids: readonly string[]): Promise<ReadonlyMap<string, Level>>
  },
): Promise<Standing> {
  const ids = sources.map((it) => it.article.id)
  const articles = new Map((await store.articlesById(ids)).map((it) => [it.id, it]))
  const known = await store.levelsOf(ids)
  const levels = new Map(sources.map(({ article }) => [article.id, known.get(article.id) ?? article.level]))
  const reasons = new Map([...articles].map(([id, it]) => [id, it.decision.reasons.map((reason) => reason.effect)]))
  return { articles, levels, reasons }
}

/** The cuts of a ruling and those of a recheck, each sentence once; what the recheck cut is not printed again in its words. */
export function withoutWords({ cuts: ruled, reasonCode }: Pick<Ruling, 'cuts' | 'reasonCode'>, rechecked: Ruling['cuts']): Ruling['cuts'] {
  const gone = new Set(rechecked.map((it) => it.sentenceId))
  const why = reasonCode === 'quarantine' ? { reason: 'its origin is under quarantine' } : {}
  return [...ruled.filter((it) => !gone.has(it.sentenceId)), ...rechecked.map((it) => ({ ...it, ...why }))]
}

/** The stone at a story's address. A link stays for each source whose publisher still allows one (L1 and up). */
export function tombstoneOf(
  dossier: Dossier,
  levels: ReadonlyMap<string, Level>,
  ruling: Ruling,
  now: Date,
): Extract<Public, { kind: 'tombstone' }> {
  const links = dossier.sources
    .filter(({ article }) => (levels.get(article.id) ?? 'L0') !== 'L0')
    .map(({ article, source }) => ({ publisher: source.name, url: article.url }))
  return {
    kind: 'tombstone',
    storyId: dossier.storyId,
    slug: dossier.story.slug,
    killedAt: now.toISOString(),
    reason:
      ruling.reasonCode === 'quarantine'
        ? `The report this story stood on is used no more. ${ruling.reason}`
        : ruling.reasonCode === 'takedown'
          ? 'A publisher asked us to stop using the report this story stood on.'
          : 'The publisher now reserves the report this story stood on.',
    legal: false,
    links,
  }
}
