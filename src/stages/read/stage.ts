import type { Article } from '../../domain/article.ts'
import { Fault } from '../../domain/fault.ts'
import type { Item } from '../../domain/item.ts'
import type { Job } from '../../domain/job.ts'
import { isCovered } from '../../domain/quarantine.ts'
import { queueTerms } from '../../domain/queue-terms.ts'
import { type Refusal, refuse } from '../../domain/refusal.ts'
import type { RightsDecision, RightsPolicy, Signal } from '../../domain/rights.ts'
import type { Source } from '../../domain/source.ts'
import { overShare } from '../../domain/source-use.ts'
import type { Fetched } from '../../net/fetched.ts'
import { licenceLinks, signalsFromPage } from '../../rights/collect.ts'
import { lowerRights, permitFor } from '../../rights/decide.ts'
import type { Reader, Tx } from '../../store/store.ts'
import { shareHolder } from '../../text/share-holder.ts'
import { canonicalUrl, hostOf, publisherHost } from '../../text/urls.ts'
import type { Stage, Tools } from '../stage.ts'
import { tryLater, type Validators, validatorsIn } from './again.ts'
import type { ExtractedArticle } from './extract-article.ts'
import { isHeldLower } from './held-lower.ts'
import { learnFurniture } from './host-furniture.ts'
import { makeArticle } from './make-article.ts'
import { nextCheckAt } from './next-check.ts'
import { nextReading, sameReading } from './next-reading.ts'
import { originOf, underItsOrigin } from './own-origin.ts'
import { htmlOf, marksOf } from './page-marks.ts'
import { boundByCanonical, decisionFor, fetchLicences, type Known, overridingHeaders, siteSignals } from './page-rights.ts'

interface In extends Known {
  readonly item: Item
  readonly source: Source
  readonly before: Article | null
  /** From the last reading, to ask whether the page has changed. */
  readonly validators: Validators
  /** The host asked for silence until then. */
  readonly heldUntil: Date | null
  /** Why nothing of its origin is read; null where no ruling says so. */
  readonly keptOut: string | null
  /** Why nothing more is fetched for its outlet today; null while its share lasts. */
  readonly over: string | null
  /** Its text is gone and needed again, though the page may say the same. */
  readonly isOwed: boolean
  /** Keys of lines the publisher prints on page after page. */
  readonly furniture: readonly string[]
}
interface Seen {
  readonly item: Item
  readonly at: string
  readonly validators: Validators
}
interface ArticleOut extends Seen {
  readonly kind: 'article'
  readonly article: Article
  readonly before: Article | null
  readonly hasFallen: boolean
}
type Out =
  | ArticleOut
  /** `isLeft`: another source's entry led here and was left out; the page keeps its own day to be looked at. */
  | (Seen & { readonly kind: 'unchanged'; readonly before: Article | null; readonly isLeft?: boolean })
  /** The same words under a lower level. */
  | (Seen & { readonly kind: 'lowered'; readonly before: Article; readonly decision: RightsDecision })
  | (Seen & { readonly kind: 'refusal'; readonly refusal: Refusal })

/** What one request for a page gave. `same`: the publisher says that it has not changed since we read it. */
type Answered =
  | { readonly kind: 'read'; readonly article: Article; readonly validators: Validators }
  | { readonly kind: 'same'; readonly decision: RightsDecision }
  | Refusal

const hopsMax = 3
const latelyMax = 12

/**
 * Item -> Article, or a Refusal. The rights decision comes before the fetch and again after it; at L1 the article is headline and link.
 * The article's id comes from its address: a second reading of the same words changes nothing.
 */
