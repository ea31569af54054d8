import type { PlacedArticle, SketchedArticle } from '../../domain/sketch.ts'
import type { Original } from './find-original.ts'
import {
  featuresOf,
  likenessOf,
  linkOf,
  makeReady,
  oddsAtMost,
  oddsInCompany,
  oddsMax,
  weightedOdds,
  windowDays,
  youngMargin,
} from './likeness.ts'
import { type Company, companyOf } from './pair-signs.ts'
import type { PairFeatures, Ready } from './ready-sketch.ts'
import { makeYearGain } from './told-year.ts'

/** Where an article belongs: a story it joins, or none yet. `originId` is the voice it goes back to. */
export interface Assignment {
  readonly storyId: string | null
  readonly role: 'first' | 'follow' | 'copy'
  readonly originId: string
  readonly score: number
  readonly reasons: readonly string[]
}

interface Circumstances {
  readonly original?: Original | null
  readonly archived?: number
  readonly near?: ReadonlySet<string>
}

/** Log-odds from which an article joins a story; a little below even, since the mean over its members holds every weak pair. */
const joinAt = -0.1
/** The same for an article that nobody dated, which is placed by the line alone. */
const joinUndatedAt = -0.4
/** What the nearest member counts for such an article, which its story's earlier steps need not be like. */
const bestShareUndated = 0.8
/** What the straight line counts beside the trees: the two together told stories apart better than either. */
const lineShare = 0.5

/**
 * Places one article among those of its time window.
 * @param placed articles of the window, any order
 * @param original the article whose text it prints, if any: they share story and voice
 * @param archived articles placed so far
 * @param near ids of the placed articles that share most of its terms; all are, if none are named
 * @returns that article's story, else the likeliest if it is likelier than not, else a new story; ties go to the older story id
 */
export function assignCoverage(
  newcomer: SketchedArticle,
  placed: readonly PlacedArticle[],
  { original = null, archived = Number.POSITIVE_INFINITY, near }: Circumstances = {},
): Assignment {
  const mine = makeReady(newcomer.isDated ? newcomer : byWordsAlone(newcomer))
  const window = placed
    .map((it) => ({ placed: it, ready: makeReady(it) }))
    .filter((it) => Math.abs(it.ready.atDays - mine.atDays) <= windowDays)
    .sort((a, b) => (a.placed.id < b.placed.id ? -1 : 1))
  if (original) return besideOriginal(original)
  const originId = `o_${newcomer.sourceId}`
  const bar = (newcomer.isDated ? joinAt : joinUndatedAt) + youngMargin(archived)
  const pairs = window.map((it): Pair => ({ ...it, features: featuresOf(mine, it.ready) }))
  const company = companyOf(pairs.filter((it) => near?.has(it.placed.id) !== false).map((it) => it.features))
  const linkTo = makeLink(newcomer, window)
  let best: { storyId: string; link: number; reasons: readonly string[] } | null = null
  for (const [storyId, fellows] of [...Map.groupBy(pairs, (it) => it.placed.storyId)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const least = Math.max(bar, best?.link ?? bar)
    if (isOutOfReach(mine, fellows, company, least, linkTo)) continue
    const members = fellows.map((it) => ({ ...it, likeness: likenessOf(mine, it.ready, it.features) }))
    if (members.some((it) => it.likeness.clash !== null)) continue
    const byLine = linkTo(members, (it) => it.likeness.odds)
    // The trees cannot lift it over the bar, or over the best so far.
    if (lineShare * byLine + (1 - lineShare) * oddsMax < least) continue
    const link = linkTo(members, (it) => oddsInCompany(mine, it.ready, it.likeness, [company], lineShare))
    if (link < bar || (best && link <= best.link)) continue
    const nearest = members.reduce((a, b) => (b.likeness.odds > a.likeness.odds ? b : a)).likeness
    best = { storyId, link, reasons: reasonsOf(link, nearest.features, members.length) }
  }
  if (!best) return { storyId: null, role: 'first', originId, score: 0, reasons: ['nothing like it in the window'] }
  return { storyId: best.storyId, role: 'follow', originId, score: share(best.link), reasons: best.reasons }
}

interface Pair {
  readonly placed: PlacedArticle
  readonly ready: Ready
  readonly features: PairFeatures
}

/** Log-odds that the newcomer belongs to a story of these, each with the odds of its pair. */
type LinkTo = <P extends Pair>(fellows: readonly P[], oddsOf: (pair: P) => number) => number

function makeLink(newcomer: SketchedArticle, window: readonly Pick<Pair, 'placed'>[]): LinkTo {
  const placed = window.map((it) => it.placed)
  if (newcomer.isDated) return (fellows, oddsOf) => linkOf(fellows.map((it) => weightedOdds(newcomer, it.placed, oddsOf(it))))
  const gainOf = makeYearGain(newcomer, placed)
  const oddsWith = (it: PlacedArticle, odds: number): number => Math.min(oddsMax, odds + gainOf(it))
  return (fellows, oddsOf) =>
    linkOf(
      fellows.map((it) => weightedOdds(newcomer, it.placed, oddsWith(it.placed, oddsOf(it)))),
      bestShareUndated,
    )
}

/**
 * Whether the link to a story comes to less, whatever the texts say beside each other. A headline alone counts by whether it speaks against, so
 * nothing is said of a story with one.
 */
function isOutOfReach(mine: Ready, fellows: readonly Pair[], company: Company, least: number, linkTo: LinkTo): boolean {
  if (mine.article.words === 0 || fellows.some((it) => it.placed.words === 0)) return false
  const isBelow = (companies: readonly Company[] | null): boolean =>
    linkTo(fellows, (it) => oddsAtMost(mine, it.ready, it.features, companies, lineShare)) < least
  return isBelow(null) || isBelow([company])
}

/**
 * Without its place in the factor model. A model that never saw the subject lays its events on one spot, and where nobody gave a date neither
 * time nor the trees speak against that; the next review, whose model has seen it, counts topics as ever.
 */
function byWordsAlone(newcomer: SketchedArticle): SketchedArticle {
  return { ...newcomer, sketch: { ...newcomer.sketch, factors: new Float32Array(0) } }
}

const saysOf: Readonly<Record<Original['kind'], string>> = {
  copy: 'near copy of',
  part: 'cut from',
  longer: 'holds in full',
  headline: 'prints the headline of',
}

function besideOriginal({ placed, kind, likeness }: Original): Assignment {
  return {
    storyId: placed.storyId,
    role: kind === 'longer' ? 'follow' : 'copy',
    originId: placed.originId,
    score: Math.round(1000 * likeness) / 1000,
    reasons: [`${saysOf[kind]} ${placed.id} (${likeness.toFixed(2)})`],
  }
}

function reasonsOf(link: number, nearest: ReturnType<typeof likenessOf>['features'], members: number): readonly string[] {
  return [
    `one event with ${Math.round(100 * share(link))}% likelihood, over ${members} ${members === 1 ? 'report' : 'reports'}`,
    `nearest report: words ${nearest.words.toFixed(2)}, headline ${nearest.title.toFixed(2)}, topic ${nearest.factors === null ? 'not known' : nearest.factors.toFixed(2)}, ${(24 * nearest.gapDays).toFixed(0)} h apart`,
  ]
}

/** Log-odds as a share of 1. */
function share(odds: number): number {
  return Math.round(1000 / (1 + Math.exp(-odds))) / 1000
}
