// Names of a German sentence: every noun has a capital there, so what stands around one, its ending and its case tell which are names.
import { countriesIn } from './country-names.ts'
import { isKnownBody, isQualityOrAdverb, isSurnameAtHead } from './german-lone-names.ts'
import { houseNoun, isOrdinaryNoun, isTownLike, nounness } from './german-nouns.ts'
import { callsName, compoundHeads, germanGivenNames, germanPlaces, germanRoles, townTail } from './lists/german-words.ts'
import { listsFor } from './lists/lists.ts'
import { givenNames, personTitles } from './name-cues.ts'
import { isNameWord, isOneBlank, isOpening, isUnit } from './name-words.ts'
import type { Token } from './words.ts'

const roles = new Set(germanRoles)
const isRole = (word: string): boolean => {
  const last = word.toLowerCase().split('-').at(-1) ?? ''
  return (
    roles.has(last) ||
    personTitles.has(last) ||
    [...roles].some((role) => role.length > 4 && last.endsWith(role) && last !== role && !last.startsWith('halbleiter'))
  )
}
const isGiven = (word: string): boolean =>
  word.split('-').every((part) => germanGivenNames.has(part.toLowerCase()) || givenNames.has(part.toLowerCase()))

/** Bodies there is one of, by the word itself. */
const soleBody =
  /^(?:Bundes|Landes)\p{Ll}*(?:amt|agentur|gericht|gerichtshof|anstalt|bank|tag|rat|wehr|polizei|liga|zentrale|kammer|hof|dienst)(?:e?s)?$|^(?:Handelsblatt|Tagesspiegel|Weltbank|Eurogruppe)s?$/u
/** Heads that make a name with the town behind them, or with what they are for. */
const townHead =
  /^(?:Universität|Hochschule|Fachhochschule|(?:Land|Amts|Verwaltungs|Oberland(?:es)?|Arbeits|Sozial|Finanz)\p{Ll}*gericht|Flughafen|Stadtwerke|(?:Universitäts)?[Kk]linikum|Messe|Börse|Sparkasse|Landesbank|Volksbank|Stiftung|Landkreis|Kreis|Kanton|Bezirk|Staatsanwaltschaft|Hafen|Polizei)(?:e?s)?$/u
const bodyHead =
  /(?:[Ii]nstitut|[Mm]inisterium|[Bb]undesamt|[Ll]andesamt|[Uu]mweltamt|[Aa]gentur|[Ss]tiftung|[Aa]kademie|[Aa]nstalt|[Bb]ehörde|[Gg]esellschaft)(?:e?s)?$/u
const particle = /^(?:von|zu|van|de|der|den|dem|del|di|da|la|le|al|bin|ibn|ten)$/u

/** The runs of words that name something, in reading order. */
export function germanRuns(text: string, tokens: readonly Token[]): readonly (readonly Token[])[] {
  const found: (readonly Token[])[] = []
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]
    if (token === undefined || !isNameWord(token, 'de') || isSmallWord(text, token)) {
      at += 1
      continue
    }
    const body = bodyEnd(text, tokens, at)
    const end = body ?? runEnd(text, tokens, at)
    const run = tokens.slice(at, end)
    found.push(...(body === undefined ? namesOfRun({ text, tokens, at }, run) : [run]))
    at = end
  }
  return found
}

/** "Institut für Netzforschung", "Bundesministerium der Finanzen": where a body's name ends that says what it is for. */
function bodyEnd(text: string, tokens: readonly Token[], at: number): number | undefined {
  const [head, link, thing] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (head === undefined || link === undefined || thing === undefined || !bodyHead.test(head.text)) return undefined
  const links = /inisteriums?$/u.test(head.text) ? /^(?:für|der|des)$/u : /^für$/u
  if (!links.test(link.text) || !/^\p{Lu}/u.test(thing.text) || /^ein\p{Ll}*\s$/u.test(text.slice(Math.max(0, head.start - 6), head.start)))
    return undefined
  const isMore = tokens[at + 3]?.text === 'und' && /^\p{Lu}/u.test(tokens[at + 4]?.text ?? '') && isOrdinaryNoun(tokens[at + 4]?.text ?? '')
  return at + (isMore ? 5 : 3)
}

