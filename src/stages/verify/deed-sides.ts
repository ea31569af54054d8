// Who does it and who bears it, by the words on the two sides of each verb: "police accused protesters" is not "protesters accused police".
import { readOnce } from '../../text/read-once.ts'
import { type VerbGroup, verbReadings } from '../../text/verbs.ts'
import { nounDeedPlaces, type Stretch } from './noun-deeds.ts'
import { readWords, type Word } from './read-words.ts'
import { findVerbGroups } from './verb-groups.ts'

/** One deed of a text. `doers` and `bearers` hold stems; a passive's are already turned to the active's order. */
export interface Deed {
  readonly lemma: string
  readonly doers: ReadonlyMap<string, Word>
  readonly bearers: ReadonlyMap<string, Word>
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

/** Sums of money do nothing either. */
const money = /^(?:usd|eur|gbp|jpy|chf|cny|inr|sek|nok|dkk|pln|krw|twd|aud|cad|m|bn|tn|dollars?|euros?|pounds?|yen|million|billion)$/u

/** A text with its words, read once. */
interface ReadText {
  readonly text: string
  readonly words: readonly Word[]
}

/** "Harrow Energy denied": a text's first word is a name where another follows, or where it does the deed alone and is no plural. */
function asNamed(words: readonly Word[]): readonly Word[] {
  const [first, second] = words
  if (first?.kind !== 'plain' || first.at > 0) return words
  const isName = second === undefined ? !/s$|^police$/u.test(first.text) : second.kind === 'name' && second.at - first.end === 1
  return isName ? [{ ...first, kind: 'name' }, ...words.slice(1)] : words
}

/** The words of a stretch that may do or bear a deed, by stem; of what bears it, none behind "in", "at" and the like. */
function contentOf({ text, words }: ReadText, { from, to }: Stretch, isBorne: boolean): ReadonlyMap<string, Word> {
  const told = words.filter(
    (word) =>
      word.at >= from &&
      word.at < to &&
      (word.kind === 'plain' || word.kind === 'name') &&
      !word.denies &&
      !timeWord.test(word.text) &&
      !money.test(word.text) &&
      !(isBorne && locative.test(text.slice(Math.max(from, word.at - 40), word.at))),
  )
  return new Map(asNamed(told).map((word) => [word.key, word]))
}

const breaksIn = (text: string): readonly Stretch[] =>
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
  // "By 61 votes": a count before it makes it a noun.
  return isBehindArticle || isBeside || /(?:^|[.!?]\s|\d\s)$/u.test(before)
}

/** "Took over Vega": what is taken stands behind. */
const over = ' over '

/** "By a tenth", "by selling": no doer. */
const byDoer =
  /^\s+by\s+(?!\p{N}|[$£€]|about|around|more|less|nearly|almost|half|a (?:third|quarter|half)|(?:one|two|three|four|five|six|seven|eight|nine|ten)\b|\p{Ll}+ing\b)/u
/** "A round led by Orla": a participle of what stands before it, done by whom "by" names. */
const isReduced = (text: string, { helpers, form, end }: VerbGroup): boolean =>
  helpers.length === 0 && (form === 'past' || form === 'participle') && byDoer.test(text.slice(end))

/** Every deed of a statement whose two sides may be told apart, in reading order. Never throws. */
export const deedsOf: (text: string) => readonly Deed[] = readOnce(readDeeds)

function readDeeds(text: string): readonly Deed[] {
  const found = findVerbGroups(text)
  const groups = found.filter((group, at) => !isPlural(text, group, found[at - 1], found[at + 1]))
  const [read, breaks] = [{ text, words: readWords(text) }, breaksIn(text)]
  const openingOf = (start: number): number => breaks.findLast(({ to }) => to <= start)?.to ?? 0
  const byVerb = groups.flatMap((group, at): readonly Deed[] => {
    if (evenVerbs.test(group.lemma) && !(group.lemma === 'take' && text.startsWith(' over ', group.end))) return []
    const { lemma, start, helpers } = group
    const passive = group.passive || isReduced(text, group)
    const end = lemma === 'take' && text.startsWith(over, group.end) ? group.end + over.length : group.end
    const last = groups[at - 1]
    const isInfinitive = helpers[0] === 'to'
    const near = nearOf(text, Math.max(openingOf(start), last?.end ?? 0), start, last !== undefined)
    // "Gave the driver 18 months and banned him": who gave banned.
    const isJoined = /\b(?:and|or|but|then)\s+(?:also |then |later )?$/u.test(text.slice(near.from, start))
    const isFar = last !== undefined && (isJoined || (isInfinitive && contentOf(read, near, false).size === 0))
    const before = isFar ? { from: openingOf(last.start), to: last.start } : near
    const next = groups.slice(at + 1).find((other) => other.helpers[0] !== 'to')?.start ?? text.length
    const behind = { from: end, to: Math.min(next, breaks.find(({ from }) => from >= end)?.from ?? text.length) }
    if (passive) {
      const who = byWhom(text, behind)
      const doers = who === undefined ? new Map() : contentOf(read, who, false)
      const isOpen = doers.size === 0 || (who !== undefined && severalDo(text.slice(who.from, who.to)))
      return [{ lemma, doers, bearers: contentOf(read, subjectBeforeAside(text, near) ?? before, true), isDoerOpen: isOpen }]
    }
    const antecedent =
      nameBeforeWho(text, near) ?? subjectBeforeAside(text, near) ?? (last === undefined ? undefined : antecedentOf(text, before, last.end))
    const doers = contentOf(read, antecedent ?? before, antecedent !== undefined)
    const hasPronoun =
      antecedent === undefined &&
      text
        .slice(before.from, before.to)
        .trim()
        .split(/\s+/)
        .some((word) => pronounsOnly.test(word))
    // Whom an infinitive is for is open: "borrowed from the bank to buy".
    const isDoerOpen = isInfinitive || doers.size === 0 || hasPronoun || severalDo(text.slice(before.from, before.to))
    return [{ lemma, doers, bearers: contentOf(read, behind, true), isDoerOpen }]
  })
  return [...byVerb, ...nounDeedsOf(read), ...participlesOf(read)]
}

