import type { PlacedArticle, SketchedArticle } from '../../domain/sketch.ts'
import type { Original } from './find-original.ts'
import { likenessOf, linkOf, makeReady, windowDays, youngMargin } from './likeness.ts'

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

/**
 * Places one article among those of its time window.
 * @param placed articles of the window, any order
 * @param original the article whose text it prints, if any: they share story and voice
 * @param archived articles placed so far
 * @returns that article's story, else the likeliest if it is likelier than not, else a new story; ties go to the older story id
 */
export function assignCoverage(
  newcomer: SketchedArticle,
  placed: readonly PlacedArticle[],
  { original = null, archived = Number.POSITIVE_INFINITY }: { readonly original?: Original | null; readonly archived?: number } = {},
): Assignment {
  const mine = makeReady(newcomer)
  const window = placed
    .map((it) => ({ placed: it, ready: makeReady(it) }))
    .filter((it) => Math.abs(it.ready.atDays - mine.atDays) <= windowDays)
    .sort((a, b) => (a.placed.id < b.placed.id ? -1 : 1))
  if (original) return besideOriginal(original)
  const originId = `o_${newcomer.sourceId}`
  const least = joinAt + youngMargin(archived)
  let best: { storyId: string; link: number; reasons: readonly string[] } | null = null
  for (const [storyId, members] of [...Map.groupBy(window, (it) => it.placed.storyId)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const likenesses = members.map((it) => likenessOf(mine, it.ready))
    if (likenesses.some((it) => it.clash !== null)) continue
    const link = linkOf(likenesses.map((it) => it.odds))
    if (link < least || (best && link <= best.link)) continue
    const nearest = likenesses.reduce((a, b) => (b.odds > a.odds ? b : a))
    best = { storyId, link, reasons: reasonsOf(link, nearest.features, members.length) }
  }
  if (!best) return { storyId: null, role: 'first', originId, score: 0, reasons: ['nothing like it in the window'] }
  return { storyId: best.storyId, role: 'follow', originId, score: share(best.link), reasons: best.reasons }
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
    `one event with ${Math.round(100 * share(link))} % likelihood, over ${members} ${members === 1 ? 'report' : 'reports'}`,
    `nearest report: words ${nearest.words.toFixed(2)}, headline ${nearest.title.toFixed(2)}, topic ${nearest.factors === null ? 'not known' : nearest.factors.toFixed(2)}, ${(24 * nearest.gapDays).toFixed(0)} h apart`,
  ]
}

/** Log-odds as a share of 1. */
function share(odds: number): number {
  return Math.round(1000 / (1 + Math.exp(-odds))) / 1000
}
