// Whose a page is: its lister's, unless its address is made to be taken for a known outlet's; then it is an origin of its own.
import type { Article } from '../../domain/article.ts'
import type { WireEvent } from '../../domain/event.ts'
import type { Item } from '../../domain/item.ts'
import type { Source } from '../../domain/source.ts'
import { sha256Hex } from '../../text/digest.ts'
import { likenessOf } from '../../text/imitation.ts'
import { publisherHost, registrableDomain } from '../../text/urls.ts'

/** The sources that are known. */
interface KnownSources {
  sourceOfHost(host: string): Promise<Source | null>
  sources(): Promise<readonly Source[]>
}

interface Sources extends KnownSources {
  sourceById(id: string): Promise<Source | null>
  saveSource(source: Source): Promise<void>
  appendEvent(event: WireEvent): Promise<unknown>
}

/**
 * The source that a page counts for. Pages on its lister's own domain are the lister's, and so are those on other domains of its house; a
 * page of a look-alike of somebody else's is a source of its own, without standing until a person has looked.
 *
 * @param at ISO UTC
 * @returns a source that is not in the store yet where its `firstSeenAt` is `at`
 */
export async function originOf(url: string, lister: Source, known: KnownSources, at: string): Promise<Source> {
  const host = publisherHost(url)
  if (registrableDomain(url) === registrableDomain(`https://${lister.host}`)) return lister
  const ofHost = await known.sourceOfHost(host)
  if (ofHost !== null) return ofHost.imitates === undefined ? lister : ofHost
  for (const one of await known.sources()) {
    if (one.imitates !== undefined || one.owner === lister.owner) continue
    const how = likenessOf(host, one.host)
    if (how !== undefined) return imitation(host, lister, { name: one.name, host: one.host, how }, at)
  }
  return lister
}

function imitation(host: string, { kind, language }: Source, imitates: NonNullable<Source['imitates']>, at: string): Source {
  const id = `p_${sha256Hex(`${host}|${host}`).slice(0, 12)}`
  return { id, name: host, owner: host, kind, language, host, allowlisted: false, firstSeenAt: at, imitates }
}

/** The article under the source it counts for, also where the page was led on to another host; of an imitation the desk is told, once. */
export async function underItsOrigin(article: Article, { sourceId }: Pick<Item, 'sourceId'>, tx: Sources): Promise<Article> {
  const lister = await tx.sourceById(sourceId)
  if (lister === null) return article
  const at = article.fetchedAt
  const source = await originOf(article.url, lister, tx, at)
  const { imitates } = source
  if (source.id !== lister.id && imitates !== undefined && (await tx.sourceById(source.id)) === null) {
    await tx.saveSource(source)
    const detail = {
      source: source.name,
      host: source.host,
      of: imitates.name,
      ofHost: imitates.host,
      how: imitates.how,
      listedBy: lister.name,
    }
    await tx.appendEvent({ at, name: 'source.imitates', subject: source.id, actor: 'rule:read', detail })
  }
  return { ...article, sourceId: source.id }
}
