// What an install may run, and what the lockfile pins.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'

interface Locked {
  readonly version?: string
  readonly resolved?: string
  readonly integrity?: string
  readonly hasInstallScript?: boolean
  readonly optional?: boolean
}
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { readonly packages: Readonly<Record<string, Locked>> }
const own = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly allowScripts: Readonly<Record<string, boolean>>
  readonly scripts: Readonly<Record<string, string>>
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
  readonly optionalDependencies: Readonly<Record<string, string>>
}
const packages = Object.entries(lock.packages).filter(([path]) => path !== '')

test('SR-14: every package that would run a script when it is installed is named, and none is let', () => {
  const withScript = packages.filter(([, it]) => it.hasInstallScript === true).map(([path]) => path.replace(/^.*node_modules\//, ''))
  assert.deepEqual(new Set(withScript), new Set(Object.keys(own.allowScripts)))
  assert.ok(Object.values(own.allowScripts).every((it) => !it))
  for (const name of ['preinstall', 'install', 'postinstall', 'prepare']) assert.equal(own.scripts[name], undefined, name)
})

test('SR-14: our own install runs no script of a package, whichever npm it is', () => {
  assert.match(readFileSync('scripts/ensure.mjs', 'utf8'), /\['ci', '--ignore-scripts',/)
})

/** What the registry that the lock was made with does not have: one binary for each of four systems, of which it could give no digest. */
const withoutDigest = new Set(['darwin-arm64', 'darwin-x64', 'linux-arm64', 'win32-x64'].map((on) => `node_modules/sentencex-${on}`))

test('SR-14: every package is pinned to a version and to the digest of its content, but for four that are named', () => {
  assert.ok(packages.length > 100)
  for (const [path, it] of packages) if (!withoutDigest.has(path)) assert.match(it.integrity ?? '', /^sha512-/, path)
  for (const [name, version] of Object.entries({ ...own.dependencies, ...own.devDependencies, ...own.optionalDependencies }))
    assert.match(version, /^\d+\.\d+\.\d+(?:-[\w.]+)?$/, name)
})
