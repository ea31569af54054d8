// A figure without its "per kWh", or a promise without its "if approved", says more than the source: both must come along.

import type { Sentence } from '../../domain/sentence.ts'
import type { Verdict } from '../../domain/verdict.ts'
import { findConditions, perUnitOf } from '../../text/conditions.ts'
import { literal } from '../../text/literal.ts'
import { ownStatement } from '../../text/own-statement.ts'
import { findQuantities } from '../../text/quantities.ts'
import { tellsAsDone } from './firmer-verb.ts'
import { isComputed, namesOnlyTheSubject, tellsWhatIsOpen, verdict } from './material.ts'
import type { Material } from './read-evidence.ts'
import { readWords } from './read-words.ts'
import { findVerbGroups } from './verb-groups.ts'
import { areAlike } from './word-lists.ts'

const quoted = /[“"«][^”"»]*[”"»]/gu

/** The adjectives that say by what a price or rent is counted. */
const byName: Readonly<Record<string, RegExp>> = {
  hour: /\bhourly\b/iu,
  day: /\bdaily\b/iu,
  week: /\bweekly\b/iu,
  month: /\bmonthly\b/iu,
  year: /\b(?:yearly|annual(?:ly)?)\b/iu,
}

/** Whether a text says somewhere that it counts by this. */
const saysPer = (text: string, per: string): boolean =>
  byName[per]?.test(text) === true || new RegExp(`\\b(?:per|an?|each|every) ${literal(per)}\\b`, 'iu').test(text)

/** The first figure of ours that the passage gives only by the hour, the unit or the head, or by another one than ours. */
function strippedFigure(
  own: string,
  theirs: string,
): { readonly ours: string; readonly per: string; readonly said: string | undefined } | undefined {
  const known = findQuantities(theirs, 'en')
  for (const ours of findQuantities(own, 'en')) {
    const same = known.filter(({ base }) => base.lo === ours.base.lo && base.hi === ours.base.hi && base.unit === ours.base.unit)
    const [first, ...more] = same.map((each) => perUnitOf(theirs, each))
    const ourUnit = perUnitOf(own, ours)
    if (same.length === 0 || first === ourUnit || more.includes(ourUnit)) continue
    const per = first ?? more.find((each) => each !== undefined)
    // "Cuts hourly price to USD 2.65", "Per hour it costs USD 2.65": another place than behind the figure says by what it is counted.
    if (per !== undefined && ourUnit === undefined && saysPer(own, per)) continue
    // "52 million people use it each week" and "52 million use it weekly".
    if (per === undefined && ourUnit !== undefined && saysPer(theirs, ourUnit)) continue
    if (per !== undefined) return { ours: ours.raw.trim(), per, said: ourUnit }
    return { ours: ours.raw.trim(), per: 'no unit', said: ourUnit }
  }
  return undefined
}

/** Words that keep a condition, and words that keep a deal unfirm. */
const keepsCondition =
  /\b(?:if|unless|provided|providing|assuming|subject to|contingent|conditional|depend\w*|pending|once|until|only|could|might|may|option|approval|condition\w*|possibl[ey])\b/iu
const keepsUnfirm =
  /\b(?:could|might|may|would|plans?|planned|proposed?|proposes|option|optional|intent|non-binding|principle|provisional\w*|preliminary|draft|refusal|right to|memorandum|possibl[ey]|discuss\w*|considers?|talks|expect\w*)\b/iu

/** The words of the passage that a condition at `start` bears on: its own clause up to the next stop, and the one before it. */
function borneBy(passage: string, start: number): string {
  const [before, behind] = [passage.slice(0, start), passage.slice(start)]
  const opensSentence = /(?:^|[.!?;:]\s*|\b(?:and|but|that)\s*)$/iu.test(before)
  const end = behind.search(opensSentence ? /[.;!?](?:\s|$)/u : /[,.;!?](?:\s|$)/u)
  if (opensSentence) return behind.slice(0, end < 0 ? undefined : end)
  const from = Math.max(
    ...[...before.matchAll(/[.;!?]\s|, (?:and|but|while) |\band (?=\p{Ll}+ (?:will|has|is|plans)\b)/gu)].map(({ index }) => index),
    0,
  )
  return passage.slice(from, start)
}

/** "…, warning that" */
const opensClause = /\bthat\s|,\s(?=\p{L}{3,}ing\b)/giu
const isOpen = (helper: string): boolean => /^(?:will|would|could|may|might|can|should)$/u.test(helper)
const isRelative = /\b(?:who|which|that)\s+$/iu

/**
 * The clause that a condition hangs on: in "X took a swipe, saying that Y would suffer if Z" it is Y's, not X's. It begins behind the
 * finite verb before the last one; of a condition that opens its sentence it is all that `borneBy` gives.
 */
function nearestClause(borne: string, isBehind: boolean): { readonly text: string; readonly verbs: readonly string[] } {
  // "The board that built the quay will pay if": a relative clause bears a condition only where it leaves something open itself.
  const verbs = findVerbGroups(borne).filter(({ start, helpers }) => helpers.some(isOpen) || !isRelative.test(borne.slice(0, start)))
  if (isBehind) return { text: borne, verbs: verbs.map(({ lemma }) => lemma) }
  // "Threatened to move": the infinitive is a part of the clause of its finite verb.
  const finite = verbs.filter(({ helpers }) => helpers[0] !== 'to')
  const last = finite.at(-1)
  const from = finite.at(-2)?.end ?? 0
  const opening = [...borne.slice(from, last?.start).matchAll(opensClause)].at(-1)
  return {
    text: borne.slice(from + (opening?.index ?? 0)),
    verbs: verbs.filter(({ start }) => last !== undefined && start >= last.start).map(({ lemma }) => lemma),
  }
}

/** Whether a condition at `start` bears on what ours tells: on one of our verbs, or on most of our words. */
function bearsOn(own: string, keys: readonly string[], borne: string, isBehind: boolean): boolean {
  const { text, verbs } = nearestClause(borne, isBehind)
  if (verbs.length === 0) return true
  const isTold = findVerbGroups(own).some(({ lemma }) => verbs.some((verb) => verb === lemma || areAlike(lemma, verb)))
  const near = new Set(readWords(text).map(({ key }) => key))
  return isTold || keys.filter((key) => near.has(key)).length / keys.length >= 0.5
}

/** The condition of the passage on what we tell, where ours leaves nothing open; `told` is what we quote. */
function droppedCondition(own: string, passage: string, told: string): string | undefined {
  const words = readWords(own).filter(({ kind }) => kind !== 'function')
  if (words.length === 0) return undefined
  for (const { start, word, kind } of findConditions(passage)) {
    if ((kind === 'condition' ? keepsCondition : keepsUnfirm).test(own)) continue
    // A condition that we quote is told too.
    if (new RegExp(`\\b${word}\\b`, 'iu').test(told)) continue
    const borne = kind === 'condition' ? borneBy(passage, start) : passage.slice(Math.max(0, start - 60), start + 80)
    const keys = new Set(readWords(borne).map(({ key }) => key))
    const shared = words.filter(({ key }) => keys.has(key)).length / words.length
    const isBehind = !passage.slice(0, start).endsWith(borne)
    const isBorne =
      kind === 'not firm' ||
      bearsOn(
        own,
        words.map(({ key }) => key),
        borne,
        isBehind,
      )
    if (shared >= 0.5 && isBorne) return word
  }
  return undefined
}

/** Compares what our figures are counted by, and what our statement hangs on, with the passage. */
export function conditionsAgree(sentence: Sentence, material: Material): Verdict {
  const fits = verdict(sentence, 'scope', 'supported', 'Its figures keep their units, its statement its conditions.')
  const passages = material.passages.filter(({ text, language }) => text !== '' && language === 'en')
  if (passages.length === 0 || passages.length < material.passages.length || sentence.kind === 'judgement' || tellsWhatIsOpen(sentence))
    return fits
  const own = ownStatement(sentence.text.replace(quoted, ' '))
  // What asserts nothing hangs on nothing; a quotient of a figure is the same whatever the figure hangs on.
  if (namesOnlyTheSubject(sentence) || isComputed(sentence)) return fits
  if (sentence.part === 'headline' && findVerbGroups(own).length === 0) return fits
  const stripped = strippedFigure(own, passages.map(({ text }) => text).join('\n'))
  if (stripped !== undefined) {
    const ours = stripped.said === undefined ? 'without saying so' : `by the ${stripped.said}`
    return verdict(sentence, 'scope', 'contradicted', `The passage counts ${stripped.ours} by the ${stripped.per}, we give it ${ours}.`)
  }
  const told = (sentence.text.match(quoted) ?? []).join(' ')
  const dropped = passages.map(({ text }) => droppedCondition(own, text.replace(quoted, ' '), told)).find((word) => word !== undefined)
  const isDone =
    findConditions(own).some(({ kind }) => kind === 'condition') && tellsAsDone(own) && !passages.some(({ text }) => tellsAsDone(text))
  if (isDone) return verdict(sentence, 'scope', 'contradicted', 'We print as done what still hangs on a condition.')
  if (dropped !== undefined)
    return verdict(sentence, 'scope', 'contradicted', `The passage makes it hang on something ("${dropped}"), we do not.`)
  return fits
}
