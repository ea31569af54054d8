// Reads the Retry-After header (RFC 9110, section 10.2.3).
import { limits } from '../domain/limits.ts'

/**
 * When a host may be asked again: a number of seconds or an HTTP date, never in the past, at most 24 hours from now.
 *
 * @returns undefined when the header is absent or cannot be read
 */
export function parseRetryAfter(value: string | undefined, now: Date): Date | undefined {
  const text = value?.trim() ?? ''
  const atMs = /^\d{1,10}$/.test(text) ? now.getTime() + Number(text) * 1000 : parseHttpDate(text)
  if (Number.isNaN(atMs)) return undefined
  const latestMs = now.getTime() + limits.net.retryAfterHoursMax * 3_600_000
  return new Date(Math.min(Math.max(atMs, now.getTime()), latestMs))
}

/** Only the usual form with GMT: a date without a zone would mean something else on each machine. */
function parseHttpDate(text: string): number {
  return /^[A-Za-z]{3,9},? .{8,30} GMT$/.test(text) ? Date.parse(text) : Number.NaN
}
