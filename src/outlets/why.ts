// Why an address was covered, or was not: one answer for readers, publishers and programs.
import type { Article } from '../domain/article.ts'
import { frontWeight } from '../domain/headline.ts'
import { limits } from '../domain/limits.ts'
import { type Refusal, refuse } from '../domain/refusal.ts'
import type { Significance } from '../domain/significance.ts'
import type { Story } from '../domain/story.ts'
import type { Reader } from '../store/store.ts'
import { sha256Hex } from '../text/digest.ts'
import { alikeUrls, canonicalUrl, hostOf, publisherHost } from '../text/urls.ts'
import { untrusted } from './untrusted.ts'
import { type AddressOutcome, type AddressRows, isRuledOut, outcomeUnread, verdictOnAddress } from './verdict-on-address.ts'
import { plainName, shortMoment } from './wording.ts'

export interface ShownStory {
  readonly slug: string
  readonly headline: string
}

/** Names of the parts of a score, for readers. */
export const partWords: Readonly<Record<Significance['parts'][number]['name'], string>> = {
  origins: 'Independent origins',
  novelty: 'New claims',
  magnitude: 'Magnitude',
  source: 'Standing of the sources',
  recency: 'Freshness',
}

export interface Explanation {
  /** Whether the address was read or refused; false when it was never met. */
  readonly isKnown: boolean
  readonly outcome: AddressOutcome
  /** Plain sentences, each naming the rule or score behind it. */
  readonly lines: readonly string[]
  readonly story: ShownStory | null
  /** The story it stands in, on the wire or not. */
  readonly storyId: string | null
  /** What its story was weighed to; null where it was not weighed yet, or never met. */
  readonly significance: Significance | null
  /** The earlier story on the wire that says most of it already. */
  readonly nearest: ShownStory | null
  /** Those of the lines that tell the parts of the score, for who shows them otherwise. */
  readonly partLines: readonly string[]
  /** Whether the address may stand as a link: not at level 0 (rights 8.2). */
  readonly mayLink: boolean
  /** The same in full, for programs; without the source's text. */
  readonly record: unknown
}

const addressCharactersMax = 2048

async function explainUnread(reader: Reader, urls: readonly string[]): Promise<Explanation> {
  const refusals = (await Promise.all(urls.map((it) => reader.refusalsOf(it)))).flat()
  const source = await reader.sourceOfHost(publisherHost(urls[0] ?? ''))
  const lines =
    refusals.length > 0
      ? refusals.map((it) => `Not read: ${it.reason} (rule ${it.code}, ${shortMoment(it.at)}).`)
      : [
          source === null
            ? 'We do not read this publisher, or no feed of ours has listed the address.'
            : `We read ${source.name}, but none of its feeds has listed this address to us.`,
        ]
  return {
    isKnown: refusals.length > 0,
    outcome: outcomeUnread(refusals.map((it) => it.code)),
    lines,
    partLines: [],
    story: null,
    storyId: null,
    significance: null,
    nearest: null,
    mayLink: !refusals.some(({ code }) => code === 'rights.none'),
    record: { read: false, refusals },
  }
}

const addressForm = 'such as https://example.org/news/one'

