// Dates as feeds write them: RFC 822 and its misspellings, ISO 8601 and its fragments, asctime, and numeric guesses.

/** A feed date as ISO UTC. `note` says what had to be assumed, or why there is no `iso`. */
export interface FeedDate {
  readonly iso?: string
  readonly note?: 'date-unreadable' | 'date-no-zone' | 'date-unknown-zone' | 'date-no-time'
}

const months: ReadonlyMap<string, number> = new Map(
  (
    'jan feb mar apr may jun jul aug sep oct nov dec;janv fev mars avr mai juin juil aout sept octo nove dece;' +
    'ene febr marz abr mayo juni juli ago set okt novi dez;gen fevr mrt abri mag giu lug agos sete ott novem dic;' +
    'janu febb maer apri maj june july augu septi out novb dici'
  )
    .split(';')
    .flatMap((row) => row.split(' ').map((name, at): [string, number] => [name, at])),
)

/** Minutes east of UTC. Names that several places share take the North American or European reading of RFC 822. */
const zones: ReadonlyMap<string, number> = new Map(
  Object.entries({
    z: 0,
    ut: 0,
    utc: 0,
    gmt: 0,
    wet: 0,
    west: 60,
    bst: 60,
    cet: 60,
    met: 60,
    mez: 60,
    cest: 120,
    mest: 120,
    mesz: 120,
    eet: 120,
    sast: 120,
    eest: 180,
    msk: 180,
    ist: 330,
    sgt: 480,
    hkt: 480,
    awst: 480,
    jst: 540,
    kst: 540,
    acst: 570,
    aest: 600,
    aedt: 660,
    nzst: 720,
    nzdt: 780,
    nst: -210,
    ast: -240,
    adt: -180,
    edt: -240,
    est: -300,
    et: -300,
    cdt: -300,
    cst: -360,
    ct: -360,
    mdt: -360,
    mst: -420,
    mt: -420,
    pdt: -420,
    pst: -480,
    pt: -480,
    akdt: -480,
    akst: -540,
    hst: -600,
    brt: -180,
    art: -180,
  }),
)

/**
 * Reads one date of a feed.
 *
 * A missing or unknown zone is read as UTC and noted; a date without a time is midnight UTC and noted. Impossible dates
 * (31 February), years outside 1900..2199 and anything unknown give only a note.
 * @throws never
 * Source: RFC 822, RFC 2822, RFC 3339, W3C-DTF, asctime.
 */
export function parseFeedDate(raw: string): FeedDate {
  const usual = parseUsual(raw)
  if (usual !== undefined) return usual
  const text = raw.slice(0, 120).replace(/\s+/g, ' ').trim()
  return parseIso(text) ?? parseNamedMonth(text) ?? parseNumeric(text) ?? { note: 'date-unreadable' }
}

/** The spelling nearly every feed uses, read without detours; everything else takes the long way. */
const usualShape = /^(?:[A-Z][a-z]{2}, )?(\d{2}) ([A-Z][a-z]{2}) (\d{4}) \d\d:\d\d:\d\d (?:GMT|UTC|[+-]\d{4})$/
const usualIso =
  /^(?:19|2[01])\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,3})?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/
const usualMonths = 'JanFebMarAprMayJunJulAugSepOctNovDec'

function parseUsual(raw: string): FeedDate | undefined {
  if (raw.length > 31) return undefined
  if (raw.charAt(4) === '-')
    return usualIso.test(raw) && isDay(raw)
      ? { iso: raw.length === 20 ? `${raw.slice(0, 19)}.000Z` : new Date(raw).toISOString() }
      : undefined
  if (!usualShape.test(raw)) return undefined
  const at = raw.charAt(3) === ',' ? 5 : 0
  const two = (offset: number): number => (raw.charCodeAt(at + offset) - 48) * 10 + raw.charCodeAt(at + offset + 1) - 48
  const monthAt = usualMonths.indexOf(raw.slice(at + 3, at + 6))
  const [day, year, hour, minute, second] = [two(0), two(7) * 100 + two(9), two(12), two(15), two(18)]
  if (
    monthAt % 3 !== 0 ||
    year < 1900 ||
    year > 2199 ||
    day < 1 ||
    day > daysIn(year, monthAt / 3 + 1) ||
    hour > 23 ||
    minute > 59 ||
    second > 59
  )
    return undefined
  const sign = raw.charAt(at + 21)
  const east = sign === '+' || sign === '-' ? two(22) * 60 + two(24) : 0
  if (east > 15 * 60) return undefined
  if (east === 0)
    return {
      iso: `${raw.slice(at + 7, at + 11)}-${twoDigits(monthAt / 3 + 1)}-${raw.slice(at, at + 2)}T${raw.slice(at + 12, at + 20)}.000Z`,
    }
  return { iso: new Date(Date.UTC(year, monthAt / 3, day, hour, minute - (sign === '-' ? -east : east), second)).toISOString() }
}

const twoDigits = (n: number): string => (n < 10 ? `0${n}` : String(n))

function isDay(iso: string): boolean {
  return Number(iso.slice(8, 10)) <= daysIn(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)))
}

