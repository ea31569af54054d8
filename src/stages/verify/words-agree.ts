// Whether the words of a claim are carried by its evidence, and whether what we call absent is absent.

import type { Dossier } from '../../domain/dossier.ts'
import { reportsOnly } from '../../domain/headline.ts'
import { isByModel, type Sentence } from '../../domain/sentence.ts'
import type { Verdict } from '../../domain/verdict.ts'
import { deniesCounter } from '../../text/counter-signs.ts'
import { ownStatement } from '../../text/own-statement.ts'
import { findQuantities } from '../../text/quantities.ts'
import { statesSlot } from '../../text/slot-signs.ts'
import { tellsSlot } from '../../text/slots-told.ts'
import { checkSentence } from './check-sentence.ts'
import { foreignDeedWords } from './foreign-deeds.ts'
import { foreignThingWords, isSharedWord } from './foreign-things.ts'
import { impliedWords } from './implied-words.ts'
import { wordsOfNobody } from './judgement-agrees.ts'
import { isComputed, tellsWhatIsOpen, verdict } from './material.ts'
import { isSameStock } from './names-agree.ts'
import { areEndsOfOneDeed, areOneWord, tellSame, uncarriedWords } from './near-words.ts'
import { asSingleVerbs } from './phrasal-verbs.ts'
import type { Material } from './read-evidence.ts'
import { readWords, type Word } from './read-words.ts'
import { isOnlyOfItsUnit, isRoundOf } from './rounded-figure.ts'
import { tellsOtherEnd } from './turned-deeds.ts'
import { areAlike, areOpposite, houseWords } from './word-lists.ts'

/** Below this overlap with its own passage, a sentence says something else. Our verbs differ from the source's on purpose. */
const overlapMin = 0.34
/** The trained judge may only lower a verdict: of 857 sentences of ours over real outlets 16 fell at this margin, of 128 with the odds of words 2. */
const marginMin = -1.85
/** The same where each word of ours is carried, in its own form or another. */
const overlapCarriedMin = 0.2
const marginCarriedMin = -2.7
/** Words of ours that nothing carries: so many make a clause of their own. */
const strangeWordsMax = 2
const strangeWordsForeignMax = 3

/** "U.S." and "US" are one word. */
const bareLetters = (text: string): string => text.replace(/(?:\p{Lu}\.){2,}/gu, (letters) => letters.replaceAll('.', ''))

/** Plain words of ours that neither the evidence has, nor a near-equal of it, nor the house uses without saying anything. */
function strangeWords(words: readonly Word[], held: readonly Word[]): readonly Word[] {
  const keys = new Set(held.map(({ key }) => key))
  return words.filter(
    ({ kind, key, denies }) =>
      kind === 'plain' && !denies && !keys.has(key) && !houseWords.has(key) && !held.some((other) => areAlike(key, other.key)),
  )
}

