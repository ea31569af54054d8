// A claim's sentence laid word by word beside the source words that fit it best: what was replaced, added or left out.
import type { Word } from './read-words.ts'

/** One place of the alignment: a word of ours, of theirs, or both; `held` counts the neighbours (0 to 2) that are equal on both sides. */
export interface Step {
  readonly ours?: Word
  readonly theirs?: Word
  readonly held: number
}

export interface Alignment {
  readonly steps: readonly Step[]
  /** The mean worth of a word of ours: about 1.2 for a copy, below 0 for another sentence. */
  readonly score: number
}

const theirsMax = 160
/** Worth of a step, chosen so that a copied phrase outweighs a gap in theirs and a lone stopword does not open one. */
const worth = {
  same: 2,
  sameFunction: 0.5,
  figures: 0.2,
  content: -0.3,
  mixed: -1,
  skipTheirs: -0.08,
  skipOurs: -0.5,
  skipOurFunction: -0.1,
}

const pairWorth = (ours: Word, theirs: Word): number => {
  if (ours.key === theirs.key) return ours.kind === 'function' ? worth.sameFunction : worth.same
  if (ours.kind === 'figure' && theirs.kind === 'figure') return worth.figures
  return (ours.kind === 'function') === (theirs.kind === 'function') ? worth.content : worth.mixed
}

const isEqual = (step: { readonly ours?: Word; readonly theirs?: Word } | undefined): boolean =>
  step?.ours !== undefined && step.ours.key === step.theirs?.key

/** All of ours against a stretch of theirs (Needleman and Wunsch's alignment, with free ends in theirs). */
export function alignWords(ours: readonly Word[], all: readonly Word[]): Alignment {
  const theirs = all.slice(0, theirsMax)
  const width = theirs.length + 1
  const sums = new Float32Array((ours.length + 1) * width)
  const moves = new Uint8Array(sums.length)
  for (const [row, word] of ours.entries()) {
    const skip = word.kind === 'function' ? worth.skipOurFunction : worth.skipOurs
    const here = (row + 1) * width
    sums[here] = (sums[here - width] ?? 0) + skip
    moves[here] = 2
    for (const [column, other] of theirs.entries()) {
      const at = here + column + 1
      const pair = (sums[at - width - 1] ?? 0) + pairWorth(word, other)
      const up = (sums[at - width] ?? 0) + skip
      const left = (sums[at - 1] ?? 0) + worth.skipTheirs
      sums[at] = Math.max(pair, up, left)
      moves[at] = pair >= up && pair >= left ? 1 : up >= left ? 2 : 3
    }
  }
  const last = ours.length * width
  let end = 0
  for (let column = 1; column < width; column += 1) if ((sums[last + column] ?? 0) > (sums[last + end] ?? 0)) end = column
  const steps = walkBack(ours, theirs, moves, end)
  const withHeld = steps.map((step, at) => ({ ...step, held: Number(isEqual(steps[at - 1])) + Number(isEqual(steps[at + 1])) }))
  return { steps: withHeld, score: ours.length === 0 ? 0 : (sums[last + end] ?? 0) / ours.length }
}

function walkBack(
  ours: readonly Word[],
  theirs: readonly Word[],
  moves: Uint8Array,
  end: number,
): readonly { readonly ours?: Word; readonly theirs?: Word }[] {
  const steps: { ours?: Word; theirs?: Word }[] = []
  let row = ours.length
  let column = end
  while (row > 0) {
    const move = column > 0 ? moves[row * (theirs.length + 1) + column] : 2
    const own = ours[row - 1]
    const other = theirs[column - 1]
    if (move === 1 && own !== undefined && other !== undefined) steps.push({ ours: own, theirs: other })
    else if (move === 2 && own !== undefined) steps.push({ ours: own })
    else if (other !== undefined) steps.push({ theirs: other })
    if (move !== 3) row -= 1
    if (move !== 2) column -= 1
  }
  return steps.reverse()
}
