// Who speaks in a headline that names its speaker by a colon: "Brandt: fares will rise", "Fares to rise: report".

/** Whoever is no name: what such a one says is told with it, in small letters. */
const nameless =
  /^(?:[\p{L}.'-]+ ){0,3}(?:reports?|sources?|spokes(?:man|woman|person|people)|attorneys?|ministers?|advis[eo]rs?|chiefs?|mayors?|doctors?|allies|critics|witness(?:es)?|watchdogs?|whistleblowers?|campaign|officials?|police|polls?|stud(?:y|ies)|surveys?|lawyers?|aides?|experts?|prosecutors?|analysts?|investigators?|authorities)$/iu
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
const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')

/** The words as they follow inside a sentence: their first one small, unless the article writes it large there. */
export function insideSentence(words: string, text: string): string {
  const first = escaped(/^[\p{L}'-]+/u.exec(words)?.[0] ?? '')
  if (first === '' || /^\p{Lu}{2}/u.test(first)) return words
  // "Poll", "Officials": what is no name is small, also where the article does not have it.
  if (nameless.test(words) && !words.includes(' ')) return small(words)
  const isLarge = new RegExp(`[\\p{Ll},] ${first}(?![\\p{L}-])`, 'u').test(text)
  const isSmall = new RegExp(`(?<![\\p{L}-])${small(first)}(?![\\p{L}-])`, 'u').test(text)
  return isSmall && !isLarge ? small(words) : words
}

/** Whether the article lets somebody of that last name speak; "at Zaragoza Sur, it told reporters" lets no place speak. */
export function speaksIn(who: string, text: string): boolean {
  const last = escaped(who.split(' ').at(-1) ?? who)
  return new RegExp(
    `(?<![\\p{L}])(?<!\\b(?:at|in|near|from|of|to|for|with) (?:\\p{Lu}[\\p{L}.-]* ){0,3})${last},? (?:(?!it |he |she |they |we )\\p{L}+ )?(?:${saying})\\b|\\b(?:${saying}) (?:\\p{Lu}[\\p{L}.]* ){0,3}${last}(?![\\p{L}])`,
    'u',
  ).test(text)
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
  const told = /^(?<who>.+) to (?<whom>.+)$/iu.exec(first)?.groups
  const [who, whom] = [told?.['who'] ?? '', told?.['whom'] ?? '']
  if (name.test(who) && name.test(whom) && speaksIn(who, text)) return `${who} tells ${whom} ${insideSentence(next, text)}`
  if (name.test(first) && speaksIn(first, text) && next.split(' ').length >= 4) return `${first} says ${insideSentence(next, text)}`
  return undefined
}
