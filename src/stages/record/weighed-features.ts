// What the weighed reading sees of a sentence: its words with names and figures put down as what they are, and the signs of meaning among them.
import type { FactType } from '../../domain/fact.ts'
import { isBystander } from './deal-bystanders.ts'
import { evidence } from './deal-evidence.ts'
import { type FigureAt, isChips, isPower } from './deal-figures.ts'
import { houseOf } from './deal-houses.ts'
import { isParty, withoutNames } from './deal-leads.ts'
import { type NameAt, partyOf } from './deal-names.ts'
import { signs } from './deal-signs.ts'
import { inDirectSpeech, isAhead, isBeingBuilt, isRumoured, isSigned, isWished } from './deal-status.ts'
import { candidatesIn, isSurely } from './houses-in-deal.ts'
import type { SentenceParts } from './read-deal.ts'

/** A word in small letters, or a name or figure as what it is: `P` a house, `L` a place, `N` another name, `MW`, `GPU`, `USD`, `RACK`. */
interface Token {
  readonly as: string
  readonly name?: NameAt
  readonly figure?: FigureAt
}

/** A sentence put down once for all that is asked of it. */
export interface Weighable {
  readonly text: string
  readonly language: string
  readonly tokens: readonly Token[]
  readonly houses: readonly NameAt[]
  readonly kinds: string
  readonly candidates: ReadonlySet<NameAt>
  /** Words, stems, pairs of words, signs: what the kind of deal and its stage are weighed by. */
  readonly traits: readonly string[]
}

/** The unit a figure is in, as the weights name it. */
export function unitOf(figure: FigureAt): 'MW' | 'GPU' | 'USD' | 'RACK' {
  if (figure.money !== undefined) return 'USD'
  return isPower(figure) ? 'MW' : isChips(figure) ? 'GPU' : 'RACK'
}

