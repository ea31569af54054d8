import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { Fault } from '../../domain/fault.ts'
import { makeFolder } from '../../store/make-folder.ts'

const firstBase = 4310
const basesMax = 20

/**
 * Starts a home's invented web on its ports: `count` in a row from the number that `start` is given. Addresses hold ports and ids come from
 * addresses, so a home keeps its ports; a new home takes the first block on which all of it listens.
 * @param start listens on all of the ports, or on none of them and throws Fault 'port.inUse'
 * @throws Fault 'port.inUse' when another program listens on the home's ports, or on all blocks
 */
export async function servedOnPortsOf<Served>(home: string, count: number, start: (base: number) => Promise<Served>): Promise<Served> {
  const file = join(home, 'sample-port')
  const kept = keptPort(file)
  if (kept !== null) {
    const busy = await busyPort(kept, count)
    if (busy === null) return start(kept)
    throw inUse(`The sample wire of ${home} needs port ${busy}, which is in use. Stop the other program, or use another --home.`)
  }
  for (let i = 0; i < basesMax; i++) {
    const base = firstBase + i * (count + 1)
    // Only who listens on a port has it: one that is free at a look may be another's at the next.
    const served = await start(base).catch(nullIfInUse)
    if (served === null) continue
    makeFolder(home)
    writeFileSync(file, `${base}\n`)
    return served
  }
  throw inUse(`The sample wire found no ${count} free ports in a row from ${firstBase}. Stop another program first.`)
}

function nullIfInUse(error: unknown): null {
  if (error instanceof Fault && error.code === 'port.inUse') return null
  throw error
}

function keptPort(file: string): number | null {
  try {
    const port = Number(readFileSync(file, 'utf8'))
    return Number.isInteger(port) && port > 0 && port < 65_536 ? port : null
  } catch {
    return null
  }
}

async function busyPort(base: number, count: number): Promise<number | null> {
  for (let port = base; port < base + count; port++) if (!(await isFree(port))) return port
  return null
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}

function inUse(message: string): Fault {
  return new Fault('port.inUse', message, { retry: 'never' })
}