function parseIso(text: string): FeedDate | undefined {
  const m = /^(\d{4})(?:-?(\d{2})(?:-?(\d{2}))?)?(?:[T ,]+(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?)? ?(.*)$/i.exec(text)
  if (m === null) return undefined
  const [, year, month = '1', day = '1', hour, minute, second, fraction, rest = ''] = m
  if (hour === undefined) return rest === '' || /^[zt]$/i.test(rest) ? assemble([year, month, day], [], 0, 'date-no-time') : undefined
  return withZone([year, month, day], [hour, minute, second, fraction], rest)
}

function parseNamedMonth(text: string): FeedDate | undefined {
  const words = fold(text)
    .replace(/,/g, ' ')
    .replace(/(\d)(?:st|nd|rd|th|er)\b/g, '$1')
    .replace(/\b(\d{1,2})[-. ]([a-z]{3,})[-. ](\d{2,4})\b/, '$1 $2 $3')
  const clock = /\b(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:\.\d+)?)? ?(?:([ap])\.?m\b\.?)?/.exec(words)
  const dateless = clock === null ? words : `${words.slice(0, clock.index)} ; ${words.slice(clock.index + clock[0].length)}`
  const day = /(?<![\w+-])(\d{1,2})\.? (?:de |of )?([a-z]{3,})\.?(?: (?:de |del )?'?(\d{4}|\d{2}))?(?!\d)/.exec(dateless)
  const american = /(?<![\w])([a-z]{3,})\.? (\d{1,2})(?!\d)(?: (\d{4}))?/.exec(dateless)
  const order =
    monthOf(day?.[2]) !== undefined
      ? [day?.[3], day?.[2], day?.[1]]
      : monthOf(american?.[1]) !== undefined
        ? [american?.[3], american?.[1], american?.[2]]
        : undefined
  const month = monthOf(order?.[1])
  const year = order?.[0] ?? /(?<![\d+-])(\d{4})(?!\d)/.exec(dateless)?.[1]
  if (order === undefined || month === undefined || year === undefined) return undefined
  const date = [fullYear(year), String(month + 1), order[2]]
  if (clock === null) return assemble(date, [], 0, 'date-no-time')
  const hour = clock[4] === undefined ? clock[1] : String((Number(clock[1]) % 12) + (clock[4] === 'p' ? 12 : 0))
  const rest = dateless
    .slice(dateless.indexOf(';') + 1)
    .replace(/\b(?:19|20)\d{2}\b(?!.*\b(?:19|20)\d{2}\b)(?=\s*$)/, (y) => (y === year ? '' : y))
  return withZone(date, [hour, clock[2], clock[3]], rest.trim())
}

/** 31/12/2003, 12/31/2003 or 31.12.2003, with or without a time; where both orders fit, day first with dots, month first with slashes. */
function parseNumeric(text: string): FeedDate | undefined {
  const m = /^(?:[a-z]+,? )?(\d{1,4})([/.])(\d{1,2})\2(\d{1,4})(?:[ ,T]+(\d{1,2}):(\d{2})(?::(\d{2}))? ?(?:([ap])m)?)? ?(.*)$/i.exec(text)
  if (m === null) return undefined
  const [, first = '', dot, second = '', third = '', hour, minute, seconds, half, rest = ''] = m
  const isMonthFirst = dot === '/' ? Number(first) <= 12 : Number(second) > 12
  const date =
    first.length === 4 ? [first, second, third] : isMonthFirst ? [fullYear(third), first, second] : [fullYear(third), second, first]
  if (hour === undefined) return assemble(date, [], 0, 'date-no-time')
  const full = half === undefined ? hour : String((Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0))
  return withZone(date, [full, minute, seconds], rest)
}

type Parts = readonly (string | undefined)[]

function withZone(date: Parts, time: Parts, rest: string): FeedDate {
  const zone = rest.trim().toLowerCase()
  if (zone === '') return assemble(date, time, 0, 'date-no-zone')
  const offset = /(?:^|[^\d])([+-]) ?(\d{1,2})(?::?(\d{2}))?/.exec(zone)
  if (offset !== null) {
    const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? '0')
    return minutes > 15 * 60 ? assemble(date, time, 0, 'date-unknown-zone') : assemble(date, time, offset[1] === '-' ? -minutes : minutes)
  }
  const named = zones.get(/[a-z]+/.exec(zone)?.[0] ?? '')
  return named === undefined ? assemble(date, time, 0, 'date-unknown-zone') : assemble(date, time, named)
}

function assemble(date: Parts, time: Parts, offsetMinutes: number, note?: FeedDate['note']): FeedDate {
  const [year = 0, month = 0, day = 0] = date.map(Number)
  const [hour = 0, minute = 0, second = 0] = time.slice(0, 3).map((t) => Number(t ?? 0))
  const isPossible = year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
  if (!isPossible || hour > 24 || minute > 59 || second > 60) return { note: 'date-unreadable' }
  const fraction = Math.floor(Number(`0.${time[3] ?? '0'}`) * 1000)
  const iso = new Date(Date.UTC(year, month - 1, day, hour, minute - offsetMinutes, second, fraction)).toISOString()
  return note === undefined ? { iso } : { iso, note }
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** RFC 2822 section 4.3: two digits below 50 are 20xx, others 19xx. */
function fullYear(year: string): string {
  if (year.length > 2) return year
  return String(Number(year) + (Number(year) < 50 ? 2000 : 1900))
}

function monthOf(name: string | undefined): number | undefined {
  if (name === undefined) return undefined
  for (const length of [5, 4, 3]) {
    const found = months.get(name.slice(0, length))
    if (found !== undefined && name.length >= length) return found
  }
  return undefined
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
