// The articles that headlines leave out: those the reports themselves use, else what English has for a noun of that kind.

import {
  aloneAdjectives,
  boundObjects,
  countedToo,
  countsOf,
  massNouns,
  onlyOnes,
  peopleOf,
  setPhrases,
} from '../../../text/lists/bare-nouns.ts'
import { literal } from '../../../text/literal.ts'
import { takesClause } from '../../../text/verb-frames.ts'
import { isAlsoNoun, verbReadings } from '../../../text/verbs.ts'
import { type ClassedWord, classWords } from '../../../text/word-classes.ts'
import { nameInProse } from '../wording/phrases.ts'
import { articleOfName, articleShown, indefinite, isNounIn, pluralShown, shownAs } from '../wording/shown-articles.ts'
import { opened, type Phrase, phrasesOf } from './headline-phrases.ts'

/** What a noun phrase stands among. */
interface Standing {
  readonly text: string
  /** The word before it, in small letters, and its lemma where that is a verb. */
  readonly before: string
  readonly verb: string
  readonly next: Phrase | undefined
  readonly afterNext: Phrase | undefined
  /** Whether "choice for", "bid for" stands before it. */
  readonly isChoice: boolean
}

/**
 * The words of a headline with the articles that a sentence has; undefined where one is needed and neither the reports nor the kind of
 * noun tells which.
 *
 * @param text what the story's reports say
 * @param verb the lemma of the verb right before the words, if there is one: "takes aim" has none
 */
export function withArticles(line: string, text: string, verb = ''): string | undefined {
  const phrases = phrasesOf(line, text, verb)
  let told = ''
  let end = 0
  for (const [at, phrase] of phrases.entries()) {
    const before = phrases[at - 1]?.words.at(-1)
    const standing: Standing = {
      text,
      before: before?.lower ?? '',
      verb: at === 0 ? verb : (verbReadings(before?.lower ?? '')[0]?.lemma ?? ''),
      next: phrases[at + 1],
      afterNext: phrases[at + 2],
      isChoice:
        before?.lower === 'for' &&
        /\b(?:choice|pick|nominee|nominat\p{L}*|candidate|bid|run|race|names?|taps?)\b/u.test(line.slice(0, phrase.start)),
    }
    // “invade” US: a phrase that runs out of its marks is none.
    const raw = line.slice(phrase.start, phrase.end)
    const isTorn = raw.includes('”') && !raw.includes('“') && !raw.endsWith('”')
    const article = phrase.isBorder ? '' : isTorn ? undefined : articleOf(phrase, standing)
    if (article === undefined) return undefined
    // The article stands before a mark that opens the phrase.
    const from = line.charAt(phrase.start - 1) === '“' ? phrase.start - 1 : phrase.start
    told += `${line.slice(end, from)}${article === '' ? '' : `${article} `}${line.slice(from, phrase.end)}`
    end = phrase.end
  }
  return told + line.slice(end)
}

