// Measuring our words against the sources': a candidate that copies is never offered.
import type { Dossier } from '../../domain/dossier.ts'
import { limits } from '../../domain/limits.ts'
import { longestSharedRun } from '../../text/overlap.ts'
import { runHashes, wordsOf } from '../../text/shingles.ts'

/** Each article's hashes as a set, made once. */
const sets = new WeakMap<readonly number[], ReadonlySet<number>>()

function runsOf(hashes: readonly number[]): ReadonlySet<number> {
  const known = sets.get(hashes) ?? new Set(hashes)
  sets.set(hashes, known)
  return known
}

/** Whether a sentence stays clear of every source of the story: no run of eight words in common, names and figures as one. */
export function isOwnWords(text: string, dossier: Dossier): boolean {
  const runs = runHashes(wordsOf(text), limits.words.copiedRun)
  const close = dossier.sources.filter(({ article }) => runs.some((run) => runsOf(article.runHashes).has(run)))
  if (close.length === 0) return true
  const names = dossier.entities.flatMap((entity) => [entity.name, ...entity.aliases])
  return close.every(({ article }) => longestSharedRun(text, article.runHashes, names).words < limits.words.copiedRun)
}

/** Words that a summary may draw from one article: 15% of it, at least 25, at most 60. */
export function summaryCap(articleWords: number): number {
  return Math.min(limits.words.summaryFromOneSourceMax, Math.max(25, Math.floor(0.15 * articleWords)))
}
