// What a headline is about, where its news cannot be told: the noun phrases in it, with what belongs to them.
import { isAlsoNoun, verbReadings } from './verbs.ts'
import { type ClassedWord, classWords } from './word-classes.ts'

/** UTF-16 offsets into the headline, end exclusive; `isNamed` says that it holds nothing but names. */
export interface TitleTopic {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly isNamed: boolean
}

const topicWordsMax = 9
const joins = /^(?:of|for|against|in|on|over|about|with|between|from)$/u
/** Nouns that lean on a headline: alone they name nothing. */
const empty =
  /^(?:way|look|thing|things|time|times|day|week|month|year|years|one|ones|part|lot|kind|number|people|man|woman|men|women|case|place|end|start|move|bid|top|key|more|most|new|news|update|updates|report|reports|story|stories|dead|alive|missing|free|close|open|opinion|analysis|talk|talks)$/u

/** Where the headline's own verb stands: the first word that can only be one, else the first behind a noun that can be one; -1 for none. */
function verbAt(words: readonly ClassedWord[]): number {
  const sure = words.findIndex(({ tag, lower }) => /^[VMXhd]$/.test(tag) || lower === 'cannot')
  if (sure >= 0) return sure
  return words.findIndex(
    ({ lower, tag }, at) =>
      at > 0 &&
      /^[vLEb]$/.test(tag) &&
      /^[NLP]$/.test(words[at - 1]?.tag ?? '') &&
      verbReadings(lower).some(({ form }) => form === 's' || form === 'past' || (form === 'base' && words[at - 1]?.tag === 'L')),
  )
}

