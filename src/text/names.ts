// Runs of capitalised words that name something: spans by shape, kinds only where a cue word gives them away.

import { partedEnglish } from './english-names.ts'
import { germanRuns } from './german-names.ts'
import { isGivenName } from './given-names.ts'
import { listsFor } from './lists/lists.ts'
import { givenNames, knownPlaces, nationality, orgCues, personTitles, placeCues, placePrepositions, productCues } from './name-cues.ts'
import { namedAbroad } from './name-kinds.ts'
import { type FoundName, isNameWord, isOneBlank, isOpening, type NameKind } from './name-words.ts'
import { readOnceIn } from './read-once.ts'
import { isElision, romanceRuns } from './romance-names.ts'
import type { Token } from './words.ts'
import { tokensOf } from './words.ts'

export type { FoundName, NameKind } from './name-words.ts'

const sentenceCharactersMax = 4_000
const particles = new Set([
  'de',
  'la',
  'du',
  'des',
  'von',
  'van',
  'der',
  'den',
  'del',
  'di',
  'da',
  'al',
  'el',
  'bin',
  'ibn',
  'le',
  'ten',
  'y',
])
/**
 * Finds the names of a sentence by their shape, without a registry. Units ("MW"), periods ("Q3 2026"), months, weekdays and titles
 * ("Mr", "President") are no names; a title beside a name is left outside it.
 *
 * @returns in reading order, without overlap; `kind` is absent where nothing in or beside the name tells
 * @throws never
 */
export const findNames: (sentence: string, language: string) => readonly FoundName[] = readOnceIn(namesIn)

/**
 * Finds the runs of capitals that can be names, for whoever knows more of them than their shape: in German ordinary nouns too, in French and
 * Spanish no small words behind a body's name.
 *
 * @returns and throws as `findNames`
 */
export const findCapitals: (sentence: string, language: string) => readonly FoundName[] = readOnceIn(capitalsIn)

function namesIn(sentence: string, language: string): readonly FoundName[] {
  const code = language.slice(0, 2).toLowerCase()
  const text = sentence.slice(0, sentenceCharactersMax)
  if (code !== 'de' && code !== 'fr' && code !== 'es') return findCapitals(text, language).flatMap((name) => partedEnglish(text, name))
  const bare = tokensOf(text)
  if (code === 'de') {
    const tokens = joinParts(text, bare, () => false)
    return germanRuns(text, tokens).map((run) => namedAbroad(text, named(text, tokens, run), code))
  }
  const tokens = joinParts(text, bare, (last, next) => code === 'fr' && isElision(text, last, next))
  return romanceRuns(text, tokens, code).map((run) => namedAbroad(text, named(text, tokens, run), code))
}

function capitalsIn(sentence: string, language: string): readonly FoundName[] {
  const text = sentence.slice(0, sentenceCharactersMax)
  const tokens = joinParts(text, tokensOf(text), (last) => language.startsWith('fr') && /^(?:d|l)$/.test(last.text))
  const found: FoundName[] = []
  let at = 0
  while (at < tokens.length) {
    const end = runEnd(text, tokens, at, language)
    if (end === at) {
      at += 1
      continue
    }
    const run = trimRun(text, tokens.slice(at, end), language, found)
    if (run.length > 0) found.push(named(text, tokens, run))
    at = end
  }
  return found
}

/** A run of words, none empty, as a name with its kind. */
function named(text: string, tokens: readonly Token[], run: readonly Token[]): FoundName {
  const start = run[0]?.start ?? 0
  const end = run.at(-1)?.end ?? start
  const kind = kindOf(
    text,
    run,
    tokens.findLast((token) => token.end <= start),
    tokens.find((token) => token.start >= end),
  )
  return { start, end, text: text.slice(start, end), ...(kind === undefined ? {} : { kind }) }
}

/** Glues what a name writes without blanks: "Coca-Cola", "AT&T", "O'Brien", "U.S.", "J.", "C.C.". */
function joinParts(text: string, tokens: readonly Token[], elides: (last: Token, next: string) => boolean): readonly Token[] {
  const joined: Token[] = []
  for (const [at, token] of tokens.entries()) {
    const last = joined.at(-1)
    // "d’OpenAI" in French is a small word and a name.
    const isElided = last !== undefined && elides(last, tokens[at + 1]?.text ?? '')
    if (last !== undefined && !isElided && last.kind !== 'symbol' && last.end === token.start && isGlue(text, last, token)) {
      joined[joined.length - 1] = { start: last.start, end: token.end, text: text.slice(last.start, token.end), kind: 'word' }
    } else joined.push(token)
  }
  return joined
}