/** "Failed to agree", "without a change": the contrary of a word, denied. */
const deniedBefore = /\b(?:not|no|never|without|fail(?:s|ed)? to|refus(?:es|ed) to|would have|n[’']t)(?: \p{L}+)? $/iu
/** Who borrows from whom: the other end of the deed is named, and who has which end is for `roles-agree.ts`. */
const otherEnd = /\b(?:from|to|by)\b/u

function turnedWord(own: string, text: string): { readonly ours: string; readonly theirs: string } | undefined {
  const [words, held] = [readWords(own), readWords(text)]
  const keys = new Set(held.map(({ key }) => key))
  for (const word of words) {
    if (word.kind !== 'plain' || keys.has(word.key) || deniedBefore.test(own.slice(0, word.at))) continue
    const theirs = held.find((other) => areOpposite(word.key, other.key) && !deniedBefore.test(text.slice(0, other.at)))
    if (
      theirs === undefined ||
      (areEndsOfOneDeed(word.key, theirs.key) && (otherEnd.test(own.slice(word.end)) || tellsOtherEnd(own, text)))
    )
      continue
    const isOurs = (other: Word): boolean =>
      areAlike(word.key, other.key) ||
      (tellSame(word, other) && !areOpposite(word.key, other.key) && !areEndsOfOneDeed(word.key, other.key))
    if (!held.some(isOurs)) return { ours: word.text, theirs: theirs.text }
  }
  return undefined
}

const signs: readonly (readonly [RegExp, string])[] = [
  [/\bUSD (?=\d)/gu, '$'],
  [/\bEUR (?=\d)/gu, '€'],
  [/\bGBP (?=\d)/gu, '£'],
]

/** House style prints "USD 5"; where the passage has "$5", ours is read with its sign: the code is no word that it lacks. */
const inTheirSigns = (own: string, theirs: string): string =>
  signs.reduce((text, [code, sign]) => (theirs.includes(sign) ? text.replace(code, sign) : text), own)

const longNames: readonly (readonly [RegExp, string])[] = [
  [/\bEU\b/gu, 'European Union'],
  [/\bUS\b/gu, 'United States'],
  [/\bUK\b/gu, 'United Kingdom'],
  [/\bQ1\b/gu, 'first quarter'],
  [/\bQ2\b/gu, 'second quarter'],
  [/\bQ3\b/gu, 'third quarter'],
  [/\bQ4\b/gu, 'fourth quarter'],
  [/\bH1\b/gu, 'first half'],
  [/\bH2\b/gu, 'second half'],
]

/** "8%" stands in no "7.8%". */
const standsIn = (text: string, raw: string): boolean => {
  const at = text.indexOf(raw)
  return at >= 0 && !/[\d.,]$/u.test(text.slice(0, at))
}

/** Ours in the words of the passage where both say the same thing: "500 MW" of its "0.5 GW", "about 8%" of its 7.8%, "EU" of its "European Union". */
function inTheirTerms(own: string, theirs: string): string {
  const known = findQuantities(theirs, 'en')
  const converted = findQuantities(own, 'en').reduceRight((text, found) => {
    const { start, end, raw, base } = found
    const same = known.find(
      (each) =>
        (base.unit !== '' && each.base.unit === base.unit && each.base.lo === base.lo && each.base.hi === base.hi) ||
        (isOnlyOfItsUnit(found, known) && isRoundOf(own, found, each)),
    )
    return same === undefined || standsIn(theirs, raw.trim()) ? text : `${text.slice(0, start)}${same.raw.trim()}${text.slice(end)}`
  }, own)
  return longNames.reduce((text, [short, long]) => (theirs.includes(long) ? text.replace(short, long) : text), converted)
}

const quoted = /[“"«][^”"»]*[”"»]/gu

/** Sums are compared as figures. */
const currency = /^(?:usd|eur|gbp|chf|jpy|sek|nok|dkk|pln)$/u

/** Passages in other languages carry names, figures and typed slots, not words: ours may then say little more than the slots. */
function foreignAgrees(sentence: Sentence, words: readonly Word[], material: Material): Verdict {
  const things = isByModel(sentence) ? foreignThingWords(material.passages) : []
  const strange = strangeWords(words, [...readWords(material.text), ...things])
  if (strange.length > strangeWordsForeignMax)
    return verdict(sentence, 'evidence', 'unsupported', `The evidence does not carry: ${strange.map(({ text }) => text).join(', ')}.`)
  return verdict(sentence, 'evidence', 'supported', 'Built from typed slots of a passage in another language.')
}

/** "The reports differ: A gives EUR 640 m, B gives EUR 600 m." */
const difference = /^The reports differ: (?<one>.+?) gives (?<first>.+?), (?<other>.+?) gives (?<second>.+)\.$/u

/** Each figure of a difference against the passage of the outlet it is given to. */
function differenceAgrees(sentence: Sentence, passages: Material['passages']): Verdict | undefined {
  const { one = '', first = '', other = '', second = '' } = difference.exec(sentence.text)?.groups ?? {}
  if (one === '') return undefined
  const gives = (outlet: string, figure: string): boolean => {
    const [wanted] = findQuantities(figure, 'en')
    const isIt = (hi: number, unit: string): boolean =>
      wanted !== undefined && unit === wanted.unit && Math.abs(hi - wanted.base.hi) <= 0.001 * wanted.base.hi
    // Where the words are no longer kept, what was read from them is.
    return passages.some(
      ({ publisher, text, language, claim }) =>
        publisher.toLowerCase() === outlet.toLowerCase() &&
        (findQuantities(text, language).some(({ base, unit }) => isIt(base.hi, unit)) ||
          (text === '' && claim.money.some(({ money }) => isIt(money.hi, money.currency))) ||
          (text === '' && claim.quantities.some(({ quantity }) => isIt(quantity.hi, quantity.unit)))),
    )
  }
  return gives(one, first) && gives(other, second)
    ? verdict(sentence, 'evidence', 'supported', 'Each figure stands in the report it is given to.')
    : verdict(sentence, 'evidence', 'contradicted', 'A figure is given to a report whose passage does not have it.')
}

/**
 * Where nothing but English passages carries a sentence, each of its words must be theirs: one noun put for another is another story. That
 * is asked of what a model wrote: the writer without a model takes its words from the passage or from tables of equal ones, and an editor
 * answers for his. A ledger row's words are the register's, and a headline that only says what is reported on tells nothing of it.
 */
const isHeldWordByWord = (sentence: Sentence, { facts }: Material): boolean =>
  isByModel(sentence) && facts.length === 0 && !reportsOnly(sentence.text)

/** "Gazette looks at", "Gazette commentary lists": words of our headlines on what kind of piece an outlet has. */
const framed = /^.{2,60}? (?:commentary )?(?:looks at|lists|explains) /u
const isFraming = (own: string, { text }: Word): boolean => /^(?:looks?|lists?|explains?|commentary)$/u.test(text) && framed.test(own)

/** "EU" at a sentence's head: the check of names knows what it is short for. */
const isShortName = (own: string, { at, end }: Word): boolean => /^\p{Lu}{2,}$/u.test(own.slice(at, end))

/** Compares the words of a sentence that stands on passages with those passages; a quotation in it is another check's. */
export function wordsAgree(sentence: Sentence, material: Material): Verdict {
  const passages = material.passages.filter(({ text }) => text !== '')
  const strangers = isByModel(sentence) && material.passages.length > 0 ? strangersIn(sentence, material) : []
  if (strangers.length > 0)
    return verdict(sentence, 'evidence', 'unsupported', `The evidence does not carry: ${strangers.map(({ text }) => text).join(', ')}.`)
  const differs = differenceAgrees(sentence, material.passages)
  if (differs !== undefined) return differs
  if (passages.length === 0) return verdict(sentence, 'evidence', 'supported', 'Built from typed slots, a calculation or a search.')
  // The words around a computed figure are ours; what went into it is held against the passage by inputs-agree.
  if (isComputed(sentence)) return verdict(sentence, 'evidence', 'supported', 'Built on a calculation over the passage.')
  if (tellsWhatIsOpen(sentence)) return verdict(sentence, 'evidence', 'supported', 'It says what the reports leave open, in words of ours.')
  const isEnglish = passages.every(({ language }) => language.startsWith('en'))
  const stated = bareLetters(ownStatement(sentence.text))
  const own = isEnglish ? inTheirTerms(stated, passages.map(({ text }) => text).join('\n')) : stated
  const words = readWords(own.replace(quoted, ' '))
  if (passages.some(({ language }) => language !== 'en')) return foreignAgrees(sentence, words, material)
  const held = readWords(bareLetters([material.text, ...passages.map(({ before }) => before)].join('\n')))
  const turned = turnedWord(own.replace(quoted, ' '), bareLetters(passages.map(({ text }) => text).join('\n')))
  if (turned !== undefined)
    return verdict(sentence, 'evidence', 'contradicted', `The passage says "${turned.theirs}" where we say "${turned.ours}".`)
  const isWordByWord = isHeldWordByWord(sentence, material)
  const strange = isWordByWord ? uncarriedIn(own, material) : strangeWords(words, held)
  const content = words.filter(({ kind }) => kind !== 'function').length
  const limit = isWordByWord ? 0 : content <= 4 ? strangeWordsMax - 1 : strangeWordsMax
  if (strange.length > limit)
    return verdict(sentence, 'evidence', 'unsupported', `The evidence does not carry: ${strange.map(({ text }) => text).join(', ')}.`)
  if (material.facts.length > 0 || own.search(quoted) >= 0) return verdict(sentence, 'evidence', 'supported', 'Its words are carried.')
  // Sums of several reports set beside each other must be carried by what they are sums of.
  const isOfOneReport = new Set(passages.map(({ claim }) => claim.articleId)).size === 1
  const undated = own.replace(/ (?:on|in) (?:\d{1,2} \p{Lu}\p{L}+(?: \d{4})?|\p{Lu}\p{L}+ \d{4})(?!\p{L}| \p{Lu})/gu, '')
  const { overlap, margin } = checkSentence(isOfOneReport ? inTheirSigns(undated, material.text) : undated, [
    bareLetters(passages.map(({ before, text }) => `${before} ${text}`).join('\n')),
    bareLetters(material.text),
  ])
  if (overlap < (isWordByWord ? overlapCarriedMin : overlapMin))
    return verdict(sentence, 'evidence', 'unsupported', `Only ${Math.round(overlap * 100)}% of its words are carried by the passage.`)
  if (margin < (isWordByWord ? marginCarriedMin : marginMin))
    return verdict(sentence, 'evidence', 'unsupported', `The passage hardly carries it (${margin.toFixed(1)}).`)
  return verdict(sentence, 'evidence', 'supported', `Carried by the passage (${Math.round(overlap * 100)}%).`)
}

/** Ours word by word, each verb with its particle as one. */
function uncarriedIn(own: string, material: Material): readonly Word[] {
  const told = asSingleVerbs(own.replace(quoted, ' '))
  // A claim's slots hold its verb without the particle, so that they are left out.
  const slots = new Set(material.claims.flatMap(({ verb }) => [verb.text]))
  const lines = [...material.text.split('\n').filter((line) => !slots.has(line)), ...material.passages.map(({ before }) => before)]
  const implied = material.passages.map(({ text }) => impliedWords(text))
  const held = asSingleVerbs(bareLetters([...lines, ...implied].join('\n')))
  const words = readWords(told).filter((word) => !isShortName(told, word) && !isFraming(told, word))
  return uncarriedWords(told, words, readWords(held), held)
}

/**
 * A model's words are not held to a share but one by one, in every language and also where only the slots of a claim are left: a
 * single adverb can accuse. Where English passages are all it stands on, {@link uncarriedWords} asks more of each plain word; else it
 * may add of the plain words of the trade as many as any sentence of ours may have strange ones.
 */
function strangersIn(sentence: Sentence, material: Material): readonly Word[] {
  const isEnglish = material.passages.every(({ language, text }) => language.startsWith('en') && text !== '')
  const own = bareLetters(ownStatement(sentence.text))
  const told = isEnglish ? inTheirTerms(own, material.passages.map(({ text }) => text).join('\n')) : own
  const words = readWords(told.replace(quoted, ' '))
  const held = readWords(bareLetters([material.text, ...material.passages.map(({ before }) => before)].join('\n')))
  const isAsked = isEnglish && isHeldWordByWord(sentence, material)
  const found = wordsOfNobody(words, held).filter(
    (word) => !(isEnglish && (isShortName(told, word) || isSameStock(told.slice(word.at, word.end), material.text))),
  )
  const deeds = isEnglish ? [] : [...foreignDeedWords(material.passages), ...foreignThingWords(material.passages)]
  const isForeign = (word: Word): boolean => deeds.some((other) => areOneWord(word, other)) || isSharedWord(word, material.passages)
  const isCode = ({ text }: Word): boolean => !isEnglish && currency.test(text)
  return found.filter(
    (word) =>
      !isCode(word) &&
      (word.kind === 'name' || !(isAsked || held.some((other) => tellSame(word, other)) || (!isEnglish && isForeign(word)))),
  )
}

/** Tests each "not stated": no sentence of the named articles may state it, nor, where their text is gone, a claim of theirs. */
export function absenceAgrees(sentence: Sentence, dossier: Dossier): Verdict {
  for (const evidence of sentence.evidence) {
    if (evidence.kind !== 'absence') continue
    const articles = dossier.sources.map(({ article }) => article).filter(({ id }) => evidence.articleIds.includes(id))
    for (const slot of evidence.slots) {
      const claims = dossier.claims.filter((claim) => evidence.articleIds.includes(claim.articleId))
      if (claims.some((claim) => statesSlot(slot, claim)) || articles.some(({ text }) => tellsSlot(slot, text)))
        return verdict(sentence, 'evidence', 'contradicted', `A source does state the ${slot}.`)
      const own = (id: string) => claims.filter(({ articleId }) => articleId === id)
      if (articles.some((article) => deniesCounter(slot, article, own(article.id)) === false))
        return verdict(sentence, 'evidence', 'contradicted', 'A source may speak against it.')
    }
  }
  return verdict(sentence, 'evidence', 'supported', 'Nothing called absent is stated.')
}
