// Counts, for one sentence of a claim, what speaks for and against it in the source.
import { polarityOf } from '../../text/polarity.ts'
import type { Step } from './align-words.ts'
import { isYear } from './figure-places.ts'
import type { Reading, SourceSentence, Word } from './read-words.ts'
import type { Signs } from './sign-names.ts'
import { areAlike, areOpposite, isListed } from './word-lists.ts'

const weightOf = (word: Word): number => (word.kind === 'figure' ? 1.5 : word.kind === 'name' ? 1.4 : word.text.length >= 7 ? 1.1 : 0.9)
export const isContent = (word: Word): boolean => word.kind !== 'function'
const digitsOf = (value: number): number => String(value).replace(/[.]|^0\.0*|0+$/g, '').length
/**
 * "Over 181 million" is carried by 181,674,817: theirs rounded or cut to our digits, of which there must be two or more. Without such
 * a word ours must have two digits less than theirs: 950 is not 946 written shorter.
 */
function isRounded({ value: ours = 0, isRough = false }: Word, theirs: number): boolean {
  if (ours < 10 || theirs <= 0 || Math.abs(ours - theirs) / theirs >= 0.03) return false
  if (!isRough && digitsOf(theirs) < digitsOf(ours) + 2) return false
  const digits = Math.max(2, digitsOf(ours))
  const step = 10 ** (Math.floor(Math.log10(theirs)) + 1 - digits)
  return [Math.floor(theirs / step), Math.ceil(theirs / step)].some((each) => Math.abs(each * step - ours) < step / 1e6)
}
export const holdsWord = (word: Word, reading: Reading): boolean =>
  reading.places.has(word.key) || (word.value !== undefined && reading.values.some((theirs) => isRounded(word, theirs)))

/** The source sentence that covers most of the claim, and the one that adds most to it. */
export function bestSentences(
  content: readonly Word[],
  reading: Reading,
): { readonly best: number; readonly second: number; readonly triple: number } {
  const { sentences, places, sentenceAt } = reading
  const worth = new Float64Array(sentences.length)
  const plain = new Float64Array(sentences.length)
  for (const word of content) {
    const at = places.get(word.key)
    if (at === undefined) continue
    const rarity = weightOf(word) / (1 + Math.log1p(at.length) / 3)
    let last = -1
    for (const place of at) {
      const sentence = sentenceAt[place] ?? 0
      if (sentence === last) continue
      worth[sentence] = (worth[sentence] ?? 0) + rarity
      plain[sentence] = (plain[sentence] ?? 0) + 1
      last = sentence
    }
  }
  let best = 0
  for (let at = 1; at < worth.length; at += 1) if ((worth[at] ?? 0) > (worth[best] ?? 0) + 1e-9) best = at
  const held = sentences[best]?.keys ?? new Set<string>()
  let second = -1
  let most = 0
  for (const [at, sentence] of sentences.entries()) {
    if (at === best || (worth[at] ?? 0) <= most / 2) continue
    const adds = content.reduce((sum, word) => sum + (!held.has(word.key) && sentence.keys.has(word.key) ? weightOf(word) : 0), 0)
    const near = Math.abs(at - best) <= 2 ? adds * 1.2 : adds
    if (near > most) [most, second] = [near, at]
  }
  return { best, second, triple: tripleWindow(content, reading, best) }
}

/** Coverage by the three sentences in a row around the best one that hold most. */
function tripleWindow(content: readonly Word[], { sentences }: Reading, best: number): number {
  const total = content.reduce((sum, word) => sum + weightOf(word), 0)
  let most = 0
  for (let from = Math.max(0, best - 2); from <= best; from += 1) {
    const window = sentences.slice(from, from + 3)
    const held = content.reduce((sum, word) => sum + (window.some(({ keys }) => keys.has(word.key)) ? weightOf(word) : 0), 0)
    most = Math.max(most, held)
  }
  return total === 0 ? 1 : most / total
}

const ownCountMax = 10
/**
 * "Four products" over a text that lists them and counts nothing: a small number in words, whose noun the source counts by no other.
 * It is a sum of ours, and no strange figure.
 */
