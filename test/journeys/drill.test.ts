// Drills on a copy of the site: a poisoned origin and a stolen session, with times and checks; what does not hold is said and costs the exit code.
import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { after, before, test } from 'node:test'
import { readConfig } from '../../src/app/config.ts'
import { openCopy } from '../../src/app/drills/copied-site.ts'
import { drillOrigin } from '../../src/app/drills/origin-drill.ts'
import { drillSession } from '../../src/app/drills/session-drill.ts'
import { makeStopwatch } from '../../src/app/drills/stopwatch.ts'
import { type Drill, isPassed } from '../../src/domain/drill.ts'
import { groundwire } from '../support/groundwire.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { type Outlet, startOutlet } from '../support/outlet.ts'
import { campus, campusToo, hall } from '../support/reports.ts'

let it: TestWire
let harbour: Outlet
let basin: Outlet
const deskKeys = 'ada=ada-has-a-long-key-of-her-own'

before(async () => {
  harbour = await startOutlet('Harbour Post', [hall, campus])
  basin = await startOutlet('Basin Ledger', [campusToo])
  it = await openTestWire([harbour, basin], '2026-03-02T12:00:00Z', { settings: { deskKeys } })
  await it.at('2026-03-02T12:00:00Z')
  await it.at('2026-03-02T12:10:00Z')
})
after(async () => {
  for (const one of [it, harbour, basin]) await one[Symbol.asyncDispose]()
})

const config = readConfig({ floor: 0 }, {})
const copies = (): number => readdirSync(tmpdir()).filter((name) => name.startsWith('groundwire-drill-')).length
const failed = ({ checks }: Drill): readonly string[] => checks.filter(({ isMet }) => !isMet).map(({ asks, found }) => `${asks} (${found})`)
const askedOf = (): number => harbour.asked.length + basin.asked.length
const ticks = () => {
  let at = 0
  return makeStopwatch(() => (at += 5))
}
const told = async () => JSON.stringify(await it.wire.store.dispatchesOnWire({ before: new Date('2027-01-01'), limit: 50 }))

test('[AP-S5] by command both are held on a copy: all holds, the site is as it was, and the method page has the times', async () => {
  const [stories, asked, left] = [await told(), askedOf(), copies()]
  assert.match((await it.get('/method')).text, /A stolen session of an editor<\/th>.*?not held yet/s)
  const { code, out, err } = await groundwire(['drill', '--home', it.wire.home], { GROUNDWIRE_DESK_KEYS: deskKeys, GROUNDWIRE_FLOOR: '0' })
  assert.equal(code, 0, `${out}\n${err}`)
  assert.match(out, /Drill origin, on Harbour Post: passed\./)
  assert.match(out, /every story that stood on it was told anew without it, or withdrawn \(2 of 2\)/)
  assert.match(out, /Drill session, .*: passed\./)
  for (const step of [
    'copy of the site',
    'freeze',
    'snapshot of the log',
    'quarantine',
    'recompute',
    'rebuild from the log',
    'revoke the editor',
  ])
    assert.match(out, new RegExp(`\\d\\.\\d s  ${step}`))
  assert.deepEqual(
    [await told(), askedOf(), copies()],
    [stories, asked, left],
    'nothing of the site was touched, nobody asked, nothing left',
  )
  assert.deepEqual([(await it.wire.store.freezes()).length, (await it.wire.store.quarantinesInForce()).length], [0, 0])
  assert.deepEqual(await it.wire.store.deskPeople(), [])
  const page = (await it.get('/method')).text
  assert.match(page, /A poisoned origin leaves every story.*?all held: (\d+) of \1.*?quarantine \d+\.\d s/s)
  const { drills } = JSON.parse((await it.get('/method.json', '*/*')).text) as { drills: readonly { kind: string; isPassed: boolean }[] }
  assert.deepEqual(
    drills.map(({ kind, isPassed: is }) => [kind, is]),
    [
      ['origin', true],
      ['session', true],
    ],
  )
})

test('A drill of one who is not there, of another name or without a story is refused with what to give', async () => {
  for (const [words, said] of [
    [['drill', 'fire'], /groundwire drill takes origin or session, not "fire"/],
    [['drill', 'origin', '--origin', 'Nobody'], /--origin: "Nobody" means 0 owners/],
  ] as const) {
    const { code, err } = await groundwire([...words, '--home', it.wire.home], { GROUNDWIRE_DESK_KEYS: deskKeys })
    assert.equal(code, 2, err)
    assert.match(err, said)
  }
})

test('A site that is frozen, or has the origin under quarantine, is practised on all the same, or says what else to take', async () => {
  const { store } = it.wire
  const at = it.clock.now().toISOString()
  const held = { what: 'wire', since: at, by: 'desk:ada', reason: 'Looked into.', isReasonPublic: false } as const
  await store.transaction((tx) => tx.addFreeze(held))
  await using site = await openCopy(it.wire, config, it.clock.now())
  const session = await drillSession(site, ticks())
  assert.deepEqual(failed(session), [])
  const origin = await drillOrigin(site, 'Basin Ledger', ticks())
  assert.deepEqual('code' in origin ? origin : failed(origin), [])
  const again = await drillOrigin(site, 'Basin Ledger', ticks())
  assert.match('code' in again ? again.reason : '', /is under quarantine already\. Take another/)
  assert.equal((await store.freezes()).length, 1, 'the site stays frozen')
  await store.transaction((tx) => tx.endFreeze('wire'))
})

test('The checks can fail: a story that keeps the origin, and a revoked person who gets back in, are each found', async () => {
  const broken = async (breakIt: (site: Awaited<ReturnType<typeof openCopy>>) => void, kind: 'origin' | 'session'): Promise<Drill> => {
    await using site = await openCopy(it.wire, config, new Date('2026-03-02T13:00:00Z'))
    breakIt(site)
    const done = kind === 'session' ? await drillSession(site, ticks()) : await drillOrigin(site, 'Harbour Post', ticks())
    return 'code' in done ? assert.fail(done.reason) : done
  }
  // Nothing is worked off: the ruling stands, and no story was told anew.
  const idle = await broken(
    (site) => Object.assign(site, { workOff: async () => undefined, work: Object.assign(site.work, { workOff: async () => undefined }) }),
    'origin',
  )
  assert.equal(isPassed(idle), false)
  assert.match(failed(idle).join('\n'), /while frozen nothing stands on the origin.*\n.*every story that stood on it.*0 of 2/s)
  // A revocation that is not kept: the thief stays in.
  const kept = await broken(({ wire: { store } }) => {
    const { transaction } = store
    Object.assign(store, {
      transaction: (work: Parameters<typeof transaction>[0]) =>
        transaction((tx) =>
          work({ ...tx, saveDeskPerson: async (person) => (person.revokedAt === undefined ? tx.saveDeskPerson(person) : undefined) }),
        ),
    })
  }, 'session')
  assert.match(failed(kept).join('\n'), /his next page and his next form get nothing.*\n.*nor does the key open the desk/s)
})
