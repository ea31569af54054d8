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

const pairsOf = (text: string): readonly (readonly [name: string, given: string])[] =>
  text
    .split(/[\s,]+/)
    .filter((it) => it !== '')
    .map((it) => {
      const cut = it.indexOf('=')
      return cut < 0 ? [it, ''] : [it.slice(0, cut), it.slice(cut + 1)]
    })

const isPart = (name: string): name is SignificancePart['name'] => partNames.some((it) => it === name)

/** What is wrong with weights as somebody wrote them, which part of them, and what it takes; null if nothing is. */
export function weightsFlaw(text: string): string | null {
  const given = pairsOf(text)
  const names = given.map(([name]) => name)
  const stranger = names.find((it) => !isPart(it))
  if (stranger !== undefined) return `“${stranger}” is no part: write ${partNames.join(', ')}, each as name=number`
  const twice = names.find((it, i) => names.indexOf(it) !== i)
  if (twice !== undefined) return `“${twice}” is given twice: leave one out`
  const bad = given.find(([, value]) => !/^\d*\.?\d+$/.test(value))
  if (bad !== undefined) return `“${bad[0]}” is “${bad[1]}”: give a number from 0 to 1, such as 0.3`
  const missing = partNames.filter((it) => !names.includes(it))
  if (missing.length > 0)
    return `${missing.map((it) => `“${it}”`).join(', ')} is missing: give each part once, and 0 to one that is not to count`
  const sum = given.reduce((all, [, value]) => all + Number(value), 0)
  return Math.abs(sum - 1) <= sumSlack ? null : `together they come to ${Number(sum.toFixed(3))}: change them so that they come to 1`
}

/** Reads weights such as "origins=0.3 novelty=0.25 …": each part once, none negative, together 1; null if they are not that. */
export function parseWeights(text: string): SignificanceWeights | null {
  if (weightsFlaw(text) !== null) return null
  const byName = new Map(pairsOf(text))
  const of = (name: SignificancePart['name']): number => Number(byName.get(name))
  return { origins: of('origins'), novelty: of('novelty'), magnitude: of('magnitude'), source: of('source'), recency: of('recency') }
}
