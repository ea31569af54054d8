// The name finder's answers as an outside scorer types them: PER, ORG, LOC, MISC.

import type { NameKind } from '../../text/names.ts'
import { findNames } from '../../text/names.ts'
import { splitSentences } from '../../text/sentences.ts'

const types: Readonly<Record<NameKind, string>> = { person: 'PER', org: 'ORG', place: 'LOC', product: 'MISC' }

/** The names in a document with character offsets; a name without a kind takes the one the document gives it elsewhere. */
export function predictEntities(record: { readonly id: string; readonly text: string }): {
  id: string
  entities: readonly { readonly start: number; readonly end: number; readonly type: string }[]
} {
  const names = splitSentences(record.text, 'en').flatMap((span) =>
    findNames(record.text.slice(span.start, span.end), 'en').map((name) => ({
      ...name,
      start: span.start + name.start,
      end: span.start + name.end,
    })),
  )
  const kinds = new Map<string, NameKind>()
  for (const name of names) {
    if (name.kind === undefined) continue
    if (!kinds.has(name.text)) kinds.set(name.text, name.kind)
    const surname = name.text.split(' ').at(-1) ?? ''
    if (name.kind === 'person' && !kinds.has(surname)) kinds.set(surname, 'person')
  }
  return {
    id: record.id,
    entities: names.map((name) => ({
      start: name.start,
      end: name.end,
      type: types[name.kind ?? kinds.get(name.text) ?? (name.text.includes(' ') ? 'person' : 'org')],
    })),
  }
}
