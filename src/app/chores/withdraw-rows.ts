import type { Fact } from '../../domain/fact.ts'
import { Fault } from '../../domain/fault.ts'
import type { Job } from '../../domain/job.ts'
import { queueTerms } from '../../domain/queue-terms.ts'
import { isByPerson } from '../../domain/ruling.ts'
import { maySetValues } from '../../domain/source.ts'
import { publishersOf, trustBut } from '../../stages/record/facts/join-ledger.ts'
import { withoutStory } from '../../stages/record/facts/quarantine-fact.ts'
import { settleLedger } from '../../stages/record/facts/settle-ledger.ts'
import type { Stage } from '../../stages/stage.ts'
import { heldAnew } from '../told-anew.ts'

interface In {
  readonly storyId: string
  readonly articleIds: readonly string[]
  readonly urls: readonly string[]
  readonly facts: readonly Fact[]
  /** Names of outlets that may not set a value, of those whose statements the facts hold. */
  readonly unlisted: readonly string[]
}
interface Out {
  readonly storyId: string
  readonly articleIds: readonly string[]
  readonly facts: readonly Fact[]
  readonly at: string
}

/** What the archive remembers of the stories that were killed before a kill reached the ledger: the last that was asked for. */
export interface KilledRows {
  readonly after: string
  readonly isDone: boolean
}
export const killedRowsMeta = 'killed-rows'

/**
 * Killed story -> a ledger in which nothing that only its reports stated counts any more. The statements stay in the history of their rows,
 * marked; what another story's report states too stands. Whoever reckoned with a row of it is told anew. Doing it twice is doing it once.
 */
export const withdrawRows: Stage<In, Out> = {
  name: 'withdraw-rows',
  next: ['rank', 'recall', 'resolve'],
  ...queueTerms['withdraw-rows'],
  async load(storyId, store, { now }) {
    if ((await store.storyById(storyId))?.state !== 'killed') return null
    const articleIds = (await store.placesOfStories([storyId])).map((it) => it.articleId)
    const urls = (await store.articlesById(articleIds)).map((it) => it.url)
    const facts = urls.length === 0 ? [] : await store.factsOfUrls(urls)
    const publishers = publishersOf(facts)
    const outlets = publishers.length === 0 ? [] : await store.sourcesNamed(publishers)
    const unlisted = outlets.filter((it) => !maySetValues(it, now.toISOString())).map((it) => it.name)
    return { storyId, articleIds, urls, facts, unlisted }
  },
  async run({ storyId, articleIds, urls, facts, unlisted }, tools) {
    const at = tools.now().toISOString()
    const gone = { storyId, urls: new Set(urls), at }
    const left = facts.flatMap((fact) => withoutStory(fact, gone, trustBut(unlisted)) ?? [])
    tools.note({ facts: left.length })
    return { storyId, articleIds, facts: left, at }
  },
  async save({ storyId, articleIds, facts, at }, tx): Promise<readonly Job[]> {
    const actor = 'rule:kill'
    // What waits at the desk to be taken as a row waits no more.
    for (const id of articleIds) await tx.replacePossibleFacts(id, [])
    const versions = await tx.takeFacts(facts.map(({ id }) => id))
    const moved = facts.find(({ id, version }) => versions.get(id) !== version - 1)
    if (moved !== undefined)
      throw new Fault('store.conflict', `Ledger row ${moved.id} has changed since story ${storyId} was killed.`, { retry: 'soon' })
    for (const fact of facts) {
      await tx.saveFact(fact, { storyId: null, imported: false })
      const name = fact.status === 'superseded' ? 'fact.withdrawn' : 'fact.narrowed'
      await tx.appendEvent({ at, name, subject: fact.id, actor, detail: { killed: storyId } })
    }
    const settled = await settleLedger({ changed: facts }, { at, actor }, tx)
    const ids = [...facts.map(({ id }) => id), ...settled]
    if (ids.length === 0) return []
    const killer = (await tx.rulingsOfStory(storyId)).findLast(({ kind }) => kind === 'kill')
    if (killer !== undefined && isByPerson(killer)) await tx.noteRowChanged(ids, { by: killer.by, at })
    const stories = (await tx.storiesUsingFacts(ids)).filter((it) => it !== storyId)
    const open = (await tx.watchesUnsettled()).filter((it) => stories.includes(it.storyId))
    const asked = [...open, ...(await tx.watchesRestingOn(ids))].map((it) => it.id)
    return [
      ...(await heldAnew(ids, tx)),
      ...stories.map((subject): Job => ({ stage: 'rank', subject })),
      ...[...new Set(asked)].map((subject): Job => ({ stage: 'resolve', subject })),
    ]
  },
}
