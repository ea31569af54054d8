// Some of them told as them: "two of the five engineers resigned" is not "the engineers resigned".
import { verbReadings } from '../../text/verbs.ts'
import { tellSame } from './near-words.ts'
import { readWords, type Word } from './read-words.ts'
import { findVerbGroups } from './verb-groups.ts'

const numbers = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|scores|hundreds|thousands'
const portion = 'some|several|many|most|part|parts|half|a third|a quarter|a fifth|two thirds|a few|few|majority|minority|a handful'
/** "Two of the five engineers": who is counted or shared out stands behind "of". */
const partOf = new RegExp(
  String.raw`(?<![\d.,])\b(?:${numbers}|\d[\d,.]{0,14}%?|${portion}) of (?:the |its |their |his |her |our |those )(?:(?:${numbers}|\d[\d,.]*) )?(?<whole>(?:[\p{Ll}-]+ ){0,3}?\p{Ll}{3,}s)(?![\p{L}-])`,
  'giu',
)
/** "Some residents left": no more than that is said of the residents. */
const fewOf =
  /\b(?:some|several|a few|few|a handful of|a number of) (?!(?:may|might|must|can|could|will|would|shall|should|have|has|had|are|is|was|were|do|does|did|say|said|of) )(?<whole>(?:(?!(?:may|might|must|can|could|will|would|shall|should|have|has|had|are|is|was|were|do|does|did|say|said|of) )[\p{Ll}-]+ )?\p{Ll}{3,}s)(?![\p{L}-])/giu
/** Words of ours before a noun by which not all are meant. */
const parted = new RegExp(
  String.raw`(?:\b(?:${numbers}|${portion}|other|another|certain|various|numerous|fewer|more|number|group|members)\b|\d)[^.;,]{0,40}$`,
  'iu',
)

const nounOf = (text: string): Word | undefined => readWords(text).at(-1)

/**
 * What the passage says of a part and ours of the whole; undefined where ours says that it is a part, or the passage also tells of all.
 *
 * @param own ours, and @param theirs the passage, in English and without marked quotations
 * @param isHeadline where "ministers resign" is said of several
 */
export function lostPart(own: string, theirs: string, isHeadline = false): string | undefined {
  const [ours, known] = [readWords(own), readWords(theirs)]
  const seen = new Map<string, { readonly told: readonly Word[]; readonly places: readonly Word[] }>()
  for (const { 0: said, groups, index } of [...theirs.matchAll(partOf), ...theirs.matchAll(fewOf)]) {
    const noun = nounOf(groups?.['whole'] ?? '')
    if (noun === undefined || noun.kind !== 'plain') continue
    const isSame = (word: Word): boolean => word.kind === 'plain' && tellSame(noun, word)
    const found = seen.get(noun.key) ?? { told: ours.filter((word) => isSame(word) && /s$/u.test(word.text)), places: known.filter(isSame) }
    seen.set(noun.key, found)
    const { told, places } = found
    // The passage tells of them elsewhere too: which of the two ours is told from is not known.
    const others = places.some((word) => word.at < index || word.at >= index + said.length)
    if (others || told.length === 0) continue
    const isKept = (word: Word): boolean =>
      parted.test(own.slice(0, word.at)) || (counted.test(said) && (isBareObject(own, word.at) || (isHeadline && isBareDoer(own, word))))
    if (!told.some(isKept)) return said
  }
  return undefined
}

/** Several, like three, are counted: "the fire damaged cars" is true of several, though not "cars are unsafe". */
const counted = /^(?:several|a few|a handful of|a number of) /iu
const whole = /\b(?:the|its|their|his|her|our|those|these|all|every|each|any|no|both) (?:[\p{Ll}-]+ )?$/iu
/** Whether a noun stands without an article behind a verb of the past. */
function isBareObject(own: string, at: number): boolean {
  const before = own.slice(0, at)
  return !whole.test(before) && findVerbGroups(before).some(({ form }) => form === 'past')
}

/** Whether a noun stands without an article before a verb of something that happens: "ministers resign". */
function isBareDoer(own: string, { at }: Word): boolean {
  const deed = /^[\p{L}-]+ (?<deed>\p{Ll}+)/u.exec(own.slice(at))?.groups?.['deed'] ?? ''
  const isDeed = verbReadings(deed).some(({ lemma }) => lemma === deed && !/^(?:be|have|need|want|own|hold|cost)$/.test(lemma))
  return isDeed && !whole.test(own.slice(0, at))
}

const total = new RegExp(
  String.raw`\b(?<part>${numbers}|\d[\d,.]{0,14}) (?:out )?of (?:the |its |their |his |her |our |those |all )?$`,
  'iu',
)

