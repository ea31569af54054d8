import type { Correction } from '../../domain/correction.ts'
import type { Dispatch } from '../../domain/dispatch.ts'
import type { Dossier } from '../../domain/dossier.ts'
import type { Draft } from '../../domain/draft.ts'
import type { Job } from '../../domain/job.ts'
import type { Level } from '../../domain/rights.ts'
import type { Ruling } from '../../domain/ruling.ts'
import type { Watch } from '../../domain/watch.ts'
import { sha256Hex } from '../../text/digest.ts'
import type { Stage } from '../stage.ts'
import { correctionsFor } from './correction.ts'
import { nextVersion, publicText, searchableText } from './next-version.ts'
import { recheckSources } from './recheck.ts'

interface In {
  readonly ruling: Ruling
  readonly draft: Draft
  readonly dossier: Dossier
  readonly current: Dispatch | null
  readonly digest: string | null
  readonly levels: ReadonlyMap<string, Level>
  readonly corrections: readonly Correction[]
  readonly watches: readonly Watch[]
}
interface Out {
  readonly dispatch: Dispatch
  readonly digest: string
  readonly isNew: boolean
  readonly watch: Watch | null
  readonly withheld: readonly string[]
}

/**
 * Ruling -> Dispatch version. Rights are looked at again in this stage's own reading: what lost its level since is left out.
 * Nothing new to show makes no version, so saving twice is saving once.
 */
export const publish: Stage<In, Out> = {
  name: 'publish',
  next: ['deliver'],
  keyedBy: 'subject',
  limits: { seconds: 30, attempts: 5 },
  async load(subject, store, { now }) {
    const ruling = await store.rulingById(subject)
    const draft = ruling?.draftId === undefined ? null : await store.draftById(ruling.draftId)
    const dossier = draft ? await store.dossierById(draft.dossierId) : null
    const story = dossier ? await store.storyById(dossier.storyId) : null
    if (!ruling || !draft || !dossier || !story || story.state === 'killed' || story.state === 'merged') return null
    const levels = new Map<string, Level>()
    const articles = new Map((await store.articlesById(dossier.sources.map((it) => it.article.id))).map((it) => [it.id, it]))
    for (const { article, source } of dossier.sources) {
      const wish = await store.hostLevel(source.host)
      const level = articles.get(article.id)?.level ?? article.level
      levels.set(article.id, wish && wish.level < level ? wish.level : level)
    }
    const current = await store.dispatchOfStory(dossier.storyId)
    const cut = new Set(ruling.cuts.map((it) => it.sentenceId))
    const kept = (sentences: Draft['summary']): Draft['summary'] => sentences.filter((it) => !cut.has(it.id))
    const corrections = correctionsFor({
      current,
      next: { ...draft, summary: kept(draft.summary), take: ruling.takePasses ? kept(draft.take) : [] },
      coverage: await store.coverageOfStory(dossier.storyId),
      articles,
      facts: [...dossier.facts, ...dossier.ledger],
      at: now,
    })
    return {
      ruling,
      draft,
      dossier,
      current,
      digest: await store.dispatchDigest(dossier.storyId),
      levels,
      corrections,
      watches: await store.watchesOfStory(dossier.storyId),
    }
  },
  async run(input, tools) {
    const { draft, current, digest, watches } = input
    const checked = recheckSources(input.draft, input.dossier, input.levels)
    const known = draft.watch ? watches.find((it) => it.statementSha256 === draft.watch?.statementSha256) : undefined
    const unsettled = watches.filter((it) => it.state !== 'superseded')
    const opens = draft.watch && !known && unsettled.length === 0 ? draft.watch : null
    const watchIds = [...watches.map((it) => it.id), ...(opens ? [opens.id] : [])]
    const dispatch = nextVersion({
      ...input,
      ruling: { ...input.ruling, cuts: [...input.ruling.cuts, ...checked.cuts] },
      draft: checked.draft,
      watchIds,
      now: tools.now(),
    })
    const now = sha256Hex(publicText(dispatch))
    const isNew = now !== digest
    tools.note({ version: isNew ? dispatch.version : current?.version, isNew, withheld: checked.withheld.length })
    const opened: Watch | null = opens
      ? {
          ...opens,
          openedInVersion: dispatch.version,
          state: 'open',
          history: [
            ...opens.history,
            { at: dispatch.publishedAt, actor: 'rule:watch-gate', to: 'open', reason: 'gate passed, dispatch published' },
          ],
        }
      : null
    return { dispatch, digest: now, isNew, watch: opened, withheld: checked.withheld }
  },
  async save({ dispatch, digest, isNew, watch }, tx): Promise<readonly Job[]> {
    if (!isNew) return []
    const sentences = [dispatch.headline, ...dispatch.summary, ...dispatch.take, ...dispatch.archive]
    await tx.addDispatch(dispatch, { words: searchableText(dispatch), digest })
    await tx.saveEvidence(dispatch.storyId, sentences)
    if (watch) await tx.saveWatch(watch)
    const story = await tx.storyById(dispatch.storyId)
    if (story) await tx.saveStory({ ...story, state: 'published', changedAt: dispatch.publishedAt })
    const name =
      dispatch.version === 1 ? 'dispatch.published' : dispatch.reasonCode === 'correction' ? 'dispatch.corrected' : 'dispatch.updated'
    await tx.appendEvent({
      at: dispatch.publishedAt,
      name,
      subject: dispatch.storyId,
      actor: 'rule:edit',
      detail: { version: dispatch.version, reason: dispatch.reasonCode, rulingId: dispatch.rulingId },
    })
    return [{ stage: 'deliver', subject: dispatch.publishedAt.slice(0, 10) }]
  },
}
