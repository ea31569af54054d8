// Who is cited behind a clause without a name of their own: "their union said", "according to people familiar with the talks".
import type { ReadClaim } from './read-claim.ts'

const bodies =
  'company|companies|lab|labs|firm|firms|group|start-up|startup|bank|agency|ministry|department|regulator|watchdog|authority|union|court|institute|university|operator|developer|maker|supplier|utility|council|police|exchange|foundation|publisher|airline|insurer|retailer|chipmaker|governor|government|researchers|authors|lawyers|prosecutors|founders|operators|regulators|unions'
const papers =
  'study|report|audit|survey|analysis|count|review|memo|filing|filings|letter|statement|notice|prospectus|document|documents|paper|complaint|lawsuit|post|e-mail|email|release|indictment|order|ruling|record|records|results|figures|data|estimates|minutes|application|invitation|presentation'

/** "Their union", "its chief executive": of whom the clause is about. */
const own = /^(?:its|their) (?:[\p{Ll}-]+ ){0,2}(?!own\b|chief\b)[\p{Ll}-]{4,}$/u
const body = new RegExp(String.raw`^(?:both |all |the (?:two |three |four )?)(?:[\p{Ll}-]+ ){0,2}(?:${bodies})$`, 'u')
const people =
  /^(?:(?:one|two|three|four|five|six|several|some) )?(?:people|persons?|sources|officials|executives|employees|staff|former employees|lawyers|bankers) (?:familiar with|briefed on|involved in|close to|with knowledge of|with direct knowledge of|who have seen) the (?:[\p{Ll}-]+ ){0,2}[\p{Ll}-]+$/u
const paper = new RegExp(
  String.raw`^(?:(?:an?|the|its|their|court|internal|regulatory|official|preliminary|company|public|planning) ){0,3}(?:[\p{Ll}\d-]+ ){0,2}(?:${papers})(?: (?:presented|published|released|filed|compiled|commissioned|written|obtained))?(?: (?:by|from|of|to|for|at|in|with) (?:the |an? )?[\p{L}\d][^,;:“”"]{2,70})?$`,
  'u',
)

/** Days told from the day of the report, and what tells of the paper and not whose it is. */
const tail =
  /,? (?:who|which|that|seen by|obtained by|reviewed by|dated) .*$|,? (?:(?:on|late on|early on) )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|,? (?:last|this) (?:week|month|year|summer|winter|spring|autumn)\b|,? (?:yesterday|today|earlier|recently)\b/gu

/**
 * Who is cited behind a clause, as a report would put it after "citing"; undefined where they speak before it, have a name that can be
 * told as a speaker's, or cannot be told at all.
 */
export function citedBehind({ claim, outer }: ReadClaim): string | undefined {
  const { speaker, verb } = claim
  if (speaker === undefined || outer !== undefined || speaker.start < verb.end) return undefined
  const text = speaker.text
    .replace(tail, '')
    .replace(/(?<=\p{Ll}), \p{Lu}.*$/u, '')
    .replace(/^(?:The|Its|Their|An?|Both|All|People|Two|Three|Several) /u, (word) => word.toLowerCase())
  if (/\b(?:he|she|we|I|us|me|his|her|my|our|you)\b/u.test(text)) return undefined
  return [own, body, people, paper].some((form) => form.test(text)) ? text : undefined
}
