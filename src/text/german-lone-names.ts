// Names of one German word that look like a noun or a quality: surnames of trades at the head of a sentence, bodies behind an article.
import { openingAdverbs } from './lists/german-words.ts'
import { wordsIn } from './lists/word-lists.ts'

/** Bodies and houses that stand behind an article as a noun does, or look like one. */
const bodies = new Set(
  wordsIn(`nato fed allianz commerzbank telekom lufthansa hamas hisbollah kreml caritas diakonie opec unicef unesco interpol europol
  frontex fifa uefa taliban grünen thyssenkrupp knesset duma telefónica hypovereinsbank sparkassenverband bundesbank eurowings`),
)
/** Houses called after where somebody is from: with an article it is that person. */
const bareHouses = new Set(wordsIn('bayer salzgitter continental jenoptik'))
/** "die Allianz der Länder", "das Bündnis aus": what is of somebody or against something is the noun. */
const goesOnAsNoun = /^\s(?:der|des|von|vom|aus|mit|gegen|zwischen|für)(?!\p{L})/u
const indefinite = /(?:^|[^\p{L}])(?:(?:[Ee]in|[Kk]ein|[Jj]ed|[Dd]ies|[Ss]ein|[Ii]hr)\p{Ll}*|\p{Ll}+e[nrsm]?|[Ii]m|[Ii]ns)\s$/u
const definite = /(?:^|[^\p{L}])[Dd](?:ie|er|en|em|as|es)\s$/u

/** Whether a word is one of the bodies there is one of, by the word and what stands around it. */
export function isKnownBody(word: string, before: string, after: string): boolean {
  const lower = word.toLowerCase()
  if (bareHouses.has(lower)) return !/\p{Ll}\s$/u.test(before) || /(?:^|\s)(?:und|von|bei|mit|gegen|für|an)\s$/u.test(before)
  if (!bodies.has(lower)) return false
  return !goesOnAsNoun.test(after) && (definite.test(before) || !indefinite.test(before))
}

/** Surnames that are a trade, or end as a noun does: without an article nobody else stands at the head of a sentence and does something alone. */
const surnames = new Set(
  wordsIn(`müller schneider fischer weber meyer wagner becker schulz hoffmann schäfer schröder neumann schwarz zimmermann braun krüger hofmann
  hartmann schmitt schmidt krause meier lehmann schmid schulze maier köhler herrmann mayer huber scholz möller schubert keller günther berger
  winkler baumann böhm schumacher krämer ziegler pfeiffer seidel bergmann schuster steiner gruber moser wegner lindner baumgartner holzer`),
)
/** What one person or house does: "sprach", "klagte", "streicht". */
const doesAlone =
  /^\s(?:sag|klag|kritisier|forder|droh|warn|reis|kündig|lehn|erklär|verteidig|sieg|wechsel|bau|leg|mein|beton|räum|stell|zeig|unterlieg|verkauf|kauf|mach|set|plan|melde|antworte|arbeite|spiel|führ|triff|wirf|verspri|streich|gewinn|verlier|senk|erhöh|wäch)\p{Ll}*t(?:e|et|ete)?(?![\p{L}])|^\s(?:sprach|spricht|verlor|gewann|trat|tritt|will|schrieb|schreibt|warf|übernahm|übernimmt|verließ|verlässt|strich|wuchs|verzichtet|verzichtete|ging|kam|traf|rief|nannte|siegte)(?![\p{L}])/u
/** Small words in "-er" that open a sentence. */
const smallWords =
  /^(?:vorher|nachher|hinterher|leider|wieder|immer|lieber|besser|eher|weiter|über|unter|hinter|aber|oder|außer|sicher|seither|bisher|daher|hier|er|wer|jeder|einer|keiner|dieser|jener|mancher|solcher|unser|ihrer|aller|beider|deutscher|teurer|schneller|größer|kleiner|näher|stärker|schwächer|länger|kürzer|höher|tiefer|später|früher|weniger|immerhin|unser|vieler|anderer|weiterer|erster|zweiter|dritter|letzter|neuer|alter)$/u

/** Whether a word at the head of a sentence is a surname: one of a trade, or one in "-er" that is no noun, before what one alone does. */
export const isSurnameAtHead = (word: string, after: string, isNoun: boolean): boolean => {
  const lower = word.toLowerCase()
  if (!doesAlone.test(after)) return false
  return surnames.has(lower) || (!isNoun && /\p{Ll}{2}er$/u.test(word) && !smallWords.test(lower) && !openingAdverbs.has(lower))
}

/** "Unklar blieb", "Zuletzt stieg", "Geplant ist": a word that is written small elsewhere; an "-er" may be anybody who does something. */
export const isQualityOrAdverb = (word: string, after: string): boolean =>
  openingAdverbs.has(word.toLowerCase()) ||
  /(?:er|ei|lich|weise|isch|ig|mals|dings|falls|seits|wärts|lings|bar|sam|los|haft|end|maßen)$/u.test(word) ||
  /^\s(?:ist|war|wird|wurde|bleibt|blieb|scheint|gilt|steht|geht|gibt|gab|kommt|kam)(?!\p{L})/u.test(after)
