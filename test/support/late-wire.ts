// A wire on which every first version waits for a person, with three outlets whose stories are killed and taken down while others have them in hand.
import assert from 'node:assert/strict'
import { makeDeskWork } from '../../src/app/desk.ts'
import { Fault } from '../../src/domain/fault.ts'
import type { DeskWork } from '../../src/outlets/desk/filing.ts'
import { ruleOnDraft } from '../../src/outlets/desk/rule-draft.ts'
import { strikeStory } from '../../src/outlets/desk/strike.ts'
import type { Store } from '../../src/store/store.ts'
import { elsewhere } from './halls.ts'
import { heldOn } from './on-desk.ts'
import { openTestWire, type TestWire } from './open-wire.ts'
import { type Outlet, type Report, report, startOutlet } from './outlet.ts'
import { campus } from './reports.ts'

export const lease = (path: string, day: string, who: string, mw: number, where: string, land: string): Report =>
  report(
    path,
    `${day}T08:00:00Z`,
    `${who} leases ${mw} MW at ${where}`,
    `${who} has leased ${mw} MW at ${where} in ${land}, the company said. The first servers are to run there by 30 June 2027.`,
    `The yard of ${where} built ships until 1987 and has a substation of its own, which ${who} pays for in the first winters.`,
    'The price was not given, and neither side would say for how many years the lease runs.',
  )
export const gone = lease('/a/brackwater', '2026-02-02', 'Corvane Compute', 24, 'Brackwater Park', 'Ireland')
export const shared = report(
  '/a/sundal',
  '2026-02-03T08:00:00Z',
  'Sundal Compute finds a tenant',
  'Tarnholm Research has leased 32 MW from Sundal Compute at Narvik, the operator said on Tuesday. It moves in after the summer.',
  'The mayor was glad of it and spoke of a tram stop that the tenant is to pay for before the winter comes.',
)
export const asking = lease('/b/ostermoor', '2026-02-16', 'Quillstone Systems', 25, 'Ostermoor Campus', 'Germany')
export const stays = [
  report(
    '/b/mountain',
    '2026-02-12T08:00:00Z',
    'A mountain hall is full',
    'Tarnholm Research has leased 32 MW from Sundal Compute at Narvik, papers of the port show. The halls had stood empty since spring.',
    'Dockers had feared for the crane that stands in the way of the new line, and were told that it would stay where it is.',
  ),
  lease('/b/lindholm', '2026-02-05', 'Pelagia Cloud', 8, 'Lindholm Yard', 'Sweden'),
  lease('/b/tarvasto', '2026-02-09', 'Undine AI', 40, 'Tarvasto North', 'Finland'),
]
export const rent = report(
  '/c/mesalta-rent',
  '2026-03-05T08:00:00Z',
  'Mesalta Centros de Datos asks for a lower rent at the port of Murcia',
  'Mesalta Centros de Datos asked the port of Murcia on Thursday for a lower rent on the ground beside the fish market. The port wants an answer from its board by May.',
  'The operator said that the ground had stood empty for two years and that the fence cost more than it had been told. Fishermen use a part of it to dry their nets.',
)

export type LateWire = AsyncDisposable & {
  readonly it: TestWire
  readonly work: DeskWork
  readonly harbour: Outlet
  readonly basin: Outlet
  readonly courier: Outlet
  store(): Store
  /** Moves the clock to the noon of a day, and works nothing. */
  at(day: string): void
  storyOf(report: Report, outlet: Outlet): Promise<string>
  /** Passes the waiting draft whose headline has the words; gives its story. */
  pass(words: RegExp): Promise<string>
  kill(storyId: string, by?: DeskWork): Promise<void>
  /** By a notice that the outlet proves, carried out. */
  takeDown(outlet: Outlet, report: Report): Promise<void>
}

export const isConflict = (fault: unknown): boolean => fault instanceof Fault && fault.code === 'store.conflict' && fault.retry === 'soon'

/** All reports are read, each at the noon of its day, and wait at the desk. */
export async function openLateWire(): Promise<LateWire> {
  const harbour = await startOutlet('Harbour Post', [])
  const basin = await startOutlet('Basin Ledger', [])
  const courier = await startOutlet('Courier Wire', [])
  const it = await openTestWire([harbour, basin, courier], '2026-02-02T07:00:00Z', {
    settings: { holdIf: 'first-version', freshStories: 1, freshDays: 0 },
  })
  for (const [outlet, one] of [
    ...[gone, shared].map((one) => [harbour, one] as const),
    ...[...stays, asking].map((one) => [basin, one] as const),
    ...[elsewhere, campus, rent].map((one) => [courier, one] as const),
  ].toSorted(([, a], [, b]) => (a.publishedAt < b.publishedAt ? -1 : 1))) {
    outlet.reports.push(one)
    await it.at(one.publishedAt.replace(/T\d\d/, 'T12'))
  }
  const work = makeDeskWork(it.wire, it.clock, false)
  return {
    ...{ it, work, harbour, basin, courier },
    ...actsOn(it, work),
    async [Symbol.asyncDispose]() {
      for (const one of [it, courier, basin, harbour]) await one[Symbol.asyncDispose]()
    },
  }
}

function actsOn(it: TestWire, work: DeskWork): Pick<LateWire, 'store' | 'at' | 'storyOf' | 'pass' | 'kill' | 'takeDown'> {
  const { store } = it.wire
  return {
    store: () => store,
    at: (day) => it.clock.set(new Date(`${day}T12:00:00Z`)),
    async storyOf({ path }, outlet) {
      const articleId = (await store.articleIdOfUrl(`${outlet.origin}${path}`)) ?? assert.fail(`${path} was read`)
      return (await store.coverageOfArticle(articleId))?.storyId ?? assert.fail('it has a place')
    },
    async pass(words) {
      const { draftId, storyId } = await heldOn(it, words)
      const decision = { by: 'ada', reason: '', draftId, verb: 'pass', leaveOut: [], isReviewed: false } as const
      assert.equal((await ruleOnDraft(work, decision)).kind, 'filed')
      return storyId
    },
    async kill(storyId, by = work) {
      const decision = {
        by: 'ada',
        reason: 'It told of a private matter.',
        storyId,
        verb: 'kill',
        isLegal: false,
        foundBy: 'desk',
      } as const
      assert.equal((await strikeStory(by, decision)).kind, 'filed')
    },
    async takeDown(outlet, { path }) {
      const asked = { domain: outlet.host, urls: `${outlet.origin}${path}`, name: outlet.name, email: '' }
      const { text, status } = await it.post('/publishers/notice', { ...asked, kind: 'takedown', wantsLevel: 'L0' })
      assert.equal(status, 200, text)
      const receipt = JSON.parse(text) as { readonly status: string; readonly proofToken: string }
      outlet.files.set('/.well-known/groundwire-verify', { type: 'text/plain', body: receipt.proofToken })
      await it.post(`${receipt.status}/proof`, {})
      await it.wire.runner.drain(1)
    },
  }
}
