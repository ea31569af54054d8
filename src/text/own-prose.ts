// Fingerprints of what we published, and whether a text carries it: our own words must not come back as somebody's report.
import { withoutQuotations } from './overlap.ts'
import { runHashes, wordsOf } from './shingles.ts'

const runWords = 8
/** One run in so many is kept, by its hash, so that the same runs are kept of any text: a take of 120 words leaves some 28. */
const keptOf = 4
/** Kept runs in common, of which fewer are a turn of phrase or one sentence quoted: four stand for about 23 words in a row. */
const sharedMin = 4
/** Share of a text that makes it a copy; of a long page so many kept runs do (about two thirds of a short take). */
const sharedShareMin = 0.1
const sharedManyMin = 10

const isKept = (hash: number): boolean => hash % keptOf === 0

/** The runs of a text, as `printOf` gives them, that are compared with ours. */
export const keptRuns = (hashes: readonly number[]): readonly number[] => hashes.filter(isKept)

/**
 * Fingerprints of sentences of ours: runs of eight words outside quotation marks, since what stands in marks is the source's. A run that
 * a source of the story holds too is left out: it is as much theirs.
 *
 * @param sources run hashes of every source that the sentences were written from
 */
export function ownRuns(sentences: readonly string[], sources: readonly (readonly number[])[]): readonly number[] {
  const stretches = sentences.flatMap((it) => withoutQuotations(it).split('‖').map(wordsOf))
  const theirs = new Set(sources.flatMap(keptRuns))
  const runs = stretches.filter((it) => it.length >= runWords).flatMap((it) => [...runHashes(it, runWords)])
  return [...new Set(runs)].filter((it) => isKept(it) && !theirs.has(it)).sort((a, b) => a - b)
}

/** Whether a text is a copy of what we published, by how many of its kept runs are ours. */
export function carriesOurs({ shared, kept }: { readonly shared: number; readonly kept: number }): boolean {
  return shared >= sharedMin && (shared >= sharedManyMin || shared / Math.max(1, kept) >= sharedShareMin)
}
