// Names of a French or Spanish sentence: bodies go on in small letters, articles and elisions stand before names, and some are part of them.
import { countriesIn } from './country-names.ts'
import { listsFor } from './lists/lists.ts'
import {
  articled,
  articleNames,
  bodyHeads,
  commonLetters,
  landHead,
  purposeHeads,
  romanceGivenNames,
  romanceRoles,
  wholeNames,
} from './lists/romance-words.ts'
import { givenNames, knownPlaces, personTitles } from './name-cues.ts'
import { isNameWord, isOneBlank, isOpening } from './name-words.ts'
import type { Token } from './words.ts'

export type Romance = 'fr' | 'es'

export const isGivenAbroad = (word: string): boolean => {
  const lower = word.toLowerCase()
  return (
    romanceGivenNames.has(lower) ||
    givenNames.has(lower) ||
    lower.split('-').every((part) => givenNames.has(part) || romanceGivenNames.has(part))
  )
}
const isHead = (word: string): boolean => bodyHeads.has(word.toLowerCase())

/** Whether the letter before an apostrophe is the small word that French elides, and not the opening of a name ("L’Oréal", "O’Brien"). */
export function isElision(text: string, letters: Token, next: string): boolean {
  if (!/^(?:[dlnsjmtc]|[DLNSJMTC]|[Qq]u)$/u.test(letters.text)) return false
  return !(letters.text === 'L' && (articleNames.has(next.toLowerCase()) || !isOpening(text, letters)))
}

/** The runs of words that name something, in reading order. */
export function romanceRuns(text: string, tokens: readonly Token[], language: Romance): readonly (readonly Token[])[] {
  const found: (readonly Token[])[] = []
  const reading: Reading = { text, tokens, language }
  for (let at = 0; at < tokens.length; ) {
    const end = ministryEnd(reading, at) ?? runEnd(reading, at)
    if (end === at) {
      at += 1
      continue
    }
    const run = trimmed(reading, tokens.slice(at, end))
    if (run.length > 0) found.push(run)
    at = end
  }
  return found
}

interface Reading {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly language: Romance
}

/** Joined, or with a blank or an elision's apostrophe between. */
const isNext = (text: string, last: Token | undefined, token: Token | undefined): boolean =>
  last !== undefined && token !== undefined && (isOneBlank(text, last.end, token.start) || token.start === last.end)