const wordOrPoint = /\p{L}[\p{L}’'-]*|\d[\d.,]*|[,;:.?"“”()–—$€£%]/gu
const stemLength = 6

/** The sentence as tokens; a name inside a figure ("Twenty-two megawatts") is none. */
function tokensOf({ text, names, figures }: SentenceParts): readonly Token[] {
  const free = names.filter((name) => !figures.some((figure) => figure.start < name.end && name.start < figure.end))
  const marks = [
    ...free.map((name) => ({
      start: name.start,
      end: name.end,
      token: { as: isParty(name) ? 'P' : name.role === 'place' ? 'L' : 'N', name },
    })),
    ...figures.map((figure) => ({ start: figure.start, end: figure.end, token: { as: unitOf(figure), figure } })),
  ].toSorted((a, b) => a.start - b.start)
  const tokens: Token[] = []
  let at = 0
  const wordsTo = (end: number): void => {
    for (const [word] of text.slice(at, end).matchAll(wordOrPoint))
      tokens.push({ as: /^\d/.test(word) ? '#' : word.toLowerCase().replace(/[’']s$/u, '') })
  }
  for (const { start, end, token } of marks) {
    if (start < at) continue
    wordsTo(start)
    tokens.push(token)
    at = end
  }
  wordsTo(text.length)
  return tokens
}

/** Puts a sentence down for the weighing. */
export function weighable(parts: SentenceParts): Weighable {
  const { text, language, names } = parts
  const tokens = tokensOf(parts)
  const kinds = [...new Set(tokens.flatMap(({ figure }) => figure ?? []).map(unitOf))].toSorted((a, b) => (a < b ? -1 : 1)).join('')
  const houses = names.filter(isParty)
  const it = { text, language, tokens, houses, kinds, candidates: new Set(candidatesIn(text, names)), traits: [] }
  return { ...it, traits: [...new Set([...wordTraits(it), ...houseTraits(it), ...signTraits(it)])] }
}

/** Kinds of figures and houses, and how many. */
function houseTraits({ text, tokens, houses, kinds, language }: Weighable): readonly string[] {
  const counts = ['MW', 'GPU', 'USD'].flatMap((unit) => {
    const count = tokens.filter(({ figure }) => figure !== undefined && unitOf(figure) === unit).length
    return count > 1 ? [`n${unit}:${Math.min(count, 3)}`] : []
  })
  const of = houses.flatMap((name) => {
    const house = houseOf(name, text)
    return [`H:${house ?? name.entity?.kind ?? '?'}`, `H:${house ?? '?'}${kinds}`]
  })
  return [`L:${language.slice(0, 2)}`, `F:${kinds}`, `np:${Math.min(3, new Set(houses.map(partyOf)).size)}${kinds}`, ...counts, ...of]
}

/** Words, their stems, pairs, and what stands beside figures and names. */
function wordTraits({ tokens }: Weighable): readonly string[] {
  const at = (position: number): string => tokens[position]?.as ?? '^'
  return tokens.flatMap(({ as, figure, name }, here): readonly string[] => {
    const own = [`w:${as}`, `b:${at(here - 1)}_${as}`, ...(as.length > stemLength ? [`s:${as.slice(0, stemLength)}`] : [])]
    if (figure !== undefined) {
      const near = [1, 2, 3, 4].flatMap((step) => [
        ...(tokens[here - step] === undefined ? [] : [`lf:${at(here - step)}`]),
        ...(tokens[here + step] === undefined ? [] : [`rf:${at(here + step)}`]),
      ])
      own.push(
        ...near,
        `lf1:${as}:${at(here - 1)}`,
        `rf1:${as}:${at(here + 1)}`,
        `lf2:${at(here - 2)}_${at(here - 1)}`,
        `rf2:${at(here + 1)}_${at(here + 2)}`,
        `st:${as}:${figure.standing}`,
        ...(figure.quantity === undefined ? [] : [`q:${figure.quantity.qualifier}`]),
      )
    }
    if (name !== undefined && as === 'P') own.push(`ap:${at(here + 1)}`, `ap2:${at(here + 1)}_${at(here + 2)}`, `lp:${at(here - 1)}`)
    return own
  })
}

/** The sets of meaning that have a word in the sentence, alone, with the kinds of its figures, and two by two. */
function signTraits({ text, houses, kinds }: Weighable): readonly string[] {
  const bare = withoutNames(text, houses)
  const found = Object.entries(signs).flatMap(([sign, words]) => (words.test(bare) ? [sign] : []))
  const pointed = Object.entries(evidence).flatMap(([set, words]) => (words.test(bare) ? [set] : []))
  return [
    ...found.flatMap((sign, at) => [`S:${sign}`, `S:${sign}${kinds}`, ...found.slice(at + 1).map((other) => `SS:${sign}+${other}`)]),
    ...pointed.flatMap((set) => [`E:${set}`, `E:${set}${kinds}`]),
  ]
}

/** What the stage of a deal of the type is weighed by. */
export function stageTraits({ text, traits }: Weighable, type: FactType): readonly string[] {
  const told = inDirectSpeech(text)
  const cues = [
    ...(isRumoured(told) ? ['rum'] : []),
    ...(isWished(told) ? ['wish'] : []),
    ...(isBeingBuilt(told) ? ['built'] : []),
    ...(isSigned(told) ? ['signed'] : []),
    ...(isAhead(told) ? ['ahead'] : []),
  ]
  return [
    ...cues.flatMap((cue) => [`C:${cue}`, `${type}C:${cue}`]),
    `CC:${cues.join('')}${type}`,
    `T:${type}`,
    ...traits,
    ...traits.filter((trait) => /^[wsES]:/.test(trait)).map((trait) => `${type}|${trait}`),
  ]
}

/** Words around a token: the three before and behind it, the nearest two as pairs. */
function aroundTraits(tokens: readonly Token[], here: number): readonly string[] {
  const at = (position: number): string => tokens[position]?.as ?? (position < 0 ? '^' : '$')
  return [
    ...[1, 2, 3].flatMap((step) => [`l${step}:${at(here - step)}`, `r${step}:${at(here + step)}`]),
    `l12:${at(here - 2)}_${at(here - 1)}`,
    `r12:${at(here + 1)}_${at(here + 2)}`,
    `lr:${at(here - 1)}_${at(here + 1)}`,
  ]
}

/** What speaks for and against the name at a token having a part in a deal of the type. */
export function nameTraits(it: Weighable, here: number, type: FactType): readonly string[] {
  const { tokens, text, candidates } = it
  const { as, name } = tokens[here] as Token & { readonly name: NameAt }
  const house = houseOf(name, text) ?? name.entity?.kind ?? '?'
  const order = Math.min(4, tokens.slice(0, here).filter((token) => token.as === 'P').length)
  const count = Math.min(4, tokens.filter((token) => token.as === 'P').length)
  const figureAt = tokens.findIndex((token) => token.figure !== undefined)
  const between = figureAt < 0 ? [] : tokens.slice(Math.min(here, figureAt) + 1, Math.max(here, figureAt)).map((token) => token.as)
  const isSaidTwice = tokens.slice(0, here).some((token) => token.name !== undefined && partyOf(token.name) === partyOf(name))
  const words = name.text.split(' ')
  const goesOnSmall = /^\s\p{Ll}/u.test(text.slice(name.end, name.end + 2))
  return [
    ...aroundTraits(tokens, here),
    `role:${as}`,
    `role:${as}:${type}`,
    `h:${house}`,
    `h:${house}:${type}`,
    `ent:${name.entity !== undefined}${as}`,
    `o:${order}`,
    `o:${order}/${count}`,
    `np:${count}${type}`,
    `l1t:${tokens[here - 1]?.as ?? '^'}${type}`,
    `r1t:${tokens[here + 1]?.as ?? '$'}${type}`,
    `st:${name.start === 0}${goesOnSmall}${words.length > 1}`,
    `fw:${(words[0] ?? '').toLowerCase()}`,
    `lw:${(words.at(-1) ?? '').toLowerCase()}`,
    `len:${Math.min(words.length, 3)}`,
    `by:${isBystander(text, name)}`,
    `sure:${isSurely(name, text)}`,
    `sure:${isSurely(name, text)}${as}`,
    `cand:${candidates.has(name)}`,
    `dup:${isSaidTwice}`,
    `side:${here < figureAt}${type}`,
    `dist:${Math.min(4, Math.floor(between.length / 4))}`,
    `commas:${between.filter((each) => each === ',').length}`,
    ...(between.includes('said') || between.includes('says') ? ['said'] : []),
  ]
}

/** What speaks for and against the figure at a token being the deal's. */
export function figureTraits({ tokens, kinds }: Weighable, here: number, type: FactType): readonly string[] {
  const { as, figure } = tokens[here] as Token & { readonly figure: FigureAt }
  const same = tokens.flatMap((token, at) => (token.figure !== undefined && token.as === as ? [at] : []))
  const order = `${same.indexOf(here)}/${same.length}`
  return [
    ...aroundTraits(tokens, here),
    `${as}${type}`,
    `st:${figure.standing}${as}`,
    `o:${order}${as}`,
    `o:${order}`,
    `q:${figure.quantity?.qualifier ?? 'sum'}`,
    `basis:${figure.quantity?.basis ?? ''}`,
    `l1k:${tokens[here - 1]?.as ?? '^'}${as}${type}`,
    `kinds:${kinds}${as}${type}`,
  ]
}
