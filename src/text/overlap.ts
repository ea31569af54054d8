// How many words in a row two texts share, counted as the copying rule counts them.
import { findQuantities } from './quantities.ts'
import { readOnce } from './read-once.ts'
import { runHashes, wordsOf } from './shingles.ts'

/** Read keeps hashes of runs this long, so nothing shorter can be seen once a text is gone. */
const hashedRunWords = 8
/** Short runs, for the share of a text that is made of a source's phrases. */
const phraseWords = 4
/** Theirs beyond this many words is not compared: far above any article. */
const wordsMax = 20_000

/**
 * The longest run of words that ours shares with theirs. Words are NFKC, case-folded runs of letters and digits; a number with
 * its unit counts as one word, and so does each of `names` (registered names).
 *
 * @param theirs the other text, or its hashes of every 8-word run (`runHashes(wordsOf(text), 8)`); from hashes a run shorter
 *   than 8 words is not seen
 * @returns `words` 0 where nothing is shared; `text` is the run as it stands in ours (NFKC)
 * @throws never
 */
export function longestSharedRun(
  ours: string,
  theirs: string | Iterable<number>,
  names: readonly string[] = noNames,
): { words: number; text?: string } {
  const { words, runs } = hashedRuns(ours)
  const known = typeof theirs === 'string' ? undefined : theirs instanceof Set ? (theirs as ReadonlySet<number>) : new Set(theirs)
  // Most sentences share no run at all: nothing is laid out for them.
  if (known !== undefined && !runs.some((hash) => known.has(hash))) return { words: 0 }
  const { place, groups } = laidOut(ours, names)
  const run =
    known === undefined
      ? runInText(words, wordsOf(String(theirs)).slice(0, wordsMax), groups)
      : runInHashes(words.length, runs, known, groups)
  if (run === undefined) return { words: 0 }
  return { words: run.words, text: place.text.slice(place.starts[run.from] ?? 0, place.ends[run.to] ?? 0) }
}

