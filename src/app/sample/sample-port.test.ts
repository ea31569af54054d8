import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { Fault } from '../../domain/fault.ts'
import { servedOnPortsOf } from './sample-port.ts'

/** Listens on the third of the ports, and gives the first. */
const startOn =
  (open: Server[]) =>
  async (base: number): Promise<number> => {
    const server = createServer()
    open.push(server)
    server.listen(base + 2, '127.0.0.1')
    await once(server, 'listening').catch(() => {
      throw new Fault('port.inUse', 'in use', { retry: 'never' })
    })
    return base
  }

test('a home keeps its ports, a block that another listens on is passed over, and a kept one that is busy is named', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'groundwire-ports-'))
  const open: Server[] = []
  const closeAll = () => Promise.all(open.splice(0).map((it) => new Promise((done) => it.close(done))))
  const start = startOn(open)
  try {
    const first = await servedOnPortsOf(join(folder, 'a'), 5, start)
    await closeAll()
    assert.equal(await servedOnPortsOf(join(folder, 'a'), 5, start), first)
    const second = await servedOnPortsOf(join(folder, 'b'), 5, start)
    assert.ok(second > first + 4, `${second}`)
    await assert.rejects(servedOnPortsOf(join(folder, 'a'), 5, start), new RegExp(`needs port ${first + 2}, which is in use`))
  } finally {
    await closeAll()
    rmSync(folder, { recursive: true })
  }
})

test('two homes that begin at once have a block each', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'groundwire-ports-'))
  const open: Server[] = []
  try {
    const bases = await Promise.all(['a', 'b', 'c'].map((home) => servedOnPortsOf(join(folder, home), 5, startOn(open))))
    assert.equal(new Set(bases).size, 3, bases.join())
  } finally {
    await Promise.all(open.map((it) => new Promise((done) => it.close(done))))
    rmSync(folder, { recursive: true })
  }
})
