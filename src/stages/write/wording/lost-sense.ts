// What a wording must not lose: whose something is, and that a thing was done long before its report.
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { isAlsoNoun, verbReadings } from '../../../text/verbs.ts'
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
const another = /, (?:down|up|compared|against|versus|more than|less than|twice|half) (?:[^,;]|,(?=\d))*$/u
/** "On Thursday refused": so near before the verb a day is the verb's. */
const besideVerb = 25
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

/** "Signed a bill on Thursday" on a page of Wednesday: the page was written anew later than its day, and no day of it can be told. */
export const isOfLaterPage = ({ dates }: Claim, published: string): boolean =>
  dates.some(({ text, interval }) => weekday.test(text) && Date.parse(interval.to) < Date.parse(published.slice(0, 10)) - unsureMs)

/** "In February the board sold the pier", told in April as if it had just done so. */
export function losesPast(text: string, claim: Claim, dossier: Dossier): boolean {
  const day = sourceOf(dossier, claim.articleId)?.article.publishedAt ?? ''
  const article = sourceOf(dossier, claim.articleId)?.article.text ?? ''
  const toldTo = claim.object?.end ?? claim.verb.end
  return claim.dates.some(({ interval, text: words, start }) => {
    // "At a valuation of EUR 400m, down from EUR 1.2bn two years ago": the time of another figure. "In the first quarter" is told as it stands.
    if (start > claim.verb.end && another.test(article.slice(claim.verb.end, start))) return false
    if (/\b(?:quarter|half)\b|\b(?:19|20)\d\d\b/u.test(words) && text.includes(words)) return false
    // "Will be led by Lena Brandt, who joined in 2023": the year is that of another deed.
    if (start > claim.verb.end && hangsOn.test(article.slice(claim.verb.end, start)) && !text.includes(words)) return false
    if (start < claim.verb.start && besides.test(article.slice(start, claim.verb.start)) && !isOwnAside(claim, start, article)) return false
    if (start > toldTo && /, (?:and )?(?:who|which|whose|where)\b/u.test(article.slice(toldTo, start))) return false
    // "Tuesday" on a page of Monday: a page that was changed later, and not the Tuesday before.
    // "Raised its forecast on Thursday after sales rose in the first quarter": the deed has a day of its own.
    // "On Thursday set a trial for 9 November": what is set for a day lies ahead.
    const isAhead = /\b(?:for|until) $/u.test(article.slice(0, start)) && !/\d{4}/u.test(words)
    const isOfAnother = claim.dates.some(
      (date) =>
        date.start > claim.verb.start - (isAhead ? besideVerb : 0) &&
        date.start < start &&
        Date.parse(date.interval.to) >= Date.parse(day) - pastMs,
    )
    if (isOfAnother) return false
    const isUnsure = weekday.test(words) && Date.parse(interval.to) < Date.parse(day.slice(0, 10)) - unsureMs
    // "Passed a bill last week": told with the report's day alone, it would be of that day.
    const isLast = /^last (?:week|month|year)\b/iu.test(words) && start > claim.verb.end && !text.includes(words)
    const isPast = isLast || Date.parse(interval.to) < Date.parse(day) - pastMs
    return isUnsure || (isPast && !text.includes(printDate(interval.from.slice(0, interval.precision === 'year' ? 4 : 7))))
  })
}

/** "Vega, in June of last year, released": an aside that dates the deed itself, and nobody's "who joined in 2017". */
const isOwnAside = ({ subject }: Claim, start: number, article: string): boolean =>
  /^,? (?:back )?(?:in|on|during|late|early)? ?$/u.test(article.slice(subject.end, start))

/** "Earlier this month, Vega tested": what led here. */
export const earlierLead =
  /^(?:Earlier|Previously|Last (?:week|month|year|spring|summer|autumn|fall|winter)|(?:A|One|Two|Three|Several) (?:days?|weeks?|months?|years?) (?:ago|earlier|before)|In the past)\b/u

/** "Earlier this month, Vega tested an engine" told with the day of its report alone, as if it had just done so; "had tested" stays apart from it. */
export function losesEarlier({ source, clause }: Pick<ReadClaim, 'source' | 'clause'>): boolean {
  return earlierLead.test(source.slice(0, clause.subject.start).trimStart()) && clause.verb.helpers[0] !== 'had'
}

/** Nouns that look like plurals and are none, and words in s that are no nouns. */
const noMany =
  /^(?:its|his|hers|this|as|was|is|has|does|us|less|across|always|perhaps|besides|business|press|process|access|news|series|plus|thus|units?|goes|says)$/

/**
 * "A vehicle that buys chips and leases them", "agreed not to clone a voice without paying for every use of it": the one thing or the one
 * kind of things spoken of before in the same words is what is meant. Those words are given back with its noun in the pronoun's place.
 */
export function withInsideMeant(words: string): string {
  return words
    .replace(/(?<=\ban? (?:[\p{L}-]+ ){1,3}(?:had |has )?(?:brought|taken|took)) with (?:him|her)\b/u, '')
    .replace(/^(?<before>[^;]*?\b(?:and|when|before|after|because|until|if|but) (?:[\p{L}-]+ ){1,4}?)them\b/u, (found, before: string) => {
      const things = [
        ...before
          .replace(/ (?:and|when|before|after|because|until|if|but) (?!.* (?:and|when|before|after|because|until|if|but) ).*$/u, '')
          .matchAll(/(?<![\p{L}-])(?<noun>\p{Ll}{3,}[^s\s]s)\b/gu),
      ].map(({ groups }) => groups?.['noun'] ?? '')
      const nouns = things.filter((noun) => !noMany.test(noun) && isManyOf(noun))
      return new Set(nouns).size === 1 ? `${before}${nouns[0] ?? ''}` : found
    })
    .replace(
      /^(?<before>.*?\ban? (?:[\p{Ll}-]+ )?(?<noun>[\p{Ll}-]{3,}) (?:without|before|after|or|and|to)\b[^,;]*? (?:of|for|with|from|on)) it$/u,
      '$<before> that',
    )
}

/** A noun in the plural where it may also be what somebody does: "models", and not "buys". */
const isManyOf = (noun: string): boolean =>
  !verbReadings(noun).some(({ form }) => form === 's') || isAlsoNoun(verbReadings(noun)[0]?.lemma ?? '')

const many = /\b\p{Ll}*(?:[^s\W]s|people|men|women|children)\b|\b(?:Democrats|Republicans|Americans)\b/u

/**
 * "The Senate may not act until it receives the bill", "called on pilots to say when they leave": what "it" or "they" means in such a
 * clause stands before it in the same sentence, if its number fits.
 */
export function isMeantInside(words: string, subject: string, plural: boolean | undefined): boolean {
  const all = words.match(/\b(?:it|they)\b/giu)?.length ?? 0
  const held = [...words.matchAll(/\b(?:until|unless|if|when|while|once|because|that|than|after|before|whether|as) (?<word>it|they)\b/gu)]
  if (all === 0 || held.length < all) return false
  return held.every(({ groups, index }) => {
    if (groups?.['word'] === 'they') return plural === true || many.test(words.slice(0, index))
    const isPerson = /\p{Lu}[\p{L}’'-]+ (?:\p{Lu}\.? )?\p{Lu}[\p{L}’'-]+$|^(?:Mr|Mrs|Ms) /u.test(subject) && !isBody.test(subject)
    return plural !== true && !isPerson && /\p{Lu}/u.test(subject)
  })
}
