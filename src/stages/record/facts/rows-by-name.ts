// Rows of the ledger to which an article's names lead, by the spelling of the registry or by any other.
import type { Article } from '../../../domain/article.ts'
import type { Entity, Mention } from '../../../domain/entity.ts'
import { type Fact, nameKey } from '../../../domain/fact.ts'
import { unregisteredKeys } from './unregistered-keys.ts'

const keyLettersMin = 3

/** What is asked of the ledger. */
interface Rows {
  readonly factsOfParties: (entities: readonly string[]) => Promise<readonly Fact[]>
  readonly factsNaming: (keys: readonly string[], but?: readonly string[]) => Promise<readonly Fact[]>
}

/** Rows of houses and sites of the registry, those too that were told under another spelling before it knew them. */
export async function rowsOfHouses(houses: readonly Pick<Entity, 'id' | 'name' | 'aliases'>[], store: Rows): Promise<readonly Fact[]> {
  if (houses.length === 0) return []
  const spelled = houses.flatMap(({ id, name }) => [id, name])
  const keys = houses.flatMap(({ name, aliases }) => [name, ...aliases].map(nameKey)).filter((key) => key.length >= keyLettersMin)
  return [...(await store.factsOfParties(spelled)), ...(await store.factsNaming([...new Set(keys)], spelled))]
}

/** The houses and sites that an article is known to mention. */
export const housesOf = (mentions: readonly Mention[], entities: readonly Entity[]): readonly Pick<Entity, 'id' | 'name' | 'aliases'>[] =>
  [...new Set(mentions.flatMap((it) => it.entityId ?? []))].map(
    (id) => entities.find((it) => it.id === id) ?? { id, name: id, aliases: [] },
  )

/** Rows of houses and sites that the registry does not know, by the names that stand in the text; those not met already. */
export async function rowsByName(
  { title, text }: Article,
  { entities, met }: { readonly entities: readonly Entity[]; readonly met: readonly Fact[] },
  store: Pick<Rows, 'factsNaming'>,
): Promise<readonly Fact[]> {
  const keys = unregisteredKeys(`${title}\n${text}`, entities)
  const known = new Set(met.map((it) => it.id))
  return keys.length === 0 ? [] : (await store.factsNaming(keys)).filter((it) => !known.has(it.id))
}
