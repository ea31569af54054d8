// What tells two look-alikes apart that share almost every word: versions, quarters, phases, magnitudes.
import { serialsOf } from './serials.ts'

/** Capitalised words before a number that name no product: a date, a count or a place in a list. */
const noProduct = new Set(
  (
    'January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec ' +
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday Janvier Février Mars Avril Mai Juin Juillet Août Septembre Octobre Novembre Décembre ' +
    'Januar Februar März Juni Juli Oktober Dezember Enero Febrero Marzo Abril Mayo Junio Julio Agosto Septiembre Octubre Noviembre Diciembre ' +
    'The Top Over About Nearly Almost Some At In On Of For To By After Before Than Least Most First Last Next Another These Those All Day ' +
    'Magnitude Magnitud Stärke Only Just More Under Up With From Until Since Between Around Article Section Chapter Page Room Route Highway Channel Les Le La Des Die Der Das ' +
    'El Los Las Un Une Ein Eine Una Dow Nasdaq Senate House Vote Votes Hits Adds Cuts Age Aged No Covid COVID Year Years Fiscal FY'
  ).split(' '),
)
/** Sizes and grades of one product: "Orin 5.1 mini" is not "Orin 5.1". */
const editions = 'mini|nano|micro|tiny|small|medium|large|lite|light|pro|plus|max|ultra|flash|turbo|opus|sonnet|haiku'
const versionPattern = new RegExp(
  `(?<![\\p{L}\\p{N}])(\\p{Lu}[\\p{L}]*(?:[-\\s](?=[vV]?\\d))?)(?:[\\s-](${editions}))?[\\s-]?[vV]?(\\d{1,3}(?:\\.\\d{1,3}){0,2}(?:o(?!\\p{L}))?)(?![\\d\\p{L}%]|[.,]\\d|[-–:]\\d|\\s?(?:%|percent|per cent|million|billion))(?:[\\s-](${editions})(?!\\p{L}))?`,
  'giu',
)
/** "Orin 70B": a model by its billions of weights, where a text speaks of models; elsewhere it is money. */
const sizePattern = /(?<![\p{L}\p{N}])(\p{Lu}\p{L}+)[\s-](\d{1,4}(?:\.\d)?)[bB](?![\p{L}\d])/gu
const ofModels =
  /\b(?:weights|parameters?|language models?|open[- ]source|LLMs?|Sprachmodell\w*|modèles?|modelos?|paramètres|parámetros)\b/iu
/**
 * "K100", "R1": a letter grown together with a number names a chip or model, also in its plural ("K100s") and its make ("K320neo");
 * halves, quarters and magnitudes are read for themselves.
 */
