// How late a promised date is, on a given day. Prints days, never a reason.
import { daysBetween, spanOfDays } from './days.ts'

/** Where a promise stands: `days` counts past the last day the promise allowed, negative while it is not yet due. */
export interface Delay {
  readonly state: 'not_due' | 'on_time' | 'late' | 'overdue'
  readonly days: number
  readonly print: string
}

const inDays = (days: number): string => (days === 1 ? '1 day' : `${days} days`)

/**
 * Measures a promised date against the day it was reached, or against `asOf` if it was not.
 * An imprecise promise ("2027") is kept on its last day; an imprecise arrival counts from its first, in the party's favour.
 *
 * @returns undefined when a date cannot be read
 */
export function measureDelay(question: { readonly promised: string; readonly reached?: string; readonly asOf: string }): Delay | undefined {
  const due = spanOfDays(question.promised)?.last
  const end = spanOfDays(question.reached ?? question.asOf)?.first
  if (due === undefined || end === undefined) return undefined
  const days = daysBetween(due, end)
  if (question.reached !== undefined) {
    return days > 0
      ? { state: 'late', days, print: `reached ${inDays(days)} after the date given` }
      : { state: 'on_time', days, print: 'reached by the date given' }
  }
  if (days > 0) return { state: 'overdue', days, print: `${inDays(days)} past the date given, on ${question.asOf}` }
  return { state: 'not_due', days, print: days === 0 ? 'due today' : `due in ${inDays(-days)}` }
}
