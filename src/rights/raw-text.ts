/** What of a statement's bytes is stored beside the decision. */
const rawCharactersMax = 500

/** A statement as it is kept: whole if short, else its beginning. */
export function rawText(text: string): string {
  return text.length <= rawCharactersMax ? text : `${text.slice(0, rawCharactersMax)}…`
}

/** A well-known file that is really a page, usually a friendly "not found". */
export function looksLikeHtml(text: string): boolean {
  return /^\uFEFF?\s*(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|div|h1|p|meta|title)\b/i.test(text.slice(0, 4_000))
}
