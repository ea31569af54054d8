// A sentence without what hangs on behind its first clause, for reading where the whole is too tangled: each way true if the whole is.

import type { Clause } from './clause.ts'
import { findClauses } from './clauses.ts'
import { readOnce } from './read-once.ts'
import { isSpoken, unquoted } from './unquoted.ts'

/** Cut words become blanks, so that offsets stay what they were. */
const blank = (found: string): string => found.replace(/[^\n]/gu, ' ')

/** Behind the first clause: ", saying ...", ", who ...", ", after ...", "; ...": nothing before the comma leans on it. */
const tails: readonly RegExp[] = [
  /(?:;| [–—-]{1,2}|\s--)\s.{12,}$/u,
  /, (?:a|the) (?:move|decision|step|measure|development|case|position|claim|charge|rate|figure|group|person|process|man|woman|number|program|policy|plan|proposal)\b.{6,}$/u,
  /, (?:\p{Ll}+ly )?(?!(?:according|including|following|concerning|regarding|excluding|assuming|providing|barring|pending|during|being)\b)\p{Ll}{2,}ing\b.{4,}$/u,
  /, (?:who|which|whose|where|when|while|though|although|even as|even though|as|with|after|before|but|and|just|nearly|amid|despite|in (?:a|an|the|what) (?:bid|move|effort|blow|victory|win|sign|case|decision|rebuke|reversal|interview|statement|speech|letter|report|major|sharp|stunning|dramatic|latest|first)) .{4,}$/u,
  / (?:as|while|amid|after|even as|just) (?:the |a |an |he |she |they |it |his |her |\p{Lu}|\p{Ll}+s |\p{Ll}+ing ).{8,}$/u,
]
/** An aside between two commas behind a name or a noun. */
const aside =
  /(?<=[\p{L}\p{N}’'.]), (?:(?:the|a|an|who|which|whose|where|along|including|now|then|also|both|formerly|once|one of|his|her|its|their|\p{Lu}\p{Ll}+(?:[’']s)?) [^,“”"]{3,110}|\d{2}|\p{Lu}[\p{L}.-]{1,20}),(?= \p{Ll})/gu
/** "Voted 5-2 to end": the count of the vote. */
const score = /(?<=\p{Ll}) \(?\d{1,3}[-–]\d{1,3}\)?(?= (?:to|in|for|on|against|that|along)\b)/gu
/** What opens a sentence before its subject and only sets the scene. */
const opening =
  /^(?:In|At|On|During|After|Amid|Despite|Following|Speaking|Making|Citing|Addressing|Meanwhile|Earlier|Later|Also)\b[^“”"]{3,140}?, (?=(?:\p{Lu}|the|a|an|two|three|four|\d))/u

/**
 * The sentence in shorter forms, the fullest first, each blank where words were left out and none longer than it: at most a dozen. What
 * limits a statement (a condition, "in theory", "until ...") is never left out. Never throws.
 */
export function shorterSentences(sentence: string): readonly string[] {
  if (sentence.length > 900) return []
  const stop = /[.!?]["”’')]{0,2}$/u.exec(sentence.trimEnd())?.[0] ?? '.'
  const close = (text: string): string => {
    const end = text.trimEnd()
    return end === text || /[.!?]["”’')]{0,2}$/u.test(end) ? text : `${end}${stop.charAt(0)}`.padEnd(text.length)
  }
  const found: string[] = []
  const add = (text: string): void => {
    const whole = source === null ? close(text) : text + source[0]
    const isHalf = (whole.match(/[“”"]/gu)?.length ?? 0) % 2 === 1
    if (whole !== sentence && !isHalf && whole.trim().split(/\s+/u).length >= 4 && !found.includes(whole)) found.push(whole)
  }
  const cutAt = (text: string): readonly string[] =>
    tails.flatMap((tail) => {
      const at = text.search(tail)
      return at < 18 || limiting.test(text.slice(at)) ? [] : [text.slice(0, at) + blank(text.slice(at))]
    })
  // Who says so, at the very end, stays whatever is cut before it.
  const source =
    /, (?:according to [^,“”"]{3,110}|[^,“”"]{3,70} (?:said|says|told [^,“”"]{3,40}|reported|reports|ruled|found|announced|confirmed|testified|wrote|tweeted|estimated|warned|claimed|alleged|argued|added|show|shows)(?: [^,“”"]{2,40})?)[.]$/u.exec(
      sentence,
    )
  const body = source === null ? sentence : sentence.slice(0, source.index)
  const bare = body.replace(aside, blank).replace(score, blank)
  const starts = [body, bare]
  for (const text of [...starts]) {
    const lead = opening.exec(text)
    if (lead !== null && !limiting.test(lead[0])) starts.push(blank(lead[0]) + text.slice(lead[0].length))
  }
  for (const text of starts) add(text)
  for (const text of starts) for (const cut of cutAt(text).toSorted((a, b) => b.trim().length - a.trim().length)) add(cut)
  return found.slice(0, 12)
}

/** Words that make what stands before or behind them smaller or unsure: they may not be lost. */
const limiting =
  /\b(?:if|unless|until|till|only|except|unlike|without|not|never|n[’']t|however|in theory|in principle|reportedly|allegedly|apparently|supposedly|perhaps|maybe|possibly|according to|subject to|pending|provided|assuming|barring|temporarily|initially|originally|as (?:long|far|much|many|little|well|if|though|early|soon|late)|than|under (?:the|a|an|that|this|its|his) (?:plan|proposal|deal|bill|rules?|agreement|policy|law|order)|once)\b/iu

/** A sentence's clauses as they could be read, and the form of the sentence that they were read in; its offsets are the sentence's own. */
export interface ReadSentence {
  readonly sentence: string
  readonly clauses: readonly Clause[]
}

/**
 * The forms in which a sentence's clauses can be read, itself first: behind it the one that tells quoted words as their speaker's, and
 * the shorter ones, each with its first clause alone. None where no form can be read. A form is only looked at when it is asked for.
 */
export const readings: (sentence: string) => Iterable<ReadSentence> = readOnce((sentence) => asAsked(readAnew(sentence)))

/** What a source gives, each taken from it when it is first asked for, and kept. */
function asAsked<Item>(source: Iterator<Item, undefined>): Iterable<Item> {
  const taken: Item[] = []
  return {
    *[Symbol.iterator]() {
      for (let at = 0; ; at += 1) {
        if (at === taken.length) {
          const next = source.next()
          if (next.done === true) return
          taken.push(next.value)
        }
        yield taken[at] as Item
      }
    },
  }
}

function* readAnew(sentence: string): Generator<ReadSentence, undefined> {
  const whole = findClauses(sentence)
  if (whole.length > 0) yield { sentence, clauses: whole }
  const bare = unquoted(sentence)
  if (bare !== undefined) {
    const clauses = findClauses(bare.sentence).filter((clause) => isSpoken(clause, bare.quoted))
    if (clauses.length > 0) yield { sentence: bare.sentence, clauses }
  }
  for (const form of shorterSentences(sentence)) {
    const [first] = findClauses(form)
    if (first !== undefined) yield { sentence: form, clauses: [first] }
  }
}
