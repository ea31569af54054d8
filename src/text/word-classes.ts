// The words of an English sentence with a guess at each one's class: closed lists, endings, and the word before.

import { closed } from './closed-words.ts'
import { listsFor } from './lists/lists.ts'
import { readOnce } from './read-once.ts'
import { isAlsoNoun, verbReadings } from './verbs.ts'

/**
 * D determiner, O subject pronoun, o object pronoun, I preposition, T "to", C and/or, K but/yet, B subordinator, W question word or
 * relative, H "that", M modal, X form of be, h form of have, d form of do, n not, R adverb, # number, P capitalised name word,
 * S possessive mark, N noun, L plural noun, A adjective, Z day word, V finite verb, v finite verb or noun, E past or participle,
 * e participle, G -ing form, b bare verb, and a punctuation mark as itself.
 */
export type WordClass = string

/** `start` and `end` are UTF-16 offsets into the sentence, end exclusive. */
export interface ClassedWord {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly lower: string
  readonly tag: WordClass
}

/** Words with these endings in -ly are no adverbs. */
const notAdverb =
  /^(?:family|italy|july|ally|rally|reply|supply|apply|rely|imply|comply|assembly|anomaly|monopoly|bully|belly|multiply|fly|ugly|holy|early|only|likely|unlikely|friendly|deadly|costly|elderly|daily|weekly|monthly|yearly|hourly|orderly|lonely|lively|cowardly|timely|scholarly|kelly|emily|molly|polly|sally|billy|holly|lily|shelly|kimberly|beverly|reilly|o'reilly|connolly|donnelly|mcnally|scully|daly|sicily|wally|willy)$/
const adjectiveEnding = /(?:[^aeiou]al|ial|ual|ous|[ai]ble|ful|less|ish|[^aeiou]ic|tive|sive|ary)$/
const nounEnding = /(?:tion|sion|ment|ness|ship|ity|ance|ence|ism|ist|hood|dom|ology|graphy|cy|age|ure)$/

const pieces =
  /--+|(?:\p{L}+-)?(?:\p{Lu}\.){2,}(?:-\p{L}+)?|\b[ap]\.m\.|\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Adm|Capt|Maj|Cmdr|Jr|Sr|St|Inc|Corp|Co|Ltd|Rev|Prof|Sens|Reps|Govs|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Vt|Va|Wash|Wis|Wyo|Jan|Feb|Aug|Sept|Oct|Nov|Dec|No|vs?)\.|\p{Lu}\.(?=\s\p{Lu})|[$€£¥]?\d+(?:[.,:–-]\d+)*(?:%|\p{L}{1,2}\b)?(?:-\p{L}[\p{L}-]*)?|n[’']t\b|[’'](?:s|re|ve|ll|d|m)\b|[\p{L}\p{M}](?:[\p{L}\p{M}\p{N}]*?(?=n[’']t\b)|(?:[\p{L}\p{M}\p{N}]|[-&/](?=[\p{L}\p{N}])|[’'](?!(?:s|re|ve|ll|d|m)\b)(?=\p{L}))*)|\S/gu

const numberWords = new Set([...listsFor('en').cardinals.keys(), ...listsFor('en').multipliers.keys()])
const monthWords = listsFor('en').months

/** Cuts one sentence into words and marks, each with its class. Never throws; linear in the sentence's length. */
export const classWords: (sentence: string) => readonly ClassedWord[] = readOnce(wordsClassed)

