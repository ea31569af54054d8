// A figure without its "per kWh", or a promise without its "if approved", says more than the source: both must come along.
import type { Sentence } from '../../domain/sentence.ts'
import type { Verdict } from '../../domain/verdict.ts'
import { findConditions, perUnitOf } from '../../text/conditions.ts'
import { tellsAsDone } from './firmer-verb.ts'
import { type Material, verdict } from './material.ts'
import { findQuantities, ownStatement } from './read-once.ts'
import { readWords } from './read-words.ts'
import { findVerbGroups } from './verb-groups.ts'

const quoted = /[“"«][^”"»]*[”"»]/gu
/** "EUR 640 m" of our own style: a lone m is read as metres otherwise. */
const inFull = (text: string): string => text.replace(/(?<=\b[A-Z]{3} \d[\d.,]*)\s?m\b/gu, ' million')

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

/** The condition of the passage on what we tell, where ours leaves nothing open. */
function droppedCondition(own: string, passage: string): string | undefined {
  const words = readWords(own).filter(({ kind }) => kind !== 'function')
  if (words.length === 0) return undefined
  for (const { start, word, kind } of findConditions(passage)) {
    if ((kind === 'condition' ? keepsCondition : keepsUnfirm).test(own)) continue
    const borne = kind === 'condition' ? borneBy(passage, start) : passage.slice(Math.max(0, start - 60), start + 80)
    const keys = new Set(readWords(borne).map(({ key }) => key))
    const shared = words.filter(({ key }) => keys.has(key)).length / words.length
    if (shared >= 0.5) return word
  }
  return undefined
}

/** Compares what our figures are counted by, and what our statement hangs on, with the passage. */
export function conditionsAgree(sentence: Sentence, material: Material): Verdict {
  const fits = verdict(sentence, 'scope', 'supported', 'Its figures keep their units, its statement its conditions.')
  const passages = material.passages.filter(({ text, language }) => text !== '' && language === 'en')
  if (passages.length === 0 || passages.length < material.passages.length || sentence.kind === 'judgement') return fits
  const own = inFull(ownStatement(sentence.text.replace(quoted, ' ')))
  // "Two outlets report on X and Y" asserts nothing that could hang on anything.
  if (sentence.part === 'headline' && findVerbGroups(own).length === 0) return fits
  const stripped = strippedFigure(own, passages.map(({ text }) => text).join('\n'))
  if (stripped !== undefined) {
    const ours = stripped.said === undefined ? 'without saying so' : `by the ${stripped.said}`
    return verdict(sentence, 'scope', 'contradicted', `The passage counts ${stripped.ours} by the ${stripped.per}, we give it ${ours}.`)
  }
  const dropped = passages.map(({ text }) => droppedCondition(own, text.replace(quoted, ' '))).find((word) => word !== undefined)
  const isDone =
    findConditions(own).some(({ kind }) => kind === 'condition') && tellsAsDone(own) && !passages.some(({ text }) => tellsAsDone(text))
  if (isDone) return verdict(sentence, 'scope', 'contradicted', 'We print as done what still hangs on a condition.')
  if (dropped !== undefined)
    return verdict(sentence, 'scope', 'contradicted', `The passage makes it hang on something ("${dropped}"), we do not.`)
  return fits
}
