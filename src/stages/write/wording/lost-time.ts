// A time that a source gives to a deed in words that name no day: left out, the deed would be of the day of its report.
import type { ReadClaim } from './read-claim.ts'

/** "The harbour earlier this month revoked", "Vega in the past two years has hired": between who and what, or before both. */
const beforeVerb =
  /\b(?:earlier (?:this|last) (?:month|year|season)|last (?:month|year|spring|summer|autumn|fall|winter)|(?:last|the previous) (?:week|month|year)['’]s|(?:in|over|during) the (?:past|last) (?:(?:few|several|two|three|four|five|six|\d+) )?(?:weeks|months|years|decades)|(?:\d+|two|three|four|five|six|several|some|a few) (?:weeks|months|years) (?:ago|earlier))\b/iu
/** "In the late 1980s", "in the early 90s". */
const decade = /\b(?:in|during|throughout|since|from) the (?:(?:early|late|mid)[ -])?(?:1[5-9]|20)?['’]?\d0s\b/iu
/** "Both as mayor-elect and then in office, Vega blamed": a deed of years before. */
const asBefore =
  /\bas (?:an? |the )?(?:then |former )?\p{Ll}+-elect\b|\bas a candidate\b|\bwhile (?:still )?in (?:opposition|college|school)\b/iu

/**
 * Whether a telling leaves out when it was, though its source says so; what had been done stands apart by its tense.
 *
 * @param own the statement without who reports it
 */
export function losesTime(own: string, { source, clause, outer }: Pick<ReadClaim, 'source' | 'clause' | 'outer'>): boolean {
  const { verb, subject } = outer ?? clause
  const ahead = source.slice(0, verb.start)
  const aside = source.slice(subject.end, verb.start)
  // "Vega, who left last month, says": a time of what stands in the aside.
  const before = /\b(?:who|which|whose|that|where)\b/u.test(aside) ? source.slice(0, subject.start) : ahead
  const found = decade.exec(source) ?? beforeVerb.exec(before) ?? asBefore.exec(before)
  if (found === null || verb.helpers.includes('had')) return false
  return !own.toLowerCase().includes(found[0].toLowerCase()) && !/\b(?:1[5-9]|20)\d\d\b/u.test(own)
}
