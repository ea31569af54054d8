// Whether a German word with a capital is a noun of the language: by its ending, or by the noun it ends in.
import { dictionaryOf } from './foreign-dictionary.ts'
import { bareNouns, germanRoles } from './lists/german-words.ts'

/** Endings by which German makes nouns of other words. */
const derived =
  /^(?!Samsungs?$|Jungs?$)(?:.+(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|sion|sionen|tät|täten|ismus|nis|nisse|nissen|linge?|lingen|tum|erin|erinnen|ikerin|innen|logie|grafie|isierung)|.*\p{Ll}{3}(?:ment|mente|enten|isten|anten|euren|eure))s?$/iu
/** Endings of towns' names, which a noun has only where it is one of the words below. */
const townLike =
  /\p{Ll}{2}(?:burg|berg|dorf|heim|hausen|furt|furth|bach|stadt|stedt|ingen|weiler|brück|brücken|kirchen|kirch|münde|walde|roda|leben|itz|feld|ow)s?$/u
const townNouns =
  /(?:haupt|groß|klein|innen|alt|vor|welt|neu|heimat|hafen|millionen|kreis|partner|um|sport|trainings|spiel|pflege|alters?|studenten|kinder|wohn|eigen|schlacht|kampf|welt|arbeits|berufs|spannungs)(?:stadt|dorf|heim|feld)s?$/iu

const rootsMin = 4
let nouns: ReadonlySet<string> | undefined
let longest = 0

function nounSet(): ReadonlySet<string> {
  if (nouns !== undefined) return nouns
  nouns = new Set([...bareNouns, ...germanRoles, ...dictionaryOf('de').nouns.keys()])
  for (const noun of nouns) longest = Math.max(longest, noun.length)
  return nouns
}

/** Whether a word, without hyphens, is a noun of the lists or ends in one, with its -s or -es of the genitive or -n of the dative. */
function listed(lower: string): 'sure' | 'compound' | undefined {
  const all = nounSet()
  const forms = [...new Set([lower, lower.replace(/e?s$/u, ''), lower.replace(/n$/u, '')])]
  if (forms.some((word) => all.has(word))) return 'sure'
  const isCompound = forms.some((word) => {
    for (let from = Math.max(2, word.length - longest); from <= word.length - rootsMin; from++) if (all.has(word.slice(from))) return true
    return false
  })
  return isCompound ? 'compound' : undefined
}

/**
 * Whether a German word is an ordinary noun: surely, or as what looks like a compound of one, as houses' names do too ("Lichtwerk", "Vantage").
 * Of a word with hyphens the last part tells.
 */
export function nounness(word: string): 'sure' | 'compound' | undefined {
  const last = word.split('-').at(-1) ?? word
  if (/^\p{Lu}{2}|\d|\p{Ll}\p{Lu}/u.test(last) || isTownLike(last)) return undefined
  return derived.test(last) ? 'sure' : listed(last.toLowerCase())
}

export const isOrdinaryNoun = (word: string): boolean => nounness(word) !== undefined

/** "Straubing", "Ostheim": a town by its ending. */
export const isTownLike = (word: string): boolean => townLike.test(word) && !townNouns.test(word)

/** What a house is: the word behind it is its name, whatever it looks like. */
export const houseNoun =
  /(?:start-?up|firma|unternehmen|konzerns?|anbieters?|betreibers?|herstellers?|versorgers?|labors?|gruppe|entwicklers?|spezialist(?:in|en)?|bauers?|riese[n]?|tochter|dienstleisters?|verein|verband|partei|gewerkschaft|reederei|gesellschaft|kette)$/iu
