import type { Origin } from './origin.ts'

export interface SignificancePart {
  readonly name: 'origins' | 'novelty' | 'magnitude' | 'source' | 'recency'
  /** 0..1 before weighting. */
  readonly value: number
  readonly weight: number
  readonly reason: string
}

/** What a figure counts. Figures are like for like where kind and unit are the same. */
export type FigureKind = 'money' | 'power' | 'energy' | 'chips' | 'parameters' | 'deaths' | 'jobs' | 'people' | 'votes' | 'percent'

/** A story's largest figure of a kind: `unit` is a currency, MW, MWh, % or what is counted; `at` when its report was published, ISO UTC. */
export interface StoryFigure {
  readonly kind: FigureKind
  readonly unit: string
  readonly value: number
  readonly at: string
  /** It stands in the first sentences of a report, and is no background. */
  readonly inTop: boolean
}

/** How many figures of other stories one was placed among, and how many of them are smaller and larger. */
export interface FigurePlace {
  readonly n: number
  readonly smaller: number
  readonly larger: number
}

/** The figure a story is weighed by, where it stands among its like, and where on the fixed scale that stands in while there are few. */
export interface FigureWeighed extends StoryFigure, FigurePlace {
  readonly among: 'stories' | 'ledger'
  /** 0..1 on the fixed scale from `scaleFrom` to `scaleTo`, in the figure's unit. */
  readonly onScale: number
  readonly scaleFrom: number
  readonly scaleTo: number
}

/** What the archive search for novelty found: how many of the story's different claims nobody had made before. */
export interface NoveltyFound {
  readonly claims: number
  readonly fresh: number
  /** Earlier stories nearest in words that were compared, and their articles. */
  readonly stories: number
  readonly articles: number
  /** Only what was published before this counted, ISO UTC; a claim is held only against what came before its own report. */
  readonly before: string
  /** The earlier story that says most of it already: how many of the claims, and what share of the words. */
  readonly nearest?: { readonly storyId: string; readonly claims: number; readonly words: number }
}

/** Score 0..1 with its reasons; printed as ninjs urgency 1..9. `write` says whether the story goes on to recall. */
export interface Significance {
  readonly score: number
  readonly floor: number
  readonly parts: readonly SignificancePart[]
  readonly origins: readonly Origin[]
  readonly isSingleSource: boolean
  readonly isPrimaryOnly: boolean
  readonly newClaims: number
  /** When it was weighed, ISO UTC; absent in what was weighed before this was kept, as the next two are. */
  readonly weighedAt?: string
  readonly novelty?: NoveltyFound
  readonly figure?: FigureWeighed
  readonly write: boolean
  readonly reason: string
}

/** How much each part counts. They add up to 1, so that a score stays within 0..1. */
export type SignificanceWeights = Readonly<Record<SignificancePart['name'], number>>

const partNames = ['origins', 'novelty', 'magnitude', 'source', 'recency'] as const
/** Weights are written by hand; a sum this near to 1 is meant to be 1. */
const sumSlack = 0.005

/** Reads weights such as "origins=0.3 novelty=0.25 …": each part once, none negative, together 1; null if they are not that. */
export function parseWeights(text: string): SignificanceWeights | null {
  const given = text
    .split(/[\s,]+/)
    .filter((it) => it !== '')
    .map((it) => [it.split('=')[0] ?? '', Number(it.split('=')[1] ?? Number.NaN)] as const)
  const byName = new Map(given)
  const [origins, novelty, magnitude, source, recency] = partNames.map((name) => byName.get(name) ?? Number.NaN) as [
    number,
    number,
    number,
    number,
    number,
  ]
  const weights = { origins, novelty, magnitude, source, recency }
  const sum = origins + novelty + magnitude + source + recency
  const isRight = given.length === partNames.length && Object.values(weights).every((it) => it >= 0) && Math.abs(sum - 1) <= sumSlack
  return isRight ? weights : null
}
