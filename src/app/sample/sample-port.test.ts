import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { samplePortOf } from './sample-port.ts'

test('a home keeps its ports, a busy block is passed over, and a kept one that is busy is named', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'groundwire-ports-'))
  const other = createServer()
  try {
    const first = await samplePortOf(join(folder, 'a'), 5)
    assert.equal(await samplePortOf(join(folder, 'a'), 5), first)
    other.listen(first + 2, '127.0.0.1')
    await once(other, 'listening')
    const second = await samplePortOf(join(folder, 'b'), 5)
    assert.ok(second > first + 4, `${second}`)
    await assert.rejects(samplePortOf(join(folder, 'a'), 5), new RegExp(`needs port ${first + 2}, which is in use`))
  } finally {
    other.close()
    rmSync(folder, { recursive: true })
  }
})