/** Whether a word is part of a noun phrase; what is no verb of the headline, and may be a noun, is one. */
function isNoun(words: readonly ClassedWord[], at: number, verb: number): boolean {
  const word = words[at]
  const before = words[at - 1]?.tag ?? ''
  if (word === undefined || at === verb || word.lower === 'own' || word.lower === 'cannot') return false
  if (/^[NLP#A]$/.test(word.tag)) return true
  if (word.tag === 'S') return at > 0
  if (word.tag === 'G') return words[at + 1]?.lower === 'of' && !/^X$/.test(before)
  if (word.tag === 'E' || word.tag === 'e') return /^[DIS]$/.test(before) && /^[NLA]$/.test(words[at + 1]?.tag ?? '')
  const isBare = before === 'L' && verbReadings(word.lower).some(({ form }) => form === 'base')
  return !isBare && /^[vb]$/.test(word.tag) && /^[DAISNPL]$/.test(before) && isAlsoNoun(verbReadings(word.lower)[0]?.lemma ?? '')
}

/** The index behind the noun phrase that begins at `from`; `from` itself where none does. */
function phraseEnd(words: readonly ClassedWord[], from: number, verb: number): number {
  let at = from
  if (/^D$/.test(words[at]?.tag ?? '')) at++
  const begin = at
  while (isNoun(words, at, verb)) at++
  while (at > begin && /^[AS#]$/.test(words[at - 1]?.tag ?? '')) at--
  return at > begin ? at : from
}

/** "Vega demands a pier", "Vega, Orion echo calls": behind a name a verb may look like a noun. */
function isDeed(inner: readonly ClassedWord[], sentence: string): boolean {
  return inner.some(({ tag, lower, start }, at) => {
    const isOnlyVerb = verbReadings(lower).some(({ form, lemma }) => form === 's' && !isAlsoNoun(lemma))
    if (at > 0 && tag !== 'P' && isOnlyVerb) return true
    // "Killing troops": what is done to whom, and no subject of a report.
    if (at === 0 && /^\p{Ll}+ing$/u.test(lower) && tag !== 'P' && inner.length > 1 && inner[1]?.lower !== 'of') return true
    if (at === 0 || inner[at - 1]?.tag !== 'P' || tag === 'P') return false
    const forms = verbReadings(lower).map(({ form }) => form)
    return forms.includes('s') || forms.includes('past') || (forms.includes('base') && /, | and /u.test(sentence.slice(0, start)))
  })
}

/** "Tax cuts", "mass testing", "base names has": what was taken for a verb may be the noun that the phrase ends in. */
function isHalf(words: readonly ClassedWord[], end: number, verb: number): boolean {
  const [last, next, after] = [words[end - 1], words[end], words[end + 1]]
  const isNamedDeed = next?.tag === 'G' && /^[NA]$/.test(last?.tag ?? '') && !/^[DPNLA#]$/.test(after?.tag ?? '')
  const isBeforeVerb = verb > end && /^[VvL]$/.test(next?.tag ?? '') && isAlsoNoun(verbReadings(next?.lower ?? '')[0]?.lemma ?? '')
  if (isNamedDeed || isBeforeVerb) return true
  return (
    end === verb &&
    !/^[DPNLA#]$/.test(words[end + 1]?.tag ?? '') &&
    /^[NAvbL]$/.test(words[end - 1]?.tag ?? '') &&
    isAlsoNoun(verbReadings(words[end]?.lower ?? '')[0]?.lemma ?? '')
  )
}

/** "Key moments in Brandt and Orne's debate": the first of two who have it is not where the phrase ends. */
function isOwnedByTwo(words: readonly ClassedWord[], end: number): boolean {
  if (words[end]?.lower !== 'and' || words[end - 1]?.tag !== 'P' || words[end + 1]?.tag !== 'P') return false
  const behind = words.slice(end + 1, end + 5).findIndex(({ tag }) => tag !== 'P')
  return words[end + 1 + behind]?.tag === 'S'
}

/**
 * The noun phrases of a headline in the order of their beginning, each alone and with up to two others that belong to it by a preposition.
 * Those that hold no noun worth naming are left out. Never throws; looks at a bounded number of words.
 *
 * @param sentence a headline with the capitals of a sentence
 */
export function titleTopics(sentence: string): readonly TitleTopic[] {
  const words = classWords(`${sentence}.`).slice(0, 40)
  const verb = verbAt(words)
  const topics: TitleTopic[] = []
  for (let from = 0; from < words.length; from++) {
    if (from > 0 && isNoun(words, from - 1, verb) && !/^[I]$/.test(words[from - 1]?.tag ?? '')) continue
    // "Defied the board as ferry director": what somebody was is no subject beside them.
    if (words[from - 1]?.lower === 'as') continue
    let end = phraseEnd(words, from, verb)
    for (let turn = 0; turn < 3 && end > from; turn++) {
      const inner = words.slice(/^D$/.test(words[from]?.tag ?? '') ? from + 1 : from, end)
      const isNamed = inner.every(({ tag }) => /^[PS]$/.test(tag))
      const heads = inner.filter(({ tag, lower }) => /^[NLvbGP]$/.test(tag) && !empty.test(lower))
      const isFull = inner.length >= 2 && inner.length <= topicWordsMax && heads.length >= 2 && !empty.test(inner.at(-1)?.lower ?? '')
      const [start, stop] = [inner[0]?.start ?? 0, inner.at(-1)?.end ?? 0]
      // "Palm Sunday": the name goes on.
      if (words[end]?.tag === 'Z' && words[end - 1]?.tag === 'P') break
      if (isDeed(inner, sentence) || isHalf(words, end, verb) || isOwnedByTwo(words, end)) break
      if (isFull || (isNamed && inner.length > 0)) topics.push({ text: sentence.slice(start, stop), start, end: stop, isNamed })
      const join = words[end]?.lower ?? ''
      // "Vega in suit": of a name alone it is unsure what belongs to it.
      const isOfName =
        join === 'of' &&
        words[end + 1]?.tag === 'P' &&
        words
          .slice(from, end)
          .some(({ lower }) =>
            /^(?:university|bank|bureau|department|house|board|court|state|secretary|church|ministry|council)$/.test(lower),
          )
      if (!joins.test(join) || (isNamed && !isOfName)) break
      const next = phraseEnd(words, end + 1, verb)
      if (next === end + 1) break
      end = next
    }
  }
  return topics
}
