// From what was fetched to signals: the files of a site, and the headers and marks of a page. Fetching is the caller's.
import { limits } from '../domain/limits.ts'
import type { RightsPolicy, Signal } from '../domain/rights.ts'
import { aiAgentSignals } from './ai-agents.ts'
import { aiJsonSignals, aiTxtSignals } from './ai-txt.ts'
import { parseContentSignal, robotsContentSignals } from './content-signal.ts'
import { contentUsageSignals, parseContentUsage, robotsContentUsage } from './content-usage.ts'
import { parseRobotsDirectives } from './meta-robots.ts'
import { type PaywallMarks, paywallSignals } from './paywall.ts'
import { rawText } from './raw-text.ts'
import { crawlDelay, isAllowed, matchRobots, parseRobots, type Robots } from './robots.ts'
import { type FetchedLicence, rslSignal } from './rsl.ts'
import { readTdmPolicy, type TdmPolicies, tdmFilePolicy, tdmFileSignals, tdmPageSignals } from './tdmrep.ts'

/** A site's file as answered; `url` is where it was read. */
export interface SiteFile {
  readonly url: string
  readonly status: number
  readonly body: string
}

/** Robots that gave no answer: timeout, DNS, reset. `since` (ISO 8601) is when that began, if known. */
interface NoAnswer {
  readonly unreachable: string
  readonly since?: string
}

/** The rights files of one origin (scheme, host, port). Absent files were not there or not asked for. */
export interface SiteFiles {
  readonly robots: SiteFile | NoAnswer
  readonly tdmrep?: SiteFile
  /** TDM policies by the addresses {@link policyLinks} gave. */
  readonly tdmPolicies?: readonly SiteFile[]
  readonly aiTxt?: SiteFile
  readonly wellKnownAiTxt?: SiteFile
  readonly aiJson?: SiteFile
  /** Licence documents by the addresses {@link policyLinks} gave; `status` 0 if unreachable. */
  readonly licences?: readonly FetchedLicence[]
}

/** The page asked about. `fromOwnFeed`: its item came from the publisher's own feed. */
export interface AskedPage {
  readonly url: string
  readonly fromOwnFeed: boolean
}

type Pair = readonly [name: string, value: string]

/** What a fetched page says about rights. Names of headers and metas are compared without case. */
export interface PageMarks {
  readonly url: string
  readonly headers: readonly Pair[]
  /** Name (or property) and content of each meta element. */
  readonly metas: readonly Pair[]
  /** `<link>` elements that may name a licence. */
  readonly links?: readonly { readonly rel: string; readonly href: string; readonly type?: string }[]
  /** Text of each `<script type="application/rsl+xml">`. */
  readonly rslScripts?: readonly string[]
  /** `isAccessibleForFree` in the page's structured data. */
  readonly jsonLdFree?: boolean | string
  readonly bodyWords?: number
  readonly announcedWords?: number
  readonly licences?: readonly FetchedLicence[]
  readonly tdmPolicies?: readonly SiteFile[]
}

const isOk = (file: { readonly status: number }): boolean => file.status >= 200 && file.status < 300
const dayMs = 86_400_000
/** After so long without an answer a person should look at the host. */
const outageDaysMax = 30

function readPolicies(files: readonly SiteFile[] | undefined): TdmPolicies {
  return new Map((files ?? []).map((file) => [file.url, isOk(file) ? readTdmPolicy(file.body) : 'unknown']))
}

/** Signals of declared licence addresses: one that was not fetched counts as unreadable, so that forgetting closes and never opens. */
function licenceSignals(
  declared: readonly string[],
  fetched: readonly FetchedLicence[],
  url: string,
  policy: RightsPolicy,
): readonly Signal[] {
  const known = new Map(fetched.map((licence) => [licence.url, licence]))
  const missing = declared.filter((address) => !known.has(address)).map((address) => ({ url: address, status: 0, body: '' }))
  return [...known.values(), ...missing].map((licence) => rslSignal(licence, url, policy))
}

