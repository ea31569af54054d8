// Lines that a publisher prints on page after page: learnt from what was read of it lately, and dropped from the next page.
import { sha256Hex } from '../../text/digest.ts'
import { wordsOf } from '../../text/shingles.ts'
import type { TextBlock } from './block-text.ts'

/** A line on this many other pages of one publisher is furniture; two may be two reports of one event. */
const pagesMin = 3
/** Longer passages are background that a newsroom repeats from report to report: part of the story. */
const lineWordsMax = 25
/** Furniture stands at the head or at the end of an article. */
const headLines = 3
const tailLines = 5

/** What was read of a publisher lately: the text, and the keys of the lines that were dropped from it as furniture. */
export interface ReadLately {
  readonly text: string
  readonly furniture?: readonly string[]
}

/**
 * The keys of the lines that stand at the head or the end of at least three of these articles. What was dropped from them counts
 * too, or a line would be forgotten by being dropped.
 */
export function learnFurniture(lately: readonly ReadLately[]): readonly string[] {
  const pages = new Map<string, number>()
  for (const { text, furniture = [] } of lately)
    for (const key of new Set([...furniture, ...edgesOf(text.split('\n')).flatMap((line) => keyOf(line) ?? [])]))
      pages.set(key, (pages.get(key) ?? 0) + 1)
  return [...pages].filter(([, count]) => count >= pagesMin).map(([key]) => key)
}

/** Drops known furniture from the head and the end of an article, never the whole of it; says which keys went. */
export function dropFurniture(
  blocks: readonly TextBlock[],
  known: readonly string[],
): { readonly blocks: readonly TextBlock[]; readonly dropped: readonly string[] } {
  if (known.length === 0) return { blocks, dropped: [] }
  const wanted = new Set(known)
  const dropped: string[] = []
  const kept = blocks.filter(({ text }, at) => {
    if (at >= headLines && at < blocks.length - tailLines) return true
    const key = keyOf(text)
    if (key === undefined || !wanted.has(key)) return true
    dropped.push(key)
    return false
  })
  return kept.length === 0 ? { blocks, dropped: [] } : { blocks: kept, dropped }
}

function edgesOf(lines: readonly string[]): readonly string[] {
  const full = lines.filter((line) => line.trim() !== '')
  return full.length <= headLines + tailLines ? full : [...full.slice(0, headLines), ...full.slice(-tailLines)]
}

function keyOf(line: string): string | undefined {
  const words = wordsOf(line.slice(0, 400))
  return words.length === 0 || words.length > lineWordsMax ? undefined : sha256Hex(words.join(' ')).slice(0, 12)
}
