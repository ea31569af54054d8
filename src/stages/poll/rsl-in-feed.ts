// Licences written into a feed (RSL 1.0, RSS module): `rsl:content` of the feed or of one entry, kept as a document of its own.
import type { RawNode } from './feed-types.ts'
import type { Attributes } from './text-capture.ts'

const namespace = 'https://rslstandard.org/rsl'
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** The opening tag as written, with its namespace declared, so that what follows can be read without the feed. */
export function rslOpening(tag: string, attributes: Attributes): string {
  const prefix = tag.includes(':') ? `:${tag.slice(0, tag.indexOf(':'))}` : ''
  const own = Object.entries(attributes).filter(([key]) => !key.startsWith('xmlns'))
  return `<${tag} xmlns${prefix}="${namespace}"${own.map(([key, value]) => ` ${key}="${escaped(value ?? '')}"`).join('')}>`
}

/** The licences of a feed or an entry, each a whole document; one that was cut short stays unreadable, which closes. */
export function rslOf(node: RawNode): readonly string[] {
  return (node.fields.get('rsl:content') ?? []).map(({ value }) => `${value}</${/^<([^\s>]+)/.exec(value)?.[1] ?? 'content'}>`)
}
