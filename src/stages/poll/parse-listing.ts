// A page that lists articles, for sources without a feed: links that read like headlines, in groups of the same build.
import { parseHTML } from 'linkedom'
import { canonicalUrl, hostOf } from '../../text/urls.ts'
import { cut, resolveBase, squash } from './feed-text.ts'
import type { FeedHints, FeedRefusal, ParsedFeed } from './feed-types.ts'
import { type Card, type Element, parentsOf, placesOf, readCard } from './listing-card.ts'

/** A headline link with the place it stands at: `path` is the chain of tags and classes from the body, `section` the folder of its address. */
interface Link extends Card {
  readonly path: string
  readonly section: string
}

const htmlCharsMax = 1.5 * 1024 * 1024
const tagsMax = 40_000
const linksMax = 5_000
const itemsMax = 60
const pathStepsMax = 12
/** Fewer links of one build are a teaser or a menu, not a list; two do where each has its date. */
const listMin = 3
const datedMin = 2
/** Without a folder in common, a group counts that has at least this much of the weight of the largest. */
const weightMin = 0.25
const sectionMin = 0.6

/** Parts of a page that list other things than its articles. */
const elsewhere = /^(?:nav|footer|aside|form|dialog|template|select)$/
const elsewhereRoles = /^(?:navigation|contentinfo|complementary|menu|menubar|search|dialog)$/
/** Addresses of lists, people and house matters rather than of articles. */
const noArticle =
  /\/(?:tags?|categor(?:y|ies)|authors?|topics?|search|log-?in|sign-?(?:in|up)|page|about|contact|privacy|terms|legal|careers|jobs|subscribe|account|cart)(?:\/|$)/i

/**
 * Finds what a listing page lists: same-host links with headline-like text, of the build that carries most of them, and whatever
 * else on the page lies in the same folder. In the order of the page, at most 60. What is new since the last visit is the
 * caller's to see. Dates are the page's own where it prints one with the link.
 * @throws never
 */
export function parseListing(html: string, { url: pageUrl }: Pick<FeedHints, 'url'>): ParsedFeed | FeedRefusal {
  const markup = withoutScripts(html)
  if (markup.length > htmlCharsMax || countTags(markup) > tagsMax)
    return { kind: 'refused', code: 'feed.too-big', reason: 'The page is too long to be read as a listing.' }
  const host = hostOf(pageUrl)
  if (host === undefined) return { kind: 'refused', code: 'feed.not-a-feed', reason: 'The address of the page is not a web address.' }
  const page = readPage(markup, pageUrl)
  const chosen = chooseList(headlineLinks(page.anchors, page.base, pageUrl, host))
  if (chosen.length === 0)
    return { kind: 'refused', code: 'feed.not-a-feed', reason: 'The page has no list of links that read like headlines.' }
  return {
    format: 'listing',
    ...(page.title !== '' && { title: page.title }),
    ...(page.language !== undefined && { language: page.language }),
    link: pageUrl,
    items: chosen.slice(0, itemsMax).map((it) => ({
      url: it.url,
      title: it.title,
      ...(it.date?.iso !== undefined && { published: it.date.iso, publishedRaw: it.date.raw }),
      categories: [],
      notes: ['from-listing', ...(it.date?.note === undefined ? [] : [it.date.note])],
    })),
    notes: chosen.length > itemsMax ? ['too-many-items'] : [],
  }
}

const hidden = ['script', 'style', 'svg', 'template']

/** Without what shows no link: on pages built by scripts that is most of their length. */
function withoutScripts(html: string): string {
  let text = html
  for (const name of hidden) {
    const ends = new RegExp(`</${name}\\s{0,9}>`, 'gi')
    const starts = new RegExp(`<${name}(?=[\\s>/])`, 'gi')
    let kept = ''
    let at = 0
    for (let start = starts.exec(text); start !== null; start = starts.exec(text)) {
      ends.lastIndex = start.index
      kept += text.slice(at, start.index)
      at = ends.exec(text) === null ? text.length : ends.lastIndex
      starts.lastIndex = at
      if (at === text.length) break
    }
    text = kept + text.slice(at)
  }
  return text
}

/** Counts up to the cap: each tag becomes an element, and elements are what costs memory. */
function countTags(html: string): number {
  let count = 0
  for (let at = html.indexOf('<'); at !== -1 && count <= tagsMax; at = html.indexOf('<', at + 1)) count += 1
  return count
}

interface ListPage {
  readonly anchors: readonly Element[]
  readonly title: string
  readonly base: string
  readonly language?: string
}

