import { setTimeout as sleep } from 'node:timers/promises'
import { type ServerType, serve } from '@hono/node-server'
import { parseDeskKeys } from '../outlets/desk/keys.ts'
import { makeWeb } from '../outlets/web.ts'
import { rememberingStore } from '../store/remembered.ts'
import { unansweredWords } from './answerable.ts'
import { type Clock, newToken } from './clock.ts'
import { type Config, readVersion } from './config.ts'
import { makeDeskWork } from './desk.ts'
import { proveNow } from './prove-now.ts'
import type { Wire } from './wire.ts'

/** `connection`: what the server knows of who asks; without it every reader looks like the same one. */
type Fetch = (request: Request, connection?: unknown) => Response | Promise<Response>

export interface Site {
  readonly url: string
  show(fetch: Fetch): void
  /** Shows again that the wire is starting, and ends when the pages asked for before are answered: what they read may then be closed. */
  clear(): Promise<void>
  close(): Promise<void>
}

const starting: Fetch = () =>
  new Response('Groundwire is starting. This page reloads by itself.\n', {
    status: 503,
    headers: { 'content-type': 'text/plain; charset=utf-8', refresh: '2', 'retry-after': '2' },
  })

/** A page that takes longer than this is not waited for. */
const underWayMs = 10_000

/**
 * How long a connection may rest between two requests, in ms. Longer than the 60 s that common reverse proxies keep theirs
 * (nginx: keepalive_timeout of an upstream; AWS ALB: idle timeout): whoever closes second sends no request into a closing connection.
 */
const restMs = 75_000

/** Listens at once, so that a reader sees progress; what it shows can be changed while it listens. */
export async function listen(config: Pick<Config, 'port' | 'host'>): Promise<Site> {
  let current = starting
  const underWay = new Set<Promise<unknown>>()
  const fetch: Fetch = (request, connection) => {
    const answer = Promise.resolve(current(request, connection))
    underWay.add(answer)
    void answer.catch(() => undefined).then(() => underWay.delete(answer))
    return answer
  }
  const server = await new Promise<ServerType>((resolve, reject) => {
    const it = serve({ fetch, port: config.port, hostname: config.host }, () => resolve(it))
    it.once('error', reject)
    if ('keepAliveTimeout' in it) it.keepAliveTimeout = restMs
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : config.port
  return {
    url: `http://localhost:${port}`,
    show(shown) {
      current = shown
    },
    async clear() {
      current = starting
      await Promise.race([Promise.allSettled(underWay), sleep(underWayMs, undefined, { ref: false })])
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        if ('closeAllConnections' in server) server.closeAllConnections()
      }),
  }
}

export function webOf(
  wire: Wire,
  clock: Clock,
  config: Config,
  site: { readonly url: string; readonly isSample: boolean; readonly notice: () => string | null; readonly keepsPages?: boolean },
): Fetch {
  const status = { waiting: 0, parked: 0 }
  const look = setInterval(() => {
    void Promise.all([wire.store.jobs.waiting(), wire.store.parkedJobs()]).then(
      ([waiting, parked]) => Object.assign(status, { waiting: Object.values(waiting).reduce((sum, n) => sum + n, 0), parked }),
      () => clearInterval(look),
    )
  }, 2000)
  look.unref()
  const keys = parseDeskKeys(config.deskKeys) ?? []
  const web = makeWeb({
    store: rememberingStore(wire.store, () => performance.now()),
    now: () => clock.now(),
    site: {
      name: config.name,
      url: config.siteUrl || site.url,
      contact: config.contact,
      responsible: config.responsible,
      isSample: site.isSample,
      hasMail: wire.mail !== null,
      hasCompute: config.computePages === 'auto' ? site.isSample || config.beat === '' : config.computePages === 'yes',
      beats: wire.policy.beats,
      ...(config.hub !== undefined && { hub: config.hub }),
      ...(wire.policy.nobodyAnswers && !site.isSample && { closed: unansweredWords }),
      notice: site.notice,
    },
    status: () => status,
    newToken,
    desk: { keys, isOpen: config.deskOpen === 'yes', localUrl: site.url, work: makeDeskWork(wire, clock, site.isSample) },
    ...(site.keepsPages === false && { keepsPages: false }),
    proxies: config.proxies,
    checkProof: (id) => proveNow(wire, clock, id, site.isSample),
    report: (error) => wire.log.write({ event: 'page.failed', error: error instanceof Error ? String(error.stack) : String(error) }),
    policy: wire.policy,
    version: readVersion(),
  })
  return (request, connection) => web.fetch(request, connection)
}
