// A name that the registry does not know and a story gives in full: what vouches for it, and what it becomes.
import type { Dossier } from './dossier.ts'
import type { Entity, EntityKind } from './entity.ts'

/**
 * Whether the story's own evidence vouches for a name: in full in the texts of two origins, or in full in a text whose headline has it too.
 * A headline may give a person by surname.
 */
export function isVouchedFor(name: string, kind: EntityKind, dossier: Dossier): boolean {
  const last = name.split(' ').at(-1) ?? name
  const holding = dossier.sources.filter(({ article }) => article.text.includes(name))
  const origins = new Set(holding.map(({ coverage }) => coverage.originId))
  const inTitle = holding.some(
    ({ article, source }) =>
      source.allowlisted &&
      (article.title.includes(name) ||
        (kind === 'person' && new RegExp(`(?<![\\p{L}])${last.replace(/[^\p{L}-]/gu, '')}(?![\\p{L}])`, 'u').test(article.title))),
  )
  return origins.size >= 2 || inTitle
}

/** A name as an id: the same name is the same id, and none of the registry's own begins so. */
export function idOfName(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  return `named-${(words ?? ['nobody']).join('-')}`
}

const surnameMin = 4

/** The entity that a vouched name becomes. A person is also known by surname, in texts that give the name in full. */
export function entityOf(name: string, kind: EntityKind): Entity {
  const surname = name.split(' ').at(-1) ?? ''
  const isShort = kind === 'person' && surname.length >= surnameMin
  return {
    id: idOfName(name),
    name,
    kind,
    aliases: [],
    ...(isShort && { short: [surname] }),
    source: 'rule: named in full by the story of a watch',
  }
}
