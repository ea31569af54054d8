import { barePower } from '../../calc/power-basis.ts'
import type { Correction } from '../../domain/correction.ts'
import { type Dispatch, retractedVersion } from '../../domain/dispatch.ts'
import { clipsOf, type Dossier } from '../../domain/dossier.ts'
import type { Draft } from '../../domain/draft.ts'
import { Fault } from '../../domain/fault.ts'
import { isWireFrozen } from '../../domain/freeze.ts'
import type { Job } from '../../domain/job.ts'
import { type RuledSince, ruledSince } from '../../domain/quarantine.ts'
import { queueTerms } from '../../domain/queue-terms.ts'
import type { Ruling } from '../../domain/ruling.ts'
import { unsettledStates, type Watch } from '../../domain/watch.ts'
import type { Reader, Tx } from '../../store/store.ts'
import { sha256Hex } from '../../text/digest.ts'
import { ownRuns } from '../../text/own-prose.ts'
import type { Stage } from '../stage.ts'
import { admitted, linkedIn } from './admit-watch.ts'
import { correctionsFor } from './correction.ts'
import { correctionInput } from './correction-input.ts'
import { asMended } from './mended-version.ts'
import { borneBy, eventName, nextVersion, publicText, searchableText } from './next-version.ts'
import { askedElsewhere, opened, superseded, supersededBy, watchesToOpen } from './open-watches.ts'
import { isMade, isOvertaken, notesOwed } from './overtaken.ts'
import type { Before, Fallen, Kept, Killed, Overtaken, Struck } from './passes.ts'
import { recheckSources } from './recheck.ts'
import { rowsUnderDossier } from './rows-since.ts'
import { isBarePowerKept, refusalOf, type Waiting, waiting } from './unanswered.ts'
import { type Standing, standingOf, tombstoneOf, withoutWords } from './withdraw.ts'

type In = VersionIn | Struck | Kept | Overtaken
interface VersionIn {
  readonly kind: 'version'
  readonly ruling: Ruling
  readonly draft: Draft
  readonly dossier: Dossier
  readonly current: Dispatch | null
  readonly digest: string | null
  readonly standing: Standing
  /** Versions of the ledger rows under the dossier, by id. */
  readonly rows: ReadonlyMap<string, number>
  readonly corrections: readonly Correction[]
  /** A ruling on an origin that the version on the wire had stood on. */
  readonly ruled: RuledSince | null
  readonly watches: readonly Watch[]
  readonly askedElsewhere: readonly Watch[]
}
interface Out {
  readonly kind: 'version'
  readonly dispatch: Dispatch
  readonly digest: string
  readonly isNew: boolean
  readonly watches: readonly Watch[]
  readonly withheld: readonly string[]
  /** Where the story goes to be told anew: an earlier report its take leant on is gone, or an origin is under quarantine. */
  readonly anew: Job['stage'] | null
  /** Its headline was corrected: other stories' archive lines name the old one. */
  readonly isRetitled: boolean
  readonly before: Before
  /** Fingerprints of what it prints in words of ours. */
  readonly ownRuns: readonly number[]
  /** Who ruled, for the log. */
  readonly by: string
}
/**
 * Ruling -> Dispatch version. Rights are looked at again here, and once more in the saving transaction: what lost its level since is left out.
 * Nothing new to show makes no version, so saving twice is saving once.
 */
