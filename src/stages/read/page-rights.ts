// What a publisher says of one address, asked for: the files of its site, the documents they name, the headers of its page.
import { Fault } from '../../domain/fault.ts'
import type { Item } from '../../domain/item.ts'
import {
  type Level,
  type Licence,
  lowerLevel,
  type RecordedTerms,
  type RightsDecision,
  type RightsPolicy,
  type Signal,
} from '../../domain/rights.ts'
import type { Source } from '../../domain/source.ts'
import { termsSignals } from '../../rights/ai-txt.ts'
import { licenceLinks, policyLinks, signalsFromPage, signalsFromSite } from '../../rights/collect.ts'
import { decideRights, lowerRights, maturedSignals, permitFor, recheckSignals } from '../../rights/decide.ts'
import { type FetchedLicence, rslSignal } from '../../rights/rsl.ts'
import { siteFilesOf } from '../../rights/site-files.ts'
import { decodeBytes } from '../../text/decode.ts'
import { canonicalUrl, hostOf, registrableDomain } from '../../text/urls.ts'
import type { Tools } from '../stage.ts'
import type { ExtractedArticle } from './extract-article.ts'
import { htmlOf, marksOf } from './page-marks.ts'

const licenceBytesMax = 256 * 1024
const parseMsMax = 3_000

/** What the desk and earlier readings know of an address. */
export interface Known {
  readonly item: Pick<Item, 'url'>
  readonly source: Pick<Source, 'allowlisted'>
  readonly before: { readonly decision: RightsDecision } | null
  /** A publisher's wish by notice, for the page or its host. */
  readonly wish: { readonly level: Level; readonly reason: string } | null
  readonly licences: readonly Licence[]
  /** Terms that persons read in prose, of the host. */
  readonly terms: readonly RecordedTerms[]
  /** Licence documents that the feed carries for the page. */
  readonly feedLicences: readonly string[]
}

/** What licences written into a feed say of an address that the feed lists. */
export function feedLicenceSignals(licences: readonly string[], url: string, policy: RightsPolicy): readonly Signal[] {
  return licences.map((body, i) => rslSignal({ url: `its feed#rsl-${i + 1}`, status: 200, body }, url, policy))
}

/** Reduces signals with what is on record: terms and licences of the desk, dates that have come, a wish by notice. */
export function decisionFor(input: Known, signals: readonly Signal[], at: string, policy: RightsPolicy, now: Date): RightsDecision {
  const allowlisted = input.source.allowlisted && registrableDomain(at) === registrableDomain(input.item.url)
  const host = { url: canonicalUrl(at) ?? at, host: hostOf(at) ?? '', allowlisted, fetchedAt: now.toISOString() }
  const onRecord = [
    ...termsSignals(input.terms, host.url),
    ...feedLicenceSignals(input.feedLicences, host.url, policy),
    ...(input.before === null ? [] : maturedSignals(input.before.decision, now)),
  ]
  const decision = decideRights([...signals, ...onRecord], input.licences, host, now, policy)
  if (!input.wish) return decision
  const reason = { signal: 'takedown', raw: '', where: 'publisher', effect: input.wish.reason }
  return { ...decision, level: lowerLevel(decision.level, input.wish.level), reasons: [...decision.reasons, reason] }
}

/**
 * Where a site's TDMRep file alone closes a page, the page's own header may open it again (TDMRep: the header overrides the file):
 * the headers are asked for, and nothing else.
 */
export async function overridingHeaders(
  closed: RightsDecision,
  decide: (signals: readonly Signal[]) => RightsDecision,
  { url, tools, policy }: { readonly url: string; readonly tools: Tools; readonly policy: RightsPolicy },
): Promise<readonly Signal[]> {
  const open: Signal = { signal: 'tdmrep-header', raw: '0', where: 'header tdm-reservation', supersedes: ['tdmrep-file'], effect: '' }
  const byFile = closed.level === 'L1' && closed.reasons.some((it) => it.signal === 'tdmrep-file')
  if (!byFile || decide([open]).level < 'L2') return []
  const answer = await tools.net.head({ url, level: closed.level, use: 'page', brand: 'permit' }).catch((error: unknown) => {
    if (error instanceof Fault && !(error.retry instanceof Date)) return null
    throw error
  })
  if (answer?.kind !== 'ok') return []
  return signalsFromPage({ url: answer.url, headers: answer.headers, metas: [] }, policy)
}

