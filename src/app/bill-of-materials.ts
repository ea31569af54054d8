// What the program is made of, as CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json/), from the lockfile alone.
import { z } from 'zod'

const names = z.record(z.string(), z.string()).default({})
const locked = z.object({
  version: z.string().optional(),
  license: z.string().optional(),
  integrity: z.string().optional(),
  dev: z.boolean().default(false),
  optional: z.boolean().default(false),
  link: z.boolean().default(false),
  dependencies: names,
  optionalDependencies: names,
  devDependencies: names,
  peerDependencies: names,
})
type Locked = z.infer<typeof locked>

/** An npm lockfile of version 3: `packages` by the folder they are put into, the program itself under ''. */
export const lockfile = z.object({ lockfileVersion: z.literal(3), name: z.string(), packages: z.record(z.string(), locked) })
export type Lockfile = z.infer<typeof lockfile>

interface Component {
  readonly type: 'application' | 'library'
  readonly 'bom-ref': string
  readonly group?: string
  readonly name: string
  readonly version: string
  readonly purl: string
  readonly scope?: 'required' | 'optional' | 'excluded'
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[]
  readonly licenses?: readonly object[]
}

export interface BillOfMaterials {
  readonly bomFormat: 'CycloneDX'
  readonly specVersion: '1.6'
  readonly version: 1
  readonly metadata: { readonly component: Component }
  readonly components: readonly Component[]
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[]
}

const folder = 'node_modules/'
/** The name of a package from the folder it is put into: what stands after the last `node_modules/`. */
const nameAt = (place: string): string => place.slice(place.lastIndexOf(folder) + folder.length)

/** Of packages under one name in several folders, each has an address of its own only where the versions differ. */
const purlOf = (name: string, version: string): string => `pkg:npm/${name.replace('@', '%40')}@${version}`

const algorithms: Readonly<Record<string, string>> = { sha512: 'SHA-512', sha384: 'SHA-384', sha256: 'SHA-256', sha1: 'SHA-1' }

/** Digests as the lockfile keeps them (base64) in hex. */
function hashesOf(integrity: string): Component['hashes'] {
  return integrity.split(/\s+/).flatMap((one) => {
    const at = one.indexOf('-')
    const alg = algorithms[one.slice(0, at)]
    return alg === undefined ? [] : [{ alg, content: Buffer.from(one.slice(at + 1), 'base64').toString('hex') }]
  })
}

/** One SPDX id, an SPDX expression, or words that are neither. */
function licensesOf(license: string): readonly object[] {
  if (/^[A-Za-z0-9.+-]+$/.test(license)) return [{ license: license === 'UNLICENSED' ? { name: license } : { id: license } }]
  return /^\(?[A-Za-z0-9.+-]+(?: (?:OR|AND|WITH) [A-Za-z0-9.+-]+)+\)?$/.test(license)
    ? [{ expression: license }]
    : [{ license: { name: license } }]
}

function componentOf(place: string, it: Locked, program: string): Component {
  const isProgram = place === ''
  const whole = isProgram ? program : nameAt(place)
  const slash = whole.startsWith('@') ? whole.indexOf('/') : -1
  const version = it.version ?? '0'
  const purl = purlOf(whole, version)
  return {
    type: isProgram ? 'application' : 'library',
    'bom-ref': purl,
    ...(slash > 0 && { group: whole.slice(0, slash) }),
    name: whole.slice(slash + 1),
    version,
    purl,
    ...(!isProgram && { scope: it.dev ? 'excluded' : it.optional ? 'optional' : 'required' }),
    ...(it.integrity !== undefined && { hashes: hashesOf(it.integrity) ?? [] }),
    ...(it.license !== undefined && { licenses: licensesOf(it.license) }),
  }
}

/** Where a package that stands in `place` finds another: in its own folder, or in the nearest above it. */
function foundFrom(place: string, name: string, packages: Lockfile['packages']): string | undefined {
  for (let at = place; ; ) {
    const tried = at === '' ? `${folder}${name}` : `${at}/${folder}${name}`
    if (packages[tried] !== undefined) return tried
    if (at === '') return undefined
    const cut = at.lastIndexOf(`/${folder}`)
    at = cut === -1 ? '' : at.slice(0, cut)
  }
}

/**
 * The bill of what runs, or with `dev` also of what is only needed to work on the program (scope "excluded"). The same lockfile gives
 * the same bill, byte for byte: it carries no time and no serial number.
 */
export function billOfMaterials({ name, packages }: Lockfile, { dev }: { readonly dev: boolean }): BillOfMaterials {
  const places = Object.entries(packages).filter(([, it]) => !it.link && (dev || !it.dev))
  const refs = new Map(places.map(([place, it]) => [place, componentOf(place, it, name)]))
  const needs = (place: string, it: Locked): readonly string[] => {
    const wanted = { ...it.dependencies, ...it.optionalDependencies, ...it.peerDependencies, ...(dev && it.devDependencies) }
    const found = Object.keys(wanted).map((one) => refs.get(foundFrom(place, one, packages) ?? '-')?.['bom-ref'])
    return [...new Set(found.filter((ref) => ref !== undefined))].toSorted((a, b) => (a < b ? -1 : 1))
  }
  const dependsOn = new Map<string, readonly string[]>()
  for (const [place, it] of places) {
    const ref = refs.get(place)?.['bom-ref'] ?? ''
    dependsOn.set(
      ref,
      [...new Set([...(dependsOn.get(ref) ?? []), ...needs(place, it)])].toSorted((a, b) => (a < b ? -1 : 1)),
    )
  }
  const { '': program, ...rest } = Object.fromEntries(refs)
  if (program === undefined) throw new Error('The lockfile does not name the program itself.')
  const components = new Map(Object.values(rest).map((it) => [it['bom-ref'], it]))
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: program },
    components: [...components.values()].toSorted((a, b) => (a.purl < b.purl ? -1 : 1)),
    dependencies: [...dependsOn].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([ref, on]) => ({ ref, dependsOn: on })),
  }
}
