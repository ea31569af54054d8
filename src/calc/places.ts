// Where the towns of the registry are: town centres to a hundredth of a degree (about a kilometre), by entity id.
import type { Entity } from '../domain/entity.ts'

export interface PlaceAt {
  readonly id: string
  /** ISO 3166-1 alpha-2: towns of one name stand in several countries. */
  readonly country: string
  readonly lat: number
  readonly lon: number
}

/**
 * Public geography, written down by hand on 2026-11-26 and, from "lubbenau" on, on 2026-11-30; a town that is not here has no distance. A
 * town of which a country has several bears its state.
 */
const table = `paris FR 48.86 2.35;les-ulis FR 48.68 2.17;bruyeres-le-chatel FR 48.59 2.19;bethune FR 50.53 2.64;cambrai FR 50.18 3.24;
dunkirk FR 51.03 2.38;marseille FR 43.30 5.37;lyon FR 45.76 4.84;toulouse FR 43.60 1.44;grenoble FR 45.19 5.72;
munich DE 48.14 11.58;frankfurt DE 50.11 8.68;berlin DE 52.52 13.41;hamburg DE 53.55 9.99;leipzig DE 51.34 12.37;
london GB 51.51 -0.13;loughton GB 51.65 0.07;slough GB 51.51 -0.59;manchester GB 53.48 -2.24;cardiff GB 51.48 -3.18;
edinburgh GB 55.95 -3.19;dublin IE 53.35 -6.26;narvik NO 68.44 17.43;oslo NO 59.91 10.75;stockholm SE 59.33 18.07;
borlange SE 60.48 15.44;copenhagen DK 55.68 12.57;helsinki FI 60.17 24.94;lappeenranta FI 61.06 28.19;
amsterdam NL 52.37 4.90;rotterdam NL 51.92 4.48;madrid ES 40.42 -3.70;barcelona ES 41.39 2.17;zaragoza ES 41.65 -0.89;
lisbon PT 38.72 -9.14;sines PT 37.96 -8.87;milan IT 45.46 9.19;turin IT 45.07 7.69;zurich CH 47.37 8.54;geneva CH 46.20 6.14;
vienna AT 48.21 16.37;prague CZ 50.08 14.44;warsaw PL 52.23 21.01;abu-dhabi AE 24.45 54.38;doha QA 25.29 51.53;
riyadh SA 24.71 46.68;new-york US 40.71 -74.01;atlanta US 33.75 -84.39;memphis US 35.15 -90.05;abilene US 32.45 -99.73;
des-moines US 41.59 -93.62;salt-lake-city US 40.76 -111.89;toronto CA 43.65 -79.38;vancouver CA 49.28 -123.12;
osaka JP 34.69 135.50;seoul KR 37.57 126.98;taipei TW 25.03 121.57;hsinchu TW 24.80 120.97;jakarta ID -6.21 106.85;
mumbai IN 19.08 72.88;hyderabad IN 17.39 78.49;chennai IN 13.08 80.27;melbourne AU -37.81 144.96;nairobi KE -1.29 36.82;
lagos NG 6.52 3.38;cape-town ZA -33.92 18.42;santiago CL -33.45 -70.67;
valenciennes FR 50.36 3.52;duisburg DE 51.43 6.76;cologne DE 50.94 6.96;dresden DE 51.05 13.74;hanover DE 52.37 9.73;
groningen NL 53.22 6.57;utrecht NL 52.09 5.12;the-hague NL 52.08 4.31;middlesbrough GB 54.57 -1.23;leeds GB 53.80 -1.55;
cambridge GB 52.21 0.12;bristol GB 51.45 -2.59;oulu FI 65.01 25.47;kuopio FI 62.89 27.68;bergen NO 60.39 5.32;lulea SE 65.58 22.15;
mombasa KE -4.04 39.67;
lubbenau DE 51.87 13.96;julich DE 50.92 6.36;fouju FR 48.59 2.78;newcastle-upon-tyne GB 54.97 -1.61;kajaani FI 64.23 27.73;
bologna IT 44.49 11.34;lugano CH 46.00 8.95;dallas US 32.78 -96.80;barstow-texas US 31.46 -103.39;childress-texas US 34.43 -100.20;
abernathy-texas US 33.83 -101.84;new-albany-ohio US 40.08 -82.81;new-carlisle-indiana US 41.70 -86.51;
rayville-louisiana US 32.48 -91.75;livermore-california US 37.68 -121.77;oak-ridge-tennessee US 36.01 -84.27;
tokyo JP 35.68 139.69;singapore SG 1.29 103.85;sydney AU -33.87 151.21;sao-paulo BR -23.55 -46.63`

