// robots.txt: who is addressed, which paths are closed, and the rights lines that live in the same file.
import { limits } from '../domain/limits.ts'
import { matchesPattern, normalizePath, pathOf } from './path-pattern.ts'

export interface RobotsRule {
  readonly allow: boolean
  /** Normalised pattern. */
  readonly path: string
  /** The line as read. */
  readonly line: string
}

/** Lines that share their user-agent lines. `agents` are lower-case product tokens or `*`; empty for lines before any group. */
export interface RobotsGroup {
  readonly agents: readonly string[]
  readonly rules: readonly RobotsRule[]
  readonly crawlDelays: readonly number[]
  readonly contentUsage: readonly string[]
  readonly contentSignals: readonly string[]
}

export interface Robots {
  readonly groups: readonly RobotsGroup[]
  readonly sitemaps: readonly string[]
  /** Every `License:` address, wherever it stands: readings of its scope differ, so all of them are followed. */
  readonly licences: readonly string[]
}

interface OpenGroup {
  agents: string[]
  rules: RobotsRule[]
  crawlDelays: number[]
  contentUsage: string[]
  contentSignals: string[]
}

/** Each declared licence is fetched before anything is read, so a file may name only a few. */
const licencesMax = 8
/** No address is nearly as long; what a longer line says beyond this is not read. */
const lineCharactersMax = 16_384

/** Spellings seen in the wild; a closed door with a misspelt sign is still closed. */
const fieldNames = new Map([
  ['useragent', 'user-agent'],
  ['user agent', 'user-agent'],
  ['dissallow', 'disallow'],
  ['dissalow', 'disallow'],
  ['disalow', 'disallow'],
  ['diasllow', 'disallow'],
  ['disallaw', 'disallow'],
  ['crawldelay', 'crawl-delay'],
  ['site-map', 'sitemap'],
])

/** Field name and value of a line, also where the colon was forgotten between two words. Comments are cut. */
function splitLine(line: string): readonly [string, string] | undefined {
  const hash = line.indexOf('#')
  const text = (hash < 0 ? line : line.slice(0, hash)).trim()
  const colon = text.indexOf(':')
  if (colon > 0) {
    const name = text.slice(0, colon).trim().toLowerCase()
    return [fieldNames.get(name) ?? name, text.slice(colon + 1).trim()]
  }
  const words = text.split(/[ \t]+/, 3)
  const [name = '', value = ''] = words
  if (colon === 0 || words.length !== 2) return undefined
  return [fieldNames.get(name.toLowerCase()) ?? name.toLowerCase(), value]
}

/** The product token of a user-agent value: its leading letters, `_` and `-`, in lower case; `*` stays. */
function tokenOf(value: string): string {
  return /^\*(?:\s|$)/.test(value) ? '*' : (/^[A-Za-z_-]*/.exec(value)?.[0] ?? '').toLowerCase()
}

function addLine(group: OpenGroup, name: string, value: string): void {
  if (name === 'allow' || name === 'disallow') {
    // An empty rule says nothing.
    if (value !== '') group.rules.push({ allow: name === 'allow', path: patternOf(value, name === 'disallow'), line: `${name}: ${value}` })
  } else if (name === 'crawl-delay') {
    const seconds = /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : Number.NaN
    if (Number.isFinite(seconds)) group.crawlDelays.push(seconds)
  } else if (name === 'content-usage') group.contentUsage.push(value)
  else if (name === 'content-signal' || name === 'content-signals') group.contentSignals.push(value)
}

/** Patterns start at the root. Where the author forgot the slash, only a closed door gets it back. */
function patternOf(value: string, closes: boolean): string {
  const path = normalizePath(value)
  return path.startsWith('/') || path.startsWith('*') || !closes ? path : `/${path}`
}

/**
 * Reads a robots.txt of any quality; what lies beyond 512 KiB is ignored, and an unknown line neither counts nor closes a group.
 *
 * @returns groups in file order; the first holds the lines before any user-agent line
 * @throws never
 * Source: RFC 9309 (September 2022), sections 2.1 to 2.5.
 */
export function parseRobots(text: string): Robots {
  const opened = (): OpenGroup => ({ agents: [], rules: [], crawlDelays: [], contentUsage: [], contentSignals: [] })
  const groups: OpenGroup[] = [opened()]
  const sitemaps: string[] = []
  const licences: string[] = []
  let group = groups[0] as OpenGroup
  let hasRules = true
  const readable = text.slice(0, limits.net.robotsBytesMax).replace(/^\uFEFF/, '')
  for (const line of readable.split(/\r\n|\r|\n/)) {
    const parts = splitLine(line.slice(0, lineCharactersMax))
    if (parts === undefined) continue
    const [name, value] = parts
    if (name === 'user-agent') {
      if (hasRules) {
        group = opened()
        groups.push(group)
        hasRules = false
      }
      group.agents.push(tokenOf(value))
    } else if (name === 'sitemap') sitemaps.push(value)
    else if (name === 'license' || name === 'licence') licences.push(value)
    else {
      // Rules before any group bind nobody (RFC 9309), but a rights line there still says what its author wants.
      if (group.agents.length > 0 || (name !== 'allow' && name !== 'disallow')) addLine(group, name, value)
      if (name === 'allow' || name === 'disallow') hasRules = true
    }
  }
  return { groups, sitemaps, licences: [...new Set(licences)].slice(0, licencesMax) }
}

/** All groups that name the token, or else all that name `*`. */
export function groupsFor(robots: Robots, token: string): readonly RobotsGroup[] {
  const wanted = token.toLowerCase()
  const own = robots.groups.filter((group) => group.agents.includes(wanted))
  return own.length > 0 ? own : robots.groups.filter((group) => group.agents.includes('*'))
}

/** Octets a rule counts for on this path, or -1 if it does not match. */
function weight(rule: RobotsRule, path: string): number {
  if (matchesPattern(rule.path, path)) return rule.path.length
  // An allowed index page allows its folder's own address as well (a reading Google made common).
  const folder = rule.allow ? /^(.*\/)index\.html?$/.exec(rule.path)?.[1] : undefined
  return folder !== undefined && matchesPattern(`${folder}$`, path) ? folder.length + 1 : -1
}

/**
 * The rule that decides for this address and product token: the longest match in octets, `Allow` before `Disallow` in a tie.
 * `/robots.txt` itself gets no exception here; see {@link isAllowed}.
 */
export function matchRobots(robots: Robots, url: string, token: string): { readonly allowed: boolean; readonly rule?: RobotsRule } {
  const path = pathOf(url)
  let best: RobotsRule | undefined
  let bestWeight = -1
  for (const group of groupsFor(robots, token)) {
    for (const rule of group.rules) {
      const octets = weight(rule, path)
      if (octets < 0 || octets < bestWeight || (octets === bestWeight && !rule.allow)) continue
      best = rule
      bestWeight = octets
    }
  }
  return best === undefined ? { allowed: true } : { allowed: best.allow, rule: best }
}

/** May a crawler with this product token fetch the address? `/robots.txt` always (RFC 9309, section 2.2.2). */
export function isAllowed(robots: Robots, url: string, token: string): boolean {
  return pathOf(url) === '/robots.txt' || matchRobots(robots, url, token).allowed
}

/** The longest `Crawl-delay` in seconds that applies to the token. Not in the RFC; callers use it as a floor. */
export function crawlDelay(robots: Robots, token: string): number | undefined {
  const delays = groupsFor(robots, token).flatMap((group) => group.crawlDelays)
  return delays.length === 0 ? undefined : Math.max(...delays)
}
