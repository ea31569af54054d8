// A deed of the passage given to another who stands there: "hackers stole the data of Orion" is not "Orion stole the data".
import { type Deed, deedsOf } from './deed-sides.ts'
import { isKindOf } from './kind-words.ts'
import { tellSame } from './near-words.ts'
import { readWords, type Word } from './read-words.ts'
import { findVerbGroups } from './verb-groups.ts'

const areOne = (one: Word, other: Word): boolean =>
  one.key === other.key || tellSame(one, other) || isKindOf(one, other) || isKindOf(other, one)
const wordsOf = (side: ReadonlyMap<string, Word>): readonly Word[] => [...side.values()]
const areNames = (some: readonly Word[]): boolean => some.every(({ kind }) => kind === 'name')

/** What stands before a word and says whether it points back: "the company" may be any house told of before, "two drivers" is none. */
const pointing = /\b(?<how>the|this|that|these|those|its|their|his|her|our|my)\s(?:[\p{L}’'-]+\s){0,2}$/iu
const pointerBefore = (text: string, { at }: Word): string | undefined =>
  pointing.exec(text.slice(Math.max(0, at - 40), at))?.groups?.['how']?.toLowerCase()

const isOfPeople = (word: Word): boolean =>
  ['person', 'official', 'politician', 'worker', 'relative', 'child'].some((key) => isKindOf({ key }, word))

const opens =
  /[,;:.!?](?=\s|$)|[“”"()–—]|\b(?:that|who|which|but|and|while|whereas|because|if|unless|although|though|after|before|when|as|until|since)\b/iu
const behindNoun = /^ (?:from|in|to|at|for|on|with|under|over|into)\b/u

/** "On chips leased from Orla": a participle behind its noun, which bears the deed and does not do it. */
function isReducedThere(passage: string, lemma: string): boolean {
  const groups = findVerbGroups(passage)
  return groups.some(
    (group, at) =>
      group.lemma === lemma &&
      group.helpers.length === 0 &&
      (group.form === 'past' || group.form === 'participle') &&
      behindNoun.test(passage.slice(group.end)) &&
      at > 0 &&
      !opens.test(passage.slice(groups[at - 1]?.end, group.start)),
  )
}

/** "By 88 votes": a noun that reads like a verb. */
const isCountedThere = (own: string, lemma: string): boolean =>
  findVerbGroups(own).some((group) => group.lemma === lemma && group.helpers.length === 0 && /\d\s$/u.test(own.slice(0, group.start)))

/** Whether the doer of ours and that of the passage may be one, the passage naming it twice in two ways. */
function mayBeOne(mine: Word, theirs: readonly Word[], passage: string): boolean {
  const [first] = theirs
  if (first === undefined) return true
  const here = readWords(passage).find(({ key }) => key === mine.key)
  if (here === undefined) return true
  const [toTheirs, toMine] = [pointerBefore(passage, first), pointerBefore(passage, here)]
  // "Her minister" is another than she.
  if (toTheirs === 'his' || toTheirs === 'her') return !isOfPeople(theirs.at(-1) ?? first)
  // "Its drones" are those of who stands before them, and what they do he does.
  if (toTheirs !== undefined && !/^(?:the|this|that|these|those)$/.test(toTheirs)) return here.at < first.at
  if (mine.kind === 'name') return toTheirs !== undefined && !areNames(theirs)
  return areNames(theirs) ? toMine !== undefined : toMine !== undefined && toTheirs !== undefined
}

/** Whether ours has somebody of the passage, whom it tells apart from the doer there, do the deed. */
function isCrossed(ours: Deed, theirs: Deed, passage: string): boolean {
  const [mine, other] = [wordsOf(ours.doers), wordsOf(theirs.doers)]
  if (theirs.isDoerOpen || other.length === 0 || isReducedThere(passage, theirs.lemma)) return false
  if (mine.some((one) => other.some((each) => areOne(one, each)))) return false
  const words = readWords(passage)
  if (!mine.every((one) => words.some(({ key }) => key === one.key))) return false
  const head = mine.at(-1)
  return head !== undefined && !mayBeOne(head, other, passage)
}

/**
 * Who does a deed in ours that another does in every passage with it, both being told of there.
 *
 * @param own our statement, and @param passages what it stands on, English, without marked quotations
 * @returns the words of ours and of the passage, or undefined
 */
export function crossedDoer(own: string, passages: readonly string[]): readonly [string, string] | undefined {
  const all = passages.map((text) => ({ text, deeds: deedsOf(text) }))
  for (const ours of deedsOf(own)) {
    if (ours.isDoerOpen || ours.doers.size === 0 || isCountedThere(own, ours.lemma)) continue
    const same = all.flatMap(({ text, deeds }) => deeds.filter(({ lemma }) => lemma === ours.lemma).map((deed) => ({ deed, text })))
    const [first] = same
    if (first === undefined || !same.every(({ deed, text }) => isCrossed(ours, deed, text))) continue
    const say = (of: ReadonlyMap<string, Word>): string =>
      wordsOf(of)
        .map(({ text }) => text)
        .join(' ')
    return [say(ours.doers), say(first.deed.doers)]
  }
  return undefined
}
