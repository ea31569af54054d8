// The state of a walk over the words after a verb, and the phrases it steps over.
import type { Clause, Ground, Part, Stretch } from './clauses.ts'
import type { ReadVerb } from './finite-verbs.ts'
import { verbReadings } from './verbs.ts'
import type { ClassedWord } from './word-classes.ts'

export interface Rest {
  readonly parts: readonly Part[]
  readonly speaker?: Stretch
  readonly next: number | undefined
  readonly end: number
}

export type ReadClause = (from: number) => { readonly clause: Clause; readonly next: number | undefined; readonly end: number } | undefined

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
const saying = /^(?:say|tell|add|report|announce|write|note|explain|warn|argue|claim|confirm|testify|state|tweet)$/

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
    if (tag === 'D' && nouns > 0 && words[at - 1]?.tag !== 'D' && !/^(?:of|all|half)$/.test(words[at - 1]?.lower ?? '')) break
    if (/^[NLP#vZ]$/.test(tag)) nouns++
    const isName = words[at]?.lower === '&'
    const modifies = (tag === 'G' || tag === 'e' || tag === 'E') && nouns === 0 && /^[NLPv]$/.test(next)
    const adverbial = tag === 'R' && nouns === 0 && /^[A#GeE]$/.test(next)
    const ofPhrase = nouns > 0 && words[at]?.lower === 'of' && /^[DANLP#vOGo]$/.test(next)
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

/** Whether a clause with its own verb begins at `from`: right away, or after a short noun phrase. */
export function opensClause(walk: Ground, from: number): boolean {
  let at = from
  while (walk.words[at]?.tag === 'R') at++
  const tag = walk.words[at]?.tag ?? ''
  if (/^[MXhdVO]$/.test(tag)) return true
  if (tag === 'E') return /^[DPTIo#HA]$/.test(walk.words[at + 1]?.tag ?? '')
  const to = phraseEnd(walk, at)
  return (
    to > at &&
    (/^[MXhdV]$/.test(walk.words[to]?.tag ?? '') || (walk.words[to]?.tag === 'E' && /^[DPTo#H]$/.test(walk.words[to + 1]?.tag ?? '')))
  )
}

export function isSaying(word: ClassedWord): boolean {
  return /^[VEv]$/.test(word.tag) && verbReadings(word.lower).some((reading) => saying.test(reading.lemma))
}

export function stretch({ words }: Walk, from: number, to: number): Stretch | undefined {
  const first = words[from]
  const last = words[to - 1]
  return first === undefined || last === undefined || to <= from ? undefined : { start: first.start, end: last.end }
}
