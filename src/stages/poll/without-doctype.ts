// What a document type declares is never obeyed: it is cut off before any parser sees it.

/**
 * Cuts the document type from an XML document: its entity table is how entity bombs and file readers work.
 * @returns `hasOwnEntities` when it had an inner part; a document type that never ends takes everything with it
 */
export function withoutDoctype(text: string): { body: string; hasOwnEntities: boolean } {
  const start = text.slice(0, 4096).search(/<!DOCTYPE/i)
  if (start === -1) return { body: text, hasOwnEntities: false }
  const before = text.slice(0, start).replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, '')
  if (/</.test(before)) return { body: text, hasOwnEntities: false }
  const plain = /^<!DOCTYPE[^[<>]*>/i.exec(text.slice(start, start + 4096))
  if (plain !== null) return { body: text.slice(start + plain[0].length), hasOwnEntities: false }
  const ending = /\]\s{0,20}>/g
  ending.lastIndex = start
  return { body: ending.exec(text) === null ? '' : text.slice(ending.lastIndex), hasOwnEntities: true }
}
