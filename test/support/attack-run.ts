// Run as a program of its own, so that its memory is its own: asks every path of an attack server, parses every bomb, and prints
// what came of each, how long it took, and the most memory it ever had.
import assert from 'node:assert/strict'
import { makePool } from '../../src/app/pool.ts'
import { Fault } from '../../src/domain/fault.ts'
import type { Permit } from '../../src/domain/rights.ts'
import { makeNet } from '../../src/net/net.ts'
import { bombs } from './bombs.ts'

export interface AttackReport {
  readonly results: readonly { readonly name: string; readonly outcome: string; readonly ms: number; readonly peakMb: number }[]
  readonly peakMb: number
}

const [origin = '', canary = '', ...paths] = process.argv.slice(2)
const permit = (path: string): Permit => ({ url: path.startsWith('/') ? origin + path : path, level: 'L4', use: 'page', brand: 'permit' })
const clock = { now: () => new Date() }
const net = makeNet({ userAgent: 'TestBot/1.0', allowLoopback: true, timeoutMs: 3_000, concurrencyMax: 8 }, clock)
const pool = makePool(1)
const results: { name: string; outcome: string; ms: number; peakMb: number }[] = []
const peakMb = (): number => Math.round(process.resourceUsage().maxRSS / 1024)

/** What earlier attacks left is not the next one's: without it the sum depends on when the engine found time to tidy up. */
const collect = globalThis.gc ?? (() => assert.fail('run with --expose-gc'))

async function note(name: string, work: () => Promise<string>): Promise<void> {
  collect()
  const began = performance.now()
  const outcome = await work().catch((error: unknown) => (error instanceof Fault ? error.code : `bug: ${String(error)}`))
  results.push({ name, outcome, ms: Math.round(performance.now() - began), peakMb: peakMb() })
}

for (const path of paths)
  await note(path, async () => {
    const got = await net.page(permit(path))
    return got.kind === 'refused' ? got.code : got.kind === 'ok' ? `ok ${got.bytes.length}` : got.kind
  })
for (const [name, task, make] of bombs)
  await note(name, async () => {
    const parsed = await pool.run<{ kind?: string; code?: string; items?: readonly unknown[] }>(
      task,
      { text: make(canary), hints: { url: `${origin}/` } },
      2_000,
    )
    const chars = JSON.stringify(parsed).length
    return (
      parsed.code ?? (parsed.items === undefined ? 'index' : chars < 20_000_000 ? `items ${parsed.items.length}` : `blown up to ${chars}`)
    )
  })
await net[Symbol.asyncDispose]()
await pool[Symbol.asyncDispose]()
const report: AttackReport = { results, peakMb: peakMb() }
console.log(JSON.stringify(report))
