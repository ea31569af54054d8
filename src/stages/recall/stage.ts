import { buildReceipt } from '../../calc/archive-receipt.ts'
import type { Dossier, DossierSource } from '../../domain/dossier.ts'
import type { Entity } from '../../domain/entity.ts'
import type { Job } from '../../domain/job.ts'
import type { Receipt } from '../../domain/receipt.ts'
import type { Significance } from '../../domain/significance.ts'
import type { Story } from '../../domain/story.ts'
import { sha256Hex } from '../../text/digest.ts'
import type { Stage } from '../stage.ts'
import { searchedEntities, searchTerms } from './archive-queries.ts'

type Named = readonly { readonly entity: Entity; readonly count: number; readonly first: number }[]

interface In {
  readonly story: Story
  readonly significance: Significance
  readonly sources: readonly DossierSource[]
  readonly claims: Dossier['claims']
  readonly facts: Dossier['facts']
  readonly ledger: Dossier['ledger']
  readonly named: Named
  readonly receipt: Receipt
}
interface Out {
  readonly dossier: Dossier
}

/** Story + archive -> Dossier with search receipts. What goes on is earlier facts with their outside sources, never earlier prose. */
export const recall: Stage<In, Out> = {
  name: 'recall',
  next: ['write'],
  keyedBy: 'subject',
  limits: { seconds: 60, attempts: 3 },
  async load(subject, store, { now, policy }) {
    const story = await store.storyById(subject)
    if (!story?.significance || story.state === 'killed' || story.state === 'merged') return null
    const coverage = await store.coverageOfStory(subject)
    const articles = new Map((await store.articlesById(coverage.map((it) => it.articleId))).map((it) => [it.id, it]))
    const sources: DossierSource[] = []
    for (const it of coverage) {
      const article = articles.get(it.articleId)
      const source = await store.sourceById(it.sourceId)
      if (article && source) sources.push({ article, source, coverage: it })
    }
    if (sources.length === 0) return null
    sources.sort((a, b) => (a.article.publishedAt + a.article.id < b.article.publishedAt + b.article.id ? -1 : 1))
    const registry = new Map((await store.entities()).map((it) => [it.id, it]))
    const named = countNames(await store.mentionsOfArticles([...articles.keys()]), registry)
    const ledger = await store.facts()
    const searched = searchedEntities(named)
    const terms = searchTerms(sources.map((it) => it.article))
    const ranAt = now.toISOString()
    const found = await store.searchArchive({ storyId: story.id, before: now, entities: searched, terms })
    const receipt = buildReceipt({
      id: `q_${sha256Hex(`${story.id}|${ranAt}`).slice(0, 16)}`,
      storyId: story.id,
      ranAt,
      searched,
      terms,
      found,
      threshold: policy.matchThreshold,
      freshStories: policy.freshStoriesBelow,
      freshDays: policy.freshDaysBelow,
    })
    return {
      story,
      significance: story.significance,
      sources,
      claims: await store.claimsOfStory(subject),
      facts: await store.factsOfStory(subject),
      ledger,
      named,
      receipt,
    }
  },
  async run({ story, significance, sources, claims, facts, ledger, named, receipt }) {
    const clips = receipt.matches.map((it) => ({ storyId: it.storyId, headline: it.headline, date: it.date }))
    const others = ledger.filter((it) => !facts.some((own) => own.id === it.id))
    const id = `d_${sha256Hex(`${story.id}|${receipt.ranAt}`).slice(0, 16)}`
    const entities = named.map((it) => it.entity)
    return {
      dossier: {
        id,
        storyId: story.id,
        story,
        builtAt: receipt.ranAt,
        significance,
        sources,
        claims,
        facts,
        ledger: others,
        entities,
        clips,
        receipt,
        attempt: 0,
      },
    }
  },
  async save({ dossier }, tx): Promise<readonly Job[]> {
    await tx.saveReceipt(dossier.receipt)
    await tx.saveDossier(dossier)
    return [{ stage: 'write', subject: dossier.id }]
  },
}

function countNames(
  mentions: readonly { readonly entityId?: string; readonly start: number }[],
  registry: ReadonlyMap<string, Entity>,
): Named {
  const counts = new Map<string, { count: number; first: number }>()
  for (const { entityId, start } of mentions) {
    if (entityId === undefined) continue
    const it = counts.get(entityId) ?? { count: 0, first: start }
    counts.set(entityId, { count: it.count + 1, first: Math.min(it.first, start) })
  }
  return [...counts]
    .flatMap(([id, it]) => {
      const entity = registry.get(id)
      return entity ? [{ entity, ...it }] : []
    })
    .sort((a, b) => b.count - a.count || a.first - b.first || (a.entity.id < b.entity.id ? -1 : 1))
}
