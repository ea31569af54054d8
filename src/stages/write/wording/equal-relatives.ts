// A clause that a report has folded into a participle, told with its verb: "a bill passed by Congress" is "a bill that was passed by Congress".
import { takesClause } from '../../../text/verb-frames.ts'
import { conjugate, type VerbForm, verbReadings } from '../../../text/verbs.ts'
import type { ClassedWord } from '../../../text/word-classes.ts'
import { people } from './equal-clauses.ts'

/** Words put in, and how many of the text's they stand for. */
export interface Unfolded {
  readonly start: number
  readonly end: number
  readonly to: string
}

/** Verbs behind which a noun is seen, kept or made to do something, or after which who acts goes on in a participle: "spent May building". */
const goesOn =
  /^(?:watch|catch|keep|leave|get|have|let|make|want|like|help|spend|stop|prevent|film|picture|imagine|remember|describe|call|consider|name|deem|ask|become|be|remain|stay|win|lose|end|begin|start|finish|enter|run|take|put|bring|set|hold|come|go)$/
/** Whether the participle behind a noun may be the verb of a clause that this verb opens, or go on with its own subject. */
const mayOwn = (lemma: string): boolean => takesClause(lemma) || goesOn.test(lemma)

/** Participles that tell how a thing stands, not what was done to it once. */
const standing = /^(?:associate|relate|link|connect|base|locate|situate|involve|name|own|back|run|control|pose|cover|protect|expose)$/

/** Papers and bodies that say or do something themselves: "a letter urging", "activists urging"; not "the election promising". */
const saysOrDoes =
  /^(?:statements?|letters?|reports?|orders?|bills?|laws?|resolutions?|rules?|rulings?|memos?|emails?|messages?|posts?|videos?|articles?|polic(?:y|ies)|measures?|amendments?|legislation|lawsuits?|suits?|complaints?|petitions?|indictments?|subpoenas?|warrants?|provisions?|clauses?|guidelines|regulations?|decrees?|documents?|papers?|stud(?:y|ies)|surveys?|polls?|airstrikes|strikes|missiles|sanctions|restrictions|cases?|groups?|protesters|demonstrators|activists|countries|companies|firms|lawyers|prosecutors|states|towns|contracts?|agreements?|licen[cs]es?|permits?|notices?|programmes?|networks?|lines?|cables?|pipelines?|roads?|bridges?)$/

/** When the clause that the word at `at` stands in is set by its verbs before that word; undefined where it has none, or one that may own what follows. */
function timeBefore(words: readonly ClassedWord[], at: number): 'past' | 'present' | undefined {
  const opened = words.findLastIndex(({ tag }, i) => i < at && /^[HBWCK,.;:—–-]$/.test(tag))
  const stretch = words.slice(opened + 1, at)
  const [first, ...others] = stretch.filter(({ tag }) => /^[VvEeb]$/.test(tag)).map(({ lower }) => verbReadings(lower))
  if (first === undefined || [first, ...others].some((each) => each.length === 0 || each.some(({ lemma }) => mayOwn(lemma))))
    return undefined
  const helpers = stretch.filter(({ tag }) => /^[XMhd]$/.test(tag))
  if (helpers.length > 0) return helpers.some(({ lower }) => /^(?:has|have|had|did|was|were)$/.test(lower)) ? 'past' : 'present'
  const isPast = first.some(({ form }) => form === 'past')
  // "Put", "cut": which time it is cannot be seen.
  return isPast && first.some(({ form }) => form === 's' || form === 'base') ? undefined : isPast ? 'past' : 'present'
}

/** The word that a thing or a person is told on by. */
const opener = (noun: ClassedWord): string => (people.test(noun.lower) ? 'who' : 'that')

/** Whether the noun at `at` stands alone as what the participle behind it tells of: no name, and no pair. */
const isTold = (words: readonly ClassedWord[], at: number): boolean =>
  /^[NL]$/.test(words[at]?.tag ?? '') && /^\p{Ll}/u.test(words[at]?.text ?? '') && !/^[CK]$/.test(words[at - 1]?.tag ?? '')

