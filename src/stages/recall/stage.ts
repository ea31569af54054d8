import { buildReceipt } from '../../calc/archive-receipt.ts'
import { type Clip, type Dossier, type DossierSource, storyDay } from '../../domain/dossier.ts'
import type { Entity, Mention } from '../../domain/entity.ts'
import type { Job } from '../../domain/job.ts'
import { queueTerms } from '../../domain/queue-terms.ts'
import type { Receipt, SearchResult } from '../../domain/receipt.ts'
import type { Significance } from '../../domain/significance.ts'
import type { Story } from '../../domain/story.ts'
import type { Reader } from '../../store/store.ts'
import { sha256Hex } from '../../text/digest.ts'
import type { Stage } from '../stage.ts'
import {
  chooseNames,
  commonFrom,
  isHeadlined,
  isLeading,
  type Named as NamedOne,
  searchedEntities,
  searchedNames,
  searchTerms,
} from './archive-queries.ts'
import { besideStory } from './beside-story.ts'
import { type Mending, mendingOf } from './mend-dossier.ts'
import { leadingClaims, partiesOf, selectClips } from './select-clips.ts'

type Named = readonly NamedOne[]

type In = Mending | Telling
interface Telling {
  readonly story: Story
  readonly significance: Significance
  readonly sources: readonly DossierSource[]
  readonly claims: Dossier['claims']
  readonly facts: Dossier['facts']
  readonly ledger: Dossier['ledger']
  readonly named: Named
  readonly receipt: Receipt
  readonly clips: Dossier['clips']
}
interface Out {
  readonly dossier: Dossier
  /** Of a search that was run for it. */
  readonly receipt?: Receipt
}

/** Story + archive -> Dossier with search receipts. What goes on is earlier facts with their outside sources, never earlier prose. */
export const recall: Stage<In, Out> = {
  name: 'recall',
  next: ['write'],
  ...queueTerms.recall,
  async load(subject, store, { now, policy }) {
    const story = await store.storyById(subject)
    if (!story?.significance || story.state === 'killed' || story.state === 'merged') return null
    const mending = await mendingOf(subject, store, now)
    if (mending !== null) return mending === 'stands' ? null : mending
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
    const mentions = await store.mentionsOfArticles([...articles.keys()])
    const mentioned = [...new Set(mentions.flatMap(({ entityId }) => entityId ?? []))]
    const named = countNames(mentions, new Map((await store.entitiesById(mentioned)).map((it) => [it.id, it])))
    const ledger = await store.facts()
    // What came after a story was first published is no earlier story, however late the story is told again.
    const before = (await store.dispatchOfStory(subject))?.firstPublishedAt
    const until = before === undefined ? now : new Date(before)
    const { entities: searched, about, ...asked } = await namesAsked({ named, sources, mentions, until }, store)
    const terms = searchTerms(sources.map((it) => it.article))
    const ranAt = now.toISOString()
    const found = await store.searchArchive({ storyId: story.id, before: until, entities: searched, ...asked, terms })
    const receipt = buildReceipt({
      id: `q_${sha256Hex(`${story.id}|${ranAt}`).slice(0, 16)}`,
      storyId: story.id,
      ranAt,
      ...(before !== undefined && { before }),
      searched,
      ...asked,
      about,
      terms,
      found,
      threshold: policy.matchThreshold,
      fresh: { stories: policy.freshStoriesBelow, days: policy.freshDaysBelow },
    })
    const claims = await store.claimsOfStory(subject)
    return {
      story,
      significance: story.significance,
      sources,
      claims,
      clips: receipt.state === 'none' ? [] : await clipsFor({ claims, sources, found: found.results, today: ranAt }, store),
      facts: await store.factsOfStory(subject),
      ledger,
      named,
      receipt,
    }
  },
  async run(input) {
    if ('dossier' in input) return input
    const { story, significance, sources, claims, facts, ledger, named, receipt, clips } = input
    const others = besideStory(ledger, { own: facts, day: storyDay(sources) })
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
      receipt,
    }
  },
  async save({ dossier, receipt }, tx): Promise<readonly Job[]> {
    if (receipt !== undefined) await tx.saveReceipt(receipt)
    await tx.saveDossier(dossier)
    return [{ stage: 'write', subject: dossier.id }]
  },
}

