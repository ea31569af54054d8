// Robots directives of one page: meta elements, X-Robots-Tag and its proposed successor Robots-Tag.
import type { Signal } from '../domain/rights.ts'
import { rawText } from './raw-text.ts'
import { parseStatedDate } from './stated-date.ts'

/** Directives that carry a value after a colon. Any other word before a colon is the name of a bot. */
const valued = new Set(['unavailable_after', 'max-snippet', 'max-image-preview', 'max-video-preview'])
/** A snippet allowance below this many characters leaves no room for a summary's own use of the text. */
const snippetCharactersForSummary = 160

type Limits = Omit<Signal, 'signal' | 'raw' | 'where'>

function snippetLimits(value: string): Limits | undefined {
  if (!/^-?\d+$/.test(value)) return undefined
  const characters = Number(value)
  if (characters < 0) return undefined
  if (characters === 0) return { cap: 'L2', quoteMaxWords: 0, effect: 'no snippet: facts only, no quotation' }
  const effect = `quotation of at most ${characters} characters`
  return characters < snippetCharactersForSummary
    ? { cap: 'L2', quoteMaxChars: characters, effect: `${effect}; too short for a summary` }
    : { quoteMaxChars: characters, effect }
}

/** Limits one directive sets; undefined for one that is not about us. */
function limitsOf(name: string, value: string): Limits | undefined {
  switch (name) {
    case 'noindex':
    case 'none':
      return { cap: 'L1', indexable: false, effect: 'not indexed, link only' }
    case 'nosnippet':
      return { cap: 'L2', quoteMaxWords: 0, effect: 'no snippet: facts only, no quotation' }
    case 'max-snippet':
      return snippetLimits(value)
    case 'noarchive':
    case 'nocache':
      return { retainTextHours: 0, effect: 'text dropped after extraction' }
    case 'unavailable_after': {
      const from = parseStatedDate(value)
      return from === undefined ? undefined : { cap: 'L1', from, effect: `link only from ${from}` }
    }
    case 'noai':
      return { cap: 'L1', effect: 'no use by AI: link only' }
    case 'noimageai':
      return { effect: 'images are never used anyway' }
    default:
      return undefined
  }
}

/** Directives of a list with the bot they are for; a bot name holds until the next one. The comma inside a date is no separator. */
function* directivesOf(list: string): Generator<{ readonly bot: string; readonly name: string; readonly value: string }> {
  let bot = '*'
  const parts = list.split(',')
  for (let index = 0; index < parts.length; index += 1) {
    let text = (parts[index] ?? '').trim()
    let colon = text.indexOf(':')
    while (colon > 0 && !valued.has(text.slice(0, colon).trim().toLowerCase())) {
      bot = text.slice(0, colon).trim().toLowerCase()
      text = text.slice(colon + 1).trim()
      colon = text.indexOf(':')
    }
    const name = (colon > 0 ? text.slice(0, colon) : text).trim().toLowerCase()
    let value = colon > 0 ? text.slice(colon + 1).trim() : ''
    if (name === 'unavailable_after' && /^[a-z]{3,9}$/i.test(value)) {
      index += 1
      value = `${value}, ${(parts[index] ?? '').trim()}`
    }
    if (name !== '') yield { bot, name, value }
  }
}

/**
 * Signals of one directive list.
 *
 * @param list a header value (`[bot:] a, b`) or the content of a meta element
 * @param where e.g. `header x-robots-tag` or `meta robots`
 * @param token our product token; directives for another bot are left out
 * @returns one signal for each directive that sets a limit or is worth recording. Never throws.
 * Source: robots meta conventions; draft-illyes-repext-03 (April 2026, expired) for the grammar.
 */
export function parseRobotsDirectives(list: string, where: string, token: string): readonly Signal[] {
  const signals: Signal[] = []
  for (const { bot, name, value } of directivesOf(list.slice(0, 16_384))) {
    if (bot !== '*' && bot !== 'robots' && bot !== token.toLowerCase()) continue
    const found = limitsOf(name, value)
    if (found !== undefined)
      signals.push({ signal: 'robots-meta', raw: rawText(value === '' ? name : `${name}: ${value}`), where, ...found })
  }
  return signals
}
