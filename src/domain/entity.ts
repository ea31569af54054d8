/** Every kind of name that the registry keeps apart. */
export const entityKinds = [
  'ai_lab',
  'company',
  'operator',
  'chip_maker',
  'cloud',
  'chip',
  'model',
  'site',
  'regulator',
  'public_body',
  'utility',
  'investor',
  'person',
  'country',
  'place',
  'agency',
] as const
export type EntityKind = (typeof entityKinds)[number]

/** The kinds that trade: who buys, sells, lets and builds. */
export const businessKinds: ReadonlySet<EntityKind> = new Set(['ai_lab', 'company', 'operator', 'chip_maker', 'cloud', 'utility'])

/** Who or what the registry knows, with the names it goes by. */
export interface Entity {
  readonly id: string
  readonly name: string
  readonly kind: EntityKind
  readonly aliases: readonly string[]
  readonly hq?: string
  readonly owner?: string
  readonly partOf?: string
  /** The town that a site stands in, or by which a smaller or wider place lies, by the id of a place or of a town with coordinates: where its name holds none. */
  readonly town?: string
  readonly ticker?: string
  readonly wikidata?: string
  /** Its own public address, where it announces what it does. */
  readonly site?: string
  /** Names that others go by too ("Senate", a surname): they count only in a text that makes plain whose they are. */
  readonly short?: readonly string[]
  /** Words that make it plain besides a name in full: a capital, a country, those who sit in it. */
  readonly signs?: readonly string[]
  /** Names of it that are common words, or others' names, too ("Apple", "Claude"): they count only beside a sign that it is meant. */
  readonly ambiguous?: readonly string[]
  readonly source: string
}

/** The first word of a name, by which texts that may mention it are told from those that cannot; undefined for signs alone. */
export function firstWord(name: string): string | undefined {
  return /^[\p{L}\p{N}]+/u.exec(name)?.[0]
}

/** Every word of a text that a name could begin with, each once; of "B200s" and "EQUINIX" as "B200" and "Equinix" too. */
export function nameStarts(text: string): readonly string[] {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? []
  const other = (word: string): string | undefined =>
    /^\p{Lu}{5,}$/u.test(word) ? word[0] + word.slice(1).toLowerCase() : /^[\p{Lu}\p{N}].+s$/u.test(word) ? word.slice(0, -1) : undefined
  return [...new Set(words.flatMap((word) => [word, other(word) ?? []].flat()))]
}

/** Where in which article an entity, or a name the registry does not know yet, is named. */
export interface Mention {
  readonly articleId: string
  readonly entityId?: string
  readonly surface: string
  readonly start: number
  readonly end: number
}
