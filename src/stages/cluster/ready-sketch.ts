// Two sketches made ready for comparison, and what is compared of them.
import type { SketchedArticle } from '../../domain/sketch.ts'
import type { Weighed } from './weighed.ts'

/** A sketch made ready for many comparisons. */
export interface Ready extends WeighedSketch {
  readonly article: SketchedArticle
  readonly at: number
  readonly atDays: number
}

export interface WeighedSketch {
  readonly words: Weighed
  readonly title: Weighed
  readonly bridge: Weighed
  /** How many names and numbers it has, less those that every report of a day shares. */
  readonly ownNames: number
}

export interface PairFeatures {
  readonly words: number
  readonly title: number
  readonly factors: number | null
  readonly bridge: number
  /** Names and numbers in common. */
  readonly named: number
  /** 0 if they share a name or number; else up to 1, the more both name without sharing any. */
  readonly apart: number
  /** Both name several things, and nothing in common but the day and the currency. */
  readonly areStrangers: boolean
  readonly gapDays: number
  readonly undated: boolean
  /**
   * Places in which the signatures of both texts agree, since they print the same three words in a row; at most `runsMax`. Counted where
   * nobody gave a date, and 0 elsewhere.
   */
  readonly runs: number
  /** Figures that the one with fewer gives alone, at most 6. Counted where nobody gave a date, and 0 elsewhere. */
  readonly figuresApart: number
}
