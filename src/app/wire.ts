import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { parseSeed } from '../calc/parse-seed.ts'
import type { Entity } from '../domain/entity.ts'
import { Fault } from '../domain/fault.ts'
import type { Feed } from '../domain/feed.ts'
import type { WorkName } from '../domain/job.ts'
import { parseModelTasks } from '../domain/model-task.ts'
import { type QueueTerms, queueTerms } from '../domain/queue-terms.ts'
import { parseRisks } from '../domain/risk.ts'
import { parseWeights } from '../domain/significance.ts'
import { gateUrl } from '../net/gate.ts'
import type { Mail } from '../net/mail.ts'
import { makeNet, type Net } from '../net/net.ts'
import type { Pool, WirePolicy } from '../stages/stage.ts'
import { refuseHalfRestored } from '../store/backups.ts'
import { type EmbeddedServer, startEmbeddedServer } from '../store/embedded-server.ts'
import { explainByDisk } from '../store/room-on-disk.ts'
import { makeStore, type Store } from '../store/store.ts'
import { sha256Hex } from '../text/digest.ts'
import { publisherHost } from '../text/urls.ts'
import { addSource } from './add-source.ts'
import { nobodyAnswers } from './answerable.ts'
import type { Clock } from './clock.ts'
import { botToken, type Config, checkout, policyVersion, readVersion } from './config.ts'
import { lockHome } from './house.ts'
import { type Log, makeLog } from './log.ts'
import { feedIdOf, type NewFeed, sourceIdOf } from './new-feed.ts'
import { openModel } from './open-model.ts'
import { readOwnBeats } from './own-beats.ts'
import { makePool } from './pool.ts'
import { makeRemovalsKeeper } from './removals.ts'
import { makeRunner, type Runner } from './runner.ts'
import { makeRedact, secretsOf } from './secrets.ts'

export interface Wire {
  readonly store: Store
  readonly net: Net
  readonly mail: Mail | null
  readonly pool: Pool
  readonly runner: Runner
  readonly log: Log
  readonly policy: WirePolicy
  readonly home: string
  /** Writes the list of what was taken back into the home, where it has changed. */
  keepRemovals(): Promise<void>
  /** Folder the embedded database lives in; null when the database is someone else's. */
  readonly dataFolder: string | null
  /** Starts the embedded database again if it died; does nothing while it runs, and nothing for a database of someone else's. */
  revive(): Promise<void>
  /** The error, or what lies behind it where the disk is full. */
  explain(error: unknown): unknown
  close(): Promise<void>
}

export interface WireOptions {
  readonly config: Config
  readonly home: string
  readonly clock: Clock
  readonly allowLoopback: boolean
  readonly watchSettler: string | null
  /** False for a second program that only reads or adds feeds beside a running one. */
  readonly exclusive: boolean
  /** The clock is moved through the past: feeds are read as they stood at its time. */
  readonly isPlayed?: boolean
  /** Only for the restore: opens an archive that others may not open yet. */
  readonly isRestoring?: boolean
}

const entityList = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    kind: z.string(),
    aliases: z.array(z.string()).default([]),
    hq: z.string().optional(),
    owner: z.string().optional(),
    partOf: z.string().optional(),
    town: z.string().optional(),
    ticker: z.string().optional(),
    wikidata: z.string().optional(),
    site: z.url().optional(),
    short: z.array(z.string()).optional(),
    signs: z.array(z.string()).optional(),
    ambiguous: z.array(z.string()).optional(),
    source: z.string().default('sample'),
  }),
)

export const queues = (Object.entries(queueTerms) as [WorkName, QueueTerms][]).map(([stage, { keyedBy, limits }]) => ({
  stage,
  keyedBy,
  seconds: limits.seconds,
  attempts: limits.attempts,
}))

/**
 * Opens everything one program of the wire needs: lock, database, schema, queue, network, pool.
 * @throws Fault when a part cannot be had; what was opened before is closed again
 */
