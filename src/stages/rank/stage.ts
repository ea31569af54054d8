import type { Claim } from '../../domain/claim.ts'
import type { Coverage } from '../../domain/coverage.ts'
import { clipsUnder } from '../../domain/dispatch.ts'
import type { Fact } from '../../domain/fact.ts'
import type { Job } from '../../domain/job.ts'
import { ruledSince } from '../../domain/quarantine.ts'
import { queueTerms } from '../../domain/queue-terms.ts'
import { proseLevel } from '../../domain/rights.ts'
import type { Significance, StoryFigure } from '../../domain/significance.ts'
import { postingsOf } from '../../domain/sketch.ts'
import { type Source, standingOf } from '../../domain/source.ts'
import type { Story } from '../../domain/story.ts'
import type { Reader } from '../../store/store.ts'
import type { WeighedArticle } from '../../store/weighing.ts'
import { withRemoved } from '../../text/removed-rows.ts'
import { leansOnChanged } from '../../text/taken-back.ts'
import type { Stage } from '../stage.ts'
import { countOrigins, originsLine } from './count-origins.ts'
import { leadFigures, type SaidClaim } from './figures.ts'
import type { FigurePlaced } from './magnitude.ts'
import { claimsPerArticle, measureNovelty, type Novelty, type SaidArticle } from './novelty.ts'
import { placeInLedgerRows } from './place-figures.ts'
import { type ScoreInput, scoreSignificance } from './score-significance.ts'
import { cameSince, type HeldByVersion } from './since-version.ts'
import { voicesOf } from './weigh-voices.ts'

/** Articles whose terms are looked for in the archive: those that opened the story, and the newest. */
const askingMax = 3
/** Earlier articles that are compared claim by claim, and terms they share at the least. */
const comparedMax = 10
const sharedMin = 2
/** What an outlet that nobody listed says is no witness and no figure until it has been known for half the time to full standing. */
const standingMin = 0.5

interface In extends Omit<ScoreInput, 'now' | 'floor' | 'weights' | 'versionsADay'> {
  readonly story: Story
  readonly own: readonly StoryFigure[]
}
interface OwnArticle extends SaidArticle {
  readonly title: string
  readonly language: string
  readonly claims: readonly SaidClaim[]
}
interface Out {
  readonly story: Story
  readonly significance: Significance
  readonly own: readonly StoryFigure[]
}

/**
 * Story -> Significance with reasons: write now, or rest. Reads the story, its few nearest earlier articles and the newest figures like its
 * own, so that the cost does not grow with the archive. Saving twice writes the same story row and the same figures.
 */
export const rank: Stage<In, Out> = {
  name: 'rank',
  next: ['recall'],
  ...queueTerms.rank,
  async load(subject, store, { now }) {
    const story = await store.storyById(subject)
    if (!story || story.state === 'killed' || story.state === 'merged') return null
    const coverage = await store.coverageOfStory(subject)
    const articles = await store.articlesWeighed(coverage.map((it) => it.articleId))
    if (articles.length === 0) return null
    const sources = await sourcesOf(coverage, store)
    const claims = await store.claimsOfStory(subject)
    const said = saidBy(articles, claims, sources)
    const trusted = said.filter((it) => it.standing >= standingMin)
    const own = leadFigures(
      trusted.flatMap((it) => it.claims),
      trusted,
    )
    const origins = countOrigins(coverage, sources)
    const sourceOf = new Map(coverage.map((it) => [it.articleId, sources.get(it.sourceId)]))
    const heard = said.filter((it) => it.standing > 0)
    const { held, ...version } = await versionOf(story, coverage, store)
    const languages = new Map(articles.map((it) => [it.id, it.language]))
    const counted = new Set(trusted.map((it) => it.id))
    const newestAt = new Date(Math.max(...(heard.length > 0 ? heard : said).map((it) => Date.parse(it.publishedAt))))
    const records = await store.recordsOfSources([...new Set(coverage.map((it) => it.sourceId))], newestAt.toISOString())
    return {
      story,
      origins,
      originsLine: originsLine(coverage, origins),
      voices: voicesOf(
        origins,
        (id) => sourceOf.get(id),
        (source) => standingOf(source, now.toISOString()),
        records,
      ),
      since: cameSince(
        claims,
        (id) => languages.get(id) ?? 'en',
        origins.filter((it) => it.articleIds.some((id) => counted.has(id))),
        held,
      ),
      novelty: await noveltyOf(said, store),
      figures: await placeFigures(story, own, store),
      own,
      ...version,
      newestAt,
    }
  },
  async run({ own, ...input }, tools) {
    const significance = scoreSignificance({
      ...input,
      now: tools.now(),
      floor: tools.policy.floor,
      weights: tools.policy.weights,
      versionsADay: tools.policy.versionsADay,
    })
    tools.note({ score: significance.score, write: significance.write })
    return { story: input.story, significance, own }
  },
  async save({ story, significance, own }, tx): Promise<readonly Job[]> {
    // As it stands by now: it may have been published, or its first report split off, while it was weighed.
    const held = (await tx.storyById(story.id)) ?? story
    const state = significance.write || held.state === 'published' ? held.state : 'rested'
    await tx.saveStory({ ...held, significance, state })
    await tx.replaceFigures(story.id, own)
    return significance.write ? [{ stage: 'recall', subject: story.id }] : []
  },
}

async function sourcesOf(coverage: readonly Coverage[], store: Reader): Promise<ReadonlyMap<string, Source>> {
  const ids = new Set(coverage.flatMap((it) => [it.sourceId, it.originId.replace(/^o_/, '')]))
  return new Map((await store.sourcesById([...ids])).map((it) => [it.id, it]))
}

