// What a report tells further down of how things have long been, or of how somebody came to an office: no news of its day.
import type { ReadClaim } from './read-claim.ts'

/** Where a report's news is told; what stands below may be of any time. */
const newsMax = 3
/** So far down what has been done was done at some time or other. */
const standingMin = 20

/** "Was tapped to run the embassy": how somebody came to an office. */
const appointed = /^(?:tap|appoint|name|nominate|hire|pick|choose|elect|promote)$/
/** "In recent weeks Kiel, Lund and Orrel have banned sales": the sentences behind it are of those weeks, and not of the day. */
const longSpan =
  /^(?:In|Over|During) (?:the )?(?:recent|past|last|previous) (?:(?:few|several|two|three|four|five|six) )?(?:weeks|months|years|decades)\b/u

/** Whether a clause tells what was so or was done before the news, with nothing in it that says when. */
export function isToldOfBefore({ claim, clause, outer }: ReadClaim, article: string): boolean {
  const { verb } = clause
  if (claim.position < newsMax || claim.dates.length > 0 || outer !== undefined || claim.speaker !== undefined) return false
  const isPast = verb.form === 'past' || (verb.passive && /^(?:was|were)$/.test(verb.helpers[0] ?? ''))
  if (verb.passive && isPast && appointed.test(verb.lemma)) return true
  const paragraph = article.slice(article.lastIndexOf('\n', claim.start - 1) + 1, claim.start)
  return isPast && paragraph !== '' && longSpan.test(paragraph)
}

/** "Russia has denied meddling", "the ministry has issued warnings before storms": what has long been so makes no headline. */
export function isStanding({ claim, clause }: Pick<ReadClaim, 'claim' | 'clause'>): boolean {
  const { helpers, lemma } = clause.verb
  if (!/^(?:has|have)$/.test(helpers[0] ?? '') || claim.dates.length > 0 || claim.position < newsMax) return false
  return claim.position >= standingMin || /^(?:deny|say|claim|maintain|insist|argue|reject|dispute|call|describe)$/.test(lemma)
}
