// Who has one share of a day: the sources of one bought domain together, apart where the operator said that they are of different owners.
import type { Source } from '../domain/source.ts'
import { registrableDomain } from './urls.ts'

/**
 * A name for the share: a site that calls itself a hundred names has one. What a feed calls its owner counts for nothing; on a host that
 * many rent (no blog of its own domain there) the operator's word tells them apart.
 */
export function shareHolder({ host, owner, isOwnerSaid }: Pick<Source, 'host' | 'owner' | 'isOwnerSaid'>): string {
  const bought = registrableDomain(`https://${host}`) ?? host
  // On loopback outlets are told apart by their ports.
  const domain = host.startsWith(`${bought}:`) ? host : bought
  return isOwnerSaid === true ? `${domain}|${owner}` : domain
}