export const publish: Stage<In, Out | Fallen | Killed | Waiting | Overtaken> = {
  name: 'publish',
  next: ['deliver', 'recall', 'rank', 'publish', 'withdraw-rows'],
  ...queueTerms.publish,
  async load(subject, store, { now, policy, frozen = [] }) {
    const ruling = await store.rulingById(subject)
    if (ruling?.kind === 'kill' || ruling?.kind === 'retract') return loadStruck(ruling, store)
    // Taking back, correcting and removing are never kept waiting for a name; a freeze keeps all but what takes away.
    if (ruling?.kind === 'pass' && policy.nobodyAnswers) return { kind: 'kept', ruling, why: 'unanswered' }
    if (ruling !== null && ruling.kind !== 'withdraw' && isWireFrozen(frozen)) return { kind: 'kept', ruling, why: 'frozen' }
    // One that waited may have been overtaken.
    if (ruling?.kind === 'pass' && (await latestPass(ruling.storyId, store)) !== ruling.id) return null
    // What a person took back or corrected since is looked at before the story is printed again.
    if (ruling?.kind === 'pass' && (await isTakenBackSince(ruling, store))) return { kind: 'overtaken', storyId: ruling.storyId }
    const draft = ruling?.draftId === undefined ? null : await store.draftById(ruling.draftId)
    const dossier = draft ? await store.dossierById(draft.dossierId) : null
    const story = dossier ? await store.storyById(dossier.storyId) : null
    if (!ruling || !draft || !dossier || !story || story.state === 'killed' || story.state === 'merged') return null
    const current = await store.dispatchOfStory(dossier.storyId)
    if (isMade(ruling, draft, current)) return null
    const cut = new Set(ruling.cuts.map((it) => it.sentenceId))
    const kept = (sentences: Draft['summary']): Draft['summary'] => sentences.filter((it) => !cut.has(it.id))
    const next = { ...draft, summary: kept(draft.summary), take: ruling.takePasses ? kept(draft.take) : [] }
    const rows = await store.factsById(rowsUnderDossier(dossier))
    if (isOvertaken({ ruling, next, dossier, current, rows })) return { kind: 'overtaken', storyId: dossier.storyId }
    const standing = await standingOf([...dossier.sources, ...clipsOf(dossier)], store)
    const found = correctionsFor(await correctionInput({ current, next, dossier, articles: standing.articles, at: now }, store))
    const owed = ruling.kind === 'pass' ? notesOwed(current, await store.rulingsOfStory(dossier.storyId)) : []
    const note = ruling.kind === 'correct' ? ruling.correction : undefined
    const corrections = note === undefined ? [...found, ...owed] : [...(current?.corrections ?? []), note]
    return {
      kind: 'version',
      ruling,
      draft,
      dossier,
      current,
      digest: await store.dispatchDigest(dossier.storyId),
      standing,
      rows: new Map(ruling.kind === 'withdraw' ? [] : rows.map(({ id, version }) => [id, version])),
      corrections,
      ruled: current === null ? null : ruledSince(await store.quarantines(), dossier.storyId, current.publishedAt),
      watches: await store.watchesOfStory(dossier.storyId),
      askedElsewhere: askedElsewhere(
        draft,
        { unsettled: await store.watchesUnsettled(), linked: await linkedIn(current, store) },
        ruling.cuts,
      ),
    }
  },
  async run(input, tools) {
    if (input.kind === 'struck') return strike(input, tools.now())
    if (input.kind === 'overtaken') return input
    if (input.kind === 'kept') return waiting(input.ruling, input.why, tools.now())
    const { draft, current, digest, watches, dossier, ruling, standing } = input
    const checked = recheckSources(draft, dossier, standing.levels)
    const urls = new Map([...dossier.sources, ...clipsOf(dossier)].map((it) => [it.article.id, it.article.url]))
    const before: Before = { storyId: dossier.storyId, version: current?.version ?? 0, urls, levels: standing.levels, rows: input.rows }
    const withheld = checked.withheld.filter((id) => checked.cuts.length > 0 || (standing.levels.get(id) ?? 'L0') < 'L3')
    const isQuarantine = ruling.reasonCode === 'quarantine'
    if (checked.headlineFell) {
      const tombstone = tombstoneOf(dossier, standing.levels, ruling, tools.now())
      const anew = isQuarantine ? 'rank' : checked.canBeRetold ? 'recall' : null
      return { kind: 'fallen', tombstone, anew, withheld, before, rulingId: ruling.id }
    }
    const replaced = input.corrections.length > (current?.corrections.length ?? 0) ? supersededBy(draft, watches) : []
    const opens = [...watchesToOpen(draft, [...watches, ...input.askedElsewhere], ruling.cuts), ...replaced.map(({ next }) => next)]
    const watchIds = [...watches, ...input.askedElsewhere, ...opens].map((it) => it.id)
    const told = nextVersion({
      ...input,
      ruling: { ...ruling, cuts: withoutWords(ruling, checked.cuts) },
      draft: checked.draft,
      levels: standing.levels,
      levelReasons: standing.reasons,
      articles: standing.articles,
      ...(input.ruled !== null && { reason: input.ruled.why }),
      corrections: checked.cuts.length === 0 ? input.corrections : (current?.corrections ?? []),
      watchIds,
      now: tools.now(),
    })
    // What a level that fell takes out of a sentence is not put back.
    const mends = ruling.kind === 'pass' && checked.withheld.length === 0 ? draft.mends : undefined
    const bare = barePower(told)
    if (bare.length > 0) tools.note({ barePower: bare.join(', ') })
    const isLess = checked.cuts.length > 0 || withheld.length > 0 || input.corrections.length > (current?.corrections.length ?? 0)
    if (isBarePowerKept(bare, { kind: ruling.kind, isLess })) return waiting(ruling, 'bare-power', tools.now())
    const dispatch = current === null ? told : asMended(told, current, mends)
    const now = sha256Hex(publicText(dispatch))
    // What changed may be the archive line, which tells nothing new to the others.
    const isNew = mends !== undefined || now !== digest
    tools.note({ version: isNew ? dispatch.version : current?.version, isNew, withheld: checked.withheld.length })
    const ended = replaced.map(({ old, next }) => superseded(old, next, dispatch.publishedAt))
    const opening = [...opens.map((it) => opened(it, dispatch)), ...ended]
    const isRetitled = mends !== undefined && dispatch.headline.text !== current?.headline.text
    const lostClip = clipsOf(dossier).some(({ article }) => withheld.includes(article.id))
    const anew = isQuarantine ? 'rank' : lostClip ? 'recall' : null
    const runs = ownRuns(
      [...dispatch.summary, ...dispatch.take].map(({ text }) => text),
      [...standing.articles.values()].map(({ runHashes }) => runHashes),
    )
    const after = { watches: opening, withheld, isRetitled, ownRuns: runs }
    return { kind: 'version', dispatch, digest: now, isNew, anew, before, by: actorOf(ruling), ...after }
  },
  async save(output, tx): Promise<readonly Job[]> {
    if (output.kind === 'killed') return saveKilled(output, tx)
    if (output.kind === 'overtaken') return [{ stage: 'recall', subject: output.storyId }]
    if (output.kind === 'waiting') {
      const { ruling, at, until, why } = output
      // A thaw that came meanwhile has called up all that waited by then; this is called up here.
      if (why === 'frozen' && !isWireFrozen(await tx.holdFreezes())) return [{ stage: 'publish', subject: ruling.id }]
      await tx.saveRefusal({ ...refusalOf(output), stage: 'publish', subject: ruling.id, at })
      await tx.defer({ stage: 'publish', subject: ruling.id }, until)
      return []
    }
    await assertUnchanged(output.before, tx)
    if (output.kind === 'fallen') return saveFallen(output, tx)
    const { dispatch, digest, isNew, watches, withheld, anew } = output
    const again: readonly Job[] = anew === null ? [] : [{ stage: anew, subject: dispatch.storyId }]
    if (!isNew) return again
    if (dispatch.retractedAt !== undefined) await annulWatches(dispatch.storyId, { at: dispatch.publishedAt, why: 'retracted' }, tx)
    if (withheld.length > 0) await tx.withholdProse(dispatch.storyId, withheld)
    await tx.liftTombstone(dispatch.storyId)
    await tx.addDispatch(dispatch, { words: dispatch.retractedAt === undefined ? searchableText(dispatch) : '', digest })
    await tx.saveEvidence(dispatch.storyId, borneBy(dispatch))
    await tx.withholdTakenRows(dispatch.storyId)
    await tx.saveOwnRuns(dispatch.storyId, output.ownRuns)
    for (const watch of watches) await tx.saveWatch(await admitted(watch, tx))
    const story = await tx.storyById(dispatch.storyId)
    if (story) await tx.saveStory({ ...story, state: 'published', changedAt: dispatch.publishedAt })
    const why = dispatch.reason === undefined ? {} : { why: dispatch.reason }
    const detail = { version: dispatch.version, reason: dispatch.reasonCode, rulingId: dispatch.rulingId, ...why }
    await tx.appendEvent({ at: dispatch.publishedAt, name: eventName(dispatch), subject: dispatch.storyId, actor: output.by, detail })
    const citing = dispatch.retractedAt === undefined && !output.isRetitled ? [] : await tx.storyIdsCiting(dispatch.storyId)
    const told = citing.map((storyId): Job => ({ stage: 'recall', subject: storyId }))
    return [{ stage: 'deliver', subject: dispatch.publishedAt.slice(0, 10) }, ...again, ...told]
  },
}