function outageSignal(robots: SiteFile | NoAnswer, now: Date): Signal {
  const raw = 'unreachable' in robots ? robots.unreachable : `status ${robots.status}`
  const where = 'unreachable' in robots ? 'robots.txt' : robots.url
  const since = 'since' in robots && robots.since !== undefined ? Date.parse(robots.since) : Number.NaN
  const signal: Signal = {
    signal: 'robots-unreachable',
    raw: rawText(raw),
    where,
    cap: 'L0',
    effect: 'robots.txt gave no answer: nothing for now',
  }
  const isLong = now.getTime() - since > outageDaysMax * dayMs
  return isLong ? { ...signal, note: `no answer for over ${outageDaysMax} days: a person decides` } : signal
}

function robotsSignals(robots: Robots, page: AskedPage, where: string, policy: RightsPolicy): readonly Signal[] {
  const signals: Signal[] = [...robotsContentSignals(robots, page.url, where, policy)]
  if (isAllowed(robots, page.url, policy.token)) {
    const usage = robotsContentUsage(robots, page.url, policy.token)
    signals.push(...contentUsageSignals(usage, where, ''))
  } else {
    const raw = rawText(matchRobots(robots, page.url, policy.token).rule?.line ?? '')
    const base = { signal: 'robots', raw, where }
    if (page.fromOwnFeed) signals.push({ ...base, cap: 'L1', effect: 'path closed to us: link only, from the feed' })
    else signals.push({ ...base, cap: 'L0', effect: 'path closed to us: nothing' })
  }
  signals.push(...aiAgentSignals(robots, page.url, where))
  const delay = crawlDelay(robots, policy.token) ?? 0
  if (delay > limits.net.crawlDelaySecondsMax) {
    signals.push({
      signal: 'robots',
      raw: `crawl-delay: ${delay}`,
      where,
      cap: 'L1',
      effect: 'asks for very few visits: link only, from the feed',
    })
  }
  return signals
}

/** Robots in force: parsed if answered, no rules if the site has none (4xx, or redirects without end), undefined while it is down. */
function robotsOf({ robots }: SiteFiles): Robots | undefined {
  if ('unreachable' in robots || robots.status === 429 || robots.status >= 500 || robots.status <= 0) return undefined
  return parseRobots(isOk(robots) ? robots.body : '')
}

/**
 * Addresses of policy documents a site's files name for this page: RSL licences and TDM policies. The caller fetches them
 * and hands them back in {@link SiteFiles}.
 */
export function policyLinks(
  site: SiteFiles,
  url: string,
): { readonly licences: readonly string[]; readonly tdmPolicies: readonly string[] } {
  const base = 'unreachable' in site.robots ? url : site.robots.url
  const licences = (robotsOf(site)?.licences ?? []).map((address) => URL.parse(address, base)?.href ?? address)
  const tdm = site.tdmrep !== undefined && isOk(site.tdmrep) ? tdmFilePolicy(site.tdmrep.body, url, site.tdmrep.url) : undefined
  return { licences: [...new Set(licences)], tdmPolicies: tdm === undefined ? [] : [tdm] }
}

/**
 * Signals of a site's files for one address.
 *
 * @param site files of the origin that serves the address; after a redirect, of the origin it led to
 * @param now tells how long robots.txt has been silent
 * @returns never throws, whatever the files hold
 */
export function signalsFromSite(site: SiteFiles, page: AskedPage, policy: RightsPolicy, now: Date): readonly Signal[] {
  const robots = robotsOf(site)
  const robotsUrl = 'unreachable' in site.robots ? 'robots.txt' : site.robots.url
  const textFiles = [site.aiTxt, site.wellKnownAiTxt].filter((file) => file !== undefined).filter(isOk)
  const signals: Signal[] = robots === undefined ? [outageSignal(site.robots, now)] : [...robotsSignals(robots, page, robotsUrl, policy)]
  signals.push(...licenceSignals(policyLinks(site, page.url).licences, site.licences ?? [], page.url, policy))
  if (site.tdmrep !== undefined && isOk(site.tdmrep)) {
    signals.push(...tdmFileSignals(site.tdmrep.body, page.url, site.tdmrep.url, readPolicies(site.tdmPolicies)))
  }
  for (const file of textFiles) signals.push(...aiTxtSignals(file.body, page.url, file.url, policy.token))
  if (site.aiJson !== undefined && isOk(site.aiJson)) signals.push(...aiJsonSignals(site.aiJson.body, site.aiJson.url, policy.token))
  return signals
}

