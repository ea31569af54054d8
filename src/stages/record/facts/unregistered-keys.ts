// By which names of a text the ledger is asked for rows of houses and sites that the registry does not know.
import type { Entity } from '../../../domain/entity.ts'
import { nameKey } from '../../../domain/fact.ts'

const wordsMax = 6
const keysMax = 4000

/**
 * Every run of up to six words that opens with a capital or a numeral, as rows know their names again: a name stands in the text as its row
 * holds it, whichever way the sentence was read. Most are no name and lead to no row.
 *
 * @param entities what the registry holds of names the text can mention: those are asked for by their ids
 */
export function unregisteredKeys(text: string, entities: readonly Entity[]): readonly string[] {
  const registered = new Set(entities.flatMap(({ name, aliases }) => [name, ...aliases].map(nameKey)))
  const keys = new Set<string>()
  for (const line of text.split('\n')) {
    const words = [...line.matchAll(/[\p{L}\p{N}&][\p{L}\p{N}.&'\u2019-]*/gu)].map((it) => ({ start: it.index, text: it[0] }))
    for (const [at, first] of words.entries()) {
      if (!/^[\p{Lu}\p{N}]/u.test(first.text)) continue
      for (const last of words.slice(at, at + wordsMax)) {
        if (keys.size >= keysMax) return [...keys]
        const bare = last.text.replace(/(?:['\u2019]s?|[.'\u2019-]+)$/u, '')
        const key = nameKey(line.slice(first.start, last.start + bare.length))
        if (key.length > 2 && !registered.has(key)) keys.add(key)
      }
    }
  }
  return [...keys]
}
