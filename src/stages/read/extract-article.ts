// The article in a page: its text as blocks with offsets, and what the page says about it.

import { Readability } from '@mozilla/readability'
import { countHiddenOrders } from '../../text/planted-orders.ts'
import type { ArticleHints } from './article-hints.ts'
import { type ArticleMetadata, readMetadata } from './article-metadata.ts'
import { type BlockKind, readBlocks, type TextBlock } from './block-text.ts'
import { candidateOf, chooseBody, findMarkedBody, fit, statedBody } from './choose-body.ts'
import type { PageDocument, PageElement } from './dom.ts'
import { dropStrangers } from './drop-strangers.ts'
import { dropTrimmings } from './drop-trimmings.ts'
import { dropFurniture } from './host-furniture.ts'
import { findLdArticle } from './json-ld.ts'
import { type PageHead, readHead } from './page-head.ts'
import { parsePage } from './parse-page.ts'
import { countProse, findCentre, pruneFurniture } from './prune-page.ts'
import { findTeaserSign } from './teaser.ts'
import { removeUnseen } from './unseen.ts'

/** A block's place in the stored text: UTF-16 offsets, end exclusive. */
type PlacedBlock = { readonly kind: BlockKind; readonly start: number; readonly end: number }

export type ExtractedArticle = ArticleMetadata & {
  readonly isTeaser: boolean
  /** The blocks joined by an empty line; what evidence cites. */
  readonly text: string
  readonly blocks: readonly PlacedBlock[]
  readonly images: PageHead['images']
  readonly metas: PageHead['metas']
  readonly links: PageHead['links']
  readonly jsonLd: readonly unknown[]
  readonly rslScripts: PageHead['rslScripts']
  /** Keys of lines that were left out as this publisher's furniture. */
  readonly furniture?: readonly string[]
  readonly notes: readonly string[]
  /** `orders`: sentences to software where no reader sees them. */
  readonly removed: { readonly nosnippet: number; readonly invisibleCharacters: number; readonly orders?: number }
}

const htmlCharactersMax = 2 * 1024 * 1024
const pruneRetryShare = 0.5
/** Readability that finds less than this share of the central prose has taken one part for the whole. */
const centreShareMin = 0.4

/**
 * Extracts the article of a page, or as much of one as there is.
 *
 * Text under `data-nosnippet` and text a reader would not see never reaches the result. Only the first 2 Mi characters of
 * the page are read. Never throws: a page that defeats every way gives empty text and a note.
 */
export function extractArticle(html: string, hints: ArticleHints): ExtractedArticle {
  const notes: string[] = []
  if (html.length > htmlCharactersMax) notes.push('page cut at 2 Mi characters')
  try {
    return extract(html.slice(0, htmlCharactersMax), hints, notes)
  } catch (error) {
    notes.push(`extraction failed: ${error instanceof Error ? error.message.slice(0, 120) : 'unknown error'}`)
    return {
      byline: [],
      isTeaser: false,
      text: '',
      blocks: [],
      images: [],
      metas: [],
      links: [],
      jsonLd: [],
      rslScripts: [],
      notes,
      removed: { nosnippet: 0, invisibleCharacters: 0 },
    }
  }
}

function extract(html: string, hints: ArticleHints, notes: string[]): ExtractedArticle {
  const document = parsePage(html)
  const head = readHead(document)
  const { nosnippet } = removeUnseen(document)
  const { body } = document
  const whole = readBlocks(body)
  const metadata = readMetadata(head, hints, whole.blocks.map((block) => block.text).join('\n'))
  const ld = findLdArticle(head.jsonLd)
  const found = findBlocks({ html, document, summary: summaryOf(head, hints), title: metadata.title ?? '', notes })
  const stated = statedBody(ld, candidateOf(found))
  if (stated !== undefined) notes.push('the body the page states in its structured data was taken')
  const trimmed = stated?.blocks ?? dropTrimmings(found, metadata, { isNews: ld?.isNews === true })
  const { blocks, dropped } = dropFurniture(trimmed, hints.furniture ?? [])
  const placed = placeBlocks(blocks)
  const teaser = findTeaserSign({ text: placed.text, ld, around: whole.blocks.map((block) => block.text) })
  if (teaser !== undefined) notes.push(`teaser: ${teaser}`)
  return {
    ...metadata,
    ...placed,
    isTeaser: teaser !== undefined,
    images: head.images,
    metas: head.metas,
    links: head.links,
    jsonLd: head.jsonLd,
    rslScripts: head.rslScripts,
    notes,
    ...(dropped.length > 0 && { furniture: dropped }),
    removed: { nosnippet, invisibleCharacters: whole.invisibleCharacters, orders: countHiddenOrders(html, placed.text) },
  }
}

