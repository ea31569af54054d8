// Whose text an article prints: the one meaning of "copy" is text/near-copy; a headline speaks only where a text is withheld.
import type { PlacedArticle, SketchedArticle } from '../../domain/sketch.ts'
import { findCopy, mayBeCopy, type TextPrint } from '../../text/near-copy.ts'
import { clashOf } from './clash.ts'

/** The earlier article whose text an article prints. */
export interface Original {
  readonly placed: PlacedArticle
  /** `longer`: the newcomer holds the original and tells more, so it is read like a report, though it adds no voice. */
  readonly kind: 'copy' | 'part' | 'longer' | 'headline'
  /** Share of words or runs in common, 0 to 1. */
  readonly likeness: number
}

/** Share of common headline words from which a headline without a text is taken for the reprint of another. */
const headlineCopyAt = 0.8
const headlineTermsMin = 4

/** The articles worth their run hashes, by signature and length alone. */
export function copySuspects(newcomer: SketchedArticle, placed: readonly PlacedArticle[]): readonly string[] {
  const mine = signatureOf(newcomer)
  return placed.filter((it) => mayBeCopy(mine, signatureOf(it))).map((it) => it.id)
}

function signatureOf({ sketch, words }: SketchedArticle): { readonly minhash: ArrayLike<number>; readonly words: number } {
  return { minhash: sketch.minhash, words }
}

/**
 * The article a newcomer copies, or null. Two of a kind that differ in version, quarter or magnitude are written from one pattern and
 * are no copies: quake bulletins, result notices.
 *
 * @param print the newcomer's
 * @param prints of the suspects, by article id
 * @returns the likeliest; ties go to the article with the lower id
 */
export function findOriginal(
  newcomer: SketchedArticle,
  print: TextPrint,
  placed: readonly PlacedArticle[],
  prints: ReadonlyMap<string, TextPrint>,
): Original | null {
  let best: Original | null = null
  for (const it of placed) {
    const theirs = prints.get(it.id)
    const found = theirs === undefined ? byHeadline(newcomer, it) : byText(print, theirs, it)
    if (!found || (best && !isBefore(found, best)) || found.likeness === 0) continue
    if (clashOf(newcomer, it) === null) best = found
  }
  return best
}

const isBefore = (a: Original, b: Original): boolean => a.likeness > b.likeness || (a.likeness === b.likeness && a.placed.id < b.placed.id)

function byText(print: TextPrint, theirs: TextPrint, placed: PlacedArticle): Original | null {
  const { kind, similarity, containment, shorter } = findCopy(print, theirs)
  if (kind === 'none') return null
  return { placed, kind: kind === 'part' && shorter === 'other' ? 'longer' : kind, likeness: Math.max(similarity, containment) }
}

function byHeadline(newcomer: SketchedArticle, placed: PlacedArticle): Original | null {
  if (newcomer.words > 0 && placed.words > 0) return null
  if (newcomer.sourceId === placed.sourceId) return null
  const [mine, theirs] = [newcomer, placed].map(({ sketch }) => new Set(sketch.terms.subarray(0, sketch.titleTerms)))
  if (!mine || !theirs || mine.size < headlineTermsMin || theirs.size < headlineTermsMin) return null
  const common = [...mine].filter((it) => theirs.has(it)).length
  const likeness = common / (mine.size + theirs.size - common)
  return likeness >= headlineCopyAt ? { placed, kind: 'headline', likeness } : null
}