function isOwnCount(word: Word, words: readonly Word[], { order, places }: Reading): boolean {
  if (/^\d/.test(word.text) || word.value === undefined || word.value < 2 || word.value > ownCountMax) return false
  const at = words.indexOf(word)
  return !words
    .slice(at + 1, at + 4)
    .filter(({ kind }) => kind === 'plain')
    .some(({ key }) => places.get(key)?.some((place) => [1, 2, 3].some((back) => isCount(order[place - back]))))
}

/** A year counts nothing: "(born 1989) is a boxer". */
const isCount = (word: Word | undefined): boolean => word?.kind === 'figure' && !isYear(word)

function countMissing(signs: Signs, word: Word, window: readonly Word[], isCount: boolean): void {
  signs.missing += 1
  if (word.text.length >= 8) signs.missingLong += 1
  if (isCount) signs.missingCounts += 1
  else if (word.kind === 'figure') signs.missingFigures += 1
  else if (word.kind === 'name') signs.missingNames += 1
  else {
    if (window.some((other) => areOpposite(word.key, other.key))) signs.missingOpposite += 1
    else if (window.some((other) => areAlike(word.key, other.key))) signs.missingAlike += 1
    else if (isListed(word.key)) signs.missingListed += 1
    if (/(?:ed|ing|es|ize|ise)$/.test(word.text)) signs.missingAction += 1
    else if (/(?:al|ive|ous|ful|less|able|ible|ic|ary|ant|ent)$/.test(word.text)) signs.missingQuality += 1
  }
}

export function countCoverage(
  signs: Signs,
  words: readonly Word[],
  reading: Reading,
  picked: readonly SourceSentence[],
): { own: number; window: number; best: number } {
  const [first] = picked
  const content = words.filter(isContent)
  const window = picked.flatMap(({ words }) => words)
  const sums = { own: 0, window: 0, best: 0, all: 0 }
  for (const word of content) {
    const weight = weightOf(word)
    sums.all += weight
    const inWindow = picked.some(({ keys }) => keys.has(word.key))
    if (holdsWord(word, reading)) {
      sums.own += weight
      if (word.kind === 'figure' && !inWindow) signs.strayFigures += 1
    } else countMissing(signs, word, window, isOwnCount(word, words, reading))
    if (inWindow) sums.window += weight
    if (first?.keys.has(word.key) === true) sums.best += weight
  }
  const share = (value: number): number => (sums.all === 0 ? 1 : value / sums.all)
  return { own: share(sums.own), window: share(sums.window), best: share(sums.best) }
}

/** Words that a sentence of ours has more often than any sentence of the source, and whether its last word is missing: a sentence made up runs on and repeats itself. */
export function countLooseTalk(signs: Signs, words: readonly Word[], reading: Reading): void {
  const { places, sentenceAt } = reading
  const last = words.at(-1)
  if (last !== undefined && isContent(last) && !holdsWord(last, reading)) signs.missingLast += 1
  for (const [key, same] of Map.groupBy(words.filter(isContent), ({ key }) => key)) {
    if (same.length < 2) continue
    const theirs = Map.groupBy(places.get(key) ?? [], (place) => sentenceAt[place])
    if (theirs.size > 0 && [...theirs.values()].every((each) => each.length < same.length)) signs.repeated += 1
  }
}

const person = /^(?:he|she|they|him|her|them|his|hers|their|theirs)$/
/** Whether a claim speaks of somebody before it names anybody: "She saw it", where the source says who. */
export function isUnnamed(words: readonly Word[]): boolean {
  const at = words.findIndex(({ text }) => person.test(text))
  return at >= 0 && words.slice(0, at).filter(isContent).length < 2 && !words.slice(0, at).some(({ kind }) => kind === 'name')
}

