// A temporary home whose archive is set up and empty, copied from one that was made once: initdb, migrations and queues are a second and a half.
import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { checkout } from '../../src/app/config.ts'
import { queues } from '../../src/app/wire.ts'
import { type EmbeddedServer, startEmbeddedServer } from '../../src/store/embedded-server.ts'
import { makeStore } from '../../src/store/store.ts'
import { sha256Hex } from '../../src/text/digest.ts'
import { alone } from './alone.ts'
import { makeTempHome, type TempHome } from './temp-home.ts'

export const kept = join(checkout, 'node_modules/.cache/archives')
const oldMs = 3_600_000

/** An archive that nothing was read into, as the first start of a wire leaves it. A test of that first start takes `makeTempHome`. */
export const makeReadyHome = (): Promise<TempHome> => homeWith(contentKey(), makeArchive)

/**
 * A temporary home with a copy of the archive that is kept under `key`, made first if there is none. Of files that start together one
 * makes it and the others wait: what is played twice is not the same twice.
 * @param key a digest of everything the archive comes from
 * @param make gives a home with the archive in it, its server stopped
 */
export async function homeWith(key: string, make: () => Promise<TempHome>): Promise<TempHome> {
  const home = makeTempHome()
  const made = join(kept, key)
  if (!existsSync(made)) {
    mkdirSync(kept, { recursive: true })
    await alone(`${made}.lock`, async () => {
      if (!existsSync(made)) await keep(await make(), made)
    })
  }
  // Whoever clears away what nobody uses goes by this time.
  utimesSync(made, new Date(), new Date())
  copy(join(made, 'postgres'), home.path)
  return home
}

/** What an empty archive comes from: another migration, setting, queue or version of a package makes another. */
function contentKey(): string {
  const store = join(checkout, 'src/store')
  const files = readdirSync(store, { recursive: true, encoding: 'utf8' })
    .filter((it) => /(?<!\.test)\.(?:ts|sql)$/.test(it))
    .sort()
    .map((it) => join(store, it))
  const words = [...files, join(checkout, 'package-lock.json'), import.meta.filename].map((it) => readFileSync(it, 'utf8'))
  return sha256Hex(JSON.stringify([process.platform, process.arch, process.getuid?.(), queues, ...words])).slice(0, 16)
}

async function makeArchive(): Promise<TempHome> {
  const home = makeTempHome()
  const server = await startEmbeddedServer(home.path)
  const store = await makeStore({ host: server.host, database: server.database, user: server.user, connectionsMax: 4 })
  await store.jobs.open(queues)
  await store.close()
  // Nothing of a test need outlive the machine, and what a killed server wrote the machine still has.
  appendFileSync(join(home.path, 'postgres/postgresql.conf'), '\nfsync = off\nwal_init_zero = off\nwal_recycle = off\n')
  await leaveOutCopies(server)
  await server.stop()
  return home
}

/** Where a second was made after all, by one who waited too long, it finds its place taken by one as good. */
async function keep(made: TempHome, place: string): Promise<void> {
  await using home = made
  for (const name of readdirSync(kept)) {
    const at = statSync(join(kept, name), { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
    if (Date.now() - at > oldMs) rmSync(join(kept, name), { recursive: true, force: true })
  }
  const beside = mkdtempSync(`${place}.new-`)
  copy(join(home.path, 'postgres'), beside)
  try {
    renameSync(beside, place)
  } catch {
    rmSync(beside, { recursive: true, force: true })
  }
}

/** The two databases that others are copied from, and the log of making this one, are two thirds of what each test would copy. */
async function leaveOutCopies({ host, database, user }: EmbeddedServer): Promise<void> {
  const client = new pg.Client({ host, database, user })
  await client.connect()
  try {
    await client.query('select pg_reload_conf()')
    await client.query('update pg_database set datistemplate = false')
    for (const name of ['template0', 'template1']) await client.query(`drop database ${name}`)
    await client.query('select pg_switch_wal()')
    await client.query('checkpoint')
  } finally {
    await client.end()
  }
}

/** With owners and modes, which PostgreSQL is strict about; where the file system can share blocks or leave out empty ones it does. */
function copy(folder: string, to: string): void {
  const copies = ['-a', ...(process.platform === 'linux' ? ['--sparse=always'] : []), folder, to]
  const { status, stderr } = spawnSync('cp', copies, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`an archive could not be copied: ${stderr}`)
}
