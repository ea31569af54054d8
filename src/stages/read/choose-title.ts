// The headline of a page, from all that the page and its feed call it.
import { Parser } from 'htmlparser2'
import type { ArticleHints } from './article-metadata.ts'
import { squash } from './block-text.ts'
import type { LdArticle } from './json-ld.ts'
import type { PageHead } from './page-head.ts'

const titleNames = [
  'og:title',
  'twitter:title',
  'dc.title',
  'dcterms.title',
  'sailthru.title',
  'parsely-title',
  'headline',
  'title',
  'citation_title',
] // prettier-ignore

/** Two wordings of one headline share at least this much of the shorter one's longer words. */
const sameHeadlineShare = 0.5

type Statements = {
  readonly head: PageHead
  readonly ld: LdArticle | undefined
  readonly metas: ReadonlyMap<string, readonly string[]>
  readonly siteName: string | undefined
  readonly hints: ArticleHints
}

/**
 * The title most of a page's statements agree on, each with a weight. A heading weighs most when another statement repeats it
 * or words it a little differently: it is what the page's readers see. Only what a newsroom states as the headline of a
 * news article in its own structured data goes before it.
 * Weights were chosen on the development halves of three sets in November 2026.
 */
export function chooseTitle({ head, ld, metas, siteName, hints }: Statements): string | undefined {
  const social = metas.get('og:title')?.[0]
  const other = titleNames.map((name) => metas.get(name)?.[0]).find((text) => text !== undefined)
  const stated = [head.pageTitle, social, ld?.headline, hints.feedTitle].filter((text) => text !== undefined)
  const headings = head.headings.filter((text) => !isSiteName(text, head.pageTitle, siteName))
  const heading = findHeading(headings, stated)
  const bare = (text: string | undefined) => (text === undefined ? undefined : dropSiteName(squash(decodeEntities(text)), siteName))
  const ballot: readonly (readonly [string | undefined, number])[] = [
    [heading?.text, heading?.isRepeated ? 2.2 : 1.2],
    [ld?.headline === undefined ? undefined : bare(ld.headline), ld?.isNews ? 6 : 1.5],
    [headings.toSorted((one, two) => two.length - one.length)[0], 1.3],
    [bare(social), 1],
    [bare(other), 0.5],
    [bare(head.pageTitle), 0.6],
    [bare(hints.feedTitle), 1],
    [social, 0.3],
    [head.pageTitle, 0.1],
  ] // prettier-ignore
  const votes = new Map<string, { text: string; weight: number }>()
  for (const [text, weight] of ballot) {
    if (text === undefined || text.trim() === '') continue
    const vote = votes.get(key(text)) ?? { text: squash(decodeEntities(text)), weight: 0 }
    votes.set(key(text), { ...vote, weight: vote.weight + weight })
  }
  const best = [...votes.values()].toSorted((one, two) => two.weight - one.weight)[0]?.text
  return best === undefined ? undefined : uncut(best, stated)
}

/** The first heading another statement repeats, or the one whose words come closest to one. */
function findHeading(
  headings: readonly string[],
  stated: readonly string[],
): { readonly text: string; readonly isRepeated: boolean } | undefined {
  const repeated = headings.find((text) => text.length >= 8 && stated.some((statement) => key(statement).includes(key(text))))
  if (repeated !== undefined) return { text: repeated, isRepeated: true }
  const alike = headings
    .slice(0, 20)
    .map((text) => ({ text, share: Math.max(0, ...stated.map((statement) => sharedWords(text, statement))) }))
  const closest = alike.filter(({ share }) => share >= sameHeadlineShare).toSorted((one, two) => two.share - one.share)[0]
  return closest === undefined ? undefined : { text: closest.text, isRepeated: false }
}

function sharedWords(one: string, other: string): number {
  const [mine, theirs] = [wordsOf(one), wordsOf(other)]
  const common = [...mine].filter((word) => theirs.has(word)).length
  return mine.size < 2 || theirs.size < 2 ? 0 : common / Math.max(3, Math.min(mine.size, theirs.size))
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(key(text).match(/[\p{L}\p{N}]{3,}/gu) ?? [])
}

/** Blogs print their own name as the first heading of every page; the page's title then ends in it. */
function isSiteName(text: string, pageTitle: string | undefined, siteName: string | undefined): boolean {
  if (siteName !== undefined && key(text) === key(siteName)) return true
  const parts = (pageTitle ?? '').split(/\s+[|•»·–—-]\s+/u)
  return parts.length > 1 && key(parts.at(-1) ?? '') === key(text)
}

/** An unescaped quotation mark in an attribute cuts a title short: a statement that goes on from there with one is whole. */
function uncut(title: string, stated: readonly string[]): string {
  const whole = stated
    .map((text) => squash(decodeEntities(text)))
    .find((text) => text.startsWith(`${title} "`) && /^"[^"]+"\W*$/.test(text.slice(title.length + 1)))
  return whole ?? title
}

function key(text: string): string {
  return squash(decodeEntities(text))
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐-―]/g, '-')
}

/** JSON-LD and metas are often escaped twice. */
export function decodeEntities(text: string): string {
  if (!/&[#a-z]/i.test(text)) return text
  let decoded = ''
  new Parser({ ontext: (data) => (decoded += data) }).end(text.replaceAll('<', '&lt;'))
  return decoded
}

function dropSiteName(title: string, siteName: string | undefined): string {
  const found = /^(.*\S)\s+(?:[|•»·–—-]|::)\s+(\S[^|]*)$/u.exec(title)
  if (found === null) return title
  const [, front = title, tail = ''] = found
  const isSite = siteName !== undefined && (key(siteName).includes(key(tail)) || key(tail).includes(key(siteName)))
  const short = tail.split(/\s+/).length <= 4 && front.split(/\s+/).length >= 3 && /\s[|•»·]\s|::/.test(title.slice(front.length))
  return isSite || short ? dropSiteName(front, siteName) : title
}
