// Which of several headlines is told: the nearest to the news that gives little to doubt (docs/decisions/0027).
import type { Dossier } from '../../../domain/dossier.ts'
import { type Candidate, headlineValue } from './headline.ts'
import { headlineSigns } from './headline-signs.ts'
import { headlineBase, headlineWeights } from './headline-weights.ts'

/**
 * The least odds to stand, from 0 to 1: of what is told as the news, of what is near the news where else only its subject could be named,
 * and of anything where nothing else can be told.
 */
export const bars = { news: 0.55, near: 0.415, last: 0.375 } as const

/** What a headline that may not stand must be nearer to the news than a sure one, for each factor e of its odds. */
const doubtCost = 1.5

/** From 0 to 1: of headlines with such signs, the share that was let stand when they were read one by one. */
export function confidenceIn(candidate: Candidate, dossier: Dossier): number {
  const odds = headlineSigns(candidate, dossier).reduce((sum, name) => sum + headlineWeights[name], headlineBase)
  return 1 / (1 + Math.exp(-odds))
}

/** The best of several headlines among those that stand at the `bar`; the first of equals. Looks at no more of them than it must. */
export function bestHeadline(candidates: readonly Candidate[], dossier: Dossier, bar: number): Candidate | undefined {
  const valued = candidates
    .map((candidate) => ({ candidate, value: headlineValue(candidate, dossier) }))
    .toSorted((a, b) => b.value - a.value)
  let best: { readonly candidate: Candidate; readonly value: number } | undefined
  for (const { candidate, value } of valued) {
    if (best !== undefined && value <= best.value) break
    const confidence = confidenceIn(candidate, dossier)
    const told = value + Math.log(confidence) * doubtCost
    if (confidence >= bar && (best === undefined || told > best.value)) best = { candidate, value: told }
  }
  return best?.candidate
}
