// A name with its place in a sentence.
import type { Entity } from '../../../domain/entity.ts'

/** A name where it stands in a sentence; `entity` is absent for one the registry does not know. */
export interface NameAt {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly role: 'party' | 'place' | 'other'
  readonly entity?: Entity
}
