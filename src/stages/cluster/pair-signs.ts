// What the straight line of `weights.ts` cannot see: signs of a pair that count for much in one company and for little in another.
import type { Sketch } from '../../domain/sketch.ts'
import type { PairFeatures, Ready } from './ready-sketch.ts'

/** The signs in the order in which the trees ask for them. */
export const signNames = [
  'words',
  'title',
  'bridge',
  'factors',
  'named',
  'apart',
  'gapDays',
  'undated',
  'titleHeldMost',
  'titleHeldLeast',
  'names',
  'told',
  'sharedBest',
  'sharedRarest',
  'lackedLeast',
  'lackedMost',
  'titleLacked',
  'rarestName',
  'lengths',
  'heldMost',
  'heldLeast',
  'strangers',
  'titleShared',
  'wordsBeyond',
  'nearer',
  'factorsBeyond',
] as const

/** What an article is near to: how alike its nearest are, so that a likeness can be told from that to everything of its subject. */
export interface Company {
  /** Likeness in words to each near article, highest first. */
  readonly words: readonly number[]
  /** Mean likeness of the nearest, in words and in topic. */
  readonly wordsTop: number
  readonly factorsTop: number
}

const nearest = 5
const namedMost = 12
const nearerMost = 12
/** The topic of a pair that the factor model does not know; the trees were taught with it. */
const unknownFactors = -1

/** @param near features of the article with each article it is near to */
export function companyOf(near: readonly Pick<PairFeatures, 'words' | 'factors'>[]): Company {
  const words = near.map((it) => it.words).sort((a, b) => b - a)
  const factors = near.map((it) => it.factors ?? unknownFactors).sort((a, b) => b - a)
  return { words, wordsTop: topOf(words), factorsTop: topOf(factors) }
}

function topOf(sorted: readonly number[]): number {
  const top = sorted.slice(0, nearest)
  return top.length === 0 ? 0 : top.reduce((sum, it) => sum + it, 0) / top.length
}

/** How many of an article's near ones are nearer to it. */
function nearerThan(words: number, company: Company): number {
  const n = company.words.findIndex((it) => it <= words)
  return Math.min(nearerMost, n < 0 ? company.words.length : n)
}

/**
 * The signs of a pair, in the order of `signNames`. Symmetric.
 * @param companies of the article that is placed, or of both when stories are looked at again
 * @param into what they are written into and given back in: who asks of many pairs in turn needs no room for each
 */
export function signsOf(
  a: Ready,
  b: Ready,
  it: PairFeatures,
  companies: readonly Company[],
  into: Float32Array = new Float32Array(signNames.length),
): Float32Array {
  return fill(into, a, b, it, companies, { ...sharingOf(a, b), bridge: bridgeOf(a, b) })
}

/** Those signs of a pair that its features tell, NaN for the others, which take as long as all the rest: most pairs are settled without them. */
export function signsAtHand(a: Ready, b: Ready, it: PairFeatures, companies: readonly Company[], into: Float32Array): Float32Array {
  return fill(into, a, b, it, companies, unknown)
}

/** What the texts of a pair say when they are laid beside each other. */
interface Beside {
  readonly mine: Side
  readonly theirs: Side
  readonly best: number
  readonly titles: number
  readonly rarest: number
  readonly bridge: ReturnType<typeof bridgeOf>
}

const nan = Number.NaN
const unknownSide: Side = { held: nan, titleHeld: nan, lacked: nan, titleLacked: nan }
const unknown: Beside = {
  mine: unknownSide,
  theirs: unknownSide,
  best: nan,
  titles: nan,
  rarest: nan,
  bridge: { names: nan, told: nan, rarest: nan },
}

function fill(into: Float32Array, a: Ready, b: Ready, it: PairFeatures, companies: readonly Company[], beside: Beside): Float32Array {
  const factors = it.factors ?? unknownFactors
  const n = Math.max(1, companies.length)
  const wordsTop = companies.reduce((sum, one) => sum + one.wordsTop, 0) / n
  const factorsTop = companies.reduce((sum, one) => sum + one.factorsTop, 0) / n
  const nearer = companies.length === 0 ? 0 : Math.min(...companies.map((one) => nearerThan(it.words, one)))
  const { mine, theirs, bridge } = beside
  const [less, more] = [Math.min(a.article.words, b.article.words), Math.max(a.article.words, b.article.words)]
  const signs = [
    it.words,
    it.title,
    it.bridge,
    factors,
    Math.min(namedMost, it.named),
    it.apart,
    it.gapDays,
    it.undated ? 1 : 0,
    Math.max(mine.titleHeld, theirs.titleHeld),
    Math.min(mine.titleHeld, theirs.titleHeld),
    bridge.names,
    bridge.told,
    beside.best,
    beside.rarest,
    Math.min(mine.lacked, theirs.lacked),
    Math.max(mine.lacked, theirs.lacked),
    Math.min(mine.titleLacked, theirs.titleLacked),
    bridge.rarest,
    less > 0 ? less / more : 0,
    Math.max(mine.held, theirs.held),
    Math.min(mine.held, theirs.held),
    it.areStrangers ? 1 : 0,
    beside.titles,
    it.words - wordsTop,
    nearer,
    factors - factorsTop,
  ]
  for (let i = 0; i < signs.length; i++) into[i] = signs[i] as number
  return into
}

