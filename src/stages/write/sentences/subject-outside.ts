// A report's opening told with its subject outside the marks: so an opening a little too long to quote need lose nothing.
import type { Clause, Part } from '../../../text/clause.ts'
import { findClauses } from '../../../text/clauses.ts'
import { houseWords } from '../wording/house-words.ts'
import { countWords } from '../wording/phrases.ts'

/** More words would be a stretch of the report outside its marks. */
const outsideMax = 7

/** Verbs behind which a sentence tells what somebody says. */
const saysOf: ReadonlySet<string> = new Set([
  'say',
  'announce',
  'confirm',
  'report',
  'warn',
  'testify',
  'acknowledge',
  'predict',
  'tweet',
  'write',
  'rule',
  'find',
  'decide',
  'declare',
  'conclude',
  'argue',
  'claim',
  'allege',
  'insist',
  'vow',
  'reveal',
  'suggest',
  'estimate',
])

/** What may not be left out of a sentence: a condition, a denial, a doubt, and who vouches for it. */
const binds =
  /\b(?:if|unless|until|though|although|despite|not|no|never|without|except|only|but|allegedly|reportedly|apparently|according|said|says|alleged|accused|claims?|claimed|told|could|may|might|would|former|late|fake|alleging|seeking|trying|hoping)\b/iu

/** "Monday", "early on Tuesday": of a report whose day is told beside it, and no "last week" or "in 2015". */
const day = '(?:on |late |early )*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?'
const onDay = new RegExp(`^${day}$`, 'iu')
const dayFirst = new RegExp(`^${day} (?=\\p{Ll})`, 'u')

/** What opens a sentence before its subject and may be left out: the day it was reported on, or what went on beside it. */
const mayGo = (part: Part, sentence: string): boolean => {
  const text = sentence.slice(part.start, part.end).replace(/[, ]+$/u, '')
  return onDay.test(text) || (/^(?:amid|as|while|with|\p{L}+ing)\b/iu.test(text) && !binds.test(text))
}

/** What of a sentence goes before the marks, as it stands in it, and what stands between them up to the sentence's end. */
interface Parted {
  readonly outside: string
  readonly rest: string
}

/** ", the chair of the board, ", ", taking aim at the old rule, ": an aside that the rest goes on without. */
const asideBefore = /^, (?<aside>[^“”"]+), (?<how>(?:\p{L}+ly )?)$/u

/** ", Jared Vega, ": who the subject is, which stays with it. */
const isName = /^(?:(?:\p{Lu}\p{Ll}[\p{L}’'-]*|\p{Lu}\.) ?){1,4}$/u

const fitsOutside = (words: string): boolean => !/[;:“”"–—]/u.test(words) && countWords(houseWords(words)) <= outsideMax

/** "Vega said" of "Vega said on Friday that the port would close": the words of the sentence that tell who says it, and what is said. */
function partedBehindSpeaker(sentence: string, { verb, parts }: Clause, subject: string): Parted | undefined {
  const said = parts.find(
    ({ kind, clause, head }) => (kind === 'clause' && clause !== undefined) || (kind === 'question' && head === 'that'),
  )
  if (said === undefined || !saysOf.has(verb.lemma) || verb.helpers.length > 0 || subject === '') return undefined
  const between = sentence.slice(verb.end, said.start).trim()
  if (between !== '' && !onDay.test(between)) return undefined
  const outside = `${subject} ${sentence.slice(verb.start, verb.end)} that`
  const rest = sentence.slice(said.start).replace(/^that /u, '')
  return fitsOutside(outside) && /^\p{L}/u.test(rest) && !rest.startsWith(`${subject} `) ? { outside, rest } : undefined
}

/**
 * A sentence parted behind the subject of its first clause, and behind who says what is said in it; nothing where that is no subject that
 * could stand by itself. What is left out is the day, or an aside between two commas.
 */
export function partedBySubject(sentence: string): readonly Parted[] {
  const [main] = findClauses(sentence)
  if (main === undefined || main.conditional || !main.lead.every((part) => mayGo(part, sentence))) return []
  if (main.lead.length === 0 && main.subject.start > 0) return []
  const between = sentence.slice(main.subject.end, main.verb.start)
  const behind = sentence.slice(main.verb.start)
  const { aside, how = '' } = asideBefore.exec(between)?.groups ?? {}
  if (aside !== undefined && binds.test(aside)) return []
  const bare = sentence.slice(main.subject.start, main.subject.end)
  if (bare.includes(',')) return []
  const subject = aside !== undefined && isName.test(aside) ? `${bare}, ${aside},` : bare
  const rest = (aside === undefined ? `${between}${behind}`.trim() : `${how}${behind}`).replace(dayFirst, '')
  const isSpeaker = aside !== undefined || between.trim() === '' || onDay.test(between.trim())
  const spoken = isSpeaker ? partedBehindSpeaker(sentence, main, subject) : undefined
  return [...(fitsOutside(subject) && /^\p{L}/u.test(rest) ? [{ outside: subject, rest }] : []), ...(spoken === undefined ? [] : [spoken])]
}
