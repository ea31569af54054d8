// In which forms a registry name stands in a text: its plural, its German genitive, its other spelling; and letters that name nobody there.
import type { EntityKind } from '../../domain/entity.ts'
import { townTail } from '../../text/lists/german-words.ts'
import { orgCues, personTitles, placeCues, productCues } from '../../text/name-cues.ts'
import type { NamePlace } from './common-words.ts'

/** Whether a name has a plural of its own: chips are counted ("B200s"), a house is one, and a short name stands as it is. */
export type WordForm = 'counted' | 'single' | 'fixed'

const wordStart = /[\p{L}\p{N}]/u
/** Letters before an s of the genitive: German adds none to a name that ends in a hiss ("Paris’", "Franz’"). */
const takesGenitive = /[\p{L}\p{N}](?<![sßxz])$/iu
/** "B200", "TPU", "MI300X": of such a name a plural is no other word. */
const isModelLike = /[\p{Lu}\p{N}]$/u

/** Where a name that begins at a place of a text ends with its ending, or undefined where other letters follow. */
export function endOfForm(
  { text: name, form }: { readonly text: string; readonly form: WordForm },
  text: string,
  at: number,
  language: string,
): number | undefined {
  if (!text.startsWith(name, at)) return undefined
  const end = at + name.length
  if (!wordStart.test(text.charAt(end))) return end
  const isInflected = (form === 'counted' && isModelLike.test(name)) || (form !== 'fixed' && isGerman(language) && takesGenitive.test(name))
  return isInflected && text.charAt(end) === 's' && !wordStart.test(text.charAt(end + 1)) ? end + 1 : undefined
}

const isGerman = (language: string): boolean => /^de\b/iu.test(language)

/** A name, and with the letters of its country written the other way: "US Department of Energy", "U.S. Department of Energy". */
export function spellingsOf(name: string): readonly string[] {
  if (name.startsWith('US ')) return [name, `U.S. ${name.slice(3)}`]
  return name.startsWith('U.S. ') ? [name, `US ${name.slice(5)}`] : [name]
}

/** Letters that are a small word too, or open the names of many houses. */
const lettersOfMany = /^(?:US|U\.S\.|WHO)$/u
/** Names that go on from the country's: houses, prints, a tournament; and its money. */
const goesOn =
  /^(?:\$|[\s\u00a0]?\$|[\s\u00a0-][Dd]ollars?(?![\p{L}])|\s(?:Steel|Bank|Bancorp|Foods|Open|Airways|News|Cellular|Masters|Xpress)(?![\p{L}]))/u

/** "Contact US: press office", "Give US the tools": what only "us" is asked of. */
const callsOnUs = /(?<![\p{L}])(?:give|contact|join|follow|email|e-mail|call|write to|visit) $/iu

/**
 * Whether "US" and "WHO" are anything but the country and the body: a small word where everything, or the word before, is in capitals
 * ("JOIN US", "WHO PAYS FOR IT"), or the opening of another's name ("US Steel", "US$ 4 million").
 */
export function isLettersOnly(name: string, placeOf: () => NamePlace): boolean {
  if (!lettersOfMany.test(name)) return false
  const { before, behind, sentence } = placeOf()
  if (name !== 'WHO' && goesOn.test(behind)) return true
  if (name === 'U.S.') return false
  if (callsOnUs.test(before) && /^(?:[:.,!?]|$|\s(?:the|an?|on|at|by|your|all)\s)/u.test(behind)) return true
  return !/\p{Ll}{2}/u.test(sentence) || /(?<![\p{L}\p{N}.-])\p{Lu}{3,}\s$/u.test(before) || /^\s\p{Lu}{4,}\s\p{Lu}{2,}/u.test(behind)
}

/** Small words and compass words that a hyphen ties to the rest of a place's or paper's name, and heads that a country stands behind. */
const insideName =
  /(?:-(?:de|du|des|la|le|les|en|sur|sous|lès|am|an|a)|(?<![\p{L}])(?:Ouest|Nord|Sud|Est|Saint|Sainte|Bourg|Île|Neu|Alt|Groß|Klein|Bad|Nordrhein|Castilla))-$|(?<![\p{L}])(?:Fondation|Stade|Tour|Collège|Comédie|Météo|Radio|Télévisions?|Théâtre|Vuelta a) (?:de )?$/u

/** Whether a name is a part of a longer one: "Hauts-de-France", "Ouest-France", "Tour de France". */
export const isInsideName = (before: string): boolean => insideName.test(before)

/** A town's or land's name goes on: "Frankfurt an der Oder" is another Frankfurt, "Lagos de Covadonga" no Lagos. */
const placeGoesOn = (behind: string): boolean => townTail.test(behind) || /^ del? (?:la |los |las )?\p{Lu}\p{Ll}/u.test(behind)

/** Whether a place of the registry is another one here, or part of one, by what stands behind its name. */
export const isAnotherPlace = ({ kind, text }: { readonly kind: EntityKind; readonly text: string }, behind: string): boolean =>
  kind === 'place' && (placeGoesOn(behind) || (givenToo.test(text) && isSurname(behind)))

/** Towns and lands that persons are called after: "Paris Hilton" is no town. */
const givenToo = /^(?:Paris|Austin|Sydney|Florence|Madison|Charlotte)$/u

/** Whether a word with a capital, and no word of an office, a body or a place, stands behind. */
function isSurname(behind: string): boolean {
  const word = /^ (\p{Lu}\p{Ll}+(?<!s))(?=[,.;:’']|\s\p{Ll})/u.exec(behind)?.[1]?.toLowerCase()
  return word !== undefined && ![personTitles, orgCues, placeCues, productCues].some((cues) => cues.has(word))
}

/** A name in capitals throughout, as headlines write it; undefined for one that is so anyway, or short enough to be other letters. */
export const inCapitals = (name: string): string | undefined =>
  /\p{Ll}/u.test(name) && name.replace(/[^\p{L}]/gu, '').length >= lettersMin ? name.toUpperCase() : undefined
const lettersMin = 6
