// RSL 1.0 (Really Simple Licensing): what a licence document allows us to do with one address.
import type { RightsPolicy, Signal } from '../domain/rights.ts'
import { matchesPattern, normalizePath, pathOf } from './path-pattern.ts'
import { looksLikeHtml, rawText } from './raw-text.ts'
import { parseRslDocument, type RslContent, type RslLicence } from './rsl-document.ts'

/** A licence document as fetched; `status` 0 if it could not be. */
export interface FetchedLicence {
  readonly url: string
  readonly status: number
  readonly body: string
}

/** How one licence treats summaries (`ai-input`) and the archive index (`ai-index`). */
type Verdict = 'prohibited' | 'unmet' | 'paid' | 'not-granted' | 'input-only' | 'granted' | 'silent'
type Limits = Omit<Signal, 'signal' | 'raw' | 'where'>

const allUses = ['ai-train', 'ai-input', 'ai-index', 'search']
const usageGroups: Readonly<Record<string, readonly string[]>> = {
  all: allUses,
  'ai-all': ['ai-train', 'ai-input', 'ai-index'],
  'train-ai': ['ai-train'],
}
/** Payments we make by doing what we do anyway, or that are for a use we never make. */
const metPayments = new Set(['free', 'attribution', 'training'])

function usages(tokens: ReadonlySet<string> | undefined): ReadonlySet<string> {
  return new Set([...(tokens ?? [])].flatMap((token) => usageGroups[token] ?? [token]))
}

/** Is the operator inside a `user` or `geo` limit? An operator who did not say who they are is outside every limit. */
function meets(licence: RslLicence, type: 'user' | 'geo', mine: string | undefined): boolean {
  const permitted = licence.permits.get(type)
  const prohibited = licence.prohibits.get(type)
  if (permitted === undefined && prohibited === undefined) return true
  if (mine === undefined) return false
  const own = mine.toLowerCase()
  return (permitted?.has(own) ?? true) && prohibited?.has(own) !== true
}

const knownTypes = new Set(['usage', 'user', 'geo'])

function judge(licence: RslLicence, hasServer: boolean, policy: RightsPolicy): Verdict {
  const prohibited = usages(licence.prohibits.get('usage'))
  if (prohibited.has('ai-input') || prohibited.has('ai-index')) return 'prohibited'
  const hasUnknownType = [...licence.permits.keys(), ...licence.prohibits.keys()].some((type) => !knownTypes.has(type))
  if (hasUnknownType || licence.hasReporting) return 'unmet'
  if (!meets(licence, 'user', policy.operatorClass) || !meets(licence, 'geo', policy.operatorCountry)) return 'unmet'
  if (hasServer || licence.payments.some((payment) => !metPayments.has(payment))) return 'paid'
  if (!licence.permits.has('usage')) return 'silent'
  const permitted = usages(licence.permits.get('usage'))
  if (!permitted.has('ai-input')) return 'not-granted'
  return permitted.has('ai-index') ? 'granted' : 'input-only'
}

/** Octets of the content's pattern if it covers the address, or -1. No pattern covers everything. */
function coverage(content: RslContent, url: string): number {
  const absolute = /^https?:\/\/([^/]*)(.*)$/i.exec(content.url)
  const host = (absolute?.[1] ?? '').toLowerCase()
  const own = URL.parse(url)?.host ?? ''
  if (absolute !== null && host !== own && !(host.startsWith('*.') && own.endsWith(host.slice(1)))) return -1
  const path = absolute?.[2] ?? content.url
  const pattern = normalizePath(path.startsWith('/') || path.startsWith('*') ? path : `/${path}`)
  return matchesPattern(pattern, pathOf(url)) ? pattern.length : -1
}

const linkOnly = (effect: string, note?: string): Limits => (note === undefined ? { cap: 'L1', effect } : { cap: 'L1', effect, note })

/** One outcome for all licences that apply: a prohibition by any counts; otherwise one that grants our uses on terms we meet suffices. */
function combine(verdicts: readonly Verdict[]): Limits {
  const has = (verdict: Verdict): boolean => verdicts.includes(verdict)
  if (has('prohibited')) return linkOnly('the licence prohibits our use: link only')
  if (has('granted')) return { effect: 'the licence grants our uses, with a link' }
  if (has('input-only')) return { cap: 'L3', embed: false, effect: 'the licence grants summaries but no index' }
  if (has('paid')) return linkOnly('a licence is needed that we do not have: link only', 'licence offered')
  if (has('unmet')) return linkOnly('the licence has terms we do not meet: link only')
  if (has('not-granted')) return linkOnly('the licence does not grant our use: link only')
  return { effect: 'the licence says nothing against our uses' }
}

function limitsFor(contents: readonly RslContent[], url: string, policy: RightsPolicy): Limits {
  const covering = contents.map((content) => ({ content, octets: coverage(content, url) })).filter(({ octets }) => octets >= 0)
  if (covering.length === 0) return { effect: 'no terms for this address' }
  const longest = Math.max(...covering.map(({ octets }) => octets))
  if (covering.some(({ content, octets }) => octets === longest && content.licences.length === 0)) {
    return linkOnly('content without a licence, so its terms are unknown: link only')
  }
  const judged = covering.flatMap(({ content, octets }) =>
    content.licences.map((licence) => ({ octets, verdict: judge(licence, content.hasServer, policy) })),
  )
  // Grants come from the nearest entry alone, or a paid folder would be opened by a free site; a prohibition reaches down.
  return combine(judged.filter(({ octets, verdict }) => octets === longest || verdict === 'prohibited').map(({ verdict }) => verdict))
}

/**
 * The signal of one licence document for an address. A declared licence that is missing or unreadable means that terms exist
 * and are unknown, so it closes to a link.
 *
 * Never throws. Source: RSL 1.0 (10 December 2025).
 */
export function rslSignal(licence: FetchedLicence, url: string, policy: RightsPolicy): Signal {
  const base = { signal: 'rsl', raw: rawText(licence.body), where: licence.url }
  if (licence.status < 200 || licence.status > 299)
    return { ...base, ...linkOnly(`licence not readable (status ${licence.status}): link only`) }
  if (looksLikeHtml(licence.body)) return { ...base, ...linkOnly('the licence address shows a page, no licence: link only') }
  const document = parseRslDocument(licence.body)
  if (document.kind === 'unknown') return { ...base, ...linkOnly(`licence terms unknown (${document.why}): link only`) }
  return { ...base, ...limitsFor(document.contents, url, policy) }
}