export async function openWire(options: WireOptions): Promise<Wire> {
  const { config, home, clock, allowLoopback, exclusive } = options
  const open: (() => Promise<void> | void)[] = []
  const close = async (): Promise<void> => {
    for (const it of open.toReversed()) await it()
    open.length = 0
  }
  try {
    if (exclusive) open.push(lockHome(home))
    let server: EmbeddedServer | null = null
    if (config.databaseUrl === undefined) {
      server = await startEmbeddedServer(home)
      open.push(exclusive ? server.stop : server.stopIfUnused)
    }
    const connectionsMax = config.workers + 6
    const store = await openStore(server, { url: config.databaseUrl ?? '', connectionsMax }, home)
    open.push(() => store.close())
    if (options.isRestoring !== true) await refuseHalfRestored(store)
    await store.jobs.open(queues)
    if (exclusive) await store.jobs.reclaim()
    const userAgent = userAgentOf(config)
    const net = makeNet(
      { userAgent, allowLoopback, postsToLoopback: config.hooksLocal === 'yes', timeoutMs: 15_000, concurrencyMax: 32 },
      clock,
    )
    const pool = makePool(config.poolThreads)
    open.push(
      async () => net[Symbol.asyncDispose](),
      async () => pool[Symbol.asyncDispose](),
    )
    const redact = makeRedact(secretsOf(config))
    const log = makeLog(join(home, 'groundwire.log'), () => clock.now(), redact)
    const policy = policyOf(options)
    // What waited for a name is published now that there is one.
    if (!policy.nobodyAnswers) await store.transaction((tx) => tx.hurry('publish', clock.now()))
    const mail = await openMail(config)
    if (mail !== null) open.push(() => mail.close())
    const model = await openModel(config, store, clock)
    const runner = makeRunner({ store, tools: { net, model, mail, pool }, policy, clock, log, redact })
    const dataFolder = server?.dataFolder ?? null
    const keepRemovals = makeRemovalsKeeper(store, home, () => clock.now())
    open.push(() => keepRemovals().catch(() => undefined))
    return {
      store,
      net,
      mail,
      pool,
      runner,
      log,
      policy,
      home,
      keepRemovals,
      dataFolder,
      async revive() {
        if (server !== null) await startEmbeddedServer(home)
      },
      explain: (error) => explainByDisk(error, dataFolder ?? home),
      close,
    }
  } catch (error) {
    await close()
    throw explainByDisk(error, home)
  }
}

/** What stages need of the settings. */
function policyOf({ config, watchSettler, allowLoopback, isPlayed = false }: WireOptions): WirePolicy {
  return Object.freeze({
    floor: config.floor,
    weights: parseWeights(config.weights) ?? assert.fail('the settings were checked'),
    versionsADay: config.versionsADay,
    share: {
      items: config.itemsPerSource,
      bytes: config.mbPerSource * 1024 * 1024,
      parseMs: config.parseSecondsPerSource * 1000,
    },
    gatherMs: config.gatherSeconds * 1000,
    token: botToken,
    policyVersion,
    freshStoriesBelow: config.freshStories,
    freshDaysBelow: config.freshDays,
    matchThreshold: config.matchThreshold,
    risks: { above: config.holdAbove ?? null, kinds: parseRisks(config.holdIf) ?? assert.fail('the settings were checked') },
    watchSettler,
    isPlayed,
    modelFor: parseModelTasks(config.modelFor) ?? assert.fail('the settings were checked'),
    judge: config.modelJudge === 'yes',
    siteUrl: config.siteUrl || `http://localhost:${config.port}`,
    // Only the sample settles its own watches; it is invented, and says so on every page.
    nobodyAnswers: watchSettler === null && nobodyAnswers(config),
    hub: config.hub ?? null,
    beats: readOwnBeats(config.beats).beats,
    callbackUrl: callbackUrlOf(config, allowLoopback),
  })
}

