// What a report's first sentence may tell that a later one may not: nothing stands before it, so it introduces whom it names itself.
import type { Claim, Slot } from '../../../domain/claim.ts'
import { verbReadings } from '../../../text/verbs.ts'
import { isBody } from './bodies.ts'
import type { ReadClaim } from './read-claim.ts'

const charactersMax = 120
/** Points to somebody or something, says how many of whom, or opens no telling. */
const pointing =
  /^(?:he|she|it|they|this|that|these|those|there|here|we|you|i|his|her|its|their|my|our|your|such|both|another|others?|the (?:others?|same|latter|former)|what|why|how|who|when|where|if|but|and|so|yet|not|one|once|even|just|only|nobody|nothing|no|each|every|any|few|some|many|most|all|more|fellow|a (?:lot|few|number|couple|pair))\b/iu
/** Another's words, a clause inside the phrase, a day. */
const unsound =
  /["“”«»[\]{}*|<>@#;:]|\b(?:that|who|whom|which|whose|where|when|said|says|say|we|our|you|your)\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\bothers?\b/iu
/** A button of the page, two lines run together. */
const furniture = /^(?:CLOSE|WATCH|READ|MORE|VIDEO|PHOTOS?|LIVE|UPDATED?)\b|\p{Ll}{4,}\p{Lu}/u
/** There is one of it, or everybody knows which. */
const oneOfIts =
  /^the (?:coronavirus(?: pandemic| outbreak| epidemic)?|pandemic|(?:world|global) economy|stock markets?|euro|dollar|pound|yen|(?:total )?(?:national|federal|public) (?:debt|deficit))$/iu
/** What there is one of: told in any sentence, a reader knows which. */
export const isOneOfIts = (text: string): boolean => oneOfIts.test(text)
/** "The battle between Vega and the port", "the arrest of a man in Lund": told by what goes on behind it. */
const pinned =
  /^the (?!(?:[\p{Ll}-]+ )*(?:man|woman|boy|girl|men|women|person|people|official|one|ones|rest|end) )(?:[\p{Ll}-]+ ){1,3}(?:of|between|over|against|for|to|from|at|in|on) \p{L}+(?: \p{L}|$)/iu

/** "Stocks", "twelve people", "administration officials", "several hundred dockers": many, and no name. */
function isMany(text: string): boolean {
  const words = text.toLowerCase().split(' ')
  const last = words.at(-1) ?? ''
  const first = words[0] ?? ''
  const isPlural =
    /(?:people|men|women|children|police)$/u.test(last) || (/[^s]s$/u.test(last) && verbReadings(last).every(({ form }) => form === 's'))
  return words.length <= 4 && isPlural && /^\p{L}/u.test(first) && !/^(?:the|an?)$/u.test(first) && !/ing$/u.test(first)
}

/** "Vega Wheel & Co.", "Lund & Brandt": a house's own sign. */
const houseSign = / & (?=(?:Co|Sons|Partners)\b|\p{Lu})/gu

/**
 * Whether the subject of a report's first sentence tells a stranger who or what is meant, as no later sentence's would: a group, one of a
 * kind, a thing pinned down by its own words, several names and their offices.
 */
export function introducesSubject({ position, speaker, start, names }: Claim, subject: Slot): boolean {
  const text = subject.text
    .replace(/ \([^)\d]{1,24}\)/gu, '')
    .replace(houseSign, ' ')
    .replace(/(?<=\p{L} and )(?:his|her|their) (?=\p{L})/u, '')
  // A subject further in has its own before it, unless somebody says it.
  const isFirst = subject.start - start < 2
  if (position !== 0 || !(isFirst || speaker !== undefined) || text.length > charactersMax) return false
  if (pointing.test(text) || unsound.test(text) || furniture.test(text) || /[&/]/u.test(text)) return false
  if (!isFirst && /^the [\p{Ll}-]+(?: [\p{Ll}-]+)?$/u.test(text)) return false
  const isNamed = names.some((name) => name.start >= subject.start + (isFirst ? 1 : 0) && name.end <= subject.end)
  const isOfficed = /^(?:\p{Lu}[\p{L}.'’-]* ){1,}\p{Lu}[\p{L}'’-]+ and (?:\p{L}[\p{L}.'’-]* ){1,}\p{Lu}[\p{L}'’-]+$/u.test(text)
  if (/^the /iu.test(text)) return oneOfIts.test(text) || pinned.test(text)
  return isMany(text) || isOfficed || (isNamed && /^(?:an? )?[\p{L}'’ .-]+$/iu.test(text) && !/['’]s [\p{Ll}-]+$/u.test(text))
}

const many = /\b\p{Ll}*(?:[^s\W]s|people|men|women|children)\b|\b(?:Democrats|Republicans|Americans)\b/u
const aThing = /\b(?:an?|the) (?:[\p{L}-]+ )*?\p{Ll}{3,}\b/u
/** "In 2015, after the board met it": what stands before the subject and is left out may be what a word points to. */
const pointedTo = /\p{L}{3,} \p{L}{3,}/u

/**
 * Whether "it", "they", "he" and their kind in what is told of a report's first sentence can only mean what stands before them in it: the
 * subject, or something in the same words.
 *
 * @param words what is told behind the verb
 * @param plural whether the subject is many
 */
export function meansWithin(
  words: string,
  { claim, clause, sentence, outer }: ReadClaim,
  subject: string,
  plural: boolean | undefined,
): boolean {
  // Whoever speaks of itself is nobody else that a word could mean.
  const isOther = claim.speaker !== undefined && !/^(?:it|they|he|she)$/iu.test(claim.speaker.text)
  if (claim.position !== 0 || isOther || outer !== undefined || pointedTo.test(sentence.slice(0, clause.subject.start))) return false
  const isPerson = /\p{Lu}[\p{L}’'-]+ (?:\p{Lu}\.? )?\p{Lu}[\p{L}’'-]+$|^(?:Mr|Mrs|Ms) /u.test(subject) && !isBody.test(subject)
  return [...words.matchAll(/\b(?<word>it|its|they|their|them|he|she|his|her|him)\b/giu)].every(({ groups, index }) => {
    const before = words.slice(0, index)
    const word = groups?.['word']?.toLowerCase() ?? ''
    if (/^the/u.test(word)) return plural === true || many.test(before)
    if (/^it/u.test(word)) return (plural !== true && !isPerson) || aThing.test(before)
    return plural !== true && isPerson && !/\p{Lu}[\p{L}’'-]+ \p{Lu}[\p{L}’'-]+/u.test(before)
  })
}

/** Words with a noun in the place of each pronoun that means something in them. */
export const withoutWithin = (words: string): string => words.replace(/\bhim\b/gu, 'Vega').replace(/\bthem\b/gu, 'cranes')
