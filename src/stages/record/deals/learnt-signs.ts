// What the learnt reading looks at: signs of a whole sentence, and signs of one house in it.
import type { FactType } from '../../../domain/fact.ts'
import type { Token } from './deal-tokens.ts'

const byLetters = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const isHouse = ({ word }: Token): boolean => word.startsWith('N:')
const isWord = ({ word }: Token): boolean => !/^(?:[NP]:|#)/.test(word)
const kindOf = ({ word }: Token): string => word.slice(2)
/** A house is a house beside other words, whatever it does. */
const plain = (token: Token | undefined): string => (token === undefined ? '^' : isHouse(token) ? 'N' : token.stem)
/** Words whose ending tells how far along a deal is. */
const tensed = /^(?:has|had|have|will|would|is|are|was|were|to|been|be|being|\p{L}+ing|\p{L}+ed)$/u

/** How a verb stands: "to take", "has taken", "taking" tell different stages of one deed. */
const tenseOf = (before: Token | undefined, { word }: Token): string => {
  const lead = before !== undefined && leadsVerb.test(before.word) ? before.word : ''
  return `${lead}${/ing$/.test(word) ? '-ing' : /(?:ed|en)$/.test(word) ? '-ed' : /s$/.test(word) ? '-s' : ''}`
}
const leadsVerb = /^(?:to|will|would|has|have|had|been|is|are|was|were|be|being|by)$/u

/**
 * Signs of the kind of deal a sentence states, and of how far along it is, each once.
 *
 * @param rules what the readings by rule find in it (`ruleSigns`)
 */
export function signsOfSentence(tokens: readonly Token[], rules: readonly string[]): readonly string[] {
  const signs = new Set<string>(rules)
  const units = [...new Set(tokens.filter(({ word }) => /^#(?:mw|gpu|money|rack)$/.test(word)).map(({ word }) => word))].sort(byLetters)
  const kinds = tokens.filter(isHouse).map(kindOf)
  const [first, second] = kinds
  signs.add(`U:${units.join('+')}`)
  for (const kind of new Set(kinds)) for (const sign of ['', ...units]) signs.add(`K:${kind}${sign}`)
  signs.add(`KK:${[...new Set(kinds)].sort(byLetters).join('+')}`)
  signs.add(`n:${Math.min(3, kinds.length)}`)
  if (first !== undefined) signs.add(`K1:${first}`)
  if (second !== undefined) signs.add(`K12:${first}>${second}`)
  for (const [at, token] of tokens.entries()) {
    if (isWord(token)) {
      signs.add(`s:${token.stem}`)
      if (tensed.test(token.word)) signs.add(`w:${token.word}`)
      for (const unit of units) signs.add(`${unit}:${token.stem}`)
      for (const trait of token.traits) {
        signs.add(`d:${trait}`)
        signs.add(`d:${trait}${tenseOf(tokens[at - 1], token)}`)
        for (const unit of units) signs.add(`${unit}:d:${trait}`)
      }
    }
    const next = tokens[at + 1]
    if (next === undefined) continue
    signs.add(`b:${plain(token)}_${plain(next)}`)
    if (isHouse(token) || isHouse(next)) signs.add(`b:${token.stem}_${next.stem}`)
    if (isHouse(token)) for (const trait of next.traits) signs.add(`b:N_d:${trait}`)
    if (isHouse(next)) for (const trait of token.traits) signs.add(`b:d:${trait}_N`)
  }
  signs.add(`o:${plain(tokens[0])}`)
  return [...signs]
}

/** Where each house is first named. */
export function housesAt(tokens: readonly Token[]): readonly number[] {
  const seen = new Set<string>()
  return [...tokens.entries()].flatMap(([at, { name }]) => {
    if (name === undefined || seen.has(name)) return []
    seen.add(name)
    return [at]
  })
}

/** Signs of the part that the house at `at` has in a deal of the type, each once. */
export function signsOfHouse(tokens: readonly Token[], at: number, type: FactType): readonly string[] {
  const house = tokens[at]
  if (house === undefined) return []
  const places = [...tokens.entries()].filter(([, token]) => isHouse(token)).map(([place]) => place)
  const order = places.indexOf(at)
  const kind = kindOf(house)
  const near = (by: number): string => plain(tokens[at + by])
  const others = places.filter((place) => place !== at).map((place) => ({ place, kind: kindOf(tokens[place] as Token) }))
  const figure = tokens.findIndex(({ word }) => /^#(?:mw|gpu|money|rack)/.test(word))
  const common = [
    `k:${kind}`,
    ...house.traits.map((trait) => `is:${trait}`),
    ...house.traits.map((trait) => `is:${trait}:${kind}`),
    `o:${Math.min(order, 3)}/${Math.min(places.length, 4)}`,
    `ok:${Math.min(order, 3)}/${Math.min(places.length, 4)}:${kind}:${others
      .slice(0, 3)
      .map((each) => each.kind)
      .join(',')}`,
    `l1:${near(-1)}`,
    `l2:${near(-2)}_${near(-1)}`,
    `l3:${near(-3)}_${near(-2)}_${near(-1)}`,
    `r1:${near(1)}`,
    `r2:${near(1)}_${near(2)}`,
    `r3:${near(1)}_${near(2)}_${near(3)}`,
    `l1k:${kind}${near(-1)}`,
    `r1k:${kind}${near(1)}`,
    `fig${figure < 0 ? '-' : figure < at ? '<' : '>'}`,
    ...around(tokens, at),
    ...toNeighbours(tokens, places, order),
  ]
  const ofType = [
    ...others.map((each) => `other:${each.kind}${each.place < at ? '<' : '>'}`),
    ...tokens.flatMap((token, place) => (isHouse(token) ? [] : token.traits.map((trait) => `${place < at ? '<' : '>'}d:${trait}`))),
    ...tokens.flatMap((token, place) => (isWord(token) && token.stem.length > 2 ? [`${place < at ? '<' : '>'}${token.stem}`] : [])),
  ]
  return [...new Set([...common, ...[...common, ...ofType].map((sign) => `${type}|${sign}`)])]
}

const nearby = 5

function around(tokens: readonly Token[], at: number): readonly string[] {
  return Array.from({ length: nearby }, (_, by) => by + 1).flatMap((by) => {
    const [before, after] = [tokens[at - by], tokens[at + by]]
    const isPlain = (token: Token | undefined): token is Token => token !== undefined && !/^[NP]:/.test(token.word)
    return [
      ...(isPlain(before) ? [`L:${before.stem}`, ...before.traits.map((trait) => `L:d:${trait}`)] : []),
      ...(isPlain(after) ? [`R:${after.stem}`, ...after.traits.map((trait) => `R:d:${trait}`)] : []),
    ]
  })
}

/** The words up to the next house and from the one before. */
function toNeighbours(tokens: readonly Token[], places: readonly number[], order: number): readonly string[] {
  const between = (from: number, to: number): readonly string[] =>
    tokens
      .slice(from + 1, to)
      .filter(isWord)
      .map(({ stem }) => stem)
  const [before, at, next] = [places[order - 1], places[order] as number, places[order + 1]]
  const after = next === undefined ? undefined : between(at, next)
  const ahead = before === undefined ? undefined : between(before, at)
  return [
    ...(after === undefined ? [] : [`toNext:${after.slice(0, 6).join('_')}`, `nextlast:${after.at(-1)}`, `nextfirst:${after[0]}`]),
    ...(ahead === undefined ? [] : [`fromPrev:${ahead.slice(-6).join('_')}`, `prevfirst:${ahead[0]}`]),
  ]
}