/** "Orla Lines and Vega Marine signed": of two who do it together only one may be read. */
const severalDo = (words: string): boolean => /\b(?:and|or)\b/u.test(words)

/** "Wounded three before officers shot him": what stands between a deed and the next one's "before" is the first one's. */
function nearOf(text: string, from: number, to: number, isBehindDeed: boolean): Stretch {
  const opened = isBehindDeed ? /^.*\b(?:before|after|when|until)\s(?=\S.*\s$)/su.exec(text.slice(from, to)) : null
  return { from: from + (opened?.[0].length ?? 0), to }
}

/** "Lars Vind, whose lawyer said he would appeal, was": who stands before an aside that the verb follows. */
function subjectBeforeAside(text: string, { from, to }: Stretch): Stretch | undefined {
  if (text.slice(from, to).trim() !== '') return undefined
  const ahead = text.slice(Math.max(0, to - 300), to)
  const found = /(?<name>\p{Lu}[\p{L}’'-]{1,30}(?: \p{Lu}[\p{L}’'-]{1,30}){0,3}), (?:who|whose|which)\s[^,;.]{3,150},\s*$/u.exec(ahead)
  const name = found?.groups?.['name']
  if (found === null || name === undefined) return undefined
  const start = to - ahead.length + found.index
  return { from: start, to: start + name.length }
}

/** "Replacing Ida Holm, who retires": who does it is the one whose name stands before the comma, unless another could be meant. */
function nameBeforeWho(text: string, { from, to }: Stretch): Stretch | undefined {
  if (text.slice(from, to).trim() !== '' && !/^\s*who\s*$/iu.test(text.slice(from, to))) return undefined
  const found = /(?<![\p{L}’'] (?:of|and|or|for|to) )(?<name>\p{Lu}[\p{L}’'-]{1,30}(?: \p{Lu}[\p{L}’'-]{1,30}){0,3}), who\s*$/u.exec(
    text.slice(Math.max(0, to - 140), to),
  )
  const name = found?.groups?.['name']
  if (found === null || name === undefined) return undefined
  const start = Math.max(0, to - 140) + found.index
  return { from: start, to: start + name.length }
}

/** "Named Otto Vega, replacing Ida Holm": whom a participle behind a comma is done to; by whom is open. */
const participle =
  /(?:,| for| of| from| to) (?<deed>\p{Ll}{3,}ing) (?<whom>\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,3}|an? \p{Ll}{3,30}(?=[,.;]|$| (?:in|at|on|with)\b))/gu

function participlesOf(read: ReadText): readonly Deed[] {
  return [...read.text.matchAll(participle)].flatMap(({ index, 0: found, groups }) => {
    const [deed = '', whom = ''] = [groups?.['deed'], groups?.['whom']]
    const lemma = verbReadings(deed).find(({ form }) => form === 'ing')?.lemma
    if (lemma === undefined || evenVerbs.test(lemma) || lemma === 'include') return []
    const to = index + found.length
    return [{ lemma, doers: new Map(), bearers: contentOf(read, { from: to - whom.length, to }, true), isDoerOpen: true }]
  })
}

/** "Shot a man who had stabbed two officers": who stabbed is whom the verb before has for its object. */
function antecedentOf(text: string, { from, to }: Stretch, lastEnd: number): Stretch | undefined {
  if (text.slice(from, to).trim() !== '' || !/\s(?:who|which)\s$/iu.test(text.slice(lastEnd, from + 1))) return undefined
  const between = text.slice(lastEnd, from)
  const at = between.search(/\s(?:who|which)\s?$/iu)
  return at <= 0 || /[,;:]/u.test(between.slice(0, at)) ? undefined : { from: lastEnd, to: lastEnd + at }
}

/** Deeds told by a noun: "Vega's takeover of Orla", "the sale of Orla by Vega". */
function nounDeedsOf(read: ReadText): readonly Deed[] {
  return nounDeedPlaces(read.text).flatMap(({ lemma, doer, bearer }) => {
    const [doers, bearers] = [contentOf(read, doer, false), contentOf(read, bearer, false)]
    return doers.size === 0 || bearers.size === 0 ? [] : [{ lemma, doers, bearers, isDoerOpen: true }]
  })
}

/** "By the landlord" behind a passive. */
function byWhom(text: string, { from, to }: Stretch): Stretch | undefined {
  const found = /\bby\s+(?<who>.*?)(?=\s(?:in|at|on|for|over|with|after|from|to|of|near|during)\s|$)/u.exec(text.slice(from, to))
  return found === null ? undefined : { from: from + found.index + 2, to: from + found.index + found[0].length }
}
