import type { Article } from '../../domain/article.ts'
import type { Coverage } from '../../domain/coverage.ts'
import type { Entity, Mention } from '../../domain/entity.ts'
import type { Job } from '../../domain/job.ts'
import type { Story } from '../../domain/story.ts'
import type { Stage } from '../stage.ts'
import { assignCoverage, type Placed } from './assign-coverage.ts'
import { indexAliases, linkMentions } from './link-mentions.ts'
import { slugOf } from './slug.ts'

const windowMs = 72 * 3600_000
const windowArticlesMax = 400

interface In {
  readonly article: Article
  readonly entities: readonly Entity[]
  readonly placed: readonly Placed[]
  readonly before: Coverage | null
  readonly now: string
}
interface Out {
  readonly article: Article
  readonly coverage: Coverage
  readonly opens: Story | null
  readonly mentions: readonly Mention[]
}

/**
 * Article -> Coverage. Takes the oldest article without a place, whichever job asked, so that arrival order does not decide who came first;
 * one job runs at a time in the whole system. Saving twice is saving once: ids come from the article.
 */
export const cluster: Stage<In, Out> = {
  name: 'cluster',
  next: ['cluster', 'record'],
  keyedBy: 'all',
  limits: { seconds: 30, attempts: 3 },
  async load(_subject, store) {
    const article = await store.nextArticleToCluster()
    if (!article) return null
    const at = Date.parse(article.publishedAt)
    const window = await store.coverageInWindow(new Date(at - windowMs), new Date(at + windowMs), windowArticlesMax)
    const others = window.filter((it) => it.article.id !== article.id)
    const mentions = await store.mentionsOfArticles(others.map((it) => it.article.id))
    const named = Map.groupBy(mentions, (it) => it.articleId)
    const placed = others.map((it) => ({
      ...it,
      entityIds: [...new Set((named.get(it.article.id) ?? []).flatMap((m) => m.entityId ?? []))],
    }))
    return { article, entities: await store.entities(), placed, before: await store.coverageOfArticle(article.id), now: article.fetchedAt }
  },
  async run({ article, entities, placed, before, now }) {
    const mentions = linkMentions(article.id, article.text === '' ? article.title : article.text, indexAliases(entities))
    const titled = linkMentions(article.id, article.title, indexAliases(entities))
    const entityIds = [...new Set([...mentions, ...titled].flatMap((it) => it.entityId ?? []))]
    if (before) return { article, coverage: { ...before, role: 'correction' as const, assignedAt: now }, opens: null, mentions }
    const place = assignCoverage({ article, entityIds }, placed)
    const id = place.storyId ?? `s_${article.id.slice(2)}`
    const coverage: Coverage = {
      articleId: article.id,
      storyId: id,
      sourceId: article.sourceId,
      role: place.role,
      originId: place.originId,
      reasons: place.reasons,
      score: place.score,
      assignedAt: now,
    }
    const opens: Story | null =
      place.storyId === null
        ? {
            id,
            slug: slugOf(article.title, article.id.slice(2, 6)),
            title: article.title,
            firstArticleId: article.id,
            openedAt: now,
            changedAt: now,
            state: 'open',
          }
        : null
    return { article, coverage, opens, mentions }
  },
  async save({ article, coverage, opens, mentions }, tx): Promise<readonly Job[]> {
    if (opens && !(await tx.storyById(opens.id))) {
      const taken = await tx.isSlugTaken(opens.slug)
      await tx.saveStory(taken ? { ...opens, slug: `${opens.slug}-${opens.id.slice(-4)}` } : opens)
    }
    await tx.saveCoverage(coverage)
    await tx.saveMentions(article.id, article.publishedAt, coverage.storyId, mentions)
    await tx.markClustered(article.id)
    const more = await tx.nextArticleToCluster()
    const record: Job = { stage: 'record', subject: article.id, key: coverage.storyId }
    return more ? [record, { stage: 'cluster', subject: more.id, key: 'all' }] : [record]
  },
}
