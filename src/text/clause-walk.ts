// The state of a walk over the words after a verb, and the phrases it steps over.
import type { Clause, Ground, Part, Stretch } from './clause.ts'
import { isIntransitive } from './verb-frames.ts'
import type { ReadVerb } from './verb-groups.ts'
import { isAlsoNoun, verbReadings } from './verbs.ts'
import type { ClassedWord } from './word-classes.ts'

export interface Rest {
  readonly parts: readonly Part[]
  readonly speaker?: Stretch
  readonly next: number | undefined
  readonly end: number
}

/** A clause that was read; `next` is where one joined by "and" begins, `end` the index after its last word. */
export interface Read {
  readonly clause: Clause
  readonly next: number | undefined
  readonly end: number
}

export type ReadClause = (from: number) => Read | undefined

export interface Walk extends Ground {
  readonly verb: ReadVerb
  readonly readClause: ReadClause
  readonly parts: Part[]
  at: number
  afterComma: boolean
  stop: boolean
  broken: boolean
  next: number | undefined
  speaker: Stretch | undefined
}

/** Words that only a finite verb can be. */
export const finite = /^[MXhdV]$/
const nominal = /^[DANLP#Sv]$/
const saying =
  /^(?:say|tell|add|report|announce|write|note|explain|warn|argue|claim|confirm|testify|state|tweet|predict|estimate|insist|allege|concede|acknowledge|recall|contend)$/

export function end(walk: Walk): undefined {
  walk.stop = true
}

export function fail(walk: Walk): undefined {
  walk.broken = true
}

export function add(walk: Walk, to: number, kind: Part['kind'], clause?: Clause): undefined {
  const first = walk.words[walk.at]
  const last = walk.words[to - 1]
  if (first === undefined || last === undefined || to <= walk.at) return fail(walk)
  walk.parts.push({
    start: first.start,
    end: last.end,
    kind,
    head: first.lower,
    afterComma: walk.afterComma,
    ...(clause !== undefined && { clause }),
  })
  walk.at = to
  walk.afterComma = false
}

/** Lengthens the last part to the word before `to`. */
export function extend(walk: Walk, to: number): undefined {
  const last = walk.parts.at(-1)
  const word = walk.words[to - 1]
  if (last === undefined || word === undefined) return fail(walk)
  walk.parts[walk.parts.length - 1] = { ...last, end: word.end }
  walk.at = to
}

/** Index after a noun phrase with its "of" phrases; `from` itself where none begins. */
export function phraseEnd({ words, to }: Ground, from: number): number {
  let at = from
  let nouns = 0
  while (at < to) {
    const tag = words[at]?.tag ?? ''
    const next = words[at + 1]?.tag ?? ''
    if (tag === 'D' && nouns > 0 && isRate(words, at)) {
      at += 2
      continue
    }
    if (tag === 'D' && nouns > 0 && words[at - 1]?.tag !== 'D' && !/^(?:of|all|half)$/.test(words[at - 1]?.lower ?? '')) break
    if (/^[NLP#vZ]$/.test(tag)) nouns++
    if (nouns > 0 && opensTime(words, at)) break
    const isName = words[at]?.lower === '&'
    // "Under renewed public scrutiny".
    const isDone = /^[eE]$/.test(tag) && next === 'A' && words[at - 1]?.tag === 'I'
    const modifies = (tag === 'G' || tag === 'e' || tag === 'E') && nouns === 0 && (/^[NLPv]$/.test(next) || isDone)
    const adverbial = tag === 'R' && nouns === 0 && (/^[A#GeER]$/.test(next) || (words[at]?.lower === 'than' && next === 'D'))
    const isSome = /^(?:some|many|most|all|several|both|none|few|half|each|one)$/.test(words[at - 1]?.lower ?? '') && at > from
    const ofPhrase = (nouns > 0 || isSome) && words[at]?.lower === 'of' && /^[DANLP#vOGo]$/.test(next)
    if (nominal.test(tag) || (tag === 'Z' && next === 'S') || isName || modifies || adverbial || ofPhrase) {
      if (ofPhrase) nouns = 0
      at++
      continue
    }
    if ((tag === 'O' || tag === 'o') && nouns === 0 && at === from) return at + 1
    if ((tag === 'o' || tag === 'O' || tag === 'G') && words[at - 1]?.lower === 'of') {
      at++
      nouns = tag === 'G' ? 0 : 1
      continue
    }
    break
  }
  return at
}

/** "38,000 jobs last month", "opened fire early Sunday": the day is no part of the phrase. */
export function opensTime(words: readonly ClassedWord[], at: number): boolean {
  const next = words[at + 1]
  if (words[at + 2]?.tag === 'S') return false
  if (/^(?:early|late)$/.test(words[at]?.lower ?? '')) return next?.tag === 'Z' || /^(?:last|this|next)$/.test(next?.lower ?? '')
  return /^(?:last|next)$/.test(words[at]?.lower ?? '') && timeSpans.test(next?.lower ?? '')
}

const timeSpans =
  /^(?:week|month|year|weekend|night|summer|winter|spring|autumn|fall|quarter|decade|january|february|march|april|may|june|july|august|september|october|november|december|\p{L}+day)$/u

const rateUnits =
  /^(?:second|minute|hour|day|night|week|month|quarter|year|share|barrel|gallon|litre|liter|tonne|ton|kilo|kilogram|pound|ounce|head|person|seat|ticket|piece|unit|mile|kilometre|kilometer|metre|square|foot|megawatt|kilowatt|kilowatt-hour|megawatt-hour|token|message|user|copy|bottle|pack|pop|plate|plane|vehicle|car|household|family|student|worker|employee|shift|bed|patient|page|call|query|request)$/

/** "$20 a month", "40 cents an hour": the words before are a figure, the article means "per". */
function isRate(words: readonly ClassedWord[], at: number): boolean {
  if (!/^(?:an?|each|every)$/.test(words[at]?.lower ?? '') || !rateUnits.test(words[at + 1]?.lower ?? '')) return false
  return words.slice(Math.max(0, at - 3), at).some((word) => word.tag === '#')
}

const takesInfinitive =
  /^(?:agreed|vowed|tried|sought|refused|planned|wanted|began|continued|decided|chose|declined|failed|hoped|intended|managed|moved|offered|promised|rushed|started|struggled|threatened|worked|pledged|went|came|appeared|seemed|proceeded|asked|voted|aimed|attempted|opted|elected|learned|prepared)$/

const actsOnPeople =
  /^(?:urged|told|asked|warned|accused|thanked|ordered|invited|reminded|pressed|forced|prompted|gave|sent|took|made|put|let|helped|killed|lost|met)$/

/** "Will cut fares and prompt rivals", "could lose money and begin to close": a second bare verb under the helper of the first. */
function isBareVerb({ words, verb }: Walk, at: number): boolean {
  const reading = verbReadings(words[at]?.lower ?? '').find(({ form }) => form === 'base')
  const isHelped = verb.group.helpers.some((word) => /^(?:will|would|may|might|could|can|should|must|shall|do|does|did)$/.test(word))
  if (reading === undefined || !isHelped || verb.group.passive) return false
  const next = words[at + 1]?.tag ?? ''
  return /^[DPToO]$/.test(next) || (/^[NLA#]$/.test(next) && !isAlsoNoun(reading.lemma))
}

/** Whether a clause with its own verb begins at `from`: right away, or after a short noun phrase. */
export function opensClause(walk: Walk, from: number): boolean {
  let at = from
  while (walk.words[at]?.tag === 'R') at++
  const tag = walk.words[at]?.tag ?? ''
  if (/^[MXhdVO]$/.test(tag) || isBareVerb(walk, at)) return true
  if (tag === 'E' && walk.words[at + 1]?.tag === 'T') return takesInfinitive.test(walk.words[at]?.lower ?? '')
  if (tag === 'E' && /^["“‘]/.test(walk.words[at + 1]?.text ?? '')) return true
  // "Defends Vega and attacks its rivals": the form of the verb before.
  const isSame =
    tag === 'v' &&
    walk.verb.group.helpers.length === 0 &&
    verbReadings(walk.words[at]?.lower ?? '').some(({ form }) => form === walk.verb.group.form)
  if (isSame && /^[sb]/.test(walk.verb.group.form) && /^[DPo#]$/.test(walk.words[at + 1]?.tag ?? '')) return true
  // "And destroyed at least 600 homes", "and urged lawmakers to act".
  if (tag === 'E' && walk.words[at + 1]?.tag === 'R' && /^[D#]$/.test(walk.words[at + 2]?.tag ?? '')) return true
  if (tag === 'E' && walk.words[at + 1]?.tag === 'L' && actsOnPeople.test(walk.words[at]?.lower ?? '')) return true
  // "Was born in Lund and studied law": behind a name no list goes on with a participle.
  const behindName = /^[PZ#]$/.test(walk.words[from - 2]?.tag ?? '')
  if (tag === 'E' && behindName && /^[NLv]$/.test(walk.words[at + 1]?.tag ?? '')) return true
  // "Were found guilty on Friday and face prison": nor does a list go on behind a day.
  if (/^[vV]$/.test(tag) && walk.words[from - 2]?.tag === 'Z') return true
  if (tag === 'E') return /^[DPTIo#HA]$/.test(walk.words[at + 1]?.tag ?? '') && walk.words[at + 1]?.lower !== 'by'
  const to = phraseEnd(walk, at)
  // "People with cars and knives is": a lone noun behind "and" goes on with a list.
  if (to === at + 1 && /^[NL]$/.test(walk.words[at]?.tag ?? '') && walk.words[from - 2]?.tag !== ',') return false
  // ", and others called for": behind a comma the past form before a preposition is the verb of a new clause.
  const isApart = walk.words[from - 2]?.tag === ',' && to > at
  const second = isApart && walk.words[to]?.tag === 'C' ? phraseEnd(walk, to + 1) : to
  if (second > to + 1 && finite.test(walk.words[second]?.tag ?? '')) return true
  if (isApart && walk.words[to]?.tag === 'E' && /^[IR]$/.test(walk.words[to + 1]?.tag ?? '') && walk.words[to + 1]?.lower !== 'by')
    return true
  // "And Reyes even joked", "and the board wants to": an adverb, or a form in -s, before what only a verb can have.
  let verb = to
  while (walk.words[verb]?.tag === 'R') verb++
  const isLate = verb > to && /^[MXhdVE]$/.test(walk.words[verb]?.tag ?? '')
  const form = walk.words[to]?.tag === 'v' ? verbReadings(walk.words[to]?.lower ?? '').some((reading) => reading.form === 's') : false
  if (to > at && (isLate || (form && /^[TDPo#H]$/.test(walk.words[to + 1]?.tag ?? '')))) return true
  return (
    to > at &&
    (/^[MXhdV]$/.test(walk.words[to]?.tag ?? '') ||
      (walk.words[to]?.tag === 'E' && (/^[DPo#H]$/.test(walk.words[to + 1]?.tag ?? '') || isOwnVerb(walk, to))))
  )
}

/** "The measure passed along party lines", "officials agreed to": a past form that needs no object and so is no participle. */
function isOwnVerb({ words }: Ground, at: number): boolean {
  const word = words[at]
  const next = words[at + 1]
  if (next?.tag === 'T') return takesInfinitive.test(word?.lower ?? '')
  const lemmas = verbReadings(word?.lower ?? '').map((reading) => reading.lemma)
  return next?.tag === 'I' && next.lower !== 'by' && lemmas.some((lemma) => isIntransitive(lemma))
}

export function isSaying(word: ClassedWord): boolean {
  return /^[VEv]$/.test(word.tag) && verbReadings(word.lower).some((reading) => saying.test(reading.lemma))
}

export function stretch({ words }: Ground, from: number, to: number): Stretch | undefined {
  const first = words[from]
  const last = words[to - 1]
  return first === undefined || last === undefined || to <= from ? undefined : { start: first.start, end: last.end }
}