const placesMax = 30
/** Neighbours of ours in the source: together in a sentence, as near as ours, or only the other way round. */
export function countNeighbours(
  signs: Signs,
  words: readonly Word[],
  content: readonly Word[],
  reading: Reading,
): { pairs: number; apart: number } {
  const sums = { pairs: 0, apart: 0 }
  for (let at = 0; at + 1 < content.length; at += 1) {
    const [one, other] = [content[at], content[at + 1]]
    const [ones, others] = [reading.places.get(one?.key ?? ''), reading.places.get(other?.key ?? '')]
    if (one === undefined || other === undefined || ones === undefined || others === undefined || one.key === other.key) continue
    sums.pairs += 1
    const { ahead, behind, together } = nearest(ones, others, reading)
    const gap = words.indexOf(other) - words.indexOf(one)
    if (together) signs.together += 1
    else {
      sums.apart += 1
      if (one.kind === 'name' || other.kind === 'name') signs.apartNames += 1
      if (one.kind === 'figure' || other.kind === 'figure') signs.apartFigures += 1
    }
    if (Math.min(ahead, behind) <= gap + 2) signs.adjacent += 1
    else if (one.kind === 'figure' || other.kind === 'figure') signs.looseFigures += 1
    if (ahead > gap + 3 && behind <= gap + 1) signs.turned += 1
  }
  return sums
}

function nearest(
  ones: readonly number[],
  others: readonly number[],
  { sentenceAt }: Reading,
): { ahead: number; behind: number; together: boolean } {
  const found = { ahead: 99, behind: 99, together: false }
  for (const a of ones.slice(0, placesMax)) {
    for (const b of others.slice(0, placesMax)) {
      const sentences = Math.abs((sentenceAt[a] ?? 0) - (sentenceAt[b] ?? 0))
      if (sentences === 0) {
        found.together = true
        if (b > a) found.ahead = Math.min(found.ahead, b - a)
        else found.behind = Math.min(found.behind, a - b)
      } else if (sentences === 1 && Math.abs(a - b) < 12) found.together = true
    }
  }
  return found
}

export function countSteps(signs: Signs, steps: readonly Step[]): void {
  for (const { ours, theirs, held } of steps) {
    if (ours !== undefined && theirs !== undefined) {
      if (ours.key === theirs.key || !(isContent(ours) || isContent(theirs))) continue
      if (ours.kind === 'figure' && theirs.kind === 'figure') signs.replacedFigure += 1
      else if (areOpposite(ours.key, theirs.key)) signs.replacedOpposite += 1
      else if (areAlike(ours.key, theirs.key)) signs.replacedAlike += 1
      else signs.replacedOther += 1
      if (ours.kind === 'name') signs.replacedName += 1
      if (held === 2) signs.replacedHeld += 1
    } else if (ours !== undefined) {
      if (ours.denies) signs.addedDenial += 1
      if (isContent(ours)) {
        signs.added += 1
        if (held === 2) signs.addedHeld += 1
      }
    } else if (theirs !== undefined && held > 0) {
      if (theirs.denies) signs.leftOutDenial += 1
      if (held === 2 && isContent(theirs)) signs.leftOutHeld += 1
    }
  }
}

export function countVoice(signs: Signs, own: string, best: string, window: string): void {
  const [ours, theirs, wide] = [polarityOf(own), polarityOf(best), polarityOf(window)]
  if (ours.negated !== theirs.negated && ours.negated !== wide.negated) signs.denialDiffers += 1
  if (ours.modality !== theirs.modality) signs.firmnessDiffers += 1
  if (ours.modality === 'fact' && theirs.modality !== 'fact') signs.firmer += 1
  if (ours.direction !== undefined && theirs.direction !== undefined && ours.direction !== theirs.direction) signs.directionDiffers += 1
}

export function countRuns(
  words: readonly Word[],
  reading: Reading,
): { pairs: number; all: number; triples: number; allTriples: number; longest: number; squares: number } {
  const sums = { pairs: 0, all: 0, triples: 0, allTriples: 0, longest: 0, squares: 0 }
  let run = 0
  for (let at = 0; at + 1 < words.length; at += 1) {
    const pair = `${words[at]?.key ?? ''} ${words[at + 1]?.key ?? ''}`
    sums.all += 1
    if (reading.pairs.has(pair)) {
      run += 1
      sums.pairs += 1
      sums.longest = Math.max(sums.longest, run)
    } else {
      sums.squares += run * run
      run = 0
    }
    if (at + 2 >= words.length) continue
    sums.allTriples += 1
    if (reading.triples.has(`${pair} ${words[at + 2]?.key ?? ''}`)) sums.triples += 1
  }
  sums.squares += run * run
  return sums
}