function runEnd(text: string, tokens: readonly Token[], at: number): number {
  let end = at + 1
  while (end < tokens.length) {
    const [last, token] = [tokens[end - 1], tokens[end]]
    if (last === undefined || token === undefined || !isOneBlank(text, last.end, token.start)) break
    const tail = townTail.exec(text.slice(last.end))?.[0]
    if (tail !== undefined) return end + tail.trim().split(' ').length
    if (isNameWord(token, 'de')) {
      if (bodyEnd(text, tokens, end) !== undefined || isFunctionWord(token.text)) break
      end += 1
      continue
    }
    const skip = particle.test(token.text) ? (particle.test(tokens[end + 1]?.text ?? '') ? 2 : 1) : 0
    if (skip > 0 && isPerson(tokens.slice(at, end)) && isNameWord(tokens[end + skip], 'de')) {
      end += skip + 1
      continue
    }
    if (isVersion(token, tokens[end + 1]) && !isOrdinaryNoun(last.text)) end += 1
    break
  }
  return end
}

/** Whether what comes right before "von" is a given name: "Konrad Klein von Siemens" has his surname already. */
const isPerson = (run: readonly Token[]): boolean => isGiven(run.at(-1)?.text ?? '')

/** "Opalit 3 soll": a number that counts nothing is part of a name. */
const isVersion = (token: Token, next: Token | undefined): boolean =>
  token.kind === 'number' &&
  /^\d{1,2}$/u.test(token.text) &&
  next !== undefined &&
  /^\p{Ll}{3}/u.test(next.text) &&
  !/^(?:zu|bis|von|oder)$/u.test(next.text)

interface Place {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly at: number
}

/** Names in a run of capitals: it is cut where a title or an ordinary noun stands before a name, "Frankreichs Präsident Emmanuel Macron". */
function namesOfRun(place: Place, run: readonly Token[]): readonly (readonly Token[])[] {
  const found: (readonly Token[])[] = []
  let part: Token[] = []
  /** The title or noun right before that says whose or what the name is. */
  let called = ''
  const close = (): void => {
    const name = nameOf(place, part, called)
    if (name.length > 0) found.push(name)
    part = []
  }
  for (const token of run) {
    const head = headOf(token)
    if (head !== undefined) {
      if (head.text !== '') part.push(head)
      close()
      called = token.text
    } else if (isRole(token.text) || (part.length > 0 && innerNoun.test(token.text))) {
      close()
      called = token.text
    } else part.push(token)
  }
  close()
  return found
}

/** "Elon Musks Firma xAI": a noun that is part of no name. */
const innerNoun = /^(?:Firma|Unternehmen|Konzern|Tochter|Modell|Film|Buch)$/u

/** The name in "Nvidia-Chef", "H200-Chip", "US-Regierung"; empty where it is none ("KI-Labor"), undefined for a name with a hyphen. */
function headOf(token: Token): Token | undefined {
  const cut = token.text.lastIndexOf('-')
  if (
    cut < 1 ||
    isNamedBody(token.text) ||
    /^EU-(?:Kommission|Parlament|Rat)$/u.test(token.text) ||
    germanPlaces.has(token.text.toLowerCase())
  )
    return undefined
  const [head, last] = [token.text.slice(0, cut), token.text.slice(cut + 1)]
  const isOf = isOrdinaryNoun(last) || isRole(last) || /^\p{Ll}/u.test(last)
  if (!isOf || (head.includes('-') && /^(?:Institut|Universität|Gesellschaft|Stiftung|Schule|Gymnasium|Klinik|Preis)/u.test(last)))
    return undefined
  const isKnownWord = compoundHeads.has(head.toLowerCase()) || isUnit(head.split('-').at(-1) ?? '')
  const isName = !isKnownWord && /^\p{Lu}|^\p{Ll}\p{Lu}/u.test(head) && (isShaped(head) || !isOrdinaryNoun(head))
  return isName ? { ...token, end: token.start + head.length, text: head } : { ...token, end: token.start, text: '' }
}

