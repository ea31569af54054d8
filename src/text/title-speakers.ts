// Who speaks in a headline that names its speaker by a colon: "Brandt: fares will rise", "Fares to rise: report".

import { literal } from './literal.ts'
import { isAlsoNoun, verbReadings } from './verbs.ts'

/** Whoever is no name: what such a one says is told with it, in small letters. */
const nameless =
  /^(?:[\p{L}.'-]+ ){0,3}(?:reports?|sources?|spokes(?:man|woman|person|people)|attorneys?|ministers?|advis[eo]rs?|chiefs?|mayors?|doctors?|allies|critics|witness(?:es)?|watchdogs?|whistleblowers?|campaign|officials?|police|polls?|stud(?:y|ies)|surveys?|lawyers?|aides?|experts?|prosecutors?|analysts?|investigators?|authorities|courts?|judges?|jury|tribunals?|regulators?|ministry|inquiry|audit|auditors?|unions?|lawsuit|filing|researchers?|scientists?|economists?|senators?|lawmakers?|insiders?|diplomats?|ambassadors?|envoys?)$/iu
/** Up to four words with capitals, behind a title if need be. */
const name = /^(?:(?:Sen|Rep|Gov|Gen|Dr|Mr|Mrs|Ms)\. )?(?:\p{Lu}[\p{L}.'-]+ ){0,3}\p{Lu}[\p{L}.'-]+$/u
const saying = 'said|says|say|told|tells|wrote|writes|argued|argues|tweeted|claimed|claims|added|adds|warned|warns|testified'
const hasSpeech = new RegExp(`\\b(?:${saying}|alleges?|insists?|denies|deny|admits?|confirms?|reveals?|finds?|shows?)\\b`, 'iu')
/** "I", "we", "ours" behind a colon are the speaker's, and need marks. */
const ownVoice = /(?:^|\s)(?:I|we|our|us|my|me|I'[a-z]+|we'[a-z]+)(?=[\s,.]|$)/iu

const verbFor = (speaker: string): string => (/^reports$/iu.test(speaker) || !/s$|police$|people$/iu.test(speaker) ? 'says' : 'say')
const small = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)
/** "Reports say" reads as two verbs: one of them stands for all. */
const nameOf = (speaker: string, text: string): string => (/^reports$/iu.test(speaker) ? 'report' : insideSentence(speaker, text))

/** The words as they follow inside a sentence: their first one small, unless the article writes it large there. */
export function insideSentence(words: string, text: string): string {
  const first = literal(/^[\p{L}'-]+/u.exec(words)?.[0] ?? '')
  if (first === '' || /^\p{Lu}{2}/u.test(first)) return words
  if (/^(?:They|He|She|It|The|An|There|This|That|These|Those|No|All|Some|Most|Many|More)$/.test(first)) return small(words)
  // "Poll", "Officials": what is no name is small, also where the article does not have it.
  if (nameless.test(words) && !words.includes(' ')) return small(words)
  const isLarge = new RegExp(`[\\p{Ll},] ${first}(?![\\p{L}-])`, 'u').test(text)
  const isSmall = new RegExp(`(?<![\\p{L}-])${small(first)}(?![\\p{L}-])`, 'u').test(text)
  return isSmall && !isLarge ? small(words) : words
}

/** Whether the article lets somebody of that last name speak; "at Zaragoza Sur, it told reporters" lets no place speak. */
export function speaksIn(who: string, text: string): boolean {
  const last = literal(who.split(' ').at(-1) ?? who)
  return new RegExp(
    `(?<![\\p{L}])(?<!\\b(?:at|in|near|from|of|to|for|with) (?:\\p{Lu}[\\p{L}.-]* ){0,3})${last},? (?:(?!it |he |she |they |we )\\p{L}+ )?(?:${saying})\\b|\\b(?:${saying}) (?:\\p{Lu}[\\p{L}.]* ){0,3}${last}(?![\\p{L}])`,
    'u',
  ).test(text)
}

/** So much of what follows the colon must stand in one of the speaker's sentences: else the name is what the piece is about. */
const spokenMin = 0.3

const stemsOf = (words: string): readonly string[] => [
  ...new Set((words.toLowerCase().match(/[\p{L}]{4,}|\d[\d.,]*/gu) ?? []).map((word) => word.slice(0, 5))),
]

/** Whether a sentence of the article, or the one before it, lets `who` say what `next` says: "Vega: Brandt pays" may be about Vega only. */
function speaksOf(who: string, next: string, text: string): boolean {
  if (!speaksIn(who, text)) return false
  const wanted = stemsOf(next)
  const sentences = text.split(/(?<=[.!?]["”’']?)\s+/u)
  return sentences.some((sentence, at) => {
    if (!speaksIn(who, sentence)) return false
    const held = new Set(stemsOf(`${sentences[at - 1] ?? ''} ${sentence} ${sentences[at + 1] ?? ''}`))
    return wanted.filter((stem) => held.has(stem)).length >= spokenMin * wanted.length
  })
}

/** "Fulfil the promise": what somebody is told to do. */
const orders = /^(?<verb>\p{L}\p{Ll}+) (?:the|an?|your|his|her|its|their|out|off|up|down|to|with|for|on|in|from|all|more|no|\p{Lu})/u
const isOrder = (words: string): boolean => {
  const verb = (orders.exec(words)?.groups?.['verb'] ?? '').toLowerCase()
  return verbReadings(verb).some(({ form }) => form === 'base') && !isAlsoNoun(verb)
}

/**
 * The two sides of a headline's colon as one sentence that says who speaks; undefined where neither side is a speaker.
 *
 * @param text the article, which must let a named speaker speak
 */
export function spokenTitle(first: string, next: string, text: string): string | undefined {
  if (/^['"“‘]/u.test(next) || ownVoice.test(next)) return undefined
  if (nameless.test(first)) return `${next}, ${nameOf(first, text)} ${verbFor(first)}`
  if (nameless.test(next)) return hasSpeech.test(first) ? first : `${first}, ${nameOf(next, text)} ${verbFor(next)}`
  const told = /^(?<who>[^:]+?) to (?<whom>\p{Lu}[\p{L}.'-]+(?: \p{Lu}[\p{L}.'-]+){0,3})(?: (?:at|in|on|during) .+)?$/u.exec(first)?.groups
  const [who, whom] = [told?.['who'] ?? '', told?.['whom'] ?? '']
  if (name.test(who) && name.test(whom) && isOrder(next)) return `${who} tells ${whom} to ${small(next)}`
  if (name.test(who) && name.test(whom) && speaksOf(who, next, text)) return `${who} tells ${whom} ${insideSentence(next, text)}`
  if (name.test(first) && speaksOf(first, next, text) && next.split(' ').length >= 4) return `${first} says ${insideSentence(next, text)}`
  return undefined
}
