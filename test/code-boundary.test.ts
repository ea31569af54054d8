// The code boundary for untrusted text (security 2.8): what a model's answer may hold, and what the stages around a model may touch.
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import test from 'node:test'
import type { z } from 'zod'
import { proposedClaims } from '../src/prompts/extract-claims.ts'
import { judgeAnswer } from '../src/prompts/judge-sentence.ts'
import { summaryAnswer } from '../src/prompts/write-summary.ts'
import { takeAnswer } from '../src/prompts/write-take.ts'

/** Chance with a name: the same name gives the same answers on every machine. */
function chanceOf(seed: string): () => number {
  let state = [...seed].reduce((sum, char) => Math.imul(sum ^ (char.codePointAt(0) ?? 0), 0x9e3779b1), 0x811c9dc5)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

interface Form {
  readonly name: string
  readonly schema: z.ZodType
  readonly sound: object
  /** Every key an answer may have, wherever it stands, written down here by hand. */
  readonly keys: readonly string[]
  readonly charactersMax: number
}
const forms: readonly Form[] = [
  {
    name: 'extract-claims (stage 1)',
    schema: proposedClaims,
    sound: {
      claims: [
        {
          sentence: 's1',
          subject: 'Orion',
          verb: 'has leased',
          object: '10 MW',
          speaker: '',
          value: '10 MW',
          modality: 'fact',
          negated: false,
          type: 'capacity_lease',
        },
      ],
    },
    keys: ['claims', 'sentence', 'subject', 'verb', 'object', 'speaker', 'value', 'modality', 'negated', 'type'],
    charactersMax: 200,
  },
  {
    name: 'judge-sentence',
    schema: judgeAnswer,
    sound: { findings: [{ id: 's1', supported: true, why: 'it stands there' }] },
    keys: ['findings', 'id', 'supported', 'why'],
    charactersMax: 200,
  },
  {
    name: 'write-summary (stage 3)',
    schema: summaryAnswer,
    sound: {
      headline: { text: 'Orion leases 10 MW', claims: ['c1'] },
      summary: [{ text: 'Orion has leased 10 MW, it said.', claims: ['c1', 'c2'] }],
    },
    keys: ['headline', 'summary', 'text', 'claims'],
    charactersMax: 400,
  },
  {
    name: 'write-take (stage 3)',
    schema: takeAnswer,
    sound: {
      readings: [
        { if: 'it is for inference', expect: 'staged capacity', claims: ['c1'] },
        { if: 'it is for training', expect: 'one fabric at once', claims: ['c1'] },
      ],
      missing: ['price'],
      against: [],
      mechanism: { text: 'Orion gains space without building it.', claims: ['c1'] },
    },
    keys: ['readings', 'if', 'expect', 'claims', 'missing', 'against', 'mechanism', 'text'],
    charactersMax: 240,
  },
]

const strangeKeys = ['url', 'tool', '__proto__', 'constructor', 'level', 'sql', 'path', 'headers', 'state', 'Claims', 'claims ', '']
const strangeValues: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  '',
  'x',
  [],
  {},
  [[]],
  'https://evil.example/',
  '"}],"claims":[',
  'x'.repeat(201),
  'y'.repeat(401),
  '\u202e'.repeat(300),
]

/** One to three random changes at random places of an answer. */
function changed(sound: object, chance: () => number): unknown {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)] as T
  let answer: unknown = structuredClone(sound)
  for (let n = 1 + Math.floor(chance() * 3); n > 0; n--) {
    const places: (Record<string, unknown> | unknown[])[] = []
    const walk = (it: unknown): void => {
      if (typeof it !== 'object' || it === null) return
      places.push(it as Record<string, unknown>)
      for (const each of Object.values(it)) walk(each)
    }
    walk(answer)
    const place = pick(places)
    if (place === undefined) {
      answer = structuredClone(pick(strangeValues))
      continue
    }
    const own = Object.keys(place)
    const kind = chance()
    const set = (key: string, value: unknown): void =>
      void Object.defineProperty(place, key, { value: structuredClone(value), enumerable: true, writable: true, configurable: true })
    if (Array.isArray(place)) {
      if (kind < 0.5) place.push(structuredClone(pick([...place, ...strangeValues])))
      else place.length = Math.floor(chance() * (place.length + 1))
    } else if (kind < 0.35) set(pick(strangeKeys), pick(strangeValues))
    else if (kind < 0.7) set(pick(own.length > 0 ? own : ['x']), pick(strangeValues))
    else if (kind < 0.85) set(pick(own.length > 0 ? own : ['x']), 'z'.repeat(Math.floor(chance() * 420)))
    else if (own.length > 0) delete place[pick(own)]
  }
  return answer
}

