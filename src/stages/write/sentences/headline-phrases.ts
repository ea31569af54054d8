// The line of a headline cut into noun phrases and the words between them.
import { aloneAdjectives, ingAdjectives, ingNouns } from '../../../text/lists/bare-nouns.ts'
import { isAlsoNoun, verbReadings } from '../../../text/verbs.ts'
import { type ClassedWord, classWords } from '../../../text/word-classes.ts'
import { standsIn } from '../wording/shown-articles.ts'

/** Classes at which a noun phrase ends. */
const borders = /^(?:[ICKBWHTnRMXhdeGEVbOo]|[^\w#])$/u
/** Classes that open one. */
export const opened = /^[DSZo]$/u

/** Words between two borders, or one border; `own` is how they stand in the line, `start` and `end` where. */
export interface Phrase {
  readonly words: readonly ClassedWord[]
  readonly own: string
  readonly start: number
  readonly end: number
  readonly isBorder: boolean
}

/** Verbs behind whose "to" a verb stands, though no list has it: "attempts to reboot". */
const aims =
  /^(?:attempt|try|seek|vow|aim|want|hope|refuse|decide|fail|manage|need|promise|threaten|prepare|struggle|scramble|urge|tell|order|ask)$/

/** Whether a word ends a noun phrase. "A leaked tape", "a booming economy", "a spending bill", "to border security" hold what elsewhere does. */
function isBorder(words: readonly ClassedWord[], at: number, text: string, verb: string): boolean {
  const word = words[at]
  const next = words[at + 1]
  const before = words[at - 1]
  if (word === undefined) return true
  const isBeforeNoun = next !== undefined && /^[NLAvP]$/u.test(next.tag)
  // "If hit for": a participle whose subject was named before.
  if (before?.tag === 'B' && next?.tag === 'I') return true
  if (/^[eE]$/u.test(word.tag))
    return !(
      isBeforeNoun &&
      next.tag !== 'A' &&
      !aloneAdjectives.has(next.lower) &&
      (before === undefined || /^[ITCDAVRvNS]$/u.test(before.tag))
    )
  // "A completely new plan".
  if (word.lower === 'further' && isBeforeNoun) return false
  if (word.tag === 'R') return !(isHowMuch(word, next, before) && /^[NLPv]$/u.test(words[at + 2]?.tag ?? ''))
  if (word.tag === 'G') return !isNounGerund(word, before, next, text)
  // "Attempts to reboot", and "a bill to border security", where the reports have the pair as a noun.
  if (before?.tag === 'T') {
    const isAimed = aims.test(at < 2 ? verb : (verbReadings(words[at - 2]?.lower ?? '')[0]?.lemma ?? ''))
    const isVerb = isAimed || verbReadings(word.lower).some(({ form }) => form === 'base')
    const isPair =
      next !== undefined &&
      /^[NLP]$/u.test(next.tag) &&
      standsIn(`${word.lower} ${next.lower}`, text) &&
      !standsIn(`to ${word.lower}`, text)
    return isVerb && !isPair && (word.tag === 'b' || isAimed || !isAlsoNoun(word.lower) || standsIn(`to ${word.lower}`, text))
  }
  return borders.test(word.tag)
}

/** "A completely new plan", "in a sometimes testy interview": how much so, or how often. */
const isHowMuch = (word: ClassedWord, next: ClassedWord | undefined, before: ClassedWord | undefined): boolean =>
  (/ly$/u.test(word.lower) && /^[AEe]$/u.test(next?.tag ?? '')) ||
  (/^(?:sometimes|often|always|still|long)$/u.test(word.lower) &&
    before?.tag === 'I' &&
    /(?:y|ed|al|ous|ive|ful|able)$/u.test(next?.lower ?? ''))

const trades =
  /^(?:advertising|banking|brewing|charging|cooling|engineering|farming|fishing|gaming|lending|licensing|manufacturing|marketing|mining|packaging|printing|publishing|shipping|staffing|streaming)$/u
const firms = /^(?:startup|start-up|firm|company|maker|group|supplier|giant|operator|business|giants|firms|companies|makers)$/u

/** "A booming economy", "a family planning case": a form in -ing that belongs to its noun. */
function isNounGerund({ lower }: ClassedWord, before: ClassedWord | undefined, next: ClassedWord | undefined, text: string): boolean {
  const isBehindNoun = before !== undefined && /^[NAP#CD]$/u.test(before.tag)
  if (next === undefined || !/^[NLAvP]$/u.test(next.tag)) return ingNouns.has(lower) && isBehindNoun
  // "Sum to cooling startup": a firm by its trade.
  if (/^[TI]$/u.test(before?.tag ?? '') && trades.test(lower) && firms.test(next.lower)) return true
  return ingAdjectives.has(lower) || (ingNouns.has(lower) && (isBehindNoun || standsIn(`${lower} ${next.lower}`, text)))
}

/** Cut into noun phrases and the single words between them; marks of quotation are no border. */
export function phrasesOf(line: string, text: string, verb: string): readonly Phrase[] {
  const words = classWords(line)
  const plain = words.filter((word) => !/^[“”]$/u.test(word.text))
  const phrases: { words: ClassedWord[]; isBorder: boolean }[] = []
  for (const [at, word] of plain.entries()) {
    const ends = isBorder(plain, at, text, verb)
    const last = phrases.at(-1)
    // "“Queen of the quays” Brandt": what is quoted is not who is called so.
    const quoted = line.slice(0, word.start).trimEnd()
    const isAfterMark = /^\p{Lu}/u.test(word.text) && /“[^“”]+ [^“”]+”$/u.test(quoted)
    if (ends || last === undefined || last.isBorder || isAfterMark || (opened.test(word.tag) && !/^[SZ]$/u.test(word.tag)))
      phrases.push({ words: [word], isBorder: ends })
    else last.words.push(word)
  }
  return joined(phrases, line, text)
}

/** "Health and Human Services", "tax and bank fraud": what the reports have as one phrase is one. */
function joined(
  phrases: readonly { readonly words: readonly ClassedWord[]; readonly isBorder: boolean }[],
  line: string,
  text: string,
): readonly Phrase[] {
  const told: Phrase[] = []
  for (const { words, isBorder: ends } of phrases) {
    const [first] = words
    const last = words.at(-1)
    if (first === undefined || last === undefined) continue
    const own = line.slice(first.start, last.end)
    const link = told.at(-1)
    const left = told.at(-2)
    const isBothWhich = left?.words.every(({ tag }) => tag === 'A') === true && words[0]?.tag === 'A'
    const isAlike = /^\p{Lu}/u.test(own) === /^\p{Lu}/u.test(left?.own ?? '') && (words.length > 1 || /^\p{Lu}/u.test(own))
    const isJoin =
      link?.words[0]?.tag === 'C' &&
      left !== undefined &&
      !left.isBorder &&
      !ends &&
      (isBothWhich || (isAlike && standsIn(`${left.own} ${link.own} ${own}`, text)))
    if (isJoin) {
      told.splice(-2, 2, {
        words: [...left.words, ...words],
        own: line.slice(left.start, last.end),
        start: left.start,
        end: last.end,
        isBorder: false,
      })
    } else told.push({ words, own, start: first.start, end: last.end, isBorder: ends })
  }
  return told
}
