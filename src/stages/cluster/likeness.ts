// How likely two articles are of one event, in log-odds, and how likely an article belongs to a story.

import type { Sketch, SketchedArticle } from '../../domain/sketch.ts'
import { dayTerms } from '../../text/bridge.ts'
import { hashOf } from '../../text/terms.ts'
import { clashOf } from './clash.ts'
import { dot, weightOf } from './factor-model.ts'
import { type Company, signNames, signsAtHand, signsOf } from './pair-signs.ts'
import { marginAtMost, marginOf } from './pair-trees.ts'
import type { PairFeatures, Ready, WeighedSketch } from './ready-sketch.ts'
import { figuresApart } from './told-figures.ts'
import { Weighed, wordsInCommon } from './weighed.ts'
import { factorWeights, wordWeights } from './weights.ts'

export interface Likeness {
  /** Log-odds by the straight line of `weights.ts`, held within -4 and 4. */
  readonly odds: number
  /** The same before it was held; null where the trees have no say: a clash, two languages, or an article that nobody dated (decision 0029). */
  readonly line: number | null
  readonly features: PairFeatures
  /** Why it cannot be, whatever the words say. */
  readonly clash: string | null
}

/** More than so many are one text quoted at length, and say no more. */
const runsMax = 5

/** Odds are held to this on both sides, so that one pair never outvotes a story. */
export const oddsMax = 4
const dayMs = 86_400_000

export function makeReady(article: SketchedArticle): Ready {
  const had = readies.get(article)
  if (had) return had
  const at = Date.parse(article.publishedAt)
  const made = { ...weighedOf(article.sketch), article, at, atDays: at / dayMs }
  readies.set(article, made)
  return made
}

/** The members of a story are compared with every article of a batch that comes near it. */
const readies = new WeakMap<SketchedArticle, Ready>()

/** A sketch is weighed once, however often it is compared: known by its rarities, which stay when its place in the model changes. */
const weighed = new WeakMap<Sketch['rarity'], WeighedSketch>()

function weighedOf(sketch: Sketch): WeighedSketch {
  const had = weighed.get(sketch.rarity)
  if (had) return had
  const made: WeighedSketch = {
    words: new Weighed(sketch.terms, (i) => weightOf(sketch, i)),
    title: new Weighed(sketch.terms.subarray(0, sketch.titleTerms), (i) => sketch.rarity[i] ?? 0),
    bridge: new Weighed(sketch.bridge, (i) => sketch.bridgeRarity[i] ?? 0),
    ownNames: sketch.bridge.subarray(0, sketch.bridgeNames).filter((it) => !ofTheDay.has(it)).length,
  }
  weighed.set(sketch.rarity, made)
  return made
}

/**
 * Log-odds of one event for two articles. Symmetric; quickest if the one that is compared with many comes first.
 * @param features theirs, where they are known already
 */
export function likenessOf(a: Ready, b: Ready, features = featuresOf(a, b)): Likeness {
  const clash = clashOf(a.article, b.article)
  return clash === null ? { ...byLine(a, b, features), features, clash } : { odds: -oddsMax, line: null, features, clash }
}

function byLine(a: Ready, b: Ready, features: PairFeatures): Pick<Likeness, 'odds' | 'line'> {
  const isOneLanguage = a.article.sketch.language === b.article.sketch.language
  const odds = isOneLanguage ? oddsOf(features) : oddsAcross(features)
  return { odds: held(odds), line: isOneLanguage && !features.undated ? odds : null }
}

const held = (odds: number): number => Math.max(-oddsMax, Math.min(oddsMax, odds))

const signs = new Float32Array(signNames.length)

/**
 * Log-odds by the line and the trees together, which know what else the articles are near to.
 * @param lineShare what the line counts, 0 to 1; the trees count the rest
 */
