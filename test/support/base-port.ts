// A row of free ports for one test's invented web, so that test files and checkouts beside each other do not meet.
import { createServer } from 'node:net'
import { basename } from 'node:path'
import { sha256Hex } from '../../src/text/digest.ts'

const first = 21_000
const last = 31_000
const rowLength = 24

async function isFree(port: number): Promise<boolean> {
  const server = createServer()
  try {
    await new Promise<void>((done, fail) => {
      server.once('error', fail)
      server.listen(port, '127.0.0.1', done)
    })
    return true
  } catch {
    return false
  } finally {
    server.close()
  }
}

async function isRowFree(base: number): Promise<boolean> {
  for (let port = base; port < base + rowLength; port++) if (!(await isFree(port))) return false
  return true
}

/**
 * The first port of a row that nobody listens on. The search begins at a place that `seed` names: ports stand in addresses, addresses give
 * ids and ids choose between turns of phrase, so the same seed on a machine with its row free plays the same wire to the letter.
 * @param seed absent: GROUNDWIRE_TEST_SEED, or the name of the test file
 */
export async function freeBasePort(seed: string = process.env['GROUNDWIRE_TEST_SEED'] ?? basename(process.argv[1] ?? '')): Promise<number> {
  const rows = Math.floor((last - first) / rowLength)
  const start = Number.parseInt(sha256Hex(seed).slice(0, 8), 16)
  for (let i = 0; i < rows; i++) {
    const base = first + ((start + i) % rows) * rowLength
    if (await isRowFree(base)) return base
  }
  throw new Error('no row of free ports')
}