/** An address as a person or program gave it, or what is wrong with it and what form is wanted. A missing scheme is added, a password dropped. */
export function readAddress(given: string): string | Refusal {
  const typed = given.trim()
  if (typed === '') return refuse('why.address', `Give the address of an article, ${addressForm}.`)
  if (typed.length > addressCharactersMax)
    return refuse('why.address', `An address has at most ${addressCharactersMax} characters; this one has ${typed.length}.`)
  if (/[\s\p{Cc}]/u.test(typed))
    return refuse('why.address', `An address has no spaces and no control characters; give one ${addressForm}.`)
  const bare = typed.replace(/^(https?:\/\/)[^/?#]*@/i, '$1')
  const whole = /^[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:[/?#]|$)/.test(bare) ? `https://${bare}` : bare
  const host = /^https?:\/\//i.test(whole) && canonicalUrl(whole) !== undefined ? hostOf(whole) : undefined
  return host === undefined
    ? refuse('why.address', `That is no address of an article: it begins with https:// or http:// and a host, ${addressForm}.`)
    : whole
}

async function articleAt(reader: Reader, keys: readonly string[]): Promise<Article | null> {
  let id: string | null = null
  for (const key of keys) id ??= await reader.articleIdOfUrl(key)
  return id === null ? null : reader.articleById(id)
}

/**
 * Explains one address: whether it was read, at which level and why, which story it joined, and why that story runs or rests.
 *
 * @param given an address that `readAddress` let through
 */
export async function explainAddress(reader: Reader, given: string): Promise<Explanation> {
  const url = canonicalUrl(given) ?? given
  const urls = [...new Set([url, given])]
  const alike = alikeUrls(url)
  const found = await articleAt(reader, [...urls, sha256Hex(url), ...alike, ...alike.map(sha256Hex)])
  if (found === null) return explainUnread(reader, [...urls, ...alike])
  const article = await asAllowed(reader, found)
  const [coverage, refusals] = await Promise.all([reader.coverageOfArticle(article.id), reader.refusalsOf(article.id)])
  const story = coverage === null ? null : await reader.storyById(coverage.storyId)
  const dispatch = coverage === null ? null : await reader.dispatchOfStory(coverage.storyId)
  const isLive = dispatch !== null && dispatch.status === 'usable'
  const name = isLive ? dispatch.headline.text : await showableTitle(reader, story)
  const named = name === null ? '' : ` “${name}”`
  const opened = await reader.storyById(`s_${article.id.slice(2)}`)
  const mergedFrom = opened?.state === 'merged' && story !== null && opened.id !== story.id ? opened : null
  const rulings = story === null ? [] : await reader.rulingsOfStory(story.id)
  const [quarantine, copyOfOurs] = await Promise.all([reader.quarantineOfArticles([article.id]), reader.copyOfOurs(article.id)])
  const weightsOfDay = isLive ? await weightsOf(reader, dispatch.publishedAt) : []
  const rows = { coverage, story, mergedFrom, dispatch, rulings, weightsOfDay, quarantine, copyOfOurs, name }
  if (article.level === 'L0') return explainNothing(article, rows, refusals)
  const { outcome, sentence } = verdictOnAddress(rows)
  // What a story is weighed to tells of its reports; alone on a link it would tell what may not be shown.
  const significance = isLive || article.level >= 'L2' ? (story?.significance ?? null) : null
  const nearest = await nearestOf(reader, significance)
  const partLines = significance?.parts.map(partLine) ?? []
  const lines = [
    sentence,
    readLine(article, alike),
    levelLine(article),
    ...refusals.map(refusedLine),
    coverage === null
      ? 'It waits for its place in a story.'
      : `It joined the story${named} as ${plainName(coverage.role)}${article.level >= 'L2' ? `: ${coverage.reasons.join('; ')}` : ''}.`,
    ...(significance === null ? [] : [scoreLine(significance)]),
    ...partLines,
    ...(significance === null || nearest === null ? [] : [nearestLine(significance, nearest)]),
    ...(isLive ? [] : [`The story is not on the wire${story === null ? '' : ` (${plainName(story.state)})`}.`]),
  ]
  return {
    isKnown: true,
    outcome,
    lines,
    partLines,
    story: isLive ? { slug: dispatch.slug, headline: dispatch.headline.text } : null,
    storyId: story?.id ?? null,
    significance,
    nearest,
    mayLink: true,
    record: {
      read: true,
      outcome,
      article: { ...shownOf(article), ...untrusted },
      coverage: coverage === null || article.level >= 'L2' ? coverage : { ...coverage, reasons: [] },
      refusals,
      significance,
      nearest: nearest === null ? null : `/story/${nearest.slug}`,
      story: isLive ? `/story/${dispatch.slug}` : null,
    },
  }
}

type Allowed = Article & { readonly wish: string | null }

/**
 * The article at the level in force, which a wish may have lowered without a new reading. At L1 its headline is the feed's own, cut to
 * what may be carried (rights 1.2).
 */
async function asAllowed(reader: Reader, article: Article): Promise<Allowed> {
  const level = (await reader.levelsOf([article.id])).get(article.id) ?? 'L0'
  const wish = level < article.level ? ((await reader.wishOf(article.url))?.reason ?? null) : null
  if (level >= 'L2') return { ...article, level, wish }
  const fed = (await reader.itemById(article.itemId))?.title ?? ''
  return { ...article, level, wish, title: fed.split(/\s+/u).slice(0, limits.words.feedHeadlineMax).join(' ') }
}

/** A story that is not on the wire is called by its first report's title, while none of its reports may be shown no more. */
async function showableTitle(reader: Reader, story: Story | null): Promise<string | null> {
  if (story === null) return null
  const levels = await reader.levelsOf((await reader.coverageOfStory(story.id)).map(({ articleId }) => articleId))
  return [...levels.values()].every((level) => level >= 'L2') ? story.title : null
}

const levelLine = ({ level, decision, wish }: Allowed): string => {
  const reasons = [...(wish === null ? [] : [wish]), ...decision.reasons.map((it) => `${it.effect} (${it.signal}, ${it.where})`)]
  return `Level ${level}: ${reasons.length === 0 ? 'no signal lowered it.' : reasons.join('; ')}`
}

/** @param alike other ways to write the address that was asked for */
const readLine = ({ fetchedAt, title, version, url }: Allowed, alike: readonly string[]): string =>
  `Read on ${shortMoment(fetchedAt)}${alike.includes(url) ? ` at ${url}` : ''}: “${title}”, reading ${version}.`

const refusedLine = (it: { readonly stage: string; readonly reason: string; readonly code: string }): string =>
  `Refused at ${it.stage}: ${it.reason} (rule ${it.code}).`

/** The article for programs: without its text and what was counted of it, and at L1 headline, date and link. */
function shownOf({
  text: _text,
  minhash: _minhash,
  runHashes: _runs,
  sentences: _spans,
  terms: _terms,
  wish: _wish,
  ...shown
}: Allowed): Partial<Article> {
  if (shown.level >= 'L2') return shown
  const { id, url, title, publishedAt, fetchedAt, language, version, level, decision } = shown
  return { id, url, title, publishedAt, fetchedAt, language, version, level, decision }
}

/** At L0 nothing that comes from the address is told: that it is so, by which signal, and what was ruled (rights 1.2, 8.2). */
function explainNothing(article: Allowed, rows: AddressRows, refusals: Awaited<ReturnType<Reader['refusalsOf']>>): Explanation {
  const ruled = isRuledOut(rows) ? verdictOnAddress({ ...rows, mergedFrom: null }) : null
  const outcome = ruled?.outcome ?? 'refused by rights'
  const first = ruled?.sentence ?? 'Set aside (level L0): whoever publishes it asked that nothing of it be shown, and nothing is.'
  return {
    isKnown: true,
    outcome,
    lines: [first, levelLine(article), ...refusals.map(refusedLine)],
    partLines: [],
    story: null,
    storyId: null,
    significance: null,
    nearest: null,
    mayLink: false,
    record: {
      read: true,
      outcome,
      level: article.level,
      reasons: article.decision.reasons.map(({ signal, where, effect }) => ({ signal, where, effect })),
      wish: article.wish,
      refusals,
    },
  }
}

/** What the stories on the wire that were published on a day weigh on the front. */
async function weightsOf(reader: Reader, publishedAt: string): Promise<readonly number[]> {
  const day = publishedAt.slice(0, 10)
  const wire = await reader.dispatchesOnWire({ before: new Date(`${day}T23:59:59.999Z`), limit: 200 })
  return wire.filter((it) => it.publishedAt.slice(0, 10) === day).map(frontWeight)
}

function scoreLine(it: Significance): string {
  const weighed = it.weighedAt === undefined ? '' : `, weighed ${shortMoment(it.weighedAt)}`
  return `Significance ${it.score.toFixed(2)}, floor ${it.floor}${weighed}: ${it.reason}.`
}

/** "New claims 0.75 × 0.25 = 0.188: 7 of 9 claims have no near match …", one a part. */
const partLine = ({ name, value, weight, reason }: Significance['parts'][number]): string =>
  `${partWords[name]} ${value.toFixed(2)} × ${weight.toFixed(2)} = ${(value * weight).toFixed(3)}: ${reason}.`

function nearestLine({ novelty }: Significance, { headline }: ShownStory): string {
  const { nearest, claims } = novelty ?? {}
  const words = nearest === undefined ? '' : `, which holds ${Math.round(nearest.words * 100)}% of its words`
  const told = nearest === undefined || nearest.claims === 0 ? words : `${words} and told ${nearest.claims} of its ${claims} claims before`
  return `Nearest earlier story: “${headline}”${told}.`
}

/** The earlier story nearest to what was weighed, while it stands on the wire. */
async function nearestOf(reader: Reader, significance: Significance | null): Promise<ShownStory | null> {
  const id = significance?.novelty?.nearest?.storyId
  const story = id === undefined ? null : await reader.storyById(id)
  const dispatch = story === null ? null : await reader.dispatchLedTo(story.id)
  return dispatch?.status === 'usable' ? { slug: dispatch.slug, headline: dispatch.headline.text } : null
}
