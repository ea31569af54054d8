// How far two towns or sites are apart, on the page of conversions and on the pages of sites.
import { distanceOnRegistry } from '../../calc/distance.ts'
import { findPlace, readPlace, townIds, townName } from '../../calc/places.ts'
import { printNumber, toTwoFigures } from '../../calc/rounding.ts'
import type { Entity } from '../../domain/entity.ts'
import { nearestSites } from '../distances.ts'
import { type Html, html } from '../html.ts'
import { capital } from '../wording.ts'

interface Ends {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

const nearestMax = 3

/** What two ends give; undefined while one of them is not asked. */
export const distanceOf = ({ from = '', to = '' }: Ends, registry: readonly Entity[]): ReturnType<typeof distanceOnRegistry> | undefined =>
  from.trim() === '' || to.trim() === '' ? undefined : distanceOnRegistry({ from, to }, registry)

/** Two lists to choose from, so that nothing can be asked that is not kept, and the answer under them. */
export function distanceForm(ends: Ends, registry: readonly Entity[]): Html {
  const found = distanceOf(ends, registry)
  const sites = registry
    .filter(({ id, kind }) => kind === 'site' && findPlace(id) === undefined && readPlace(id, registry) !== undefined)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const chosen = (given: string | undefined): string | undefined =>
    sites.find(({ id }) => id === given?.trim())?.id ?? readPlace(given ?? '', registry)?.town
  const list = (field: keyof Ends, label: string): Html => {
    const own = chosen(ends[field])
    const option = (id: string, name: string): Html => html`<option value="${id}"${id === own ? html` selected` : ''}>${name}</option>`
    return html`<div><label for="${field}">${label}</label><select id="${field}" name="${field}"><option value="">choose one</option><optgroup label="Towns">${townIds.map((id) => option(id, townName(id, registry)))}</optgroup>${sites.length === 0 ? '' : html`<optgroup label="Sites">${sites.map((it) => option(it.id, it.name))}</optgroup>`}</select></div>`
  }
  const answer =
    found === undefined
      ? ''
      : 'kind' in found
        ? html`<p>${found.print}</p>`
        : html`<p>${capital(found.print)}.</p><p class="meta">${capital(found.basis)}. <code>distance</code> version ${found.version}</p>`
  return html`<form class="form wide" action="/calc#distance" method="get">${list('from', 'From')}${list('to', 'To')}<button type="submit">Measure</button></form>${answer}`
}

/** One line on the page of a site: the nearest others, and where to ask for more; undefined where no coordinates are kept. */
export function distanceLine(site: Entity, registry: readonly Entity[]): Html | undefined {
  const near = nearestSites(site, registry, nearestMax)
  if (near.length === 0) return undefined
  const read = readPlace(site.id, registry)?.town ?? ''
  const away = near.map(
    ({ site: other, distance }, i) =>
      html`${i === 0 ? '' : '; '}<a href="/entity/${other.id}">${other.name}</a>, ${printNumber(toTwoFigures(distance.km))} km, at least ${printNumber(toTwoFigures(distance.msRound))} ms there and back`,
  )
  return html`${away}. From town centre to town centre, read here as ${townName(read, registry)}. <a href="/calc?from=${site.id}#distance">To other towns</a>`
}
