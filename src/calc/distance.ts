// How far two places are apart, and how long light in a straight fibre would take: the best case, which no real route reaches.
import type { CalculationRefused } from '../domain/calculation.ts'
import type { Entity } from '../domain/entity.ts'
import { findPlace, readPlace } from './places.ts'
import { printNumber, toTwoFigures } from './rounding.ts'
import type { Constant } from './site-figures.ts'

const earthRadius: Constant = { name: 'mean radius of the earth, km', value: 6_371.0088, source: 'IUGG, mean radius R1 of GRS 80' }
const lightSpeed: Constant = { name: 'speed of light in vacuum, km/s', value: 299_792.458, source: 'SI, exact' }
const fibreIndex: Constant = {
  name: 'group index of standard fibre at 1550 nm',
  value: 1.468,
  source: 'data sheets of ITU-T G.652 fibre, 1.4679 to 1.4682',
}

/** A distance along the surface with the shortest possible delay there and back; `msRound` is exact, `print` has two figures. */
export interface DistanceResult {
  readonly function: 'distance'
  readonly version: 1
  readonly inputs: { readonly from: string; readonly to: string }
  readonly basis: string
  readonly km: number
  readonly msRound: number
  readonly constants: readonly Constant[]
  readonly print: string
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Great-circle distance in km between two points in degrees, by the haversine formula. */
export function greatCircleKm(
  from: { readonly lat: number; readonly lon: number },
  to: { readonly lat: number; readonly lon: number },
): number {
  const across = Math.sin(radians(to.lat - from.lat) / 2) ** 2
  const along = Math.sin(radians(to.lon - from.lon) / 2) ** 2
  const half = across + Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * along
  return 2 * earthRadius.value * Math.asin(Math.min(1, Math.sqrt(half)))
}

/**
 * Distance and best-case network delay between two places of the table (`distance` v1).
 *
 * @param question ids or names of places, such as "paris" or "Abu Dhabi"
 * @throws never; a place that is not in the table is a refusal
 */
export function distanceBetween(question: { readonly from: string; readonly to: string }): DistanceResult | CalculationRefused {
  const [from, to] = [findPlace(question.from), findPlace(question.to)]
  if (from === undefined || to === undefined)
    return {
      kind: 'refused',
      reason: 'inputs',
      print: `No coordinates are kept for "${from === undefined ? question.from : question.to}".`,
    }
  if (from.id === to.id)
    return { kind: 'refused', reason: 'inputs', print: 'Both are in one town, and only town centres have coordinates here.' }
  const km = greatCircleKm(from, to)
  const msRound = (2 * km * fibreIndex.value * 1_000) / lightSpeed.value
  return {
    function: 'distance',
    version: 1,
    inputs: { from: from.id, to: to.id },
    basis: 'town centres, great circle, light in a straight fibre and no equipment; a real route is longer and slower',
    km,
    msRound,
    constants: [earthRadius, lightSpeed, fibreIndex],
    print: `${printNumber(toTwoFigures(km))} km apart; no fibre round trip can be faster than ${printNumber(toTwoFigures(msRound))} ms`,
  }
}

/** The same between towns, or places and sites of the registry; the basis says which town a site was read as. */
export function distanceOnRegistry(
  question: { readonly from: string; readonly to: string },
  registry: readonly Entity[],
): DistanceResult | CalculationRefused {
  const [from, to] = [readPlace(question.from, registry), readPlace(question.to, registry)]
  const found = distanceBetween({ from: from?.town ?? question.from, to: to?.town ?? question.to })
  const read = [from?.read, to?.read].filter((it) => it !== undefined)
  return 'kind' in found || read.length === 0 ? found : { ...found, basis: `${read.join('; ')}; ${found.basis}` }
}
