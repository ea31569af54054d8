// One pass over XML as feeds really write it: tags, text and CDATA in document order, forgiving where a document is broken.
import type { Attributes } from './text-capture.ts'

/** Who is told. `wantsText` is asked before a text is cut out, since most of a feed is text between elements nobody keeps. */
export interface XmlListener {
  /** False ends the reading. */
  open(name: string, attributes: Attributes): boolean
  close(): void
  wantsText(): boolean
  text(raw: string): void
  cdata(text: string): void
}

const attributesMax = 64
const none: Attributes = Object.freeze({})

const tab = 9
const blank = 32
const exclamation = 33
const quote = 34
const apostrophe = 39
const slash = 47
const equals = 61
const greater = 62
const question = 63

const isSpace = (code: number): boolean => code === blank || (code >= tab && code <= 13)

/**
 * Reads a document. Nothing is decoded and no document type is obeyed. An end tag closes everything that was opened inside it and
 * not closed; one without a start tag is passed over; a `<` before a blank is text; what the document leaves open is closed at
 * its end. Linear in the length of the text, but for end tags, which look through the open elements.
 * @throws never
 */
export function scanXml(text: string, listener: XmlListener): void {
  const stack: string[] = []
  let at = 0
  for (;;) {
    const open = text.indexOf('<', at)
    const end = open === -1 ? text.length : open
    if (end > at && listener.wantsText()) listener.text(at === 0 && end === text.length ? text : text.slice(at, end))
    if (open === -1) break
    const next = text.charCodeAt(open + 1)
    if (next === slash) at = readEndTag(text, open, stack, listener)
    else if (next === exclamation) at = readDeclaration(text, open, listener)
    else if (next === question) at = after(text, '?>', open + 2)
    else if (isSpace(next) || next === greater || Number.isNaN(next)) {
      if (listener.wantsText()) listener.text('<')
      at = open + 1
    } else at = readStartTag(text, open, stack, listener)
    if (at === -1) break
  }
  for (let left = stack.length; left > 0; left -= 1) listener.close()
}

/** Comments and document types are passed over; a CDATA section that never ends holds the rest of the document. */
function readDeclaration(text: string, open: number, listener: XmlListener): number {
  if (text.startsWith('<!--', open)) return after(text, '-->', open + 4)
  if (!text.startsWith('<![CDATA[', open)) return after(text, '>', open + 2)
  const end = text.indexOf(']]>', open + 9)
  if (listener.wantsText()) listener.cdata(text.slice(open + 9, end === -1 ? undefined : end))
  return end === -1 ? -1 : end + 3
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from)
  return found === -1 ? -1 : found + mark.length
}

function readEndTag(text: string, open: number, stack: string[], listener: XmlListener): number {
  const end = text.indexOf('>', open + 2)
  if (end === -1) return -1
  let [from, to] = [open + 2, end]
  while (from < to && isSpace(text.charCodeAt(from))) from += 1
  const top = stack.at(-1)
  // Nearly every end tag closes the element opened last, and is then exactly as long.
  if (top !== undefined && to - from === top.length && text.startsWith(top, from)) {
    stack.pop()
    listener.close()
    return end + 1
  }
  for (let i = from; i < to; i += 1)
    if (isSpace(text.charCodeAt(i)) || text.charCodeAt(i) === slash) {
      to = i
      break
    }
  const depth = stack.lastIndexOf(text.slice(from, to))
  for (let left = depth === -1 ? 0 : stack.length - depth; left > 0; left -= 1) {
    stack.pop()
    listener.close()
  }
  return end + 1
}

function readStartTag(text: string, open: number, stack: string[], listener: XmlListener): number {
  let at = open + 1
  let code = text.charCodeAt(at)
  while (code !== greater && code !== slash && !isSpace(code)) {
    at += 1
    if (at >= text.length) return -1
    code = text.charCodeAt(at)
  }
  const name = text.slice(open + 1, at)
  if (code === greater) {
    stack.push(name)
    return listener.open(name, none) ? at + 1 : -1
  }
  const attributes: Record<string, string> = {}
  const end = readAttributes(text, at, attributes)
  if (end === -1) return -1
  const goesOn = listener.open(name, attributes)
  if (text.charCodeAt(end - 1) === slash) listener.close()
  else stack.push(name)
  return goesOn ? end + 1 : -1
}

/** Index of the `>` that ends the tag; -1 when none does. Of an attribute given twice the first counts. */
function readAttributes(text: string, from: number, attributes: Record<string, string>): number {
  let at = from
  let count = 0
  for (;;) {
    let code = text.charCodeAt(at)
    while (isSpace(code) || code === slash) code = text.charCodeAt(++at)
    if (code === greater) return at
    if (Number.isNaN(code)) return -1
    const start = at
    // A tag that was never ended must not swallow the next one; an equals sign may start a name, but not a value without one.
    do code = text.charCodeAt(++at)
    while (code !== equals && code !== greater && code !== slash && !isSpace(code) && !Number.isNaN(code))
    const name = text.slice(start, at)
    while (isSpace(code)) code = text.charCodeAt(++at)
    let value = ''
    if (code === equals) {
      code = text.charCodeAt(++at)
      while (isSpace(code)) code = text.charCodeAt(++at)
      const quoted = code === quote || code === apostrophe ? 1 : 0
      const end = endOfValue(text, at, code)
      if (end === -1) return -1
      value = text.slice(at + quoted, end)
      at = end + quoted
    }
    if (count < attributesMax && attributes[name] === undefined) {
      attributes[name] = value
      count += 1
    }
  }
}

/** Index of the closing quote, or of the first character after a value without quotes; -1 when the value never ends. */
function endOfValue(text: string, from: number, first: number): number {
  if (first === quote) return text.indexOf('"', from + 1)
  if (first === apostrophe) return text.indexOf("'", from + 1)
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === greater || isSpace(code)) return at
  }
  return -1
}