/** What the files of the site that serves an address say about it, with the documents they name. */
export async function siteSignals(url: string, tools: Pick<Tools, 'net'>, policy: RightsPolicy, now: Date): Promise<readonly Signal[]> {
  const answered = await tools.net.sitePolicies(new URL(url).origin)
  const links = policyLinks(siteFilesOf(answered), url)
  const files = siteFilesOf(answered, {
    licences: await fetchLicences(links.licences, tools),
    tdmPolicies: await fetchLicences(links.tdmPolicies, tools),
  })
  return signalsFromSite(files, { url, fromOwnFeed: true }, policy, now)
}

export async function fetchLicences(urls: readonly string[], tools: Pick<Tools, 'net'>): Promise<readonly FetchedLicence[]> {
  const fetched: FetchedLicence[] = []
  for (const url of urls.slice(0, 5)) {
    const gone = { url, status: 0, body: '' }
    try {
      const answer = await tools.net.resource({ url, level: 'L1', use: 'site-policy', brand: 'permit' }, { bytesMax: licenceBytesMax })
      fetched.push(answer.kind === 'ok' ? { url, status: answer.status, body: decodeBytes(answer.bytes, { kind: 'xml' }).text } : gone)
    } catch (error) {
      if (!(error instanceof Fault)) throw error
      fetched.push(gone)
    }
  }
  return fetched
}

/**
 * The decision for an address that names another as its canonical one: what the other's site and page say binds too, so that an
 * AMP page, a mirror or a cached copy is never freer than the original. A site or a page in trouble binds nothing here.
 */
export async function boundByCanonical(
  decision: RightsDecision,
  canonical: string | undefined,
  known: Known,
  { tools, policy }: { readonly tools: Pick<Tools, 'net' | 'now' | 'pool'>; readonly policy: RightsPolicy },
): Promise<RightsDecision> {
  const original = canonical === undefined ? undefined : canonicalUrl(canonical, decision.url)
  if (original === undefined || isSamePlace(original, decision.url) || isHome(original)) return decision
  const now = tools.now()
  const site = recheckSignals(await siteSignals(original, tools, policy, now))
  const bySite = decisionFor(known, site, original, policy, now)
  const signals = [...site, ...(await pageSignals(bySite, { tools, policy }))]
  const bound = decisionFor(known, signals, original, policy, now)
  const isListed = registrableDomain(original) === registrableDomain(decision.url)
  // A strange host starts at L2: that it is not listed says nothing on the page that was read.
  const level = isListed ? bound.level : lowestCap(bound)
  if (level >= decision.level) return decision
  const reasons = bound.reasons.filter((it) => it.cap !== undefined).map((it) => ({ ...it, effect: `canonical address: ${it.effect}` }))
  const lowered = lowerRights(decision, { ...bound, level, url: decision.url, reasons: [] })
  return { ...lowered, reasons: [...decision.reasons, ...reasons] }
}

const hopsMax = 2

/** What the headers and marks of an original say, where its site lets it be asked; nothing where it does not answer as a page. */
async function pageSignals(
  decision: RightsDecision,
  { tools, policy }: { readonly tools: Pick<Tools, 'net' | 'now' | 'pool'>; readonly policy: RightsPolicy },
): Promise<readonly Signal[]> {
  let permit = permitFor(decision, 'page')
  try {
    for (let hop = 0; hop <= hopsMax && !('kind' in permit); hop += 1) {
      const answer = await tools.net.page(permit)
      if (answer.kind === 'ok') {
        const marks = marksOf(
          answer,
          await tools.pool.run<ExtractedArticle>('extract-article', { html: htmlOf(answer), hints: { url: answer.url } }, parseMsMax),
        )
        return signalsFromPage({ ...marks, licences: await fetchLicences(licenceLinks(marks), tools) }, policy)
      }
      // Over to https or to `www.` it is the same publisher; another domain is another page.
      if (answer.kind !== 'moved' || registrableDomain(answer.to) !== registrableDomain(permit.url)) return []
      permit = { ...permit, url: answer.to }
    }
    return []
  } catch (error) {
    if (!(error instanceof Fault) || error.retry instanceof Date) throw error
    return []
  }
}

function lowestCap({ reasons }: RightsDecision): Level {
  return reasons.reduce<Level>((level, it) => lowerLevel(level, it.cap ?? 'L4'), 'L4')
}

/** Addresses that differ in scheme, `www.`, query or a last slash lead to one page. */
function isSamePlace(one: string, other: string): boolean {
  const place = (url: string): string => {
    const { hostname = '', pathname = '' } = URL.parse(url) ?? {}
    return hostname.replace(/^www\./, '') + pathname.replace(/\/$/, '')
  }
  return place(one) === place(other)
}

function isHome(url: string): boolean {
  return (URL.parse(url)?.pathname ?? '/') === '/'
}
