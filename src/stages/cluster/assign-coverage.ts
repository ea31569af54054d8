import type { PlacedArticle, SketchedArticle } from '../../domain/sketch.ts'
import { likenessOf, linkOf, makeReady, type Ready, windowDays } from './likeness.ts'

/** Where an article belongs: a story it joins, or none yet. `originId` is the voice it goes back to. */
export interface Assignment {
  readonly storyId: string | null
  readonly role: 'first' | 'follow' | 'copy'
  readonly originId: string
  readonly score: number
  readonly reasons: readonly string[]
}

/** Log-odds from which an article joins a story; a little below even, since the mean over its members holds every weak pair. */
const joinAt = -0.4
/** Estimated Jaccard of 3-word shingles from which a text is a copy: strangers stay below 0.17 (design measurement on 13,366 pairs). */
const copyAt = 0.42
/** Share of common headline words from which a headline without a text is taken for the reprint of another. */
const headlineCopyAt = 0.8
const headlineTermsMin = 4

/**
 * Places one article among those of its time window.
 * @param placed articles of the window, any order
 * @returns the likeliest story if it is likelier than not, a copy's original, or a new story; ties go to the older story id
 */
export function assignCoverage(newcomer: SketchedArticle, placed: readonly PlacedArticle[]): Assignment {
  const mine = makeReady(newcomer)
  const window = placed
    .map((it) => ({ placed: it, ready: makeReady(it) }))
    .filter((it) => Math.abs(it.ready.atDays - mine.atDays) <= windowDays)
    .sort((a, b) => (a.placed.id < b.placed.id ? -1 : 1))
  const original = nearestCopy(mine, window)
  if (original) {
    const { placed: it, likeness } = original
    return {
      storyId: it.storyId,
      role: 'copy',
      originId: it.originId,
      score: likeness,
      reasons: [`near copy of ${it.id} (${likeness.toFixed(2)})`],
    }
  }
  const originId = `o_${newcomer.sourceId}`
  let best: { storyId: string; link: number; reasons: readonly string[] } | null = null
  for (const [storyId, members] of [...Map.groupBy(window, (it) => it.placed.storyId)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const likenesses = members.map((it) => likenessOf(mine, it.ready))
    if (likenesses.some((it) => it.clash !== null)) continue
    const link = linkOf(likenesses.map((it) => it.odds))
    if (link < joinAt || (best && link <= best.link)) continue
    const nearest = likenesses.reduce((a, b) => (b.odds > a.odds ? b : a))
    best = { storyId, link, reasons: reasonsOf(link, nearest.features, members.length) }
  }
  if (!best) return { storyId: null, role: 'first', originId, score: 0, reasons: ['nothing like it in the window'] }
  return { storyId: best.storyId, role: 'follow', originId, score: share(best.link), reasons: best.reasons }
}

function reasonsOf(link: number, nearest: ReturnType<typeof likenessOf>['features'], members: number): readonly string[] {
  return [
    `one event with ${Math.round(100 * share(link))} % likelihood, over ${members} ${members === 1 ? 'report' : 'reports'}`,
    `nearest report: words ${nearest.words.toFixed(2)}, headline ${nearest.title.toFixed(2)}, topic ${nearest.factors === null ? 'not known' : nearest.factors.toFixed(2)}, ${(24 * nearest.gapDays).toFixed(0)} h apart`,
  ]
}

/** Log-odds as a share of 1. */
function share(odds: number): number {
  return Math.round(1000 / (1 + Math.exp(-odds))) / 1000
}

interface Neighbour {
  readonly placed: PlacedArticle
  readonly ready: Ready
}

function nearestCopy(mine: Ready, window: readonly Neighbour[]): { readonly placed: PlacedArticle; readonly likeness: number } | null {
  let best: { placed: PlacedArticle; likeness: number } | null = null
  for (const { placed, ready } of window) {
    const likeness = copyLikeness(mine, ready)
    if (likeness > (best?.likeness ?? 0)) best = { placed, likeness }
  }
  return best
}

/** How much of a copy one article is of the other, or 0. Where a text is withheld the headline has to speak for it. */
function copyLikeness(a: Ready, b: Ready): number {
  const [one, other] = [a.article.sketch.minhash, b.article.sketch.minhash]
  if (one.length > 0 && other.length > 0) {
    const same = one.length === other.length ? one.reduce((n, it, i) => n + (it === other[i] ? 1 : 0), 0) / one.length : 0
    return same >= copyAt ? same : 0
  }
  if (a.article.sourceId === b.article.sourceId || a.title.size < headlineTermsMin || b.title.size < headlineTermsMin) return 0
  const common = [...a.title.keys()].filter((it) => b.title.has(it)).length
  const share = common / (a.title.size + b.title.size - common)
  return share >= headlineCopyAt ? share : 0
}
