// A part of a whole told as its share in the report's own terms: what was done with it, or what it did.
import type { Said } from './news-plan.ts'

/** Eight words in a row would be copied ones. */
const runMax = 7
const leadMax = 6
const ends = /[.;,:()“”"–—]|\s(?:and|but|while|whereas|which|who|after|because|although|though|since|when|as|if|unless|with)\s/u
/** When, by the reckoning of the report's day: told in the summary. */
const relativeTime =
  /\s(?:(?:on|last|this|next|late|early) (?:\p{Lu}\p{Ll}+day|week|month|year|season|quarter|morning|night)(?: (?:morning|night|evening))?|yesterday|today|so far|recently|in the past (?:\p{L}+ )?\p{L}+)$/u
const pointing =
  /^(?:it|they|he|she|we|you|i|this|that|these|those|its|their|his|her|there|one|some|others?|another|both|such|who|which|what|all|none|few|most|many)\b/iu
/** Words that point back to what stands outside the clause. */
const backward = /\b(?:it|they|them|he|she|him|her|his|this|that|these|those|there|here|so|such|others?|former|latter)\b/iu

const wordsIn = (text: string): number => text.split(/\s+/u).filter((word) => word !== '').length

/** A list or a condition behind the words: without it they would say more than their report. */
const goesOn = /^(?:,\s(?:no\s)?[\p{L} ]{2,40}(?:,|\s(?:or|and)\s)|\s(?:if|unless|when|as)\s)/u

/** The words behind a part and its whole up to where their clause has ended; undefined where it goes on. */
function tailOf(text: string, end: number): string | undefined {
  const behind = text.slice(end)
  const stop = behind.search(ends)
  if (stop > 0 && goesOn.test(behind.slice(stop))) return undefined
  return (stop < 0 ? behind : behind.slice(0, stop)).replace(relativeTime, '').trimEnd()
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** "The petition says that", "the office found": who told it. */
const tellsThat =
  /^(?:The |An? )?\p{L}[\p{L} .’'-]{1,30} (?:says|said|found|finds|showed|shows|reported|reports|counted|claims|claimed) that$/u
/** "The opposition, which has": what is told of a party in passing. */
const inPassing = /^(?<who>(?:The |An? )?\p{L}[\p{L}.’'-]*(?: \p{L}[\p{L}.’'-]*){0,3}), (?:which|who) (?<deed>\p{L}+(?: \p{L}+){0,2})$/u
/** "Gave away passwords in": the deed, told for a part of the runs, and where what it was done to has its own words behind it. */
const inPart = /^(?<deed>.+) (?<in>in|during|on|at|for)$/u
const cutWords = / (?:in|on|from|with|to|for|at|of|that|which|built|made|based|by) .*$/u
const deedMax = 5

/** The lead of a clause in few words: "An agent altered or removed entries in", "The opposition has". */
function leadOf(lead: string, { subject }: Said['claim']): string | undefined {
  if (tellsThat.test(lead)) return lead
  const { who, deed } = inPassing.exec(lead)?.groups ?? {}
  if (who !== undefined && deed !== undefined && !pointing.test(who)) return `${who} ${deed}`
  const isOwn = lead.startsWith(subject.text) && lead.length > subject.text.length && !pointing.test(lead)
  if (!isOwn || /[.;:()“”"–—]/u.test(lead)) return undefined
  if (wordsIn(lead) <= leadMax && !lead.includes(',')) return lead
  const done = inPart.exec(lead.slice(subject.text.length).trim())?.groups
  const who2 = subject.text.replace(cutWords, '')
  const what = wordsIn(done?.['deed'] ?? '') > deedMax ? done?.['deed']?.replace(cutWords, '') : done?.['deed']
  const isShort = what !== undefined && wordsIn(what) >= 2 && wordsIn(what) <= deedMax && wordsIn(who2) <= deedMax
  return isShort && !/,/u.test(`${who2}${what}`) ? `${who2} ${what} ${done?.['in'] ?? 'in'}` : undefined
}

/** Where a part stands with its whole, the thing counted with them; how the part is printed, and its share with the whole. */
interface Part {
  readonly start: number
  readonly end: number
  readonly part: string
  readonly share: string
}

/** "The 412 are 82% of the 500 recordings". */
export const aloneWith = (part: string, share: string): string => `${capital(part)} are ${share}`

/**
 * "32% of the 38 ships were inspected", "The council cut 25% of its 48 bus lines": the clause with the share in place of the part.
 *
 * @returns without its full stop; where the clause is too long to be told without copying it, the share alone
 */
export function shareTold({ text, claim }: Pick<Said, 'text' | 'claim'>, at: Part): string {
  const { part, share } = at
  const alone = aloneWith(part, share)
  const lead = text
    .slice(0, at.start)
    .replace(/\b(?:only|just|some|about|nearly|almost|roughly|around|so far)\s$/iu, '')
    .trimEnd()
  const tail = tailOf(text, at.end)
  if (tail === undefined) return alone
  const words = wordsIn(tail) + wordsIn(share.replace(/^.*? of (?:the )?/u, '')) - 2
  if (lead === '') return tail !== '' && words + 2 <= runMax && !backward.test(tail) ? `${capital(share)}${tail}` : alone
  if (/^(?:In|Among|For|At|On)$/u.test(lead)) {
    // "In 412 of 500 recordings examined, the child ...": what was done with all of them.
    const done =
      /^ (?:examined|tested|studied|checked|reviewed|sampled|inspected|analysed|analyzed|assessed|audited)(?=,|$)/u.exec(tail)?.[0] ?? ''
    const comma = text.charAt(at.end + done.length) === ',' ? 1 : 0
    const clause = tailOf(text, at.end + done.length + comma)?.trim() ?? ''
    const isClause = /^(?:the|an?|no|\p{Ll}+s)\s/u.test(clause) && !backward.test(clause)
    return isClause && wordsIn(clause) >= 3 && wordsIn(clause) <= runMax
      ? `${capital(clause)} ${lead.toLowerCase()} ${share}${done}`
      : `${alone}${done}`
  }
  const own = backward.test(lead) && !tellsThat.test(lead) ? undefined : leadOf(lead, claim)
  // "44 of 101" is 44%: a run of its words would be a copied one.
  const isSameNumber = share.startsWith(`${part.replace(/^the /u, '')}%`)
  if (own === undefined || isSameNumber || (words + 2 > runMax && tail !== '')) return alone
  // "It needs" is said of whom the clause names.
  return backward.test(tail.replace(/^ (?:that )?(?:it|they) /u, ' ')) ? alone : `${own} ${share}${tail}`
}