const codePattern =
  /(?<![\p{L}\p{N}&.’'-])(?!Q[1-4]\b|H[12]\b|M\d)(\p{Lu})-?(\d{1,4}(?:\.\d{1,2})?)(?:s|(?!bn|mn|th|nd|rd|st)\p{Ll}{2,4})?(?![\d\p{L}%]|[.,]\d|[-–:/]\d)/gu
const quarterPattern =
  /\b(?:Q([1-4])|([1-4])Q|(first|second|third|fourth)[- ]quarter|([1-4])(?:er|e|ème)\s+trimestre|([1-4])\.\s*Quartal)(?!\p{L})|(?<!\p{L})(premier|deuxième|troisième|quatrième|primer|segundo|tercer|cuarto|erste|zweite|dritte|vierte)[mnrs]?\s+(?:trimestre|Quartal)(?!\p{L})/giu
const halfPattern =
  /\bH([12])\b|\b(first|second)[- ]half[- ](?:profits?|revenues?|results?|sales|loss(?:es)?|earnings|figures)\b|(?<!\p{L})(premier|deuxième|second|primer|segundo|erste|zweite)[mnrs]?\s+(?:semestre|Halbjahr)(?!\p{L})/giu
const phasePattern =
  /\b(phase|fase|series|série|serie|round|ronda|stage|tranche|episode|season|chapter)[\s-]+([A-Z]|\d{1,2}|one|two|three|four|five|I{1,3}|IV|V)\b/giu
const phaseByOrdinal =
  /(?<!\p{L})(first|second|third|fourth|première|deuxième|troisième|erste|zweite|dritte|primera|segunda|tercera)[nrs]?\s+(phase|fase|tranche)(?!\p{L})/giu
const magnitudePattern =
  /\b(?:magnitude|Richter|Stärke|magnitud|magnitude de|magnitud de)[\s-]+(?:of\s+|von\s+|de\s+)?(\d(?:[.,]\d)?)|\b(\d[.,]\d)[\s-]+(?:magnitude|en la escala|sur l'échelle|auf der Richterskala)/giu
/** "M5.1": a magnitude where a quake is spoken of. */
const shortMagnitude = /\bM[wLb]?\s?(\d\.\d)\b/gu
/** A text that speaks of a quake, in four languages. */
export const quake = /quake|tremor|séisme|tremblement de terre|Erdbeben|terremoto|sismo/iu
/** What courts number cases by: "C-203/22", "3 O 45/26", "25-cv-01234". */
const docketPattern = /\b[CT][-‑–]\d{1,4}\/\d{2}\b|\b\d{1,3} [IVXA-Z][A-Za-z]{0,3} \d{1,5}\/\d{2}\b|\b\d{2}-(?:cv|cr|civ|mc)-\d{3,6}\b/gu
const sameInEnglish = new Map([
  ['fase', 'phase'],
  ['série', 'series'],
  ['serie', 'series'],
  ['ronda', 'round'],
])
const ordinals = new Map(
  [
    'first premier première primer primera erste one i',
    'second deuxième segundo segunda zweite two ii',
    'third troisième tercer tercera dritte three iii',
    'fourth quatrième cuarto vierte four iv',
    'five v',
  ].flatMap((forms, i) => forms.split(' ').map((it) => [it, String(i + 1)] as const)),
)
const marksMax = 12

/**
 * The marks of an article, read from its headline, and magnitudes also from its lead, where reports of a quake give them.
 *
 * @returns each as "kind key=value"; at most 12; empty for most articles
 */
export function marksOf(title: string, lead: string): readonly string[] {
  const marks = new Set<string>()
  for (const [key, version] of [...versionsIn(title), ...codesIn(title, lead)]) marks.add(`version ${key}=${version}`)
  // What a report calls Orin 5.1 may be all of its sizes, if it goes on to name them.
  for (const [key, version] of versionsIn(lead))
    if (version.includes(' ') && marks.has(`version ${key}=${version.split(' ')[0]}`)) marks.add(`version ${key}=${version}`)
  for (const [kind, serial] of serialsOf(title, lead)) marks.add(`version ${kind}=${serial}`)
  for (const [, a, b, word, c, d, ordinal] of title.matchAll(quarterPattern))
    marks.add(`quarter q=${a ?? b ?? c ?? d ?? numbered(word ?? ordinal)}`)
  for (const [, n, word, ordinal] of title.matchAll(halfPattern)) marks.add(`quarter half=${n ?? numbered(word ?? ordinal)}`)
  for (const [, kind = '', value = ''] of title.matchAll(phasePattern)) {
    // "en serie a partir de mayo": a single small letter is a word.
    if (/^\p{Ll}$/u.test(value)) continue
    marks.add(`part ${inEnglish(kind)}=${numbered(value)}`)
  }
  for (const [, ordinal = '', kind = ''] of title.matchAll(phaseByOrdinal)) marks.add(`part ${inEnglish(kind)}=${numbered(ordinal)}`)
  for (const [docket = ''] of `${title}\n${lead}`.matchAll(docketPattern))
    marks.add(`docket c=${docket.toLowerCase().replace(/[\s\p{Pd}]+/gu, '-')}`)
  for (const [, a, b] of `${title}\n${lead}`.matchAll(magnitudePattern)) {
    const value = Number((a ?? b ?? '').replace(',', '.'))
    if (value >= 2 && value < 10) marks.add(`magnitude m=${value}`)
  }
  if (quake.test(title)) for (const [, value = ''] of title.matchAll(shortMagnitude)) marks.add(`magnitude m=${Number(value)}`)
  return [...marks].slice(0, marksMax)
}

/** Products with their versions, as key and value: "orin" and "5.1" or "5.1 mini"; "5.0" is "5". */
function versionsIn(text: string): readonly (readonly [string, string])[] {
  return [...text.matchAll(versionPattern)].flatMap(([, name = '', before, number = '', behind]) => {
    const key = name.trim().replace(/-$/, '')
    if (!/^\p{Lu}/u.test(key) || noProduct.has(key) || key.length < 2 || new RegExp(`^(?:${editions})$`, 'iu').test(key)) return []
    const edition = (behind ?? before ?? '').toLowerCase()
    return [[key.toLowerCase(), `${number.replace(/(?:\.0)+$/, '')}${edition === '' ? '' : ` ${edition}`}`] as const]
  })
}

function codesIn(title: string, lead: string): readonly (readonly [string, string])[] {
  const codes = [...title.matchAll(codePattern)].map(([, letter = '', number = '']) => [`${letter.toLowerCase()}-`, number] as const)
  if (!ofModels.test(`${title}\n${lead}`)) return codes
  return [...codes, ...[...title.matchAll(sizePattern)].map(([, name = '', size = '']) => [name.toLowerCase(), `${size}b`] as const)]
}

const numbered = (word = ''): string => ordinals.get(word.toLowerCase()) ?? word.toLowerCase()
const inEnglish = (kind: string): string => sameInEnglish.get(kind.toLowerCase()) ?? kind.toLowerCase()

/** Whether one is the bare number of the other: a headline leaves a great edition away ("Orin 5" for "Orin 5 Pro"), never a small size. */
const isNamedShort = (bare: string, full: string): boolean => full.startsWith(`${bare} `) && !smallSize.test(full)
const smallSize = / (?:mini|nano|micro|tiny|small|lite|light|flash|haiku)$/u

/** Agencies revise a magnitude in the first hours; beyond this it was another quake. */
const magnitudeSlack = 0.45

/** Why two articles cannot be of one event, or null. Speaks only where both give a value for the same thing and none agrees. */
export function marksClash(one: readonly string[], other: readonly string[]): string | null {
  if (one.length === 0 || other.length === 0) return null
  const theirs = byKey(other)
  if (theirs.size === 0) return null
  for (const [key, values] of byKey(one)) {
    const against = theirs.get(key)
    if (against === undefined) continue
    const agrees = values.some((a) =>
      against.some(
        (b) =>
          a === b ||
          isNamedShort(a, b) ||
          isNamedShort(b, a) ||
          (key === 'magnitude m' && Math.abs(Number(a) - Number(b)) <= magnitudeSlack),
      ),
    )
    if (!agrees) return `${key.replace(/ [cmq]$/, '')} ${values.join(', ')} is not ${against.join(', ')}`
  }
  return null
}

const parsed = new WeakMap<readonly string[], ReadonlyMap<string, readonly string[]>>()

function byKey(marks: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const had = parsed.get(marks)
  if (had) return had
  const map = new Map<string, string[]>()
  parsed.set(marks, map)
  for (const mark of marks) {
    if (!/^(?:version|quarter|part|magnitude|docket) /.test(mark)) continue
    const cut = mark.indexOf('=')
    const list = map.get(mark.slice(0, cut)) ?? []
    list.push(mark.slice(cut + 1))
    map.set(mark.slice(0, cut), list)
  }
  return map
}
