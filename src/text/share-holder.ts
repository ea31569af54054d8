// Who has one share of a day: the sources of one bought domain together, apart where they rent on a host of many, or the operator said whose each is.
import type { Source } from '../domain/source.ts'
import { rentedHosts } from './lists/rented-hosts.ts'
import { registrableDomain } from './urls.ts'

/** Names before the domain that are the host's own and nobody's. */
const ownNames = /^(?:www\d?|feeds?\d?|rss|blog|m)$/u

/**
 * Whose an address on a rented host is; undefined where it is the host's own. Names further in front are the tenant's to make, and so is
 * the rest of the path: they tell nobody apart.
 */
function tenantAt(domain: string, feedUrl: string): string | undefined {
  const terms = rentedHosts.get(domain)
  const url = terms === undefined ? null : URL.parse(feedUrl)
  if (terms === undefined || url === null) return undefined
  const name = url.hostname.endsWith(`.${domain}`)
    ? url.hostname
        .slice(0, -domain.length - 1)
        .split('.')
        .at(-1)
    : undefined
  if (terms.name === true && name !== undefined && !ownNames.test(name)) return name
  return terms.path?.exec(url.pathname.toLowerCase())?.[1]
}

/** Archives of before this was noted: where nobody said it, the owner was what the site called itself, so another word is the operator's. */
const isSaid = ({ name, owner, isOwnerSaid }: Pick<Source, 'name' | 'owner' | 'isOwnerSaid'>): boolean =>
  isOwnerSaid === true || owner !== name

/**
 * A name for the share: a site that calls itself a hundred names has one. What a feed calls its owner counts for nothing. On a host that
 * many rent each tenant has one, by its own domain there (public suffix list), by the name or path that the host gives it, or by the
 * owner that the operator said.
 *
 * @param feedUrl the feed by which the source came, which says who rents
 */
export function shareHolder(source: Pick<Source, 'host' | 'name' | 'owner' | 'isOwnerSaid'>, feedUrl: string): string {
  const { host, owner } = source
  const bought = registrableDomain(`https://${host}`) ?? host
  // On loopback outlets are told apart by their ports.
  const domain = host.startsWith(`${bought}:`) ? host : bought
  if (isSaid(source)) return `${domain}|${owner}`
  const tenant = tenantAt(domain, feedUrl)
  return tenant === undefined ? domain : `${domain}/${tenant}`
}
