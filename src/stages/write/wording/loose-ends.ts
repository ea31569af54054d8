// Where a headline may end that nothing else could be told of: at the end of any part, as long as no condition, denial or statement is lost.
import type { Part } from '../../../text/clause.ts'
import { classWords } from '../../../text/word-classes.ts'
import type { ReadClaim } from './read-claim.ts'

const conditions = /^(?:if|unless|until|till|without|except|whether|lest|only|so|than|when|where|whenever|wherever|but|or)$/
const needsMore =
  /(?:^|\s)(?:ready|able|likely|unlikely|willing|eager|set|due|unable|prepared|the (?:only|first|second|third|last|same|most) \S+|the \S+est \S+|(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|several|some|an?) (?:time|hours?|days?|weeks?|months?|years?|minutes?)|shortly|long|soon)$/iu

/** What holds for all, for none or for the first holds within what stands behind it: "every child | in its care", "the first pier | of the town". */
const sweeping =
  /\b(?:any|each|every|(?<!\bat )(?:most|least)|first|last|only|never|none|no|(?:long|large|great|big|high|low|strong|fast|old|new)est) (?:[\p{L}\p{N}’'-]+ ?){1,4}$/u

/** "Refused comment | outside of its briefings", "| as one of many possibilities": without it the deed is whole, or sure. */
const excepted =
  /^(?:outside(?: of)? (?!the (?:house|building|court|town|city)\b)|other than|except|apart from|aside from|beyond|besides|as (?:one of (?:many|several|the)|a (?:possibility|hypothetical|joke|test|precaution))\b)/u
/** "Has identified Brandt | as a voter who may turn": without as what, it is another deed. */
const asWhat =
  /^(?:identify|name|describe|regard|see|view|cast|portray|treat|dismiss|define|characteri[sz]e|depict|label|brand|hail|denounce|reject|use|pose|present)$/
/** "Keeps America | from acting" of a source: without from what the sense turns round. */
const keptFrom =
  /^(?:keep|prevent|stop|bar|deter|discourage|ban|block|save|protect|prohibit|restrain|dissuade|exempt|free|remove|separate)$/
/** "A role | in the killing": in what, is what is told. */
const hasPart =
  /\b(?:roles?|parts?|hand|involvement|complicity|participation|say|stake|interest|trust|faith|confidence|belief|drop|rise|fall|increase|decline|cuts?) ?$/u

/**
 * Whether what stands from `end` on says within which bounds the words before it hold, or why somebody says that a thing was done: without
 * it more is said than the source says.
 */
export function losesLimit(end: number, { clause: { parts, speaker, subject, verb }, sentence, outer }: ReadClaim): boolean {
  const next = parts[end]
  if (next === undefined) return false
  const told = sentence.slice(verb.start, parts[end - 1]?.end ?? verb.end)
  const left = sentence.slice(next.start)
  if (excepted.test(left) || (asWhat.test(verb.lemma) && /(?:^|[ ,])as (?:an? |the |one of |\p{Lu}|\p{Ll}+s\b)/u.test(left))) return true
  if (next.afterComma) return false
  if ((next.head === 'from' && keptFrom.test(verb.lemma)) || (next.head === 'in' && hasPart.test(told))) return true
  if (/^(?:prep|relative|participial)$/.test(next.kind) && sweeping.test(told)) return true
  // "Voted by 30 to 12 | to close it": for what is the news.
  if (next.kind === 'infinitive' && /\bvot(?:es?|ed|ing)\b(?! to\b)/u.test(told)) return true
  // "Lund says Brandt shared it | to help": what for is what is said of another; "intends | to build" is no such end.
  const isOfAnother = (outer !== undefined || speaker !== undefined) && !/^(?:he|she|it|they|we|I)$/iu.test(subject.head)
  const hasDone = (at: number): boolean => /^(?:object|prep)$/.test(parts[at]?.kind ?? '')
  const isInWhy = parts[end - 1]?.kind === 'infinitive' && next.kind === 'prep' && hasDone(end - 2)
  return isOfAnother && ((next.kind === 'infinitive' && hasDone(end - 1)) || next.head === 'because' || isInWhy)
}

/** Whether what stands from `end` on may go: something is left, and none of it changes what is said. */
export function mayEndLoosely(end: number, { clause: { parts, verb } }: ReadClaim): boolean {
  const left = parts.slice(end)
  const [next] = left
  const isDenied = verb.helpers.some((word) => /^(?:not|never|no)$|n['’]t$/u.test(word))
  if (next === undefined) return true
  if (
    isDenied ||
    verb.lemma === 'be' ||
    !parts.slice(0, end).some(({ kind }) => kind !== 'time' && kind !== 'adverb' && kind !== 'particle')
  )
    return false
  return !/^(?:object|clause|question)$/.test(next.kind) && !left.some(({ head }) => conditions.test(head))
}

/** "Sink as rate fears, | war gloom push them down": the verb that both have stands behind the comma. */
export const halfOfTwo = /(?:^|\s)(?:as|while|when) (?:[\p{L}-]+ )?(?:fears|hopes|concerns|tensions|worries|doubts|jitters)$/u

/** Whether words end on a word that can stand last. */
export function endsWhole(words: string): boolean {
  if (halfOfTwo.test(words)) return false
  const last = classWords(words).at(-1)
  return last === undefined || !(/^[GEebTIDRCXhMdA]$/.test(last.tag) || needsMore.test(words))
}

/** "In an early | Tuesday morning | tweet": without its day "early" would be the tweet's. */
export const partsQuality = (parts: readonly Part[], choice: readonly Part[], { sentence }: ReadClaim): boolean =>
  parts.some((part, at) => {
    const [before, next] = [parts[at - 1], parts[at + 1]]
    if (part.kind !== 'time' || choice.includes(part) || before === undefined || next?.kind !== 'object') return false
    const open = /\b(?:an?|the|its|his|her|their|early|late|\p{Ll}+(?:al|ic|ous|ive|ent|ant|ful|less|able))$/u.test(
      sentence.slice(before.start, before.end),
    )
    return open && choice.includes(before) && choice.includes(next)
  })

const saidNoun =
  /\b(?:denials?|claims?|allegations?|reports?|accusations?|evidence|findings?|conclusions?|assertions?|statements?|warnings?|fears|hopes|beliefs?|ideas?|notion|assessments?|assurances?|suggestions?|rumou?rs?)(?: (?:by|from|of) [^,]*)? ?$/u
/** A weekday that ends a clause: whether it is that clause's or the main one's is open. */
export const weekdayAtEnd =
  / (?:on )?(?:late |early )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?$/u

/** "Accepted denials | that Moscow interfered with the vote Monday": what the denials say, and the day they were accepted. */
export const ofWhatIsSaid = ({ kind, head, start }: Part, { sentence }: ReadClaim): boolean =>
  kind === 'relative' && head === 'that' && saidNoun.test(sentence.slice(0, start))
