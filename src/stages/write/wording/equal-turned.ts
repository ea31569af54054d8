// Turns of a sentence's grammar that break a run of a report's words and say the same: a pair told the other way round, "no" for "not … any", a "to" again.
import { conjugate, isAlsoNoun, verbReadings } from '../../../text/verbs.ts'
import type { ClassedWord } from '../../../text/word-classes.ts'

/** What stands for a stretch of the text. */
interface Turned {
  readonly start: number
  readonly end: number
  readonly to: string
}

type Shape = 'name' | 'bare' | 'determined' | 'adjective'

/** A member of a pair: the indices of its first and its last word. */
interface Member {
  readonly from: number
  readonly to: number
  readonly shape: Shape
}

const isNoun = (word: ClassedWord | undefined): boolean => /^[NL]$/.test(word?.tag ?? '')
const isName = (word: ClassedWord | undefined): boolean => word?.tag === 'P'

/** Two words that are said in one order, or of which the second is no fellow of the first. */
const fixed = /^(?:black|white|first|last|more|most|such|other|others|own|same|so|all|both|each|many|much|back|forth|pros|law|arts)$/
/** "Senators Brandt and Voss": the title is both's. */
const sharedTitle =
  /^(?:presidents|senators|representatives|ministers|judges|justices|governors|mayors|professors|generals|kings|queens|princes|princesses|doctors|attorneys|sens|reps|govs|messrs|saints)\.?$/

