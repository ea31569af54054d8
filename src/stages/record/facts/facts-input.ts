// What facts are read from.
import type { Article } from '../../../domain/article.ts'
import type { Claim } from '../../../domain/claim.ts'
import type { Entity } from '../../../domain/entity.ts'
import type { Source } from '../../../domain/source.ts'

export interface FactsInput {
  readonly article: Article
  readonly source: Source
  readonly claims: readonly Claim[]
  readonly entities: readonly Entity[]
  readonly originId: string
}
