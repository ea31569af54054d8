// What a rate is counted by: "per month", "a year", "/GPU", "par an", "je Megawattstunde".
import { unitAt } from './units.ts'
import type { Token } from './words.ts'

const perWords = new Set(['per', 'pro', 'par', 'por', 'je'])
const perArticleUnits =
  /^(?:second|minute|hour|day|night|week|month|quarter|year|barrel|share|tonne|ton|gallon|token|unit|kilowatt-hour|megawatt|mile|gram|ounce|pound)s?$/i

const notCounted =
  /^(?:\p{Lu}.*|l[ae]s?|l|un[ea]?s?|el|los|su|sus|son|sa|ses|des?|d|cette?|ce|capacidad|cómputo|servicios|energía|potencia|nube|acceso|parte|valor|rapport|exemple)$/u

/** "per month", "a year", "/GPU", "per square foot". */
export function perAt(text: string, tokens: readonly Token[], at: number): { per: string; next: number } | undefined {
  const first = tokens[at]?.text.toLowerCase() ?? ''
  const hyphen = tokens[at + 1]?.text === '-' ? 1 : 0
  const word = tokens[at + 1 + hyphen]
  if (word === undefined) return undefined
  const isPer = perWords.has(first) || (first === '/' && word.start === (tokens[at]?.end ?? -1))
  if (!isPer && !((first === 'a' || first === 'an' || first === 'each') && perArticleUnits.test(word.text))) return undefined
  if (!isPer && /^(?:ago|earlier|later|before|after)$/.test(tokens[at + 2 + hyphen]?.text ?? '')) return undefined
  if (/^(?:cent|ciento)$/.test(word.text)) return undefined
  // "Loués par Orion", "900 millones por capacidad": who does it and what it is for, no unit it is counted by.
  if ((first === 'par' || first === 'por') && !/^(?:an?|kWh|MWh|MW|GW|kW|GPU|TPU|To|Go)$/.test(word.text) && notCounted.test(word.text))
    return undefined
  if (isPer && /^(?:hundred|thousand|million|billion)$/.test(word.text)) {
    const counted = tokens[at + 3]?.text === 'tokens' ? at + 3 : at + 2
    return {
      per: `${word.text} ${(tokens[counted]?.text ?? '').toLowerCase().replace(/s$/, '')}`.trim(),
      next: Math.min(counted + 1, tokens.length),
    }
  }
  const unit = unitAt(text, tokens, at + 1 + hyphen)
  if (unit !== undefined) return { per: unit.unit.unit, next: unit.next }
  return word.kind === 'word' ? { per: word.text.toLowerCase().replace(/s$/, ''), next: at + 2 + hyphen } : undefined
}