/** A word that no noun looks like: "OpenAI", "RWE", "GB300", "d-Matrix". */
const isShaped = (word: string): boolean =>
  (/^\p{Lu}{2,6}s?$/u.test(word) && !compoundHeads.has(word.toLowerCase())) || /\p{Ll}\p{Lu}|^\p{L}.*\d|&/u.test(word)

function nameOf(place: Place, part: readonly Token[], called: string): readonly Token[] {
  const { text } = place
  let rest = part
  let before = called
  for (let first = rest[0]; first !== undefined; first = rest[0]) {
    const next = rest[1]
    const count = next === undefined ? 0 : nounsAhead(first, next, isDetermined(text, first))
    if (next !== undefined && townHead.test(first.text) && !isOrdinaryNoun(next.text)) return rest
    else if (count > 0) [rest, before] = [rest.slice(count), rest[count - 1]?.text ?? '']
    else break
  }
  const [first, second] = rest
  if (first === undefined) return []
  if (second === undefined) return isName(place, first, before) ? rest : []
  if (isQualityAtHead(first, second, isOpening(text, first))) return []
  // "Googles Halle", "Norwegens Regierung": whose, and what; "in Falun Flächen": where, and what.
  const isWhose =
    /\p{L}{3}s$/u.test(first.text) && (nounness(second.text) !== undefined || isPlaceName(first.text.toLowerCase().slice(0, -1)))
  const isWhere = /(?:^|\s)(?:[Ii]n|[Aa]us|[Nn]ach)\s$/u.test(text.slice(0, first.start)) && nounness(second.text) !== undefined
  if (isWhose || isWhere) return isName(place, first, before) ? [first] : []
  return rest.every((token) => nounness(token.text) === 'sure') ? [] : rest
}

/** How many words at the head of a run say what its name is of: "Autobauer BMW" one, "Kölner Anbieter Rheinrechen" two. */
function nounsAhead(first: Token, next: Token, isBehindArticle: boolean): number {
  if (/\p{Ll}er$/u.test(first.text) && isOrdinaryNoun(next.text) && nounness(first.text) === undefined) return 2
  const noun = nounness(first.text)
  return noun === 'sure' || (noun === 'compound' && isBehindArticle) ? 1 : 0
}

/** "… Pillen Auf den …": a small word with a capital opens another line. */
const isFunctionWord = (word: string): boolean =>
  listsFor('de').stopWords.has(word.toLowerCase()) && !/^(?:Die|Der|Das|Will|War|Man|Dein|Mein|Ob|Am|An|Um)$/u.test(word)

const contraction = /^(?:beim|vom|zum|zur|am|im|ins|ans|durchs|fürs|ums|aufs|übers|vors)$/u

function isSmallWord(text: string, token: Token): boolean {
  const { stopWords, starters } = listsFor('de')
  const lower = token.text.toLowerCase()
  return (
    (stopWords.has(lower) || starters.has(lower) || contraction.test(lower)) && (isOpening(text, token) || /^(?:Sie|Ihr)/u.test(token.text))
  )
}

const isDetermined = (text: string, { start }: Token): boolean => determined.test(text.slice(Math.max(0, start - 24), start))

/** "Neue Preise gelten", "Gefährliche Giftwolke": a quality and a noun that open the sentence; "Deutsche Bahn" is a house. */
const isQualityAtHead = (first: Token, second: Token, opens: boolean): boolean =>
  opens && quality.test(first.text) && (isOrdinaryNoun(second.text) || !isShaped(second.text)) && !ofHouse.test(second.text)
