// Evidence as it is read for the checks: passages, figures, days.
import type { Claim } from '../../domain/claim.ts'
import type { Fact } from '../../domain/fact.ts'

/** A figure in base units: MW, whole currency units, or a count; `unit` is the unit it is in. */
export interface Figure {
  readonly lo: number
  readonly hi: number
  readonly unit: string
}

/** A passage of a source, with the claim read from it. `text` is empty where the source's words may not be kept. */
export interface Passage {
  readonly text: string
  /** The sentence before it in the article: what "it" and "the company" stand for. */
  readonly before: string
  /** The sentence behind it: what takes it back stands there. */
  readonly after: string
  readonly language: string
  readonly publisher: string
  readonly publishedAt: string
  readonly claim: Claim
}

/** What one sentence's evidence says. `text` joins the words of spans, slots and rows. */
export interface Material {
  readonly text: string
  readonly passages: readonly Passage[]
  readonly figures: readonly Figure[]
  readonly days: readonly string[]
  readonly claims: readonly Claim[]
  readonly facts: readonly Fact[]
}
