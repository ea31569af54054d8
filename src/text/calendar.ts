// Days, months and parts of years as intervals of ISO dates, in UTC.
import type { DatePrecision, Interval } from '../domain/interval.ts'

const dayMs = 86_400_000

/** "2026-05-03" from numbers; undefined for days that do not exist. Months count from 1. */
export function isoDay(year: number, month: number, day: number): string | undefined {
  const at = new Date(Date.UTC(year, month - 1, day))
  if (!Number.isInteger(year) || year < 1000 || year > 9999 || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return undefined
  return at.toISOString().slice(0, 10)
}

/** The day `days` later (or earlier, if negative). */
export function shiftDay(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
}

/** The same day `months` later (or earlier, if negative); the month's last where it has no such day. */
export function shiftMonths(iso: string, months: number): string | undefined {
  const month = Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1 + months
  const [year, number] = [Math.floor(month / 12), (month % 12) + 1]
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate()
  return isoDay(year, number, Math.min(Number(iso.slice(8, 10)), last))
}

/** Days from the first date to the second. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs)
}

/** Whole months, first and last included; months beyond 12 run into the next year. */
export function monthsOf(year: number, first: number, last: number, precision: DatePrecision): Interval | undefined {
  const start = new Date(Date.UTC(year, first - 1, 1))
  const end = new Date(Date.UTC(year, last, 0))
  if (!(year >= 1000 && year <= 9990)) return undefined
  return { from: start.toISOString().slice(0, 10), to: end.toISOString().slice(0, 10), precision }
}

/** One day as an interval. */
export function dayOf(iso: string | undefined): Interval | undefined {
  return iso === undefined ? undefined : { from: iso, to: iso, precision: 'day' }
}

/** Monday to Sunday of the week that holds `iso`. */
export function weekOf(iso: string): Interval {
  const from = shiftDay(iso, -((weekdayOf(iso) + 6) % 7))
  return { from, to: shiftDay(from, 6), precision: 'week' }
}

/** 0 is Sunday. */
export function weekdayOf(iso: string): number {
  return new Date(`${iso}T00:00:00Z`).getUTCDay()
}

const yearParts = { early: [1, 4], mid: [5, 8], late: [9, 12], end: [10, 12] } as const

/** The third of a span that "early", "mid" or "late" names; "end" is its last quarter. */
export function partOf(span: Interval, part: 'early' | 'mid' | 'late' | 'end'): Interval {
  const year = Number(span.from.slice(0, 4))
  const whole = span.precision === 'year' ? monthsOf(year, yearParts[part][0], yearParts[part][1], 'part') : undefined
  if (whole !== undefined) return whole
  const days = daysBetween(span.from, span.to) + 1
  const cut = (share: number) => Math.round(days * share)
  const ends = {
    early: [0, cut(1 / 3) - 1],
    mid: [cut(1 / 3), cut(2 / 3) - 1],
    late: [cut(2 / 3), days - 1],
    end: [cut(3 / 4), days - 1],
  } as const
  const [from, to] = ends[part]
  return { from: shiftDay(span.from, from), to: shiftDay(span.from, to), precision: 'part' }
}
