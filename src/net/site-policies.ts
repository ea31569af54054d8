// Fetches what a site says about its use: robots.txt first, then the well-known files. Reading them is the work of rights/.
import { Fault } from '../domain/fault.ts'
import { limits } from '../domain/limits.ts'
import type { Dial } from './dial.ts'
import { exchange, headerOf, type Landing } from './exchange.ts'
import { gateUrl, paceKey } from './gate.ts'
import type { Pace } from './pace.ts'
import { parseRetryAfter } from './retry-after.ts'

/** A file that was answered for. `body` is text (UTF-8, broken bytes replaced), empty unless the status is 2xx. */
type SiteFile = { readonly status: number; readonly contentType: string; readonly body: string }

/**
 * What one origin says. A file is absent when it was not asked for or did not come; `{ status: 404 }` means that the site
 * has none, or that its address leads nowhere we may go.
 */
export type SiteFiles = {
  /** Scheme, host and port. */
  readonly origin: string
  readonly fetchedAt: Date
  /** More than five redirects count as 404 (RFC 9309, 2.3.1.2). Unreachable: timeout, DNS or network failure, refused redirect. */
  readonly robots: { readonly status: number; readonly body: string } | { readonly unreachable: string }
  readonly tdmrep?: SiteFile
  readonly aiTxt?: SiteFile
  readonly aiTxtWellKnown?: SiteFile
  readonly aiJson?: SiteFile
}

const WELL_KNOWN = {
  tdmrep: '/.well-known/tdmrep.json',
  aiTxt: '/ai.txt',
  aiTxtWellKnown: '/.well-known/ai.txt',
  aiJson: '/.well-known/ai.json',
} as const

type WellKnown = keyof typeof WELL_KNOWN

const ALL_WELL_KNOWN: readonly WellKnown[] = ['tdmrep', 'aiTxt', 'aiTxtWellKnown', 'aiJson']
const ORIGINS_REMEMBERED_MAX = 5_000
const INCOMPLETE_KEPT_MS = 10 * 60_000
const NO_FILE: SiteFile = { status: 404, contentType: '', body: '' }

type Means = {
  readonly dial: Dial
  readonly pace: Pace
  readonly clock: { now(): Date }
  readonly headers: Readonly<Record<string, string>>
  readonly timeoutMs: number
  readonly allowLoopback: boolean
}

/** Answers with the policy files of an origin; `wanted` names the files to fetch beside robots.txt, all if absent. */
export type AskSitePolicies = (origin: string, wanted?: readonly WellKnown[]) => Promise<SiteFiles>

/**
 * Makes the reader of policy files, with a memory of at most 24 hours (ten minutes when a file that was asked for could not
 * be had). Two that ask for one origin at the same time share one round of requests.
 *
 * The reader throws Fault net.rateLimited with a Date while the host is held; every other failure is part of its answer.
 */
export function makeSitePolicies(means: Means): AskSitePolicies {
  const memory = new Map<string, { readonly files: Promise<SiteFiles>; readonly goodUntilMs: () => number }>()
  return async (origin, wanted = ALL_WELL_KNOWN) => {
    const key = `${origin} ${wanted.join(' ')}`
    const kept = memory.get(key)
    if (kept !== undefined && means.clock.now().getTime() < kept.goodUntilMs()) return await kept.files
    let goodUntilMs = Number.POSITIVE_INFINITY
    const files = fetchSiteFiles(means, origin, wanted)
    memory.delete(key)
    memory.set(key, { files, goodUntilMs: () => goodUntilMs })
    const oldest = memory.keys().next().value
    if (memory.size > ORIGINS_REMEMBERED_MAX && oldest !== undefined) memory.delete(oldest)
    try {
      const answer = await files
      goodUntilMs = answer.fetchedAt.getTime() + keptMs(answer, wanted)
      return answer
    } catch (error) {
      memory.delete(key)
      throw error
    }
  }
}

function keptMs(files: SiteFiles, wanted: readonly WellKnown[]): number {
  const isComplete = !isDown(files.robots) && wanted.every((name) => files[name] !== undefined)
  return isComplete ? limits.net.siteFilesHoursMax * 3_600_000 : INCOMPLETE_KEPT_MS
}

function isDown(robots: SiteFiles['robots']): boolean {
  return 'unreachable' in robots || robots.status === 429 || robots.status >= 500
}

async function fetchSiteFiles(means: Means, origin: string, wanted: readonly WellKnown[]): Promise<SiteFiles> {
  const fetchedAt = means.clock.now()
  const robots = await fetchRobots(means, origin)
  const files: { -readonly [name in WellKnown]?: SiteFile } = {}
  // A host that cannot say what its robots may do is not asked anything else.
  if (isDown(robots)) return { origin, fetchedAt, robots }
  // The pace lets two requests for a host run at once, so these four run two by two.
  await Promise.all(
    wanted.map(async (name) => {
      const file = await fetchFile(means, origin + WELL_KNOWN[name])
      if (file !== undefined) files[name] = file
    }),
  )
  return { origin, fetchedAt, robots, ...files }
}

async function fetchRobots(means: Means, origin: string): Promise<SiteFiles['robots']> {
  try {
    const landing = await ask(means, `${origin}/robots.txt`, limits.net.robotsBytesMax)
    if (landing.kind === 'refused') return { unreachable: landing.reason }
    return landing.kind === 'landed' ? { status: landing.status, body: toText(landing.bytes) } : { unreachable: 'It redirects elsewhere.' }
  } catch (error) {
    if (!(error instanceof Fault) || error.code === 'net.rateLimited') throw error
    return error.code === 'net.redirect' ? { status: 404, body: '' } : { unreachable: error.message }
  }
}

async function fetchFile(means: Means, url: string): Promise<SiteFile | undefined> {
  try {
    const landing = await ask(means, url, limits.net.policyFileBytesMax)
    if (landing.kind !== 'landed') return NO_FILE
    return { status: landing.status, contentType: headerOf(landing.headers, 'content-type') ?? '', body: toText(landing.bytes) }
  } catch (error) {
    if (!(error instanceof Fault) || error.code === 'net.rateLimited') throw error
    return error.code === 'net.redirect' ? NO_FILE : undefined
  }
}

/** These few small files are asked without a gap: they come once a day, before anything else is taken. */
async function ask(means: Means, address: string, bytesMax: number): Promise<Landing> {
  const url = gateUrl(address, means)
  if (!(url instanceof URL)) return url
  const body = { wireBytesMax: bytesMax, decodedBytesMax: bytesMax, onExcess: 'cut' } as const
  const question = {
    headers: means.headers,
    body,
    timeoutMs: means.timeoutMs,
    allowLoopback: means.allowLoopback,
    follow: 'public',
  } as const
  const landing = await means.pace.run(paceKey(url), 0, () => exchange(means.dial, url, question))
  if (landing.kind === 'landed' && landing.status >= 400) {
    const until = parseRetryAfter(headerOf(landing.headers, 'retry-after'), means.clock.now())
    if (until !== undefined) means.pace.hold(paceKey(url), until)
  }
  return landing
}

function toText(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}
