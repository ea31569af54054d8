// A row of free ports for one test's invented web, so that test files and checkouts beside each other do not meet.
import { createServer } from 'node:net'

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

/** The first port of a row that nobody listens on; where the search begins differs from process to process. */
export async function freeBasePort(): Promise<number> {
  const rows = Math.floor((last - first) / rowLength)
  for (let i = 0; i < rows; i++) {
    const base = first + ((process.pid * 7 + i) % rows) * rowLength
    if (await isRowFree(base)) return base
  }
  throw new Error('no row of free ports')
}
