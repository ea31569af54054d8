import type { Correction } from '../../domain/correction.ts'
import type { Dispatch, Public } from '../../domain/dispatch.ts'
import type { Dossier } from '../../domain/dossier.ts'
import type { Draft } from '../../domain/draft.ts'
import { Fault } from '../../domain/fault.ts'
import type { Job } from '../../domain/job.ts'
import type { Level } from '../../domain/rights.ts'
import type { Ruling } from '../../domain/ruling.ts'
import type { Watch } from '../../domain/watch.ts'
import type { Tx } from '../../store/store.ts'
import { sha256Hex } from '../../text/digest.ts'
import type { Stage } from '../stage.ts'
import { correctionsFor } from './correction.ts'
import { nextVersion, publicText, searchableText } from './next-version.ts'
import { opened, watchesToOpen } from './open-watches.ts'
import { recheckSources } from './recheck.ts'
import { type Standing, standingOf, tombstoneOf, withoutWords } from './withdraw.ts'

type Tombstone = Extract<Public, { kind: 'tombstone' }>

interface In {
  readonly ruling: Ruling
  readonly draft: Draft
  readonly dossier: Dossier
  readonly current: Dispatch | null
  readonly digest: string | null
  readonly standing: Standing
  readonly corrections: readonly Correction[]
  readonly watches: readonly Watch[]
}
interface Out {
  readonly kind: 'version'
  readonly dispatch: Dispatch
  readonly digest: string
  readonly isNew: boolean
  readonly watches: readonly Watch[]
  readonly withheld: readonly string[]
  readonly before: Before
}
/** The draft has lost its headline's sources: a tombstone stands until it can be told anew. */
interface Fallen {
  readonly kind: 'fallen'
  readonly tombstone: Tombstone
  readonly canBeRetold: boolean
  readonly withheld: readonly string[]
  readonly before: Before
  readonly rulingId: string
}
/** What this pass was computed from; if it has changed by the time of saving, the pass is done again. */
interface Before {
  readonly storyId: string
  readonly version: number
  readonly urls: ReadonlyMap<string, string>
  readonly levels: ReadonlyMap<string, Level>
}

/**
 * Ruling -> Dispatch version. Rights are looked at again here, and once more in the saving transaction: what lost its level since is left out.
 * Nothing new to show makes no version, so saving twice is saving once.
 */