/** What a quotation mark encloses is the source's, marked as such and counted apart: a run ends there. */
export const withoutQuotations = (text: string): string => text.replace(/[“"«][^”"»]*[”"»]/gu, ' ‖ ')

/** How much of a text of ours a source has, outside marked quotations. */
export interface Overlap {
  /** Words of the longest run in common, as `longestSharedRun` counts; from hashes 0 means fewer than eight. */
  readonly words: number
  /** Share of our runs of four words that stand in the source, 0 to 1; absent where only its hashes are held. */
  readonly phrases?: number
}

/**
 * Measures sentences of ours against one source.
 *
 * @param theirs the source's text, or, where it is no longer held, its hashes of every 8-word run
 */
export function overlapOf(sentences: readonly string[], theirs: string | readonly number[], names: readonly string[] = []): Overlap {
  const own = sentences.map(withoutQuotations)
  const words = Math.max(0, ...own.map((each) => longestSharedRun(each, theirs, names).words))
  return typeof theirs === 'string' ? { words, phrases: phraseShare(sentences, phrasesOf(theirs)) } : { words }
}

/** Hashes of every run of four words of a text, for {@link phraseShare}. */
export const phrasesOf = (text: string): ReadonlySet<number> => new Set(runHashes(wordsOf(text), phraseWords))

/** Share of our runs of four words, outside marked quotations, that are among a source's; 0 where we have no such run. */
export function phraseShare(sentences: readonly string[], theirs: ReadonlySet<number>): number {
  const stretches = sentences.flatMap((each) => withoutQuotations(each).split('‖').map(wordsOf))
  const runs = stretches.flatMap((each) => (each.length < phraseWords ? [] : [...runHashes(each, phraseWords)]))
  return runs.length === 0 ? 0 : runs.filter((run) => theirs.has(run)).length / runs.length
}

/** The words of a text and the hashes of its runs of eight; a sentence is held against one source after the other. */
export const hashedRuns: (text: string) => { readonly words: readonly string[]; readonly runs: Uint32Array } = readOnce((text) => {
  const words = wordsOf(text)
  return { words, runs: runHashes(words, hashedRunWords) }
})

const noNames: readonly string[] = []

interface LaidOut {
  readonly place: Places
  readonly groups: readonly number[]
}

/** Of each list of names the text that was laid out last. */
const laidBy = new WeakMap<readonly string[], LaidOut & { readonly ours: string }>()

function laidOut(ours: string, names: readonly string[]): LaidOut {
  const last = laidBy.get(names)
  if (last?.ours === ours) return last
  const place = placesOf(ours, hashedRuns(ours).words)
  const made = { ours, place, groups: groupsOf(place, names) }
  laidBy.set(names, made)
  return made
}

interface Run {
  readonly from: number
  readonly to: number
  readonly words: number
}

interface Places {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

function placesOf(ours: string, words: readonly string[]): Places {
  const normal = ours.normalize('NFKC')
  const lower = normal.toLowerCase()
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  for (const word of words) {
    const start = Math.max(at, lower.indexOf(word, at))
    at = start + word.length
    starts.push(start)
    ends.push(at)
  }
  // A letter that grows when folded ("İ") would shift the offsets: then the folded text is what we show.
  return { text: lower.length === normal.length ? normal : lower, starts, ends }
}

const keysBy = new WeakMap<readonly string[], readonly string[]>()

/** Names as texts are searched for them; a list that is asked with again is folded once. */
function keysOf(names: readonly string[]): readonly string[] {
  const keys = keysBy.get(names) ?? names.map((name) => name.normalize('NFKC').toLowerCase()).filter((key) => key !== '')
  keysBy.set(names, keys)
  return keys
}

/** For each word the number of the counted word it belongs to: words of one quantity or name share a number. */
function groupsOf(place: Places, names: readonly string[]): readonly number[] {
  const spans: { start: number; end: number }[] = []
  let lineStart = 0
  for (const line of place.text.split('\n')) {
    for (const found of findQuantities(line, 'en')) {
      if (found.unit === 'GPU' || (found.unit !== '' && found.noun === undefined))
        spans.push({ start: lineStart + found.start, end: lineStart + found.end })
    }
    lineStart += line.length + 1
  }
  const lower = place.text.toLowerCase()
  for (const key of keysOf(names)) {
    for (let at = lower.indexOf(key); at >= 0; at = lower.indexOf(key, at + key.length)) spans.push({ start: at, end: at + key.length })
  }
  const groups: number[] = []
  let group = 0
  let opened: number | undefined
  for (const [index, start] of place.starts.entries()) {
    const span = spans.find((one) => start >= one.start && (place.ends[index] ?? 0) <= one.end)
    if (index > 0 && (span === undefined || span.start !== opened)) group += 1
    opened = span?.start
    groups.push(group)
  }
  return groups
}

function countOf(groups: readonly number[], from: number, to: number): number {
  return (groups[to] ?? 0) - (groups[from] ?? 0) + 1
}

function runInText(ours: readonly string[], theirs: readonly string[], groups: readonly number[]): Run | undefined {
  const places = placesIn(theirs, new Set(ours))
  let best: Run | undefined
  /** By a place in theirs, how long the run is that ends there and at our word before. */
  let previous = new Map<number, number>()
  for (const [i, word] of ours.entries()) {
    const current = new Map<number, number>()
    for (const j of places.get(word) ?? []) {
      const length = (previous.get(j - 1) ?? 0) + 1
      current.set(j, length)
      const words = countOf(groups, i - length + 1, i)
      if (words > (best?.words ?? 0)) best = { from: i - length + 1, to: i, words }
    }
    previous = current
  }
  return best
}

/** Where each of the wanted words stands in a text. */
function placesIn(words: readonly string[], wanted: ReadonlySet<string>): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  for (const [at, word] of words.entries()) {
    if (!wanted.has(word)) continue
    const known = places.get(word)
    if (known === undefined) places.set(word, [at])
    else known.push(at)
  }
  return places
}

function runInHashes(words: number, runs: Uint32Array, theirs: ReadonlySet<number>, groups: readonly number[]): Run | undefined {
  let best: Run | undefined
  let opened: number | undefined
  for (const [at, hash] of runs.entries()) {
    if (!theirs.has(hash)) {
      opened = undefined
      continue
    }
    opened ??= at
    const to = Math.min(words, at + hashedRunWords) - 1
    const counted = countOf(groups, opened, to)
    if (counted > (best?.words ?? 0)) best = { from: opened, to, words: counted }
  }
  return best
}
