// A page that lists articles, for sources without a feed: links that read like headlines, in groups of the same build.
import { parseHTML } from 'linkedom'
import { canonicalUrl, hostOf } from '../../text/urls.ts'
import { cut, resolveUrl, squash } from './feed-text.ts'
import type { FeedRefusal, ParsedItem } from './feed-types.ts'

/** Links of one build: `path` is the chain of tags and classes from the body to the link. */
interface ListingGroup {
  readonly path: string
  readonly items: readonly ParsedItem[]
}

export interface Listing {
  /** Groups with the most headlines first; navigation and footers seldom have headline-like texts at all. */
  readonly groups: readonly ListingGroup[]
}

/** What we use of a DOM element; the project compiles without the browser's own types. */
interface Anchor {
  readonly tagName: string
  readonly textContent: string | null
  readonly parentElement: Anchor | null
  getAttribute(name: string): string | null
}

interface Link {
  readonly path: string
  readonly url: string
  readonly title: string
}

const htmlCharsMax = 2 * 1024 * 1024
const linksMax = 5_000
const headlineWordsMin = 4
const headlineCharsMax = 300
const pathStepsMax = 12

/**
 * Finds what a listing page lists: same-host links with headline-like text (at least four words), grouped by DOM path.
 * A link given twice counts once, with its longest text. What is new since the last visit is the caller's to see.
 * @throws never
 */
export function parseListing(html: string, pageUrl: string): Listing | FeedRefusal {
  if (html.length > htmlCharsMax) return { kind: 'refused', code: 'feed.too-big', reason: 'The page is too long to be read as a listing.' }
  const host = hostOf(pageUrl)
  if (host === undefined) return { kind: 'refused', code: 'feed.not-a-feed', reason: 'The address of the page is not a web address.' }
  const groups = new Map<string, ParsedItem[]>()
  for (const link of headlineLinks(html, pageUrl, host)) {
    const group = groups.get(link.path) ?? []
    group.push({ url: link.url, title: link.title, categories: [], notes: ['from-listing'] })
    groups.set(link.path, group)
  }
  const sorted = [...groups].map(([path, items]) => ({ path, items })).sort((a, b) => b.items.length - a.items.length)
  if (sorted.length === 0) return { kind: 'refused', code: 'feed.not-a-feed', reason: 'The page has no links that read like headlines.' }
  return { groups: sorted }
}

function headlineLinks(html: string, pageUrl: string, host: string): readonly Link[] {
  const found = new Map<string, Link>()
  const self = canonicalUrl(pageUrl)
  for (const anchor of anchorsOf(html)) {
    const title = cut(squash(anchor.textContent ?? ''), headlineCharsMax)
    if (!isHeadline(title)) continue
    const url = canonicalUrl(resolveUrl(anchor.getAttribute('href') ?? '', pageUrl))
    if (url === undefined || url === self || hostOf(url) !== host) continue
    const known = found.get(url)
    if (known === undefined || known.title.length < title.length) found.set(url, { url, title, path: known?.path ?? pathOf(anchor) })
  }
  return [...found.values()]
}

function anchorsOf(html: string): readonly Anchor[] {
  try {
    const { document } = parseHTML(html)
    return [...document.querySelectorAll('a[href]')].slice(0, linksMax)
  } catch {
    return []
  }
}

/** Four words with letters in them; scripts without blanks (Chinese, Japanese, Thai) count by characters instead. */
function isHeadline(text: string): boolean {
  const words = text.split(' ').filter((word) => /\p{L}/u.test(word)).length
  if (words >= headlineWordsMin) return true
  return (text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/gu) ?? []).length >= 10
}

function pathOf(anchor: Anchor): string {
  const steps: string[] = []
  for (let at: Anchor | null = anchor; at !== null && steps.length < pathStepsMax; at = at.parentElement) {
    const tag = at.tagName.toLowerCase()
    if (tag === 'body' || tag === 'html') break
    // Numbers in class names (post-1234) would put every entry into a group of its own.
    const first = (at.getAttribute('class') ?? '').trim().split(/\s+/)[0] ?? ''
    steps.push(first === '' ? tag : `${tag}.${cut(first.replace(/\d+/g, '#'), 40)}`)
  }
  return steps.reverse().join('>')
}
