// Days and moments as sentences tell them, in UTC.
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** "28 May 2026" from an ISO date or time; a shorter date stays as precise as it is. */
export function printDay(iso: string): string {
  const [year = '', month, date] = iso.slice(0, 10).split('-')
  const name = month === undefined ? undefined : months[Number(month) - 1]
  if (name === undefined) return year
  return date === undefined ? `${name} ${year}` : `${Number(date)} ${name} ${year}`
}

/** "28 May 2026, 23:59 UTC" from an ISO time in UTC. */
export function printMoment(iso: string): string {
  return `${printDay(iso)}, ${iso.slice(11, 16)} UTC`
}
