import type { Evidence } from './evidence.ts'

export type NonEmpty<T> = readonly [T, ...T[]]
export type StoryPart =
  | 'headline'
  | 'summary'
  | 'magnitude'
  | 'comparison'
  | 'earlier'
  | 'readings'
  | 'cannot-conclude'
  | 'against'
  | 'mechanism'
  | 'archive'
  | 'pattern'
  | 'watch'

/**
 * What we assert. A claim carries evidence and cannot be built without; a judgement is marked as one, allowed only in the take,
 * and its factual clauses still carry evidence where they have any.
 */
export type Sentence =
  | {
      readonly kind: 'claim'
      readonly id: string
      readonly part: StoryPart
      readonly text: string
      readonly evidence: NonEmpty<Evidence>
      readonly writer: string
    }
  | {
      readonly kind: 'judgement'
      readonly id: string
      readonly part: StoryPart
      readonly text: string
      readonly evidence: readonly Evidence[]
      readonly writer: string
    }

/** Sentences realised by rule name their grammar and a person's the desk; every other writer is a prompt and a model. */
export function isByModel({ writer }: Pick<Sentence, 'writer'>): boolean {
  return !writer.startsWith('template/') && !writer.startsWith('desk:')
}
