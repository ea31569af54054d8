// A full-text vector as PostgreSQL prints it, read back.
const zero = 48
const comma = 44
const blank = 32

/** Places of words in a full-text vector as PostgreSQL prints it: 'word':3,17B 'it''s':4. Each character is looked at once. */
export function placesOf(printed: string): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, readonly number[]>()
  for (let from = 0; from < printed.length; ) {
    let end = printed.indexOf("'", from + 1)
    while (end >= 0 && printed[end + 1] === "'") end = printed.indexOf("'", end + 2)
    if (end < 0) break
    const inside = printed.slice(from + 1, end)
    const word = /['\\]/.test(inside) ? inside.replaceAll("''", "'").replaceAll('\\\\', '\\') : inside
    const list: number[] = []
    let value = 0
    let at = end + 2
    for (; at < printed.length; at++) {
      const code = printed.charCodeAt(at)
      if (code >= zero && code < zero + 10) value = 10 * value + code - zero
      else if (code === comma || code === blank) {
        list.push(value)
        value = 0
        if (code === blank) break
      }
    }
    if (at >= printed.length) list.push(value)
    places.set(word, list)
    from = at + 1
  }
  return places
}
