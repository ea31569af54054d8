// Whom a new question is on comes into the registry with it; and the questions that a version links to.
import type { Dispatch } from '../../domain/dispatch.ts'
import { type Entity, firstWord } from '../../domain/entity.ts'
import type { WireEvent } from '../../domain/event.ts'
import type { Watch } from '../../domain/watch.ts'

interface Registry {
  entitiesBeginning(words: readonly string[]): Promise<readonly Entity[]>
  saveEntity(it: Entity): Promise<void>
  appendEvent(it: WireEvent): Promise<unknown>
}

interface Watches {
  watchById(id: string): Promise<Watch | null>
}

/**
 * The watch with whom it is on in the registry. A name the registry knows by now under another id is that one; any other is taken up,
 * and the log says so.
 */
export async function admitted(watch: Watch, tx: Registry): Promise<Watch> {
  const { admits, event } = watch
  if (admits === undefined || event === undefined || watch.state !== 'open') return watch
  const sharing = await tx.entitiesBeginning([firstWord(admits.name) ?? ''])
  const known = sharing.find(({ name, aliases }) => name === admits.name || aliases.includes(admits.name))
  if (known !== undefined)
    return { ...watch, event: { ...event, actor: known.id }, entityScope: { ...watch.entityScope, include: [known.id] } }
  await tx.saveEntity(admits)
  const detail = { name: admits.name, kind: admits.kind, watch: watch.id, story: watch.storyId }
  await tx.appendEvent({ at: watch.opensAt, name: 'entity.admitted', subject: admits.id, actor: 'rule:watch', detail })
  return watch
}

export const linkedIn = async (current: Dispatch | null, store: Pick<Watches, 'watchById'>): Promise<readonly Watch[]> =>
  (await Promise.all((current?.watchIds ?? []).map((id) => store.watchById(id)))).filter((it) => it !== null)
