// When a page we have used is asked again: for corrections while it is young, for its publisher's wishes while we print from it.
const hourMs = 3_600_000
const dayMs = 24 * hourMs

/**
 * The moment of the next conditional request: after an hour, then each time as late again as the page is old, daily up to 30 days,
 * weekly up to 400 days (rights 8.1).
 *
 * @param publishedAt ISO date of the article; one in the future counts as now
 * @returns null once the page is older than 400 days: from then on only the host's own files are looked at
 */
export function nextCheckAt(publishedAt: string, now: Date): Date | null {
  const ageMs = Math.max(0, now.getTime() - Date.parse(publishedAt))
  if (ageMs > 400 * dayMs) return null
  const gapMs = ageMs > 30 * dayMs ? 7 * dayMs : Math.min(Math.max(ageMs, hourMs), dayMs)
  return new Date(now.getTime() + gapMs)
}
