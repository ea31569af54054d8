// What a quarantine takes out of the archive and what it sends to be told anew; and how a lifted one gives it back.
import { clipsUnder } from '../domain/dispatch.ts'
import type { Fact, LedgerClaim } from '../domain/fact.ts'
import type { Job } from '../domain/job.ts'
import { goingBackTo, type Quarantine } from '../domain/quarantine.ts'
import { maySetValues } from '../domain/source.ts'
import type { Watch } from '../domain/watch.ts'
import { setAside } from '../stages/cluster/set-aside.ts'
import { publishersOf, trustBut } from '../stages/record/facts/join-ledger.ts'
import { withOriginAgain, withoutOrigin } from '../stages/record/facts/quarantine-fact.ts'
import type { TrustOf } from '../stages/record/facts/reconcile-facts.ts'
import { settleLedger } from '../stages/record/facts/settle-ledger.ts'
import type { Tx } from '../store/store.ts'
import { heldAnew } from './told-anew.ts'

/** Every article that goes back to the origin, story by story. */
async function reportsOf(it: Pick<Quarantine, 'sourceIds' | 'origins'>, tx: Tx): Promise<readonly string[]> {
  const byStory = Map.groupBy(await tx.placesTouching(it), ({ storyId }) => storyId)
  return [...byStory.values()].flatMap((places) => goingBackTo(it, places))
}

async function trustIn(facts: readonly Fact[], at: string, tx: Tx): Promise<TrustOf> {
  const outlets = await tx.sourcesNamed(publishersOf(facts))
  return trustBut(outlets.filter((it) => !maySetValues(it, at)).map(({ name }) => name))
}

/** How a ledger row's statements are known for those of an origin: by its voices, by the addresses of its reports, by its outlets' names. */
interface Statements {
  readonly origins: readonly string[]
  readonly urls: readonly string[]
  readonly publishers: readonly string[]
  readonly holds: (claim: LedgerClaim) => boolean
}

async function statementsOf(
  { name, sourceIds, origins }: Pick<Quarantine, 'name' | 'sourceIds' | 'origins'>,
  urls: readonly string[],
  tx: Tx,
): Promise<Statements> {
  // Rows that were imported name their outlet and no origin of ours.
  const publishers = [name, ...(await tx.sourcesById(sourceIds)).map((it) => it.name)]
  const [voices, addresses, outlets] = [new Set(origins), new Set(urls), new Set(publishers)]
  const holds = ({ origin, url, publisher }: LedgerClaim): boolean => voices.has(origin) || addresses.has(url) || outlets.has(publisher)
  return { origins, urls, publishers, holds }
}

/** The ruling with its counts, stored, and the jobs that tell anew or withdraw what stood on the origin. */
export async function quarantine(
  ruled: Omit<Quarantine, 'counts' | 'stories'>,
  tx: Tx,
): Promise<{ readonly ruling: Quarantine; readonly jobs: readonly Job[] }> {
  // What is being saved at this moment is waited for and then found; what is saved later knows of the ruling.
  await tx.ruleOnOrigins()
  const { claims, possible, ids, urls } = await setAside(await reportsOf(ruled, tx), ruled, tx)
  const at = ruled.since
  const isOfOrigin = await statementsOf(ruled, urls, tx)
  const found = await tx.factsOfOrigins(isOfOrigin)
  const trustOf = await trustIn(found, at, tx)
  const facts = found.flatMap((fact) => withoutOrigin(fact, { isOfOrigin: isOfOrigin.holds, quarantine: ruled.id, at }, trustOf) ?? [])
  const factIds = facts.map(({ id }) => id)
  const ofArticles = await tx.storyIdsOfArticles(ids)
  for (const fact of facts) {
    await tx.saveFact(fact, { storyId: null, imported: false })
    const name = fact.status === 'superseded' ? 'fact.withdrawn' : 'fact.narrowed'
    await tx.appendEvent({ at, name, subject: fact.id, actor: ruled.by, detail: { quarantine: ruled.id } })
  }
  const settled = await settleLedger({ changed: facts }, { at, actor: ruled.by }, tx)
  const touched = [...new Set([...ofArticles, ...(await using([...factIds, ...settled], tx))])]
  const { jobs, stories } = await toldAnew(touched, new Set(ids), tx)
  const ruling: Quarantine = { ...ruled, counts: { reports: ids.length, claims, facts: facts.length, possible }, stories }
  await tx.saveQuarantine(ruling)
  return {
    ruling,
    jobs: [...jobs, ...(await heldAnew([...factIds, ...settled], tx)), ...(await asked(touched, [...factIds, ...settled], tx))],
  }
}

const using = async (factIds: readonly string[], tx: Tx): Promise<readonly string[]> =>
  factIds.length === 0 ? [] : tx.storiesUsingFacts(factIds)

