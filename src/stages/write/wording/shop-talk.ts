// What outlets say of outlets, which is no news of the beat.
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { businessKinds } from '../../../domain/entity.ts'

/** What an outlet says of an outlet is shop talk; a house that the registry knows for its trade is no outlet, though it has a page of its own. */
export function isAboutOutlet(claim: Claim, dossier: Dossier): boolean {
  const own = claim.subject.text.replace(/^The /u, '')
  const trades = dossier.entities.some(
    ({ kind, name, aliases }) =>
      (businessKinds.has(kind) || kind === 'regulator' || kind === 'public_body') &&
      [name, ...aliases].some((each) => own.startsWith(each)),
  )
  if (trades) return false
  const owner = /^(?<name>\p{Lu}[\p{L}\p{N} ]*)['’]s /u.exec(own)?.groups?.['name']
  return dossier.sources.some(({ source }) => {
    const name = source.name.replace(/^The /u, '')
    return source.kind !== 'company' && (name.startsWith(own) || (owner !== undefined && name.startsWith(owner)))
  })
}
