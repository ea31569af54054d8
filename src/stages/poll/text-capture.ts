// One text element while it is open: text, CDATA and any markup inside it become one string.
import { decodeEntities, resolveHtmlLinks } from './feed-text.ts'
import type { RawText } from './feed-types.ts'

/** What the parser says about a tag; any name may be missing. */
export type Attributes = Readonly<Record<string, string | undefined>>

/** A text under construction. `pending` is text not yet decoded: parsers cut text anywhere, even inside an entity. */
export interface Capture {
  text: { -readonly [K in keyof RawText]: RawText[K] }
  readonly isBase64: boolean
  readonly charsMax: number
  readonly tags: string[]
  value: string
  pending: string
}

export interface CaptureRules {
  readonly isAtom: boolean
  readonly isXhtml: boolean
  readonly base: string
  readonly lang: string | undefined
  readonly charsMax: number
}

const voidTags = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))

/** Starts a text; in Atom `type` and `mode` say how it was written, in RSS everything may hold escaped markup. */
export function startCapture(attributes: Attributes, rules: CaptureRules): Capture {
  const type = attributes['type']?.trim().toLowerCase()
  const src = attributes['src']
  const text: { -readonly [K in keyof RawText]: RawText[K] } = { value: '', kind: kindOf(type, rules), base: rules.base }
  if (type !== undefined) text.type = type
  if (src !== undefined) text.src = src
  if (rules.lang !== undefined && rules.lang !== '') text.lang = rules.lang
  return { text, isBase64: isBase64(type, attributes['mode'], rules.isAtom), charsMax: rules.charsMax, tags: [], value: '', pending: '' }
}

function kindOf(type: string | undefined, rules: CaptureRules): RawText['kind'] {
  if (rules.isXhtml || type === 'xhtml' || type === 'application/xhtml+xml') return 'xhtml'
  if (!rules.isAtom || type === 'html' || type === 'text/html') return 'html'
  return 'text'
}

/** Atom 0.3 says so in `mode`; Atom 1.0 means it with any type that is neither text nor XML (RFC 4287, 4.1.3.3). */
function isBase64(type: string | undefined, mode: string | undefined, isAtom: boolean): boolean {
  if (!isAtom) return false
  if (mode !== undefined) return mode.trim().toLowerCase() === 'base64'
  return type !== undefined && /^(?:application|image|audio|video)\//.test(type) && !/[+/](?:xml|json)$/.test(type)
}

/** Adds text as the parser gives it; CDATA is taken as it is. */
export function appendText(capture: Capture, data: string, isCdata: boolean): void {
  if (isCdata) add(capture, capture.text.kind === 'xhtml' ? escapeMarkup(data) : data)
  else if (capture.pending.length < capture.charsMax) {
    capture.pending += data.length > capture.charsMax ? data.slice(0, capture.charsMax) : data
  }
}

/** Decodes what is pending: called at every border between text and anything else. */
export function flushText(capture: Capture, dropUnknown: boolean): void {
  if (capture.pending === '') return
  const raw = capture.pending
  capture.pending = ''
  add(capture, decodeEntities(raw, dropUnknown, capture.text.kind === 'xhtml'))
}

/** An element inside the text: written out again, without its namespace prefix declarations. */
export function appendOpen(capture: Capture, tag: string, attributes: Attributes, dropUnknown: boolean): void {
  flushText(capture, dropUnknown)
  if (capture.text.kind === 'text') capture.text.kind = 'html'
  const name = tag.includes(':') ? tag.replace(/^(?:xhtml|html|h):/i, '') : tag
  capture.tags.push(name)
  let written = `<${name}`
  for (const key in attributes) {
    const value = attributes[key] ?? ''
    if (key.startsWith('xmlns') && /xhtml$/.test(value)) continue
    written += ` ${key}="${value.replaceAll('"', '&quot;')}"`
  }
  add(capture, `${written}${voidTags.has(name.toLowerCase()) ? ' /' : ''}>`)
}

/** The matching end of `appendOpen`. */
export function appendClose(capture: Capture, dropUnknown: boolean): void {
  flushText(capture, dropUnknown)
  const name = capture.tags.pop()
  if (name !== undefined && !voidTags.has(name.toLowerCase())) add(capture, `</${name}>`)
}

/** The finished text: trimmed, base64 undone, relative links in markup made absolute. */
export function endCapture(capture: Capture, dropUnknown: boolean): RawText {
  flushText(capture, dropUnknown)
  const { text } = capture
  const value = capture.value.trim()
  if (capture.isBase64) {
    const plain = fromBase64(value)
    if (plain !== undefined) {
      text.kind = 'html'
      text.value = resolveHtmlLinks(plain.trim(), text.base)
      return text
    }
  }
  text.value = text.kind === 'text' ? value : resolveHtmlLinks(value, text.base)
  return text
}

function fromBase64(value: string): string | undefined {
  const packed = value.replace(/\s+/g, '')
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(packed)) return undefined
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(packed), (c) => c.charCodeAt(0)))
  } catch {
    return undefined
  }
}

function escapeMarkup(text: string): string {
  if (!/[&<>]/.test(text)) return text
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function add(capture: Capture, text: string): void {
  const room = capture.charsMax - capture.value.length
  if (room > 0) capture.value += text.length > room ? text.slice(0, room) : text
}
