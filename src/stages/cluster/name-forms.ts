// In which forms a registry name stands in a text: its plural, its German genitive, its other spelling; and letters that name nobody there.
import type { EntityKind } from '../../domain/entity.ts'
import { townTail } from '../../text/lists/german-words.ts'
import { orgCues, personTitles, placeCues, productCues } from '../../text/name-cues.ts'

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
  // "Die Londons kamen": a family, and no town, unless its noun follows ("die Londons Rat beschloss").
  if (form === 'single' && behindPlural.test(text.slice(Math.max(0, at - 8), at)) && !/^s \p{Lu}/u.test(text.slice(end, end + 3)))
    return undefined
  return isInflected && text.charAt(end) === 's' && !wordStart.test(text.charAt(end + 1)) ? end + 1 : undefined
}

const behindPlural = /(?<![\p{L}])(?:[Dd]ie|[Dd]en|[Aa]lle|[Bb]eiden)\s$/u
const isGerman = (language: string): boolean => /^de\b/iu.test(language)

/** A name, and with the letters of its country written the other way: "US Department of Energy", "U.S. Department of Energy". */
export function spellingsOf(name: string): readonly string[] {
  if (name.startsWith('US ')) return [name, `U.S. ${name.slice(3)}`]
  return name.startsWith('U.S. ') ? [name, `US ${name.slice(5)}`] : [name]
}

/** Small words and compass words that a hyphen ties to the rest of a place's or paper's name, and heads that a country stands behind. */
const insideName =
  /(?:-(?:de|du|des|la|le|les|en|sur|sous|lès|am|an|a)|(?<![\p{L}])(?:Ouest|Nord|Sud|Est|Saint|Sainte|Bourg|Île|Neu|Alt|Groß|Klein|Bad|Nordrhein|Castilla))-$|(?<![\p{L}])(?:Fondation|Stade|Tour|Collège|Comédie|Météo|Radio|Télévisions?|Théâtre|Vuelta a|[ÉE]lectricité|Air|Anatole) (?:de )?$|(?<![\p{L}])(?:Battle of|Radio Free|Little) $/u

/** Whether a name is a part of a longer one: "Hauts-de-France", "Ouest-France", "Tour de France". */
export const isInsideName = (before: string): boolean => insideName.test(before)

/** A town's or land's name goes on: "Frankfurt an der Oder" is another Frankfurt, "Lagos de Covadonga" no Lagos. */
const placeGoesOn = (behind: string): boolean => townTail.test(behind) || /^ del? (?:la |los |las )?\p{Lu}\p{Ll}/u.test(behind)

/** Lands that are another with "New" before, and names that go on from a country's: a party, an office, a station. */
const newLand = /(?<![\p{L}])New $/u
const hasNew = /^(?:Britain|Mexico|Guinea|Ireland)$/u
const hasFirst = /^(?:Britain|England|Italy)$/u
const first = /^ First(?! (?:to|in|country|nation|state)(?![\p{L}]))(?![\p{L}])/u
const ofCountry = /^ (?:Travail|Télévisions?|Inter|Info|Bleu|Culture|Musique|Stratégie)(?![\p{L}])/u

/** Whether a country's name is a part of somebody else's: "New Britain", "Britain First". */
export const isOfAnother = (
  { kind, text }: { readonly kind: EntityKind; readonly text: string },
  before: string,
  behind: string,
): boolean =>
  kind === 'country' &&
  ((hasNew.test(text) && newLand.test(before)) ||
    (hasFirst.test(text) && first.test(behind)) ||
    ofCountry.test(behind) ||
    (!/\p{Ll}/u.test(text) && /^ CITY(?![\p{L}])/u.test(behind)))

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

/**
 * A name in capitals throughout, as headlines write it; undefined for one that is so anyway, or short enough to be other letters.
 * A country's is known from four letters on, but for those that are a word or a given name.
 */
export const inCapitals = (name: string, kind: EntityKind): string | undefined => {
  const least = kind === 'country' ? countryLettersMin : lettersMin
  return /\p{Ll}/u.test(name) && name.replace(/[^\p{L}]/gu, '').length >= least && !(kind === 'country' && wordToo.test(name))
    ? name.toUpperCase()
    : undefined
}
const lettersMin = 6
const countryLettersMin = 4
const wordToo = /^(?:Turkey|Chad|Jordan|Georgia|Guinea|Niger|Jersey|Chili|Mali|States|Inde|Chine)$/u

/** A name of one word without a capital inside, which a headline's capitals may make another word of: "ALPHABET", "CRUSOE". */
export const isPlainWord = (name: string): boolean => /^\p{Lu}\p{Ll}+$/u.test(name)
/** What may stand behind a house's name in a headline in capitals: nothing, a small word, a deed, or a word of its trade. */
const goesOnAsHouse =
  /^(?:$|[^\p{L}\s]|\n|[’']S|\s(?:$|[^\p{L}]|(?:AND|OR|TO|IN|ON|AT|OF|FOR|FROM|WITH|BY|AS|OVER|AFTER|IS|HAS|WILL|MAY|CAN|NOT)(?![\p{L}])|\p{Lu}*(?:ES|S|ED)(?![\p{L}])|(?:SIGN|BUY|SELL|JOIN|MERGE|SUE|CUT|LAUNCH|BUILD|FALL|RISE|OPEN|PLAN|WIN|LOSE|RAISE|SAY|FACE|BACK|INC|CORP|PLC|LTD|GROUP|CEO|CFO|CHIEF|BOSS|STOCK|SHARE|DEAL|AI|GPU|CHIP|CLOUD|DATA|MODEL|PROFIT|REVENUE|POWER|SALE|UNIT|LAB|STAFF|BOARD)(?![\p{L}])))/u

/** Whether a name in capitals goes on as something else: "ALPHABET SOUP", "CRUSOE WRECK". */
export const isOtherInCapitals = (behind: string): boolean => !goesOnAsHouse.test(behind)

/** "A100", "B200": a road, a car and a plane are called so too. */
const roadLike = /^\p{Lu}\d{2,3}$/u
const vehicle =
  /(?<![\p{L}])(?:roads?|motorways?|highways?|Autobahn|autoroute|autopista|carretera|cars?|drove|drive[nrs]?|Auto|voiture|coche|Mercedes|King Air|Volvo|Airbus|Boeing|Benz|plane|aircraft|jet|bus|lorr(?:y|ies)|junction|roundabout|lanes?|Stau|bouchons?)(?![\p{L}])/iu

/** Whether letters and a number are surely no chip's: beside a vehicle or a road, and beside no word of the field. */
export const isRoadOrCar = (name: string, sentence: string, isOfField: (sentence: string) => boolean): boolean =>
  roadLike.test(name) && vehicle.test(sentence) && !isOfField(sentence)
