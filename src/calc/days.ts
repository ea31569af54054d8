// Calendar arithmetic on ISO dates, in UTC and without a clock: months, spans of imprecise dates, days between.
const lastDayOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()
const pad = (value: number, width = 2): string => String(value).padStart(width, '0')
const isoDay = (year: number, month: number, day: number): string => `${pad(year, 4)}-${pad(month)}-${pad(day)}`

/** The first and last day an imprecise date can mean. */
export interface DaySpan {
  readonly first: string
  readonly last: string
}

function spanOfOne(text: string): DaySpan | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T.*)?)?)?$/.exec(text.trim()) ?? []
  if (year === undefined) return undefined
  const y = Number(year)
  const m = month === undefined ? undefined : Number(month)
  if (m === undefined) return { first: isoDay(y, 1, 1), last: isoDay(y, 12, 31) }
  if (m < 1 || m > 12) return undefined
  if (day === undefined) return { first: isoDay(y, m, 1), last: isoDay(y, m, lastDayOf(y, m)) }
  const d = Number(day)
  return d < 1 || d > lastDayOf(y, m) ? undefined : { first: isoDay(y, m, d), last: isoDay(y, m, d) }
}

/**
 * The days a date can mean: a day, a month ("2025-07"), a year ("2026") or an interval ("2025-03/2025-09-25").
 *
 * @returns undefined when the text is none of these
 */
export function spanOfDays(text: string): DaySpan | undefined {
  const parts = text.split('/').map(spanOfOne)
  const [from, to = from] = parts
  return parts.length > 2 || from === undefined || to === undefined ? undefined : { first: from.first, last: to.last }
}

/** The same day number `months` later (or earlier, if negative); the last day of the month where that day does not exist. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.slice(0, 10).split('-').map(Number)
  const index = year * 12 + (month - 1) + months
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1]
  return isoDay(y, m, Math.min(date, lastDayOf(y, m)))
}

/** Whole days from one ISO day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000)
}

/** The last day of a month, 1 to 12. */
export function endOfMonth(year: number, month: number): string {
  return isoDay(year, month, lastDayOf(year, month))
}