/** "A tanker detained in Lund" as "a tanker that was detained in Lund". */
function unfoldedPassive(words: readonly ClassedWord[], at: number): Unfolded | undefined {
  const [noun, participle, next] = [words[at - 1], words[at], words[at + 1]]
  if (noun === undefined || participle === undefined || next === undefined || !isTold(words, at - 1)) return undefined
  if (!/^[EeV]$/.test(participle.tag) || !/^(?:by|in|at|on|from|with|to|near|under|against|for)$/.test(next.lower)) return undefined
  const reading = verbReadings(participle.lower).find(({ form }) => form === 'participle')
  const time = timeBefore(words, at)
  if (reading === undefined || time === undefined) return undefined
  const isStanding = standing.test(reading.lemma)
  if (time === 'present' && !isStanding) return undefined
  if (!isStanding && next.lower !== 'by' && !/^(?:an?|\d[\d,]*|two|three|four|five|six|all|some|several)$/.test(openerOf(words, at - 1)))
    return undefined
  const isMany = noun.tag === 'L'
  const be = time === 'past' ? (isMany ? 'were' : 'was') : isMany ? 'are' : 'is'
  return { start: participle.start, end: participle.end, to: `${opener(noun)} ${be} ${participle.text}` }
}

/** The word that the noun phrase ending at `at` begins with. */
function openerOf(words: readonly ClassedWord[], at: number): string {
  let from = at
  while (/^[NLAP#S]$/.test(words[from - 1]?.tag ?? '')) from--
  return words[from - 1]?.tag === 'D' ? (words[from - 1]?.lower ?? '') : (words[from]?.lower ?? '')
}

/** What is written before it holds. */
const drafted = /^(?:bills?|legislation|amendments?|measures?|proposals?|resolutions?)$/

/** "A resolution urging the board to pay" as "a resolution that urged the board to pay". */
function unfoldedActive(words: readonly ClassedWord[], at: number): Unfolded | undefined {
  const [noun, deed, next] = [words[at - 1], words[at], words[at + 1]]
  if (noun === undefined || deed === undefined || next === undefined || deed.tag !== 'G' || !isTold(words, at - 1)) return undefined
  if (!saysOrDoes.test(noun.lower) || !/^[DNLPAO#oH]$/.test(next.tag)) return undefined
  const lemma = verbReadings(deed.lower).find(({ form }) => form === 'ing')?.lemma
  const time = timeBefore(words, at)
  if (lemma === undefined || time === undefined || /^(?:be|have|include|follow|regard|concern|accord|depend)$/.test(lemma)) return undefined
  // "Introduced a bill requiring a licence": it would, and has required nothing yet.
  if (time === 'past' && drafted.test(noun.lower) && !/^(?:urge|call|say|declare|condemn|demand|express|honou?r|mark)$/.test(lemma))
    return { start: deed.start, end: deed.end, to: `${opener(noun)} would ${lemma}` }
  const form: VerbForm = time === 'past' ? 'past' : noun.tag === 'L' ? 'base' : 's'
  return { start: deed.start, end: deed.end, to: `${opener(noun)} ${form === 'base' ? lemma : conjugate(lemma, form)}` }
}

/** "Has begun testing ferries" as "has begun to test ferries". */
function begunToDo(words: readonly ClassedWord[], at: number): Unfolded | undefined {
  const [begun, deed] = [words[at - 1], words[at]]
  if (begun === undefined || deed?.tag !== 'G') return undefined
  if (!verbReadings(begun.lower).some(({ lemma }) => /^(?:begin|start|continue)$/.test(lemma)) || /^[NLP]$/.test(begun.tag))
    return undefined
  const lemma = verbReadings(deed.lower).find(({ form }) => form === 'ing')?.lemma
  return lemma === undefined || begun.tag === 'G' ? undefined : { start: deed.start, end: deed.end, to: `to ${lemma}` }
}

/** "Is still testing ferries" as "continues to test ferries". */
function stillDoing(words: readonly ClassedWord[], at: number): Unfolded | undefined {
  const [be, still, deed] = [words[at - 2], words[at - 1], words[at]]
  if (be === undefined || still?.lower !== 'still' || deed?.tag !== 'G') return undefined
  const goes = { is: 'continues', are: 'continue', was: 'continued', were: 'continued' }[be.lower]
  const lemma = verbReadings(deed.lower).find(({ form }) => form === 'ing')?.lemma
  return goes === undefined || lemma === undefined ? undefined : { start: be.start, end: deed.end, to: `${goes} to ${lemma}` }
}

/** What the word at `at` and its neighbours have folded, told with a verb. */
export const unfoldedAt = (words: readonly ClassedWord[], at: number): readonly Unfolded[] =>
  [unfoldedPassive(words, at), unfoldedActive(words, at), begunToDo(words, at), stillDoing(words, at)].filter((each) => each !== undefined)