/** What of an answer nothing may accept: a key outside the form, or words beyond its limit. */
function offence(answer: unknown, { keys, charactersMax }: Form): string | undefined {
  if (typeof answer === 'string') return answer.length > charactersMax ? 'too long' : undefined
  if (typeof answer !== 'object' || answer === null) return undefined
  for (const [key, value] of Object.entries(answer)) {
    if (!Array.isArray(answer) && !keys.includes(key)) return `key ${key}`
    const within = offence(value, { keys, charactersMax } as Form)
    if (within !== undefined) return within
  }
  return undefined
}

const answersEach = 10_000
for (const form of forms)
  test(`CB-1: of ${answersEach} random answers to ${form.name} none with an unknown key or an over-long string is accepted`, () => {
    assert.ok(form.schema.safeParse(form.sound).success, 'the sound answer is accepted')
    const chance = chanceOf(`heather ${form.name}`)
    let [accepted, offending] = [0, 0]
    for (let n = 0; n < answersEach; n++) {
      const answer: unknown = JSON.parse(JSON.stringify(changed(form.sound, chance)))
      const why = offence(answer, form)
      const parsed = form.schema.safeParse(answer)
      if (why !== undefined) offending++
      if (!parsed.success) continue
      accepted++
      assert.equal(why, undefined, `${JSON.stringify(answer)} was accepted: ${why}`)
      assert.equal(offence(parsed.data, form), undefined)
    }
    assert.ok(accepted > 100 && offending > 2_000, `${accepted} accepted, ${offending} with an offence: the test must see both`)
  })

interface Import {
  readonly from: string
  readonly to: string
}
const importLine = /^(?:import|export)\s(type\s)?(?:[^'"]*?\sfrom\s)?'([^']+)'/gm
/** What is loaded at run time: imports by type alone leave no trace. */
const loadedBy = (from: string, text: string): readonly Import[] =>
  [...text.matchAll(importLine)].flatMap(([, type, to = '']) =>
    type !== undefined || !to.startsWith('.') ? [] : [{ from, to: join(dirname(from), to) }],
  )

/** The way by which a file comes to an edge, or null. */
function wayToEdge(start: string, loads: (path: string) => readonly Import[]): string | null {
  const ways = new Map([[start, start]])
  for (const [path, way] of ways) {
    if (/^src\/(?:net|store)\//.test(path)) return way
    for (const { to } of loads(path)) if (!ways.has(to)) ways.set(to, `${way} -> ${to}`)
  }
  return null
}

test('CB-3: nothing that the extractor or the writer uses loads net or store at run time', () => {
  const entries = globSync(['src/prompts/*.ts', 'src/stages/record/**/*.ts', 'src/stages/write/**/*.ts', 'src/model/*.ts']).filter(
    (path) => !path.endsWith('.test.ts'),
  )
  assert.ok(entries.length > 50)
  const texts = new Map<string, readonly Import[]>()
  const loads = (path: string): readonly Import[] => {
    const known = texts.get(path) ?? loadedBy(path, readFileSync(path, 'utf8'))
    texts.set(path, known)
    return known
  }
  assert.deepEqual(
    entries.flatMap((path) => wayToEdge(path, loads) ?? []),
    [],
  )
  const planted = new Map([
    ['src/stages/write/a.ts', "import { b } from '../../text/b.ts'\nimport type { Net } from '../../net/net.ts'"],
    ['src/text/b.ts', "export { c } from '../store/c.ts'"],
  ])
  assert.equal(
    wayToEdge('src/stages/write/a.ts', (path) => loadedBy(path, planted.get(path) ?? '')),
    'src/stages/write/a.ts -> src/text/b.ts -> src/store/c.ts',
  )
})