const ofHouse = /(?:[Bb]ank|[Bb]ahn|Post|Börse|Telekom|Union|Kommission|Föderation|Republik|[Gg]esellschaft|[Aa]gentur|[Hh]ilfe|Zeitung)$/u
const quality =
  /(?:\p{Ll}{2}(?:isch|lich|ig|bar|sam|haft|los|ell|ional|iv|end|ste?|ert)|^(?:Neu|Alt|Groß|Klein|Hoh|Viel|Mehrer|Ander|Weiter|Erst|Zweit|Dritt|Letzt|Jung|Stark|Schwer|Deutsch|Gut|Lang|Kurz|Teur|Rot|Grün|Frei|Offen|Best|Früher|Höher|Größer|Kleiner|Beid|All|Einig|Manch|Solch|Fremd|Kalt|Heiß|Warm|Leer|Voll|Tot|Arm|Reich|Breit|Schnell|Leicht|Knapp|Gesamt|Reg|Dies|Jen))(?:e|er|es|en|em)$/u

const place = /(?:^|\s)(?:in|aus|nach|bei|In|Aus|Nach|Bei|nahe|Nahe|um)\s$/u
const dative = /(?:^|\s)(?:von|mit|laut|zwischen|zu|Von|Mit|Laut|wie|per)\s$/u
const accusative = /(?:^|\s)(?:durch|für|gegen|an|über|ohne|auf|Durch|Für|Gegen|Ohne|um)\s$/u
/** Verbs of speech of one speaker: a bare word behind one is who speaks. */
const speaks =
  /(?:^|[\s,])(?:sagte?|sagt|erklärte?|meinte?|betonte?|schrieb|schreibt|warnte?|forderte?|fragte|antwortete|ergänzte?|kritisierte?|berichtete?|teilte?|kündigte?|räumte?|so)\s$/u
/** "Laut Corvane will Bosch klagen": a bare word behind a modal verb of one subject is the subject. */
const modal = /(?:^|\s)(?:will|soll|kann|muss|darf|wollte|sollte|konnte|musste|durfte)\s$/u

/** "Fraunhofer-Institut", "Bertelsmann-Stiftung": a body by the name before its hyphen. */
function isNamedBody(word: string): boolean {
  const [, head = ''] = /^(\p{Lu}[\p{L}-]+)-(?:Institut|Universität|Gesellschaft|Stiftung|Klinik|Kolleg|Schule|Museum)s?$/u.exec(word) ?? []
  return head !== '' && !compoundHeads.has(head.toLowerCase()) && !isOrdinaryNoun(head)
}

const kindOfBank =
  /^(?:Groß|Haus|Zentral|Noten|Förder|Landes|Geschäfts|Privat|Investment|Daten|Staats|Direkt|Online|Volks|Kreis|Stadt|Regional|Kraft|Berg|Hand|Feuer|Netz|Stock|Fach)/u

/** "…, Meta habe Bücher genutzt": who opens what is reported. */
const reported = /^\s(?:habe|sei|werde|wolle|könne|müsse|solle|dürfe|hätte|würde)(?!\p{L})/u

