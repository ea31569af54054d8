// A page's markup becomes a tree, straight from parser events.
import { Parser } from 'htmlparser2'
import { type Attribs, isText, PageDocument, type PageNode } from './dom.ts'

/** No honest page nests deeper; what lies deeper is left out, since its cost grows with the square of the depth. */
const depthMax = 200
/** An open element that never closes costs the parser time for each later tag: beyond this the page is no page. */
const depthStop = 5_000
/** The longest of 1,100 real pages has 10,082 elements; what comes after this many is left out. */
const elementsMax = 30_000
const headOnly = new Set(['meta', 'link', 'title', 'base', 'script', 'style', 'noscript', 'template', 'basefont', 'bgsound'])

/**
 * Parses a page in one pass. Styles, comments and scripts other than JSON-LD and licences are never kept; what stands outside of `head`
 * and `body` is put where a browser would put it.
 *
 * @throws never
 */
export function parsePage(html: string): PageDocument {
  const page = new PageDocument()
  const open: PageNode[] = [page.documentElement]
  let silent = 0
  let elements = 0
  const parser = new Parser(
    {
      onopentag(name, attribs) {
        if (silent > 0 || open.length > depthMax || isMachinery(name, attribs)) {
          silent += 1
          if (silent > depthStop) parser.pause()
          return
        }
        elements += 1
        if (elements > elementsMax) parser.pause()
        open.push(place(page, open.at(-1) ?? page.body, name, attribs))
      },
      onclosetag() {
        if (silent > 0) silent -= 1
        else if (open.length > 1) open.pop()
      },
      ontext(data) {
        if (silent === 0) addText(page, open.at(-1) ?? page.body, data)
      },
    },
    { decodeEntities: true },
  )
  parser.write(html)
  parser.end()
  if (page.body.parentNode === null) page.documentElement.appendChild(page.body)
  return page
}

function isMachinery(name: string, attribs: Attribs): boolean {
  return name === 'style' || (name === 'script' && !/ld\+json|rsl\+xml/i.test(attribs['type'] ?? ''))
}

/** Puts an element into the tree and says what its content goes into: a second `html` or `body` goes on with the first. */
function place(page: PageDocument, parent: PageNode, name: string, attribs: Attribs): PageNode {
  if (name === 'html' || name === 'body') {
    const kept = name === 'html' ? page.documentElement : page.body
    for (const key of Object.keys(attribs)) kept.attribs[key] ??= attribs[key]
    if (name === 'body' && kept.parentNode === null) page.documentElement.appendChild(kept)
    return kept
  }
  const isHead = name === 'head' || headOnly.has(name)
  const home = isHead || (parent !== page.documentElement && parent.localName !== 'head') ? parent : bodyOf(page)
  return home.appendChild(page.createElement(name, attribs))
}

function bodyOf(page: PageDocument): PageNode {
  return page.body.parentNode === null ? page.documentElement.appendChild(page.body) : page.body
}

function addText(page: PageDocument, parent: PageNode, data: string): void {
  const isOutside = parent === page.documentElement || parent.localName === 'head'
  if (isOutside && data.trim() === '') return
  const home = isOutside ? bodyOf(page) : parent
  const last = home.lastChild
  if (last !== null && isText(last)) last.data += data
  else home.appendChild(page.createTextNode(data))
}
