// What a quarantine takes out of the archive and what it sends to be told anew; and how a lifted one gives it back.
import { clipsUnder } from '../domain/dispatch.ts'
import type { Fact } from '../domain/fact.ts'
import type { Job } from '../domain/job.ts'
import { goingBackTo, type Quarantine } from '../domain/quarantine.ts'
import type { Watch } from '../domain/watch.ts'
import { setAside } from '../stages/cluster/set-aside.ts'
import { publishersOf, trustBut } from '../stages/record/facts/join-ledger.ts'
import { withOriginAgain, withoutOrigin } from '../stages/record/facts/quarantine-fact.ts'
import type { TrustOf } from '../stages/record/facts/reconcile-facts.ts'
import type { Tx } from '../store/store.ts'

/** Every article that goes back to the origin, story by story. */
async function reportsOf(it: Pick<Quarantine, 'sourceIds' | 'origins'>, tx: Tx): Promise<readonly string[]> {
  const byStory = Map.groupBy(await tx.placesTouching(it), ({ storyId }) => storyId)
  return [...byStory.values()].flatMap((places) => goingBackTo(it, places))
}

async function trustIn(facts: readonly Fact[], tx: Tx): Promise<TrustOf> {
  const outlets = await tx.sourcesNamed(publishersOf(facts))
  return trustBut(outlets.filter(({ allowlisted }) => !allowlisted).map(({ name }) => name))
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
  // Rows that were imported name their outlet and no origin of ours.
  const names = [ruled.name, ...(await tx.sourcesById(ruled.sourceIds)).map(({ name }) => name)]
  const found = await tx.factsOfOrigins({ origins: ruled.origins, urls, publishers: names })
  const trustOf = await trustIn(found, tx)
  const [origins, addresses, outlets] = [new Set(ruled.origins), new Set(urls), new Set(names)]
  const isOfOrigin = ({ origin, url, publisher }: Fact['claims'][number]): boolean =>
    origins.has(origin) || addresses.has(url) || outlets.has(publisher)
  const facts = found.flatMap((fact) => withoutOrigin(fact, { isOfOrigin, quarantine: ruled.id, at }, trustOf) ?? [])
  const factIds = facts.map(({ id }) => id)
  const ofArticles = await tx.storyIdsOfArticles(ids)
  for (const fact of facts) {
    await tx.saveFact(fact, { storyId: null, imported: false })
    const name = fact.status === 'superseded' ? 'fact.withdrawn' : 'fact.narrowed'
    await tx.appendEvent({ at, name, subject: fact.id, actor: ruled.by, detail: { quarantine: ruled.id } })
  }
  const touched = [...new Set([...ofArticles, ...(await using(factIds, tx))])]
  const { jobs, stories } = await toldAnew(touched, new Set(ids), tx)
  const ruling: Quarantine = { ...ruled, counts: { reports: ids.length, claims, facts: facts.length, possible }, stories }
  await tx.saveQuarantine(ruling)
  return { ruling, jobs: [...jobs, ...(await asked(touched, factIds, tx))] }
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

/** Gives back what the quarantine had set aside, but the text, which is gone; gives the jobs that tell it. */
export async function bringBack({ id }: Quarantine, at: string, tx: Tx): Promise<readonly Job[]> {
  await tx.ruleOnOrigins()
  const articles = await tx.articlesSetAside(id)
  await tx.bringBack(id)
  const held = await tx.factsSetAside(id)
  const trustOf = await trustIn(held, tx)
  for (const fact of held) {
    await tx.saveFact(withOriginAgain(fact, id, at, trustOf), { storyId: null, imported: false })
    await tx.appendEvent({ at, name: 'fact.restored', subject: fact.id, actor: 'rule:quarantine', detail: { quarantine: id } })
  }
  const factIds = held.map((it) => it.id)
  const users = await using(factIds, tx)
  const stories = [...new Set([...(await tx.storyIdsOfArticles(articles.map(({ articleId }) => articleId))), ...users])]
  return [...stories.map((subject): Job => ({ stage: 'rank', subject })), ...(await asked(stories, factIds, tx))]
}
