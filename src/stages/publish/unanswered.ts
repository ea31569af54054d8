// Where others can read the wire and no person answers for it, a ruling that would publish waits (rights 10, AI-4).

import { refuse } from '../../domain/refusal.ts'
import type { Ruling } from '../../domain/ruling.ts'

export interface Waiting {
  readonly kind: 'waiting'
  readonly ruling: Ruling
  readonly at: string
  readonly until: Date
}

const dayMs = 86_400_000

/** Looked at again in a day; a start with a name takes it up at once. */
export const waiting = (ruling: Ruling, now: Date): Waiting => ({
  kind: 'waiting',
  ruling,
  at: now.toISOString(),
  until: new Date(now.getTime() + dayMs),
})

/** Kept with the ruling, so that whoever asks why is told. */
export const refusalOf = ({ until }: Waiting) =>
  refuse(
    'publish.unanswered',
    'Not published: others can read this wire and no person is named who answers for it. Set GROUNDWIRE_RESPONSIBLE and start again.',
    until.toISOString(),
  )