function valuesOf(pairs: readonly Pair[], name: string): readonly string[] {
  return pairs.filter(([key]) => key.trim().toLowerCase() === name).map(([, value]) => value)
}

/** Licence addresses of a page: Link headers and link elements with `rel=license` and RSL's media type. */
export function licenceLinks(page: Pick<PageMarks, 'url' | 'headers' | 'links'>): readonly string[] {
  const isLicence = (rel: string, type: string): boolean =>
    rel.toLowerCase().split(/\s+/).includes('license') && type.trim().toLowerCase().startsWith('application/rsl+xml')
  const fromHeaders = valuesOf(page.headers, 'link')
    .flatMap((value) => [...value.slice(0, 16_384).matchAll(/<([^<>]{1,2048})>([^<]*)/g)])
    .filter(([, , parameters = '']) => {
      const parameter = (name: string): string => new RegExp(`;\\s*${name}\\s*=\\s*"?([^";,]*)`, 'i').exec(parameters)?.[1] ?? ''
      return isLicence(parameter('rel'), parameter('type'))
    })
    .map(([, address = '']) => address)
  const fromElements = (page.links ?? []).filter((link) => isLicence(link.rel, link.type ?? '')).map((link) => link.href)
  return [...new Set([...fromHeaders, ...fromElements].map((address) => URL.parse(address.trim(), page.url)?.href ?? address))]
}

function tdmSignals(page: PageMarks): readonly Signal[] {
  const policies = readPolicies(page.tdmPolicies)
  return (['header', 'meta'] as const).flatMap((from) => {
    const pairs = from === 'header' ? page.headers : page.metas
    return tdmPageSignals(from, valuesOf(pairs, 'tdm-reservation'), valuesOf(pairs, 'tdm-policy')[0], page.url, policies)
  })
}

/**
 * Signals of a page's headers and marks. `data-nosnippet` is not among them: those parts are deleted before extraction.
 *
 * @returns never throws, whatever the page holds
 */
export function signalsFromPage(page: PageMarks, policy: RightsPolicy): readonly Signal[] {
  const directives = (pairs: readonly Pair[], kind: string, names: readonly string[]): readonly Signal[] =>
    names.flatMap((name) => valuesOf(pairs, name).flatMap((value) => parseRobotsDirectives(value, `${kind} ${name}`, policy.token)))
  const usage = valuesOf(page.headers, 'content-usage').join(', ')
  const inline = (page.rslScripts ?? []).map((body, index) => ({ url: `${page.url}#rsl-${index + 1}`, status: 200, body }))
  const wall: PaywallMarks = {
    isFree: page.jsonLdFree,
    contentTier: valuesOf(page.metas, 'article:content_tier')[0],
    bodyWords: page.bodyWords,
    announcedWords: page.announcedWords,
  }
  return [
    ...directives(page.headers, 'header', ['x-robots-tag', 'robots-tag']),
    ...directives(page.metas, 'meta', ['robots', policy.token.toLowerCase()]),
    ...tdmSignals(page),
    ...contentUsageSignals(parseContentUsage(usage), 'header content-usage', usage),
    ...valuesOf(page.headers, 'content-signal').flatMap((value) => parseContentSignal(value, 'header content-signal', policy)),
    ...licenceSignals(licenceLinks(page), [...(page.licences ?? []), ...inline], page.url, policy),
    ...paywallSignals(wall),
  ]
}