export const publish: Stage<In, Out | Fallen> = {
  name: 'publish',
  next: ['deliver', 'recall'],
  keyedBy: 'subject',
  limits: { seconds: 30, attempts: 5 },
  async load(subject, store, { now }) {
    const ruling = await store.rulingById(subject)
    const draft = ruling?.draftId === undefined ? null : await store.draftById(ruling.draftId)
    const dossier = draft ? await store.dossierById(draft.dossierId) : null
    const story = dossier ? await store.storyById(dossier.storyId) : null
    if (!ruling || !draft || !dossier || !story || story.state === 'killed' || story.state === 'merged') return null
    const standing = await standingOf(dossier.sources, store)
    const current = await store.dispatchOfStory(dossier.storyId)
    // A withdrawal is of one draft; if another stands by now, that one was published under the levels in force.
    if (ruling.kind === 'withdraw' && (current?.draftId !== draft.id || current.status !== 'usable')) return null
    const cut = new Set(ruling.cuts.map((it) => it.sentenceId))
    const kept = (sentences: Draft['summary']): Draft['summary'] => sentences.filter((it) => !cut.has(it.id))
    const corrections = correctionsFor({
      current,
      earlier: (await store.dispatchVersions(dossier.storyId)).slice(0, -1),
      next: { ...draft, summary: kept(draft.summary), take: ruling.takePasses ? kept(draft.take) : [] },
      coverage: await store.coverageOfStory(dossier.storyId),
      articles: standing.articles,
      facts: [...dossier.facts, ...dossier.ledger],
      at: now,
    })
    return {
      ruling,
      draft,
      dossier,
      current,
      digest: await store.dispatchDigest(dossier.storyId),
      standing,
      corrections,
      watches: await store.watchesOfStory(dossier.storyId),
    }
  },
  async run(input, tools) {
    const { draft, current, digest, watches, dossier, ruling, standing } = input
    const checked = recheckSources(draft, dossier, standing.levels)
    const urls = new Map(dossier.sources.map((it) => [it.article.id, it.article.url]))
    const before: Before = { storyId: dossier.storyId, version: current?.version ?? 0, urls, levels: standing.levels }
    const withheld = checked.withheld.filter((id) => checked.cuts.length > 0 || (standing.levels.get(id) ?? 'L0') < 'L3')
    if (checked.headlineFell) {
      const tombstone = tombstoneOf(dossier, standing.levels, ruling, tools.now())
      return { kind: 'fallen', tombstone, canBeRetold: checked.canBeRetold, withheld, before, rulingId: ruling.id }
    }
    const opens = watchesToOpen(draft, watches)
    const watchIds = [...watches, ...opens].map((it) => it.id)
    const dispatch = nextVersion({
      ...input,
      ruling: { ...ruling, cuts: withoutWords(ruling.cuts, checked.cuts) },
      draft: checked.draft,
      levels: standing.levels,
      levelReasons: standing.reasons,
      corrections: checked.cuts.length === 0 ? input.corrections : (current?.corrections ?? []),
      watchIds,
      now: tools.now(),
    })
    const now = sha256Hex(publicText(dispatch))
    const isNew = now !== digest
    tools.note({ version: isNew ? dispatch.version : current?.version, isNew, withheld: checked.withheld.length })
    const opening = opens.map((it) => opened(it, dispatch))
    return { kind: 'version', dispatch, digest: now, isNew, watches: opening, withheld, before }
  },
  async save(output, tx): Promise<readonly Job[]> {
    await assertUnchanged(output.before, tx)
    if (output.kind === 'fallen') return saveFallen(output, tx)
    const { dispatch, digest, isNew, watches, withheld } = output
    if (!isNew) return []
    if (withheld.length > 0) await tx.withholdProse(dispatch.storyId, withheld)
    await tx.liftTombstone(dispatch.storyId)
    const sentences = [dispatch.headline, ...dispatch.summary, ...dispatch.take, ...dispatch.archive]
    await tx.addDispatch(dispatch, { words: searchableText(dispatch), digest })
    await tx.saveEvidence(dispatch.storyId, sentences)
    for (const watch of watches) await tx.saveWatch(watch)
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

/** Holds the story's row until the end of the transaction, so that no level falls and no version appears between this look and the commit. */
async function assertUnchanged(before: Before, tx: Tx): Promise<void> {
  const version = await tx.lockStory(before.storyId)
  const now = await tx.levelsOf([...before.urls.keys()])
  const fell = [...before.levels].some(([id, level]) => (now.get(id) ?? level) < level)
  if (version !== before.version || fell)
    throw new Fault('store.conflict', `Story ${before.storyId} has changed since this version was made.`, { retry: 'soon' })
}

async function saveFallen({ tombstone, canBeRetold, withheld, before, rulingId }: Fallen, tx: Tx): Promise<readonly Job[]> {
  const { storyId } = before
  const citing = await tx.storyIdsCiting(storyId)
  await tx.withholdProse(storyId, withheld)
  await tx.saveTombstone(tombstone)
  const story = await tx.storyById(storyId)
  if (story) await tx.saveStory({ ...story, state: 'rested', changedAt: tombstone.killedAt })
  const at = tombstone.killedAt
  for (const it of await tx.watchesOfStory(storyId)) {
    if (it.state !== 'open' && it.state !== 'due' && it.state !== 'proposed') continue
    const event = {
      at,
      actor: 'rule:rights',
      to: 'annulled' as const,
      outcome: 'annulled' as const,
      reason: 'the story it belongs to was withdrawn',
    }
    await tx.saveWatch({ ...it, state: 'annulled', history: [...it.history, event] })
  }
  await tx.appendEvent({
    at,
    name: 'dispatch.withdrawn',
    subject: storyId,
    actor: 'rule:rights',
    detail: { rulingId, version: before.version },
  })
  // Stories that print its headline in their archive line are told anew, and this one if another source still allows it.
  return [...citing, ...(canBeRetold ? [storyId] : [])].map((subject): Job => ({ stage: 'recall', subject }))
}
