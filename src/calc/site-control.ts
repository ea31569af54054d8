// Where a site stands and who can decide over it: operator, owners behind it, and the countries whose law reaches each of them.
import type { Entity } from '../domain/entity.ts'

interface Named {
  readonly id: string
  readonly name: string
  /** ISO 3166-1 alpha-2 of where it stands or has its seat; absent where the registry does not say. */
  readonly country?: string
}

/** Only what the registry states; an unknown owner is an empty list, never a guess. */
export interface SiteControl {
  readonly place: Named
  readonly operator?: Named
  /** Who owns the operator, the nearest first. */
  readonly owners: readonly Named[]
  /** The country of the ground, then that of each house that decides, each once with why. */
  readonly jurisdictions: readonly { readonly country: string; readonly why: string }[]
}

const chainMax = 6

/**
 * Reads a site's control from the registry: `owner` of a site is who runs it, `owner` of that is who owns it, and so on.
 *
 * @returns undefined for what is no site
 */
export function siteControl(site: Entity, registry: readonly Entity[]): SiteControl | undefined {
  if (site.kind !== 'site') return undefined
  const byId = new Map(registry.map((entity) => [entity.id, entity]))
  const chain: Entity[] = []
  let next = site.owner ?? site.partOf
  while (next !== undefined && chain.length < chainMax) {
    const found = byId.get(next) ?? registry.find(({ name }) => name === next)
    if (found === undefined || chain.includes(found)) break
    chain.push(found)
    next = found.owner
  }
  const [operator, ...owners] = chain.map(named)
  const reasons = [
    ...(site.hq === undefined ? [] : [{ country: site.hq, why: 'the site stands there' }]),
    ...(operator?.country === undefined ? [] : [{ country: operator.country, why: `seat of its operator, ${operator.name}` }]),
    ...owners.flatMap(({ country, name }) => (country === undefined ? [] : [{ country, why: `seat of an owner, ${name}` }])),
  ]
  const jurisdictions = reasons.filter(({ country }, at) => reasons.findIndex((each) => each.country === country) === at)
  return { place: named(site), ...(operator !== undefined && { operator }), owners, jurisdictions }
}

const named = ({ id, name, hq }: Entity): Named => ({ id, name, ...(hq !== undefined && { country: hq }) })
