// Title, byline, dates, language and address of an article: JSON-LD, then meta elements, then marked-up times, URL, visible text.
import type { ArticleHints } from './article-hints.ts'
import { squash } from './block-text.ts'
import { isBylineLine, namesInByline, tidyNames } from './bylines.ts'
import { chooseTitle } from './choose-title.ts'
import { findLdArticle, type LdArticle } from './json-ld.ts'
import { dateInUrl, parsePageDate } from './page-dates.ts'
import type { PageHead } from './page-head.ts'
import { decodeEntities } from './title-key.ts'

type DateSource = 'json-ld' | 'meta' | 'time' | 'url' | 'text' | 'feed' | 'modified'
type SourcedDate = { readonly iso: string; readonly source: DateSource }
export type ArticleMetadata = {
  readonly title?: string
  readonly byline: readonly string[]
  readonly published?: SourcedDate
  readonly modified?: SourcedDate
  readonly siteName?: string
  readonly language?: string
  readonly canonical?: string
  readonly isAccessibleForFree?: boolean
}

const publishedNames = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'datepublished',
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.date',
  'dcterms.created',
  'dc.date.created',
  'dcterms.issued',
  'dc.terms.date',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'published-date',
  'published_date',
  'pub_date',
  'publication_date',
  'publicationdate',
  'article.published',
  'article_date_original',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'og:published_time',
  'og:pubdate',
  'originalpublicationdate',
  'displaydate',
  'date_published',
  'citation_publication_date',
  'citation_date',
  'vr:published_time',
  'rnews:datepublished',
  'bt:pubdate',
  'iso-8601-publish-date',
  'datecreated',
  'shareaholic:article_published_time',
  'last-published',
] // prettier-ignore
const modifiedNames = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'dcterms.modified',
  'lastmod',
  'last-modified',
  'dc.date.modified',
  'article:modified',
  'revised',
] // prettier-ignore
const authorNames = [
  'author',
  'article:author',
  'article:author_name',
  'dc.creator',
  'dcterms.creator',
  'dc.contributor',
  'parsely-author',
  'sailthru.author',
  'byl',
  'citation_author',
  'cxenseparse:author',
  'cxenseparse:recs:author',
  'og:author',
  'article.author',
  'vr:author',
  'rnews:author',
  'creator',
  'autor',
] // prettier-ignore
const publishedMark = /pub|publi|posted|created|issued|entry-date|post-date|dateline|article-?date/i
const modifiedMark = /updat|modif|edit/i

/**
 * The cascade over what the page states. Visible text never outranks the feed's date, and the source is kept with each date.
 *
 * @param visibleText the page's text before anything was pruned; its first 6,000 characters are searched for a date
 */
export function readMetadata(head: PageHead, hints: ArticleHints, visibleText: string): ArticleMetadata {
  const ld = findLdArticle(head.jsonLd)
  const metas = new Map<string, string[]>()
  for (const { name, content } of head.metas) metas.set(name, [...(metas.get(name) ?? []), content])
  const siteName = metas.get('og:site_name')?.[0] ?? ld?.publisher ?? metas.get('application-name')?.[0]
  const title = chooseTitle({ head, ld, metas, siteName, hints })
  const published = findPublished({ head, ld, metas, hints, visibleText, title })
  const modified = findModified({ head, ld, metas })
  const language = head.language ?? ld?.language ?? metas.get('og:locale')?.[0]?.replace('_', '-') ?? metas.get('content-language')?.[0]
  const canonical = head.links.find((link) => /\bcanonical\b/.test(link.rel))?.href ?? metas.get('og:url')?.[0]
  const date = published ?? (modified === undefined ? undefined : { iso: modified.iso, source: 'modified' as const })
  return {
    byline: findByline({ head, ld, metas, siteName, visibleText }),
    ...(title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { published: date }),
    ...(modified === undefined ? {} : { modified }),
    ...(siteName === undefined ? {} : { siteName: squash(siteName) }),
    ...(language === undefined ? {} : { language }),
    ...(canonical === undefined ? {} : { canonical: absolute(canonical, hints.url) }),
    ...(ld?.isAccessibleForFree === undefined ? {} : { isAccessibleForFree: ld.isAccessibleForFree }),
  }
}

type Metas = ReadonlyMap<string, readonly string[]>
type Known = { readonly head: PageHead; readonly ld: LdArticle | undefined; readonly metas: Metas }

function absolute(href: string, base: string): string {
  return URL.parse(href, URL.canParse(base) ? base : undefined)?.href ?? href
}

