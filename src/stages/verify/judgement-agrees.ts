// A judgement that a model wrote: what it names must be in its evidence, and for the rest it has only the trade's plain words.

import { isByModel, type Sentence } from '../../domain/sentence.ts'
import type { Verdict } from '../../domain/verdict.ts'
import { analystStems, judgementStems, readingStems, stemsIn } from './judgement-words.ts'
import { verdict } from './material.ts'
import { strayActor } from './mechanism-doers.ts'
import type { Material } from './read-evidence.ts'
import { readWords, type Word } from './read-words.ts'
import { areAlike, houseWords } from './word-lists.ts'

/** Words of form that the rubric asks for. */
const form = /^(?:Judgement:|If\b)/u

/** Words that make a forecast or a denial of what should say by which lever somebody gains. */
const assertion = /\b(?:will|shall|would|must|should|not|never|no|none|nobody|cannot|won['’]t|can['’]t|fails?|failed)\b/iu

/** Days have a check of their own. */
const calendar =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|utc)$/iu

/** Counts that order an argument and measure nothing. */
const counting = /^(?:one|two|first|second|single)$/iu

/**
 * Words of a model's that neither its evidence has, nor a near-equal of it, nor the trade's plain vocabulary: they bring in
 * something new, be it a colour, a blame or a deed. Figures have a check of their own.
 */
export function wordsOfNobody(words: readonly Word[], held: readonly Word[], plain = analystStems): readonly Word[] {
  const keys = new Set(held.flatMap(stemsIn))
  return words.filter(
    (word) =>
      (word.kind === 'plain' || word.kind === 'name') &&
      !word.denies &&
      !calendar.test(word.text) &&
      !stemsIn(word).some((stem) => keys.has(stem) || plain.has(stem)) &&
      !houseWords.has(word.key) &&
      !held.some((other) => areAlike(word.key, other.key)),
  )
}

/**
 * No passage can bear a judgement out, so that a model's is held to a closed vocabulary: it may combine what its passages say with
 * words for mechanism, time, size and contract, and can neither accuse nor praise nor bring in anything new. One strange word is
 * one too many.
 *
 * @param ours what the rules computed and what they say is not known, which a reading may turn on
 */
export function judgementAgrees(sentence: Sentence, material: Material, ours = ''): Verdict {
  if (sentence.kind !== 'judgement' || !isByModel(sentence)) return verdict(sentence, 'evidence', 'supported', 'Not a model’s judgement.')
  const asserts = sentence.part === 'mechanism' ? assertion.exec(sentence.text)?.[0] : undefined
  if (asserts !== undefined)
    return verdict(
      sentence,
      'evidence',
      'unsupported',
      `A mechanism says who gains by what, and neither denies nor foretells: "${asserts}".`,
    )
  const own = sentence.text.replace(form, ' ')
  const actor = sentence.part === 'mechanism' ? strayActor(own, material) : undefined
  if (actor !== undefined) return verdict(sentence, 'roles', 'unsupported', `No passage has "${actor}" beside what it is given here.`)
  const words = readWords(own)
  const figures = words.filter(({ kind, text }) => kind === 'figure' && !counting.test(text))
  const held = readWords(`${material.text}\n${ours}`)
  const keys = new Set(held.map(({ key }) => key))
  const strange = [
    ...wordsOfNobody(words, held, sentence.part === 'readings' ? readingStems : judgementStems),
    ...figures.filter(({ key }) => !keys.has(key)),
  ]
  return strange.length === 0
    ? verdict(sentence, 'evidence', 'supported', 'Combines its passages in plain words.')
    : verdict(
        sentence,
        'evidence',
        'unsupported',
        `Neither the evidence nor the plain vocabulary has: ${strange.map(({ text }) => text).join(', ')}.`,
      )
}
