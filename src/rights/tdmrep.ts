// TDMRep: the reservation of text and data mining, from the site's file, a header, or the page itself.
import type { Signal } from '../domain/rights.ts'
import { matchesPattern, normalizePath, pathOf } from './path-pattern.ts'
import { looksLikeHtml, rawText } from './raw-text.ts'

/** What a policy document says about mining: open without a duty, open against a duty, or nothing we can rely on. */
export type TdmPolicyReading = 'open' | 'duty' | 'unknown'
/** Readings of the policy documents that were fetched, by absolute address. */
export type TdmPolicies = ReadonlyMap<string, TdmPolicyReading>

interface Statement {
  readonly reservation: string
  readonly policyUrl?: string | undefined
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value])

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

/** `mine` as an action, however it is written: a term with or without prefix, an address, or an object with an id. */
function isMining(action: unknown): boolean {
  const name = isRecord(action) ? (action['@id'] ?? action['id'] ?? action['rdf:value']) : action
  return typeof name === 'string' && /(?:^|[:/#])mine$/.test(name)
}

/**
 * Reads an ODRL policy for what it grants without more ado.
 *
 * @returns `unknown` for anything but a TDMRep offer that permits mining. Never throws.
 * Source: TDMRep final report (2 February 2024), section on policies.
 */
export function readTdmPolicy(text: string): TdmPolicyReading {
  const policy = parseJson(text)
  if (!isRecord(policy) || !/^https?:\/\/www\.w3\.org\/ns\/tdmrep\/?#?$/.test(String(policy['profile'] ?? ''))) return 'unknown'
  const forbidden = asList(policy['prohibition']).some((rule) => isRecord(rule) && asList(rule['action']).some(isMining))
  if (forbidden) return 'unknown'
  const permissions = asList(policy['permission'])
    .filter(isRecord)
    .filter((rule) => asList(rule['action']).some(isMining))
  const duties = [policy, ...permissions].flatMap((rule) => [...asList(rule['duty']), ...asList(rule['obligation'])])
  if (permissions.length === 0) return 'unknown'
  if (duties.length > 0) return 'duty'
  // A constraint (a purpose, a place, a date) is a condition we cannot weigh.
  return permissions.some((rule) => asList(rule['constraint']).length === 0) ? 'open' : 'unknown'
}

function statementSignal(kind: string, statement: Statement, where: string, policies: TdmPolicies, supersedes: readonly string[]): Signal {
  const policyUrl = statement.policyUrl?.trim() ?? ''
  const raw = rawText(policyUrl === '' ? statement.reservation : `${statement.reservation}; policy ${policyUrl}`)
  const base = { signal: kind, raw, where }
  const value = statement.reservation.trim()
  if (value !== '0' && value !== '1') return { ...base, effect: 'neither 0 nor 1, so unset' }
  if (value === '0') return { ...base, supersedes, effect: 'mining not reserved' }
  const reading = policies.get(policyUrl) ?? 'unknown'
  if (reading === 'open')
    return { ...base, supersedes, cap: 'L2', effect: 'mining reserved, its policy grants it without a duty: facts only' }
  const effect = policyUrl === '' ? 'mining reserved: link only' : 'mining reserved on conditions we have not met: link only'
  const reserved: Signal = { ...base, supersedes, cap: 'L1', effect }
  return reading === 'duty' ? { ...reserved, note: 'licence offered' } : reserved
}

/** A file's location as a pattern; a whole address counts by its path, and an empty one covers nothing. */
function patternOf(location: unknown): string | undefined {
  if (typeof location !== 'string' || location.trim() === '') return undefined
  const path = location.trim().replace(/^https?:\/\/[^/]*/i, '')
  return normalizePath(path.startsWith('/') || path.startsWith('*') ? path : `/${path}`)
}

/** First address in a list that is one, made absolute against the page or file it was read from. */
function absolute(value: unknown, base: string): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? (URL.parse(value.trim(), base)?.href ?? value.trim()) : undefined
}

/**
 * The site file's word on an address: the first rule in file order that matches.
 *
 * @returns no signal if no rule matches or the file is a page; a signal without effect if it is no such list. Never throws.
 */
export function tdmFileSignals(text: string, url: string, where: string, policies: TdmPolicies): readonly Signal[] {
  if (looksLikeHtml(text)) return []
  const rules = parseJson(text)
  if (!Array.isArray(rules)) return [{ signal: 'tdmrep-file', raw: rawText(text), where, effect: 'no list of rules, so unset' }]
  const path = pathOf(url)
  for (const rule of rules.filter(isRecord)) {
    const pattern = patternOf(rule['location'])
    if (pattern === undefined || !matchesPattern(pattern, path)) continue
    const statement = { reservation: String(rule['tdm-reservation'] ?? ''), policyUrl: absolute(rule['tdm-policy'], where) }
    return [statementSignal('tdmrep-file', statement, where, policies, [])]
  }
  return []
}

/** Address of the policy that goes with the rule for this address, if the file names one: for the caller to fetch. */
export function tdmFilePolicy(text: string, url: string, where: string): string | undefined {
  const rules = parseJson(text)
  const path = pathOf(url)
  const rule = asList(rules)
    .filter(isRecord)
    .find((candidate) => matchesPattern(patternOf(candidate['location']) ?? '$', path))
  return absolute(rule?.['tdm-policy'], where)
}

/** The page's own word, by header or meta element: it replaces what the file (and, for meta, the header) said, unless it is an error. */
export function tdmPageSignals(
  from: 'header' | 'meta',
  reservations: readonly string[],
  policyUrl: string | undefined,
  url: string,
  policies: TdmPolicies,
): readonly Signal[] {
  if (reservations.length === 0) return []
  // Repeated and different: the reservation counts, and a valid value before an error.
  const values = reservations.flatMap((value) => value.split(',')).map((value) => value.trim())
  const reservation = values.find((value) => value === '1') ?? values.find((value) => value === '0') ?? values.join(', ')
  const statement = { reservation, policyUrl: absolute(policyUrl, url) }
  const replaced = from === 'header' ? ['tdmrep-file'] : ['tdmrep-file', 'tdmrep-header']
  return [statementSignal(`tdmrep-${from}`, statement, `${from} tdm-reservation`, policies, replaced)]
}
