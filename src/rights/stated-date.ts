// Dates inside robots directives. Own reader: `Date.parse` guesses the machine's zone and differs between engines.

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const zoneHours: Readonly<Record<string, number>> = {
  gmt: 0,
  utc: 0,
  ut: 0,
  z: 0,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
}
const isoForm = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s*(z|utc|gmt|[+-]\d{2}:?\d{2})?$/i
const mailForm =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})[ -]([a-z]{3})[a-z]*[ -](\d{2,4})(?:\s+(\d{2}):(\d{2})(?::(\d{2}))?)?\s*([a-z]{1,4}|[+-]\d{2}:?\d{2})?$/i

function zoneMinutes(zone: string | undefined): number | undefined {
  if (zone === undefined) return 0
  const offset = /^([+-])(\d{2}):?(\d{2})$/.exec(zone)
  if (offset !== null) return (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3]))
  const hours = zoneHours[zone.toLowerCase()]
  return hours === undefined ? undefined : hours * 60
}

function instant(year: number, month: number, parts: readonly (string | undefined)[]): string | undefined {
  const [day, hour, minute, second, zone] = parts
  const offset = zoneMinutes(zone)
  if (offset === undefined || month < 0 || month > 11) return undefined
  const at = Date.UTC(year, month, Number(day), Number(hour ?? 0), Number(minute ?? 0) - offset, Number(second ?? 0))
  return Number.isNaN(at) ? undefined : new Date(at).toISOString()
}

/**
 * Instant of a stated date as ISO 8601 in UTC; a date without time is its first moment, without zone it is UTC.
 *
 * @returns undefined for what is no RFC 822, RFC 850 or ISO 8601 date
 */
export function parseStatedDate(text: string): string | undefined {
  const trimmed = text.trim().slice(0, 80)
  const iso = isoForm.exec(trimmed)
  if (iso !== null) return instant(Number(iso[1]), Number(iso[2]) - 1, iso.slice(3))
  const mail = mailForm.exec(trimmed)
  if (mail === null) return undefined
  const [, day, monthName = '', yearText = '', ...time] = mail
  const short = Number(yearText)
  const year = yearText.length > 2 ? short : short + (short < 70 ? 2000 : 1900)
  return instant(year, months.indexOf(monthName.toLowerCase()), [day, ...time])
}