function wordsClassed(sentence: string): readonly ClassedWord[] {
  const words: ClassedWord[] = []
  const found = [...sentence.matchAll(pieces)]
  for (const [at, match] of found.entries()) {
    const text = match[0]
    const lower = text.toLowerCase().replace(/’/g, "'")
    const opens = words.length === 0 || (words.length === 1 && /^["“‘'(]$/.test(words[0]?.text ?? ''))
    const next = found[at + 1]?.[0] ?? ''
    const last = words.at(-1)
    // "The bakers' strike": a mark right behind an s, where no quotation is open, is a possessive.
    const isPossessive = /^['’]$/.test(text) && last?.end === match.index && /[sS]$/.test(last.text) && !/(?:^|\s)['‘]\p{L}/u.test(sentence)
    if (isPossessive) {
      words.push({ start: match.index, end: match.index + 1, text, lower, tag: 'S' })
      continue
    }
    const after = found[at + 2]?.[0] ?? ''
    const place = { text, lower, opens, next, after, before: words.at(-1), earlier: words.at(-2) }
    const tag = ofBooks(place) ?? classOf(place)
    words.push({ start: match.index, end: match.index + text.length, text, lower, tag })
  }
  return words
}

interface Place {
  readonly text: string
  readonly lower: string
  readonly opens: boolean
  readonly next: string
  /** The word behind the next one. */
  readonly after: string
  readonly before: ClassedWord | undefined
  readonly earlier: ClassedWord | undefined
}

/** What a company's books count, behind "operating", "gross" and the like. */
const booked = /^(?:profits?|loss(?:es)?|income|margins?|earnings|expenses?|costs?|revenues?|cash|result)$/
/** Changes that "more than" bounds: "more than doubled". */
const bounded = /^(?:doubled|trebled|tripled|quadrupled|quintupled|halved)$/
const currencyNouns = /^(?:won|yen|yuan|baht|rand|real)$/

/** The words of a company's books, of which a lexicon alone thinks otherwise: "operating profit", "2.0 trillion won", "cost EUR 7.4 million", "more than doubled". */
function ofBooks({ lower, next, after, before, earlier }: Place): WordClass | undefined {
  const tag = before?.tag ?? ''
  if (/^(?:operating|net|gross|pre-tax|pretax)$/.test(lower) && booked.test(next)) return 'A'
  if (booked.test(lower) && /^(?:operating|net|gross|pre-tax|pretax)$/.test(before?.lower ?? '')) return /s$/.test(lower) ? 'L' : 'N'
  if (/^(?:annuali[sz]ed|adjusted|underlying|recurring|combined)$/.test(lower) && booked.test(next)) return 'A'
  if (currencyNouns.test(lower) && tag === '#') return 'L'
  // "To seven more countries": how many, and no second phrase.
  if (lower === 'more' && tag === '#' && /^\p{Ll}+s$/u.test(next)) return 'A'
  // "Sable 120 scores 81%": behind a numbered name and before a figure stands the verb.
  if (tag === '#' && earlier?.tag === 'P' && /^[$€£¥]?\d/.test(next) && verbReadings(lower).some(({ form }) => form === 's')) return 'V'
  if (lower === 'cost' && /^[NLP]$/.test(tag) && /^(?:\p{Lu}{3}|[$€£¥]?\d.*|[$€£¥])$/u.test(next)) return 'V'
  if (lower === 'more' && next === 'than' && bounded.test(after)) return 'R'
  if (lower === 'than' && before?.lower === 'more' && bounded.test(next)) return 'R'
  // "Users under 16": an age or a bound of the noun before, and of no verb.
  if (/^(?:under|over)$/.test(lower) && /^[NL]$/.test(tag) && /^\d{1,2}$/.test(next)) return 'I'
  return undefined
}

function classOf(place: Place): WordClass {
  const { text, lower, opens, next, before } = place
  if (!/[\p{L}\p{N}]/u.test(text)) return /^(?:[–—]|--+)$/.test(text) ? '–' : text
  if (/^[’']/.test(text) || /^n[’']t$/.test(lower)) return contraction(lower, before, next)
  if (/^[$€£¥]?\d/.test(text)) return '#'
  const capital = /^\p{Lu}/u.test(text)
  const day = closed.get(lower)
  // "Super Tuesday", "Good Friday": the day is part of a name.
  if (day === 'Z') return /^(?:Super|Black|Good|Easter|Ash|Holy)$/.test(before?.text ?? '') ? 'P' : 'Z'
  if (text === 'I') return 'O'
  if (/^vs?\.$/.test(text)) return 'P'
  if (capital && !opens) return 'P'
  if (/^\p{Ll}{1,2}\p{Lu}/u.test(text)) return 'P'
  if (capital && /^\p{Lu}/u.test(next) && !closed.has(lower) && !/^\p{L}+ly$/u.test(lower)) return 'P'
  if (capital && (/^\p{Lu}{2,}$|\.|\p{Lu}.*\p{Lu}|-\p{Lu}/u.test(text) || (monthWords.has(lower) && lower !== 'may'))) return 'P'
  if (numberWords.has(lower)) return lower === 'one' && /^(?:of|[a-z]+)$/.test(next) ? 'D' : '#'
  return openClass(place, capital)
}

function contraction(lower: string, before: ClassedWord | undefined, next: string): WordClass {
  if (lower.startsWith('n')) return 'n'
  if (lower === "'s") return before !== undefined && /^[OWH]$/.test(before.tag) ? 'X' : /^(?:not|been|a|an|the)$/.test(next) ? 'X' : 'S'
  // "He'd sold it": had; "he'd sell it": would.
  if (lower === "'d") {
    const forms = verbReadings(next).map(({ form }) => form)
    return forms.includes('participle') && !forms.includes('base') ? 'h' : 'M'
  }
  return { "'re": 'X', "'m": 'X', "'ve": 'h', "'ll": 'M' }[lower] ?? 'S'
}

function openClass(place: Place, capital: boolean): WordClass {
  const { lower, before, next } = place
  const known = closed.get(lower)
  if (known !== undefined) return inContext(known, place)
  if (capital) return capitalOpener(lower, next)
  if (/ly$/.test(lower) && !notAdverb.test(lower)) return 'R'
  const readings = verbReadings(lower)
  if (readings.length > 0) {
    const tag = verbClass(place, readings)
    if (tag !== undefined) return tag
  }
  if (/-/.test(lower) && /(?:ed|ing|old|year|day|level|based|term|time|right|left|wing|led|style|era|free|wide|long)$/.test(lower))
    return 'A'
  if (adjectiveEnding.test(lower)) return 'A'
  if (nounEnding.test(lower)) return 'N'
  if (/[^siu]s$/.test(lower) && lower.length > 3) return 'L'
  if (/ing$/.test(lower) && lower.length > 5 && before?.tag === 'P' && /(?:[a-z]an|ese|ish|French|Dutch|US)$/.test(before.text)) return 'N'
  if (/ing$/.test(lower) && lower.length > 5) return before !== undefined && /[DASIN]/.test(before.tag) ? 'N' : 'G'
  if (/^un\p{Ll}+ed$/u.test(lower)) return 'A'
  if (/[^e]ed$/.test(lower) && lower.length > 4) return before !== undefined && /[DAS#]/.test(before.tag) ? 'A' : 'E'
  return 'N'
}

/** A capital that may be there only because the sentence starts. */
function capitalOpener(lower: string, next: string): WordClass {
  if (/ly$/.test(lower) && !notAdverb.test(lower)) return 'R'
  const [reading] = verbReadings(lower)
  if (reading?.form === 'ing') return 'G'
  if (reading !== undefined && /^(?:past|participle)$/.test(reading.form)) return 'E'
  if (/^(?:have|has|had|is|are|was|were|will|would)$/.test(next)) return /[^siu]s$/.test(lower) ? 'L' : 'P'
  if (/[^siu]s$/.test(lower) && /^(?:between|among|of|from|are|were|have)$/.test(next)) return 'L'
  if (/[^siu]s$/.test(lower) && (reading !== undefined || /(?:ers|ors|ists|ysts|ments|tions|ents|ials|ives|ans|ees)$/.test(lower)))
    return 'L'
  return 'P'
}

function inContext(known: WordClass, { lower, before, earlier, next, opens }: Place): WordClass {
  const tag = before?.tag ?? ''
  if (lower === 'at' && /^(?:least|most)$/.test(next)) return 'R'
  if (/^(?:about|around|over|under|nearly|almost|roughly|some|up)$/.test(lower) && (/^[$€£¥]?\d/.test(next) || numberWords.has(next)))
    return tag === 'T' ? known : 'R'
  if (lower === 'her') return /^(?:[a-z]+|\p{Lu}.*)$/u.test(next) && !closed.has(next.toLowerCase()) ? 'D' : 'o'
  if (lower === 'most' && opens && /ly$/.test(next) && !notAdverb.test(next) && closed.get(next) !== 'A') return 'R'
  // "That outage is": which one. "That means", "That prompted" say something of what stands before.
  if (lower === 'that' && opens && isNounHere(next)) return 'D'
  if (lower === 'that')
    return /^[IVEbG]$/.test(tag) && /^(?:day|night|year|week|time|point|case|kind|way|money|number|bill|law)$/.test(next) ? 'D' : 'H'
  const afterBe = tag === 'X' || (tag === 'R' && earlier?.tag === 'X')
  if (known === 'N' && afterBe && /ing$/.test(lower) && !/^(?:thing|king|nothing|something|everything)$/.test(lower) && next !== 'of')
    return 'G'
  if (lower === 'likely' && /^(?:will|would|could|has|had|is|was)$/.test(next)) return 'R'
  // "Will likely face", "could only afford", "she first spoke": between a helper or somebody and the verb it is no adjective.
  if (/^(?:likely|only|first|last|next)$/.test(lower) && isAdverbial(lower, tag, next)) return 'R'
  // "The ruling Communist Party": which, and no judgement.
  if (lower === 'ruling' && tag === 'D' && /^\p{Lu}/u.test(next)) return 'A'
  // "The two councils both oppose": behind who does it and before the verb.
  if (/^(?:both|each|all)$/.test(lower) && /^[LPN]$/.test(tag) && verbReadings(next).some(({ lemma }) => !isAlsoNoun(lemma))) return 'R'
  // "Has not yet sent", "has yet to send".
  if (lower === 'yet' && /^[nhX]$/.test(tag)) return 'R'
  if (lower === 'no' && (next === 'longer' || !/^[a-z]+$/.test(next))) return 'n'
  // "did not open": a "not" between helper and verb changes nothing.
  const isHelped = /[MTd]/.test(tag) || (/^[nR]$/.test(tag) && /[MTd]/.test(earlier?.tag ?? ''))
  if (lower === 'like' && isHelped) return 'b'
  // "Did not address the board": a noun only where no helper stands before.
  if (known === 'N' && isHelped && verbReadings(lower).some(({ form }) => form === 'base')) return 'b'
  // "Up to 1.8 million": a bound of the figure.
  if (lower === 'to' && before?.lower === 'up' && (/^[$€£¥]?\d/.test(next) || numberWords.has(next))) return 'R'
  if (/^(?:since|until)$/.test(lower) && (/^\d{4}$/.test(next) || (monthWords.has(next.toLowerCase()) && next !== 'may'))) return 'I'
  if (/^(?:after|before|since|until|as|than)$/.test(lower)) return 'B'
  if (lower === 'so' && tag === ',') return 'K'
  if (lower === 'open' && isHelped) return 'b'
  if ((lower === 'will' || lower === 'can' || lower === 'might' || lower === 'may') && /[DAS]/.test(tag)) return 'N'
  if (/^(?:following|including|regarding|concerning)$/.test(lower))
    return tag === 'X' ? 'G' : lower === 'following' && tag === 'D' ? 'A' : 'I'
  if ((lower === 'back' || lower === 'free' || lower === 'clear' || lower === 'own') && isHelped) return 'b'
  // "The licence there runs".
  if (lower === 'there' && /^[NLP]$/.test(tag) && closed.get(next) !== 'X') return 'R'
  if (/^(?:any|some|every|no)(?:thing|one|body)$/.test(lower) && /^[IbG]$/.test(tag) && !/^[MXhd]$/.test(closed.get(next) ?? '')) return 'o'
  if (lower === 'one') return /^(?:of|[a-z]+)$/.test(next) && next !== 'is' && next !== 'has' ? 'D' : 'O'
  return known
}

/** A word of small letters that is no verb of what "that" points to. */
const isNounHere = (word: string): boolean =>
  /^\p{Ll}{3,}$/u.test(word) &&
  // "That ships were lost", "that workers died": of several it is "those".
  (!closed.has(word) || closed.get(word) === 'N') &&
  (closed.has(word) || !/(?<![su]|i)s$/.test(word)) &&
  verbReadings(word).every(({ form }) => form === 'base')

/** Whether a past form behind an adjective or a figure is the verb: before an article, behind a share, or behind a numbered name. */
const isVerbOf = ({ before, earlier, next }: Place): boolean =>
  opensObject.test(next) ||
  (before?.tag === '#' && (/%$/.test(before.text) || (earlier?.tag === 'P' && !/^(?:19|20)\d\d$/.test(before.text))))

function isAdverbial(lower: string, tag: WordClass, next: string): boolean {
  const forms = verbReadings(next).map(({ form }) => form)
  if (tag === 'M' || tag === 'd') return /^(?:likely|only|first)$/.test(lower) && (forms.includes('base') || /^(?:be|have)$/.test(next))
  if (tag === 'h') return /^(?:only|first|last)$/.test(lower) && (forms.includes('participle') || next === 'been')
  if (/^(?:only|likely)$/.test(lower) || !/^[OPZ]$/.test(tag)) return false
  return forms.includes('past') && !forms.includes('base')
}

/** "Began", "took", "forbade": a past form that is no participle, and so tells of no noun behind it. */
function isOnlyPast(word: string): boolean {
  const readings = verbReadings(word)
  return readings.length > 0 && readings.every(({ form }) => form === 'past')
}

/** "The total represented a loss", "51% backed the plan": before an article what follows an adjective or a figure can only be a verb. */
const opensObject = /^(?:the|an?|his|her|its|their|him|it|them)$/

function verbClass(place: Place, readings: readonly { readonly lemma: string; readonly form: string }[]): WordClass | undefined {
  const { before, earlier, next } = place
  const tag = before?.tag ?? ''
  const has = (form: string): boolean => readings.some((reading) => reading.form === form)
  const helped = /^[MdT]$/.test(tag) || (/^[nR]$/.test(tag) && /^[MdT]$/.test(earlier?.tag ?? ''))
  if (helped && has('base') && !(tag === 'T' && /^[VvEIG]$/.test(''))) return 'b'
  const afterBe = /^[Xh]$/.test(tag) || (/^[nR]$/.test(tag) && /^[Xh]$/.test(earlier?.tag ?? ''))
  // "The copying began": before what can only be a finite verb the form in -ing is the noun.
  if (has('ing')) return /^[DAS#]$/.test(tag) ? (/^[a-z]/.test(next) && !closed.has(next) && !isOnlyPast(next) ? 'A' : 'N') : 'G'
  const past = has('past')
  const participle = has('participle')
  if (past || participle) {
    if (afterBe && participle) return 'e'
    if (/^(?:said|told)$/.test(place.lower) && tag !== 'D') return 'V'
    if (/^[A#]$/.test(tag) && past && !has('base') && isVerbOf(place)) return participle ? 'E' : 'V'
    if (/^[AN]$/.test(tag) && isOnlyPast(place.lower)) return 'V'
    if (/^[DAS#]$/.test(tag) && !has('base')) return 'A'
    if (past && !participle) return 'V'
    if (!past) return has('base') && tag !== 'T' ? (tag === 'O' ? 'V' : 'v') : 'e'
    const lemma = readings[0]?.lemma ?? ''
    if (/^(?:say|tell|think|want|seem|happen|appear|argue|agree|vow|insist|decline|refuse|fail|warn|claim)$/.test(lemma)) return 'V'
    if (!has('base')) return tag === 'O' ? 'V' : 'E'
    if (/^[DASI#]$/.test(tag)) return 'N'
    return tag === 'O' ? 'V' : 'v'
  }
  const lemma = readings[0]?.lemma ?? ''
  // "An alternative represents": no noun, so no adjective before it.
  if (tag === 'A' && has('s') && !isAlsoNoun(lemma)) return 'V'
  // "Case 2000 alleges": of a numbered name.
  if (tag === '#' && earlier?.tag === 'P' && has('s') && !isAlsoNoun(lemma)) return 'V'
  if (/^[DAS#I]$/.test(tag)) return undefined
  if (!isAlsoNoun(lemma)) return tag === 'O' || has('s') ? 'V' : 'v'
  if (tag === 'O') return 'V'
  return 'v'
}
