// What tells two look-alikes apart that share almost every word: versions, quarters, phases, magnitudes.

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
const versionPattern =
  /(?<![\p{L}\p{N}])(\p{Lu}[\p{L}]*(?:[-\s](?=\d))?)[\s-]?v?(\d{1,3}(?:\.\d{1,3}){0,2})(?![\d\p{L}%]|[.,]\d|\s?(?:%|percent|per cent|million|billion))/gu
const quarterPattern =
  /\b(?:Q([1-4])|([1-4])Q|(first|second|third|fourth)[- ]quarter|([1-4])(?:er|e|ème)\s+trimestre|([1-4])\.\s*Quartal)\b/giu
const phasePattern =
  /\b(phase|fase|series|série|serie|round|ronda|stage|tranche|episode|season|chapter)[\s-]+([A-Z]|\d{1,2}|one|two|three|four|five|I{1,3}|IV|V)\b/giu
const magnitudePattern =
  /\b(?:magnitude|Richter|Stärke|magnitud|magnitude de|magnitud de)[\s-]+(?:of\s+|von\s+|de\s+)?(\d(?:[.,]\d)?)|\b(\d[.,]\d)[\s-]+(?:magnitude|en la escala|sur l'échelle|auf der Richterskala)/giu
/** What courts number cases by: "C-203/22", "3 O 45/26", "25-cv-01234". */
const docketPattern = /\b[CT][-‑–]\d{1,4}\/\d{2}\b|\b\d{1,3} [IVXA-Z][A-Za-z]{0,3} \d{1,5}\/\d{2}\b|\b\d{2}-(?:cv|cr|civ|mc)-\d{3,6}\b/gu
const sameInEnglish = new Map([
  ['fase', 'phase'],
  ['série', 'series'],
  ['serie', 'series'],
  ['ronda', 'round'],
])
const ordinals = new Map([
  ['first', '1'],
  ['second', '2'],
  ['third', '3'],
  ['fourth', '4'],
])
const marksMax = 12

/**
 * The marks of an article, read from its headline, and magnitudes also from its lead, where reports of a quake give them.
 *
 * @returns each as "kind key=value"; at most 12; empty for most articles
 */
export function marksOf(title: string, lead: string): readonly string[] {
  const marks = new Set<string>()
  for (const [, name = '', version = ''] of title.matchAll(versionPattern)) {
    const key = name.trim().replace(/-$/, '')
    if (noProduct.has(key) || key.length < 2) continue
    marks.add(`version ${key.toLowerCase()}=${version}`)
  }
  for (const [, a, b, word, c, d] of title.matchAll(quarterPattern))
    marks.add(`quarter q=${a ?? b ?? c ?? d ?? ordinals.get((word ?? '').toLowerCase())}`)
  for (const [, kind = '', value = ''] of title.matchAll(phasePattern)) {
    // "en serie a partir de mayo": a single small letter is a word.
    if (/^\p{Ll}$/u.test(value)) continue
    const word = kind.toLowerCase()
    marks.add(`part ${sameInEnglish.get(word) ?? word}=${value.toLowerCase()}`)
  }
  for (const [docket = ''] of `${title}\n${lead}`.matchAll(docketPattern))
    marks.add(`docket c=${docket.toLowerCase().replace(/[\s\p{Pd}]+/gu, '-')}`)
  for (const [, a, b] of `${title}\n${lead}`.matchAll(magnitudePattern)) {
    const value = Number((a ?? b ?? '').replace(',', '.'))
    if (value >= 2 && value < 10) marks.add(`magnitude m=${value}`)
  }
  return [...marks].slice(0, marksMax)
}

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
      against.some((b) => a === b || (key === 'magnitude m' && Math.abs(Number(a) - Number(b)) <= magnitudeSlack)),
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
