// What a reader's request loads: few packages, and none of the rooms that read, ask models or write.
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join } from 'node:path'
import test from 'node:test'

const packagesMax = 20
const entrance = 'src/outlets/web.ts'
const importLine = /^(?:import|export)\s(?!type\s)(?:[^'"]*?\sfrom\s)?'([^']+)'/gm

/** Every module that is loaded when the entrance is, and the packages they name. */
function loadedFrom(path: string): { readonly modules: ReadonlySet<string>; readonly packages: ReadonlySet<string> } {
  const modules = new Set([path])
  const packages = new Set<string>()
  for (const at of modules) {
    for (const [, to = ''] of readFileSync(at, 'utf8').matchAll(importLine)) {
      if (to.startsWith('.')) modules.add(join(dirname(at), to))
      else if (!to.startsWith('node:') && !builtinModules.includes(to)) packages.add(/^(?:@[^/]+\/)?[^/]+/.exec(to)?.[0] ?? to)
    }
  }
  return { modules, packages }
}

/** With what those packages depend on in turn. */
function withDependencies(direct: ReadonlySet<string>): ReadonlySet<string> {
  const all = new Set(direct)
  for (const name of all) {
    const manifest = join('node_modules', name, 'package.json')
    assert.ok(existsSync(manifest), `${name} is installed at the top`)
    const { dependencies = {} } = JSON.parse(readFileSync(manifest, 'utf8')) as { dependencies?: Record<string, string> }
    for (const it of Object.keys(dependencies)) all.add(it)
  }
  return all
}

test('a page for readers loads at most twenty packages, dependencies of dependencies included', () => {
  const all = withDependencies(loadedFrom(entrance).packages)
  assert.ok(all.has('hono'), 'the walk found what it must find')
  assert.ok(all.size <= packagesMax, `${all.size}: ${[...all].join(', ')}`)
})

test('and nothing that reads publishers, asks a model or writes a story', () => {
  const { modules } = loadedFrom(entrance)
  assert.ok(modules.size > 60, `${modules.size} modules`)
  assert.deepEqual(
    [...modules].filter((it) => /^src\/(?:stages|net|model|prompts|rights|app)\//.test(it)),
    [],
  )
})