/** People first, wherever they are named; the outlet itself only when it is stated as the author and nobody else is. */
function findByline(known: Known & { readonly siteName: string | undefined; readonly visibleText: string }): readonly string[] {
  const { head, ld, metas, siteName } = known
  const outlet = [siteName, ld?.publisher].filter((name) => name !== undefined)
  const people = (names: readonly string[]) => names.filter((name) => !outlet.some((other) => key(other) === key(name)))
  const described = tidyNames((ld?.authors ?? []).map(decodeEntities).map(squash))
  const stated = authorNames.map((name) => tidyNames((metas.get(name) ?? []).map(decodeEntities)))
  for (const names of [described, ...stated]) if (people(names).length > 0) return people(names)
  for (const strength of [4, 3, 2, 1]) {
    const found = head.namedAuthors.filter((author) => author.strength === strength).slice(0, 4)
    const names = [...new Set(found.flatMap((author) => namesInByline(author.text, { outlet, isExplicit: strength >= 3 })))]
    if (names.length > 0) return names.slice(0, 6)
  }
  const printed = known.visibleText
    .slice(0, 4000)
    .split('\n')
    .find((line) => line.length < 90 && isBylineLine(line))
  const signed = printed === undefined ? [] : namesInByline(printed, { outlet, isExplicit: false })
  return signed.length > 0 ? signed : ([described, ...stated].find((names) => names.length > 0) ?? [])
}

function findPublished(
  known: Known & { readonly hints: ArticleHints; readonly visibleText: string; readonly title: string | undefined },
): SourcedDate | undefined {
  const { head, ld, metas, hints, visibleText, title } = known
  const options = { monthFirst: !/^(?:en-(?:gb|au|nz|ie|in|za)|(?!en)[a-z])/i.test(head.language ?? 'en') }
  const dated = (text: string | undefined, source: DateSource): SourcedDate | undefined => {
    const iso = text === undefined ? undefined : parsePageDate(text, options)
    return iso === undefined ? undefined : { iso, source }
  }
  const times = head.times.filter((time) => !modifiedMark.test(`${time.prop} ${time.label}`))
  const marked = times.filter((time) => publishedMark.test(`${time.prop} ${time.label}`))
  const found =
    dated(ld?.published, 'json-ld') ??
    firstOf(
      publishedNames.flatMap((name) => metas.get(name) ?? []),
      (text) => dated(text, 'meta'),
    ) ??
    firstOf([...marked, ...times], (time) => dated(time.value, 'time'))
  if (found !== undefined) return found
  const inUrl = dateInUrl(hints.url) ?? dateInUrl(canonicalOf(known))
  if (inUrl !== undefined) return { iso: inUrl, source: 'url' }
  return dated(hints.feedDate, 'feed') ?? dated(findVisibleDate(visibleText, { ...options, title }), 'text')
}

function key(text: string): string {
  return squash(decodeEntities(text)).toLowerCase()
}

function canonicalOf(known: Known): string {
  return known.head.links.find((link) => /\bcanonical\b/.test(link.rel))?.href ?? known.metas.get('og:url')?.[0] ?? ''
}

/** The first line that carries a date and little else: around the headline, or near the top of the page. */
function findVisibleDate(
  visibleText: string,
  options: { readonly monthFirst: boolean; readonly title: string | undefined },
): string | undefined {
  const lines = visibleText.split('\n')
  const dated = (line: string) => parsePageDate(line, options)
  const isDateLine = (line: string) => line.length < 90 && /\d/.test(line) && !modifiedMark.test(line)
  const wanted = options.title === undefined ? undefined : key(options.title)
  const at = wanted === undefined ? -1 : lines.findIndex((line) => line.length < 300 && key(line) === wanted)
  const around = at === -1 ? [] : [...lines.slice(at + 1, at + 15), ...lines.slice(Math.max(0, at - 8), at).reverse()]
  const top = visibleText.slice(0, 6000).split('\n')
  return (
    firstOf(around.filter(isDateLine), dated) ??
    firstOf(top.filter(isDateLine), dated) ??
    firstOf(
      [...around, ...top].filter((line) => /\d{4}/.test(line)),
      dated,
    )
  )
}

function findModified(known: Known): SourcedDate | undefined {
  const described = known.ld?.modified === undefined ? undefined : parsePageDate(known.ld.modified)
  if (described !== undefined) return { iso: described, source: 'json-ld' }
  const stated = firstOf(
    modifiedNames.flatMap((name) => known.metas.get(name) ?? []),
    (text) => parsePageDate(text),
  )
  if (stated !== undefined) return { iso: stated, source: 'meta' }
  const times = known.head.times.filter((time) => modifiedMark.test(`${time.prop} ${time.label}`))
  const marked = firstOf(times, (time) => parsePageDate(time.value))
  return marked === undefined ? undefined : { iso: marked, source: 'time' }
}

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item)
    if (found !== undefined) return found
  }
  return undefined
}
