// A deed of the passage given to another who stands there: "hackers stole the data of Orion" is not "Orion stole the data".
import { type Deed, deedsOf } from './deed-sides.ts'
import { isKindOf } from './kind-words.ts'
import { areOfOneKind } from './of-one-kind.ts'
import { readWords, type Word } from './read-words.ts'
import { findVerbGroups } from './verb-groups.ts'

const wordsOf = (side: ReadonlyMap<string, Word>): readonly Word[] => [...side.values()]
const wordsIn = (some: readonly Word[]): string => some.map(({ text }) => text).join(' ')
const areNames = (some: readonly Word[]): boolean => some.every(({ kind }) => kind === 'name')

/** What stands before a word and says whether it points back: "the company" may be any house told of before, "two drivers" is none. */
const pointing = /\b(?<how>the|this|that|these|those|its|their|his|her|our|my)\s(?:[\p{L}’'-]+\s){0,2}$/iu
const pointerBefore = (text: string, { at }: Word): string | undefined =>
  pointing.exec(text.slice(Math.max(0, at - 40), at))?.groups?.['how']?.toLowerCase()

const isOfPeople = (word: Word): boolean =>
  ['person', 'official', 'politician', 'worker', 'relative', 'child'].some((key) => isKindOf({ key }, word))

const opens =
  /[,;:.!?](?=\s|$)|[“”"()–—]|\b(?:that|who|which|but|and|while|whereas|because|if|unless|although|though|after|before|when|as|until|since)\b/iu
const ofSome = /^(?:percent|cent|majority|minority|share|half|third|quarter|number|most|many|some)$/iu
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

/** "The driver of two brothers jailed for smuggling was cleared": a participle whose clause has its verb behind it. */
function isReducedBefore(own: string, lemma: string): boolean {
  const groups = findVerbGroups(own)
  return groups.some((group, at) => {
    const next = groups[at + 1]
    const isBare = group.lemma === lemma && group.helpers.length === 0 && (group.form === 'past' || group.form === 'participle')
    return (
      isBare &&
      next !== undefined &&
      next.helpers[0] !== 'to' &&
      !opens.test(own.slice(group.end, next.start)) &&
      behindNoun.test(own.slice(group.end))
    )
  })
}

const isSpeaker = (text: string, { at, end }: Word): boolean =>
  /^(?: \p{Lu}[\p{L}’'-]*)*,? (?:also |then )?(?:says?|said|told|tells?|adds?|added|reported|announced|confirmed|wrote)\b/u.test(
    text.slice(end, end + 60),
  ) || /\b(?:said|says|according to|by|at|of|for|and) (?:\p{Lu}[\p{L}’'-]* ){0,3}$/u.test(text.slice(Math.max(0, at - 60), at))

/** Whether the doer of ours and that of the passage may be one, the passage naming it twice in two ways. */
function mayBeOne(mine: Word, theirs: readonly Word[], passage: string): boolean {
  const [first] = theirs
  if (first === undefined) return true
  const here = readWords(passage).find(({ key }) => key === mine.key)
  if (here === undefined) return true
  const [toMine, toTheirs] = [
    pointerBefore(passage, here),
    theirs.map((each) => pointerBefore(passage, each)).find((how) => how !== undefined),
  ]
  // "Her minister" is another than she.
  if (toTheirs === 'his' || toTheirs === 'her') return !isOfPeople(theirs.at(-1) ?? first)
  // "Its drones" are those of who stands before them, and what they do he does.
  if (toTheirs !== undefined && !/^(?:the|this|that|these|those)$/.test(toTheirs)) return here.at < first.at
  if (mine.kind === 'name') {
    // "The bank cut jobs, Kestrel said": who speaks may be whom the passage began with; another name that comes later is none.
    const isLater = here.at > first.at && !isSpeaker(passage, here)
    return toTheirs !== undefined && !isLater && !theirs.some(({ kind }) => kind === 'name')
  }
  return areNames(theirs) ? toMine !== undefined : toMine !== undefined && toTheirs !== undefined
}

/** Whether our words for who does it are those of who does something else there, and not all of who does this. */
const isAnotherThere = (ours: Deed, theirs: Deed, deeds: readonly Deed[]): boolean =>
  [...ours.doers.keys()].some((key) => !theirs.doers.has(key)) &&
  deeds.some(
    ({ lemma, doers }) =>
      lemma !== ours.lemma &&
      doers.size === ours.doers.size &&
      ours.doers.size > 1 &&
      [...ours.doers.keys()].every((key) => doers.has(key)),
  )

/** Whether ours has somebody of the passage, whom it tells apart from the doer there, do the deed. */
function isCrossed(ours: Deed, theirs: Deed, passage: string): boolean {
  const [mine, other] = [wordsOf(ours.doers), wordsOf(theirs.doers)]
  if (theirs.isDoerOpen || other.length === 0 || isReducedThere(passage, theirs.lemma)) return false
  // "9,000 hectares have burned": what burns there is what is burned in ours; and "54 percent" are some of those who do it.
  const isTurnable = theirs.bearers.size === 0 && [...theirs.doers.keys()].some((key) => ours.bearers.has(key))
  if (isTurnable || mine.some(({ text }) => ofSome.test(text))) return false
  if (isAnotherThere(ours, theirs, deedsOf(passage))) return true
  if (mine.some((one) => other.some((each) => areOfOneKind(one, each)))) return false
  const words = readWords(passage)
  if (!mine.every((one) => words.some(({ key }) => key === one.key))) return false
  const head = mine.at(-1)
  return head !== undefined && !mayBeOne(head, other, passage)
}

/** "Police were hurt" of firefighters who were, where the police do something else: both are plain words of the passage. */
function crossedBearer(ours: Deed, theirs: readonly Deed[]): readonly [string, string] | undefined {
  const mine = wordsOf(ours.bearers)
  const same = theirs.filter(({ lemma }) => lemma === ours.lemma)
  const [first] = same
  if (first === undefined || mine.length !== 1 || ours.doers.size > 0) return undefined
  const [one] = mine
  if (one === undefined || one.kind !== 'plain') return undefined
  const isTheirs = same.some(
    ({ doers, bearers }) => bearers.size === 0 || [...wordsOf(bearers), ...wordsOf(doers)].some((each) => areOfOneKind(one, each)),
  )
  const doesElse = theirs.some(({ lemma, doers }) => lemma !== ours.lemma && doers.size === 1 && doers.has(one.key))
  return isTheirs || !doesElse ? undefined : [one.text, wordsIn(wordsOf(first.bearers))]
}

/**
 * Whom a deed of ours is done to by name, where each passage with it has somebody else by name for that.
 *
 * @param own our statement, and @param passages what it stands on, English, without marked quotations
 * @returns the words of ours and of the passage, or undefined
 */
export function otherBearer(own: string, passages: readonly string[]): readonly [string, string] | undefined {
  const theirs = passages.flatMap(deedsOf)
  const namesOf = (side: ReadonlyMap<string, Word>): readonly Word[] => wordsOf(side).filter(({ kind }) => kind === 'name')
  for (const ours of deedsOf(own)) {
    const swapped = crossedBearer(ours, theirs)
    if (swapped !== undefined) return swapped
    const mine = namesOf(ours.bearers)
    const same = theirs.filter(({ lemma }) => lemma === ours.lemma)
    const others = same.map(({ bearers }) => namesOf(bearers))
    const [first] = others
    if (mine.length === 0 || mine.length < ours.bearers.size || first === undefined) continue
    if (others.some((each) => each.length === 0 || each.length > 4 || each.some((one) => mine.some((word) => areOfOneKind(word, one)))))
      continue
    const words = passages.flatMap((text) => readWords(text))
    if (!mine.every((one) => words.some(({ key }) => key === one.key))) continue
    return [wordsIn(mine), wordsIn(first)]
  }
  return undefined
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
    if (ours.isDoerOpen || ours.doers.size === 0 || isReducedBefore(own, ours.lemma)) continue
    const same = all.flatMap(({ text, deeds }) => deeds.filter(({ lemma }) => lemma === ours.lemma).map((deed) => ({ deed, text })))
    const [first] = same
    if (first === undefined || !same.every(({ deed, text }) => isCrossed(ours, deed, text))) continue
    return [wordsIn(wordsOf(ours.doers)), wordsIn(wordsOf(first.deed.doers))]
  }
  return undefined
}
