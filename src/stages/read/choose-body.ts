// Which part of a page is its article: what Readability scored highest, what the markup says it is, or where the prose lies.
import { squash, type TextBlock } from './block-text.ts'
import { isElement, type PageElement, walk } from './dom.ts'
import { decodeEntities } from './title-key.ts'

/** How plainly markup says "the article": 3 in microdata, 2 by the name of a class or id, 1 by the tag. */
type Mark = 1 | 2 | 3
export type MarkedBody = { readonly element: PageElement; readonly mark: Mark; readonly words: number }

const bodyName = /(?:^|\s)(?:article|story|post|entry|news|blog)[-_]*(?:body|content|text|copy)(?:\s|$|[-_])/i
const markedWordsMin = 60
/** Below this share of common words two candidates are different parts of the page; above the second, one lies within the other. */
const strangersShare = 0.3
const withinShare = 0.7
/** Readability that kept less than this of a marked body has lost parts of it. */
const lostShare = 0.72
const proseShare = 0.6

/** The element that markup names as the article's body: the plainest mark, then the most prose. */
export function findMarkedBody(body: PageElement, wordsBelow: (element: PageElement) => number): MarkedBody | undefined {
  let best: MarkedBody | undefined
  walk(body, (node) => {
    if (!isElement(node)) return undefined
    const mark = markOf(node)
    if (mark === undefined) return undefined
    const words = wordsBelow(node)
    if (words < markedWordsMin) return undefined
    if (best === undefined || mark > best.mark || (mark === best.mark && words > best.words)) best = { element: node, mark, words }
    return undefined
  })
  return best
}

function markOf(element: PageElement): Mark | undefined {
  if (/articlebody/i.test(element.getAttribute('itemprop') ?? '')) return 3
  if (bodyName.test(`${element.className} ${element.id}`)) return 2
  return element.localName === 'article' ? 1 : undefined
}

export type Candidate = { readonly blocks: readonly TextBlock[]; readonly words: number }

export function candidateOf(blocks: readonly TextBlock[]): Candidate {
  return { blocks, words: blocks.reduce((sum, { text }) => sum + wordsIn(text), 0) }
}

/**
 * Readability's choice, unless the marked body fits the page's own summary better: as another part of the page altogether, as
 * the whole of which Readability found a part, or as the part that alone has nearly all of the summary's words.
 * Thresholds: the development halves of four sets, 1,195 pages, November 2026.
 */
export function chooseBody(found: Candidate, marked: (Candidate & { readonly mark: Mark }) | undefined, summary: string): Candidate {
  if (marked === undefined) return found
  if (found.words === 0) return marked
  const shared = sharedWords(found, marked)
  const fits = fit(marked, summary)
  const gain = fits - fit(found, summary)
  if (shared < Math.min(found.words, marked.words) * strangersShare) return gain > 0.1 ? marked : found
  if (shared >= found.words * withinShare && found.words < marked.words * lostShare)
    return gain >= 0.3 || (found.words > marked.words * 0.6 && isMostlyProse(marked, found)) ? marked : found
  const isCore = shared >= marked.words * withinShare && marked.words < found.words * 0.6 && marked.words >= 100
  return isCore && fits >= 0.9 && gain >= -0.1 ? marked : found
}

/** Whether what one candidate has beyond another is paragraphs, and not lists of links and headings. */
function isMostlyProse(more: Candidate, less: Candidate): boolean {
  const held = new Set(less.blocks.map(({ text }) => keyOf(text)))
  const extra = more.blocks.filter(({ text }) => !held.has(keyOf(text)))
  const prose = extra.filter(({ text, linkCharacters }) => text.length >= 80 && linkCharacters < text.length * 0.3)
  return candidateOf(prose).words >= candidateOf(extra).words * proseShare
}

/** Words of the blocks that both have. */
function sharedWords(one: Candidate, other: Candidate): number {
  const held = new Set(other.blocks.map(({ text }) => keyOf(text)))
  return one.blocks.reduce((sum, { text }) => sum + (held.has(keyOf(text)) ? wordsIn(text) : 0), 0)
}

function keyOf(text: string): string {
  return text.replace(/\s+/g, '').slice(0, 60)
}

/** The share of a summary's longer words that a candidate's text has; 0 without a summary. */
export function fit({ blocks }: Candidate, summary: string): number {
  const wanted = new Set(longWords(summary))
  if (wanted.size === 0) return 0
  const held = new Set(blocks.flatMap(({ text }) => longWords(text)))
  let found = 0
  for (const word of wanted) if (held.has(word)) found += 1
  return found / wanted.size
}

function longWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []
}

function wordsIn(text: string): number {
  return text.match(/\S+/g)?.length ?? 0
}

const statedWordsMin = 150
const statedGain = 1.6
const agreeShare = 0.6

/**
 * The body a page states in its own structured data, when what was found is the same text and much less of it. Undefined when
 * nothing is stated, or it is another text, or the page says that the article is locked: a lock is never gone round.
 */
export function statedBody(
  ld: { readonly body?: string; readonly isAccessibleForFree?: boolean } | undefined,
  found: Candidate,
): Candidate | undefined {
  if (ld?.body === undefined || ld.isAccessibleForFree === false) return undefined
  const lines = ld.body
    .replace(/<(?:p|br|div|li|h\d)\b[^<>]{0,500}>/gi, '\n')
    .replace(/<[^<>]{0,500}>/g, '')
    .split(/\s*\n\s*/)
  const stated = candidateOf(
    lines.filter((text) => text !== '').map((text) => ({ kind: 'p', text: squash(decodeEntities(text)), linkCharacters: 0 })),
  )
  if (stated.words < statedWordsMin || stated.words < found.words * statedGain) return undefined
  const mine = found.blocks.map(({ text }) => text).join(' ')
  return found.words < 15 || fit(stated, mine) >= agreeShare ? stated : undefined
}
