// The whole house on the reports of the acceptance case: real store and stages, loopback outlets, a moved clock.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type MovedClock, makeMovedClock } from '../../src/app/clock.ts'
import { checkout, readConfig } from '../../src/app/config.ts'
import { drive } from '../../src/app/drive.ts'
import { startSampleServer } from '../../src/app/sample/serve-sample.ts'
import { webOf } from '../../src/app/serve.ts'
import { addFeeds, openWire, seedKnowledge, type Wire } from '../../src/app/wire.ts'
import { parseSeed } from '../../src/calc/parse-seed.ts'
import type { Dispatch } from '../../src/domain/dispatch.ts'
import { dispatch as invented } from '../../src/outlets/fixture.ts'
import { freeBasePort } from './base-port.ts'
import { makeReadyHome } from './ready-home.ts'

export type AcceptanceWire = AsyncDisposable & {
  readonly wire: Wire
  readonly clock: MovedClock
  /** Works everything off at each of the times. */
  readonly at: (...times: readonly string[]) => Promise<void>
  readonly get: (path: string, accept?: string) => Promise<Response>
  /** What an agent is told by one tool. */
  readonly tool: (name: string, values: Readonly<Record<string, unknown>>) => Promise<string>
  /** The newest version of the one story there is, or of the one opened first. */
  readonly newest: () => Promise<Dispatch>
}

/**
 * Opens a run.
 *
 * @param run.reports the fixtures the outlets serve; the others are not on the web at all
 * @param run.ledger whether the seed without D47 is in the ledger
 * @param run.signal a rights signal of the first host, as `outlets.json` writes it
 */
export async function openAcceptance(run: {
  readonly reports: readonly string[]
  readonly ledger: boolean
  /** Invented stories about harbours that the archive already holds, one after another since 3 January 2026. */
  readonly earlier?: number
  readonly signal?: Readonly<Record<string, string>>
}): Promise<AcceptanceWire> {
  const home = await makeReadyHome()
  const folder = join(home.path, 'web')
  cpSync(join(checkout, 'test/fixtures/acceptance'), folder, { recursive: true })
  for (const name of ['fx-1', 'fx-2', 'fx-3', 'fx-4']) if (!run.reports.includes(name)) rmSync(join(folder, 'articles', `${name}.json`))
  if (run.signal !== undefined) {
    const [first, ...rest] = JSON.parse(readFileSync(join(folder, 'outlets.json'), 'utf8'))
    writeFileSync(join(folder, 'outlets.json'), JSON.stringify([{ ...first, signal: run.signal }, ...rest]))
  }
  const clock = makeMovedClock(new Date('2026-05-28T15:00:00Z'))
  const server = await startSampleServer({ folder, clock, basePort: await freeBasePort() })
  const config = { ...readConfig({}, {}), gatherSeconds: 0, floor: 0 }
  const wire = await openWire({ config, home: home.path, clock, allowLoopback: true, watchSettler: null, exclusive: true })
  await seedKnowledge(wire.store, { entities: ['beat/entities.json'], ledger: false })
  if (run.ledger)
    await wire.store.transaction(async (tx) => {
      for (const fact of parseSeed(readFileSync(join(checkout, 'beat/ledger-seed.csv'), 'utf8')))
        if (fact.id !== 'D47') await tx.saveFact(fact, { storyId: null, imported: true })
    })
  await fillArchive(wire, run.earlier ?? 0)
  await addFeeds(wire.store, server.feeds, clock.now())
  const fetch = webOf(wire, clock, config, { url: 'http://localhost:3000', isSample: false, notice: () => null })
  return {
    wire,
    clock,
    at: (...times) =>
      drive(
        wire,
        clock,
        times.map((it) => new Date(it)),
        { workers: 1 },
      ),
    get: async (path, accept = 'text/html') => fetch(new Request(`http://localhost:3000${path}`, { headers: { accept } })),
    async tool(name, values) {
      const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: values } })
      const headers = { 'content-type': 'application/json', accept: 'application/json' }
      return (await fetch(new Request('http://localhost:3000/mcp', { method: 'POST', headers, body }))).text()
    },
    async newest() {
      const [story] = (await wire.store.stories()).filter((it) => !it.id.startsWith('st_harbour'))
      const dispatch = story === undefined ? null : await wire.store.dispatchOfStory(story.id)
      if (dispatch === null) throw new Error('nothing was published')
      return dispatch
    },
    async [Symbol.asyncDispose]() {
      await wire.close()
      await server.close()
      await home[Symbol.asyncDispose]()
    },
  }
}

/** Puts stories into the archive that share neither a name nor much of a word with the case. */
async function fillArchive(wire: Wire, stories: number): Promise<void> {
  const from = Date.parse('2026-01-03T08:00:00Z')
  const stepMs = (Date.parse('2026-05-28T08:00:00Z') - from) / Math.max(1, stories)
  await wire.store.transaction(async (tx) => {
    for (let i = 0; i < stories; i++) {
      const at = new Date(from + Math.floor(i * stepMs)).toISOString()
      const [id, slug] = [`st_harbour_${i}`, `harbour-${i}`]
      const headline = { ...invented.headline, id: `s_harbour_${i}`, text: `Quay ${i} of the old harbour closes for dredging` }
      await tx.saveStory({ id, slug, title: headline.text, firstArticleId: `a_${i}`, openedAt: at, changedAt: at, state: 'open' })
      const dispatch: Dispatch = {
        ...invented,
        id: `${id}v1`,
        storyId: id,
        slug,
        version: 1,
        publishedAt: at,
        firstPublishedAt: at,
        headline,
        summary: [],
        take: [],
        mentions: [],
        sources: [],
        watchIds: [],
        corrections: [],
      }
      await tx.addDispatch(dispatch, { words: headline.text, digest: id })
    }
  })
}

/** The reports of the first day are in. */
export const evening = '2026-05-28T20:00:00Z'

/** A wire that has read these reports by the evening. */
export async function alone(
  reports: readonly string[],
  ledger: boolean,
  signal?: Readonly<Record<string, string>>,
): Promise<AcceptanceWire> {
  const it = await openAcceptance({ reports, ledger, ...(signal && { signal }) })
  await it.at(evening)
  return it
}

/** What such a wire published last; the wire itself is gone. */
export async function published(reports: readonly string[], ledger: boolean, signal?: Readonly<Record<string, string>>): Promise<Dispatch> {
  await using it = await alone(reports, ledger, signal)
  return await it.newest()
}