/**
 * Readability on the pruned page, checked against what the markup names as the body; on the plain page when pruning seems to
 * have cost the article; and the element where the page's prose lies when all found far less than stands there.
 */
type PageToSearch = { html: string; document: PageDocument; summary: string; title: string; notes: string[] }

function findBlocks(page: PageToSearch): readonly TextBlock[] {
  const { body } = page.document
  dropStrangers(body, page.title)
  const prose = countProse(body)
  pruneFurniture(body, prose)
  const left = countProse(body)
  const central = readBlocks(findCentre(body, left)).blocks
  const centralWords = wordsIn(central.filter((block) => block.text.length >= 80 && block.linkCharacters < block.text.length / 2))
  const marked = findMarkedBody(body, (element) => left.words.get(element) ?? 0)
  const markedBlocks = marked && { ...candidateOf(readBlocks(marked.element).blocks), mark: marked.mark }
  const pruned = chooseBody(candidateOf(readable(page.document, page.notes)), markedBlocks, page.summary)
  if (left.total >= prose.total * 0.4 && pruned.words >= 60 && pruned.words >= centralWords * centreShareMin) return pruned.blocks
  const plain = candidateOf(readablePlain(page))
  const best = pruned.words < plain.words * pruneRetryShare ? plain : pruned
  if (best.words >= centralWords * centreShareMin && best.words >= 15) return best.blocks
  const around = candidateOf(central)
  // Comments can outweigh the article they stand under: then the page's own summary decides.
  if (best.words >= 60 && fit(best, page.summary) >= 0.8 && fit(best, page.summary) >= fit(around, page.summary) - 0.1) return best.blocks
  page.notes.push('the element where the prose lies was taken')
  return central.filter((block) => block.kind === 'h' || block.linkCharacters < block.text.length / 2)
}

function readablePlain(page: PageToSearch): readonly TextBlock[] {
  const document = parsePage(page.html)
  removeUnseen(document)
  dropStrangers(document.body, page.title)
  return readable(document, page.notes)
}

/** Readability without its last step, which makes links absolute and tidies markup: we keep neither. */
class TextReader extends Readability<unknown> {
  _postProcessContent(): void {}
}

function readable(document: PageDocument, notes: string[]): readonly TextBlock[] {
  try {
    const reader = new TextReader(document as never, {
      charThreshold: 300,
      disableJSONLD: true,
      serializer: (node: unknown) => node,
    })
    const content = reader.parse()?.content
    return content === null || content === undefined ? [] : readBlocks(content as PageElement).blocks
  } catch {
    notes.push('readability failed')
    return []
  }
}

/** What feed and page say the article is about; only compared, never shown. */
function summaryOf(head: PageHead, hints: ArticleHints): string {
  const described = head.metas.find(({ name }) => name === 'og:description' || name === 'description')?.content ?? ''
  return `${hints.feedSummary ?? ''} ${described} ${hints.feedTitle ?? head.pageTitle ?? ''}`
}

function wordsIn(blocks: readonly TextBlock[]): number {
  return blocks.reduce((sum, block) => sum + (block.text.match(/\S+/g)?.length ?? 0), 0)
}

function placeBlocks(blocks: readonly TextBlock[]): { readonly text: string; readonly blocks: readonly PlacedBlock[] } {
  const placed: PlacedBlock[] = []
  let start = 0
  for (const { kind, text } of blocks) {
    placed.push({ kind, start, end: start + text.length })
    start += text.length + 2
  }
  return { text: blocks.map((block) => block.text).join('\n\n'), blocks: placed }
}
