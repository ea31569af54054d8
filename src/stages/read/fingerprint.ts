// What stays of a text for comparison once the text itself is gone: a MinHash signature and the hashes of its long runs.
import { minHash, runHashes, wordsOf } from '../../text/shingles.ts'

/** 128 places of a MinHash over 3-word runs; and one 32-bit hash for each different run of 8 words, ascending. */
export type Fingerprint = { readonly minhash: readonly number[]; readonly shingleHashes8: readonly number[] }

/**
 * The fingerprint of an article's text; the same text gives the same fingerprint in every release, since stored ones are
 * compared with new ones.
 */
export function fingerprint(text: string): Fingerprint {
  const words = wordsOf(text)
  return { minhash: [...minHash(words)], shingleHashes8: [...new Set(runHashes(words, 8))].sort((a, b) => a - b) }
}

/**
 * How alike two texts are, from their fingerprints alone.
 *
 * @returns `similarity`: estimated Jaccard share of common 3-word runs (strangers stay below 0.17, a copy with one word in
 *   twenty edited is near 0.77); `containment`: share of the shorter text's 8-word runs that stand in the longer one, high
 *   for a teaser and its whole. Both 0 when either text is empty.
 */
export function nearCopy(one: Fingerprint, other: Fingerprint): { readonly similarity: number; readonly containment: number } {
  if (one.shingleHashes8.length === 0 || other.shingleHashes8.length === 0) return { similarity: 0, containment: 0 }
  const agreeing = one.minhash.filter((hash, at) => hash === other.minhash[at]).length
  const [short, long] = one.shingleHashes8.length <= other.shingleHashes8.length ? [one, other] : [other, one]
  const held = new Set(long.shingleHashes8)
  const common = short.shingleHashes8.filter((hash) => held.has(hash)).length
  return { similarity: agreeing / Math.max(1, one.minhash.length), containment: common / short.shingleHashes8.length }
}
