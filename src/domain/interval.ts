// A stretch of calendar days, as precise as the words it came from.

/** How much the words said: "3 May" is a day, "early 2027" a part of a year. */
export type DatePrecision = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'part' | 'year' | 'span'

/** `from` and `to` are ISO dates (YYYY-MM-DD), both included; equal for a day. */
export interface Interval {
  readonly from: string
  readonly to: string
  readonly precision: DatePrecision
}
