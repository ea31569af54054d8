// Measuring our words against the sources': a candidate that copies is never offered.
import type { Dossier } from '../../domain/dossier.ts'
import { limits } from '../../domain/limits.ts'
import { longestSharedRun } from '../../text/overlap.ts'
import { ownStatement } from '../../text/own-statement.ts'
import { runHashes, wordsOf } from '../../text/shingles.ts'

/** Each article's hashes as a set, made once. */
const sets = new WeakMap<readonly number[], ReadonlySet<number>>()

function runsOf(hashes: readonly number[]): ReadonlySet<number> {
  const known = sets.get(hashes) ?? new Set(hashes)
  sets.set(hashes, known)
  return known
}

/** Whether a sentence stays clear of every source of the story: no run of eight words in common, names and figures as one. */
function isOwnWords(text: string, dossier: Dossier): boolean {
  // What stands between marks is the source's and counted apart.
  const own = text.replace(/“[^”]*”/gu, ' ‖ ')
  const runs = own.split('‖').flatMap((stretch) => [...runHashes(wordsOf(stretch), limits.words.copiedRun)])
  const close = dossier.sources.filter(({ article }) => runs.some((run) => runsOf(article.runHashes).has(run)))
  if (close.length === 0) return true
  const names = dossier.entities.flatMap((entity) => [entity.name, ...entity.aliases])
  return close.every(({ article }) => longestSharedRun(own, article.runHashes, names).words < limits.words.copiedRun)
}

/** What a text asserts, for telling whether the checks have refused it in another frame. */
const asserted = (text: string): string =>
  ownStatement(text)
    .replace(/[.\s]+$/u, '')
    .toLowerCase()

/** Whether a text may be offered: in our own words, and not refused by the checks in an attempt before. */
export function mayOffer(text: string, dossier: Dossier): boolean {
  return !wasRefused(text, dossier) && isOwnWords(text, dossier)
}

/** Whether the checks refused this text, or the same statement in another frame, in an attempt before. */
export function wasRefused(text: string, { attempt, refused }: Dossier): boolean {
  if (attempt === 0 || refused === undefined) return false
  const own = asserted(text)
  return [...refused.headlines, ...refused.sentences].some((each) => asserted(each) === own)
}

/** Words that a summary may draw from one article: 15% of it, at least 25, at most 60. */
export function summaryCap(articleWords: number): number {
  return Math.min(limits.words.summaryFromOneSourceMax, Math.max(25, Math.floor(0.15 * articleWords)))
}
