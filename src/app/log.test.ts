import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { makeTempHome } from '../../test/support/temp-home.ts'
import { makeLog } from './log.ts'

test('A log that is full goes on in a fresh file and keeps the one before it, and a text with line ends is one line.', async () => {
  await using home = makeTempHome()
  const file = join(home.path, 'wire.log')
  const now = () => new Date('2026-01-01T00:00:00Z')
  for (let i = 0; i < 40; i++) makeLog(file, now, (text) => text, 1000).write({ i, text: 'one\ntwo' })
  const lines = (it: string): readonly { i: number }[] =>
    readFileSync(it, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { i: number })
  assert.ok(existsSync(`${file}.1`))
  assert.equal(lines(file).at(-1)?.i, 39)
  const kept = [...lines(`${file}.1`), ...lines(file)].map((it) => it.i)
  assert.deepEqual(
    kept,
    Array.from({ length: kept.length }, (_, i) => 40 - kept.length + i),
  )
  assert.ok(kept.length > 15 && readFileSync(file).length <= 1000)
})
