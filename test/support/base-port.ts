// A row of free ports for one test's invented web, so that test files and checkouts beside each other do not meet.
import { createServer, type Server } from 'node:net'
import { basename } from 'node:path'
import { sha256Hex } from '../../src/text/digest.ts'

const first = 21_000
const rowLength = 24
const rows = 416
/** Whoever listens at the place of a row here has the row: two that looked for free ports in it at once would each find the other's. */
const firstHold = first + rows * rowLength

const held = new Map<number, Server>()

async function listenAt(port: number): Promise<Server | null> {
  const server = createServer()
  try {
    await new Promise<void>((done, fail) => {
      server.once('error', fail)
      server.listen(port, '127.0.0.1', done)
    })
    return server
  } catch {
    return null
  }
}

async function isFree(port: number): Promise<boolean> {
  const server = await listenAt(port)
  await new Promise<void>((done) => (server === null ? done() : server.close(() => done())))
  return server !== null
}

/** Keeps the row for this process until it ends. */
async function hold(row: number): Promise<boolean> {
  if (held.has(row)) return true
  const server = await listenAt(firstHold + row)
  if (server !== null) held.set(row, server.unref())
  return server !== null
}

async function isRowFree(base: number): Promise<boolean> {
  for (let port = base; port < base + rowLength; port++) if (!(await isFree(port))) return false
  return true
}

/**
 * The first port of a row that nobody listens on and no other process was given. The search begins at a place that `seed` names: ports
 * stand in addresses, addresses give ids and ids choose between turns of phrase, so the same seed on a machine with its row free plays
 * the same wire to the letter.
 * @param seed absent: GROUNDWIRE_TEST_SEED, or the name of the test file
 */
export async function freeBasePort(seed: string = process.env['GROUNDWIRE_TEST_SEED'] ?? basename(process.argv[1] ?? '')): Promise<number> {
  const start = Number.parseInt(sha256Hex(seed).slice(0, 8), 16)
  for (let i = 0; i < rows; i++) {
    const row = (start + i) % rows
    const base = first + row * rowLength
    if ((await hold(row)) && (await isRowFree(base))) return base
  }
  throw new Error('no row of free ports')
}