/** The first figure of ours that counts all of them in the passage, "two of six", where ours counts by it what is told of some. */
export function wholeAsPart(own: string, theirs: string): string | undefined {
  const known = readWords(theirs).filter(({ kind }) => kind === 'figure')
  const ours = readWords(own)
  return ours.find((word) => {
    if (word.kind !== 'figure' || word.value === 1) return false
    const same = known.filter(({ key }) => key === word.key)
    const parts = same.map(({ at }) => total.exec(theirs.slice(Math.max(0, at - 40), at))?.groups?.['part'])
    if (same.length === 0 || parts.includes(undefined)) return false
    // "Seven were stolen, of which two were found": ours has the part as well.
    const hasPart = parts.some((part = '') => ours.some(({ kind, key }) => kind === 'figure' && key === readWords(part)[0]?.key))
    const isWhole =
      /\b(?:of|among|from) (?:[\p{L}’'-]+ ){0,2}$/iu.test(own.slice(0, word.at)) ||
      /^-(?:member|strong|person|part|seat)/u.test(own.slice(word.end))
    return !hasPart && !isWhole
  })?.text
}

const beating = new RegExp(
  String.raw`\b(?:beats?|outdo(?:es)?|outperform(?:s|ed)?|leads?|led|wins?|won|match(?:es|ed)?|tops?|better|faster|ahead|surpass(?:es|ed)?) (?:[\p{L}\p{N}’'-]{1,30} ){0,4}?(?<held>[\p{L}\p{N}’'-]{1,30}) (?:on|in|at) (?<limit>(?:${numbers}|\d+) (?:out )?of (?:the )?(?:${numbers}|\d+) \p{Ll}+)`,
  'giu',
)
const turning = /,? but (?<next>not|\p{Ll}+s|\p{Ll}+ed|was|were|had|has)\b/giu
const within = /^(?:for|in|on|to|at|with|until|during|among)$/u
const standing = /^(?:is|are|was|were|be|remains?|stays?)$/u

interface Limited {
  readonly before: string
  readonly said: string
  readonly held: string
  readonly limit: string
}

/** "Free for schools but", "works in mice but not": how it stands holds there. What was done in a place was done, whatever came next. */
function limitsIn(text: string): readonly Limited[] {
  return [...text.matchAll(turning)].flatMap(({ 0: said, index, groups }) => {
    const words = (
      text
        .slice(Math.max(0, index - 100), index)
        .split(/[,.:;]/u)
        .at(-1) ?? ''
    )
      .trim()
      .split(' ')
    return words.flatMap((word, at): readonly Limited[] => {
      const [held = '', limit] = [words[at - 1], words.slice(at + 1).join(' ')]
      if (!within.test(word) || limit.length < 3 || limit.length > 40) return []
      // "Ill with flu but plays on Sunday" limits nothing: beyond "with" and the like there must be another.
      const beyond = text.slice(index + said.length, index + said.length + 100).split(/[.;]/u)[0] ?? ''
      const isOfSome = /^(?:for|to|on|during|until)$/u.test(word) || beyond.includes(` ${word} `)
      const isState = isOfSome && /^\p{Ll}/u.test(held) && words.slice(Math.max(0, at - 4), at - 1).some((each) => standing.test(each))
      const isHabit = /^\p{Ll}+s$/u.test(held) && /s$/u.test(groups?.['next'] ?? '')
      return groups?.['next'] === 'not' || isState || isHabit
        ? [{ before: words.slice(0, at - 1).join(' '), said: `${held} ${word} ${limit}${said}`, held, limit }]
        : []
    })
  })
}

/** The limit behind what ours ends with, where the passage goes on with what holds beyond it; undefined where ours has any of its words. */
export function lostReach(own: string, theirs: string): string | undefined {
  const told = own.replace(/, [^,]{2,40} (?:said|says|reported|announced|added)\.?$/u, '')
  const ours = readWords(told).filter(({ kind }) => kind !== 'function')
  const last = ours.at(-1)
  if (last === undefined) return undefined
  const isOurs = (word: Word): boolean => ours.some((each) => each.key === word.key || (each.kind === 'plain' && tellSame(each, word)))
  const beaten = [...theirs.matchAll(beating)].map(
    ({ 0: said, index, groups }): Limited => ({
      before: theirs.slice(Math.max(0, index - 100), index),
      said,
      held: groups?.['held'] ?? '',
      limit: groups?.['limit'] ?? '',
    }),
  )
  return [...limitsIn(theirs), ...beaten].find(({ before, held: word, limit }) => {
    // Of whom the passage says it: what ours says of another is no shorter telling of this.
    if (!readWords(before).some((each) => each.kind !== 'function' && isOurs(each))) return false
    const [held] = readWords(word)
    const kept = readWords(limit).filter(({ kind }) => kind !== 'function')
    return held !== undefined && (held.key === last.key || tellSame(held, last)) && kept.length > 0 && !kept.some(isOurs)
  })?.said
}
