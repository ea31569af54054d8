import type { Article } from '../../domain/article.ts'
import { Fault } from '../../domain/fault.ts'
import type { Item } from '../../domain/item.ts'
import type { Job } from '../../domain/job.ts'
import { type Refusal, refuse } from '../../domain/refusal.ts'
import { lowerLevel, type RightsDecision, type RightsPolicy, type Signal } from '../../domain/rights.ts'
import type { Source } from '../../domain/source.ts'
import type { Fetched } from '../../net/net.ts'
import { licenceLinks, policyLinks, signalsFromPage, signalsFromSite } from '../../rights/collect.ts'
import { decideRights, permitFor } from '../../rights/decide.ts'
import type { FetchedLicence } from '../../rights/rsl.ts'
import { siteFilesOf } from '../../rights/site-files.ts'
import type { Reader } from '../../store/store.ts'
import { decodeBytes } from '../../text/decode.ts'
import { canonicalUrl, hostOf, registrableDomain } from '../../text/urls.ts'
import type { Stage, Tools } from '../stage.ts'
import type { ExtractedArticle } from './extract-article.ts'
import { makeArticle } from './make-article.ts'
import { nextReading } from './next-reading.ts'

interface In {
  readonly item: Item
  readonly source: Source
  readonly before: Article | null
  /** A publisher's wish by notice, for the page or its host. */
  readonly wish: { readonly level: RightsDecision['level']; readonly reason: string } | null
}
type Out =
  | { readonly kind: 'article'; readonly item: Item; readonly article: Article }
  | { readonly kind: 'unchanged'; readonly item: Item }
  | { readonly kind: 'refusal'; readonly item: Item; readonly refusal: Refusal; readonly at: string }

const hopsMax = 3
const licenceBytesMax = 256 * 1024

/**
 * Item -> Article, or a Refusal. The rights decision comes before the fetch and again after it; at L1 the article is headline and link.
 * The article's id comes from its address: a second reading of the same words changes nothing.
 */
export const read: Stage<In, Out> = {
  name: 'read',
  next: ['cluster'],
  keyedBy: 'host',
  limits: { seconds: 90, attempts: 3 },
  async load(subject, store) {
    const item = await store.itemById(subject)
    const source = item ? await store.sourceById(item.sourceId) : null
    if (!item || !source) return null
    const known = await store.articleIdOfUrl(item.url)
    return {
      item,
      source,
      before: known === null ? null : await store.articleById(known),
      wish: await wishFor(item.url, source.host, store),
    }
  },
  async run(input, tools) {
    const { item } = input
    const at = tools.now().toISOString()
    const result = await readPage(input, item.url, tools, hopsMax)
    if ('kind' in result) {
      tools.note({ refused: result.code })
      return { kind: 'refusal', item, refusal: result, at }
    }
    const article = input.before ? nextReading(input.before, result) : result
    if (article === undefined) return { kind: 'unchanged', item }
    tools.note({ level: article.level, words: article.wordCount, version: article.version })
    return { kind: 'article', item, article }
  },
  async save(output, tx): Promise<readonly Job[]> {
    if (output.kind === 'refusal') {
      await tx.setItemState(output.item.id, 'refused')
      await tx.saveRefusal({ ...output.refusal, stage: 'read', subject: output.item.url, at: output.at })
      return []
    }
    await tx.setItemState(output.item.id, 'read')
    if (output.kind === 'unchanged') return []
    const { article } = output
    const keepHours = article.level === 'L2' ? 1 : Math.max(1, article.decision.retainTextHours)
    await tx.saveArticle(article, new Date(Date.parse(article.fetchedAt) + keepHours * 3600_000))
    return [{ stage: 'cluster', subject: article.id, key: 'all' }]
  },
}

/** What its publisher asked for this page, by notice: for the page, its host, or the host of the feed it came from. */
async function wishFor(url: string, feedHost: string, store: Reader): Promise<In['wish']> {
  const wishes = [await store.wishOf(url), await store.hostLevel(feedHost)].filter((it) => it !== null)
  return wishes.toSorted((a, b) => (a.level < b.level ? -1 : 1))[0] ?? null
}

