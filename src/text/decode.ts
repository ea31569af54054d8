// Bytes from the wire become text: which charset they are in, and the text in it.
import { analyse } from 'chardet'

/** What came beside the bytes: the HTTP Content-Type header and the family of document. */
interface DecodeHints {
  readonly contentType?: string
  readonly kind: 'xml' | 'html'
}

/** How far a declaration is looked for: the HTML standard reads 1,024 bytes, real pages need a little more. */
const prescanBytesMax = 4_096
/** Statistics settle long before this; longer samples only cost time. */
const guessBytesMax = 65_536
/** A chardet verdict below this (of 100) is noise on short text; windows-1252 is the safer guess. */
const guessConfidenceMin = 40

/**
 * Decodes a feed or page. The first of these that is usable decides: byte order mark, charset of the Content-Type header,
 * declaration in the document (XML declaration, or meta tag), strict UTF-8, statistics.
 *
 * Two wrong labels are common enough to be overruled: "UTF-8" on bytes that fail the strict decoder, and a single-byte
 * charset on bytes that hold several characters only UTF-8 would write.
 *
 * @returns `charset` is the lower-case WHATWG name; the text has no byte order mark
 * @throws never: bytes that fit nothing are decoded with replacement characters
 * Source: WHATWG Encoding and HTML (encoding sniffing); RFC 7303 for XML.
 */
export function decodeBytes(bytes: Uint8Array, hints: DecodeHints): { text: string; charset: string } {
  const marked = charsetOfMark(bytes)
  if (marked !== undefined) return decodeLoosely(bytes, marked)
  const head = latin1(bytes.subarray(0, prescanBytesMax))
  const wide = charsetOfWideXml(bytes)
  const declared = [charsetOfHeader(hints.contentType), wide, wide === undefined ? charsetOfDeclaration(head, hints.kind) : undefined]
  for (const label of declared) {
    const charset = knownCharset(label)
    const decoded = charset === undefined ? undefined : decodeTrusting(bytes, charset)
    if (decoded !== undefined) return decoded
  }
  const strict = decodeStrictly(bytes, 'utf-8')
  if (strict !== undefined) return strict
  return decodeLoosely(bytes, guessCharset(bytes))
}

function charsetOfMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return undefined
}

/** "<?" or "<r" two bytes wide: UTF-16 without a mark, which no ASCII scan can read. */
function charsetOfWideXml(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0 && bytes[1] === 0x3c && bytes[2] === 0 && bytes[3] !== 0) return 'utf-16be'
  if (bytes[0] === 0x3c && bytes[1] === 0 && bytes[2] !== 0 && bytes[3] === 0) return 'utf-16le'
  return undefined
}

function charsetOfHeader(contentType: string | undefined): string | undefined {
  return contentType === undefined ? undefined : /charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(contentType.slice(0, 500))?.[1]
}

function charsetOfDeclaration(head: string, kind: DecodeHints['kind']): string | undefined {
  const xml = /^\s{0,200}<\?xml\b[^>]{0,300}?\bencoding\s{0,20}=\s{0,20}["']([\w.:-]{1,40})/i.exec(head)?.[1]
  if (kind === 'xml') return xml
  return charsetOfMeta(head) ?? xml
}

function charsetOfMeta(head: string): string | undefined {
  const visible = head.replace(/<!--[\s\S]*?(?:-->|$)/g, '')
  for (const [tag] of visible.matchAll(/<meta\b[^>]{0,500}>/gi)) {
    const label = /\bcharset\s{0,20}=\s{0,20}["']?\s{0,20}([\w.:-]{1,40})/i.exec(tag)?.[1]
    // @NOTE the meta tag was readable byte by byte, so it cannot be UTF-16 whatever it says (HTML standard).
    if (label !== undefined) return /^utf-?16/i.test(label) ? 'utf-8' : label
  }
  return undefined
}

function knownCharset(label: string | undefined): string | undefined {
  if (label === undefined) return undefined
  try {
    return new TextDecoder(label.trim()).encoding
  } catch {
    return undefined
  }
}

function decodeTrusting(bytes: Uint8Array, charset: string): { text: string; charset: string } | undefined {
  if (charset.startsWith('utf-16')) return bytes.includes(0) ? decodeLoosely(bytes, charset) : undefined
  if (charset !== 'utf-8')
    return isSingleByte(charset) && isPlainlyUtf8(bytes) ? decodeLoosely(bytes, 'utf-8') : decodeLoosely(bytes, charset)
  return decodeStrictly(bytes, charset) ?? (isMostlyUtf8(bytes) ? decodeLoosely(bytes, charset) : undefined)
}

function isSingleByte(charset: string): boolean {
  return charset.startsWith('windows-') || charset.startsWith('iso-8859-') || charset === 'macintosh'
}

/** Two wide characters in a row of valid UTF-8 are no accident: in a single-byte charset they would read as "Ã©" and "â€™". */
function isPlainlyUtf8(bytes: Uint8Array): boolean {
  const strict = decodeStrictly(bytes, 'utf-8')
  return strict !== undefined && bytes.length - strict.text.length >= 2
}

/** A page cut in the middle, or with one bad byte, is still UTF-8: fewer than 1 character in 200 non-ASCII ones may fail. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, guessBytesMax))
  let wide = 0
  let broken = 0
  for (const c of text) {
    if (c === '\ufffd') broken += 1
    else if (c > '\u007f') wide += 1
  }
  return broken <= 1 ? wide > 2 : broken * 20 < wide
}

function guessCharset(bytes: Uint8Array): string {
  if (isMostlyUtf8(bytes)) return 'utf-8'
  const best = analyse(bytes.subarray(0, guessBytesMax))[0]
  if (best === undefined || best.confidence < guessConfidenceMin) return 'windows-1252'
  return knownCharset(best.name) ?? 'windows-1252'
}

function decodeStrictly(bytes: Uint8Array, charset: string): { text: string; charset: string } | undefined {
  try {
    return { text: new TextDecoder(charset, { fatal: true }).decode(bytes), charset }
  } catch {
    return undefined
  }
}

function decodeLoosely(bytes: Uint8Array, charset: string): { text: string; charset: string } {
  return { text: new TextDecoder(charset).decode(bytes), charset }
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}
