// What a restore is worth: the same wire again, from a backup of one moment; and what happens when disk, file or machine fail.
import assert from 'node:assert/strict'
import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import { systemClock } from '../../src/app/clock.ts'
import { rowsOf } from '../../src/app/commands/export.ts'
import { exportKinds } from '../../src/app/commands/export-kinds.ts'
import { readConfig } from '../../src/app/config.ts'
import { openWire, type Wire } from '../../src/app/wire.ts'
import { groundwire } from '../support/groundwire.ts'
import { openTestWire } from '../support/open-wire.ts'
import { type Outlet, startOutlet } from '../support/outlet.ts'
import { campus, campusToo, hall } from '../support/reports.ts'
import { makeSmallDisk } from '../support/small-disk.ts'
import { endDatabase, makeTempHome, type TempHome } from '../support/temp-home.ts'

let harbour: Outlet
let basin: Outlet
let folder: TempHome
const homes: string[] = []
const at = (name: string): string => join(folder.path, name)
const home = (name: string): string => {
  homes.push(at(name))
  return at(name)
}
const only = (place: string): string => join(at(place), readdirSync(at(place))[0] ?? assert.fail(`nothing in ${place}`))
const reader = { rhythm: 'daily', state: 'active', askedAt: '2026-03-01T00:00:00Z', expiresAt: '2026-03-03T00:00:00Z' } as const

before(async () => {
  folder = makeTempHome()
  // As root the database runs as another user, who must be able to enter.
  chmodSync(folder.path, 0o755)
  harbour = await startOutlet('Harbour Post', [hall, campus])
  basin = await startOutlet('Basin Ledger', [campusToo])
})
after(async () => {
  for (const it of homes) await endDatabase(it, 'SIGINT')
  for (const it of [harbour, basin, folder]) await it[Symbol.asyncDispose]()
})

async function beside<T>(place: string, work: (wire: Wire) => Promise<T>, isRestoring = false): Promise<T> {
  const config = readConfig({}, {})
  const rest = { clock: systemClock, allowLoopback: false, watchSettler: null, exclusive: false, isRestoring }
  const wire = await openWire({ config, home: place, ...rest })
  try {
    return await work(wire)
  } finally {
    await wire.close()
  }
}
/** Every row that a program can ask of an archive, by kind. */
const exported = (place: string): Promise<Readonly<Record<string, readonly unknown[]>>> =>
  beside(place, async ({ store }) =>
    Object.fromEntries(await Promise.all(exportKinds.map(async (kind) => [kind, await rowsOf(kind, store)]))),
  )
/** Every file of the site as it is exported from an archive, by name. */
async function siteOf(place: string): Promise<ReadonlyMap<string, string>> {
  const out = `${place}-site`
  const { code, err } = await groundwire(['export', 'site', '--home', place, '--out', out])
  assert.equal(code, 0, err)
  const names = readdirSync(out, { recursive: true, withFileTypes: true }).filter((it) => it.isFile())
  return new Map(names.map((it) => [join(it.parentPath, it.name).slice(out.length), readFileSync(join(it.parentPath, it.name), 'base64')]))
}
async function refused(args: readonly string[], { code, says }: { readonly code: number; readonly says: RegExp }): Promise<void> {
  const { code: ended, out, err } = await groundwire(args)
  assert.equal(ended, code, out + err)
  assert.match(err, says)
  assert.doesNotMatch(err, /\n\s+at /, 'no stack')
}

test('A backup is one moment of a wire that is being written to, and brings the waiting jobs along.', async () => {
  const it = await openTestWire([harbour, basin], '2026-03-02T12:00:00Z', { home: home('first') })
  try {
    await it.at('2026-03-02T12:00:00Z')
    const copied = new AbortController()
    let written = 0
    const writing = (async () => {
      while (!copied.signal.aborted) {
        written += 1
        await it.wire.store.transaction(async (tx) => {
          await tx.saveSubscription({ ...reader, id: `m_${written}`, address: `${written}@example.org`, token: `t${written}` })
          await tx.setMeta('subscriptions-made', written)
        })
      }
    })()
    await it.wire.store.transaction((tx) => tx.enqueue([{ stage: 'recall', subject: 'a-story-that-waits' }]))
    const { code, out, err } = await groundwire(['backup', at('moment'), '--home', at('first')])
    copied.abort()
    await writing
    assert.equal(code, 0, err)
    assert.match(out, /It was read back and is whole; digest [0-9a-f]{64}\./)
    assert.ok(written > 5, 'it was written meanwhile')
    // Past the days that publishers' texts are kept: they are in no backup, so only then two archives can be the same.
    await it.at('2026-03-07T12:00:00Z')
  } finally {
    await it[Symbol.asyncDispose]()
  }
  const { code, err } = await groundwire(['restore', only('moment'), '--home', home('second')])
  assert.equal(code, 0, err)
  await beside(at('second'), async ({ store }) => {
    assert.equal(await store.countSubscriptions(), await store.meta('subscriptions-made'), 'one moment over all tables')
    assert.equal((await store.jobs.waiting())['recall'], 1)
  })
})

