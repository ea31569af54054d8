// The headline of a page, from all that the page and its feed call it.
import type { ArticleHints } from './article-hints.ts'
import { squash } from './block-text.ts'
import type { LdArticle } from './json-ld.ts'
import type { PageHead } from './page-head.ts'
import { findSiteNames } from './site-names.ts'
import { decodeEntities, titleKey } from './title-key.ts'

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

/** What follows a kicker is a headline of its own: so long, and so much of the whole. */
const tailCharactersMin = 15
const tailShareMin = 0.4
const grammarWord = /^(?:a|an|the|der|die|das|le|la|les|il|el|los|las|o|os|as)\W*$/

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
  const host = URL.parse(hints.url)?.hostname ?? ''
  const names = findSiteNames({ stated: siteName, pageTitle: head.pageTitle, headings: head.headings, host })
  const headings = head.headings.filter((text) => !names.includes(text))
  const heading = findHeading(headings, stated)
  const bare = (text: string | undefined) => (text === undefined ? undefined : names.dropFrom(text))
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
    const vote = votes.get(titleKey(text)) ?? { text: squash(decodeEntities(text)), weight: 0 }
    votes.set(titleKey(text), { ...vote, weight: vote.weight + weight })
  }
  const best = [...votes.values()].toSorted((one, two) => two.weight - one.weight)[0]?.text
  if (best === undefined) return undefined
  const others = [...votes.values()].map(({ text }) => text)
  return uncut(tighten(withoutKicker(names.dropFrom(best), others), others), stated)
}

/** A statement that is the end of the title and no more than what follows a kicker, a date or a label before it. */
function withoutKicker(title: string, others: readonly string[]): string {
  const mine = titleKey(title)
  const ends = others.filter((text) => {
    const its = titleKey(text)
    if (its.length < tailCharactersMin || its.length >= mine.length || its.length < mine.length * tailShareMin) return false
    const front = mine.slice(0, mine.length - its.length)
    return mine.endsWith(its) && its.split(' ').length >= 3 && !/[\p{L}\p{N}]$/u.test(front) && !grammarWord.test(front)
  })
  return ends.toSorted((one, two) => one.length - two.length)[0] ?? title
}

/** Markup between the parts of a heading leaves blanks before its colon; another statement of the same words has none. */
function tighten(title: string, others: readonly string[]): string {
  const tight = titleKey(title).replace(/\s+(?=[:!?;])/g, '')
  return tight === titleKey(title) ? title : (others.find((text) => titleKey(text) === tight) ?? title)
}

/** The first heading another statement repeats, or the one whose words come closest to one. */
function findHeading(
  headings: readonly string[],
  stated: readonly string[],
): { readonly text: string; readonly isRepeated: boolean } | undefined {
  const repeated = headings.find((text) => text.length >= 8 && stated.some((statement) => titleKey(statement).includes(titleKey(text))))
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
  return new Set(titleKey(text).match(/[\p{L}\p{N}]{3,}/gu) ?? [])
}

/** An unescaped quotation mark in an attribute cuts a title short: a statement that goes on from there with one is whole. */
function uncut(title: string, stated: readonly string[]): string {
  const whole = stated
    .map((text) => squash(decodeEntities(text)))
    .find((text) => text.startsWith(`${title} "`) && /^"[^"]+"\W*$/.test(text.slice(title.length + 1)))
  return whole ?? title
}
