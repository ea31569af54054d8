// What facts are read from.
import type { Article } from '../../../domain/article.ts'
import type { Claim } from '../../../domain/claim.ts'
import type { Entity } from '../../../domain/entity.ts'
import { partyKinds, type Source } from '../../../domain/source.ts'

export interface FactsInput {
  readonly article: Article
  readonly source: Source
  readonly claims: readonly Claim[]
  readonly entities: readonly Entity[]
  readonly originId: string
}

/** Names that no sentence of the article makes a party: who reports a deal has none in it, but a house that tells its own is one. */
export const bystandersOf = ({ source: { kind, name } }: Pick<FactsInput, 'source'>): ReadonlySet<string> =>
  // A release service prints what others say of themselves.
  new Set(partyKinds.has(kind) && kind !== 'press-release' ? [] : [name])