/** "de la", "de l’", "du", "des", "d’", "del", "de los": how many tokens they are; 0 for anything else. */
function ofLength({ text, tokens, language }: Reading, at: number): number {
  if (!isNext(text, tokens[at - 1], tokens[at])) return 0
  const [one = '', two = '', three = ''] = [0, 1, 2].map((it) => tokens[at + it]?.text ?? '')
  if (language === 'es') return one === 'del' ? 1 : one !== 'de' ? 0 : /^(?:la|los|las)$/u.test(two) ? 2 : 1
  if (/^(?:du|des)$/u.test(one)) return 1
  if (one === 'd' && /^['’]$/u.test(two)) return 2
  if (one !== 'de') return 0
  return two === 'la' ? 2 : two === 'l' && /^['’]$/u.test(three) ? 3 : 1
}

/** "pour le", "pour la", "pour l’": how many tokens they are. */
const forLength = ({ tokens }: Reading, at: number): number =>
  tokens[at]?.text !== 'pour' ? 0 : /^(?:le|la|les)$/u.test(tokens[at + 1]?.text ?? '') ? 2 : tokens[at + 1]?.text === 'l' ? 3 : 0

/** "ministère de l’Économie et des Finances": a body whose head stands small. */
function ministryEnd(reading: Reading, at: number): number | undefined {
  const { tokens, language } = reading
  if (!/^minist(?:ère|erio)$/u.test(tokens[at]?.text ?? '')) return undefined
  const skip = ofLength(reading, at + 1)
  if (skip === 0 || !/^\p{Lu}/u.test(tokens[at + 1 + skip]?.text ?? '')) return undefined
  return afterAnd(reading, at + 2 + skip, language === 'fr' ? /^et$/u : /^y$/u)
}

/** Where a body's name ends that goes on with "et des Finances", "y la Competencia": a noun of a field, and no other name. */
function afterAnd(reading: Reading, end: number, and: RegExp): number {
  const { tokens } = reading
  if (!and.test(tokens[end]?.text ?? '')) return end
  const skip = ofLength(reading, end + 1) || (/^(?:la|le|les|el|los|las)$/u.test(tokens[end + 1]?.text ?? '') ? 1 : 0)
  const word = tokens[end + 1 + skip]?.text ?? ''
  return field.test(word) && !isHead(word) ? end + 2 + skip : end
}
const field =
  /^(?:\p{Lu}\p{Ll}*(?:tion|tions|ité|ités|ance|ances|ence|ie|ique|ure|isme|ment|eur|ail|ces|ción|ciones|dad|cia|encias|ía|ura|ismo|miento|ercio|orte|inas|mas)|Finances|Santé|Mer|Sports|Armées|Industria|Hacienda|Deporte|Minas|Agenda)$/u

function runEnd(reading: Reading, from: number): number {
  const { text, tokens, language } = reading
  const first = tokens[from]
  if (first === undefined || !isStart(reading, from)) return from
  let end = from + 1
  for (;;) {
    const [last, token] = [tokens[end - 1], tokens[end]]
    if (last === undefined || token === undefined || !isNext(text, last, token)) break
    if (isNameWord(token, language) && isOneBlank(text, last.end, token.start)) {
      end += 1
      continue
    }
    const linked = linkedEnd(reading, from, end)
    if (linked === end) break
    end = linked
  }
  return end
}

/** A word with a capital that can open a name: articles only inside a sentence ("Selon Le Monde"), other small words never. */
function isStart({ text, tokens, language }: Reading, at: number): boolean {
  const token = tokens[at]
  if (token === undefined || !isNameWord(token, language)) return false
  const { stopWords, starters } = listsFor(language)
  const lower = token.text.toLowerCase()
  if (!stopWords.has(lower) && !starters.has(lower)) return true
  const next = tokens[at + 1]
  return (
    /^(?:Le|La|Les|El|Los|Las)$/u.test(token.text) &&
    isNameWord(next, language) &&
    (!isOpening(text, token) || articled.has(`${token.text} ${next?.text ?? ''}`))
  )
}

const particle = /^(?:von|van|der|den|di|da|al|el|ben|bin|ibn|le|la)$/u

/** Where a name ends that goes on with small words from here; the place itself where it does not. */
function linkedEnd(reading: Reading, from: number, end: number): number {
  const { tokens, language } = reading
  const run = tokens.slice(from, end)
  const last = run.at(-1)?.text ?? ''
  // "Jean Morel de Renault" has his surname already.
  const isPerson =
    (language === 'fr' ? isGivenAbroad(last) : run.some(({ text: word }) => isGivenAbroad(word))) || isAfterRole(reading, from)
  const head = headIn(run)
  if (head !== undefined && language === 'fr' && (run.length === 1 || (run.length === 2 && last.toLowerCase() === head))) {
    const adjective = adjectivesEnd(reading, end)
    const after = purposeHeads.has(head) || adjective === end ? purposeEnd(reading, adjective, head) : adjective
    if (after > end) return after
  }
  const skip = ofLength(reading, end)
  const behind = tokens[end + skip]
  const isWhole = language === 'es' || run.every(({ text: word }) => /^\p{Lu}/u.test(word))
  if (
    skip > 0 &&
    isWhole &&
    isNameWord(behind, language) &&
    (isPerson || head !== undefined || landHead.test(last) || (language === 'es' && isSpanishPlace(reading, run)))
  ) {
    const to = end + skip + 1
    return head !== undefined &&
      language === 'es' &&
      /^(?:comisión|ministerio|secretaría|consejería|consejo|instituto|agencia|dirección)$/u.test(head)
      ? afterAnd(reading, to, /^y$/u)
      : to
  }
  if (particle.test(tokens[end]?.text ?? '') && isPerson) {
    const more = particle.test(tokens[end + 1]?.text ?? '') ? 2 : 1
    if (isNameWord(tokens[end + more], language)) return end + more + 1
  }
  if (wholeNames.has(`${last} ${tokens[end]?.text ?? ''}`)) return end + 1
  const isPersonBehind = isNameWord(tokens[end + 2], language) && isNext(reading.text, tokens[end + 1], tokens[end + 2])
  if (isPair(tokens[end]?.text, last, tokens[end + 1]?.text ?? '', run, isPerson && !isPersonBehind)) return end + 2
  return /^\d{1,2}$/u.test(tokens[end]?.text ?? '') && /^(?:Ariane|Model|GPT|Llama|Claude|Gemini|Phase|Falcon|Boeing)$/u.test(last)
    ? end + 1
    : end
}

/** "Ibáñez y Urquijo" (but "Inés Ibáñez y Olalla Marín" are two), "Ruiz y Asociados", "Castilla y León", "Procter & Gamble": one name with an "and". */
function isPair(and: string | undefined, last: string, next: string, run: readonly Token[], isPerson: boolean): boolean {
  if (and === '&') return /^\p{Lu}/u.test(next)
  if (and === 'y')
    return (
      /^(?:Asociados|Cía|Hijos|Hermanos|Compañía)$/u.test(next) ||
      (isPerson && run.length > 1 && /^\p{Lu}\p{Ll}+$/u.test(next) && !isGivenAbroad(next)) ||
      /^(?:Castilla León|Trinidad Tobago|Bosnia Herzegovina|Antigua Barbuda|Economía Hacienda)$/u.test(`${last} ${next}`)
    )
  return and === 'et' && /^(?:Fils|Associés|Cie|Frères)$/u.test(next)
}

/** The head of a body's name, behind an article that is part of it ("La Gazette de Valmont"). */
const headIn = (run: readonly Token[]): string | undefined => {
  const [first, second] = run.map((token) => token.text.toLowerCase())
  const word = /^(?:la|le|les|el|los|las|haut|haute|grand|grande|gran|alto|alta)$/u.test(first ?? '') ? second : first
  return word !== undefined && bodyHeads.has(word) ? word : undefined
}

/** "Alcalá de Henares": two names that "de" joins are one place, unless the first is letters or a house's. */
const isSpanishPlace = ({ text }: Reading, run: readonly Token[]): boolean => {
  const [first] = run
  return (
    first !== undefined &&
    !/^\p{Lu}{2}|\p{Ll}\p{Lu}|\d/u.test(run.at(-1)?.text ?? '') &&
    !(isOpening(text, first) && /s$/u.test(first.text))
  )
}

function isAfterRole({ tokens }: Reading, from: number): boolean {
  const before = tokens[from - 1]?.text.toLowerCase() ?? ''
  return romanceRoles.has(before) || personTitles.has(before)
}

/** French adjectives by their endings; what verbs and small words share with them is left out. */
const adjective =
  /^(?!(?:faire|taire|tel|demain|mais|jamais|désormais|bien|rien|combien|fois|trois|mois|parfois|toutefois|autrefois|elle|laquelle|semaine|seul|seule|quel|quelle)$|(?:exist|persist|insist|résist|assist|consist|subsist|appell|rappell|renouvell|signal|égal|étal|arriv|priv|dériv|cultiv|motiv|expliqu|indiqu|critiqu|appliqu|compliqu|fabriqu|communiqu|impliqu|pratiqu|revendiqu|répliqu))\p{Ll}+(?:al|ale|aux|ales|ique|iques|ien|ienne|iens|iennes|éen|éenne|ais|aise|ois|oise|ain|aine|if|ive|aire|aires|el|elle|iste|istes|ier|ière|ieur|ieure|érale|éral|ables?|ibles?|itimes?|unis|unies|publique|libre|démocrate|verte?|rouge)$|^(?:unis|unies|public|libre|rouge|vert|verte|nantais|uni|unie)$/u

function adjectivesEnd({ text, tokens }: Reading, from: number): number {
  let end = from
  while (isNext(text, tokens[end - 1], tokens[end]) && adjective.test(tokens[end]?.text ?? '')) end += 1
  return end
}

const noPurpose =
  /^(?:manière|façon|premi\p{Ll}+|moment|instant|suite|fois|dernière|ici|facto|nouveau|plus|moins|tout\p{Ll}*|son|sa|ses|leurs?|cette|ce|ces|chaque|plusieurs|deux|trois|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|janvier|février)$/u

/** "des comptes", "de l’informatique et des libertés", "de France": what a body is for, or where. */
function purposeEnd(reading: Reading, from: number, head: string): number {
  const skip = ofLength(reading, from) || forLength(reading, from)
  const word = reading.tokens[from + skip]?.text ?? ''
  if (skip === 0 || noPurpose.test(word)) return from
  if (/^\p{Lu}/u.test(word)) return isNameWord(reading.tokens[from + skip], 'fr') ? from + skip + 1 : from
  if (!purposeHeads.has(head) || !/^\p{Ll}{4,}/u.test(word)) return from
  const end = adjectivesEnd(reading, from + skip + 1)
  if (reading.tokens[end]?.text !== 'et') return end
  const more = ofLength(reading, end + 1)
  return more > 0 && /^\p{Ll}{4,}/u.test(reading.tokens[end + 1 + more]?.text ?? '') ? end + 2 + more : end
}

/** "ministre de la Santé": an office's field is no name. */
const office =
  /(?:[Mm]inist(?:res?|r[oa]s?|ère)|[Ss]ecrétaires? d[’']État|[Cc]ommissaire|[Cc]onsejer[oa]|[Ss]ecretari[oa])(?: \p{Ll}+){0,2} (?:de la |de l[’']|du |des |de |d[’']|del |à la |à l[’']|aux? )$/u

function trimmed(reading: Reading, run: readonly Token[]): readonly Token[] {
  const { text, language } = reading
  let rest = run
  for (let first = rest[0]; first !== undefined && rest.length > 1; first = rest[0]) {
    const lower = first.text.toLowerCase()
    if (commonLetters.has(first.text) && !/^Act$/u.test(rest[1]?.text ?? '')) rest = rest.slice(1)
    else if (personTitles.has(lower) || (romanceRoles.has(lower) && !isHead(first.text))) rest = rest.slice(1)
    else break
  }
  const [first] = rest
  if (first === undefined) return []
  const before = text.slice(Math.max(0, first.start - 60), first.start)
  if (office.test(before) && !/^ministè/u.test(first.text)) return []
  if (rest.length > 1) return rest
  const lower = first.text.toLowerCase()
  if (
    /^\p{L}\.?$/u.test(first.text) ||
    /^(?:Gobiernos?|Ejecutivo|Estados?|Administración|État|Hexagone)$/u.test(first.text) ||
    commonLetters.has(first.text) ||
    personTitles.has(lower)
  )
    return []
  if (romanceRoles.has(lower) && isOpening(text, first)) return []
  return isOpening(text, first) && isPlainOpener(first.text, text.slice(first.end, first.end + 12), language) ? [] : rest
}

/** "Hausse des prix", "Científicos de la": the first word of a sentence has a capital anyway. */
function isPlainOpener(word: string, after: string, language: Romance): boolean {
  const lower = word.toLowerCase()
  if (/^\p{Lu}{2}|\p{Ll}\p{Lu}|\d|-/u.test(word)) return false
  if (knownPlaces.has(lower) || isGivenAbroad(word) || countriesIn(language).has(lower)) return false
  // "Detenida una mujer".
  if (
    language === 'es' &&
    /\p{L}{3}(?:ad|id)[oa]s?$/u.test(lower) &&
    /^\s\p{Ll}/u.test(after) &&
    !/^(?:granada|florida|mérida|lérida)$/u.test(lower)
  )
    return true
  if (/^(?:hier|demain|ayer|hoy|mañana)$/u.test(lower)) return true
  // "Vivement contesté", "Renonçant à", "Trois ministres".
  if (/\p{L}{3}(?:ment|ant|mente|ando|iendo)$/u.test(lower) || listsFor(language).cardinals.has(lower)) return true
  return /^\s(?:de|du|des|d[’']|del|que|qui|à|au|aux|al|sur|pour|por|para|con|contre|contra|entre)(?:\s|(?<=[’']))/u.test(after)
}
