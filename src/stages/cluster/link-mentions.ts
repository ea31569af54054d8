import { type Entity, firstWord, type Mention } from '../../domain/entity.ts'

interface Alias {
  readonly entityId: string
  readonly text: string
}
export type AliasIndex = ReadonlyMap<string, readonly Alias[]>

const wordStart = /[\p{L}\p{N}]/u

/** Aliases by their first word, longest first, so that "Paris South" is tried before "Paris". */
export function indexAliases(entities: readonly Entity[]): AliasIndex {
  const index = new Map<string, Alias[]>()
  for (const entity of entities) {
    for (const text of new Set([entity.name, ...entity.aliases])) {
      const first = firstWord(text)
      if (first === undefined) continue
      const list = index.get(first) ?? []
      list.push({ entityId: entity.id, text })
      index.set(first, list)
    }
  }
  for (const list of index.values()) list.sort((a, b) => b.text.length - a.text.length || (a.entityId < b.entityId ? -1 : 1))
  return index
}

/**
 * Finds where registry entities are named. Case counts: "mistral" the wind is not Mistral AI.
 * @param text the article's snapshot; offsets are UTF-16 positions in it
 */
export function linkMentions(articleId: string, text: string, index: AliasIndex): readonly Mention[] {
  const found: Mention[] = []
  const words = /[\p{L}\p{N}]+/gu
  for (let word = words.exec(text); word !== null; word = words.exec(text)) {
    const alias = index
      .get(word[0])
      ?.find((it) => text.startsWith(it.text, word?.index) && !wordStart.test(text.charAt((word?.index ?? 0) + it.text.length)))
    if (!alias) continue
    const start = word.index
    const end = start + alias.text.length
    found.push({ articleId, entityId: alias.entityId, surface: alias.text, start, end })
    words.lastIndex = end
  }
  return found
}