export const read: Stage<In, Out> = {
  name: 'read',
  next: ['cluster', 'withdraw'],
  ...queueTerms.read,
  async load(subject, store, { now, policy }) {
    const item = await store.itemById(subject)
    const lister = item ? await store.sourceById(item.sourceId) : null
    if (!item || !lister) return null
    const holder = shareHolder(lister, (await store.feedById(item.feedId))?.url ?? '')
    const source = await originOf(item.url, lister, store, now.toISOString())
    const known = await store.articleIdOfUrl(item.url)
    const isOwed = known !== null && (await store.isOwedReading(known))
    return {
      item,
      source,
      before: known === null ? null : await store.articleById(known),
      validators: (known === null || isOwed ? null : await store.validatorsOf(known)) ?? {},
      isOwed,
      heldUntil: await store.hostHeldUntil(URL.parse(item.url)?.host ?? '', now),
      keptOut: await keptOutOf(item, lister, store),
      // Entries were counted as they were taken in.
      over: overShare({ ...(await store.useOfShare(holder, now)), items: 0 }, policy.share),
      furniture: learnFurniture(await store.readLatelyOf(source.id, latelyMax)),
      wish: await wishFor(item.url, lister.host, store),
      licences: await store.licencesOf(hostOf(item.url) ?? ''),
      terms: await store.termsOfHost(hostOf(item.url) ?? ''),
      feedLicences: [...((await store.feedById(item.feedId))?.licences ?? []), ...(item.licences ?? [])],
    }
  },
  async run(input, tools): Promise<Out> {
    const { item, before } = input
    if (input.keptOut !== null) return leftOut(input, refuse('origin.quarantined', input.keptOut), tools)
    // What is held is looked at for its publisher's wishes, however much its source has had.
    if (input.over !== null && before === null) return leftOut(input, refuse('source.share', input.over), tools)
    if (input.heldUntil) throw new Fault('net.rateLimited', 'The host asked to be left alone.', { retry: input.heldUntil })
    const at = tools.now().toISOString()
    const result = await readPage(input, item.url, tools, hopsMax)
    if (result.kind === 'refused') {
      tools.note({ refused: result.code })
      // A page that is gone, or a site in trouble, withdraws nothing that was printed under an earlier reading.
      if (before) return { kind: 'unchanged', item, at, validators: {}, before }
      return { kind: 'refusal', item, refusal: result, at, validators: {} }
    }
    const validators = result.kind === 'read' ? result.validators : input.validators
    const seen = { item, at, validators }
    if (!before)
      return result.kind === 'read'
        ? { kind: 'article', ...seen, article: result.article, before, hasFallen: false }
        : { kind: 'unchanged', ...seen, before }
    const decision = lowerRights(before.decision, result.kind === 'read' ? result.article.decision : result.decision)
    const next =
      result.kind === 'read'
        ? (nextReading(before, result.article) ?? (input.isOwed ? sameReading(before, result.article) : undefined))
        : undefined
    const hasFallen = decision.level < before.level
    tools.note({ level: decision.level, check: next ? 'changed' : hasFallen ? 'lowered' : 'same', ...(next && { version: next.version }) })
    if (next) return { kind: 'article', ...seen, article: { ...next, decision, level: decision.level }, before, hasFallen }
    return hasFallen ? { kind: 'lowered', ...seen, before, decision } : { kind: 'unchanged', ...seen, before }
  },
  async save(output, tx): Promise<readonly Job[]> {
    const { item, at, kind } = output
    if (kind === 'refusal') {
      const { nextTryAt } = output.refusal
      await tx.saveRefusal({ ...output.refusal, stage: 'read', subject: item.url, at })
      if (nextTryAt === undefined) await tx.setItemState(item.id, 'refused')
      else await tx.defer({ stage: 'read', subject: item.id, key: hostKeyOf(item.url) }, new Date(nextTryAt))
      return []
    }
    await tx.setItemState(item.id, 'read')
    const article = kind === 'article' ? output.article : output.before
    if (article && !(kind === 'unchanged' && output.isLeft === true)) await scheduleCheck(article, output, tx)
    if (kind === 'unchanged') return []
    if (kind === 'lowered') {
      await tx.lowerArticle(output.before, output.decision)
      return withdrawJobs(output.before.id, output.decision, at, tx)
    }
    if (await isHeldLower(output, tx)) return []
    await tx.readAgain(output.article.id)
    const keepHours = output.article.level === 'L2' ? 1 : Math.max(1, output.article.decision.retainTextHours)
    await tx.saveArticle(
      await underItsOrigin(output.article, output.item, tx),
      new Date(Date.parse(output.article.fetchedAt) + keepHours * 3600_000),
    )
    const fallen = output.hasFallen ? await withdrawJobs(output.article.id, output.article.decision, at, tx) : []
    return [{ stage: 'cluster', subject: output.article.id, key: 'all' }, ...fallen]
  },
}

async function scheduleCheck(article: Article, { item, at, validators }: Seen, tx: Tx): Promise<void> {
  const origin = new URL(article.url).origin
  await tx.noteOrigin(origin, new Date(Date.parse(at) + 24 * 3600_000))
  const nextAt = article.level < 'L2' ? null : nextCheckAt(article.publishedAt, new Date(at))
  if (nextAt === null) await tx.moveCheckOn(article.id, null)
  else await tx.saveCheck({ articleId: article.id, itemId: item.id, host: hostKeyOf(article.url), nextAt, ...validators })
}

/** The origin of the outlet that lists it or of the host it is on, in words; null where neither is under quarantine. */
async function keptOutOf({ url }: Item, source: Source, store: Reader): Promise<string | null> {
  const inForce = await store.quarantinesInForce()
  if (inForce.length === 0) return null
  const ofHost = await store.sourceOfHost(publisherHost(url))
  const found = inForce.find((it) => isCovered(it, source) || (ofHost !== null && isCovered(it, ofHost)))
  return found === undefined ? null : `${found.name} is under quarantine since ${found.since.slice(0, 10)}: ${found.reason}`
}

/** Not asked for at all; what was read of it before is no business of this pass. */
function leftOut({ item, source, before }: In, refusal: Refusal, tools: Tools): Out {
  const at = tools.now().toISOString()
  tools.note({ refused: refusal.code })
  if (before) return { kind: 'unchanged', item, at, validators: {}, before, isLeft: before.sourceId !== source.id }
  return { kind: 'refusal', item, refusal, at, validators: {} }
}

