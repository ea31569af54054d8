// The second look: merges stories that turned out to be one, and moves articles that stand in the wrong one.
import { type PlacedArticle, postingsOf } from '../../domain/sketch.ts'
import {
  featuresOf,
  likenessOf,
  makeReady,
  meanOdds,
  oddsInCompany,
  oddsMax,
  type Weighted,
  weightedOdds,
  windowDays,
  youngMargin,
} from './likeness.ts'
import { type Company, companyOf } from './pair-signs.ts'
import type { PairFeatures, Ready } from './ready-sketch.ts'

/** Two stories that were one: `fold` goes into `keep`. */
export interface Merge {
  readonly keep: string
  readonly fold: string
  readonly odds: number
}
/** An article that stands nearer to another story, or to none: `to` is then a new story's id. */
export interface Move {
  readonly articleId: string
  readonly from: string
  readonly to: string
  readonly opens: boolean
  readonly odds: number
}
export interface Review {
  readonly merges: readonly Merge[]
  readonly moves: readonly Move[]
}

/** Mean log-odds over all pairs from which two stories are one; a little below even, since the mean holds every weak pair. */
const mergeAt = -0.2
/** Mean log-odds below which an article leaves its story. */
const leaveAt = -0.5
/** What a better place must gain, so that nothing swings to and fro. */
const gainMin = 0.2
const rounds = 4
/** Articles of which each is asked whether they are near: those that share most of its rarest terms, as when it was placed. */
const nearMax = 40
/** Sharing a single rare term is chance. */
const sharedMin = 2
/** Two with less in common than this are strangers, and say so as loudly as they can when the mean over two stories is taken. */
const likeMin = 0.06
const factorsMin = 0.35
/** What the straight line counts beside the trees, and the log-odds by the line up to which it is left alone: such pairs are most, and far apart. */
const lineShare = 0.5
const lineAlone = -2

/**
 * Looks at all articles of a period again, with what is known now. Deterministic in the set of articles, not in their order.
 * @param articles of the period, each with its story; at most some thousands
 * @param openedFirst orders two story ids: the one that keeps its name comes first
 * @param archived articles placed so far
 */
export function reviewStories(
  articles: readonly PlacedArticle[],
  openedFirst: (a: string, b: string) => number,
  archived = Number.POSITIVE_INFINITY,
): Review {
  const ready = articles.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((it) => ({ ...makeReady(it), placed: it }))
  const state = makeState(ready)
  const merges: Merge[] = []
  const began = new Map(ready.map((it, i) => [it.placed.id, state.storyOf[i] ?? '']))
  for (let round = 0; round < rounds; round++) {
    const changed = mergeAll(state, merges, openedFirst, mergeAt + youngMargin(archived)) + moveAll(state, ready)
    if (changed === 0) break
  }
  const folded = new Map(merges.map((it) => [it.fold, it.keep]))
  const follow = (id: string): string => (folded.has(id) ? follow(folded.get(id) ?? id) : id)
  const moves = ready.flatMap((it, i): readonly Move[] => {
    const from = follow(began.get(it.placed.id) ?? '')
    const to = state.storyOf[i] ?? from
    return from === to ? [] : [{ articleId: it.placed.id, from, to, opens: !state.known.has(to), odds: round2(linkTo(state, i, to)) }]
  })
  return { merges, moves }
}

type Placed = Ready & { readonly placed: PlacedArticle }

interface State {
  /** Articles that may be near, both ways; their stories are the ones that are weighed. */
  readonly near: readonly ReadonlySet<number>[]
  /** Log-odds of two articles, and what they count in a mean; worked out when first asked for. */
  readonly weightedOf: (i: number, j: number) => Weighted
  readonly storyOf: string[]
  readonly members: Map<string, Set<number>>
  /** Stories that were there before the review. */
  readonly known: ReadonlySet<string>
}

function makeState(ready: readonly Placed[]): State {
  const near = nearOf(ready)
  const featuresBetween = keptByPair(ready.length, (low, high) => {
    const [a, b] = [ready[low], ready[high]]
    return a && b && Math.abs(a.atDays - b.atDays) <= windowDays ? featuresOf(a, b) : null
  })
  const companies: (Company | undefined)[] = []
  const companyAt = (i: number): Company => {
    const made = companies[i] ?? companyOf([...(near[i] ?? [])].flatMap((j) => featuresBetween(i, j) ?? []))
    companies[i] = made
    return made
  }
  const oddsOf = (low: number, high: number): number => {
    const [a, b, features] = [ready[low], ready[high], featuresBetween(low, high)]
    if (!a || !b || features === null || areFar(features)) return -oddsMax
    const likeness = likenessOf(a, b, features)
    if (likeness.line === null || likeness.line <= lineAlone) return likeness.odds
    return oddsInCompany(a, b, likeness, [companyAt(low), companyAt(high)], lineShare)
  }
  const weightedOf = keptByPair(ready.length, (low, high): Weighted => {
    const [a, b, odds] = [ready[low], ready[high], oddsOf(low, high)]
    return a && b ? weightedOdds(a.placed, b.placed, odds) : { odds, weight: 1 }
  })
  const storyOf = ready.map((it) => it.placed.storyId)
  const members = new Map<string, Set<number>>()
  for (const [i, story] of storyOf.entries()) members.set(story, (members.get(story) ?? new Set()).add(i))
  return { near, weightedOf, storyOf, members, known: new Set(storyOf) }
}

