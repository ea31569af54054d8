// The public side of the archive made again from the log: which version stands, what search finds, what is a stone.
import type { Dispatch, Public } from '../domain/dispatch.ts'
import type { Story } from '../domain/story.ts'
import { searchableText } from '../stages/publish/next-version.ts'
import { tombstoneOf } from '../stages/publish/withdraw.ts'
import type { LastChange } from '../store/rebuilds.ts'
import type { Tx } from '../store/store.ts'

export interface Rebuilt {
  readonly live: number
  readonly removed: number
  /** Rows that stood otherwise than the log says. */
  readonly mended: number
}

/**
 * Walks the log story by story and sets what readers reach to what it says. What the log removed stays removed whatever the rows
 * say; where they agree nothing is written, so rebuilding twice is rebuilding once. Of each killed story the ledger is looked at again.
 */
export async function rebuild(tx: Tx): Promise<Rebuilt> {
  let [live, removed, mended] = [0, 0, 0]
  for (const last of await tx.lastChanges()) {
    const story = await tx.storyById(last.storyId)
    if (story === null || story.mergedInto !== undefined) continue
    await tx.lockStory(last.storyId)
    const versions = await tx.dispatchVersions(last.storyId)
    if (last.name === 'dispatch.killed' || last.name === 'dispatch.withdrawn') {
      removed += 1
      mended += await keepRemoved(last, story, versions, tx)
      continue
    }
    const current = versions.at(-1)
    if (current === undefined) continue
    live += 1
    mended += await keepLive(current, tx)
  }
  return { live, removed, mended }
}

async function keepLive(current: Dispatch, tx: Tx): Promise<number> {
  const isTold = current.status === 'usable' && current.retractedAt === undefined
  const stood = await tx.standVersion(current.storyId, current.version, isTold ? searchableText(current) : '')
  const sentences = isTold ? [current.headline, ...current.summary, ...current.take, ...current.archive] : []
  return stood + (await tx.mendEvidence(current.storyId, sentences))
}

async function keepRemoved(last: LastChange, story: Story, versions: readonly Dispatch[], tx: Tx): Promise<number> {
  const { slug } = story
  if (last.name === 'dispatch.killed') {
    if (story.state !== 'killed') await tx.saveStory({ ...story, state: 'killed', changedAt: last.at })
    await tx.enqueue([{ stage: 'withdraw-rows', subject: last.storyId }])
  }
  const found = await tx.publicAtSlug(slug)
  const isStone = found?.kind === 'tombstone'
  const told = versions.filter((it) => it.status === 'usable').length
  if (isStone && told === 0) return 0
  if (last.name === 'dispatch.killed') await tx.killProse(last.storyId)
  await tx.saveTombstone(isStone ? found : await stoneOf(last, slug, tx))
  return told + (isStone ? 0 : 1)
}

async function stoneOf(last: LastChange, slug: string, tx: Tx): Promise<Extract<Public, { kind: 'tombstone' }>> {
  const ruling = last.detail.rulingId === undefined ? null : await tx.rulingById(last.detail.rulingId)
  const draft = ruling?.draftId === undefined ? null : await tx.draftById(ruling.draftId)
  const dossier = draft === null ? null : await tx.dossierById(draft.dossierId)
  if (ruling !== null && dossier !== null && last.name === 'dispatch.withdrawn') {
    const levels = await tx.levelsOf(dossier.sources.map((it) => it.article.id))
    return tombstoneOf(dossier, levels, ruling, new Date(last.at))
  }
  const reason = ruling?.reason ?? 'This story was removed.'
  return { kind: 'tombstone', storyId: last.storyId, slug, killedAt: last.at, reason, legal: last.detail.legal === true }
}
