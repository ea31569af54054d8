// What a report tells of an earlier time, or as one side of a turn: told alone beside the day's news it would mislead.
import type { ReadClaim } from './read-claim.ts'

const month = 'January|February|March|April|May|June|July|August|September|October|November|December'
/** "In December", "last year", "a few months ago", "in 2016": a time that is not the report's own. */
const earlier = String.raw`(?<!\b(?:from|than|with|on|since|versus|against) (?:an? |the |last )?)(?:in (?:early |late |mid-)?(?<month>${month})(?! \d)(?: of (?:(?:19|20)\d\d|last year))?|(?:in|back in) (?:early |late |mid-)?(?<year>(?:19|20)\d\d)|last (?:month|year|spring|summer|autumn|fall|winter)|(?:[\p{L}\d]+ ){1,3}(?:weeks|months|years|decades) (?:ago|earlier|before)|(?:a|one) (?:month|year|decade) (?:ago|earlier|before)|earlier this (?:month|year))`
const saidEarlier = new RegExp(String.raw`(?<!\p{L})${earlier}(?!\p{L})`, 'u')
/** A sentence of such a time: it opens with it, or ends on it. */
const setsTime = new RegExp(String.raw`(?:^${earlier},? |(?<!\p{L})${earlier}(?=[.,]| (?:over|after|when|as|amid)\b))`, 'iu')

/** "In May of last year, the port": the sentence opens a stretch told of that time. */
const opensTime = new RegExp(`^${earlier},? `, 'iu')

/** The sentence before a place of its paragraph; where the paragraph begins there the one before it, if that sets the time. */
function sentenceBefore(article: string, at: number): string {
  const from = article.lastIndexOf('\n', at - 1) + 1
  const last = lastSentence(article.slice(from, at).trimEnd())
  if (last !== '' || from === 0) return last
  const above = article.slice(0, from).trimEnd()
  const ahead = lastSentence(above.slice(above.lastIndexOf('\n') + 1))
  return opensTime.test(ahead) ? ahead : ''
}

/** "Sail towns (1965)", "1965: the first strike": a line above that gives what stands below it its year. */
const datedHeading =
  /^(?:[^.!?\n]{3,80}\((?:c\. )?(?<in>1[5-9]\d\d|20\d\d)\)|(?<open>1[5-9]\d\d|20\d\d)(?:[:–—-]| [–—-]) ?[^.!?\n]{3,80})$/u

/** The year of the heading under which a place stands, where headings of its text give years. */
function headedYear(article: string, at: number): number | undefined {
  const lines = article.slice(0, at).split('\n').slice(0, -1).toReversed()
  const groups = lines.map((line) => datedHeading.exec(line.trim())?.groups).find((each) => each !== undefined)
  return groups === undefined ? undefined : Number(groups['in'] ?? groups['open'])
}

function lastSentence(paragraph: string): string {
  const stops = [...paragraph.slice(0, -1).matchAll(/[.!?][”"’]? (?=[\p{Lu}“"])|(?<=\p{Ll}{3})[.!?](?=\p{Lu}\p{Ll})/gu)]
  return paragraph.slice((stops.at(-1)?.index ?? -2) + 2)
}

/** Where a sentence stands in its report: a page may have it twice, and once with what was told before it. */
function placesOf(sentence: string, start: number, article: string): readonly number[] {
  const again = sentence.length < 40 ? -1 : article.indexOf(sentence, start + sentence.length)
  return again < 0 ? [start] : [start, again]
}

const isOtherTime = (found: RegExpExecArray | null, published: string): boolean => {
  if (found === null) return false
  const { month: named, year } = found.groups ?? {}
  const told = new Date(published)
  if (named !== undefined) return month.split('|').indexOf(named) !== told.getUTCMonth()
  return year === undefined || Number(year) !== told.getUTCFullYear()
}

/**
 * "Brandt announced in December that", "Vega then announced", or a deed without a day of its own behind a sentence of "a few months ago":
 * told with the day of the report alone it would be of that day.
 */
export function isOlder({ claim, clause, outer, source, published }: ReadClaim, article: string): boolean {
  const { speaker } = claim
  // "Vega, which cut posts last year, says that": only what stands behind the verb tells when it was said.
  const said = outer === undefined ? '' : source.slice(outer.verb.end, Math.max(outer.verb.end, clause.subject.start))
  if (isOtherTime(saidEarlier.exec(said), published)) return true
  if (claim.position === 0) return false
  const { subject, verb } = outer ?? clause
  if (/^ then $/u.test(source.slice(subject.end, verb.start))) return true
  // "Five members already broke ranks on Friday": what went before the news.
  if (/^ already \p{Ll}+$/u.test(source.slice(clause.subject.end, clause.verb.end)) && clause.verb.form === 'past') return true
  const year = claim.dates.length === 0 ? headedYear(article, claim.start) : undefined
  if (year !== undefined && year !== new Date(published).getUTCFullYear()) return true
  const isPast = clause.verb.helpers.length === 0 && clause.verb.form === 'past'
  return (
    isPast &&
    claim.dates.length === 0 &&
    speaker === undefined &&
    placesOf(source, claim.start, article).some((at) => isOtherTime(setsTime.exec(sentenceBefore(article, at)), published))
  )
}

/** What was only to be, or had been done again: "The court fined Vega. But Vega will appeal" stands, and is not taken back. */
const wasToBe =
  /\b(?:was|were|had been|had)\b.*\b(?:to|due|set|scheduled|expected|planned|meant|supposed|about|going|reopen(?:ed)?)\b|\b(?:plan(?:s|ned)|expect(?:s|ed)|hop(?:es|ed)|intend(?:s|ed)|promis(?:es|ed)|reopened|schedul(?:es|ed))\b/u

/** Whether the report takes back at once what a sentence of its body says: "It was to close in June. But it is now expected to stay." */
export function isTurnedAround({ claim, clause, source }: ReadClaim, article: string): boolean {
  if (!wasToBe.test(source.slice(clause.subject.end))) return false
  return claim.position > 0 && /^[”"’)]?[^\S\n]*(?:But|Yet|However|Instead|And yet|Now,|That changed)\b[ ,]/u.test(article.slice(claim.end))
}

/** "A similar case of a florist was sent back. The court upheld its ruling": of another matter than the report's. */
const otherMatter =
  /(?:^|[.] )(?:In )?(?:[Aa] |[Aa]n(?:other)? |[Tt]he other )(?:similar|separate|related|unrelated|parallel|earlier|previous) (?:\p{Ll}+ )?(?:case|lawsuit|suit|trial|incident|attack|shooting|ruling|decision|complaint|investigation|inquiry|matter|episode|proposal|bill|dispute)\b/u

function isOfOtherMatter({ claim }: ReadClaim, article: string): boolean {
  const paragraph = article.slice(article.lastIndexOf('\n', claim.start - 1) + 1, claim.start)
  return claim.position > 0 && otherMatter.test(paragraph)
}

/** Whether a sentence of a report's body told alone would mislead on when it was, on how it went on, or on what it is about. */
export const isNotToday = (read: ReadClaim, article: string): boolean =>
  isOlder(read, article) || isTurnedAround(read, article) || isOfOtherMatter(read, article)