function readPage(html: string, pageUrl: string): ListPage {
  try {
    const { document } = parseHTML(html)
    const anchors: Element[] = [...document.querySelectorAll('a[href]')].slice(0, linksMax)
    const site: string | null | undefined = document.querySelector('meta[property="og:site_name"]')?.getAttribute('content')
    const title = cut(squash(site ?? document.querySelector('title')?.textContent ?? ''), 200)
    const base: string = document.querySelector('base[href]')?.getAttribute('href') ?? pageUrl
    const language = /^[a-z]{2}\b/i.exec(document.documentElement?.getAttribute('lang') ?? '')?.[0]?.toLowerCase()
    return { anchors, title, base: resolveBase(base, pageUrl), ...(language !== undefined && { language }) }
  } catch {
    return { anchors: [], title: '', base: pageUrl }
  }
}

/** Every headline link of the page in its order, each address once with its best title. */
function headlineLinks(anchors: readonly Element[], base: string, pageUrl: string, host: string): readonly Link[] {
  const found = new Map<string, Link>()
  const self = bare(canonicalUrl(pageUrl) ?? pageUrl)
  const links = anchors.map((anchor) => ({ anchor, url: canonicalUrl(anchor.getAttribute('href') ?? '', base) }))
  const places = placesOf(links)
  for (const { anchor, url } of links) {
    if (url === undefined || bare(url) === self || hostOf(url) !== host || noArticle.test(URL.parse(url)?.pathname ?? '')) continue
    if (isElsewhere(anchor)) continue
    const card = readCard(anchor, url, places)
    if (card === undefined) continue
    const known = found.get(url)
    if (known === undefined) found.set(url, { ...card, path: pathOf(anchor), section: sectionOf(url) })
    else if (
      Number(card.isHeading) - Number(known.isHeading) > 0 ||
      (card.isHeading === known.isHeading && card.title.length > known.title.length)
    )
      found.set(url, { ...known, title: card.title, isHeading: card.isHeading, ...(card.date !== undefined && { date: card.date }) })
  }
  return [...found.values()]
}

function bare(url: string): string {
  return url.replace(/\/+$/, '')
}

function isElsewhere(anchor: Element): boolean {
  const parents = parentsOf(anchor)
  const isInside = parents.some((it) => /^(?:main|article)$/.test(it.tagName.toLowerCase()))
  return parents.some((it) => {
    const tag = it.tagName.toLowerCase()
    return elsewhere.test(tag) || (tag === 'header' && !isInside) || elsewhereRoles.test(it.getAttribute('role') ?? '')
  })
}

/** The list of the page: the group that weighs most, widened to all that lies in its folder; without a common folder, each heavy group. */
function chooseList(links: readonly Link[]): readonly Link[] {
  const groups = [...Map.groupBy(links, (it) => it.path).values()].filter(isList).toSorted((a, b) => weigh(b) - weigh(a))
  const [first] = groups
  if (first === undefined) return []
  const [section, inSection] = mostCommon(first.map((it) => it.section))
  if (section !== '/' && inSection >= first.length * sectionMin) return links.filter((it) => it.section === section)
  const heavy = new Set(groups.filter((it) => weigh(it) >= weigh(first) * weightMin).flat())
  return links.filter((it) => heavy.has(it))
}

function isList(group: readonly Link[]): boolean {
  return group.length >= listMin || (group.length >= datedMin && group.every((it) => it.date !== undefined))
}

/** Long texts, headings and dates speak for articles; a footer has many links with none of them. */
function weigh(group: readonly Link[]): number {
  const points = (it: Link): number => Math.min(it.title.split(' ').length, 12) + (it.date === undefined ? 0 : 8) + (it.isHeading ? 6 : 0)
  return group.reduce((sum, it) => sum + points(it), 0)
}

function mostCommon(values: readonly string[]): readonly [string, number] {
  const counts = [...Map.groupBy(values, (it) => it)].map(([value, all]) => [value, all.length] as const)
  return counts.toSorted((a, b) => b[1] - a[1])[0] ?? ['/', 0]
}

/** The folder of an address up to its first part with a digit, such as the year: `/news/2026/11/pier` lies in `/news/`. */
function sectionOf(url: string): string {
  const folders = (URL.parse(url)?.pathname ?? '/').split('/').slice(1, -1)
  const end = folders.findIndex((it) => /\d/.test(it))
  const kept = (end === -1 ? folders : folders.slice(0, end)).map((it) => `${it}/`)
  return `/${kept.join('')}`
}

function pathOf(anchor: Element): string {
  const steps = [anchor, ...parentsOf(anchor)].slice(0, pathStepsMax).map((it) => {
    // Numbers in class names (post-1234) would put every entry into a group of its own.
    const first = (it.getAttribute('class') ?? '').trim().split(/\s+/)[0] ?? ''
    const tag = it.tagName.toLowerCase()
    return first === '' ? tag : `${tag}.${cut(first.replace(/\d+/g, '#'), 40)}`
  })
  return steps.toReversed().join('>')
}
