// What every way of parting a sentence of two deals asks of it: its figures, where they stand, and whom it is about.
import type { FigureAt } from './deal-figures.ts'
import { isParty } from './deal-leads.ts'
import type { NameAt } from './name-at.ts'

/** A sentence with its names and figures. */
export interface Parts {
  readonly text: string
  readonly language: string
  readonly names: readonly NameAt[]
  readonly figures: readonly FigureAt[]
}

/** A way of parting a sentence: its clauses, each standing alone, or none. */
export type Split = (parts: Parts) => readonly string[]

export const ended = (text: string): string => `${text.trim().replace(/[,;.\s]+$/u, '')}.`
export const hasFigure = (figures: readonly FigureAt[], from: number, to: number): boolean =>
  figures.some(({ start, end }) => start >= from && end <= to)
/** Who the sentence is about: the first party, where it stands up front. */
export function subjectOf({ text, names }: Parts): string | undefined {
  const first = names.find(isParty)
  return first !== undefined && first.start < 60 && !/\b(?:from|with|by|of|for|at|to)\s$/u.test(text.slice(0, first.start))
    ? first.text
    : undefined
}
