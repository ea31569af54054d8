// The import law of the house: who may import whom, read from the import lines themselves.
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import test from 'node:test'

interface Import {
  readonly from: string
  readonly to: string
  readonly byType: boolean
}

const importLine = /^(?:import|export)\s(type\s)?(?:[^'"]*?\sfrom\s)?'([^']+)'/gm
const pureRooms = ['domain', 'text', 'rights', 'calc', 'prompts']
const edges = ['store', 'net', 'model']

const importsOf = (from: string, text: string): readonly Import[] =>
  [...text.matchAll(importLine)].map(([, type, to = '']) => ({
    from,
    to: to.startsWith('.') ? join(dirname(from), to) : to,
    byType: type !== undefined,
  }))
const roomOf = (path: string): string => /^src\/(\w+)/.exec(path)?.[1] ?? 'npm'
const folderOf = (path: string): string => /^src\/(?:stages|outlets)\/(\w+)\//.exec(path)?.[1] ?? ''
const outside = (it: Import, ...rooms: readonly string[]): boolean => !['npm', roomOf(it.from), ...rooms].includes(roomOf(it.to))
const isStranger = (it: Import): boolean => folderOf(it.from) !== '' && folderOf(it.to) !== '' && folderOf(it.from) !== folderOf(it.to)
const isEdge = (it: Import): boolean => edges.includes(roomOf(it.to))

/** Large stages have rooms of their own, from the bottom up: a file sees its own room and those named here, `stage.ts` and its like beside it see all. */
const innerRooms: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'src/stages/record': { claims: [], deals: ['claims'], facts: ['claims', 'deals'] },
  'src/stages/write': {
    wording: [],
    sentences: ['wording'],
    headlines: ['wording', 'sentences'],
    takes: ['wording', 'sentences'],
    watches: ['wording', 'sentences', 'takes'],
  },
}
const innerRoomOf = (path: string): readonly [stage: string, room: string | undefined] => {
  const [, stage = '', room] = /^(src\/stages\/\w+)\/(?:(\w+)\/)?[^/]+$/.exec(path) ?? []
  return [stage, room]
}
const isUpstairs = (it: Import): boolean => {
  const [stage, room] = innerRoomOf(it.from)
  const [other, target] = innerRoomOf(it.to)
  if (stage !== other || room === undefined || room === target) return false
  return target === undefined || !(innerRooms[stage]?.[room] ?? []).includes(target)
}

const laws: readonly { readonly say: string; readonly rooms: readonly string[]; readonly broken: (it: Import) => boolean }[] = [
  { say: 'nouns import nothing, npm included', rooms: ['domain'], broken: (it) => roomOf(it.to) !== 'domain' },
  { say: 'pure rooms share nothing but nouns', rooms: pureRooms, broken: (it) => outside(it, 'domain') },
  { say: 'pure code has no files, clock or sockets', rooms: [...pureRooms, 'stages'], broken: (it) => it.to.startsWith('node:') },
  { say: 'stages cannot see who runs or reads them', rooms: ['stages'], broken: (it) => outside(it, ...pureRooms, ...edges) },
  { say: 'stages meet through rows in the store', rooms: ['stages'], broken: isStranger },
  { say: 'effects reach a stage as arguments: import them by type', rooms: ['stages'], broken: (it) => isEdge(it) && !it.byType },
  { say: 'only stage.ts may name an edge', rooms: ['stages'], broken: (it) => isEdge(it) && !it.from.endsWith('/stage.ts') },
  { say: 'store and net are joined in app', rooms: ['store', 'net'], broken: (it) => outside(it, 'domain') },
  { say: 'rooms within a stage see only those below', rooms: ['stages'], broken: isUpstairs },
  { say: 'model calls know prompts and nouns', rooms: ['model'], broken: (it) => outside(it, 'domain', 'prompts') },
  { say: 'outlets read the store', rooms: ['outlets'], broken: (it) => outside(it, 'domain', 'text', 'calc', 'store') },
  { say: 'outlets share through outlets/*.ts', rooms: ['outlets'], broken: isStranger },
]

const files = globSync('src/**/*.ts').filter((path) => !path.endsWith('.test.ts'))
const imports = files.flatMap((path) => importsOf(path, readFileSync(path, 'utf8')))
const offenders = (law: (typeof laws)[number], all: readonly Import[]): readonly string[] =>
  all.filter((it) => law.rooms.includes(roomOf(it.from)) && law.broken(it)).map((it) => `${it.from} -> ${it.to}`)

for (const law of laws) test(law.say, () => assert.deepEqual(offenders(law, imports), []))

/** The first way round from a file back to itself, types included; empty if there is none. */
function firstCircle(all: readonly Import[]): readonly string[] {
  const next = new Map<string, string[]>()
  for (const { from, to } of all) if (to.startsWith('src/')) next.set(from, [...(next.get(from) ?? []), to])
  const settled = new Set<string>()
  const way: string[] = []
  const visit = (path: string): readonly string[] => {
    if (way.includes(path)) return [...way.slice(way.indexOf(path)), path]
    if (settled.has(path)) return []
    way.push(path)
    for (const to of next.get(path) ?? []) {
      const found = visit(to)
      if (found.length > 0) return found
    }
    way.pop()
    settled.add(path)
    return []
  }
  for (const path of next.keys()) {
    const found = visit(path)
    if (found.length > 0) return found
  }
  return []
}

test('no file leads back to itself', () => {
  assert.deepEqual(firstCircle(imports), [])
  const planted = [
    ['src/text/a.ts', "import { b } from './b.ts'"],
    ['src/text/b.ts', "import type { C } from './c.ts'"],
    ['src/text/c.ts', "import { b } from './b.ts'"],
  ].flatMap(([path = '', line = '']) => importsOf(path, line))
  assert.deepEqual(firstCircle(planted), ['src/text/b.ts', 'src/text/c.ts', 'src/text/b.ts'])
})

test('every room within a stage has its law', () => {
  const rooms = new Set(files.map((path) => innerRoomOf(path)).flatMap(([stage, room]) => (room === undefined ? [] : [`${stage}/${room}`])))
  const ruled = Object.entries(innerRooms).flatMap(([stage, inner]) => Object.keys(inner).map((room) => `${stage}/${room}`))
  assert.deepEqual(rooms, new Set(ruled))
})

test('every import line was understood, and there were some', () => {
  const begun = files.flatMap((path) => readFileSync(path, 'utf8').match(/^import\s|^export\s(?:type\s)?[{*].*\sfrom\s/gm) ?? [])
  assert.ok(imports.length > 100)
  assert.equal(imports.length, begun.length)
})

test('the list of commands is told without loading what they do', () => {
  const known = new Set<string>()
  const follow = (path: string): void => {
    if (known.has(path)) return
    known.add(path)
    for (const it of imports) if (it.from === path && !it.byType && it.to.startsWith('src/')) follow(it.to)
  }
  follow('src/app/commands/program.ts')
  assert.ok(known.has('src/app/commands/export-kinds.ts'))
  assert.deepEqual(
    [...known].filter((it) => !/^src\/(?:domain|app)\//.test(it) && it !== 'src/outlets/desk/keys.ts'),
    [],
  )
  assert.ok(known.size < 25, `${known.size} files`)
})

test('planted offences are caught', () => {
  const planted: readonly (readonly [string, string])[] = [
    ['src/domain/x.ts', "import { z } from 'zod'"],
    ['src/text/x.ts', "import { a } from '../rights/a.ts'"],
    ['src/calc/x.ts', "import { readFileSync } from 'node:fs'"],
    ['src/stages/poll/x.ts', "import { a } from '../../app/a.ts'"],
    ['src/stages/poll/x.ts', "import { a } from '../read/a.ts'"],
    ['src/stages/poll/stage.ts', "import { makeNet } from '../../net/net.ts'"],
    ['src/stages/poll/x.ts', "import type { Net } from '../../net/net.ts'"],
    ['src/net/x.ts', "import { a } from '../store/a.ts'"],
    ['src/stages/write/wording/x.ts', "import { a } from '../headlines/a.ts'"],
    ['src/stages/write/takes/x.ts', "import { a } from '../headlines/a.ts'"],
    ['src/stages/record/claims/x.ts', "import type { A } from '../stage.ts'"],
    ['src/model/x.ts', "import { a } from '../net/a.ts'"],
    ['src/outlets/site/x.ts', "import { a } from '../../net/a.ts'"],
    ['src/outlets/site/x.ts', "import { a } from '../feeds/a.ts'"],
  ]
  for (const [path, line] of planted)
    assert.ok(
      laws.some((law) => offenders(law, importsOf(path, line)).length > 0),
      `${path}: ${line}`,
    )
})
