// Words that read the same in every language we know: names, numbers, and news words by their meaning.

import { listsFor } from './lists/lists.ts'
import { conceptOf } from './lists/news-words.ts'
import { termsOf } from './terms.ts'

const namePattern = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}]*(?:[-.&'’][\p{L}\p{N}]+)*/gu
const numberPattern = /(?<![\p{L}\p{N}.,-])\d{1,3}(?:[.,\u00a0\u202f]\d{3})+(?:[.,]\d+)?|(?<![\p{L}\p{N}.,-])\d+(?:[.,]\d+)?/gu
/** French and Spanish articles before a name, and the genitive after it: "l'Orvanne", "Orvanne's". */
const elided = /^(?:[dlDL]|[Qq]u|[Jj]|[Ss]|[Nn])['’]/
const genitive = /['’]s?$/
const nameLettersMin = 3

/**
 * The bridge terms of an article, each once: what it names ("name:lyon", "number:12.5") and what it tells ("news:outage").
 * @param lead what stands below the headline; names and words of both count alike
 */
export function bridgeTerms(
  title: string,
  lead: string,
  language: string,
): { readonly named: readonly string[]; readonly told: readonly string[] } {
  const text = `${title}\n${lead}`.normalize('NFC')
  const found = new Set<string>()
  for (const name of namesIn(text, language)) found.add(name)
  for (const [digits] of text.matchAll(numberPattern)) {
    const value = numberOf(digits)
    if (value !== null) found.add(`number:${value}`)
  }
  for (const term of termsOf(text, language)) {
    const concept = conceptOf(term, language)
    if (concept !== undefined) found.add(`news:${concept}`)
  }
  return { named: [...found].filter((it) => !it.startsWith('news:')), told: [...found].filter((it) => it.startsWith('news:')) }
}

/** Names as keys without accents, case and genitive; a place with a name of its own in each language goes by one of them. */
function namesIn(text: string, language: string): readonly string[] {
  const { stopWords } = listsFor(language)
  const keys: string[] = []
  for (const [surface] of text.matchAll(namePattern)) {
    const bare = bareName(surface)
    if (bare.length < nameLettersMin && !/^\p{Lu}{2}/u.test(bare)) continue
    if (stopWords.has(bare.toLowerCase())) continue
    keys.push(keyOfBare(bare, language))
  }
  return keys
}

/** The bridge term of one word of a name: "name:lleida", or "news:zaragoza" where languages have names of their own for it. */
export function nameKeyOf(word: string, language: string): string {
  return keyOfBare(bareName(word), language)
}

function bareName(surface: string): string {
  return surface.replace(elided, '').replace(genitive, '')
}

function keyOfBare(bare: string, language: string): string {
  const concept = conceptOf(termsOf(bare, language)[0] ?? '', language)
  return concept === undefined ? `name:${nameKey(bare)}` : `news:${concept}`
}

/** Endings that languages put on one name fall away: "Duisburgs", "duisburgo" no, but "Lyonnais" no: only the genitive s. */
function nameKey(name: string): string {
  const key = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return key.length > 5 && key.endsWith('s') ? key.slice(0, -1) : key
}

/** A number whichever way its language groups digits; small whole numbers are everywhere and say nothing. */
function numberOf(digits: string): string | null {
  const bare = digits.replace(/[\u00a0\u202f]/g, '')
  const grouped = /^\d{1,3}(?:[.,]\d{3})+(?:[.,]\d+)?$/.test(bare)
  const value = grouped ? Number(bare.replace(/[.,](?=\d{3}(?:\D|$))/g, '').replace(',', '.')) : Number(bare.replace(',', '.'))
  if (!Number.isFinite(value) || (Number.isInteger(value) && value < 10)) return null
  return String(value)
}

/**
 * Bridge terms that all reports of one day may share: weekdays, months, days and years, currency codes. In an archive too young to know
 * how common they are, they name no event.
 */
export function dayTerms(): readonly string[] {
  const words = ['en', 'fr', 'de', 'es'].flatMap((language) => {
    const { months, weekdays } = listsFor(language)
    return [...months.keys(), ...weekdays.keys()]
  })
  const codes = Intl.supportedValuesOf('currency').map((it) => it.toLowerCase())
  const numbers = [...Array.from({ length: 22 }, (_, i) => i + 10), ...Array.from({ length: 200 }, (_, i) => i + 1900)]
  return [...[...words, ...codes].map((it) => `name:${nameKey(it)}`), ...numbers.map((it) => `number:${it}`)]
}