/** The member of a pair that ends right before the word at `at`. */
function memberBefore(words: readonly ClassedWord[], at: number): Member | undefined {
  const to = at - 1
  const last = words[to]
  if (last === undefined || fixed.test(last.lower)) return undefined
  if (last.tag === 'A') return { from: to, to, shape: 'adjective' }
  let from = to
  // "Senator Brandt of Lund": the place goes with the name.
  if (isName(last) && words[from - 1]?.lower === 'of' && isName(words[from - 2])) from -= 2
  while (isName(last) ? isName(words[from - 1]) : /^[NLA#]$/.test(words[from - 1]?.tag ?? '')) from--
  if (words[from - 1]?.tag === 'D') return isName(last) || isNoun(last) ? { from: from - 1, to, shape: 'determined' } : undefined
  if (isName(last)) return { from, to, shape: 'name' }
  return from === to && isNoun(last) ? { from, to, shape: 'bare' } : undefined
}

/** The member of a pair that begins right after the word at `at`. */
function memberAfter(words: readonly ClassedWord[], at: number): Member | undefined {
  const from = at + 1
  const first = words[from]
  if (first === undefined || fixed.test(first.lower)) return undefined
  if (first.tag === 'A') return isNoun(words[from + 1]) ? { from, to: from, shape: 'adjective' } : undefined
  let to = from
  if (first.tag === 'D') {
    while (/^[NLA#P]$/.test(words[to + 1]?.tag ?? '')) to++
    return to > from && (isNoun(words[to]) || isName(words[to])) ? { from, to, shape: 'determined' } : undefined
  }
  while (isName(first) && isName(words[to + 1])) to++
  if (isName(first) && words[to + 1]?.lower === 'of' && isName(words[to + 2])) to += 2
  return isName(first) ? { from, to, shape: 'name' } : isNoun(first) ? { from, to, shape: 'bare' } : undefined
}

/** What a pair may hang on: a verb, "between", or a word that binds both and leaves no noun before it that the first alone may belong to. */
function hangsWhole(words: readonly ClassedWord[], { from, shape }: Member): boolean {
  const [before, earlier] = [words[from - 1], words[from - 2]]
  if (before === undefined || before.tag === 'H') return shape !== 'bare'
  if (shape === 'adjective') return /^[DIVEeGbT]$/.test(before.tag) && before.lower !== 'as'
  if (/^[VEGb]$/.test(before.tag) || before.lower === 'between') return true
  if (before.tag === ',') return isNoun(earlier) || isName(earlier)
  if (before.tag !== 'I') return false
  const isAfterNoun = isNoun(earlier) || isName(earlier) || earlier?.tag === 'v'
  return !isAfterNoun || (shape !== 'determined' && /^(?:with|against|by|to)$/.test(before.lower))
}

/** Nothing follows that would go on about the second alone. */
function closes(words: readonly ClassedWord[], { to, shape }: Member): boolean {
  const next = words[to + 1]
  if (shape === 'adjective') return isNoun(next)
  if (next === undefined || /^[.;]$/.test(next.tag)) return true
  if (next.tag === ',') return !/^[WGEeDP]$/.test(words[to + 2]?.tag ?? '')
  if (/^[XMhdVE]$/.test(next.tag)) return true
  return shape !== 'determined' && /^(?:during|after|before|since|amid|despite|while|because|on|in|at)$/.test(next.lower)
}

/** Where pairs go in step, neither may be turned alone: "up 2% and 3% in May and June". */
const inStep = /\b(?:respectively|latter|former)\b|\d\S* (?:and|or) (?:\S+ )?[$€£]?\d/u

/** "Flights and ferries" as "ferries and flights"; the word at `at` is what joins them. */
function pairTurned(words: readonly ClassedWord[], at: number, text: string): readonly Turned[] {
  if (!/^(?:and|or)$/.test(words[at]?.lower ?? '') || inStep.test(text)) return []
  const [one, two] = [memberBefore(words, at), memberAfter(words, at)]
  if (one === undefined || two === undefined || one.shape !== two.shape) return []
  const [first, last] = [words[one.from], words[two.to]]
  if (first === undefined || last === undefined || !hangsWhole(words, one) || !closes(words, two)) return []
  // "Ada and Per Brandt", "Presidents Brandt and Voss": the name or the title is both's.
  if (one.shape === 'name' && (one.to - one.from !== two.to - two.from || sharedTitle.test(first.lower))) return []
  if (
    words.slice(one.from, two.to + 1).some(({ lower }) => fixed.test(lower) || /^(?:his|her|its|their|this|that|these|those)$/.test(lower))
  )
    return []
  const [left, right] = [text.slice(first.start, words[one.to]?.end), text.slice(words[two.from]?.start, last.end)]
  const isOpening = first.start === 0
  if (isOpening && one.shape !== 'name') return []
  return [{ start: first.start, end: last.end, to: `${right} ${words[at]?.text ?? 'and'} ${left}` }]
}

/** Verbs behind which "not … a" is "no": "did not give a date" gave none. */
const givesNone =
  /^(?:give|set|offer|have|provide|find|reach|issue|announce|specify|name|propose|hold|take|show|present|produce|see|mention)$/
/** Words that need the "not" behind which they stand. */
const needsNot = /\b(?:any|ever|either|yet|until|or|nor|anymore|anyone|anything|because|so|just|only|but)\b/u

/** "Did not give a date" as "gave no date"; the word at `at` is the "not". */
function noneFor(words: readonly ClassedWord[], at: number, text: string): readonly Turned[] {
  const [helper, not, verb, article] = [words[at - 1], words[at], words[at + 1], words[at + 2]]
  if (helper === undefined || verb === undefined || article === undefined || !/^(?:not|n't)$/.test(not?.lower ?? '')) return []
  if (!/^(?:any|an?)$/.test(article.lower) || !/^(?:did|does|has|have|had|will|would)$/.test(helper.lower)) return []
  const noun = words[at + 3]
  if (noun === undefined || !/^[NLA]$/.test(noun.tag) || /^(?:of|longer|more|time|other|single|lot|few|bit)$/.test(noun.lower)) return []
  if (needsNot.test(text.slice(article.end))) return []
  const form = /^h/.test(helper.lower) ? 'participle' : 'base'
  const lemma = verbReadings(verb.lower).find((each) => each.form === form)?.lemma
  if (lemma === undefined || !givesNone.test(lemma)) return []
  const done = { did: conjugate(lemma, 'past'), does: conjugate(lemma, 's') }[helper.lower] ?? `${helper.text} ${verb.text}`
  return [{ start: helper.start, end: article.end, to: `${done} no` }]
}

/** "Will no longer fund" as "will stop funding". */
export function noLonger(words: readonly ClassedWord[], at: number): readonly Turned[] {
  const [no, longer, verb] = [words[at], words[at + 1], words[at + 2]]
  if (no?.lower !== 'no' || longer?.lower !== 'longer' || verb === undefined || !/^\p{Ll}/u.test(verb.text)) return []
  const isWilled = /^(?:will|would|to)$/.test(words[at - 1]?.lower ?? '')
  const reading = verbReadings(verb.lower).find(({ form }) => form === (isWilled ? 'base' : 's'))
  if (reading === undefined || /^(?:be|have)$/.test(reading.lemma)) return []
  // Nobody "stops regarding" somebody as a friend.
  const isHeld = /^(?:regard|consider|see|view|believe|need|want|know|recogni[sz]e|trust|think|feel)$/.test(reading.lemma)
  if (isHeld && isWilled) return []
  return [
    { start: no.start, end: verb.end, to: `${isWilled ? 'stop' : isHeld ? 'has stopped' : 'stops'} ${conjugate(reading.lemma, 'ing')}` },
  ]
}

/** Words that are as often nouns before a noun: "protect jobs and support staff". */
const opensNoun = /^[DPo#O]$/

/** "To close the pier and sell the boats" as "to close the pier and to sell the boats"; the word at `at` joins the deeds. */
function toAgain(words: readonly ClassedWord[], at: number): readonly Turned[] {
  const [and, deed, next] = [words[at], words[at + 1], words[at + 2]]
  if (and === undefined || deed === undefined || next === undefined || !/^(?:and|or)$/.test(and.lower)) return []
  const lemma = verbReadings(deed.lower).find(({ form }) => form === 'base')?.lemma
  if (lemma === undefined || !/^[bvN]$/.test(deed.tag) || !/^[DPo#ONLA]$/.test(next.tag)) return []
  if (isAlsoNoun(lemma) && !opensNoun.test(next.tag)) return []
  const opened = words.findLastIndex(({ tag }, i) => i < at && tag === 'T')
  const before = words.slice(opened + 1, at)
  if (opened < 0 || before[0]?.tag !== 'b' || before.length < 2) return []
  // One deed in the infinitive stands before, with what it is done to and nothing that has a verb of its own.
  if (before.slice(1).some(({ tag }) => /^[VvXMhdBWHC,;:Oo]$/.test(tag))) return []
  return [{ start: deed.start, end: deed.start, to: 'to ' }]
}

/** What the word at `at` and its neighbours may be told as in another order. */
export const turnedAt = (words: readonly ClassedWord[], at: number, text: string): readonly Turned[] => {
  const { tag } = words[at] ?? {}
  return tag === 'C' ? [...pairTurned(words, at, text), ...toAgain(words, at)] : tag === 'n' ? noneFor(words, at, text) : []
}
