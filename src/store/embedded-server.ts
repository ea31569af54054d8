import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { Fault } from '../domain/fault.ts'
import { chooseHome, giveAway, identity, nativeFolder, privatePlaceOf, unavailable } from './embedded-place.ts'
import { makeFolder } from './make-folder.ts'
import { assertRoomOnDisk } from './room-on-disk.ts'
import { enterServer, isAlive, leaveServer } from './server-users.ts'

export interface EmbeddedServer {
  /** Folder of the Unix socket, given to clients as their host. */
  readonly host: string
  readonly database: string
  readonly user: string
  readonly dataFolder: string
  /** Stops the server cleanly; a second call does nothing. */
  stop(): Promise<void>
  /** Stops it if no other program uses it, whoever started it: commands that only look leave nothing running. */
  stopIfUnused(): Promise<void>
}

const user = 'groundwire'
/** A server that stops just as we wait for it is no failure: then we start ours. */
const startsMax = 3
const logBytesMax = 16 * 1024 * 1024

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
  // Before the first look, so that a program that is just leaving sees us coming.
  try {
    enterServer(place)
  } catch (cause) {
    throw unavailable(`The home ${place} cannot be written (${(cause as NodeJS.ErrnoException).code}). Choose another with --home DIR.`)
  }
  for (let i = 0; i < startsMax; i++) {
    if (await answers(socket)) return serverAt(place)
    // One that starts, recovers or stops: a second would be refused by its lock file, so wait for what becomes of it.
    const isRunning = (await previousServer(data)) === 'running'
    const child = isRunning ? null : spawnServer({ place, data, socket })
    if (await becomesReady(child, { data, socket })) return serverAt(place)
  }
  const log = join(place, 'postgres.log')
  const tail = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').slice(-3).join(' | ') : ''
  if (/No space left/.test(tail))
    throw new Fault('disk.full', `The disk is full, so the database cannot start; nothing was lost. ${tail}`, { retry: 'never' })
  if (/wrong ownership|Permission denied/.test(tail))
    throw unavailable(
      `The archive in ${data} belongs to another user, as a copy does. Give it to the one PostgreSQL runs as: chown -R ${ownerWanted()} ${data}. Its log ends: ${tail}`,
    )
  throw unavailable(`The database did not start. Its log ends: ${tail}`)
}

