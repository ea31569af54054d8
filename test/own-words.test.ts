import assert from 'node:assert/strict'
import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import test from 'node:test'
import { createGunzip } from 'node:zlib'

const root = join(import.meta.dirname, '..')
const bench = join(root, '../shared/bench/data')
/** Sets of publishers' sentences; the rest of the bench is markup, protocols and names, which any reader of them has in common. */
const sets = ['allsides', 'quantities', 'grounding']
const runLength = 8

/** What every newsroom writes: eight words of it belong to nobody. */
const stock =
  /\b(?:familiar with (?:the|its)|knowledge of (?:the|its)|earlier version of this|margin of error of|associated press contributed)\b/u

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

function* runsOf(text: string): Generator<string> {
  const words = wordsOf(text)
  for (let at = 0; at + runLength <= words.length; at += 1) {
    const run = words.slice(at, at + runLength)
    if (run.filter((word) => word.length > 3).length >= runLength / 2) yield run.join(' ')
  }
}

test('no comment and no test of ours holds a sentence of the publishers whose texts we measure on', async (t) => {
  if (!existsSync(bench)) return t.skip('the shared bench is not here')
  const ours = new Map<string, string>()
  for (const entry of readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.ts')) continue
    const path = join(entry.parentPath, entry.name)
    for (const line of readFileSync(path, 'utf8').split('\n'))
      for (const run of runsOf(line)) if (!stock.test(run)) ours.set(run, `${path.slice(root.length + 1)}: ${run}`)
  }
  assert.ok(ours.size > 10_000, 'our own runs were looked at')
  const found = new Set<string>()
  for (const set of sets) {
    const lines = createInterface({ input: createReadStream(join(bench, `${set}.jsonl.gz`)).pipe(createGunzip()) })
    for await (const line of lines)
      for (const run of runsOf(line)) {
        const place = ours.get(run)
        if (place !== undefined) found.add(place)
      }
  }
  assert.deepEqual([...found], [])
})
