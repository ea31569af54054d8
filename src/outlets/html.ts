// The only way to markup: a tag that escapes by default. `raw` stays in this file, for JSON-LD alone.
import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

export { html }

/** Escaped markup; the tag gives a promise only when one of its parts is one. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

/** A JSON-LD block. `<`, `>` and `&` are written as escapes, so that no text can end the element. */
export function jsonLd(data: unknown): Html {
  const text = JSON.stringify(data).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e').replaceAll('&', '\\u0026')
  return html`<script type="application/ld+json">${raw(text.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029'))}</script>`
}
