// A sentence as a row of plain tokens: houses by what they are, figures by their unit, the words between them with their endings off.
import { findQuantities } from '../../../text/quantities.ts'
import { isBystander } from './deal-bystanders.ts'
import { houseOf, isNamedAsHouse } from './deal-houses.ts'
import { isParty } from './deal-leads.ts'
import { partyOf } from './deal-names.ts'
import { candidatesIn, isSurely } from './houses-in-deal.ts'
import type { NameAt } from './name-at.ts'
import { tradeClasses } from './trade-thesaurus.ts'

/** A word, a figure ("#mw"), a house ("N:lab") or a place ("P:"); `stem` is the word without its ending, and `name` the house's. */
export interface Token {
  readonly word: string
  readonly stem: string
  readonly name?: string
  /** What the word may do in a deal; of a house, what the rules hold of it. */
  readonly traits: readonly string[]
}

interface Mark {
  readonly start: number
  readonly end: number
  readonly word: string
  readonly name?: string
  readonly traits?: readonly string[]
}

const wordAt = /\p{L}+(?:['’](?!s\b)\p{L}+)?|\d+|[,;:?"“”—–-]|['’]s\b/gu

/** Every token of a sentence, in reading order. */
export function tokensOf(text: string, language: string, names: readonly NameAt[]): readonly Token[] {
  const tokens: Token[] = []
  let at = 0
  const addWords = (until: number): void => {
    const words = [...text.slice(at, until).matchAll(wordAt)].map(([found]) => (/\d/.test(found) ? '#d' : found.toLowerCase()))
    for (const [place, word] of words.entries())
      tokens.push({ word, stem: stemOf(word, language), traits: tradeClasses(word, words[place + 1], language) })
  }
  for (const { start, end, word, name, traits = [] } of marksIn(text, language, names)) {
    if (start < at) continue
    addWords(start)
    tokens.push({ word, stem: word, traits, ...(name !== undefined && { name }) })
    at = end
  }
  addWords(text.length)
  return tokens
}

function marksIn(text: string, language: string, names: readonly NameAt[]): readonly Mark[] {
  const dealing = candidatesIn(text, names)
  const named = names.flatMap((name): readonly Mark[] => {
    const { start, end } = name
    if (isParty(name)) {
      const traits = [
        ...(isSurely(name, text) ? ['sure'] : []),
        ...(isBystander(text, name) ? ['beside'] : []),
        ...(dealing.includes(name) ? [] : ['out']),
        ...(isNamedAsHouse(name.text) ? ['firm'] : []),
      ]
      return [{ start, end, word: `N:${houseOf(name, text) ?? (name.entity === undefined ? 'u' : 'k')}`, name: partyOf(name), traits }]
    }
    return name.role === 'place' ? [{ start, end, word: 'P:' }] : []
  })
  const figures = findQuantities(text, language)
    .filter((each) => each.kind !== 'time' && !named.some((name) => name.start < each.end && each.start < name.end))
    .map(({ start, end, kind, unit }): Mark => ({ start, end, word: unitOf(kind, unit) }))
  return [...named, ...figures].sort((a, b) => a.start - b.start)
}

function unitOf(kind: string, unit: string | undefined): string {
  if (kind === 'money') return '#money'
  if (kind === 'power') return '#mw'
  if (unit === 'GPU' || unit === 'TPU') return '#gpu'
  return unit === 'rack' ? '#rack' : '#n'
}

/** "Leases", "leased" and "leasing" as one; what is left need not be a word. */
function stemOf(word: string, language: string): string {
  if (word.length < 5) return word
  if (!language.startsWith('en')) return word.replace(/(?:en|er|es|e|s|nt|t|n)$/u, '')
  const bare = word
    .replace(/ies$/, 'y')
    .replace(/(?:ing|ed|es|s)$/, '')
    .replace(/(.)\1$/, '$1')
    .replace(/e$/, '')
  return bare.length < 3 ? word : bare
}
