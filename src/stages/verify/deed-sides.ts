// Who does it and who bears it, by the words on the two sides of each verb: "police accused protesters" is not "protesters accused police".
import { readOnce } from '../../text/read-once.ts'
import type { VerbGroup } from '../../text/verbs.ts'
import { readWords, type Word } from './read-words.ts'
import { findVerbGroups } from './verb-groups.ts'

/** One deed of a text. `doers` and `bearers` hold stems; a passive's are already turned to the active's order. */
export interface Deed {
  readonly lemma: string
  readonly doers: ReadonlyMap<string, Word>
  readonly bearers: ReadonlyMap<string, Word>
  readonly isPassive: boolean
  /** Of the doers' part nothing but a pronoun stands there, or nothing at all. */
  readonly isDoerOpen: boolean
}

/** Verbs with two sides that are one: who meets whom is who is met. */
const evenVerbs =
  /^(?:be|have|do|become|remain|seem|appear|meet|marry|merge|agree|talk|negotiate|join|fight|play|draw|compete|collide|clash|share|border|resemble|include|comprise|total|cost|weigh|equal|match|reach|say|tell|report|add|announce|state|claim|note|begin|start|open|close|end|stop|continue|resume|rise|fall|grow|drop|increase|decrease|change|move|turn|run|work|go|come|stand|lie|sit|live|happen|remain|name|call|make|take|get|put|set)$/
const partBreak = /[,;:.!?“”"()–—]|(?:^|\s)(?:that|who|which|but|while|whereas|because|if|unless|although|though)(?=\s)/giu
const pronounsOnly = /^(?:it|they|he|she|we|i|you|this|these|those|both|who|which|that)$/iu
const locative = /\b(?:in|at|on|near|of|with|during|after|before|over|about|under|since|until|as|like|than)\s+(?:\p{L}+\s+){0,2}$/iu
/** Days, months and spans of time do nothing. */
const timeWord =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|today|yesterday|week|month|year|day|hour|morning|evening|night|quarter)s?$/u

/** "Harrow Energy denied": a text's first word is a name where another follows, or where it stands alone and is no plural. */
function asNamed(words: readonly Word[], text: string): readonly Word[] {
  const [first, second] = words
  if (first?.kind !== 'plain' || !/^\p{Lu}/u.test(text.slice(first.at))) return words
  const isName = second === undefined ? !/s$|^police$/u.test(first.text) : second.kind === 'name' && second.at - first.end === 1
  return isName ? [{ ...first, kind: 'name' }, ...words.slice(1)] : words
}

/** Sums of money do nothing either. */
const money = /^(?:usd|eur|gbp|jpy|chf|cny|inr|sek|nok|dkk|pln|krw|twd|aud|cad|m|bn|tn|dollars?|euros?|pounds?|yen|million|billion)$/u

const contentOf = (text: string, isBorne: boolean): ReadonlyMap<string, Word> => {
  const words = asNamed(readWords(text.trimEnd()), text)
  return new Map(
    words.flatMap((word) =>
      (word.kind === 'plain' || word.kind === 'name') &&
      !word.denies &&
      !timeWord.test(word.text) &&
      !money.test(word.text) &&
      !(isBorne && locative.test(text.slice(0, word.at)))
        ? [[word.key, word] as const]
        : [],
    ),
  )
}

const breaksIn = (text: string): readonly { readonly from: number; readonly to: number }[] =>
  [...text.matchAll(partBreak)].map(({ index, 0: found }) => ({ from: index, to: index + found.length }))

/** "Guards accused", "accused guards", "the rebels": a noun of many reads like a verb where no clause can have its verb. */
function isPlural(
  text: string,
  { start, end, form, helpers }: VerbGroup,
  last: VerbGroup | undefined,
  next: VerbGroup | undefined,
): boolean {
  if (form !== 's' || helpers.length > 0) return false
  const before = text.slice(0, start)
  const isBehindArticle = /\b(?:the|an?|its|their|his|her|of|for|from|by|with|to|some|many|two|three|both)\s$/iu.test(before)
  const isBeside = (last !== undefined && start - last.end <= 1) || (next !== undefined && next.start - end <= 1)
  return isBehindArticle || isBeside || /(?:^|[.!?]\s)$/u.test(before)
}

/** Every deed of a statement whose two sides may be told apart, in reading order. Never throws. */
export const deedsOf: (text: string) => readonly Deed[] = readOnce(readDeeds)

function readDeeds(text: string): readonly Deed[] {
  const found = findVerbGroups(text)
  const groups = found.filter((group, at) => !isPlural(text, group, found[at - 1], found[at + 1]))
  const breaks = breaksIn(text)
  return groups.flatMap((group, at): readonly Deed[] => {
    if (evenVerbs.test(group.lemma)) return []
    const last = groups[at - 1]
    const opening = breaks.findLast(({ to }) => to <= group.start)?.to ?? 0
    const isInfinitive = group.helpers[0] === 'to'
    const near = text.slice(Math.max(opening, last?.end ?? 0), group.start)
    const isFar = isInfinitive && contentOf(near, false).size === 0 && last !== undefined
    const before = isFar ? text.slice(breaks.findLast(({ to }) => to <= last.start)?.to ?? 0, last.start) : near
    const next = groups.slice(at + 1).find(({ helpers }) => helpers[0] !== 'to')?.start ?? text.length
    const end = Math.min(next, breaks.find(({ from }) => from >= group.end)?.from ?? text.length)
    const behind = text.slice(group.end, end)
    const words = before.trim().split(/\s+/)
    // Whom an infinitive is for is open: "borrowed from the bank to buy".
    const isDoerOpen = isInfinitive || contentOf(before, false).size === 0 || words.some((word) => pronounsOnly.test(word))
    if (!group.passive)
      return [{ lemma: group.lemma, doers: contentOf(before, false), bearers: contentOf(behind, true), isPassive: false, isDoerOpen }]
    const by = /\bby\s+(?<who>.*)$/u.exec(behind)?.groups?.['who'] ?? ''
    const who = by.split(/\s(?:in|at|on|for|over|with|after|from|to|of|near|during)\s/u)[0] ?? ''
    return [{ lemma: group.lemma, doers: contentOf(who, false), bearers: contentOf(before, true), isPassive: true, isDoerOpen: who === '' }]
  })
}
