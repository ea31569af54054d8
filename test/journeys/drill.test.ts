// Drills on a copy of the site: a poisoned origin and a stolen session, with times and checks; what does not hold is said and costs the exit code.
import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { readConfig } from '../../src/app/config.ts'
import { openCopy } from '../../src/app/drills/copied-site.ts'
import { drillOrigin } from '../../src/app/drills/origin-drill.ts'
import { drillSession, webOfCopy } from '../../src/app/drills/session-drill.ts'
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
  if (folderBefore === undefined) delete process.env['TMPDIR']
  else process.env['TMPDIR'] = folderBefore
  rmSync(scratch, { recursive: true, force: true })
})

const config = readConfig({ floor: 0 }, {})
/** Where the copies of this file are made, and no other's. The database of root, which runs as nobody, may pass. */
const scratch = mkdtempSync(join(tmpdir(), 'groundwire-scratch-'))
chmodSync(scratch, 0o711)
const folderBefore = process.env['TMPDIR']
process.env['TMPDIR'] = scratch
const copies = (): readonly string[] => readdirSync(scratch).filter((name) => name.startsWith('groundwire-drill-'))
/** Where root's database keeps the archive of a home that it may not enter. */
const elsewhere = (home: string): string => `/var/lib/groundwire/${createHash('sha256').update(home).digest('hex').slice(0, 16)}`
const isLeft = (home: string): boolean => existsSync(join(home, '..')) || existsSync(elsewhere(home))
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

test('Nothing of a copy is left, where root keeps its archive elsewhere neither, and what a killed drill left goes with the next.', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  const [dead, living] = [`groundwire-drill-${pid}-dead`, `groundwire-drill-${process.pid}-mine`]
  for (const name of [dead, living]) mkdirSync(join(scratch, name, 'home'), { recursive: true })
  for (const mode of [0o711, 0o700]) {
    chmodSync(scratch, mode)
    const site = await openCopy(it.wire, config, it.clock.now())
    const { home } = site.config
    assert.deepEqual(readdirSync(join(home, '..')), ['home'], 'the plain backup is gone as soon as it is laid')
    await site[Symbol.asyncDispose]()
    assert.equal(isLeft(home), false, mode.toString(8))
    assert.deepEqual(copies(), [living])
  }
  chmodSync(scratch, 0o711)
  rmSync(join(scratch, living), { recursive: true })
})

test('A drill that is stopped by a signal takes its copy away, and its database, before it ends.', async () => {
  const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url))
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    const child = spawn(process.execPath, [main, 'drill', '--home', it.wire.home], {
      env: { PATH: process.env['PATH'], TMPDIR: scratch, GROUNDWIRE_DESK_KEYS: deskKeys, GROUNDWIRE_FLOOR: '0' },
      stdio: 'ignore',
    })
    const ended = new Promise<number | null>((done) => child.once('close', done))
    const homes = (): readonly string[] => copies().map((name) => join(scratch, name, 'home'))
    for (let i = 0; i < 2400 && !homes().some((home) => existsSync(join(home, 'run')) || existsSync(elsewhere(home))); i++) await sleep(25)
    const begun = homes()
    assert.equal(begun.length, 1)
    child.kill(signal)
    assert.equal(await ended, code)
    assert.deepEqual([copies(), begun.some(isLeft)], [[], false])
  }
  assert.equal((await it.wire.store.eventsOf('drill')).length, 2, 'only those that were held are in the log')
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
  const broken = async (
    breakIt: (site: Awaited<ReturnType<typeof openCopy>>) => void,
    kind: 'origin' | 'session',
    webOf = webOfCopy,
  ): Promise<Drill> => {
    await using site = await openCopy(it.wire, config, new Date('2026-03-02T13:00:00Z'))
    breakIt(site)
    const done = kind === 'session' ? await drillSession(site, ticks(), webOf(site)) : await drillOrigin(site, 'Harbour Post', ticks())
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
  let isRevoked = false
  const stays: Parameters<typeof broken>[0] = ({ wire: { store } }) => {
    const { transaction } = store
    Object.assign(store, {
      transaction: (work: Parameters<typeof transaction>[0]) =>
        transaction((tx) =>
          work({
            ...tx,
            saveDeskPerson: async (person) => {
              if (person.revokedAt === undefined) await tx.saveDeskPerson(person)
              else isRevoked = true
            },
          }),
        ),
    })
  }
  const kept = await broken(stays, 'session')
  assert.match(failed(kept).join('\n'), /his next page and his next form get nothing.*\n.*nor does the key open the desk/s)
  // Only pages look whether the session still stands; its forms do as before.
  isRevoked = false
  const forms = await broken(stays, 'session', (site) => {
    const web = webOfCopy(site)
    return async (request, ...more) => (isRevoked && request.method === 'GET' ? new Response('', { status: 403 }) : web(request, ...more))
  })
  assert.match(failed(forms).join('\n'), /his next page and his next form get nothing \(answers 403 and 200\)/)
})

test('The checks of the session can fail: where no proof is asked for again, the thief sets a password and is asked for a passkey.', async () => {
  await using site = await openCopy(it.wire, config, new Date('2026-03-02T13:00:00Z'))
  const web = webOfCopy(site)
  const keys = new Map<string, string>()
  // Whoever signed in with a key is taken to have just proven it, at each page that asks.
  const trusting: typeof web = async (request, ...more) => {
    const { pathname } = new URL(request.url)
    const cookie = request.headers.get('cookie') ?? ''
    const given = request.method === 'POST' ? new URLSearchParams(await request.clone().text()) : null
    const key = keys.get(cookie)
    if (/^\/desk\/(?:password|passkeys)/.test(pathname) && key !== undefined) {
      const token =
        /name="token" value="([^"]+)"/.exec(
          await (await web(new Request(new URL('/desk', request.url), { headers: request.headers }), ...more)).text(),
        )?.[1] ?? ''
      const body = new URLSearchParams({ token, key })
      const headers = { host: 'localhost', cookie }
      await web(new Request(new URL('/desk/password/proof', request.url), { method: 'POST', headers, body }), ...more)
    }
    const answer = await web(request, ...more)
    const set = /^desk=[^;]+/.exec(answer.headers.get('set-cookie') ?? '')?.[0]
    if (pathname === '/desk/enter' && set !== undefined) keys.set(set, given?.get('key') ?? '')
    return answer
  }
  const found = failed(await drillSession(site, ticks(), trusting)).join('\n')
  assert.match(found, /he cannot set a password \(answer 200, without a proof\)/)
  assert.match(found, /he cannot add a passkey \(answer 200, without a proof; answer 409, without a proof\)/)
  assert.match(found, /nothing that opens the desk later was left behind \(1 ways in\)/)
})