/** Stories that print of the articles lose that first, then are told anew; the others are only weighed again. */
async function toldAnew(
  storyIds: readonly string[],
  articleIds: ReadonlySet<string>,
  tx: Tx,
): Promise<{ readonly jobs: readonly Job[]; readonly stories: Quarantine['stories'] }> {
  const jobs: Job[] = []
  const stories: Quarantine['stories'][number][] = []
  for (const storyId of storyIds) {
    const current = await tx.dispatchOfStory(storyId)
    const isOnWire = current?.status === 'usable'
    const leansOn = isOnWire ? [...current.sources, ...clipsUnder(current)] : []
    jobs.push({ stage: leansOn.some(({ articleId }) => articleIds.has(articleId)) ? 'withdraw' : 'rank', subject: storyId })
    if (isOnWire) stories.push({ storyId, version: current.version })
  }
  return { jobs, stories }
}

/** Questions of the stories, and those that rest on the rows. */
async function asked(storyIds: readonly string[], factIds: readonly string[], tx: Tx): Promise<readonly Job[]> {
  const own: Watch[] = []
  for (const id of storyIds) own.push(...(await tx.watchesOfStory(id)).filter(({ state }) => state === 'open'))
  const resting = factIds.length === 0 ? [] : await tx.watchesRestingOn(factIds)
  return [...new Set([...own, ...resting].map(({ id }) => id))].map((subject): Job => ({ stage: 'resolve', subject }))
}

interface StillBarred {
  readonly by: Quarantine
  readonly statements: Statements
}

/** What other rulings in force cover too stays aside, from now on under them. */
async function keepBarred(id: string, tx: Tx): Promise<readonly StillBarred[]> {
  const aside = new Set((await tx.articlesSetAside(id)).map(({ articleId }) => articleId))
  const all: StillBarred[] = []
  for (const by of (await tx.quarantinesInForce()).filter((it) => it.id !== id)) {
    const reports = await reportsOf(by, tx)
    const passed = await tx.passAside(
      reports.filter((it) => aside.delete(it)),
      by.id,
    )
    const sum = (of: 'claims' | 'possible'): number => passed.reduce((n, one) => n + one[of], by.counts[of])
    const ruling: Quarantine = {
      ...by,
      counts: { ...by.counts, reports: by.counts.reports + passed.length, claims: sum('claims'), possible: sum('possible') },
    }
    const urls = (await tx.articlesById(reports)).map(({ url }) => url)
    all.push({ by: ruling, statements: await statementsOf(by, urls, tx) })
  }
  return all
}

/**
 * Gives back what the quarantine had set aside, but the text, which is gone, what another ruling in force covers too, and what was taken
 * back by a notice meanwhile; gives the jobs that tell it.
 */
export async function bringBack({ id, stories: stood }: Quarantine, at: string, tx: Tx): Promise<readonly Job[]> {
  await tx.ruleOnOrigins()
  const barred = await keepBarred(id, tx)
  const articles = (await tx.articlesSetAside(id)).map(({ articleId }) => articleId)
  await tx.bringBack(id)
  const held = await tx.factsSetAside(id)
  const trustOf = await trustIn(held, at, tx)
  const keptBy = (claim: LedgerClaim): string | null => barred.find(({ statements }) => statements.holds(claim))?.by.id ?? null
  const restored = held.map((fact) => withOriginAgain(fact, { quarantine: id, at, keptBy }, trustOf))
  for (const fact of restored) {
    await tx.saveFact(fact, { storyId: null, imported: false })
    await tx.appendEvent({ at, name: 'fact.restored', subject: fact.id, actor: 'rule:quarantine', detail: { quarantine: id } })
  }
  for (const { by } of barred) {
    const facts = held.filter((fact) => fact.claims.some((it) => it.quarantine === id && keptBy(it) === by.id)).length
    await tx.saveQuarantine({ ...by, counts: { ...by.counts, facts: by.counts.facts + facts } })
  }
  // What the publishers allow may have become less while nobody asked.
  const hosts = (await tx.articlesById(articles)).map(({ url }) => URL.parse(url)?.hostname ?? '')
  for (const host of new Set(hosts)) await tx.hurryOriginsOf(host, new Date(at))
  const settled = await settleLedger({ changed: restored }, { at, actor: 'rule:quarantine' }, tx)
  const factIds = [...held.map((it) => it.id), ...settled]
  const lost = stood.map(({ storyId }) => storyId)
  const ofArticles = await tx.storyIdsOfArticles(articles)
  const stories = [...new Set([...ofArticles, ...(await using(factIds, tx)), ...lost])]
  return [
    // A story that was killed meanwhile takes its statements out again.
    ...ofArticles.map((subject): Job => ({ stage: 'withdraw-rows', subject })),
    ...stories.map((subject): Job => ({ stage: 'rank', subject })),
    ...(await asked(stories, factIds, tx)),
  ]
}