function isGlue(text: string, last: Token, token: Token): boolean {
  if (token.kind === 'word' && /\d$/.test(last.text) && /\p{L}/u.test(last.text)) return true
  const next = text[token.end] ?? ' '
  if (token.kind !== 'symbol')
    return /[-&.'’/+]$/.test(last.text) || (last.kind === 'number' && token.kind === 'word' && last.text.length < 5)
  if (token.text === '-' || token.text === '&') return /[\p{L}\p{N}]/u.test(next) && /\p{L}/u.test(last.text)
  if (token.text === "'" || token.text === '’') return /^(?:O|D|d|L|l|N|al)$/.test(last.text) && /\p{Lu}/u.test(next)
  return (
    token.text === '.' &&
    (/^\p{Lu}$|^(?:\p{Lu}\.)+\p{Lu}$/u.test(last.text) || /^(?:St|Jr|Sr|Mt|Ft)$/.test(last.text)) &&
    (/\p{Lu}/u.test(next) || /\s/.test(next) || last.text.length > 1)
  )
}

/** "Theresa May", "Fredric March": a month behind a given name, unless it is dated. */
const isSurname = (given: Token, { text }: Token, following: Token | undefined, language: string): boolean =>
  language.startsWith('en') && /^(?:May|March|August)$/.test(text) && isGivenName(given.text) && following?.kind !== 'number'

function runEnd(text: string, tokens: readonly Token[], at: number, language: string): number {
  if (!isNameWord(tokens[at], language)) return at
  let end = at + 1
  while (end < tokens.length) {
    const last = tokens[end - 1]
    const token = tokens[end]
    if (last === undefined || token === undefined || !isOneBlank(text, last.end, token.start)) break
    if (isNameWord(token, language) || isSurname(last, token, tokens[end + 1], language)) {
      end += 1
      continue
    }
    const skip = linkLength(tokens, end, last)
    if (skip > 0 && isNameWord(tokens[end + skip], language) && isOneBlank(text, token.end, tokens[end + 1]?.start ?? 0)) {
      end += skip + 1
      continue
    }
    // "Model 3", "GPT 5", "Phase 2": a short number ends a product's name, unless it counts something.
    const following = tokens[end + 1]
    if (
      token.kind === 'number' &&
      /^\d{1,4}$/.test(token.text) &&
      last.end + 1 === token.start &&
      end - at === 1 &&
      /^(?:Model|GPT|Llama|Claude|Gemini|Phase|Windows|Formula|Group|Falcon|Boeing|Airbus)$/.test(last.text) &&
      following?.kind !== 'number'
    )
      end += 1
    break
  }
  return end
}

/** "Bank of England", "Procter & Gamble", "Ursula von der Leyen": how many small words link two parts of one name. */
function linkLength(tokens: readonly Token[], at: number, last: Token): number {
  const word = tokens[at]?.text ?? ''
  if (word === '&') return 1
  if (word === 'of' || word === 'for') {
    if (
      !orgCues.has(last.text.toLowerCase()) &&
      !/^(?:Bank|University|House|Duke|Isle|Gulf|Cape|Court|Bay|Lord|Port|Tower|Chamber|School|Republic|Kingdom|Institute|Centre|Center|States|Organisation|Organization|Secretary|Board|Strait|Sea|Church|Movement|Bureau)$/.test(
        last.text,
      )
    )
      return 0
    return /^(?:the)$/.test(tokens[at + 1]?.text ?? '') ? 2 : 1
  }
  if (!particles.has(word)) return 0
  return particles.has(tokens[at + 1]?.text ?? '') ? 2 : 1
}

function trimRun(text: string, run: readonly Token[], language: string, found: readonly FoundName[]): readonly Token[] {
  let rest = run
  while (rest.length > 0 && isDropped(text, rest, language, found)) rest = rest.slice(1)
  while (rest.length > 0 && /^(?:Mr|Mrs|Ms|The|A|An|And|Of)$/.test(rest.at(-1)?.text ?? '')) rest = rest.slice(0, -1)
  return rest
}

function isDropped(text: string, run: readonly Token[], language: string, found: readonly FoundName[]): boolean {
  const first = run[0]
  if (first === undefined) return false
  const lower = first.text.toLowerCase().replace(/\.$/, '')
  if (run.length === 1 && /^(?:\p{L}|AI|TV)$/u.test(first.text)) return true
  const lists = listsFor(language)
  if ((lists.stopWords.has(lower) && !(first.text === 'US' || first.text === 'IT')) || (lists.starters.has(lower) && first.text !== 'US'))
    return true
  if (personTitles.has(lower)) return run.length > 1 || isOpening(text, first) || first.text !== first.text.toUpperCase()
  if (!isOpening(text, first) || /\d|[-&.]|^\p{Lu}{2,}s?$|^\p{Ll}|\p{Ll}\p{Lu}/u.test(first.text)) return false
  if (found.some((name) => name.text === first.text)) return false
  return isCommonOpener(first.text, run.length, text.slice(first.end, first.end + 24))
}

/** The first word of a sentence has a capital anyway: it opens a name unless it looks like a common word. */
function isCommonOpener(word: string, runLength: number, after: string): boolean {
  const lower = word.toLowerCase()
  if (knownPlaces.has(lower) || givenNames.has(lower) || nationality.test(lower)) return false
  if (/(?:ly|ing|ed|tion|tions|ment|ments|ness|ers|ists|ities)$/.test(lower) && lower.length > 5) return true
  if (opensName.test(`${word}${after}`)) return false
  if (commonOpeners.has(lower)) return true
  if (runLength > 1) return false
  // "Shares of", "Prices are": plurals with no verb of speech behind them.
  return /[^s]s$/.test(lower) && /^\s(?:of|in|on|for|at|to|from|with|by|who|are|were|have|had|and|that)\b/.test(after)
}

/** Names that open with a word sentences open with. */
const opensName =
  /^(?:New (?:York(?:ers?)?|Jersey|Zealand(?:ers?)?|Mexico|Hampshire|Delhi|Orleans|England|South Wales|Brunswick|Guinea|Haven|Caledonia)|Bank of (?:the )?\p{Lu}\p{L}*|High Court|Central (?:America|Asia|Park)|Gold Coast|Group of (?:Seven|Twenty)|Big (?:Ben|Tech))(?!\p{L})/u

const commonOpeners = new Set(
  `shares profit sales revenue results police government officials people power energy data chip chips companies workers customers prices
  stocks markets bonds oil gold wheat trade total net gross full half third fourth fifth several many few much some such hundreds
  thousands millions three four five six seven eight nine ten eleven twelve fewer between among within despite per plus next last
  previous new old big small high low good bad best worst early late end start rival analysts traders investors dealers sources rain
  play close title team men women final champion world top home away leading result division matches seeds round group quarter semi
  ship vessel grain cotton coffee sugar cocoa copper crude interest bank central cash spot volume turnover demand supply output
  production growth inflation unemployment asked besides thanks please let take get make put see look read click sign check add
  scorer scorers goal goals attendance halftime scoring tabulate ranking standings played percent points industry industrial
  separately meantime nearly almost about once twice again maybe perhaps there's it's that's he's she's i'm don't can't
  phase contract capacity construction lease leases compute cloud campus hall site project plant`.split(/\s+/),
)

function kindOf(text: string, run: readonly Token[], before: Token | undefined, after: Token | undefined): NameKind | undefined {
  const words = run.map((token) => token.text.toLowerCase())
  const first = words[0] ?? ''
  const last = words.at(-1) ?? ''
  const lead = before?.text.toLowerCase() ?? ''
  if (run.length === 1 && nationality.test(first)) return 'product'
  if (productCues.has(last) && run.length > 1) return 'product'
  if (words.some((word) => orgCues.has(word)) && run.length > 1) return 'org'
  if (knownPlaces.has(words.join(' ')) || (knownPlaces.has(first) && run.length === 1)) return 'place'
  if (
    personTitles.has(lead.replace(/\.$/, '')) ||
    (lead === '.' &&
      personTitles.has(
        text
          .slice(Math.max(0, (run[0]?.start ?? 0) - 5), run[0]?.start)
          .replace(/[.\s]/g, '')
          .toLowerCase(),
      ))
  )
    return 'person'
  if (givenNames.has(first) && run.length > 1) return 'person'
  if (/^(?:\p{L}\.)+$/u.test(first) && run.length === 2) return 'person'
  if (words.some((word) => placeCues.has(word)) && run.length > 1) return 'place'
  if (/\d|^\p{Ll}+-?\p{Lu}/u.test(run[0]?.text ?? '') && run.length === 1 && /\d/.test(first)) return 'product'
  if (run.length === 1 && /^\p{Lu}{2,6}$/u.test(run[0]?.text ?? '')) return 'org'
  if (placePrepositions.has(lead) && run.length <= 2) return 'place'
  if (after !== undefined && /^(?:said|says|told)$/.test(after.text) && run.length === 2) return 'person'
  return undefined
}
