// A publisher that comes onto the list: an origin of its own, and without standing where its address imitates a known one's.
import type { Source } from '../domain/source.ts'
import type { Tx } from '../store/store.ts'
import { likenessOf } from '../text/imitation.ts'
import { publisherHost } from '../text/urls.ts'
import { type NewFeed, sourceIdOf } from './new-feed.ts'

/** The known outlet of somebody else that an address is made to be taken for; an owner's other site is none. */
function imitated(it: NewFeed, host: string, known: readonly Source[]): Source['imitates'] {
  for (const one of known) {
    if (one.imitates !== undefined || (one.owner === it.owner && it.isOwnerUnsaid !== true)) continue
    const how = likenessOf(host, one.host)
    if (how !== undefined) return { name: one.name, host: one.host, how }
  }
  return undefined
}

/**
 * Saves a publisher that is not known yet. What the operator lists counts as allowlisted, but for an address like a known outlet's: that one
 * counts for nothing until a person at the desk has looked, and goes by a name of its own, so that nothing takes the two for one.
 */
export async function addSource(it: NewFeed, now: Date, tx: Pick<Tx, 'sources' | 'saveSource' | 'appendEvent'>): Promise<void> {
  const host = publisherHost(it.feedUrl)
  const known = await tx.sources()
  const imitates = imitated(it, host, known)
  const apart = (name: string): string =>
    imitates !== undefined && known.some((one) => one.name === name || one.owner === name) ? `${name} (${host})` : name
  const at = now.toISOString()
  const source: Source = {
    id: sourceIdOf(it),
    name: apart(it.publisher),
    owner: apart(it.owner),
    kind: it.kind,
    language: it.language,
    host,
    allowlisted: imitates === undefined,
    firstSeenAt: at,
    ...(it.isOwnerUnsaid !== true && { isOwnerSaid: true }),
    ...(imitates !== undefined && { imitates }),
  }
  await tx.saveSource(source)
  if (imitates === undefined) return
  const detail = { source: source.name, host, of: imitates.name, ofHost: imitates.host, how: imitates.how }
  await tx.appendEvent({ at, name: 'source.imitates', subject: source.id, actor: 'rule:add', detail })
}