/** Takes a home away with its archive, in the home or where root's are kept, and stops what still runs on it. */
export async function removeEmbedded(home: string): Promise<void> {
  for (const place of [resolve(home), privatePlaceOf(resolve(home))]) {
    // Only what answers there is stopped: the number in a dead one's lock may be another's by now.
    if (await answers(join(place, 'run'))) await stopServer(join(place, 'postgres'))
    rmSync(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}

const ownerWanted = (): string => String(identity().uid ?? process.getuid?.() ?? 'YOU')

function spawnServer({ place, data, socket }: { readonly place: string; readonly data: string; readonly socket: string }): ChildProcess {
  assertRoomOnDisk(place)
  const native = nativeFolder(place)
  for (const folder of [place, socket]) makeFolder(folder, 0o700)
  giveAway([place, socket])
  if (!existsSync(join(data, 'PG_VERSION'))) makeCluster(place, data, native)
  const log = join(place, 'postgres.log')
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > logBytesMax) renameSync(log, `${log}.1`)
  const out = openSync(log, 'a')
  const settings = {
    listen_addresses: '',
    unix_socket_directories: socket,
    shared_buffers: '128MB',
    max_wal_size: '1GB',
    max_connections: '60',
    jit: 'off',
    // What is asked often lies in memory, or on a disk without a head to move.
    random_page_cost: '1.1',
    autovacuum_naptime: '30s',
    max_worker_processes: '4',
    io_method: 'sync',
    // Statements hold what publishers wrote; the log says what failed, not on what.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
  }
  const args = ['-D', data, ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`])]
  const child = spawn(join(native, 'bin/postgres'), args, {
    ...identity(),
    detached: true,
    stdio: ['ignore', out, out],
    env: serverEnv(native),
    cwd: place,
  })
  closeSync(out)
  child.unref()
  return child
}

function serverAt(place: string): EmbeddedServer {
  const data = join(place, 'postgres')
  const socket = join(place, 'run')
  return {
    host: socket,
    database: 'postgres',
    user,
    dataFolder: place,
    async stop() {
      leaveServer(place)
      await stopServer(data)
    },
    async stopIfUnused() {
      if (leaveServer(place) && ((await clientsOf(socket)) ?? 0) === 0) await stopServer(data)
    },
  }
}

/** Makes the database in a folder beside its place and moves it there whole, so that a kill in between leaves no half database. */
function makeCluster(place: string, data: string, native: string): void {
  const beside = /^postgres\.new-(\d+)$/
  for (const name of readdirSync(place)) {
    const maker = beside.exec(name)?.[1]
    if (maker !== undefined && !isAlive(Number(maker))) rmSync(join(place, name), { recursive: true, force: true })
  }
  const made = join(place, `postgres.new-${process.pid}`)
  mkdirSync(made, { mode: 0o700 })
  giveAway([made])
  const args = ['-D', made, '-U', user, '-A', 'trust', '-E', 'UTF8', '--locale=C', '--data-checksums', '--no-sync', '--no-instructions']
  const done = spawnSync(join(native, 'bin/initdb'), args, { ...identity(), encoding: 'utf8', env: serverEnv(native), cwd: place })
  if (done.status !== 0) {
    rmSync(made, { recursive: true, force: true })
    assertRoomOnDisk(place)
    throw unavailable(`initdb failed in ${data}: ${(done.stderr || done.error?.message || '').trim().split('\n').slice(-3).join(' ')}`)
  }
  try {
    renameSync(made, data)
  } catch (cause) {
    rmSync(made, { recursive: true, force: true })
    // Another program was quicker, and its database is as good as ours.
    if (!existsSync(join(data, 'PG_VERSION'))) throw unavailable(`The database could not be put in place: ${(cause as Error).message}`)
  }
}

function serverEnv(native: string): Record<string, string> {
  return { LD_LIBRARY_PATH: join(native, 'lib'), PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }
}

/** True as soon as it answers; false when no server runs any more, or none has answered in half a minute. */
async function becomesReady(
  child: ChildProcess | null,
  { data, socket }: { readonly data: string; readonly socket: string },
): Promise<boolean> {
  let exited = child === null
  child?.once('exit', () => {
    exited = true
  })
  for (let i = 0; i < 600; i++) {
    if (await answers(socket)) return true
    // Ours may have been refused because another program started one meanwhile, which is as good.
    if (exited && (await previousServer(data)) === 'gone') return false
    await new Promise((done) => setTimeout(done, 50))
  }
  return false
}

async function answers(socket: string): Promise<boolean> {
  return (await clientsOf(socket)) !== null
}

/** How many others are connected; null when nobody answers. */
async function clientsOf(socket: string): Promise<number | null> {
  if (!existsSync(join(socket, '.s.PGSQL.5432'))) return null
  const client = new pg.Client({ host: socket, user, database: 'postgres', connectionTimeoutMillis: 2000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const others = "select count(*)::int as n from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()"
    return (await client.query<{ n: number }>(others)).rows[0]?.n ?? 0
  } catch {
    return null
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
    if (state === 'running') assertNotCopied(data)
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

/** A home that was copied while its server ran carries the lock of that server, and pages half written. */
function assertNotCopied(data: string): void {
  const lock = join(data, 'postmaster.pid')
  const [, of = ''] = existsSync(lock) ? readFileSync(lock, 'utf8').split('\n') : []
  // A home that was moved, or is reached by another name, is no copy.
  if (of === '' || !existsSync(of) || realpathSync(of) === realpathSync(data)) return
  throw unavailable(
    `${data} was copied from ${of} while that was open, so it may hold half of a change. Stop what uses ${of} and copy again, or use groundwire backup and restore.`,
  )
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
  for (let i = 0; i < 1200 && existsSync(file); i++) await new Promise((done) => setTimeout(done, 25))
}
