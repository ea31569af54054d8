import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { groundwire } from '../../test/support/groundwire.ts'
import { type BillOfMaterials, billOfMaterials, lockfile } from './bill-of-materials.ts'

const lock = lockfile.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')))
const own = JSON.parse(readFileSync('package.json', 'utf8')) as Readonly<Record<string, Readonly<Record<string, string>>>>
const refOf = ([name, version]: readonly [string, string]): string => `pkg:npm/${name.replace('@', '%40')}@${version}`
const refsOf = (...kinds: readonly string[]): readonly string[] =>
  kinds.flatMap((kind) => Object.entries(own[kind] ?? {}).map(refOf)).toSorted()

/** What is wrong with a bill, beside the packages the lockfile names. */
function faultsOf(bill: BillOfMaterials, packages: typeof lock.packages, dev: boolean): readonly string[] {
  const byRef = new Map(bill.components.map((it) => [it['bom-ref'], it]))
  const faults: string[] = byRef.size === bill.components.length ? [] : ['a component stands twice']
  const expected = new Set<string>()
  for (const [place, it] of Object.entries(packages)) {
    if (place === '' || (it.dev && !dev)) continue
    const ref = refOf([place.replace(/^.*node_modules\//, ''), it.version ?? ''])
    expected.add(ref)
    const held = byRef.get(ref)
    if (held === undefined) faults.push(`${ref} is missing`)
    else if (it.integrity !== undefined && Buffer.from(held.hashes?.[0]?.content ?? '', 'hex').toString('base64') !== it.integrity.slice(7))
      faults.push(`${ref} has another digest`)
    if (it.license !== undefined && held?.licenses === undefined) faults.push(`${ref} has no licence`)
  }
  faults.push(...[...byRef.keys()].filter((ref) => !expected.has(ref)).map((ref) => `${ref} is not locked`))
  const known = new Set([...byRef.keys(), bill.metadata.component['bom-ref']])
  const told = new Set(bill.dependencies.map(({ ref }) => ref))
  faults.push(...[...known].filter((ref) => !told.has(ref)).map((ref) => `${ref} does not say what it needs`))
  faults.push(...bill.dependencies.flatMap(({ dependsOn }) => dependsOn.filter((ref) => !known.has(ref))))
  return faults
}

test('[ASVS 15.1.2] the bill names every package that runs, with the digest the lockfile pins and what it needs', () => {
  const bill = billOfMaterials(lock, { dev: false })
  assert.deepEqual(faultsOf(bill, lock.packages, false), [])
  assert.ok(bill.components.length > 50)
  const ours = bill.dependencies.find(({ ref }) => ref === bill.metadata.component['bom-ref'])
  assert.deepEqual(ours?.dependsOn, refsOf('dependencies', 'optionalDependencies'))
  assert.deepEqual(faultsOf(billOfMaterials(lock, { dev: true }), lock.packages, true), [])
})

test('a bill without a package, with another digest or with a package of nobody would be seen', () => {
  const bill = billOfMaterials(lock, { dev: false })
  const [first, second, ...rest] = bill.components
  assert.ok(first && second)
  const wrong = { ...second, hashes: [{ alg: 'SHA-512', content: 'ab'.repeat(64) }] }
  const stray = { ...first, name: 'stray', 'bom-ref': 'pkg:npm/stray@1.0.0' }
  const faults = faultsOf({ ...bill, components: [wrong, stray, ...rest] }, lock.packages, false)
  assert.ok(faults.includes(`${first['bom-ref']} is missing`), faults.join())
  assert.ok(faults.includes(`${second['bom-ref']} has another digest`))
  assert.ok(faults.includes('pkg:npm/stray@1.0.0 is not locked'))
})

test('a package that stands in two versions is found from where it is needed, and licences are told apart', () => {
  const packages = {
    '': { version: '1.0.0', dependencies: { a: '1', shared: '1' } },
    'node_modules/a': { version: '1.1.0', license: '(MIT OR CC0-1.0)', dependencies: { shared: '2' } },
    'node_modules/shared': { version: '1.0.0', license: 'ISC' },
    'node_modules/a/node_modules/shared': { version: '2.0.0', license: 'SEE LICENSE IN FILE', peerDependencies: { absent: '1' } },
  }
  const bill = billOfMaterials(lockfile.parse({ lockfileVersion: 3, name: 'wire', packages }), { dev: false })
  const needs = Object.fromEntries(bill.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]))
  assert.deepEqual(needs['pkg:npm/wire@1.0.0'], ['pkg:npm/a@1.1.0', 'pkg:npm/shared@1.0.0'])
  assert.deepEqual(needs['pkg:npm/a@1.1.0'], ['pkg:npm/shared@2.0.0'])
  assert.deepEqual(
    bill.components.map(({ licenses }) => licenses),
    [[{ expression: '(MIT OR CC0-1.0)' }], [{ license: { id: 'ISC' } }], [{ license: { name: 'SEE LICENSE IN FILE' } }]],
  )
})

test('[ASVS 15.1.2] the command prints one CycloneDX document, the same every time', async () => {
  const [one, two] = [await groundwire(['sbom']), await groundwire(['sbom'])]
  assert.deepEqual([one.code, one.err], [0, ''])
  assert.equal(one.out, two.out)
  const { bomFormat, specVersion } = JSON.parse(one.out) as BillOfMaterials
  assert.deepEqual([bomFormat, specVersion], ['CycloneDX', '1.6'])
})
