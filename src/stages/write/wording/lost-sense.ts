// What a wording must not lose: whose something is, and that a thing was done long before its report.
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { isBody } from './bodies.ts'
import { sourceOf } from './evidence-of.ts'
import { printDate } from './phrases.ts'
import type { ReadClaim } from './read-claim.ts'

/** Whom a report names so often it goes on about. */
const namedOften = 3
/** A day so long before its report is no part of the day's news. */
const pastMs = 6 * 86_400_000
/** A weekday may be told of up to five days later: the sixth is the day after the report. */
const unsureMs = 5.5 * 86_400_000
const weekday = /^(?:\p{L}+ )*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/u

/** "Applauded his work": whose it is can only be the subject's where the report keeps speaking of him or her. */
export function isOwner(object: string, subject: string, article: string, { sources }: Dossier): boolean {
  const surname = subject.split(' ').at(-1) ?? subject
  return (
    !/\b(?:his|her|he|she)\b/iu.test(object) ||
    sources.some(({ article: { title } }) => title.includes(surname)) ||
    article.split(surname).length > namedOften
  )
}

/** "Its findings on three models that it tested in May": the month is that of another deed. */
const hangsOn = /\p{Ll} (?:that|which) (?:it|they|he|she|the \p{Ll}+) (?:had )?\p{Ll}+(?:ed|en|ade|old|uilt|ought)\b/u
/** "Lena Brandt, who joined in 2017, will leave": what stands between the year and the verb closes an aside. */
const besides = /^[^,]{4,12}(?: [^,]{1,40})?, $/u

/** "In February the board sold the pier", told in April as if it had just done so. */
export function losesPast(text: string, claim: Claim, dossier: Dossier): boolean {
  const day = sourceOf(dossier, claim.articleId)?.article.publishedAt ?? ''
  const article = sourceOf(dossier, claim.articleId)?.article.text ?? ''
  const toldTo = claim.object?.end ?? claim.verb.end
  return claim.dates.some(({ interval, text: words, start }) => {
    // "Will be led by Lena Brandt, who joined in 2023": the year is that of another deed.
    if (start > claim.verb.end && hangsOn.test(article.slice(claim.verb.end, start)) && !text.includes(words)) return false
    if (start < claim.verb.start && besides.test(article.slice(start, claim.verb.start))) return false
    if (start > toldTo && /, (?:and )?(?:who|which|whose|where)\b/u.test(article.slice(toldTo, start))) return false
    // "Tuesday" on a page of Monday: a page that was changed later, and not the Tuesday before.
    // "Raised its forecast on Thursday after sales rose in the first quarter": the deed has a day of its own.
    const isOfAnother = claim.dates.some(
      (date) => date.start > claim.verb.start && date.start < start && Date.parse(date.interval.to) >= Date.parse(day) - pastMs,
    )
    if (isOfAnother) return false
    const isUnsure = weekday.test(words) && Date.parse(interval.to) < Date.parse(day.slice(0, 10)) - unsureMs
    const isPast = Date.parse(interval.to) < Date.parse(day) - pastMs
    return isUnsure || (isPast && !text.includes(printDate(interval.from.slice(0, interval.precision === 'year' ? 4 : 7))))
  })
}

/** "Earlier this month, Vega tested": what led here. */
export const earlierLead =
  /^(?:Earlier|Previously|Last (?:week|month|year|spring|summer|autumn|fall|winter)|(?:A|One|Two|Three|Several) (?:days?|weeks?|months?|years?) (?:ago|earlier|before)|In the past)\b/u

/** "Earlier this month, Vega tested an engine" told with the day of its report alone, as if it had just done so; "had tested" stays apart from it. */
export function losesEarlier({ source, clause }: Pick<ReadClaim, 'source' | 'clause'>): boolean {
  return earlierLead.test(source.slice(0, clause.subject.start).trimStart()) && clause.verb.helpers[0] !== 'had'
}

const many = /\b\p{Ll}*(?:[^s\W]s|people|men|women|children)\b|\b(?:Democrats|Republicans|Americans)\b/u

/**
 * "The Senate may not act until it receives the bill", "called on pilots to say when they leave": what "it" or "they" means in such a
 * clause stands before it in the same sentence, if its number fits.
 */
export function isMeantInside(words: string, subject: string, plural: boolean | undefined): boolean {
  const all = words.match(/\b(?:it|they)\b/giu)?.length ?? 0
  const held = [...words.matchAll(/\b(?:until|unless|if|when|while|once|because|that|after|before|whether|as) (?<word>it|they)\b/gu)]
  if (all === 0 || held.length < all) return false
  return held.every(({ groups, index }) => {
    if (groups?.['word'] === 'they') return plural === true || many.test(words.slice(0, index))
    const isPerson = /\p{Lu}[\p{L}’'-]+ (?:\p{Lu}\.? )?\p{Lu}[\p{L}’'-]+$|^(?:Mr|Mrs|Ms) /u.test(subject) && !isBody.test(subject)
    return plural !== true && !isPerson && /\p{Lu}/u.test(subject)
  })
}
