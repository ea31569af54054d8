// The one word of a sentence that can be its verb, where the words beside it alone would not show that it is.
import type { Ground } from './clause.ts'
import { isIntransitive } from './verb-frames.ts'
import { isAlsoNoun, verbReadings } from './verbs.ts'
import type { ClassedWord } from './word-classes.ts'

/** A subject with its verb hardly ever takes more words than these. */
const reachWords = 36
/** What ends the words among which the verb must stand. */
const boundary = /^[,;:–(KBWHO]$/
/** So many words behind a noun its verb may stand. */
const pairWords = 6
/** Marks beside which a reading is not sure enough. */
const unclear = /^["“”‘?!]$/
const sure = /^[MXhdV]$/
/** Words that ask for a clause, and none that tells of the noun before. */
const asking = /^(?:how|whether|why|what|if)$/

/**
 * A sentence has a verb: where no word before the first mark must be one and only a single word can be, it is that word. "US presidents
 * regularly undergo physical examinations", "The licence there runs until May".
 *
 * @returns the index of the verb; undefined where two words might be it, or where the sentence goes on to another verb of its own
 */
export function loneVerbFrom({ words, to }: Ground, from: number): number | undefined {
  if (!/^[DNLPA#ZR]$/.test(words[from]?.tag ?? '')) return undefined
  const reach = Math.min(to, from + reachWords)
  const found = words.findIndex((word, at) => at > from && boundary.test(word.tag))
  const end = found < 0 || found > reach ? reach : found
  if (end === reach && reach < to) return undefined
  const inside = words.slice(from, end)
  if (inside.some(({ tag }) => unclear.test(tag) || sure.test(tag))) return undefined
  const able = inside.flatMap((_, index) => (mayBeVerb(words, from, from + index) ? [from + index] : []))
  const [at] = able
  if (at === undefined || able.length > 1) return undefined
  if (goesOn(words, at, end, to)) return undefined
  let first = at
  while (first - 1 > from && words[first - 1]?.tag === 'R' && words[first - 1]?.lower !== 'there') first--
  return first
}

/** Whether a word may be a finite verb where it stands: behind a noun of its number, and before no word that only a noun has. */
function mayBeVerb(words: readonly ClassedWord[], from: number, at: number): boolean {
  const word = words[at]
  const next = words[at + 1]
  if (at <= from || word === undefined) return false
  if (word.tag !== 'v') return false
  let back = at - 1
  while (back > from && words[back]?.tag === 'R') back--
  const before = words[back]
  if (before === undefined || !/^[NLP]$/.test(before.tag) || next === undefined || next.lower === 'of' || next.tag === 'C') return false
  const forms = verbReadings(word.lower).map(({ form }) => form)
  // "A draft written by two ministries lacks": the noun beside it is not the head.
  const isHead = !words.slice(from, back).some(({ tag }) => /^[IE]$/.test(tag))
  if (forms.includes('s')) return (before.tag !== 'L' || !isHead) && !isPluralNoun(words, at)
  return forms.includes('base') && before.tag === 'L' && !(isHead && isPair(words, at))
}

/** "Police raid nets 40 guns", "Media watch group in Lund closes": a noun told by the one before, and the verb behind it. */
function isPair(words: readonly ClassedWord[], at: number): boolean {
  if (!isAlsoNoun(verbReadings(words[at]?.lower ?? '')[0]?.lemma ?? '')) return false
  const isS = (word: ClassedWord | undefined): boolean =>
    word !== undefined && /^[NvV]$/.test(word.tag) && verbReadings(word.lower).some(({ form }) => form === 's')
  const next = words[at + 1]
  return isS(next) || (/^[Nv]$/.test(next?.tag ?? '') && words.slice(at + 2, at + 2 + pairWords).some(isS))
}

/** "Cruise ships as well as", "hot spots outside": a word that is as often a noun, before what a noun is told of with. */
function isPluralNoun(words: readonly ClassedWord[], at: number): boolean {
  const lemma = verbReadings(words[at]?.lower ?? '').find(({ form }) => form === 's')?.lemma ?? ''
  if (!isAlsoNoun(lemma)) return false
  const next = words[at + 1]
  const isSince = next?.tag === 'I' || /^(?:until|till|since)$/.test(next?.lower ?? '')
  return !/^[D#PTo]$/.test(next?.tag ?? '') && !(isSince && isIntransitive(lemma))
}

/** "The plan Brandt drafts in May fails": behind the words looked at there is another verb for the same subject, or a phrase without one. */
function goesOn(words: readonly ClassedWord[], verb: number, end: number, to: number): boolean {
  // "Trades in Lund foo the shops": a noun right before an article had a verb that is not known.
  const isLost = words.some(
    (word, at) =>
      at > verb + 1 && at < end && word.tag === 'D' && /^[NP]$/.test(words[at - 1]?.tag ?? '') && /^(?:the|an?)$/.test(word.lower),
  )
  if (isLost) return true
  const mark = words[end]
  if (end >= to || mark === undefined) return false
  if (/^[WH]$/.test(mark.tag) && !asking.test(mark.lower)) return true
  if (mark.tag === 'O' || mark.tag === '(') return true
  return words.some((word, at) => at > end && at < to && words[at - 1]?.tag === ',' && /^[MXhdVvE]$/.test(word.tag))
}
