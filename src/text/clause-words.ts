// The words of a sentence with classes that only their company settles: a measure before a number, a noun that looks like an adjective.
import { takesClause } from './verb-frames.ts'
import { verbReadings } from './verbs.ts'
import type { ClassedWord } from './word-classes.ts'

const countWord = /^(?:half|one|one-third|two-thirds|three-quarters|a|an)$/
const article = /^(?:the|an?|its|their|his|her|this|that|these|those|some|many|any|each|every|another|both|no)$/

const isCount = (word: ClassedWord | undefined): boolean => word !== undefined && (word.tag === '#' || countWord.test(word.lower))

/** "Her deputy will stay": behind an adjective "will" was taken for a noun. */
const isHelper = (words: readonly ClassedWord[], at: number): boolean =>
  words[at]?.tag === 'N' && /^(?:will|can|may|might)$/.test(words[at]?.lower ?? '') && /^[bvRnXVhN]$/.test(words[at + 1]?.tag ?? '')

/** "The hospital was", "the military said": after an article and before what no adjective stands before, it is the noun. */
function isNounAfterAll(words: readonly ClassedWord[], at: number): boolean {
  let first = at
  while (/^[APNS#]$/.test(words[first - 1]?.tag ?? '')) first--
  const before = words[first - 1]
  const isIntroduced =
    (before?.tag === 'D' && article.test(before.lower)) || (first < at && /^[PS]$/.test(words[at - 1]?.tag ?? '') && first <= 1)
  const next = words[at + 1]
  if (!isIntroduced || next === undefined) return false
  if (isHelper(words, at + 1)) return true
  return /^[MXhdV,IBW.]$/.test(next.tag) || (next.tag === 'E' && !/^[NLAPv#]$/.test(words[at + 2]?.tag ?? ''))
}

/** "Lifted that order", "beyond that": which one, or what was told before, since the word before it asks for no clause. */
function isPointed(words: readonly ClassedWord[], at: number): boolean {
  const [before, next] = [words[at - 1], words[at + 1]]
  if (before === undefined || next === undefined || !/^[VEebGdI]$/.test(before.tag)) return false
  const isAtEnd = /^[.,;:)]$/.test(next.tag)
  if (before.tag === 'I') return isAtEnd && before.lower !== 'in'
  const lemma = verbReadings(before.lower)[0]?.lemma ?? ''
  if (lemma === '' || lemma === 'be' || takesClause(lemma)) return false
  return isAtEnd || (/^[NLv]$/.test(next.tag) && /^[.,;:ITCW]$/.test(words[at + 2]?.tag ?? '.'))
}

/** What "it" and "you" stand before where they are the object of the word before. */
const behindObject =
  /^(?:to|in|on|at|for|with|from|by|out|off|up|down|into|onto|over|under|through|and|or|until|because|after|before|within|without|during|back|away)$/

/** "Went up to 40": the "up" is the verb's. */
const goesUp =
  /^(?:goe?s?|gone|going|went|com(?:e|es|ing)|came|walk|mov|climb|r[io]se|ran|run|dr[io]ve|shot|step|add|back|build|built|end)(?:s|ed|ing|e)?$/

/** The words with such classes put right; as many words, in the same places. */
export function settledWords(words: readonly ClassedWord[]): readonly ClassedWord[] {
  const settled = [...words]
  const retag = (at: number, tag: string): void => {
    const word = settled[at]
    if (word !== undefined) settled[at] = { ...word, tag }
  }
  for (const [at, { lower, tag }] of words.entries()) {
    const before = words[at - 1]
    const next = words[at + 1]
    // "More than 40 people", "as many as 40 people", "one in five people": all of it is the number.
    if (lower === 'than' && /^(?:more|less|fewer|greater)$/.test(before?.lower ?? '') && isCount(next)) {
      retag(at - 1, 'D')
      retag(at, 'R')
    } else if (lower === 'than' && /^(?:more|less)$/.test(before?.lower ?? '') && /^[EVbv]$/.test(next?.tag ?? '')) {
      // "Profit more than doubled".
      retag(at - 1, 'R')
      retag(at, 'R')
    } else if (lower === 'to' && before?.lower === 'up' && isCount(next) && !goesUp.test(words[at - 2]?.lower ?? '')) {
      // "Draws up to 40 MW".
      retag(at - 1, 'D')
      retag(at, 'R')
    } else if (lower === 'as' && before?.tag === 'D' && words[at - 2]?.lower === 'as' && next?.tag === '#') {
      retag(at - 2, 'D')
      retag(at, 'R')
    } else if (lower === 'in' && /^(?:[#D])$/.test(before?.tag ?? '') && /^(?:one|two|three|four|\d)$/.test(before?.lower ?? '')) {
      const isShare = next?.tag === '#' && /^(?:\d{1,2}|\p{L}+)$/u.test(next.lower) && /^[NL]$/.test(words[at + 2]?.tag ?? '')
      if (isShare) retag(at, 'R')
    } else if (tag === 'H' && before?.tag === 'I' && /^[NLv]$/.test(next?.tag ?? '')) retag(at, 'D')
    else if (lower === 'far' && before?.lower === 'so') {
      retag(at - 1, 'R')
      retag(at, 'R')
    } else if (
      tag === 'N' &&
      /^(?:this|that|these|those|all|both|some|many|most|few|others?)$/.test(before?.lower ?? '') &&
      isHelper(words, at)
    ) {
      retag(at, 'M')
    } else if (tag === 'H' && isPointed(words, at)) {
      retag(at, /^[NLvPA]$/.test(next?.tag ?? '') ? 'D' : 'o')
    } else if (tag === 'A' && isNounAfterAll(settled, at)) {
      retag(at, 'N')
      if (isHelper(settled, at + 1)) retag(at + 1, 'M')
    } else if (
      tag === 'O' &&
      /^(?:it|you)$/.test(lower) &&
      ((/^[VvEbG]$/.test(before?.tag ?? '') &&
        !/^(?:said|says|say)$/.test(before?.lower ?? '') &&
        (next === undefined || next.tag === '.' || behindObject.test(next.lower))) ||
        // "Who looked at it for the Gazette".
        (before?.tag === 'I' && before.lower !== 'like' && !/^[MXhdVEv]$/.test(next?.tag ?? '')))
    )
      retag(at, 'o')
  }
  return settled
}
