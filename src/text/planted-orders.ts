// Sentences that speak to a machine instead of a reader: they are never evidence, nor is what they introduce.
import type { Span } from '../domain/article.ts'
import { ordersMachine } from './order-grammar.ts'
import { hidesWords, plainLetters, turnedAbout } from './plain-letters.ts'

/** Sentences that open with a command. News of a command has a subject before its verb. */
const command =
  /^\s*(?:please\s|kindly\s)(?:do not|don[’']t|never|always)\s\p{Ll}|^\s*(?:do not|don[’']t)\s(?!\p{L}+\s(?:that|this|it|them)\s(?:is|are|was)\b)\p{Ll}|^\s*never (?:print|mention|say|write|report|label|reveal|record|name|quote)\b|^\s*always (?:print|mention|say|write|report|label|record|name|quote|answer)\b/iu
/** A word that mixes alphabets is written for a filter, not for a reader. */
const mixedScript = /\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{Script=Latin}/u

/** A text up to the first word of look-alike letters from two scripts, which no editor writes and no reader tells apart. */
export function beforeLookAlikes(text: string): string {
  const at = mixedScript.exec(text)?.index
  return at === undefined
    ? text
    : text
        .slice(0, at)
        .replace(/\p{L}*$/u, '')
        .trimEnd()
}

/** Signs beyond Latin letters and the punctuation of the news: without one no alphabets are mixed. */
const beyondLatin = /[\u0370-\u1fff\u2100-\uffff]/

/** What an order in any spelling holds: sentences without it are looked at no longer. */
const charactersToRead = 2_000

/** Whether a sentence gives orders, or hides what it says, rather than telling news to a reader: it is never evidence. */
export function isOrder(sentence: string): boolean {
  const words = sentence.slice(0, charactersToRead)
  if (command.test(words) || (beyondLatin.test(words) && mixedScript.test(words)) || (!holdsMore.test(words) && hidesWords(words)))
    return true
  const plain = plainLetters(words)
  return ordersMachine(plain) || (words.length <= turnedMax && !holdsMore.test(words) && turnedAbout(plain).some(ordersMachine))
}

/** A true sentence with letters nobody can read hung on to it: to drop it would let the letters silence it. */
const holdsMore = /[\p{L}\p{N})”"’][.!?][”"’)]?[\s\p{Default_Ignorable_Code_Point}]/u
/** Longer sentences are not read backwards. */
const turnedMax = 300
/** Sentences that an order may bring with it: what stands in its quotation, or between the signs of a talk with a machine. */
const introducedMax = 6
const opensTalk = /<\|[a-z_]+\|>|\[INST\]|<<SYS>>|<start_of_turn>|<(?:system|instructions?|prompt|assistant)[^<>]*>/iu
const closesTalk =
  /<\|(?:im_end|end|eot_id|endoftext)\|>|\[\/INST\]|<<\/SYS>>|<end_of_turn>|<\/(?:system|instructions?|prompt|assistant)[^<>]*>/iu

/**
 * Where in a text the sentences start that give orders to software, and those that such an order introduces: after its colon or its
 * heading, inside its quotation, up to the sign that closes its talk. None of them is evidence of anything.
 */
export function orderedStarts(text: string, sentences: readonly Span[]): ReadonlySet<number> {
  const found = new Set<number>()
  for (const [at, { start, end }] of sentences.entries()) {
    const words = text.slice(start, end)
    if (found.has(start) || !isOrder(words)) continue
    found.add(start)
    const next = sentences.slice(at + 1, at + 1 + introducedMax)
    for (const each of next.slice(
      0,
      introducedBy(
        words,
        next.map((it) => text.slice(it.start, it.end)),
      ),
    ))
      found.add(each.start)
  }
  return found
}

/** How many of the next sentences an order brings with it. It cannot take more than it opens: else it would silence true ones. */
function introducedBy(words: string, next: readonly string[]): number {
  if (opensTalk.test(words) && !closesTalk.test(words)) return next.findIndex((it) => closesTalk.test(it)) + 1 || 1
  const isOpen = /[“«„][^“”»]*$/u.test(words) || (words.match(/"/gu) ?? []).length % 2 === 1
  if (isOpen) return next.findIndex((it) => /[”»“"]/u.test(it)) + 1
  return /:\s*$/u.test(words) || /^\s*#{1,6}\s*[\p{L} ]{3,40}$/u.test(words) ? 1 : 0
}

const charactersMax = 500_000
/** What must stand in a page for the longer look to be worth its time. */
const hint = /SYSTEM\s*:|INSTRUCTIONS?\s*:|\b(?:ignore|disregard|forget) (?:all|any|the|previous|prior|earlier|your)\b/iu

/**
 * How many orders to software a page carries where no reader sees them: in hidden elements, comments, tiny or white words.
 *
 * @param html the page as it came; at most its first 500,000 characters are looked at
 * @param shown the text a reader gets; an order in it is counted with the article, not here
 */
export function countHiddenOrders(html: string, shown: string): number {
  const page = html.slice(0, charactersMax)
  if (!hint.test(page)) return 0
  const words = page.replace(/<(?:script|style)\b[^>]*>[\s\S]*?<\/(?:script|style)>/giu, ' ').replace(/<!--|-->|<[^<>]*>/gu, '\n')
  const lines = new Set(words.split(/\n+/u).map((line) => line.trim().replace(/\s+/gu, ' ')))
  return [...lines].filter((line) => line !== '' && isOrder(line) && !shown.includes(line.slice(0, 60))).length
}
