// The list of what was taken back: kept in the home whenever it changes, and replayed over an archive that came from a backup.
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Job } from '../domain/job.ts'
import type { Quarantine } from '../domain/quarantine.ts'
import type { Removals } from '../domain/removals.ts'
import type { Store, Tx } from '../store/store.ts'
import { enforce } from './notices.ts'
import { quarantine } from './quarantine.ts'

export const removalsFile = (home: string): string => join(home, 'removals.json')

/** Writes the list into the home when it has changed since it was last looked at; the file is for its owner alone. */
export function makeRemovalsKeeper(store: Store, home: string, now: () => Date): () => Promise<void> {
  let mark: string | null = null
  return async () => {
    const found = await store.removalsMark()
    if (found === mark) return
    const list = await store.snapshot((reader) => reader.removals(now()))
    const file = removalsFile(home)
    // At the first look it is only written where it says something new: a program that merely reads leaves the home as it was.
    if (mark !== null || !sameButTime(readRemovals(file), list)) {
      writeFileSync(`${file}.new`, `${JSON.stringify(list)}\n`, { mode: 0o600 })
      renameSync(`${file}.new`, file)
    }
    // Only now: a list that could not be written, as on a full disk, is written at the next look.
    mark = found
  }
}

const empty: Removals = {
  keptAt: '',
  tombstones: [],
  strikes: [],
  notices: [],
  terms: [],
  lowered: [],
  quarantines: [],
  freezes: [],
  left: [],
}

/** Parts that lists of older programs lack. */
const later: ReadonlySet<string> = new Set(['quarantines', 'freezes'])

function sameButTime(one: Removals | null, other: Removals): boolean {
  return JSON.stringify({ ...(one ?? empty), keptAt: '' }) === JSON.stringify({ ...other, keptAt: '' })
}

/** The list in a file; null when there is no such file or it is no such list. */
export function readRemovals(file: string): Removals | null {
  try {
    const list: unknown = JSON.parse(readFileSync(file, 'utf8'))
    const isList = Object.keys(empty).every((key) => later.has(key) || key in (list as object))
    return isList ? (list as Removals) : null
  } catch {
    return null
  }
}

/**
 * Takes back again, in an archive as it stood at `takenAt`, what was taken back later: notices in force, strikes, levels that
 * fell, recorded terms, subscriptions that were left. Doing it twice is doing it once.
 */
export async function replayRemovals(
  list: Removals,
  { takenAt, now }: { readonly takenAt: string; readonly now: Date },
  tx: Tx,
): Promise<readonly Job[]> {
  const jobs: Job[] = []
  for (const notice of list.notices) {
    if (list.keptAt < takenAt && (await tx.noticeById(notice.id)) !== null) continue
    if (notice.state === 'restored' || notice.state === 'rejected') await tx.dropWishes(notice.id)
    jobs.push(...(await enforce(notice, now, tx)))
  }
  for (const terms of list.terms) {
    await tx.saveTerms(terms)
    await tx.hurryOriginsOf(terms.host, now)
  }
  for (const { articleId, decision } of list.lowered) {
    const [article] = await tx.articlesById([articleId])
    for (const aside of await tx.setAsideOf([articleId])) if (aside.level > decision.level) await tx.lowerAside(articleId, decision)
    if (article === undefined || article.level <= decision.level) continue
    await tx.lowerArticle(article, decision)
    jobs.push(...(await tx.storyIdsOfArticles([articleId])).map((subject): Job => ({ stage: 'withdraw', subject })))
  }
  for (const it of list.freezes ?? []) await tx.addFreeze(it)
  for (const it of list.quarantines ?? []) jobs.push(...(await quarantineAgain(it, tx)))
  for (const it of list.left) await tx.saveSubscription(it)
  for (const ruling of list.strikes) {
    await tx.saveRuling(ruling)
    jobs.push({ stage: 'publish', subject: ruling.id })
  }
  return jobs
}

/** An origin that the archive does not know as one under quarantine is put under it again; what came back with its lifting stays. */
async function quarantineAgain(it: Quarantine, tx: Tx): Promise<readonly Job[]> {
  const { counts: _, stories: __, lifted, ...ruled } = it
  const held = await tx.quarantineById(it.id)
  if (held !== null) {
    if (lifted !== undefined && held.lifted === undefined && !lifted.withClaims) await tx.saveQuarantine({ ...held, lifted })
    return []
  }
  if (lifted?.withClaims === true) return []
  const { ruling, jobs } = await quarantine(ruled, tx)
  if (lifted !== undefined) await tx.saveQuarantine({ ...ruling, lifted })
  return jobs
}

/** The stones whose story the archive does not know, or still shows: each is set, so that no address comes back to life. */
export async function resetTombstones(list: Removals, now: Date, tx: Tx): Promise<number> {
  let set = 0
  for (const stone of list.tombstones) {
    const current = await tx.dispatchOfStory(stone.storyId)
    const found = await tx.publicAtSlug(stone.slug)
    const isStanding = found?.kind === 'tombstone' || (current?.status === 'usable' && current.publishedAt > stone.killedAt)
    if (isStanding) continue
    await tx.saveTombstone(stone)
    const detail = { reason: 'restored from a backup', legal: stone.legal }
    await tx.appendEvent({ at: now.toISOString(), name: 'dispatch.killed', subject: stone.storyId, actor: 'rule:restore', detail })
    set += 1
  }
  return set
}
