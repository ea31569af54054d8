// A wire on a moved clock that reads invented outlets on loopback, with its site behind real HTTP.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type MovedClock, makeMovedClock } from '../../src/app/clock.ts'
import { type Config, readConfig } from '../../src/app/config.ts'
import { tick } from '../../src/app/schedule.ts'
import { listen, webOf } from '../../src/app/serve.ts'
import { addFeeds, openWire, seedKnowledge, type Wire } from '../../src/app/wire.ts'
import type { Outlet } from './outlet.ts'
import { makeReadyHome } from './ready-home.ts'

export type TestWire = AsyncDisposable & {
  readonly wire: Wire
  readonly clock: MovedClock
  readonly url: string
  /** Moves the clock, asks what is due, and works everything off. */
  at(moment: string): Promise<void>
  get(path: string, accept?: string): Promise<{ readonly status: number; readonly text: string }>
  /** Why pages failed, as the wire's log tells it. */
  failures(): readonly string[]
  post(path: string, fields: Readonly<Record<string, string>>): Promise<{ readonly status: number; readonly text: string }>
}

export interface TestWireOptions {
  /** An archive to go on with, which is then left there; a fresh one otherwise. */
  readonly home?: string
  /** Whether the operator has set a public address, so that hubs can call. */
  readonly isPublic?: boolean
  /** A wire that says of itself it is invented, as nearly all of these are; false = one that is answered for, or is shut. */
  readonly isSample?: boolean
  readonly settings?: Partial<Record<keyof Config, unknown>>
}

/** Every story is written whatever its weight, and echoes are not waited for. */
export async function openTestWire(outlets: readonly Outlet[], start: string, options: TestWireOptions = {}): Promise<TestWire> {
  const home = options.home === undefined ? await makeReadyHome() : { path: options.home, [Symbol.asyncDispose]: async () => undefined }
  const clock = makeMovedClock(new Date(start))
  const settings = { gatherSeconds: 0, floor: 0, port: 0, ...options.settings }
  const site = await listen(readConfig(settings, {}))
  const config = readConfig({ ...settings, ...(options.isPublic && { siteUrl: site.url }) }, {})
  const wire = await openWire({ config, home: home.path, clock, allowLoopback: true, watchSettler: null, exclusive: true })
  await seedKnowledge(wire.store, { entities: ['sample/entities.json'], ledger: false })
  await addFeeds(
    wire.store,
    outlets.map((it) => ({ publisher: it.name, owner: it.name, kind: 'trade' as const, language: 'en', feedUrl: `${it.origin}/feed.xml` })),
    clock.now(),
  )
  site.show(webOf(wire, clock, config, { url: site.url, isSample: options.isSample ?? true, notice: () => null }))
  const ask = async (path: string, init: RequestInit): Promise<{ status: number; text: string }> => {
    const answer = await fetch(`${site.url}${path}`, init)
    return { status: answer.status, text: await answer.text() }
  }
  return {
    wire,
    clock,
    url: site.url,
    async at(moment) {
      clock.set(new Date(moment))
      await tick(wire.store, clock.now(), { asksHubs: wire.policy.callbackUrl !== null, pingsHub: wire.policy.hub !== null })
      await wire.runner.drain(1)
    },
    failures: () =>
      readFileSync(join(home.path, 'groundwire.log'), 'utf8')
        .split('\n')
        .filter((line) => line.includes('page.failed')),
    get: (path, accept = 'text/html') => ask(path, { headers: { accept }, redirect: 'manual' }),
    post: (path, fields) => ask(path, { method: 'POST', headers: { accept: 'application/json' }, body: new URLSearchParams(fields) }),
    async [Symbol.asyncDispose]() {
      await site.close()
      await wire.close()
      await home[Symbol.asyncDispose]()
    },
  }
}