/** How a town is spelt where neither its id nor the registry says. */
const spelt: ReadonlyMap<string, string> = new Map([
  ['julich', 'Jülich'],
  ['sao-paulo', 'São Paulo'],
  ['newcastle-upon-tyne', 'Newcastle upon Tyne'],
  ['barstow-texas', 'Barstow, Texas'],
  ['childress-texas', 'Childress, Texas'],
  ['abernathy-texas', 'Abernathy, Texas'],
  ['new-albany-ohio', 'New Albany, Ohio'],
  ['new-carlisle-indiana', 'New Carlisle, Indiana'],
  ['rayville-louisiana', 'Rayville, Louisiana'],
  ['livermore-california', 'Livermore, California'],
  ['oak-ridge-tennessee', 'Oak Ridge, Tennessee'],
])

const places: ReadonlyMap<string, PlaceAt> = new Map(
  table.split(/;\s*/u).map((line) => {
    const [id = '', country = '', lat = '', lon = ''] = line.split(' ')
    return [id, { id, country, lat: Number(lat), lon: Number(lon) }]
  }),
)

/** Every town with coordinates, by id. */
export const townIds: readonly string[] = [...places.keys()].toSorted((a, b) => (a < b ? -1 : 1))

/** A town by its registry id or its name; undefined for one without coordinates. */
export function findPlace(name: string): PlaceAt | undefined {
  const id = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
  return places.get(id)
}

/** A town that stands for what was asked, and, where it is not what was asked itself, how it was read. */
export interface PlaceRead {
  readonly town: string
  readonly read?: string
}

const plain = (text: string): string => text.trim().toLowerCase()

/** The towns that a name holds, as runs of its words; a longer run goes before a part of itself. */
function townsIn(name: string): readonly PlaceAt[] {
  const words = name.split(/[^\p{L}\p{M}\p{N}]+/u).filter((it) => it !== '')
  for (let length = words.length; length > 0; length--) {
    const runs = Array.from({ length: words.length - length + 1 }, (_, at) => words.slice(at, at + length).join(' '))
    const found = runs.flatMap((run) => findPlace(run) ?? [])
    if (found.length > 0) return found
  }
  return []
}

/** A town's name as the registry writes it: ids lack small words and marks. */
export function townName(id: string, registry: readonly Entity[]): string {
  const known = registry.find((it) => it.kind === 'place' && findPlace(it.name)?.id === id)
  return (
    known?.name ??
    spelt.get(id) ??
    id.replace(/(^|-)([a-z])/gu, (_, gap: string, letter: string) => `${gap === '' ? '' : ' '}${letter.toUpperCase()}`)
  )
}

/** The place or site of the registry that is asked for by its id or by a name of just one. */
function locatedAs(asked: string, registry: readonly Entity[]): Entity | undefined {
  const located = registry.filter(({ kind }) => kind === 'place' || kind === 'site')
  const named = located.filter((it) => [it.name, ...it.aliases].some((name) => plain(name) === plain(asked)))
  return located.find(({ id }) => id === asked.trim()) ?? (named.length === 1 ? named[0] : undefined)
}

/** The one town, in its own country, that a place is or that the names of a site hold. */
function townByName(entity: Entity): string | undefined {
  const names = [entity.name, ...entity.aliases]
  const held = names.flatMap((name) => (entity.kind === 'place' ? (findPlace(name) ?? []) : townsIn(name)))
  const there = new Set(held.filter(({ country }) => country === entity.hq).map(({ id }) => id))
  const [only] = there
  return there.size === 1 ? only : undefined
}

/** The town that the registry gives for a place or site: another of its places, or a town of the table in the same country. */
function townStated(town: string, { hq }: Entity, registry: readonly Entity[]): string | undefined {
  const place = registry.find(({ id, kind }) => id === town && kind === 'place')
  const own = findPlace(town)
  return place === undefined ? (own !== undefined && own.country === hq ? own.id : undefined) : townByName(place)
}

/**
 * The town to measure from for what somebody names: a town, or a place or site of the registry by its id or a name of just one. A site
 * stands for the town that the registry has for it, and else for the one town that its names hold, if that is in the site's own country;
 * how it was read is said.
 *
 * @returns undefined where no coordinates are kept
 */
export function readPlace(asked: string, registry: readonly Entity[]): PlaceRead | undefined {
  const asTown = findPlace(asked)
  if (asTown !== undefined) return { town: asTown.id }
  const entity = locatedAs(asked, registry)
  if (entity === undefined) return undefined
  const stated = entity.town === undefined ? undefined : townStated(entity.town, entity, registry)
  const town = stated ?? townByName(entity)
  if (town === undefined) return undefined
  const name = townName(town, registry)
  if (entity.kind === 'place' && stated === undefined) return { town }
  return {
    town,
    read: stated === undefined ? `${entity.name} read as the town in its name, ${name}` : `${entity.name} read as ${name}, its town`,
  }
}
