// Small text work every feed format needs: entities, control characters, markup to plain text, relative addresses.
import { Parser } from 'htmlparser2'

const named = new Map<string, string>([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
])

/** What bytes 0x80..0x9f mean where text was written in windows-1252 but passed on as Latin-1 (WHATWG HTML, numeric references). */
const latinExtras = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const escapes: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
])

/** Control characters other than tab, line feed and carriage return: what is outside of everything printable. */
const controls = /[^\t\n\r -~\u00a0-\uffff]/g

/**
 * Decodes numeric and HTML named entities, once: feeds use HTML names in XML that never declared them.
 * With `keepMarkup` the result is still markup: ampersands and angle brackets stay escaped.
 * An unknown name stays as written, or becomes nothing when the document declared entities of its own, which we never expand.
 */
export function decodeEntities(raw: string, dropUnknown = false, keepMarkup = false): string {
  let at = raw.indexOf('&')
  if (at === -1 || raw.indexOf(';', at) === -1) return raw
  // By hand and not by a pattern: escaped markup is half references, and a callback for each was the dearest part of a poll.
  let out = ''
  let done = 0
  while (at !== -1) {
    const end = endOfReference(raw, at + 1)
    if (end !== -1) {
      const body = raw.slice(at + 1, end)
      const text = body.charCodeAt(0) === numberSign ? (characterOf(body) ?? '') : namedEntity(body)
      out +=
        raw.slice(done, at) +
        (text === undefined ? (dropUnknown ? '' : raw.slice(at, end + 1)) : keepMarkup ? (escapes.get(text) ?? text) : text)
      done = end + 1
    }
    at = raw.indexOf('&', end === -1 ? at + 1 : done)
  }
  return done === 0 ? raw : out + raw.slice(done)
}

const numberSign = 35
const semicolon = 59
/** Index of the semicolon that ends a reference whose body starts at `from`; -1 when what stands there is none. */
function endOfReference(raw: string, from: number): number {
  let at = from
  if (raw.charCodeAt(at) === numberSign) {
    const isHex = (raw.charCodeAt(at + 1) | 32) === 120
    const start = at + (isHex ? 2 : 1)
    for (at = start; at < start + 8; at++) {
      const code = raw.charCodeAt(at)
      if (code === semicolon) return at > start && at - start <= (isHex ? 6 : 7) ? at : -1
      if (!(code >= 48 && code <= 57) && !(isHex && (code | 32) >= 97 && (code | 32) <= 102)) return -1
    }
    return -1
  }
  for (; at <= from + 32; at++) {
    const code = raw.charCodeAt(at)
    if (code === semicolon) return at > from ? at : -1
    const isLetter = (code | 32) >= 97 && (code | 32) <= 122
    if (!isLetter && !(at > from && code >= 48 && code <= 57)) return -1
  }
  return -1
}

function characterOf(body: string): string | undefined {
  const code = /^#x/i.test(body) ? Number.parseInt(body.slice(2), 16) : Number.parseInt(body.slice(1), 10)
  if (code >= 0x80 && code <= 0x9f) return latinExtras[code - 0x80]
  const isText =
    code === 9 || code === 10 || code === 13 || (code >= 32 && code !== 127 && code < 0xd800) || (code > 0xdfff && code <= 0x10ffff)
  return isText ? String.fromCodePoint(code) : undefined
}

/** The HTML table lives inside htmlparser2; a one-entity document asks it, and the answer is kept. */
function namedEntity(name: string): string | undefined {
  const known = named.get(name)
  if (known !== undefined) return known === '' ? undefined : known
  let text = ''
  const parser = new Parser({ ontext: (data) => (text += data) })
  parser.end(`&${name};`)
  const isKnown = !text.startsWith('&')
  // Unknown names are remembered too, a few thousand at most: a hostile feed could bring millions.
  if (isKnown || named.size < 4_000) named.set(name, isKnown ? text : '')
  return isKnown ? text : undefined
}

/** Maps misplaced windows-1252 characters to what was meant and drops other control characters, which XML forbids. */
export function cleanControls(text: string): string {
  if (text.search(controls) === -1) return text
  return text.replace(controls, (c) => {
    const mapped = latinExtras[c.charCodeAt(0) - 0x80] ?? ''
    return mapped === c ? '' : mapped
  })
}

/** One line of text: any run of white space is one blank. */
export function squash(text: string): string {
  if (hasOnlyBlanks(text)) return text.trim()
  return text.replace(/\s+/g, ' ').trim()
}

/** Whether all white space in it is single blanks; by hand, since every field of every entry is asked. */
function hasOnlyBlanks(text: string): boolean {
  let before = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code <= 32 ? code !== 32 || before === 32 : code >= 0xa0 && /\s/.test(text.charAt(at))) return false
    before = code
  }
  return true
}

const blockTags = new Set(
  'address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li ol p pre section table td th tr ul'.split(
    ' ',
  ),
)
const hiddenTags = new Set(['script', 'style', 'template', 'noscript'])

