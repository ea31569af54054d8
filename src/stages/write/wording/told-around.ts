// What the sentences around one in its report say of it: that it is of an earlier time, of a picture, or another court's word that the story is past.
import type { Dossier } from '../../../domain/dossier.ts'
import type { ReadClaim } from './read-claim.ts'

/** "This undated photo shows Brandt.", "FILE - In this …": what stands in one paragraph with it tells of the picture and its day. */
const opensPicture =
  /^(?:FILE\b|(?:This|In this|A) (?:(?:undated|file|combination|handout|\d{4}|\p{Lu}\p{Ll}+\.? \d{1,2}, \d{4},?) )*(?:photo|photograph|image|picture|frame|combination of)\b)/u

/** "A day later, the board met": a sentence that goes on in time from the one before, and the paragraph with it. */
const goesOnInTime =
  /^(?:(?:an?|one|two|three|four|five|six|seven|several|\d+|a few) (?:hours?|days?|weeks?|months?|years?) (?:later|earlier|after|before)|(?:the (?:next|following|previous|same)|that) (?:day|night|morning|evening|afternoon|week|month|year)|at (?:the|that) time|(?:days|weeks|months|years|hours) (?:later|earlier)|back then|by then)\b/iu

/** A day of the report's own week, or now: what stands behind it is of the news again. */
const ofNow =
  /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|tonight|yesterday|this (?:week|month|morning|afternoon|evening)|now|has|have)\b/u
const otherYear = /\b(?:in|of|since|by|until|during|after|before|from|back in) (?:\p{Lu}\p{Ll}+ )?(?<year>(?:1[89]|20)\d\d)\b/iu

/** What is drawn from what was told before, or judged, and told as if it were reported. */
const concludes =
  /^(?:Clearly|Obviously|Of course|Naturally|Unsurprisingly|Predictably|True to form|Needless to say|Ironically|Sadly|In other words|In short|After all|In essence|In sum|To be sure|In that sense|Put differently|That is to say|In effect|Simply put|Then again)\b/u

/** "But under the new board it has asked for more": what was told before it is how it was until then. */
const turnsSince =
  /^[”"’)]?[^\S\n]*(?:But|Yet|However,|Since then,?)\s[^.]*?\b(?:has|have) (?:\p{Ll}+ly |since |now |also )?(?!said|told|been asked)\p{Ll}+/u

const lowerCourt =
  /\b(?:Circuit|[Cc]ourts? of [Aa]ppeals?|[Aa]ppeals? (?:[Cc]ourt|panel|judges?)|[Dd]istrict (?:[Cc]ourt|[Jj]udge)|[Ll]ower courts?)\b/u
const highCourt = /\b(?:Supreme Court|High Court|SCOTUS|Supremes|top court|highest court)\b/iu
const ruled =
  /^(?:rule|uphold|back|side|strike|overturn|reverse|block|reject|find|hold|order|affirm|refuse|agree|decide|revive|dismiss|say|declare|allow|bar|halt)$/

/** "Editor's note: the town revised the toll to 49, from 50": what a note at the head or foot of a report takes back. */
const note = /(?:^|\n)\W{0,3}(?:editor['’]s note|corrections?(?: and clarifications?)?|clarification|update)\b[^\n]{0,4}[:.–—-]?[^\n]*/giu
const takenBack =
  /\b(?:from|originally|incorrectly|wrongly|previous(?:ly)?|earlier|mistakenly|misstated|not|instead of|rather than)\b(?:,? [\p{L}’'-]+){0,14}? (?:[A-Z]{3} |US)?[$€£]?(?<figure>\d[\d.,]*)/gu

/** Whether a sentence has a figure that its report's own note takes back. */
function isNotedAway(source: string, article: string): boolean {
  const wrong = [...article.matchAll(note)].flatMap(([text]) =>
    [...text.matchAll(takenBack)].map(({ groups }) => (groups?.['figure'] ?? '').replace(/[.,]+$/u, '')),
  )
  return wrong.some((figure) => new RegExp(`(?<![\\d.,])${figure.replaceAll('.', '\\.')}(?![\\d]|[.,]\\d)`, 'u').test(source))
}

const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/(?<=\p{Ll}{2}[.!?][”"’]?|\d[.!?][”"’]?) +(?=[\p{Lu}“"\d])/u)
    .map((each) => each.trim())
    .filter((each) => each !== '')

/** Whether the paragraph up to the clause has last told of another time: the nearest sentence that sets one decides. */
function isOfStretch({ claim, published }: ReadClaim, article: string): boolean {
  const from = article.lastIndexOf('\n', claim.start - 1) + 1
  for (const sentence of sentencesOf(article.slice(from, claim.start)).toReversed()) {
    if (goesOnInTime.test(sentence)) return true
    if (ofNow.test(sentence)) return false
    const year = otherYear.exec(sentence)?.groups?.['year']
    if (year !== undefined) return year !== published.slice(0, 4)
  }
  return false
}

const helping = /^(?:has|have|had|is|are|was|were|be|been|being|will|would|may|might|can|could|should|must|shall|do|does|did|not)$/

const isPlainPast = ({ verb }: ReadClaim['clause']): boolean => {
  // Adverbs stand among the helpers.
  const helpers = verb.helpers.filter((word) => helping.test(word))
  return (helpers.length === 0 && verb.form === 'past') || (verb.passive && /^(?:was|were)$/.test(helpers[0] ?? ''))
}

/** "After the shooting in Lund, the board vowed": when it was, is told before it and would be lost. */
const afterWhat = /^(?:after|following|in the (?:\p{Ll}+ )?(?:aftermath|wake|days|weeks|months|hours) (?:of|after|following|since)) /iu
/** So far down a report may tell of what went before its news. */
const backgroundMin = 3

/** Whether what its report says around a sentence makes it no news of the report's day. */
export function isSetApart(read: ReadClaim, article: string): boolean {
  const { claim, clause, outer, source } = read
  const paragraph = article.slice(article.lastIndexOf('\n', claim.start - 1) + 1, claim.start)
  if (concludes.test(source) || isNotedAway(source, article)) return true
  if (claim.position === 0 || claim.dates.length > 0 || !isPlainPast(outer ?? clause)) return false
  if (opensPicture.test(paragraph.trimStart()) || isOfStretch(read, article)) return true
  if (claim.speaker !== undefined || outer !== undefined || claim.position < backgroundMin) return false
  if (clause.lead.some(({ start, end }) => afterWhat.test(read.sentence.slice(start, end)))) return true
  return turnsSince.test(article.slice(claim.end))
}

/** "The Ninth Circuit ruled" in a story of what the Supreme Court made of it: told beside that it would be as new, and still stand. */
export function isReviewed({ claim, clause, outer }: ReadClaim, { sources }: Pick<Dossier, 'sources'>): boolean {
  const { verb } = outer ?? clause
  return (
    claim.position >= 2 &&
    isPlainPast(outer ?? clause) &&
    ruled.test(verb.lemma) &&
    lowerCourt.test(claim.speaker?.text ?? claim.subject.text) &&
    sources.some(({ article }) => highCourt.test(article.title))
  )
}
