// Everything a page says about itself outside its prose: metas, links, JSON-LD, marked-up dates and names. One walk, no opinion.
import { squash } from './block-text.ts'
import { isElement, isText, type PageDocument, type PageElement, type PageNode, walk } from './dom.ts'

export type PageHead = {
  readonly language?: string
  readonly pageTitle?: string
  readonly headings: readonly string[]
  readonly metas: readonly { readonly name: string; readonly content: string }[]
  readonly links: readonly { readonly rel: string; readonly href: string; readonly type?: string }[]
  readonly jsonLd: readonly unknown[]
  /** RSL licences written into the page. */
  readonly rslScripts: readonly string[]
  readonly images: readonly { readonly alt?: string; readonly caption?: string }[]
  /** Text of elements marked as an author's name, most explicit first. */
  readonly namedAuthors: readonly { readonly text: string; readonly strength: number }[]
  /** Machine dates of `time` elements and microdata, in reading order. */
  readonly times: readonly { readonly value: string; readonly prop: string; readonly label: string }[]
}

const listMax = 400
const jsonCharactersMax = 400_000
/** Read as unreadable, so as the strictest, when a licence is longer. */
const rslCharactersMax = 256 * 1024 + 1

/** Reads a page's own statements; values are kept as written, trimmed, and no list is longer than 400. */
export function readHead(document: PageDocument): PageHead {
  const head = {
    headings: [] as string[],
    metas: [] as { name: string; content: string }[],
    links: [] as { rel: string; href: string; type?: string }[],
    jsonLd: [] as unknown[],
    rslScripts: [] as string[],
    images: [] as { alt?: string; caption?: string }[],
    namedAuthors: [] as { text: string; strength: number }[],
    times: [] as { value: string; prop: string; label: string }[],
  }
  let pageTitle: string | undefined
  let commentDepth = 0
  const enter = (node: PageNode) => {
    if (!isElement(node)) return undefined
    const name = node.localName
    if (isCommentBox(node)) commentDepth += 1
    if (name === 'meta') addMeta(node, head)
    else if (name === 'link') addLink(node, head.links)
    else if (name === 'script' && /rsl\+xml/i.test(node.getAttribute('type') ?? ''))
      push(head.rslScripts, node.textContent.slice(0, rslCharactersMax))
    else if (name === 'script') addJsonLd(node, head.jsonLd)
    else if (name === 'title') pageTitle ??= squash(node.textContent) || undefined
    else if (name === 'h1') push(head.headings, spacedText(node))
    else if (name === 'img') addImage(node, head.images)
    else if (name === 'figcaption') push(head.images, { caption: squash(node.textContent).slice(0, 1000) })
    else if (name === 'svg') return 'skip'
    else if (commentDepth === 0) addMarked(node, head)
    return undefined
  }
  walk(document, enter, (element) => {
    if (isCommentBox(element)) commentDepth -= 1
  })
  const language = document.documentElement.getAttribute('lang')?.trim()
  return { ...head, ...(language ? { language } : {}), ...(pageTitle === undefined ? {} : { pageTitle }) }
}

/** Commenters are authors too, but not of the article. */
function isCommentBox(element: PageElement): boolean {
  const name = element.localName
  if (name !== 'div' && name !== 'section' && name !== 'ol' && name !== 'ul' && name !== 'aside') return false
  return /comment(?!ary)|respond|replies|related/i.test(`${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`)
}

function push<T>(list: T[], item: T): void {
  if (item !== '' && list.length < listMax) list.push(item)
}

function addMeta(
  node: PageElement,
  head: { metas: { name: string; content: string }[]; times: { value: string; prop: string; label: string }[] },
): void {
  const name =
    node.getAttribute('property') ?? node.getAttribute('name') ?? node.getAttribute('itemprop') ?? node.getAttribute('http-equiv')
  const content = node.getAttribute('content')
  if (name !== null && content !== null && content.trim() !== '')
    push(head.metas, { name: name.trim().toLowerCase(), content: squash(content) })
}

function addLink(node: PageElement, links: { rel: string; href: string; type?: string }[]): void {
  const rel = node.getAttribute('rel')?.trim().toLowerCase()
  const href = node.getAttribute('href')?.trim()
  const type = node.getAttribute('type')?.trim().toLowerCase()
  if (rel && href) push(links, type ? { rel, href, type } : { rel, href })
}

function addJsonLd(node: PageElement, jsonLd: unknown[]): void {
  if (!/ld\+json/i.test(node.getAttribute('type') ?? '')) return
  const source = node.textContent.slice(0, jsonCharactersMax)
  const value = parseLooseJson(source)
  if (value !== undefined) push(jsonLd, value)
}

/** JSON as publishers write it: comment or CDATA wrappers, raw line breaks in strings, trailing commas or semicolons. */
function parseLooseJson(source: string): unknown {
  const bare = source
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*$/, '')
    .trim()
    .replace(/;$/, '')
  for (const text of [bare, bare.replace(/\p{Cc}+/gu, ' ').replace(/,\s*([}\]])/g, '$1')]) {
    try {
      return JSON.parse(text)
    } catch {
      // The second spelling, or none.
    }
  }
  return undefined
}

function addImage(node: PageElement, images: { alt?: string; caption?: string }[]): void {
  const alt = squash(node.getAttribute('alt') ?? '').slice(0, 1000)
  if (alt !== '') push(images, { alt })
}

type Marked = { namedAuthors: { text: string; strength: number }[]; times: { value: string; prop: string; label: string }[] }

function addMarked(node: PageElement, head: Marked): void {
  const prop = node.getAttribute('itemprop') ?? ''
  const label = `${node.getAttribute('class') ?? ''} ${node.getAttribute('id') ?? ''}`
  const machineDate = node.getAttribute('datetime') ?? (/date/i.test(prop) ? (node.getAttribute('content') ?? node.textContent) : null)
  if (machineDate !== null && machineDate.length < 200 && (node.localName === 'time' || /date/i.test(prop)))
    push(head.times, { value: squash(machineDate), prop, label })
  const strength = authorStrength(node, { prop, label })
  if (strength === 0) return
  const text = spacedText(node)
  if (text.length >= 3 && text.length <= 160) push(head.namedAuthors, { text, strength })
}

/** Text with a blank between elements, since a name and what follows it are often glued in markup. */
function spacedText(element: PageElement): string {
  const pieces: string[] = []
  walk(element, (node) => {
    if (isText(node)) pieces.push(node.textContent)
    return pieces.length > 30 ? 'skip' : undefined
  })
  return squash(pieces.join(' '))
}

function authorStrength(node: PageElement, marks: { readonly prop: string; readonly label: string }): number {
  if (/\bauthor\b/.test(node.getAttribute('rel') ?? '')) return 4
  if (/^(?:author|creator)$/.test(marks.prop)) return 3
  if (node.localName === 'address') return 0
  if (/\b(?:author[-_]*name|byline[-_]*(?:name|author)|authors?|vcard|c-byline__author|writer)\b/i.test(marks.label)) return 2
  return /(?:by-?line|author)(?!.*(?:image|avatar|photo|bio|desc))/i.test(marks.label) ? 1 : 0
}