/** The page now allows less than it did: recorded, and every story that drew on it looked at. */
async function withdrawJobs(articleId: string, { level, reasons }: RightsDecision, at: string, tx: Tx): Promise<readonly Job[]> {
  const detail = { to: level, reasons: reasons.map((it) => it.effect).slice(0, 10) }
  await tx.appendEvent({ at, name: 'rights.lowered', subject: articleId, actor: 'rule:rights', detail })
  return (await tx.storyIdsOfArticles([articleId])).map((subject): Job => ({ stage: 'withdraw', subject }))
}

/** Host with port: what politeness is kept for. */
const hostKeyOf = (url: string): string => URL.parse(url)?.host ?? url

/** What its publisher asked for this page, by notice: for the page, its host, or the host of the feed it came from. */
async function wishFor(url: string, feedHost: string, store: Reader): Promise<In['wish']> {
  const wishes = [await store.wishOf(url), await store.hostLevel(feedHost)].filter((it) => it !== null)
  return wishes.toSorted((a, b) => (a.level < b.level ? -1 : 1))[0] ?? null
}

async function readPage(input: In, url: string, tools: Tools, hopsLeft: number): Promise<Answered> {
  const now = tools.now()
  const policy: RightsPolicy = { policyVersion: tools.policy.policyVersion, token: tools.policy.token, contentSignalsReference: 'L2' }
  const site = await siteSignals(url, tools, policy, now)
  const decide = (signals: readonly Signal[], at: string): RightsDecision => decisionFor(input, signals, at, policy, now)
  const first = decide(site, url)
  const headers = await overridingHeaders(first, (signals) => decide([...site, ...signals], url), { url, tools, policy })
  const decision = headers.length === 0 ? first : decide([...site, ...headers], url)
  const permit = permitFor(decision, 'page')
  if ('kind' in permit) {
    if (decision.level === 'L1') return { kind: 'read', article: await headlineOnly(input, decision, url, now), validators: {} }
    return tryLater(permit, decision, input.item, now)
  }
  const answer = await tools.net.page(permit, input.before && url === input.item.url ? input.validators : {})
  if (answer.kind === 'moved') {
    const to = canonicalUrl(answer.to, url)
    if (to === undefined || hopsLeft === 0)
      return refuse('read.redirect', `The page redirects to an address that cannot be read: ${answer.to.slice(0, 200)}`)
    return readPage(input, to, tools, hopsLeft - 1)
  }
  if (answer.kind === 'not-modified') {
    // A 304 brings headers too; what it is silent on stands as it was read.
    const marks = { url: answer.url, headers: answer.headers, metas: [] }
    return { kind: 'same', decision: decide([...site, ...signalsFromPage(marks, policy)], answer.url) }
  }
  if (answer.kind !== 'ok') return refusalOf(answer)
  const page = await extract(answer, input, tools)
  const marks = marksOf(answer, page)
  const licences = await fetchLicences(licenceLinks(marks), tools)
  const stated = decide([...site, ...signalsFromPage({ ...marks, licences }, policy)], answer.url)
  const final = await boundByCanonical(stated, page.canonical, input, { tools, policy })
  const validators = validatorsIn(answer.headers)
  if (final.level === 'L0') return refuse('rights.none', final.reasons.map((it) => it.effect).join('; '))
  if (final.level === 'L1') return { kind: 'read', article: await headlineOnly(input, final, url, now), validators }
  if (page.text.trim() === '') return refuse('read.no-text', 'No article text was found on the page.')
  return {
    kind: 'read',
    article: await makeArticle({ item: input.item, source: input.source, url: final.url, page, decision: final, now }),
    validators,
  }
}

function refusalOf(answer: Exclude<Fetched, { kind: 'ok' | 'moved' | 'not-modified' }>): Refusal {
  if (answer.kind === 'refused') return answer
  if (answer.status === 429 || answer.status >= 500) throw new Fault('net.status', `The page answered ${answer.status}.`, { retry: 'soon' })
  return refuse(`read.status-${answer.status}`, `The page answered ${answer.status}.`)
}

async function extract(answer: Extract<Fetched, { kind: 'ok' }>, { item, furniture }: In, tools: Tools): Promise<ExtractedArticle> {
  const hints = {
    url: answer.url,
    feedTitle: item.title,
    furniture,
    ...(item.summary !== undefined && { feedSummary: item.summary }),
    ...(item.publishedAt !== undefined && { feedDate: item.publishedAt }),
  }
  return tools.pool.run<ExtractedArticle>('extract-article', { html: htmlOf(answer), hints }, 3_000)
}

/** At L1 we carry the publisher's own headline from its feed, at most 15 words, and the link. */
function headlineOnly({ item, source }: In, decision: RightsDecision, url: string, now: Date): Promise<Article> {
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
    rslScripts: [],
    notes: [],
    removed: { nosnippet: 0, invisibleCharacters: 0 },
  }
  return makeArticle({ item: { ...item, title }, source, url: canonicalUrl(url) ?? url, page, decision, now })
}