/** Id of the story's newest ruling that publishes a draft. */
const latestPass = async (storyId: string, store: Reader): Promise<string | undefined> =>
  (await store.rulingsOfStory(storyId)).findLast((it) => it.kind === 'pass')?.id

async function isTakenBackSince({ id, storyId }: Ruling, store: Reader): Promise<boolean> {
  const all = await store.rulingsOfStory(storyId)
  return all.slice(all.findIndex((it) => it.id === id) + 1).some(({ kind }) => kind === 'correct' || kind === 'retract')
}

const actorOf = (ruling: Ruling): string => (ruling.by === 'rule' ? 'rule:edit' : ruling.by)

async function loadStruck(ruling: Ruling, store: Reader): Promise<Struck | null> {
  const story = await store.storyById(ruling.storyId)
  if (!story || story.state === 'killed' || story.state === 'merged') return null
  const current = await store.dispatchOfStory(story.id)
  if (ruling.kind === 'kill') return { kind: 'struck', ruling, story, current }
  const isOnWire = current?.status === 'usable' && current.retractedAt === undefined
  return isOnWire ? { kind: 'struck', ruling, story, current } : null
}

function strike({ ruling, story, current }: Struck, now: Date): Out | Killed {
  const at = now.toISOString()
  if (ruling.kind === 'kill' || current === null) {
    const stone = { storyId: story.id, slug: story.slug, killedAt: at, reason: ruling.reason, legal: ruling.isLegal === true }
    return { kind: 'killed', ruling, tombstone: { kind: 'tombstone', ...stone } }
  }
  const note = ruling.correction ?? { kind: 'retraction', at, text: ruling.reason, foundBy: 'desk' }
  const dispatch = retractedVersion(current, { rulingId: ruling.id, note, at })
  const before: Before = { storyId: story.id, version: current.version, urls: new Map(), levels: new Map(), rows: new Map() }
  const digest = sha256Hex(publicText(dispatch))
  return {
    kind: 'version',
    dispatch,
    digest,
    isNew: true,
    watches: [],
    withheld: [],
    anew: null,
    isRetitled: false,
    ownRuns: [],
    before,
    by: actorOf(ruling),
  }
}