export function oddsInCompany(a: Ready, b: Ready, likeness: Likeness, companies: readonly Company[], lineShare: number): number {
  const { line, features } = likeness
  if (line === null) return likeness.odds
  return together(line, marginOf(signsOf(a, b, features, companies, signs)), features, lineShare)
}

/**
 * The most that `oddsInCompany` can come to, by what is known of a pair before its texts are laid beside each other and asked for a clash.
 * @param companies null to say it without the trees, which is quicker
 */
export function oddsAtMost(a: Ready, b: Ready, features: PairFeatures, companies: readonly Company[] | null, lineShare: number): number {
  const { odds, line } = byLine(a, b, features)
  if (line === null) return odds
  if (companies === null) return together(line, oddsMax, features, lineShare)
  return together(line, marginAtMost(signsAtHand(a, b, features, companies, signs)), features, lineShare)
}

function together(line: number, margin: number, features: PairFeatures, lineShare: number): number {
  const most = areBlind(features) ? strangers : oddsMax
  return held(lineShare * line + (1 - lineShare) * Math.min(most, held(margin)))
}

export function featuresOf(a: Ready, b: Ready): PairFeatures {
  const [mine, theirs] = [a.article.sketch.factors, b.article.sketch.factors]
  const { words, title } = wordsInCommon(a, b)
  const { bridge, named, own } = bridgeInCommon(a, b)
  const undated = !a.article.isDated || !b.article.isDated
  return {
    words,
    title,
    factors: mine.length > 0 && mine.length === theirs.length ? dot(mine, theirs) : null,
    bridge,
    named,
    apart: named > 0 ? 0 : Math.min(namesFull, a.article.sketch.bridgeNames, b.article.sketch.bridgeNames) / namesFull,
    areStrangers: own === 0 && a.ownNames >= ownMin && b.ownNames >= ownMin,
    gapDays: undated ? 0 : Math.min(windowDays, Math.abs(a.atDays - b.atDays)),
    undated,
    runs: undated ? runsInCommon(a.article, b.article) : 0,
    figuresApart: undated ? figuresApart(a.article, b.article) : 0,
  }
}

/** An outlet's own reports share what it prints under each of them, which says nothing. */
function runsInCommon(a: SketchedArticle, b: SketchedArticle): number {
  const [mine, theirs] = [a.sketch.minhash, b.sketch.minhash]
  if (a.words === 0 || b.words === 0 || mine.length !== theirs.length || (a.sourceId !== '' && a.sourceId === b.sourceId)) return 0
  let n = 0
  for (let i = 0; i < mine.length; i++) if (mine[i] === theirs[i]) n += 1
  return Math.min(runsMax, n)
}

/** A story takes reports for so long; what comes later is another story on the same matter. */
export const windowDays = 3

function oddsOf(it: PairFeatures): number {
  const w = it.factors === null ? wordWeights : factorWeights
  const likeness = w.words * it.words + w.title * it.title + w.bridge * it.bridge + w.factors * (it.factors ?? 0)
  const bare =
    w.base + likeness + w.apart * it.apart + w.gapDays * it.gapDays + (it.undated ? w.undated : 0) + figureWeight * it.figuresApart
  const odds = areBlind(it) ? Math.min(bare, strangers) : bare
  return odds > runsFrom ? odds + runsWeight * it.runs : odds
}

/**
 * What a figure counts that only one of two reports gives, where nobody gave a date: of two quakes, matches or fires the words are alike and the
 * figures are not. On the look-alikes -.2 to -.4 gave .930 to .934 after review beside .929, and .921, .924 beside .891, .893 with the reports in
 * any order, both halves of the topics better; November 2026.
 */
const figureWeight = -0.35
/**
 * What a common run of words counts where the trees have no say: two reports of one event quote the same people, look-alikes do not. On the
 * look-alikes .2 to .45 gave .875 to .881 as they arrive, nothing .852, November 2026.
 */
const runsWeight = 0.3
/** A pair that is further apart without them only quotes the same text. */
const runsFrom = -2