async function readPage(input: In, url: string, tools: Tools, hopsLeft: number): Promise<Article | Refusal> {
  const now = tools.now()
  const policy: RightsPolicy = { policyVersion: tools.policy.policyVersion, token: tools.policy.token, contentSignalsReference: 'L2' }
  const site = await siteSignals(url, tools, policy, now)
  const decide = (signals: readonly Signal[], at: string): RightsDecision => {
    const allowlisted = input.source.allowlisted && registrableDomain(at) === registrableDomain(input.item.url)
    const decision = decideRights(
      signals,
      [],
      { url: canonicalUrl(at) ?? at, host: hostOf(at) ?? '', allowlisted, fetchedAt: now.toISOString() },
      now,
      policy,
    )
    if (!input.wish) return decision
    const reason = { signal: 'takedown', raw: '', where: 'publisher', effect: input.wish.reason }
    return { ...decision, level: lowerLevel(decision.level, input.wish.level), reasons: [...decision.reasons, reason] }
  }
  const decision = decide(site, url)
  const permit = permitFor(decision, 'page')
  if ('kind' in permit) return decision.level === 'L1' ? headlineOnly(input, decision, url, now) : permit
  const answer = await tools.net.page(permit)
  if (answer.kind === 'moved') {
    const to = canonicalUrl(answer.to, url)
    if (to === undefined || hopsLeft === 0)
      return refuse('read.redirect', `The page redirects to an address that cannot be read: ${answer.to.slice(0, 200)}`)
    return readPage(input, to, tools, hopsLeft - 1)
  }
  if (answer.kind !== 'ok') return refusalOf(answer)
  const page = await extract(answer, input.item, tools)
  const marks = {
    url: answer.url,
    headers: answer.headers,
    metas: page.metas.map((it) => [it.name, it.content] as const),
    bodyWords: page.text.split(/\s+/).length,
    links: page.links.map((it) => ({ rel: it.rel, href: it.href, ...(it.type !== undefined && { type: it.type }) })),
    ...(page.isAccessibleForFree !== undefined && { jsonLdFree: page.isAccessibleForFree }),
  }
  const licences = await fetchLicences(licenceLinks(marks), tools)
  const final = decide([...site, ...signalsFromPage({ ...marks, licences }, policy)], answer.url)
  if (final.level === 'L0') return refuse('rights.none', final.reasons.map((it) => it.effect).join('; '))
  if (final.level === 'L1') return headlineOnly(input, final, url, now)
  if (page.text.trim() === '') return refuse('read.no-text', 'No article text was found on the page.')
  return makeArticle({ item: input.item, source: input.source, url: final.url, page, decision: final, now })
}

async function siteSignals(url: string, tools: Tools, policy: RightsPolicy, now: Date): Promise<readonly Signal[]> {
  const answered = await tools.net.sitePolicies(new URL(url).origin)
  const links = policyLinks(siteFilesOf(answered), url)
  const files = siteFilesOf(answered, {
    licences: await fetchLicences(links.licences, tools),
    tdmPolicies: await fetchLicences(links.tdmPolicies, tools),
  })
  return signalsFromSite(files, { url, fromOwnFeed: true }, policy, now)
}

async function fetchLicences(urls: readonly string[], tools: Tools): Promise<readonly FetchedLicence[]> {
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

function refusalOf(answer: Exclude<Fetched, { kind: 'ok' | 'moved' }>): Refusal {
  if (answer.kind === 'refused') return answer
  if (answer.kind === 'not-modified') return refuse('read.unchanged', 'The page has not changed.')
  if (answer.status === 429 || answer.status >= 500)
    throw new Fault('net.status', `The page answered ${answer.status}.`, {
      retry: answer.status === 429 && answer.retryAfter ? answer.retryAfter : 'soon',
    })
  return refuse(`read.status-${answer.status}`, `The page answered ${answer.status}.`)
}

async function extract(answer: Extract<Fetched, { kind: 'ok' }>, item: Item, tools: Tools): Promise<ExtractedArticle> {
  const contentType = answer.headers.find(([name]) => name === 'content-type')?.[1]
  const { text: html } = decodeBytes(answer.bytes, { kind: 'html', ...(contentType !== undefined && { contentType }) })
  const hints = {
    url: answer.url,
    feedTitle: item.title,
    ...(item.summary !== undefined && { feedSummary: item.summary }),
    ...(item.publishedAt !== undefined && { feedDate: item.publishedAt }),
  }
  return tools.pool.run<ExtractedArticle>('extract-article', { html, hints }, 3_000)
}

/** At L1 we carry the publisher's own headline from its feed, at most 15 words, and the link. */
function headlineOnly({ item, source }: In, decision: RightsDecision, url: string, now: Date): Article {
  const title = item.title.split(/\s+/).slice(0, 15).join(' ')
  const page = {
    title,
    byline: [],
    text: '',
    isTeaser: false,
    blocks: [],
    images: [],
    metas: [],
    links: [],
    jsonLd: [],
    notes: [],
    removed: { nosnippet: 0, invisibleCharacters: 0 },
  }
  return makeArticle({ item: { ...item, title }, source, url: canonicalUrl(url) ?? url, page, decision, now })
}
