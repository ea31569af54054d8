// Who is cited behind a clause without a name of their own: "their union said", "according to people familiar with the talks".
import type { ReadClaim } from './read-claim.ts'

const body =
  /^(?:both |the (?:two |three |four )?)(?:[\p{Ll}-]+ )?(?:company|companies|lab|labs|firm|firms|start-up|startup|bank|airline|publisher|utility|union)$/u
const people =
  /^(?:(?:one|two|three|four|five|six|several|some) )?(?:people|persons?|sources|officials|executives|employees|former employees|lawyers|bankers) (?:familiar with|briefed on|involved in|close to|with knowledge of|with direct knowledge of) the (?:[\p{Ll}-]+ ){0,2}[\p{Ll}-]+$/u
/** A paper that the report tells of for the first time, or figures by whoever they are by. */
const paper =
  /^(?:an? (?:(?!draft\b)[\p{Ll}\d-]+ ){0,2}(?:study|report|audit|survey|analysis|count|review|memo|filing|letter|statement|notice|prospectus|document|paper|complaint|lawsuit|post|e-mail|email|press release|indictment)(?: (?:by|from|of|to|for|at|in|with) (?:the |an? )?[\p{L}\d][^,;:“”"]{2,70})?|(?:results|figures|data|records|estimates)(?: (?:presented|published|released|filed|compiled))? (?:by|from) (?:the )?\p{Lu}[^,;:“”"]{2,60})$/u
const kin = /^(?<whose>its|their) (?<who>(?:(?!own\b)[\p{Ll}-]+ ){0,2}[\p{Ll}-]{4,})$/u

/** Days told from the day of the report. */
const when =
  /,? (?:(?:on|late on|early on) )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|,? (?:last|this) (?:week|month|year|summer|winter|spring|autumn)\b|,? (?:yesterday|today|earlier|recently)\b/gu

/** Verbs that say and no more: what is alleged, denied or joked is no fact with a source. */
const says =
  /^(?: also| has| have)? (?:said|says|say|stated|wrote|told|confirmed|confirms|announced|showed|shows|show|disclosed|reported)\b/u

const isPlain = (source: string, start: number, end: number): boolean =>
  says.test(source.slice(end).replace(/^, [^,]{3,60},/u, '')) || /\baccording to (?:the |an? |its |their )?$/iu.test(source.slice(0, start))

/**
 * Who is cited behind a clause, as a report would put it after "citing"; undefined where they speak before it, have a name that can be
 * told as a speaker's, cannot be told, or do not plainly say so.
 */
export function citedBehind({ claim, clause, outer, source }: ReadClaim): string | undefined {
  const { speaker, verb, start } = claim
  if (speaker === undefined || outer !== undefined || speaker.start < verb.end) return undefined
  if (!isPlain(source, speaker.start - start, speaker.end - start)) return undefined
  const text = speaker.text
    .replace(when, '')
    .replace(/(?<=\p{Ll}), \p{Lu}.*$/u, '')
    .replace(/^(?:The|Its|Their|An?|Both|People|Two|Three|Several|Results|Figures) /u, (word) => word.toLowerCase())
  if (/\b(?:he|she|we|I|us|me|his|her|my|our|you|who|which|that|dated|updated)\b/u.test(text)) return undefined
  const own = kin.exec(text)?.groups
  if (own !== undefined) return ofSubject(own['whose'] ?? '', own['who'] ?? '', { claim, source, plural: clause.subject.plural })
  return [body, people, paper].some((form) => form.test(text)) ? text : undefined
}

/** "Their union" of many, "Brightwell's founders" of one house: whose they are must be told, and be the only one they can be of. */
function ofSubject(
  whose: string,
  who: string,
  { claim: { subject, names }, source, plural }: Pick<ReadClaim, 'claim' | 'source'> & { readonly plural: boolean | undefined },
): string | undefined {
  const isInside = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
    start >= subject.start && end <= subject.end
  if (whose === 'their') return plural === true && !/^\p{Lu}\S* (?:and )?\p{Lu}/u.test(subject.text) ? `their ${who}` : undefined
  // "The lab has 40 sites, according to its last letter": told of the lab by name, whose letter it is stays plain.
  if (subject.start > 0 && /^[Tt]he (?:company|lab|firm|bank|utility|operator|start-up|startup)$/u.test(subject.text)) return `its ${who}`
  const isHouse =
    /^\p{Lu}[\p{L}\d'’&.-]*(?: \p{Lu}[\p{L}\d'’&.-]*){0,3}$/u.test(subject.text) &&
    names.every(
      (name) => isInside(name) || /\d/u.test(name.text) || [' in ', ' near '].some((before) => source.includes(before + name.text)),
    )
  return isHouse && plural !== true ? `${subject.text}'${subject.text.endsWith('s') ? '' : 's'} ${who}` : undefined
}