/** A young archive does not know which words are a subject's and which an event's; names do, and these two share none. */
function areBlind(it: PairFeatures): boolean {
  return it.factors === null && (it.apart >= apartMin || it.areStrangers)
}

/** Set on sentence pairs of our own in four languages (test/fixtures/languages.json), since no labelled stream has them. */
const bridgeWeights = { base: -2.6, bridge: 13, gapDays: -0.8 } as const

const namedMin = 1
/** Two names each and none in common. */
const apartMin = 2 / 6
const strangers = -1
/** Names of the poorer of two articles from which it counts in full that they share none. */
const namesFull = 6

/** Cosine of the words that bridge languages, names and numbers among them in common, and of these the ones that not every report of a day has. */
function bridgeInCommon(a: Ready, b: Ready): { readonly bridge: number; readonly named: number; readonly own: number } {
  const [{ terms }, mine, theirs] = [b.bridge, a.bridge.weights, b.bridge.weights]
  const [mineNames, theirsNames] = [a.article.sketch.bridgeNames, b.article.sketch.bridgeNames]
  let [bridge, named, own] = [0, 0, 0]
  for (let i = 0; i < terms.length; i++) {
    const at = a.bridge.placeOf(terms[i] as number)
    if (at < 0) continue
    bridge += (mine[at] as number) * (theirs[i] as number)
    if (i >= theirsNames || at >= mineNames) continue
    named += 1
    if (!ofTheDay.has(terms[i] as number)) own += 1
  }
  return { bridge, named, own }
}

/** Names and numbers of its own that an article must have before it counts that it shares none. */
const ownMin = 2
const ofTheDay: ReadonlySet<number> = new Set(dayTerms().map((it) => hashOf(`≈${it}`)))

function oddsAcross(it: PairFeatures): number {
  // Two leases, two floods: news words alone are a subject and not an event.
  if (it.named < namedMin) return -oddsMax
  return bridgeWeights.base + bridgeWeights.bridge * it.bridge + bridgeWeights.gapDays * it.gapDays
}

/** A pair's log-odds, and what they count in the mean over a story. */
export interface Weighted {
  readonly odds: number
  readonly weight: number
}

/**
 * Where a publisher withholds the text there is a headline alone, and what a headline does not say speaks little against an event: one such
 * report must not keep out what all the others are like.
 */
export function weightedOdds(a: SketchedArticle, b: SketchedArticle, odds: number): Weighted {
  return { odds, weight: odds < 0 && (a.words === 0 || b.words === 0) ? headlineAlone : 1 }
}
const headlineAlone = 0.25

/** The mean log-odds of some pairs; as far apart as can be if there are none. */
export function meanOdds(pairs: readonly Weighted[]): number {
  let [sum, all] = [0, 0]
  for (const { odds, weight } of pairs) {
    sum += weight * odds
    all += weight
  }
  return all === 0 ? -oddsMax : sum / all
}

/**
 * Log-odds that an article belongs to a story: part of the best likeness to a member and part of the mean over all members,
 * so that neither one near neighbour nor a long tail decides alone.
 * @param bestShare what the best counts, 0 to 1; the mean counts the rest
 */
export function linkOf(pairs: readonly Weighted[], bestShare = 0.3): number {
  if (pairs.length === 0) return -oddsMax
  return bestShare * Math.max(...pairs.map((it) => it.odds)) + (1 - bestShare) * meanOdds(pairs)
}

/**
 * What a link must have beyond the usual in a nearly empty archive, less with each article. Such an archive does not know yet which names and words
 * belong to its subject and which to an event, so that all reports of one day look alike. Two stories that are one are merged later; one
 * that is two is printed wrong.
 */
export function youngMargin(placed: number): number {
  return marginAtFirst * Math.max(0, 1 - placed / youngArticles)
}
const marginAtFirst = 1
const youngArticles = 20