interface NamesIn {
  readonly named: Named
  readonly sources: readonly DossierSource[]
  readonly mentions: readonly Mention[]
  readonly until: Date
}

/** Whom the archive is asked about: names rare enough in it to tell which of its stories are about the same; and all it is about. */
async function namesAsked(
  { named, sources, mentions, until }: NamesIn,
  store: Reader,
): Promise<
  ReturnType<typeof chooseNames> & { readonly isSpelled: true; readonly leading: readonly string[]; readonly about: readonly string[] }
> {
  const articles = sources.map((it) => it.article)
  const titles = articles.map(({ title }) => title)
  const outlets = (await store.sources()).map((it) => it.name)
  const people = named.filter(({ entity }) => entity.kind === 'person').map(({ entity }) => entity.name)
  const leads = new Set(named.filter((it) => isLeading(it, titles)).map(({ entity }) => entity.id))
  // Who tells the news is not whom it is about, unless it tells of itself: a regulator publishes too.
  const tellsIt = ({ name }: Entity): boolean => outlets.some((it) => it === name || it.startsWith(`${name} - `))
  const known = searchedEntities(named, titles).filter((it) => !tellsIt(it) || leads.has(it.id))
  const about = searchedNames(articles, mentions, [...outlets, ...people])
  const common = commonFrom((await store.archiveScope(until)).stories)
  const counts = await store.countNaming({ entityIds: known.map((it) => it.id), names: about, isSpelled: true }, until, common)
  const asked = chooseNames(known, about, counts, common)
  const leading = [
    ...asked.entities.map(({ id }) => id).filter((id) => leads.has(id)),
    ...asked.names.filter((name) => isHeadlined({ name: name.split(' ').at(-1) ?? name, aliases: [] }, titles)),
  ]
  return { ...asked, isSpelled: true, leading, about }
}

/** Stories that are looked through, in the order of the search, and claims of their parties that are read. */
const storiesMax = 40
const claimsMax = 400

/**
 * The clips of a story: outside reports of stories that the archive search found, by what they claim of the same party and matter. It
 * is they that decide, so that a story below the receipt's threshold may bring one.
 *
 * @param it.found what the search gave; a story known only from outlets first seen today brings nothing
 * @param it.today the moment of the search
 */
export async function clipsFor(
  it: Pick<Dossier, 'claims' | 'sources'> & { readonly found: readonly SearchResult[]; readonly today: string },
  store: Pick<Reader, 'claimsOfParties' | 'articlesById' | 'coverageOfArticles' | 'sourceById' | 'levelsOf'>,
): Promise<Dossier['clips']> {
  const { claims, sources, today } = it
  const leading = leadingClaims(claims, sources)
  const stories = new Map(it.found.filter(({ onlyFirstSeen }) => !onlyFirstSeen).map((story) => [story.storyId, story]))
  const storyIds = [...stories.keys()].slice(0, storiesMax)
  if (leading.length === 0 || storyIds.length === 0) return []
  const told = Map.groupBy(await store.claimsOfParties({ storyIds, ...partiesOf(leading), limit: claimsMax }), ({ articleId }) => articleId)
  const coverage = new Map((await store.coverageOfArticles([...told.keys()])).map((each) => [each.articleId, each]))
  const levels = await store.levelsOf([...told.keys()])
  const found: Clip[] = []
  for (const article of await store.articlesById([...told.keys()])) {
    const place = coverage.get(article.id)
    const slug = stories.get(place?.storyId ?? '')?.slug
    const source = slug === undefined ? null : await store.sourceById(article.sourceId)
    if (place === undefined || source === null || slug === undefined || (levels.get(article.id) ?? article.level) < article.level) continue
    found.push({ storyId: place.storyId, slug, article, source, coverage: place, claims: told.get(article.id) ?? [] })
  }
  return selectClips({ leading, sources, found, today })
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