test('A restored archive exports the same rows and the same site, byte for byte, and says where it came from.', async () => {
  assert.equal((await groundwire(['backup', at('still'), '--home', at('first')])).code, 0)
  const before = await exported(at('first'))
  assert.ok((before['sentences']?.length ?? 0) > 10)
  assert.equal((await groundwire(['restore', only('still'), '--home', home('third')])).code, 0)
  assert.deepEqual(await exported(at('third')), before)
  const [first, third] = [await siteOf(at('first')), await siteOf(at('third'))]
  assert.ok(first.size > 50, `${first.size} files`)
  const differing = [...new Set([...first.keys(), ...third.keys()])].filter((name) => first.get(name) !== third.get(name))
  assert.deepEqual(differing, [])
  assert.match((await groundwire(['doctor', '--home', at('first')])).out, /Last backup: .* UTC, .*still\/groundwire-/)
  assert.match(
    (await groundwire(['doctor', '--home', at('third')])).out,
    /restored .* UTC from the backup of .* No list of removals was there/,
  )
})

test('A backup is checked by its digest: one row that was changed is found, by the check and before a restore.', async () => {
  const checked = await groundwire(['backup', only('still'), '--check'])
  assert.match(checked.out, /is whole: [\d,]+ rows of .*, digest [0-9a-f]{64}\./)
  writeFileSync(
    at('changed.jsonl.gz'),
    gzipSync(
      gunzipSync(readFileSync(only('still')))
        .toString('utf8')
        .replace('Steinquell', 'Steinquelk'),
    ),
  )
  await refused(['backup', at('changed.jsonl.gz'), '--check'], { code: 2, says: /changed\.jsonl\.gz was changed since it was made/ })
  await refused(['restore', at('changed.jsonl.gz'), '--home', home('fourth')], {
    code: 2,
    says: /was changed since it was made\. Nothing was changed here/,
  })
  await beside(at('fourth'), async ({ store }) => assert.equal(await store.isArchiveEmpty(), true))
})

test('When the machine goes down in the middle of a restore the home is as empty as before, and the same command does it all.', async () => {
  const place = home('fifth')
  const breaking = beside(place, async ({ store }) => {
    await store.transaction(async (tx) => {
      await tx.emptyArchive()
      await tx.layBackup({ table: 'meta', rows: [{ key: 'laid', value: true }] })
      await endDatabase(place, 'SIGKILL')
      await tx.endLaying()
    })
  })
  await assert.rejects(breaking)
  await beside(place, async ({ store }) => assert.equal(await store.meta('laid'), null))
  assert.equal((await groundwire(['restore', only('still'), '--home', place])).code, 0)
  assert.deepEqual(await exported(place), await exported(at('third')))
})

test('What broke off between the rows and the removals is opened by nothing but the restore, which ends it.', async () => {
  const place = at('fifth')
  const note = { takenAt: '2026-03-07T12:00:00.000Z', at: '2026-03-08T00:00:00.000Z', isDone: false, lists: 0 }
  await beside(place, ({ store }) => store.transaction((tx) => tx.setMeta('restore', note)))
  for (const words of [['doctor'], ['run'], ['serve', '--port', '0'], ['export', 'stories'], ['backup', at('half')]])
    await refused([...words, '--home', place], {
      code: 1,
      says: /A restore of the backup of 2026-03-07.* broke off\. Run the same groundwire restore again/,
    })
  assert.equal((await groundwire(['restore', only('still'), '--home', place])).code, 0)
  assert.equal((await groundwire(['export', 'stories', '--home', place])).code, 0)
})

test('A disk that is too small for a backup is said to be full, and no half backup stays on it.', async (t) => {
  await using disk = makeSmallDisk(1)
  if (disk === null) return t.skip('no small disk can be mounted here; root can')
  disk.leave(0)
  await refused(['backup', disk.path, '--home', at('third')], {
    code: 1,
    says: /The disk of .* is full\. No backup was made; the archive goes on as it was\./,
  })
  assert.deepEqual(readdirSync(disk.path), ['filler'])
  disk.free()
  assert.equal((await groundwire(['backup', disk.path, '--home', at('third')])).code, 0)
  rmSync(only('still'))
})