/** The article a phrase needs: none, "a", "an" or "the"; undefined where that cannot be told. */
function articleOf(phrase: Phrase, standing: Standing): string | undefined {
  const [{ text, before, next }, { words }] = [standing, phrase]
  const own = phrase.own.replace(/[“”]/gu, '')
  const [first] = words
  const head = words.at(-1)
  if (first === undefined || head === undefined || opened.test(first.tag)) return ''
  // "Get little benefit" is no "a little benefit".
  if (/^(?:further|little|few|fewer|less|more|much|many|most|several|some|any|no|enough|another|each|every)$/.test(first.lower)) return ''
  // "Government start its own channel": a verb is hidden in it.
  const isBeforeOwn = next !== undefined && !next.isBorder && next.words[0]?.tag === 'D'
  if (isBeforeOwn && words.length > 1 && verbReadings(head.lower).some(({ form }) => form === 'base')) return undefined
  if (/['’]/u.test(own)) return articleOfOwner(own, standing)
  if ((before === 'out' && own === 'loud') || timeOfKind.test(own)) return ''
  if (/^(?:by) $/u.test(`${before} `) && /^executive order$/u.test(own)) return ''
  // "Gives students Vega 3": many, and what they get.
  if (
    first.tag === 'L' &&
    /^(?:give|offer|sell|lend|hand|grant|show|teach|send)$/.test(standing.verb) &&
    /^\p{Lu}/u.test(words[1]?.text ?? '')
  )
    return ''
  // "Fined Orla EUR 40 million": whom, and how much.
  const sumAt = words.findIndex(({ text: word }, at) => at > 0 && /^(?:USD|EUR|GBP|CHF|JPY)$/u.test(word))
  if (sumAt > 0) return words.slice(0, sumAt).every(({ text: word }) => nameLike.test(word)) ? '' : undefined
  if (first.tag === '#' || /^least /u.test(own) || /^(?:USD|EUR|GBP)$/u.test(first.text)) return articleOfFigure(words, own)
  if (words.every(({ text: word }) => nameLike.test(word) || /^(?:and|of|for)$/u.test(word)))
    return nameInProse(own) === own ? articleOfName(own, text) : 'the'
  if (sized.test(own)) return indefinite(own)
  // "Former President Lena Brandt": an office with a large letter has no article before its name.
  if (/^(?:former|ex-\p{L}*|then) \p{Lu}/u.test(own) && isTitled(words)) return ''
  if (isTitled(words))
    return /^(?:Mr|Mrs|Ms|Dr|President|Senator|Representative|Judge|Justice|Governor|Mayor|King|Queen|Pope|Prince)\b/u.test(own)
      ? ''
      : 'the'
  const isMost = words.some(
    ({ lower, tag }, at) => (tag !== 'N' || at < words.length - 1) && /\p{Ll}{3}est$/u.test(lower) && !nounsInEst.test(lower),
  )
  if (isMost) return 'the'
  if (isPlural(head)) return pluralShown(own, text)
  // "Vehicle and stabbing incidents": whether both share their noun is not seen.
  if (next?.words[0]?.tag === 'C' && !standing.afterNext?.isBorder) return besideAnd(phrase, standing)
  if (/^(?:mid|early|late)-/u.test(own)) return ''
  // "As attorney general", "choice for spy chief": an office one is given has no article.
  if ((before === 'as' || standing.isChoice) && offices.test(own)) return ''
  if (standing.verb === 'be' && words.length === 1 && aloneAdjectives.has(head.lower)) return ''
  const set = setWith(own, words.length, standing)
  if (set !== undefined) return set
  if (words.length === 1 && aloneAdjectives.has(head.lower)) return ''
  if (head.tag === 'A' && !isNounLike(own)) return articleBeforeAdjective(phrase, standing)
  if (/^[vV]$/u.test(head.tag) && !isAlsoNoun(verbReadings(head.lower)[0]?.lemma ?? '') && !isNounIn(head.lower, text)) return undefined
  if (isHeldByOne(own, text)) return 'the'
  // "US judge": one of many, unless the reports always have the one.
  if (words.length === 2 && /^\p{Lu}/u.test(own) && peopleOf.has(head.lower)) return shownAs(own, text) ?? indefinite(own)
  const shown = isToldWhich(phrase, standing) ? firstToldWhich(own, next?.own ?? '', text) : articleShown(own, before, text)
  // "White House press secretary Brandt" is bare for its name alone.
  const isBareOffice = shown === '' && words.length > 1 && (offices.test(own) || peopleOf.has(head.lower))
  // "Wife of the gunman": whose is told behind it.
  if (shown === '' && next?.words[0]?.lower === 'of' && !massNouns.has(head.lower) && !countsOf.has(head.lower)) return 'the'
  return isBareOffice || shown === undefined ? articleOfKind(words, own, standing) : shown
}

/** "An above-forecast 2.6%", "a record 4,000". */
const sized =
  /^(?:record|modest|further|additional|estimated|expected|unexpected|(?:above|below)-[\p{Ll}]+|(?:better|worse|higher|lower|bigger|smaller)-than-[\p{Ll}]+) \d[\d.,]*%?$/u

/** Whether the reports speak of "the parliament" from the first: there is one of it for them. */
const isKnownFirst = (own: string, text: string): boolean =>
  /^(?:first|second|third|last|only|latest|next|same) |est /u.test(own) ||
  new RegExp(String.raw`(?<![\p{L}’'-])(?<before>[\p{L}’'-]+) ${literal(own)}(?![\p{L}-])`, 'iu')
    .exec(text)
    ?.groups?.['before']?.toLowerCase() === 'the'

/** What is told apart by a participle is one of many, unless the reports speak of it as the one. */
const firstToldWhich = (own: string, by: string, text: string): string =>
  isKnownFirst(own, text) ? 'the' : (shownAs(`${own} ${by}`, text) ?? indefinite(own))

/** "A lawsuit alleging fraud", "a model trained on text": one that is first heard of, and told apart by what follows. */
function isToldWhich({ words, own }: Phrase, { before, verb, next, afterNext }: Standing): boolean {
  const by = next?.isBorder === true ? next.words[0] : undefined
  const head = words.at(-1)?.lower ?? ''
  if (by === undefined || before === '' || /\p{Lu}/u.test(own) || massNouns.has(head) || onlyOnes.has(head) || offices.test(own))
    return false
  if (by.tag === 'G') return afterNext !== undefined
  return (
    /^[Ee]$/u.test(by.tag) &&
    (afterNext?.words[0]?.lower === 'only' || /^[IR]$/u.test(afterNext?.words[0]?.tag ?? '')) &&
    !takesClause(verb)
  )
}

const nameLike = /^(?:[\p{Lu}\d&]|(?:al|el)-\p{Lu}|(?:bin|de|van|von|der|del|la|al)$)/u

const nounsInEst = /^(?:interest|protest|request|arrest|contest|harvest|forest|unrest|northwest|southwest|conquest|inquest|honest|modest)$/u

/** "Attorney general", "a Saudi national": an adjective that is a noun there. */
const isNounLike = (own: string): boolean =>
  / general$/u.test(own)
    ? /(?:attorney|secretary|surgeon|solicitor|governor) general$/iu.test(own)
    : peopleOf.has(own.split(' ').at(-1) ?? '') || / chief$/u.test(own)

const offices =
  /(?:general|chief|secretary|director|president|governor|chairman|chairwoman|chair|leader|head|ambassador|minister|judge|justice|candidate|nominee|mayor|speaker|commissioner|editor|manager|boss)$/u

const officeOfPlace =
  /^(?<place>\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)?) (?<office>mayor|governor|prime minister|president|police chief|attorney general|sheriff|bishop|archbishop)$/u

/** "Portland mayor", where a report has "the mayor of Portland", "Portland's mayor" or "Portland Mayor Brandt": there is one. */
function isHeldByOne(own: string, text: string): boolean {
  const { place, office } = officeOfPlace.exec(own)?.groups ?? {}
  if (place === undefined || office === undefined) return false
  const titled = office.replace(/(?:^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase())
  return [`[Tt]he ${office} of ${place}`, `${place}['’]s (?:${office}|${titled})`, `${place} ${titled} \\p{Lu}`].some((form) =>
    new RegExp(`(?<![\\p{L}-])${form.replaceAll('.', '[.]')}`, 'u').test(text),
  )
}

/** "The inquiry unconstitutional": what is said of a thing behind it takes no article, and the thing keeps its own. */
function articleBeforeAdjective(phrase: Phrase, standing: Standing): string | undefined {
  const own = phrase.own.replace(/[“”]/gu, '')
  const thing = phrase.words.slice(0, -1)
  const last = thing.at(-1)
  const known = shownAs(own, standing.text)
  if (last === undefined) return ''
  if (known !== undefined) return known
  if (!/^[NLP]$/u.test(last.tag)) return undefined
  return articleOf({ ...phrase, words: thing, own: own.slice(0, own.lastIndexOf(' ')) }, standing)
}

/** "The former minister Lena Brandt": what somebody is, small, before a name. */
const isTitled = (words: readonly ClassedWord[]): boolean => {
  const at = words.findLastIndex(({ text }) => !nameLike.test(text))
  const role = words[at]
  return (
    at >= 0 &&
    at < words.length - 1 &&
    role !== undefined &&
    /^\p{Ll}/u.test(role.text) &&
    (/^[NAv]$/u.test(role.tag) || peopleOf.has(role.lower))
  )
}

/** "President's former lawyer": the article is its owner's. */
function articleOfOwner(own: string, standing: Standing): string | undefined {
  const [owner = ''] = own.split(/['’]/u)
  const words = classWords(owner)
  if (/^(?:Constitution|Pentagon|Senate|House|Army|Navy|Kremlin|Vatican|US|UK|EU|UN|GOP|FBI|CIA)$/u.test(owner)) return 'the'
  if (/^\p{Lu}/u.test(owner) || owner === '') return ''
  const isOne = words.length === 1 && peopleOf.has(owner)
  if (isOne && standing.before === '') return shownAs(owner, standing.text) === 'a' ? 'a' : 'the'
  const end = owner.length
  const article = articleOf({ words, own: owner, start: 0, end, isBorder: false }, { ...standing, next: undefined, afterNext: undefined })
  // "Worry for client's safety": behind a verb somebody was spoken of whose client it is.
  return /^an?$/u.test(article ?? '') && standing.before !== '' ? undefined : article
}

/** "USD 1.4 trillion spending bill", "10-point lead": one of its size; "USD 31M", "20 years": so many. */
function articleOfFigure(words: readonly ClassedWord[], own: string): string {
  const head = words.at(-1)
  if (/^(?:least|most|about|nearly|almost|over|more|up)\b/u.test(own)) return ''
  const isCounted =
    head === undefined ||
    isPlural(head) ||
    /^(?:#|\W)$/u.test(head.tag) ||
    /\d|^(?:million|billion|trillion|m|bn|percent|%|people|MW|GW|kW|MWh|GWh|TWh|GB|TB|km)$/iu.test(head.text)
  if (isCounted) return ''
  return /^(?:USD|EUR|GBP) |-|^[\d.,]+ (?:MW|GW|kW|MWh|GWh|TWh|GB|TB|km) |^\d{4} |^\d+(?:st|nd|rd|th) /u.test(own)
    ? /^\d{4} |^\d+(?:st|nd|rd|th) /u.test(own)
      ? 'the'
      : indefinite(own)
    : ''
}

const isPlural = (head: ClassedWord): boolean =>
  head.tag === 'L' || (/[^s]s$/u.test(head.text) && !/(?:us|is|ss|news)$/u.test(head.text) && head.tag !== 'N')

/** "In court", "takes aim", "loses patience": bare however it is counted elsewhere. */
function setWith(own: string, words: number, { before, verb, text }: Standing): string | undefined {
  const noun = (own.split(' ').at(-1) ?? '').toLowerCase()
  if (words === 2 && /^(?:court|prison|custody|jail|detention|office)$/u.test(noun) && setPhrases.has(`${before}-${noun}`)) return ''
  if (words !== 1 || /^\p{Lu}/u.test(own)) return undefined
  if (setPhrases.has(`${before}-${noun}`) || boundObjects.has(`${verb}-${noun}`)) return ''
  if (onlyOnes.has(noun)) return 'the'
  // One mass noun alone is bare, unless the reports always say "the".
  if (!massNouns.has(noun) || countedToo.has(noun)) return undefined
  return shownAs(own, text) === 'the' ? 'the' : ''
}

/** "Fear and hope": two of a kind joined; undefined where the second may lend the first its noun. */
function besideAnd(phrase: Phrase, { text, afterNext }: Standing): string | undefined {
  const last = afterNext?.words.at(-1)
  if (last !== undefined && (isPlural(last) || (massNouns.has(last.lower) && !countedToo.has(last.lower)))) return ''
  const known = shownAs(phrase.own, text)
  return phrase.words.length > 1 || known === '' ? known : undefined
}

/** "Air time", "jail time": so much of it, and no time one could count. */
const timeOfKind = /^(?:air|screen|jail|prison|floor|speaking|travel|waiting|face) time$/iu

/** What English has before a noun of that kind, where the reports do not show it. */
function articleOfKind(words: readonly ClassedWord[], own: string, { next, text }: Standing): string | undefined {
  const head = words.at(-1)?.lower ?? ''
  const isMass = massNouns.has(head)
  const isOf = next?.words[0]?.lower === 'of'
  // "Lund judge" is one of many, "Brandt report" the one.
  // "In Kiel history", "from a police budget": the one there is.
  if (words.length > 1 && head === 'history') return ''
  if (head === 'budget') return 'the'
  if (words.length > 1 && /^\p{Lu}/u.test(own)) {
    // "Roads and Harbour Works secretary": the second half of a name.
    if (new RegExp(`\\p{Lu}[\\p{L}’-]* and ${literal(own.split(' ').slice(0, 2).join(' '))}`, 'u').test(text)) return ''
    if (peopleOf.has(head) && !offices.test(own)) return indefinite(own)
    return words.length > 4 ? undefined : isMass && !countedToo.has(head) ? '' : 'the'
  }
  if (isMass && !countedToo.has(head)) return isOf ? 'the' : ''
  if (isMass && words.length === 1) return isOf && !countsOf.has(head) ? 'the' : ''
  if (onlyOnes.has(head)) return 'the'
  if (/(?:ness|ism|ology|[^p]ics)$/u.test(head)) return ''
  // "Removal of the passage", "assembly of a car": which one is told behind it.
  if (isOf && !countsOf.has(head)) return 'the'
  if (/ing$/u.test(head) && !countedIng.test(head)) return ''
  return indefinite(own)
}

const countedIng =
  /^(?:meeting|hearing|building|briefing|ruling|killing|shooting|bombing|stabbing|warning|wedding|beating|filing|gathering|listing|offering|opening|closing|painting|sitting|crossing|landing|screening|reading|rating|setting|standing|ending|beginning|dressing|sting|ring|king|string|wing|spring|swing|thing)$/u