/** Worked out when first asked for, once for both orders; the lower place comes first. */
function keptByPair<T>(places: number, make: (low: number, high: number) => T): (i: number, j: number) => T {
  const kept = new Map<number, T>()
  return (i, j) => {
    const [low, high] = i < j ? [i, j] : [j, i]
    const had = kept.get(low * places + high)
    if (had !== undefined) return had
    const made = make(low, high)
    kept.set(low * places + high, made)
    return made
  }
}

function areFar({ words, bridge, factors }: PairFeatures): boolean {
  return words + bridge < likeMin && (factors ?? 0) < factorsMin
}

/** For each article those that share most of its rarest terms, found over an index of the terms. */
function nearOf(ready: readonly Ready[]): readonly ReadonlySet<number>[] {
  const terms = ready.map((it) => postingsOf(it.article.sketch))
  const index = new Map<number, number[]>()
  for (const [i, list] of terms.entries())
    for (const term of new Set(list)) {
      const holders = index.get(term)
      if (holders) holders.push(i)
      else index.set(term, [i])
    }
  const near = ready.map(() => new Set<number>())
  const shared = new Uint16Array(ready.length)
  for (const [i, it] of ready.entries()) {
    const sharing: number[] = []
    for (const term of new Set(terms[i]))
      for (const j of index.get(term) ?? []) {
        if (shared[j] === 0) sharing.push(j)
        shared[j] = (shared[j] as number) + 1
      }
    const best = sharing
      .filter((j) => j !== i && (shared[j] as number) >= sharedMin && Math.abs((ready[j]?.atDays ?? 0) - it.atDays) <= windowDays)
      .sort((a, b) => (shared[b] as number) - (shared[a] as number) || a - b)
      .slice(0, nearMax)
    for (const j of sharing) shared[j] = 0
    for (const j of best) {
      near[i]?.add(j)
      near[j]?.add(i)
    }
  }
  return near
}

function mergeAll(state: State, merges: Merge[], openedFirst: (a: string, b: string) => number, least: number): number {
  let changed = 0
  // What each story has beside it, kept until one of the two changes.
  const links = new Map<string, ReadonlyMap<string, number>>()
  const linksOf = (a: string): ReadonlyMap<string, number> => {
    const made = links.get(a) ?? new Map(neighboursOf(state, a).map((b) => [b, b <= a ? -oddsMax : linkBetween(state, a, b)]))
    links.set(a, made)
    return made
  }
  for (;;) {
    let best: { a: string; b: string; odds: number } | null = null
    for (const a of [...state.members.keys()].sort(byText))
      for (const [b, odds] of linksOf(a)) if (b > a && odds >= least && (!best || odds > best.odds)) best = { a, b, odds }
    if (!best) return changed
    for (const one of [best.a, best.b]) for (const it of [one, ...linksOf(one).keys()]) links.delete(it)
    // A story that this review opened has no name yet that a reader could know.
    const [keep, fold] =
      state.known.has(best.a) === state.known.has(best.b)
        ? openedFirst(best.a, best.b) <= 0
          ? [best.a, best.b]
          : [best.b, best.a]
        : state.known.has(best.a)
          ? [best.a, best.b]
          : [best.b, best.a]
    if (state.known.has(fold)) merges.push({ keep, fold, odds: round2(best.odds) })
    for (const i of state.members.get(fold) ?? []) place(state, i, keep)
    state.members.delete(fold)
    changed += 1
  }
}

function neighboursOf(state: State, story: string): readonly string[] {
  const near = new Set<string>()
  for (const i of state.members.get(story) ?? [])
    for (const j of state.near[i] ?? [])
      if (state.storyOf[j] !== story && state.weightedOf(i, j).odds > 0) near.add(state.storyOf[j] ?? story)
  return [...near].sort(byText)
}

function linkBetween(state: State, a: string, b: string): number {
  const one = state.members.get(a) ?? new Set<number>()
  const other = state.members.get(b) ?? new Set<number>()
  const pairs: Weighted[] = []
  for (const i of one) for (const j of other) pairs.push(state.weightedOf(i, j))
  return meanOdds(pairs)
}

function moveAll(state: State, ready: readonly Placed[]): number {
  let changed = 0
  for (const [i, it] of ready.entries()) {
    const own = state.storyOf[i] ?? ''
    if ((state.members.get(own)?.size ?? 0) < 2) continue
    const here = linkTo(state, i, own)
    let to: string | null = here < leaveAt ? '' : null
    let most = Math.max(leaveAt, here + gainMin)
    for (const story of [...new Set([...(state.near[i] ?? [])].map((j) => state.storyOf[j] ?? ''))].sort(byText)) {
      if (story === own) continue
      const link = linkTo(state, i, story)
      if (link >= most) [to, most] = [story, link]
    }
    if (to === null) continue
    place(state, i, to === '' ? freeId(state, it.placed.id) : to)
    changed += 1
  }
  return changed
}

/** Mean log-odds of an article with the other members of a story. */
function linkTo(state: State, i: number, story: string): number {
  const pairs: Weighted[] = []
  for (const j of state.members.get(story) ?? []) if (j !== i) pairs.push(state.weightedOf(i, j))
  return meanOdds(pairs)
}

function place(state: State, i: number, story: string): void {
  const own = state.storyOf[i] ?? ''
  state.members.get(own)?.delete(i)
  if (state.members.get(own)?.size === 0) state.members.delete(own)
  state.members.set(story, (state.members.get(story) ?? new Set()).add(i))
  state.storyOf[i] = story
}

/** A story takes the id of the article that opens it; a letter more if that article opened one before. */
function freeId(state: State, articleId: string): string {
  let id = `s_${articleId.replace(/^a_/, '')}`
  while (state.known.has(id) || state.members.has(id)) id += 'b'
  return id
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function round2(value: number): number {
  return Math.round(value * 100) / 100
}
