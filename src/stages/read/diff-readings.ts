// What changed between two readings of one page, sentence by sentence.
import type { Span, TextChange } from '../../domain/article.ts'
import { wordsOf } from '../../text/shingles.ts'

type Reading = { readonly text: string; readonly sentences: readonly Span[] }
type Piece = Span & { readonly key: string; readonly words: readonly string[] }

/** A middle longer than this on either side is taken as replaced: the table of matches grows with the product. */
const middleSentencesMax = 1_200
const changesMax = 60
const figuresMax = 8
/** Share of common words from which a sentence was changed, and not one removed and another added. */
const sameSentenceShare = 0.4

/**
 * Compares two readings. Case, punctuation and spacing do not count: where only they differ the result is empty.
 *
 * @param later its offsets are those of the result
 * @returns in reading order, at most 60 passages; `words` counts the words that went and came
 */
export function diffReadings(earlier: Reading, later: Reading): readonly TextChange[] {
  const [before, after] = [piecesOf(earlier), piecesOf(later)]
  let start = 0
  while (start < before.length && start < after.length && before[start]?.key === after[start]?.key) start += 1
  let [endBefore, endAfter] = [before.length, after.length]
  while (endBefore > start && endAfter > start && before[endBefore - 1]?.key === after[endAfter - 1]?.key) {
    endBefore -= 1
    endAfter -= 1
  }
  const changes: TextChange[] = []
  const gaps = gapsBetween(before.slice(start, endBefore), after.slice(start, endAfter))
  for (const gap of gaps) {
    const place = after[start + gap.at]?.start ?? later.text.length
    changes.push(...describe(gap.gone, gap.come, place))
  }
  return changes.slice(0, changesMax)
}

function piecesOf({ text, sentences }: Reading): readonly Piece[] {
  return sentences.map(({ start, end }) => {
    const words = wordsOf(text.slice(start, end))
    return { start, end, words, key: words.join(' ') }
  })
}

type Gap = { readonly gone: readonly Piece[]; readonly come: readonly Piece[]; readonly at: number }

/** What lies between the sentences that both have in the same order (longest common subsequence). */
function gapsBetween(before: readonly Piece[], after: readonly Piece[]): readonly Gap[] {
  if (before.length === 0 && after.length === 0) return []
  if (before.length > middleSentencesMax || after.length > middleSentencesMax) return [{ gone: before, come: after, at: 0 }]
  const width = after.length + 1
  const table = new Uint16Array((before.length + 1) * width)
  const cell = (i: number, j: number) => table[i * width + j] ?? 0
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      table[i * width + j] = before[i]?.key === after[j]?.key ? cell(i + 1, j + 1) + 1 : Math.max(cell(i + 1, j), cell(i, j + 1))
  const gaps: Gap[] = []
  let [i, j, fromI, fromJ] = [0, 0, 0, 0]
  const close = () => {
    if (i > fromI || j > fromJ) gaps.push({ gone: before.slice(fromI, i), come: after.slice(fromJ, j), at: fromJ })
  }
  while (i < before.length && j < after.length) {
    if (before[i]?.key === after[j]?.key) {
      close()
      i += 1
      j += 1
      fromI = i
      fromJ = j
    } else if (cell(i + 1, j) >= cell(i, j + 1)) i += 1
    else j += 1
  }
  i = before.length
  j = after.length
  close()
  return gaps
}

function describe(gone: readonly Piece[], come: readonly Piece[], place: number): readonly TextChange[] {
  const changes: TextChange[] = []
  const left = [...gone]
  for (const piece of come) {
    const at = left.findIndex((it) => alike(it, piece) >= sameSentenceShare)
    const old = at === -1 ? undefined : left.splice(at, 1)[0]
    const { lost, won } = differenceOf(old?.words ?? [], piece.words)
    changes.push({
      kind: old === undefined ? 'added' : 'changed',
      start: piece.start,
      end: piece.end,
      words: lost.length + won.length,
      figuresGone: figuresIn(lost),
      figuresNew: figuresIn(won),
    })
  }
  for (const { words } of left)
    changes.push({ kind: 'removed', start: place, end: place, words: words.length, figuresGone: figuresIn(words), figuresNew: [] })
  return changes
}

function alike(one: Piece, other: Piece): number {
  const held = new Set(one.words)
  return other.words.filter((word) => held.has(word)).length / Math.max(1, one.words.length, other.words.length)
}

function differenceOf(
  before: readonly string[],
  after: readonly string[],
): { readonly lost: readonly string[]; readonly won: readonly string[] } {
  return { lost: without(before, after), won: without(after, before) }
}

/** Words of one list that the other has fewer of. */
function without(words: readonly string[], others: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const word of others) counts.set(word, (counts.get(word) ?? 0) + 1)
  return words.filter((word) => {
    const count = counts.get(word) ?? 0
    counts.set(word, count - 1)
    return count <= 0
  })
}

function figuresIn(words: readonly string[]): readonly string[] {
  return [...new Set(words.filter((word) => /\p{N}/u.test(word) && word.length <= 20))].slice(0, figuresMax)
}
