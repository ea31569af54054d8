// The articles that headlines leave out: those the reports themselves use, else what English has for a noun of that kind.
import {
  aloneAdjectives,
  boundObjects,
  countedToo,
  countsOf,
  ingAdjectives,
  ingNouns,
  massNouns,
  onlyOnes,
  peopleOf,
  setPhrases,
} from '../../text/lists/bare-nouns.ts'
import { literal } from '../../text/literal.ts'
import { isAlsoNoun, verbReadings } from '../../text/verbs.ts'
import { type ClassedWord, classWords } from '../../text/word-classes.ts'
import { nameInProse } from './phrases.ts'

/** Classes at which a noun phrase ends. */
const borders = /^(?:[ICKBWHTnRMXhdeGEVbOo]|[^\w#])$/u
/** Classes that open one. */
const opened = /^[DSZo]$/u

/** Words between two borders, or one border; `own` is how they stand in the line, `start` and `end` where. */
interface Phrase {
  readonly words: readonly ClassedWord[]
  readonly own: string
  readonly start: number
  readonly end: number
  readonly isBorder: boolean
}

/** Whether a word ends a noun phrase. "A leaked tape", "a booming economy", "a spending bill", "to border security" hold what elsewhere does. */
function isBorder(words: readonly ClassedWord[], at: number, text: string): boolean {
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
  if (word.tag === 'R') return !(/ly$/u.test(word.lower) && /^[AEe]$/u.test(next?.tag ?? '') && /^[NLP]$/u.test(words[at + 2]?.tag ?? ''))
  if (word.tag === 'G') return !isNounGerund(word, before, next, text)
  // "Attempts to reboot", and "a bill to border security", where the reports have the pair as a noun.
  if (before?.tag === 'T') {
    const isVerb = verbReadings(word.lower).some(({ form }) => form === 'base')
    const isPair =
      next !== undefined &&
      /^[NLP]$/u.test(next.tag) &&
      standsIn(`${word.lower} ${next.lower}`, text) &&
      !standsIn(`to ${word.lower}`, text)
    return isVerb && !isPair && (word.tag === 'b' || !isAlsoNoun(word.lower) || standsIn(`to ${word.lower}`, text))
  }
  return borders.test(word.tag)
}

/** "A booming economy", "a family planning case": a form in -ing that belongs to its noun. */
function isNounGerund({ lower }: ClassedWord, before: ClassedWord | undefined, next: ClassedWord | undefined, text: string): boolean {
  const isBehindNoun = before !== undefined && /^[NAP#CD]$/u.test(before.tag)
  if (next === undefined || !/^[NLAvP]$/u.test(next.tag)) return ingNouns.has(lower) && isBehindNoun
  return ingAdjectives.has(lower) || (ingNouns.has(lower) && (isBehindNoun || standsIn(`${lower} ${next.lower}`, text)))
}

const standsIn = (words: string, text: string): boolean =>
  new RegExp(String.raw`(?<![\p{L}-])${literal(words)}(?![\p{L}-])`, 'iu').test(text)

/** Cut into noun phrases and the single words between them; marks of quotation are no border. */
function phrasesOf(line: string, text: string): readonly Phrase[] {
  const words = classWords(line)
  const plain = words.filter((word) => !/^[“”]$/u.test(word.text))
  const phrases: { words: ClassedWord[]; isBorder: boolean }[] = []
  for (const [at, word] of plain.entries()) {
    const ends = isBorder(plain, at, text)
    const last = phrases.at(-1)
    // "“Queen of warmongers” Clinton": what is quoted is not who is called so.
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
  const phrases = phrasesOf(line, text)
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
      isChoice: before?.lower === 'for' && /(?:choice|pick|nominee|candidate|bid|run|name|tap|pick)$/u.test(phrases[at - 2]?.own ?? ''),
    }
    const article = phrase.isBorder ? '' : articleOf(phrase, standing)
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
  const { text, before, next } = standing
  const { words } = phrase
  const own = phrase.own.replace(/[“”]/gu, '')
  const [first] = words
  const head = words.at(-1)
  if (first === undefined || head === undefined || opened.test(first.tag)) return ''
  // "Government start its own channel": a verb is hidden in it.
  const isBeforeOwn = next !== undefined && !next.isBorder && next.words[0]?.tag === 'D'
  if (isBeforeOwn && words.length > 1 && verbReadings(head.lower).some(({ form }) => form === 'base')) return undefined
  if (/['’]/u.test(own)) return articleOfOwner(own, standing)
  if (/^(?:by) $/u.test(`${before} `) && /^executive order$/u.test(own)) return ''
  if (first.tag === '#' || /^least /u.test(own) || /^(?:USD|EUR|GBP)$/u.test(first.text)) return articleOfFigure(words, own)
  if (words.every(({ text: word }) => nameLike.test(word) || /^(?:and|of|for)$/u.test(word)))
    return nameInProse(own) === own ? articleOfName(own, text) : 'the'
  if (isTitled(words))
    return /^(?:Mr|Mrs|Ms|Dr|President|Senator|Representative|Judge|Justice|Governor|Mayor|King|Queen|Pope|Prince)\b/u.test(own)
      ? ''
      : 'the'
  if (words.some(({ lower, tag }) => tag !== 'N' && /\p{Ll}{3}est$/u.test(lower) && !nounsInEst.test(lower))) return 'the'
  if (isPlural(head)) return pluralShown(own, text)
  // "Vehicle and stabbing incidents": whether both share their noun is not seen.
  if (next?.words[0]?.tag === 'C' && !standing.afterNext?.isBorder) return besideAnd(phrase, standing)
  if (/^(?:mid|early|late)-/u.test(own)) return ''
  const set = setWith(own, words.length, standing)
  if (set !== undefined) return set
  if (words.length === 1 && aloneAdjectives.has(head.lower)) return ''
  // "As attorney general", "choice for spy chief": an office one is given has no article.
  if ((before === 'as' || standing.isChoice) && offices.test(own)) return ''
  if (head.tag === 'A' && !isNounLike(own)) return articleBeforeAdjective(phrase, standing)
  if (/^[vV]$/u.test(head.tag) && !isAlsoNoun(verbReadings(head.lower)[0]?.lemma ?? '') && !isNounIn(head.lower, text)) return undefined
  // "US judge", "California judge": one of many, unless the reports always have the one.
  if (words.length === 2 && /^\p{Lu}/u.test(own) && peopleOf.has(head.lower)) return shownAs(own, text) ?? indefinite(own)
  const shown = articleShown(own, before, text)
  // "White House press secretary Brandt" is bare for its name alone.
  const isBareOffice = shown === '' && words.length > 1 && (offices.test(own) || peopleOf.has(head.lower))
  return isBareOffice || shown === undefined ? articleOfKind(words, own, standing) : shown
}

const nameLike = /^(?:[\p{Lu}\d&]|(?:al|el)-\p{Lu}|(?:bin|de|van|von|der|del|la|al)$)/u

/** Whether the reports use a word as a noun. */
const isNounIn = (word: string, text: string): boolean =>
  new RegExp(String.raw`(?<![\p{L}-])(?:an?|the|this|his|her|its|their) (?:\p{Ll}+ )?${literal(word)}(?![\p{L}-])`, 'iu').test(text)

const nounsInEst = /^(?:interest|protest|request|arrest|contest|harvest|forest|unrest|northwest|southwest|conquest|inquest|honest|modest)$/u

/** "Attorney general", "a Saudi national": an adjective that is a noun there. */
const isNounLike = (own: string): boolean =>
  / general$/u.test(own)
    ? /(?:attorney|secretary|surgeon|solicitor|governor) general$/iu.test(own)
    : peopleOf.has(own.split(' ').at(-1) ?? '') || / chief$/u.test(own)

const offices =
  /(?:general|chief|secretary|director|president|governor|chairman|chairwoman|chair|leader|head|ambassador|minister|judge|justice|candidate|nominee|mayor|speaker|commissioner|editor|manager|boss)$/u

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
  if (words.length === 1 && peopleOf.has(owner)) return shownAs(owner, standing.text) === 'a' ? 'a' : 'the'
  const end = owner.length
  return articleOf({ words, own: owner, start: 0, end, isBorder: false }, { ...standing, next: undefined, afterNext: undefined })
}

/** "USD 1.4 trillion spending bill", "10-point lead": one of its size; "USD 31M", "20 years": so many. */
function articleOfFigure(words: readonly ClassedWord[], own: string): string {
  const head = words.at(-1)
  if (/^(?:least|most|about|nearly|almost|over|more|up)\b/u.test(own)) return ''
  const isCounted =
    head === undefined ||
    isPlural(head) ||
    /^(?:#|\W)$/u.test(head.tag) ||
    /\d|^(?:million|billion|trillion|percent|%|people)$/iu.test(head.text)
  if (isCounted) return ''
  return /^(?:USD|EUR|GBP) |-|^\d{4} |^\d+(?:st|nd|rd|th) /u.test(own)
    ? /^\d{4} |^\d+(?:st|nd|rd|th) /u.test(own)
      ? 'the'
      : indefinite(own)
    : ''
}

const isPlural = (head: ClassedWord): boolean =>
  head.tag === 'L' || (/[^s]s$/u.test(head.text) && !/(?:us|is|ss|news)$/u.test(head.text) && head.tag !== 'N')

/** Many of a kind that the reports always name as these: "the talks". */
function pluralShown(own: string, text: string): string {
  const found = [...text.matchAll(new RegExp(String.raw`(?<![\p{L}'’])(?<before>[\p{L}'’]+) ${literal(own)}(?![\p{L}-])`, 'giu'))]
  const definite = found.filter(({ groups }) => groups?.['before']?.toLowerCase() === 'the').length
  return found.length > 1 && definite === found.length ? 'the' : ''
}

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

/** What English has before a noun of that kind, where the reports do not show it. */
function articleOfKind(words: readonly ClassedWord[], own: string, { next }: Standing): string | undefined {
  const head = words.at(-1)?.lower ?? ''
  const isMass = massNouns.has(head)
  const isOf = next?.words[0]?.lower === 'of'
  // "California judge" is one of many, "Mueller report" the one.
  if (words.length > 1 && /^\p{Lu}/u.test(own)) {
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

/** A name goes by "the" where the reports mostly say so. */
function articleOfName(name: string, text: string): string {
  // "The Trump administration" says nothing of Trump.
  const alone = String.raw`(?![\p{L}'’-]| (?!(?:of|in|on|at|by|for|to|and|or|is|was|are|were|has|have|had|will|would|said|says|that|which|who|with|from|as)\b)\p{L})`
  const all = [...text.matchAll(new RegExp(String.raw`(?<before>\b\p{L}+ )?(?<![\p{L}])${literal(name)}${alone}`, 'gu'))]
  const named = all.filter(({ groups }) => /^the $/iu.test(groups?.['before'] ?? '')).length
  return /^(?:US|UK|EU|UN|FBI|CIA|GOP|CDC|FDA|EPA|NRA|NSA|FCC|FTC|SEC|IRS|WHO|NHS|\p{Lu}\p{Ll}+ GOP)$/u.test(name) ||
    (named > 0 && named * 2 > all.length)
    ? 'the'
    : ''
}

const bareBefore =
  /^(?:of|in|on|for|with|by|from|to|at|and|or|over|about|against|through|into|as|under|without|is|was|are|were|be|has|had|have|\p{L}+(?:ed|ing|es))$/u

/** Where a phrase stands, and not as part of a longer name. */
const placesOf = (before: string, phrase: string, text: string): readonly RegExpExecArray[] =>
  [...text.matchAll(new RegExp(String.raw`${before}${literal(phrase)}(?![\p{L}-])`, 'giu'))].filter(
    (found) => !/^ \p{Lu}/u.test(text.slice(found.index + found[0].length, found.index + found[0].length + 2)),
  )

/** How the reports show a phrase as it stands: by an article where most have one, the one of the first place; undefined where that is open. */
function shownAs(phrase: string, text: string): string | undefined {
  const before = placesOf(String.raw`(?<![\p{L}'’])(?<before>[\p{L}'’]+) `, phrase, text).map(
    ({ groups }) => groups?.['before']?.toLowerCase() ?? '',
  )
  const articles = before.filter((word) => /^(?:an?|the)$/u.test(word))
  const definite = articles.filter((word) => word === 'the').length
  const isDefinite = definite * 2 === articles.length ? articles[0] === 'the' : definite * 2 > articles.length
  if (articles.length * 2 > before.length) return isDefinite ? 'the' : indefinite(phrase)
  return before.filter((word) => bareBefore.test(word)).length * 2 > before.length ? '' : undefined
}

/** How the reports show a phrase: behind the same word, as it stands, or by its last word with others before it. */
function articleShown(phrase: string, before: string, text: string): string | undefined {
  const head = (phrase.split(' ').at(-1) ?? '').toLowerCase()
  if (before !== '' && (massNouns.has(head) || !phrase.includes(' ')) && standsIn(`${before} ${phrase}`, text)) return ''
  return shownAs(phrase, text) ?? shownByHead(phrase, text)
}

/** The article of the first place where the last word of a phrase stands with one; undefined where it mostly stands without. */
function shownByHead(phrase: string, text: string): string | undefined {
  const head = phrase.split(' ').at(-1) ?? phrase
  const found = placesOf(String.raw`(?<before>(?:[\p{L}'’-]+ ){1,4})`, head, text)
  const articles = found.map(({ groups }) => {
    const words = (groups?.['before'] ?? '').trim().toLowerCase().split(' ').toReversed()
    const at = words.findIndex((word) => /^(?:an?|the)$/u.test(word))
    const end = words.findIndex((word) => bareBefore.test(word))
    return at >= 0 && (end < 0 || at < end) ? words[at] : ''
  })
  const shown = articles.filter((article) => article !== '')
  if (shown.length * 2 <= found.length) return undefined
  return shown[0] === 'the' ? 'the' : indefinite(phrase)
}

const vowelSound = /^(?:[aei]|o(?!ne\b)|u(?!ni|s|k\b|til)|hour|honest|heir|8|11\b|18)/iu
/** Letters that are spelled out: "an FBI agent", "a US judge". */
const spelledOut = /^(?:[AEFHILMNORSX]\p{Lu}{1,3}(?![\p{L}]))/u

const indefinite = (phrase: string): string =>
  (
    /^\p{Lu}{2,4}(?!\p{L})/u.test(phrase)
      ? spelledOut.test(phrase) && !/^(?:NATO|NASA|HUD|EUR)\b/u.test(phrase)
      : vowelSound.test(phrase) && !/^(?:eu|one\b)/iu.test(phrase)
  )
    ? 'an'
    : 'a'