/** What of one article the other says: shares of its weight and of its headline, and the heaviest it does not say. */
interface Side {
  readonly held: number
  readonly titleHeld: number
  readonly lacked: number
  readonly titleLacked: number
}

/** Which terms of either article the other has, and where: filled anew for each pair, since a pair has two hundred and there are many pairs. */
const [mineShared, theirsShared] = [new Uint8Array(256), new Uint8Array(256)]

function sharingOf(a: Ready, b: Ready) {
  const [mine, theirs] = [a.words.weights, b.words.weights]
  const [{ titleTerms }, other] = [a.article.sketch, b.article.sketch]
  const { terms } = b.words
  mineShared.fill(0)
  theirsShared.fill(0)
  let [best, titles, first, second, third] = [0, 0, 0, 0, 0]
  for (let i = 0; i < theirs.length; i++) {
    const at = a.words.placeOf(terms[i] as number)
    if (at < 0) continue
    theirsShared[i] = 1
    mineShared[at] = 1
    best = Math.max(best, Math.min(mine[at] as number, theirs[i] as number))
    const rarity = other.rarity[i] as number
    if (rarity > first) [first, second, third] = [rarity, first, second]
    else if (rarity > second) [second, third] = [rarity, second]
    else if (rarity > third) third = rarity
    if (i < other.titleTerms && at < titleTerms) titles += 1
  }
  return { mine: sideOf(a, mineShared), theirs: sideOf(b, theirsShared), best, titles, rarest: first + second + third }
}

function sideOf({ words, article: { sketch } }: Ready, isShared: Uint8Array): Side {
  const { weights } = words
  let [held, lacked, title, titleHeld, titleLacked] = [0, 0, 0, 0, 0]
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] as number
    if (isShared[i] === 1) held += weight * weight
    else if (weight > lacked) lacked = weight
  }
  for (let i = 0; i < sketch.titleTerms; i++) {
    const rarity = sketch.rarity[i] as number
    title += rarity
    if (isShared[i] === 1) titleHeld += rarity
    else titleLacked = Math.max(titleLacked, rarity)
  }
  return { held, titleHeld: title > 0 ? titleHeld / title : 0, lacked, titleLacked }
}

/** Likeness of names and of news words apart, and the rarest name in common. */
function bridgeOf(a: Ready, b: Ready): { readonly names: number; readonly told: number; readonly rarest: number } {
  const [mine, theirs] = [a.article.sketch, b.article.sketch]
  let [names, told, rarest] = [0, 0, 0]
  for (let i = 0; i < theirs.bridge.length; i++) {
    const at = a.bridge.placeOf(theirs.bridge[i] as number)
    if (at < 0) continue
    const [v, w] = [mine.bridgeRarity[at] as number, theirs.bridgeRarity[i] as number]
    if (i >= theirs.bridgeNames) told += v * w
    else {
      names += v * w
      rarest = Math.max(rarest, Math.min(v, w))
    }
  }
  const [ofMine, ofTheirs] = [bridgeLengths(mine), bridgeLengths(theirs)]
  const share = (dot: number, one: number, other: number): number => (one > 0 && other > 0 ? dot / Math.sqrt(one * other) : 0)
  return { names: share(names, ofMine.names, ofTheirs.names), told: share(told, ofMine.told, ofTheirs.told), rarest }
}

interface BridgeLengths {
  readonly names: number
  readonly told: number
}

const lengths = new WeakMap<Sketch['bridgeRarity'], BridgeLengths>()

function bridgeLengths(sketch: Sketch): BridgeLengths {
  const had = lengths.get(sketch.bridgeRarity)
  if (had) return had
  let [names, told] = [0, 0]
  for (let i = 0; i < sketch.bridge.length; i++) {
    const square = (sketch.bridgeRarity[i] ?? 0) ** 2
    if (i < sketch.bridgeNames) names += square
    else told += square
  }
  const made = { names, told }
  lengths.set(sketch.bridgeRarity, made)
  return made
}