/** "Bosch, Siemens und Corvane": a word at the head of a list, or in it, whose next member is no noun either. */
function isListed(before: string, after: string): boolean {
  const next = /^(?: und|,) (\p{Lu}[\p{L}-]+)/u.exec(after)?.[1]
  const isHead = /(?:^|[.!?:]\s)["„“»«]?$/u.test(before)
  return next !== undefined && (isHead || /\p{Lu}\p{L}+, $/u.test(before)) && nounness(next) !== 'sure' && !/(?:en|er)$/u.test(next)
}

/** What makes the noun behind it an ordinary one: an article, a possessive, a count, a quality. */
const determined =
  /(?:^|[^\p{L}])(?:[Dd](?:er|ie|as|en|em|es)|[Ee]in(?:e[nmrs]?)?|[Kk]ein\p{Ll}*|[Dd]ies\p{Ll}+|[Jj]ed\p{Ll}+|[Ss]ein\p{Ll}*|[Ii]hr\p{Ll}*|[Ii]m|[Aa]m|[Bb]eim|[Zz]um|[Zz]ur|[Vv]om|[Ii]ns|[Aa]ns|\p{Ll}+e[nrsm]?)\s$/u
/** A verb of one subject: "mietet", "will", "verlor". */
const singularVerb =
  /^\s(?:\p{Ll}{2,}(?:t|te)|ist|will|soll|wird|war|kann|muss|darf|gab|nahm|kam|ging|stieg|sank|fiel|verlor|gewann|rief|ließ|hielt|trat|schloss|stieß|zog|bot|lag|stand|sprach|schrieb|fand|ließ|verlieh|schlug)(?![\p{L}])/u

/** Whether one word with a capital names somebody or something. */
function isName({ text, tokens, at }: Place, token: Token, called: string): boolean {
  const word = token.text
  const lower = word.toLowerCase()
  const [before, after] = [text.slice(Math.max(0, token.start - 24), token.start), text.slice(token.end, token.end + 40)]
  if (isShaped(word) || soleBody.test(word) || isNamedBody(word) || isKnownBody(word, before, after)) return true
  if (/^\p{Lu}{1,}$/u.test(word) || compoundHeads.has(lower)) return false
  if (isPlaceName(lower) || isGiven(word)) return isKnownPlace(text, token)
  const noun = nounness(word)
  if (isOpening(text, token) && isSurnameAtHead(word, after, noun !== undefined)) return true
  if (noun !== undefined) {
    if (noun === 'sure') return false
    if (houseNoun.test(called) || isListed(before, after)) return true
    if (/(?:^|\s)(?:und|sowie)\s$/u.test(before)) return isAfterName(text, tokens, at) && !/(?:e|en|er)$/u.test(word)
    // Nobody writes one bank without an article: "bietet Softbank".
    return /^\p{Lu}\p{Ll}{2,}(?:bank|werk)$/u.test(word) && /\p{Ll}\s$/u.test(before) && !determined.test(before) && !kindOfBank.test(word)
  }
  if (/^-/u.test(after)) return true
  if (isRole(called) || houseNoun.test(called) || callsName.test(called)) return true
  // Only names have a bare genitive before a noun: "Googles neue Halle", "Japans Pläne".
  if (/\p{L}{3}s$/u.test(word) && /^\s(?:\p{Ll}+e[nrms]?\s){0,2}\p{Lu}\p{Ll}/u.test(after) && !determined.test(before)) return true
  if (speaks.test(before)) return true
  if (place.test(before)) return isTownLike(word) || !/en$/u.test(word)
  if (dative.test(before)) return !/n$/u.test(word)
  if (accusative.test(before)) return !/(?:n|e|er)$/u.test(word)
  if (/, $/u.test(before) && reported.test(after)) return !/(?:en|er)$/u.test(word)
  if (modal.test(before)) return !/(?:e|en|er)$/u.test(word)
  if (isListed(before, after)) return !/(?:en|er)$/u.test(word)
  if (/(?:^|\s)(?:und|sowie|oder)\s$/u.test(before)) return isAfterName(text, tokens, at) && !/(?:en|er)$/u.test(word)
  return isOpening(text, token) && singularVerb.test(after) && !isQualityOrAdverb(word, after)
}

/** Lands, rivers, towns and all countries, in the genitive too. */
const isPlaceName = (lower: string): boolean =>
  [lower, lower.replace(/s$/u, '')].some((word) => germanPlaces.has(word) || countriesIn('de').has(word))

/** "Essen", "Halle", "Main", "Oder" are words too, "Jan" is a month and "Mark" was money. */
const isKnownPlace = (text: string, { start, text: word }: Token): boolean =>
  !/^(?:Essens?|Halle|Main|Oder|Rom|Inn|Ulm|Jan|Mark)$/u.test(word) ||
  /(?:in|aus|nach|bei|an der)\s$/u.test(text.slice(Math.max(0, start - 8), start))

/** "SAP und Bosch": the word before the conjunction is a name that needs no noun's help. */
function isAfterName(text: string, tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 2]
  return (
    before !== undefined &&
    isNameWord(before, 'de') &&
    (isShaped(before.text) || nounness(before.text) !== 'sure') &&
    !determined.test(text.slice(Math.max(0, before.start - 24), before.start))
  )
}
