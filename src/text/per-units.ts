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
  const counted = isPer ? countedTokens(tokens, at + 1) : undefined
  if (counted !== undefined) return counted
  const isEnergy = /^(?:an?|each|l[ae]|el|die)$/.test(first) && unitAt(text, tokens, at + 1)?.unit.kind === 'energy'
  if (!isPer && !isEnergy && !((first === 'a' || first === 'an' || first === 'each') && perArticleUnits.test(word.text))) return undefined
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
  if (unit !== undefined) {
    const hours = unit.unit.kind === 'count' ? hoursAfter(tokens, unit.next) : undefined
    return { per: hours === undefined ? unit.unit.unit : `${unit.unit.unit}-hour`, next: hours ?? unit.next }
  }
  return word.kind === 'word' ? { per: word.text.toLowerCase().replace(/s$/, ''), next: at + 2 + hyphen } : undefined
}

const tokenCounts = new Map([
  ['1M', 'million'],
  ['1m', 'million'],
  ['M', 'million'],
  ['1,000,000', 'million'],
  ['1K', 'thousand'],
  ['1k', 'thousand'],
  ['K', 'thousand'],
  ['1,000', 'thousand'],
  ['1000', 'thousand'],
])

/** "$15/M tokens", "per 1M tokens", "per 1,000 tokens": prices of models by the million or the thousand. */
function countedTokens(tokens: readonly Token[], at: number): { per: string; next: number } | undefined {
  for (const count of [1, 2]) {
    const words = tokens.slice(at, at + count)
    const named = tokenCounts.get(words.map((word) => word.text).join(''))
    const noun = tokens[at + count]?.text ?? ''
    const kind = /^(?:input|output)$/.test(noun) ? 1 : 0
    if (named !== undefined && /^tokens?$/.test(tokens[at + count + kind]?.text ?? ''))
      return { per: `${named} token`, next: at + count + kind + 1 }
  }
  return undefined
}

/** "per GPU-hour", "pro GPU-Stunde": the token after the hour; undefined where none follows. */
function hoursAfter(tokens: readonly Token[], at: number): number | undefined {
  const word = at + (tokens[at]?.text === '-' ? 1 : 0)
  return /^(?:hours?|Stunden?|heures?|horas?)$/.test(tokens[word]?.text ?? '') ? word + 1 : undefined
}
