import type { Article } from '../../domain/article.ts'
import type { Claim } from '../../domain/claim.ts'
import type { Coverage } from '../../domain/coverage.ts'
import type { Entity, Mention } from '../../domain/entity.ts'
import type { Fact } from '../../domain/fact.ts'
import type { Job } from '../../domain/job.ts'
import type { Source } from '../../domain/source.ts'
import type { Stage } from '../stage.ts'
import { claimsByRule } from './claims-by-rule.ts'
import { factsByRule } from './facts-by-rule.ts'
import { countOrders } from './planted-orders.ts'
import { reconcileFacts } from './reconcile-facts.ts'

interface In {
  readonly article: Article
  readonly source: Source
  readonly coverage: Coverage
  readonly isFirst: boolean
  readonly entities: readonly Entity[]
  readonly mentions: readonly Mention[]
  readonly facts: readonly Fact[]
  readonly watchIds: readonly string[]
}
interface Out {
  readonly article: Article
  readonly coverage: Coverage
  readonly isFirst: boolean
  readonly claims: readonly Claim[]
  readonly facts: readonly Fact[]
  readonly watchIds: readonly string[]
  readonly notBefore: string | null
  /** Sentences that give orders to software; counted, never obeyed. */
  readonly orders: number
}

/**
 * Article -> Claims -> Facts; then drops the text it may not keep (L2, no-archive). A copy adds no facts of its own.
 * Claims are replaced whole for the article, and facts keep their ids, so saving twice is saving once.
 */
export const record: Stage<In, Out> = {
  name: 'record',
  next: ['rank', 'resolve'],
  keyedBy: 'story',
  limits: { seconds: 180, attempts: 3 },
  async load(subject, store) {
    const article = await store.articleById(subject)
    const coverage = article ? await store.coverageOfArticle(subject) : null
    const source = article ? await store.sourceById(article.sourceId) : null
    if (!article || !coverage || !source) return null
    const entities = await store.entities()
    const mentions = await store.mentionsOfArticles([subject])
    const facts = await store.factsOfParties(
      [...new Set(mentions.flatMap((it) => it.entityId ?? []))].flatMap((id) => [id, entities.find((it) => it.id === id)?.name ?? id]),
    )
    const watches = await store.watchesUnsettled()
    return {
      article,
      source,
      coverage,
      isFirst: coverage.role === 'first',
      entities,
      mentions,
      facts,
      watchIds: watches.map((it) => it.id),
    }
  },
  async run({ article, source, coverage, isFirst, entities, mentions, facts: known, watchIds }, tools) {
    const { originId } = coverage
    const claims = claimsByRule({ article, storyId: coverage.storyId, originId, entities, mentions })
    const stated = coverage.role === 'copy' ? [] : factsByRule({ article, source, claims, entities, originId })
    const facts = reconcile(known, stated, source)
    const orders = countOrders(article.sentences.map((it) => article.text.slice(it.start, it.end)))
    tools.note({ claims: claims.length, facts: facts.length, orders })
    const notBefore = isFirst ? null : new Date(tools.now().getTime() + tools.policy.gatherMs).toISOString()
    return { article, coverage, isFirst, claims, facts, watchIds: facts.length > 0 ? watchIds : [], notBefore, orders }
  },
  async save({ article, coverage, claims, facts, watchIds, notBefore, orders }, tx): Promise<readonly Job[]> {
    await tx.replaceClaims(article.id, claims)
    for (const fact of facts) await tx.saveFact(fact, { storyId: coverage.storyId, imported: false })
    await tx.markRecorded(article.id)
    if (orders > 0)
      await tx.appendEvent({
        at: article.fetchedAt,
        name: 'injection.ignored',
        subject: article.id,
        actor: 'rule:record',
        detail: { sentences: orders },
      })
    if (article.level <= 'L2' || article.decision.retainTextHours === 0) await tx.dropText(article.id)
    const rank: Job = { stage: 'rank', subject: coverage.storyId, ...(notBefore !== null && { notBefore }) }
    return [rank, ...watchIds.map((subject): Job => ({ stage: 'resolve', subject }))]
  },
}

/** Trust 0 for an outlet nobody listed: it may add a claim, never decide a value alone. */
function reconcile(known: readonly Fact[], stated: readonly Fact[], source: Source): readonly Fact[] {
  const incoming = stated.flatMap(({ claims, resolved: _, version: _version, supersededBy: _by, ...sketch }) =>
    claims.map((claim) => ({ claim, sketch })),
  )
  return reconcileFacts(known, incoming, (claim) => (claim.publisher === source.name && !source.allowlisted ? 0 : 1)).facts
}