/** Killed: every version, search row, evidence record and kept text of the story goes, and a stone marks the place. */
async function saveKilled({ ruling, tombstone }: Killed, tx: Tx): Promise<readonly Job[]> {
  const { storyId, killedAt: at } = tombstone
  await tx.lockStory(storyId)
  const story = await tx.storyById(storyId)
  if (!story || story.state === 'killed') return []
  const citing = await tx.storyIdsCiting(storyId)
  await tx.killProse(storyId)
  await tx.saveTombstone(tombstone)
  await tx.saveStory({ ...story, state: 'killed', changedAt: at })
  await annulWatches(storyId, { at, why: 'removed' }, tx)
  const detail = { rulingId: ruling.id, legal: tombstone.legal }
  await tx.appendEvent({ at, name: 'dispatch.killed', subject: storyId, actor: actorOf(ruling), detail })
  return [{ stage: 'withdraw-rows', subject: storyId }, ...citing.map((subject): Job => ({ stage: 'recall', subject }))]
}

/** Questions that are still open fall with the story they belong to. */
async function annulWatches(storyId: string, { at, why }: { readonly at: string; readonly why: string }, tx: Tx): Promise<void> {
  for (const it of await tx.watchesOfStory(storyId)) {
    if (!unsettledStates.has(it.state)) continue
    const to = 'annulled' as const
    const step = { at, actor: 'rule:publish', to, outcome: to, reason: `the story it belongs to was ${why}` }
    await tx.saveWatch({ ...it, state: to, history: [...it.history, step] })
  }
}

/** Holds the story's row and the ledger's until the end of the transaction, so that no level falls, no row changes, no kill and no version comes between this look and the commit. */
async function assertUnchanged(before: Before, tx: Tx): Promise<void> {
  const version = await tx.lockStory(before.storyId)
  const state = await tx.holdStory(before.storyId)
  const now = await tx.levelsOf([...before.urls.keys()])
  const fell = [...before.levels].some(([id, level]) => (now.get(id) ?? level) < level)
  const rows = await tx.holdFacts([...before.rows.keys()])
  const moved = [...before.rows].some(([id, at]) => rows.get(id) !== at)
  if (version !== before.version || state === 'killed' || state === 'merged' || fell || moved)
    throw new Fault('store.conflict', `Story ${before.storyId} has changed since this version was made.`, { retry: 'soon' })
}

async function saveFallen({ tombstone, anew, withheld, before, rulingId }: Fallen, tx: Tx): Promise<readonly Job[]> {
  const { storyId, killedAt: at } = tombstone
  const citing = await tx.storyIdsCiting(storyId)
  await tx.withholdProse(storyId, withheld)
  await tx.saveTombstone(tombstone)
  const story = await tx.storyById(storyId)
  if (story) await tx.saveStory({ ...story, state: 'rested', changedAt: at })
  await annulWatches(storyId, { at, why: 'withdrawn' }, tx)
  const detail = { rulingId, version: before.version }
  await tx.appendEvent({ at, name: 'dispatch.withdrawn', subject: storyId, actor: 'rule:rights', detail })
  // Stories that print its headline in their archive line are told anew, and this one if another source still allows it.
  return [...citing.map((subject): Job => ({ stage: 'recall', subject })), ...(anew === null ? [] : [{ stage: anew, subject: storyId }])]
}
