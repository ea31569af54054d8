import type { Job } from '../../domain/job.ts'
import type { Significance } from '../../domain/significance.ts'
import type { Source } from '../../domain/source.ts'
import type { Story } from '../../domain/story.ts'
import type { Stage } from '../stage.ts'
import { countOrigins, originsLine } from './count-origins.ts'
import { type ScoreInput, scoreSignificance } from './score-significance.ts'

interface In extends Omit<ScoreInput, 'now' | 'floor' | 'weights' | 'versionsADay' | 'origins'> {
  readonly story: Story
  readonly origins: ReturnType<typeof countOrigins>
}
interface Out {
  readonly story: Story
  readonly significance: Significance
}

/** Story -> Significance with reasons: write now, or rest. Saving twice writes the same story row. */
export const rank: Stage<In, Out> = {
  name: 'rank',
  next: ['recall'],
  keyedBy: 'subject',
  limits: { seconds: 30, attempts: 3 },
  async load(subject, store) {
    const story = await store.storyById(subject)
    if (!story || story.state === 'killed' || story.state === 'merged') return null
    const coverage = await store.coverageOfStory(subject)
    const articles = await store.articlesById(coverage.map((it) => it.articleId))
    if (articles.length === 0) return null
    const sources: Source[] = []
    for (const id of new Set(coverage.flatMap((it) => [it.sourceId, it.originId.replace(/^o_/, '')]))) {
      const source = await store.sourceById(id)
      if (source) sources.push(source)
    }
    const dispatch = await store.dispatchOfStory(subject)
    const shown = dispatch ? await store.draftById(dispatch.draftId) : null
    const dossier = shown ? await store.dossierById(shown.dossierId) : null
    const used = dossier && dispatch ? await store.factsById([...dossier.facts, ...dossier.ledger].map((it) => it.id)) : []
    const printed = dispatch?.publishedAt ?? ''
    const origins = countOrigins(coverage, new Map(sources.map((it) => [it.id, it])))
    const own = new Set(coverage.map((it) => it.sourceId))
    return {
      story,
      origins,
      originsLine: originsLine(coverage, origins),
      sources: sources.filter((it) => own.has(it.id)),
      claims: await store.claimsOfStory(subject),
      facts: await store.factsOfStory(subject),
      claimsKnown: new Set(dossier?.claims.map((it) => it.id) ?? []),
      isPublished: dispatch !== null,
      versionTimes: (await store.dispatchVersions(subject)).map((it) => it.publishedAt),
      // A person's correction is printed in the same moment as its note.
      isCorrected: used.some((fact) => fact.claims.some((claim) => (claim.withdrawnAt ?? '') >= printed)),
      isRegrouped: dispatch?.sources.some((it) => !coverage.some((one) => one.articleId === it.articleId)) === true,
      newestAt: new Date(Math.max(...articles.map((it) => Date.parse(it.publishedAt)))),
    }
  },
  async run(input, tools) {
    const significance = scoreSignificance({
      ...input,
      now: tools.now(),
      floor: tools.policy.floor,
      weights: tools.policy.weights,
      versionsADay: tools.policy.versionsADay,
    })
    tools.note({ score: significance.score, write: significance.write })
    return { story: input.story, significance }
  },
  async save({ story, significance }, tx): Promise<readonly Job[]> {
    const state = significance.write || story.state === 'published' ? story.state : 'rested'
    await tx.saveStory({ ...story, significance, state })
    return significance.write ? [{ stage: 'recall', subject: story.id }] : []
  },
}
