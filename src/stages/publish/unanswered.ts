// A ruling that would publish waits where no person answers for the wire (rights 10, AI-4), while publishing is frozen (security 8.1), and where its page prints power without saying what that measures (PL-5).

import { refuse } from '../../domain/refusal.ts'
import type { Ruling } from '../../domain/ruling.ts'

export type WhyWaiting = 'unanswered' | 'frozen' | 'bare-power'

export interface Waiting {
  readonly kind: 'waiting'
  readonly ruling: Ruling
  readonly why: WhyWaiting
  readonly at: string
  readonly until: Date
}

const dayMs = 86_400_000

/** Looked at again in a day; a start with a name, or the thaw, takes it up at once. */
export const waiting = (ruling: Ruling, why: WhyWaiting, now: Date): Waiting => ({
  kind: 'waiting',
  ruling,
  why,
  at: now.toISOString(),
  until: new Date(now.getTime() + dayMs),
})

const words: Readonly<Record<WhyWaiting, string>> = {
  unanswered:
    'Not published: others can read this wire and no person is named who answers for it. Set GROUNDWIRE_RESPONSIBLE and start again.',
  'bare-power':
    'Not published: the page prints power, and neither its fact strip nor its sentences say what that measures. The desk can correct the draft’s words; a later report tells the story anew.',
  frozen: 'Not published yet: publishing is frozen. groundwire desk thaw, or the desk, lets it go on.',
}

/**
 * Whether a version waits for the power that it prints and does not say the basis of. One that takes something away or puts something right
 * goes out all the same: what it replaces is worse.
 */
export const isBarePowerKept = (bare: readonly string[], { kind, isLess }: Pick<Ruling, 'kind'> & { readonly isLess: boolean }): boolean =>
  bare.length > 0 && kind === 'pass' && !isLess

/** Kept with the ruling, so that whoever asks why is told. */
export const refusalOf = ({ why, until }: Waiting) => refuse(`publish.${why}`, words[why], until.toISOString())
