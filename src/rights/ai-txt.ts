// ai.txt in both its meanings, ai.json, and terms a person read in prose and recorded.
import type { RecordedTerms, Signal } from '../domain/rights.ts'
import { pathOf } from './path-pattern.ts'
import { looksLikeHtml, rawText } from './raw-text.ts'
import { groupsFor, matchRobots, parseRobots } from './robots.ts'

/** A rule about text by its media type, or about everything. */
const textPattern = /^\/?\*?(?:\/?\*?|\.(?:txt|md|html?|xhtml|pdf|docx?|odt|rtf|epub|tex|xml|json|csv))\$?$/i
const denial = /^(?:deny|denied|disallow|disallowed|no|none|false|forbidden|prohibited|0)$/i
const ourUse = /scrap|summar/i
const jsonDepthMax = 12

/** Robots-like lines that close text types, everything, or this very path. */
function closesText(text: string, url: string, token: string): boolean {
  const robots = parseRobots(/^[ \t]*user-?agent[ \t]*:/im.test(text) ? text : `User-agent: *\n${text}`)
  if (!matchRobots(robots, url, token).allowed) return true
  const rules = groupsFor(robots, token).flatMap((group) => group.rules)
  const opened = new Set(rules.filter((rule) => rule.allow).map((rule) => rule.path))
  return rules.some((rule) => !rule.allow && textPattern.test(rule.path) && !opened.has(rule.path))
}

/** Does a list of `key: value` lines deny scraping or summarising to everyone or to us? */
function deniesOurUse(text: string, token: string): boolean {
  let agent = '*'
  for (const line of text.split(/\r\n|\r|\n/)) {
    const pair = /^[ \t]*([A-Za-z_-]{1,60})[ \t]*[:=][ \t]*(\S{1,60})/.exec(line)
    if (pair === null) continue
    const [, key = '', value = ''] = pair
    if (/^(?:user-?)?agent$/i.test(key)) agent = value.toLowerCase()
    else if ((agent === '*' || agent === token.toLowerCase()) && ourUse.test(key) && denial.test(value)) return true
  }
  return false
}

/**
 * Signals of an ai.txt, at the root (robots-like, by media type) or under `.well-known` (preferences by name).
 * Files found in either place are read for both, since people mix them up. A page or an unknown format says nothing. Never throws.
 */
export function aiTxtSignals(text: string, url: string, where: string, token: string): readonly Signal[] {
  const readable = text.slice(0, 262_144)
  if (looksLikeHtml(readable)) return []
  const base = { signal: 'ai-txt', raw: rawText(readable), where }
  if (deniesOurUse(readable, token)) return [{ ...base, cap: 'L1', effect: 'scraping or summarising denied: link only' }]
  if (closesText(readable, url, token)) return [{ ...base, cap: 'L2', effect: 'text closed to AI: facts only' }]
  return [{ ...base, effect: 'nothing against our use' }]
}

/** Searches a parsed ai.json for a denial; rules under another agent's name are not about us. */
function jsonDenies(value: unknown, token: string, depth: number): boolean {
  if (typeof value !== 'object' || value === null || depth > jsonDepthMax) return false
  if (Array.isArray(value)) return value.some((entry) => jsonDenies(entry, token, depth + 1))
  const entries = Object.entries(value)
  const named = entries.find(([key]) => /^(?:user-?)?agent(?:-?name)?$|^name$/i.test(key))?.[1]
  if (depth > 0 && typeof named === 'string' && named !== '*' && named.toLowerCase() !== token) return false
  return entries.some(([key, entry]) => {
    if (ourUse.test(key) && (typeof entry === 'string' || typeof entry === 'boolean')) return denial.test(String(entry))
    if (/^agents?$/i.test(key) && typeof entry === 'object' && entry !== null && !Array.isArray(entry)) {
      return Object.entries(entry).some(
        ([agent, rules]) => (agent === '*' || agent.toLowerCase() === token) && jsonDenies(rules, token, depth + 2),
      )
    }
    return jsonDenies(entry, token, depth + 1)
  })
}

/** Signals of `/.well-known/ai.json`; what cannot be read is recorded without effect. Never throws. */
export function aiJsonSignals(text: string, where: string, token: string): readonly Signal[] {
  if (looksLikeHtml(text)) return []
  const base = { signal: 'ai-json', raw: rawText(text), where }
  try {
    const denies = jsonDenies(JSON.parse(text.replace(/^\uFEFF/, '')), token.toLowerCase(), 0)
    if (denies) return [{ ...base, cap: 'L1', effect: 'scraping or summarising denied: link only' }]
    return [{ ...base, effect: 'nothing against our use' }]
  } catch {
    return [{ ...base, effect: 'unreadable, no effect' }]
  }
}

/** Signals of the terms the desk recorded for this host and path. A person's reading of prose counts like any other signal. */
export function termsSignals(recorded: readonly RecordedTerms[], url: string): readonly Signal[] {
  const host = URL.parse(url)?.hostname ?? ''
  return recorded
    .filter((terms) => terms.host.toLowerCase() === host && pathOf(url).startsWith(terms.pathPrefix))
    .map((terms) => ({
      signal: 'terms',
      raw: rawText(terms.quoteOfTerm),
      where: terms.url,
      cap: 'L1',
      effect: `terms of use recorded by ${terms.recordedBy}: link only`,
    }))
}
