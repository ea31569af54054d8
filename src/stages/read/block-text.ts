// Text of a page as blocks: one for each paragraph, heading, list item, quotation or preformatted piece, never glued together.
import { isElement, isText, type PageElement, type PageNode, walk } from './dom.ts'

export type BlockKind = 'p' | 'h' | 'li' | 'quote' | 'pre'
/** A block of text before it has a place; `linkCharacters` counts what stands inside links. */
export type TextBlock = { readonly kind: BlockKind; readonly text: string; readonly linkCharacters: number }

const unread = new Set(
  'script style noscript template svg math iframe object embed canvas video audio button select option input textarea map'.split(' '),
)
const breaking = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hr legend li main nav ol p pre section summary table tbody tfoot thead tr ul'
  ).split(' '),
)
const kinds: Readonly<Record<string, BlockKind>> = {
  h1: 'h',
  h2: 'h',
  h3: 'h',
  h4: 'h',
  h5: 'h',
  h6: 'h',
  li: 'li',
  dd: 'li',
  dt: 'li',
  blockquote: 'quote',
  pre: 'pre',
} // prettier-ignore
const invisible =
  /[\u{200B}-\u{200F}\u{202A}-\u{202E}\u{2060}-\u{2064}\u{2066}-\u{2069}\u{FEFF}\u{180E}\u{061C}]|\p{Variation_Selector}|[\u{E0000}-\u{E007F}]/gu

/** Removes characters that show nothing (zero-width, bidi controls, variation selectors, tags), and says how many there were. */
function stripInvisible(text: string): { readonly text: string; readonly removed: number } {
  let removed = 0
  const kept = text.replace(invisible, () => {
    removed += 1
    return ''
  })
  return { text: kept.replaceAll('\u00AD', ''), removed }
}

/** Blanks of any kind made one; for titles, names and other single lines. */
export function squash(text: string): string {
  return stripInvisible(text).text.replace(/\s+/gu, ' ').trim()
}

/**
 * The blocks below an element in reading order. Two line breaks in a row end a block, one stays a line break in it.
 */
export function readBlocks(root: PageNode): { readonly blocks: readonly TextBlock[]; readonly invisibleCharacters: number } {
  const blocks: TextBlock[] = []
  const stack: BlockKind[] = []
  let pieces: string[] = []
  let linkCharacters = 0
  let linkDepth = 0
  let invisibleCharacters = 0
  const flush = () => {
    const kind = stack.at(-1) ?? 'p'
    const { text, removed } = stripInvisible(pieces.join(''))
    invisibleCharacters += removed
    const parts = kind === 'pre' ? [text.replace(/\u00A0/g, ' ').trim()] : foldBlanks(text).split(/\n{2,}/)
    for (const part of parts)
      if (part.trim() !== '') blocks.push({ kind, text: part.trim(), linkCharacters: Math.min(linkCharacters, part.length) })
    pieces = []
    linkCharacters = 0
  }
  walk(
    root,
    (node) => {
      if (isText(node)) {
        const text = node.textContent
        pieces.push(stack.at(-1) === 'pre' ? text : text.replace(/\s+/gu, ' '))
        if (linkDepth > 0) linkCharacters += text.trim().length
        return undefined
      }
      if (!isElement(node) || unread.has(node.localName)) return 'skip'
      if (node.localName === 'br') pieces.push('\n')
      else if (node.localName === 'td' || node.localName === 'th') pieces.push(' ')
      else if (breaking.has(node.localName)) {
        flush()
        stack.push(kinds[node.localName] ?? stack.at(-1) ?? 'p')
      }
      if (node.localName === 'a') linkDepth += 1
      return undefined
    },
    (element: PageElement) => {
      if (element.localName === 'a') linkDepth -= 1
      if (!breaking.has(element.localName)) return
      flush()
      stack.pop()
    },
  )
  flush()
  return { blocks, invisibleCharacters }
}

function foldBlanks(text: string): string {
  return text.replace(/[^\S\n]+/gu, ' ').replace(/ ?\n ?/g, '\n')
}