/** Null unless both a server and an address to send from are set; who sends no mail does not load what sends it. */
async function openMail(config: Config): Promise<Mail | null> {
  const { smtpUrl, mailFrom, name } = config
  if (smtpUrl === undefined || mailFrom === undefined) return null
  const { makeMail } = await import('../net/mail.ts')
  return makeMail({ smtpUrl, from: mailFrom, site: { name, url: config.siteUrl || `http://localhost:${config.port}` } })
}

async function openStore(
  server: EmbeddedServer | null,
  { url, connectionsMax }: { url: string; connectionsMax: number },
  home: string,
): Promise<Store> {
  if (server === null) return makeStore({ url, connectionsMax })
  const place = { host: server.host, database: server.database, user: server.user, connectionsMax }
  try {
    return await makeStore(place)
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== 'store.unavailable') throw error
    // Another command that had started it may have stopped it just before we connected.
    await startEmbeddedServer(home)
    return makeStore(place)
  }
}

/** Registry and seed of the ledger, from files we ship; an upsert, so repeating it changes nothing. */
export async function seedKnowledge(
  store: Store,
  files: { readonly entities: readonly string[]; readonly ledger: boolean },
): Promise<void> {
  const entities = files.entities.flatMap(
    (file) => entityList.parse(JSON.parse(readFileSync(join(checkout, file), 'utf8'))) as readonly Entity[],
  )
  const facts = files.ledger ? parseSeed(readFileSync(join(checkout, 'beat/ledger-seed.csv'), 'utf8')) : []
  await store.transaction(async (tx) => {
    const digest = sha256Hex(JSON.stringify([entities, facts]))
    if ((await tx.meta<string>('seeded')) === digest) return
    await tx.saveEntities(entities)
    for (const fact of facts) if (!(await tx.factById(fact.id))) await tx.saveFact(fact, { storyId: null, imported: true })
    await tx.setMeta('seeded', digest)
  })
}

/** Hubs can call us only where the operator has set an address of the site that the world can reach. */
function callbackUrlOf({ siteUrl }: Config, allowLoopback: boolean): string | null {
  if (siteUrl === '' || !(gateUrl(siteUrl, { allowLoopback }) instanceof URL)) return null
  return `${siteUrl.replace(/\/+$/, '')}/push`
}

/** How we name ourselves to every host: the token, the policy page and whom to write to. */
export function userAgentOf(config: Config): string {
  return `${botToken}/${readVersion()} (+${config.siteUrl || `http://localhost:${config.port}`}/publishers${config.contact === '' ? '' : `; ${config.contact}`})`
}

/**
 * Adds feeds that are not there yet, and asks again those that had been taken off the list; what the operator lists counts as
 * allowlisted. Gives how many feeds were new.
 */
export async function addFeeds(store: Store, feeds: readonly NewFeed[], now: Date): Promise<number> {
  return store.transaction(async (tx) => {
    let added = 0
    for (const it of feeds) {
      const host = publisherHost(it.feedUrl)
      const sourceId = sourceIdOf(it)
      const source = await tx.sourceById(sourceId)
      if (source === null) await addSource(it, now, tx)
      else if (it.isOwnerUnsaid !== true && source.isOwnerSaid !== true)
        await tx.saveSource({ ...source, owner: it.owner, isOwnerSaid: true })
      const id = feedIdOf(it.feedUrl)
      const had = await tx.feedById(id)
      if (had !== null && had.state !== 'unlisted') continue
      const at = now.toISOString()
      const feed: Feed = {
        id,
        sourceId,
        url: it.feedUrl,
        host: URL.parse(it.feedUrl)?.host ?? host,
        state: 'new',
        reason: 'not polled yet',
        stateSince: at,
        nextPollAt: at,
        intervalMs: 900_000,
        failures: 0,
        itemsSeen: 0,
        ...(it.readAs !== undefined && { readAs: it.readAs }),
      }
      await tx.saveFeed(feed)
      added += 1
    }
    return added
  })
}
