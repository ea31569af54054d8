// The path patterns that robots.txt, TDMRep, RSL and ai.txt share: `*` is any run, a final `$` anchors the end.

/** Letters, digits and marks that RFC 3986 never needs escaped. */
const unreserved = /[A-Za-z0-9\-._~]/
const encoder = new TextEncoder()

/**
 * One spelling for equal paths: escapes of unreserved characters undone, other escapes in upper case, everything outside
 * printable ASCII escaped as UTF-8. Never throws.
 * Source: RFC 9309 section 2.2.2, RFC 3986 section 6.2.2.
 */
export function normalizePath(path: string): string {
  return path
    .replace(/%([0-9a-fA-F]{2})/g, (_whole, hex: string) => {
      const character = String.fromCharCode(Number.parseInt(hex, 16))
      return unreserved.test(character) ? character : `%${hex.toUpperCase()}`
    })
    .replace(/[^\x21-\x7e]+/gu, (run) =>
      Array.from(encoder.encode(run), (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
    )
}

/** Path and query of an address, normalised; `/` for what is no address. Never throws. */
export function pathOf(url: string): string {
  const parsed = URL.parse(url)
  return parsed === null ? '/' : normalizePath(`${parsed.pathname}${parsed.search}`)
}

/** `*` and `$` in an address are plain characters: they get the escape a pattern would use for them. */
function escapeWild(text: string): string {
  return text.replaceAll('*', '%2A').replaceAll('$', '%24')
}

/**
 * Does a normalised path begin as the normalised pattern says? Linear: pieces between stars are found from left to right,
 * so a pattern of many stars cannot make it slow.
 */
export function matchesPattern(pattern: string, path: string): boolean {
  const isAnchored = pattern.endsWith('$')
  const body = isAnchored ? pattern.slice(0, -1) : pattern
  const subject = escapeWild(path)
  const pieces = body.split('*').map((piece) => piece.replaceAll('$', '%24'))
  const [first = '', ...rest] = pieces
  if (!subject.startsWith(first)) return false
  const last = rest.pop()
  if (last === undefined) return !isAnchored || subject.length === first.length
  let at = first.length
  for (const piece of rest) {
    const found = subject.indexOf(piece, at)
    if (found < 0) return false
    at = found + piece.length
  }
  if (!isAnchored) return subject.indexOf(last, at) >= 0
  return subject.length - last.length >= at && subject.endsWith(last)
}
