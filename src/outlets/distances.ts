// What readers and programs are told of distances: which of two places cannot be measured from, and how far a site is from others.
import { type DistanceResult, distanceOnRegistry } from '../calc/distance.ts'
import { readPlace } from '../calc/places.ts'
import type { Entity } from '../domain/entity.ts'
import { type Flaw, quoted } from './asked.ts'

/** Each of two places that no coordinates are kept for, with what to give instead. */
export function strangePlaces(
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
  registry: readonly Entity[],
): readonly Flaw<'from' | 'to'>[] {
  return Object.entries({ from, to }).flatMap(([field, given]) =>
    given === undefined || readPlace(given, registry) !== undefined
      ? []
      : [
          {
            field: field as 'from' | 'to',
            fix: `no coordinates are kept for ${quoted(given)}: give a town such as paris, or the id of a place or site in one; /calc lists them`,
          },
        ],
  )
}

export interface SiteAway {
  readonly site: Entity
  readonly distance: DistanceResult
}

/** The sites of the registry nearest to one, in other towns; none where no coordinates are kept for it. */
export function nearestSites(site: Entity, registry: readonly Entity[], most: number): readonly SiteAway[] {
  if (site.kind !== 'site' || readPlace(site.id, registry) === undefined) return []
  return registry
    .filter(({ id, kind }) => kind === 'site' && id !== site.id)
    .flatMap((other): SiteAway[] => {
      const distance = distanceOnRegistry({ from: site.id, to: other.id }, registry)
      return 'kind' in distance ? [] : [{ site: other, distance }]
    })
    .toSorted((a, b) => a.distance.km - b.distance.km || (a.site.id < b.site.id ? -1 : 1))
    .slice(0, most)
}
