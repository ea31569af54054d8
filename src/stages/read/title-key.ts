// Titles as they are compared: entities read, blanks made one, quotation marks, dashes and case alike.
import { Parser } from 'htmlparser2'
import { squash } from './block-text.ts'

/** JSON-LD and metas are often escaped twice. */
export function decodeEntities(text: string): string {
  if (!/&[#a-z]/i.test(text)) return text
  let decoded = ''
  new Parser({ ontext: (data) => (decoded += data) }).end(text.replaceAll('<', '&lt;'))
  return decoded
}

export function titleKey(text: string): string {
  return squash(decodeEntities(text))
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐-―]/g, '-')
}