/**
 * Markup to plain text on one line. Linear in the length of hostile input; scripts, styles and comments are dropped,
 * block tags separate words, entities are decoded once.
 */
export function htmlToText(html: string, charsMax: number): string {
  // Markup is longer than its text; eight times the wish is enough to fill it and bounds the work.
  const source = html.length > charsMax * 8 ? html.slice(0, charsMax * 8) : html
  const text = source.includes('<') ? withoutTags(source) : source
  return cut(squash(decodeEntities(text)), charsMax)
}

function withoutTags(html: string): string {
  let out = ''
  let at = 0
  for (;;) {
    const open = html.indexOf('<', at)
    if (open === -1) return out + html.slice(at)
    const next = html.charAt(open + 1)
    out += html.slice(at, open)
    if (!/[a-zA-Z/!?]/.test(next)) {
      out += '<'
      at = open + 1
      continue
    }
    const name = /^\/?([a-zA-Z][a-zA-Z0-9]{0,20})/.exec(html.slice(open + 1, open + 24))?.[1]?.toLowerCase() ?? ''
    at = endOfTag(html, open, next === '/' ? '' : name)
    if (blockTags.has(name)) out += ' '
    if (at === -1) return out
  }
}

/** Index after the tag (or after the whole hidden element, or comment) that opens at `open`; -1 when it never ends. */
function endOfTag(html: string, open: number, name: string): number {
  if (html.startsWith('<!--', open)) return after(html.indexOf('-->', open + 4), 3)
  const close = html.indexOf('>', open)
  if (close === -1 || !hiddenTags.has(name)) return after(close, 1)
  const ending = new RegExp(`</${name}[^<>]{0,20}>`, 'gi')
  ending.lastIndex = close
  return ending.exec(html) === null ? -1 : ending.lastIndex
}

function after(index: number, length: number): number {
  return index === -1 ? -1 : index + length
}

/** Cuts to at most `charsMax` characters without splitting a surrogate pair. */
export function cut(text: string, charsMax: number): string {
  if (text.length <= charsMax) return text
  const last = text.charCodeAt(charsMax - 1)
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? charsMax - 1 : charsMax)
}

let lastBase = { base: '', origin: '', folder: '' }

function splitBase(base: string): typeof lastBase {
  const url = URL.parse(base)
  if (url === null || !/^https?:$/.test(url.protocol)) return { base, origin: '', folder: '' }
  return { base, origin: url.origin, folder: url.origin + url.pathname.slice(0, url.pathname.lastIndexOf('/') + 1) }
}

/** `href` against `base`; an absolute address comes back as written (trimmed), and so does one that cannot be resolved. */
export function resolveUrl(href: string, base: string): string {
  const trimmed = href.trim()
  if (base === '' || trimmed === '' || /^[a-z][a-z0-9+.-]*:/i.test(trimmed)) return trimmed
  if (/^\/?[\w-][\w/-]*$/.test(trimmed)) {
    // The plain path, by far the commonest relative address, needs no URL parser once the base went through it.
    if (lastBase.base !== base) lastBase = splitBase(base)
    if (lastBase.origin !== '') return (trimmed.startsWith('/') ? lastBase.origin : lastBase.folder) + trimmed
  }
  try {
    return new URL(trimmed, base).href
  } catch {
    return trimmed
  }
}

/** A new base only if it is an http(s) address: `javascript:` and friends never become one. */
export function resolveBase(href: string, base: string): string {
  const resolved = resolveUrl(href, base)
  return isWebUrl(resolved) ? resolved : base
}

/** Addresses that any URL parser accepts, in the spelling nearly all have: asking the parser about each was a tenth of a lean feed. */
const usualUrl = /^https?:\/\/(?:[a-z0-9-]+\.)+[a-z]{2,24}(?:\/[\w./?=&%+,;:@!$()*~#-]*)?$/

/** True for an http or https address that the URL parser accepts. */
export function isWebUrl(url: string): boolean {
  if (usualUrl.test(url) && !url.includes('xn--')) return true
  return /^https?:\/\//i.test(url) && URL.canParse(url)
}

/** An address that is neither absolute nor a place on its own page: without one there is nothing to resolve. */
const relativeLink = /\s(?:href|src|cite|poster)\s{0,9}=\s{0,9}["'](?!\s*(?:https?:|mailto:|#|data:))/i

/** Makes relative `href` and `src` values in markup absolute, so that content can leave its feed. */
export function resolveHtmlLinks(html: string, base: string): string {
  if (base === '' || !html.includes('<') || !relativeLink.test(html)) return html
  return html.replace(/(\s(?:href|src|cite|poster)\s{0,9}=\s{0,9})("[^"]*"|'[^']*')/gi, (whole, lead: string, quoted: string) => {
    const href = quoted.slice(1, -1)
    if (/^\s*(?:[a-z][a-z0-9+.-]*:|#)/i.test(href)) return whole
    return `${lead}"${resolveUrl(decodeEntities(href), base).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`
  })
}