/** The story's articles with their claims; an outlet's word counts as it stood on the day it published. */
function saidBy(
  articles: readonly WeighedArticle[],
  claims: readonly Claim[],
  sources: ReadonlyMap<string, Source>,
): readonly OwnArticle[] {
  const byArticle = Map.groupBy(claims, (it) => it.articleId)
  return articles.map(({ id, sourceId, language, publishedAt, title }) => {
    const source = sources.get(sourceId)
    const standing = source === undefined ? 0 : standingOf(source, publishedAt)
    const of = byArticle.get(id) ?? []
    return {
      id,
      storyId: '',
      publishedAt,
      title,
      language,
      standing,
      claims: of.map((claim) => ({ claim, language, publishedAt, standing })),
    }
  })
}

/** What of the story earlier articles told: asked with the terms of those that opened it and of the newest. */
async function noveltyOf(said: readonly SaidArticle[], store: Reader): Promise<Novelty> {
  const { fitted } = await store.clusteringState()
  const heard = said.filter((it) => it.standing > 0).toSorted((a, b) => (a.publishedAt + a.id < b.publishedAt + b.id ? -1 : 1))
  const asking = heard.length <= askingMax ? heard : [...heard.slice(0, askingMax - 1), ...heard.slice(-1)]
  const sketches = await store.sketchesOfArticles(
    asking.map((it) => it.id),
    fitted,
  )
  const asked = asking.flatMap((it) => {
    const sketch = sketches.get(it.id)
    return sketch === undefined ? [] : [{ terms: postingsOf(sketch), before: it.publishedAt }]
  })
  const exceptArticleIds = said.map((it) => it.id)
  const near = await store.articlesBefore({ asked, exceptArticleIds, sharedMin, limit: comparedMax }, fitted)
  const told = await store.claimsTold(
    near.map((it) => it.id),
    claimsPerArticle,
  )
  const claims = Map.groupBy(told, (it) => it.articleId)
  const earlier = near.map(({ id, storyId, publishedAt, source, sketch }): SaidArticle => {
    const standing = standingOf(source, publishedAt) >= standingMin ? 1 : 0
    const { language } = sketch
    return {
      id,
      storyId,
      publishedAt,
      standing,
      sketch,
      claims: (claims.get(id) ?? []).map((claim) => ({ claim, language, publishedAt, standing })),
    }
  })
  const own = said.map((it) => {
    const sketch = sketches.get(it.id)
    return sketch === undefined ? it : { ...it, sketch }
  })
  return measureNovelty(own, earlier, asking.at(-1)?.publishedAt ?? said.at(-1)?.publishedAt ?? '')
}

/** The story's figures among those of earlier stories, and those of its ledger rows among rows of their type. */
async function placeFigures(story: Story, own: readonly StoryFigure[], store: Reader): Promise<readonly FigurePlaced[]> {
  const places = await store.figuresLike(own, story.id)
  const among = own.map((it, i): FigurePlaced => ({ ...it, ...(places[i] ?? { n: 0, smaller: 0, larger: 0 }), among: 'stories' }))
  const facts = await store.factsOfStory(story.id)
  const types = [...new Set(facts.map((it: Fact) => it.type))]
  return [...among, ...placeInLedgerRows(facts, await store.ledgerRowsLike(types))]
}

/** What the published version already holds, and whether it has to be looked at again. */
async function versionOf(
  { id }: Story,
  coverage: readonly Coverage[],
  store: Reader,
): Promise<
  Pick<ScoreInput, 'isPublished' | 'versionTimes' | 'isCorrected' | 'isRegrouped' | 'isLifted'> & { readonly held: HeldByVersion | null }
> {
  const dispatch = await store.dispatchOfStory(id)
  const shown = dispatch ? await store.draftById(dispatch.draftId) : null
  const dossier = shown ? await store.dossierById(shown.dossierId) : null
  const used = dossier && dispatch ? await store.factsById([...dossier.facts, ...dossier.ledger].map((it) => it.id)) : []
  const printed = dispatch?.publishedAt ?? ''
  const clips = dispatch === null ? [] : await store.articlesById(clipsUnder(dispatch).map(({ articleId }) => articleId))
  return {
    held: dispatch && {
      claimIds: new Set(dossier?.claims.map((it) => it.id) ?? []),
      originIds: new Set(dispatch.origins.map((it) => it.id)),
    },
    isPublished: dispatch !== null,
    versionTimes: (await store.dispatchVersions(id)).map((it) => it.publishedAt),
    isCorrected:
      (dispatch?.status === 'usable' && dossier !== null
        ? leansOnChanged(dispatch, dossier, withRemoved([...dossier.facts, ...dossier.ledger], used))
        : used.some((fact) => fact.claims.some((claim) => (claim.withdrawnAt ?? '') >= printed))) ||
      clips.some(({ version, fetchedAt }) => version > 1 && fetchedAt >= printed),
    isLifted: dispatch !== null && (await hasComeBack(id, printed, coverage, store)),
    isRegrouped: dispatch?.sources.some((it) => !coverage.some((one) => one.articleId === it.articleId)) === true,
  }
}

/** Whether what a quarantine had taken from the story has come back since, and prose may rest on a report of it: a notice may have come between. */
async function hasComeBack(storyId: string, printed: string, coverage: readonly Coverage[], store: Reader): Promise<boolean> {
  if (ruledSince(await store.quarantines(), storyId, printed)?.isLifted !== true) return false
  const levels = await store.levelsOf(coverage.map(({ articleId }) => articleId))
  return [...levels.values()].some((level) => level >= proseLevel)
}
