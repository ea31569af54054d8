// Dates as pages write them: machine forms first, then day-month-year in many languages.

const months: Readonly<Record<string, number>> = Object.fromEntries(
  [
    // English, German, French, Spanish, Italian; Portuguese, Dutch, Polish, Scandinavian, Czech, Finnish, Turkish, Romanian, Hungarian, Russian, Ukrainian, Greek.
    'jan january januar jänner janvier janv enero ene gennaio gen janeiro januari stycznia styczeń ledna leden tammikuuta ocak ianuarie január января січня ιανουαρίου',
    'feb february februar februari février fevrier févr fevr febrero febbraio fevereiro fev lutego luty února únor helmikuuta şubat februarie február февраля лютого φεβρουαρίου',
    'mar march märz maerz mrz mars marzo mär março marco maart mrt marca marzec března březen maaliskuuta mart martie március марта березня μαρτίου',
    'apr april avril avr abril abr aprile kwietnia kwiecień dubna duben huhtikuuta nisan aprilie április апреля квітня απριλίου',
    'may mai mayo maggio mag maio mei maj maja května květen toukokuuta mayıs május мая травня μαΐου',
    'jun june juni juin junio giugno giu junho czerwca czerwiec června červen kesäkuuta haziran iunie június июня червня ιουνίου',
    'jul july juli juillet juil julio luglio lug julho lipca lipiec července červenec heinäkuuta temmuz iulie július июля липня ιουλίου',
    'aug august août aout agosto ago augustus augusti sierpnia sierpień srpna srpen elokuuta ağustos augusztus августа серпня αυγούστου',
    'sep sept september septembre septiembre setiembre settembre set setembro września wrzesień září syyskuuta eylül septembrie szeptember сентября вересня σεπτεμβρίου',
    'oct october oktober okt octobre octubre ottobre ott outubro out października październik října říjen lokakuuta ekim octombrie október октября жовтня οκτωβρίου',
    'nov november novembre noviembre novembro listopada listopad listopadu marraskuuta kasım noiembrie ноября листопада νοεμβρίου',
    'dec december dezember dez décembre decembre déc diciembre dic dicembre dezembro desember grudnia grudzień prosince prosinec joulukuuta aralık decembrie декабря грудня δεκεμβρίου',
  ].flatMap((names, at) => names.split(' ').map((name) => [name, at + 1] as const)),
)
const monthName = Object.keys(months)
  .sort((a, b) => b.length - a.length)
  .join('|')
const dayMonthYear = new RegExp(
  `(?<![\\d.,])(\\d{1,2})(?:\\.|st|nd|rd|th|er|º|°)?[\\s-]+(?:de\\s+|of\\s+)?(${monthName})\\.?,?[\\s-]+(?:de\\s+|del\\s+)?(\\d{4})(?!\\d)`,
  'iu',
)
const monthDayYear = new RegExp(`(?<!\\p{L})(${monthName})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)`, 'iu')
const isoForm =
  /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:T|\s+|\s*,\s*)(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d+)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2}(?!\d))?)?/i
const slashForm = /(?<![\d/])(\d{4})\/(\d{1,2})\/(\d{1,2})(?!\d)/
const dottedForm = /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/
/** A year of two digits is only read where dots leave no other meaning. */
const shortDottedForm = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{2})(?![\d.:])/
/** Chinese, Japanese, Korean; and Hungarian with the month in words. */
const yearFirstForm = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/
const yearFirstNamed = new RegExp(`(?<!\\d)(\\d{4})\\.?\\s+(${monthName})\\.?\\s+(\\d{1,2})(?!\\d)`, 'iu')
const slashedForm = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/
const compactForm = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?Z?)?$/
const clockForm = /(?<!\d)(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?/

type Parts = { year: number; month: number; day: number; clock?: string | undefined }

/**
 * The first date in a short text, as `YYYY-MM-DD` or, when a time of day stands with it, a UTC instant (a time without
 * zone is taken as UTC). Undefined for text without a date between 1990 and 2100.
 *
 * `12/11/2019` is read month first only when `monthFirst` is set or the second number cannot be a month.
 */
export function parsePageDate(text: string, options: { readonly monthFirst?: boolean } = {}): string | undefined {
  const value = text.trim().slice(0, 400)
  if (/^\d{10}(?:\d{3})?$/.test(value)) return instantOf(Number(value) * (value.length === 10 ? 1000 : 1))
  const iso = isoForm.exec(value)
  if (iso !== null) {
    const clock = iso[4] === undefined ? undefined : `${iso[4]}:${iso[5]}:${iso[6] ?? '00'}${iso[7] ?? ''}`
    return build({ year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]), clock })
  }
  const compact = compactForm.exec(value)
  if (compact !== null) return build({ year: Number(compact[1]), month: Number(compact[2]), day: Number(compact[3]) })
  return parseWritten(value, options.monthFirst === true)
}

function parseWritten(value: string, monthFirst: boolean): string | undefined {
  const named = dayMonthYear.exec(value)
  if (named !== null)
    return build({ day: Number(named[1]), month: monthOf(named[2]), year: Number(named[3]), clock: clockAfter(value, named) })
  const american = monthDayYear.exec(value)
  if (american !== null)
    return build({ month: monthOf(american[1]), day: Number(american[2]), year: Number(american[3]), clock: undefined })
  const slashes = slashForm.exec(value)
  if (slashes !== null)
    return build({ year: Number(slashes[1]), month: Number(slashes[2]), day: Number(slashes[3]), clock: clockAfter(value, slashes) })
  const dotted = dottedForm.exec(value)
  if (dotted !== null)
    return build({ day: Number(dotted[1]), month: Number(dotted[2]), year: Number(dotted[3]), clock: clockAfter(value, dotted) })
  const eastern = yearFirstForm.exec(value)
  if (eastern !== null)
    return build({ year: Number(eastern[1]), month: Number(eastern[2]), day: Number(eastern[3]), clock: clockAfter(value, eastern) })
  const hungarian = yearFirstNamed.exec(value)
  if (hungarian !== null)
    return build({ year: Number(hungarian[1]), month: monthOf(hungarian[2]), day: Number(hungarian[3]), clock: undefined })
  const short = shortDottedForm.exec(value)
  if (short !== null)
    return build({ day: Number(short[1]), month: Number(short[2]), year: 2000 + Number(short[3]), clock: clockAfter(value, short) })
  const slashed = slashedForm.exec(value)
  if (slashed === null) return undefined
  const [first, second, year] = [Number(slashed[1]), Number(slashed[2]), Number(slashed[3])]
  const american2 = second > 12 || (monthFirst && first <= 12)
  return build(american2 ? { month: first, day: second, year } : { day: first, month: second, year })
}

/** The date a URL's path carries: `/2024/05/03/`, `/2024-05-03-`, `/20240503/`. */
export function dateInUrl(url: string): string | undefined {
  const path = url.replace(/^[a-z]+:\/\/[^/]*/i, '')
  const found = /(?:^|[/_-])((?:19|20)\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?!\d)/.exec(path)
  return found === null ? undefined : build({ year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) })
}

function monthOf(name: string | undefined): number {
  return months[(name ?? '').toLowerCase()] ?? 0
}

function clockAfter(value: string, match: RegExpExecArray): string | undefined {
  const clock = clockForm.exec(value.slice(match.index + match[0].length, match.index + match[0].length + 30))
  return clock === null || Number(clock[1]) > 23 ? undefined : `${clock[1]}:${clock[2]}:${clock[3] ?? '00'}${clock[4] ?? ''}`
}

function build(parts: Parts): string | undefined {
  const { year, month, day, clock } = parts
  if (year < 1990 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return undefined
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  if (Number.isNaN(Date.parse(`${date}T00:00:00Z`)) || new Date(`${date}T00:00:00Z`).getUTCDate() !== day) return undefined
  if (clock === undefined) return date
  const [, hour = '', rest = '', zone = ''] = /^(\d{1,2})(:\d{2}:\d{2})\s*(.*)$/.exec(clock) ?? []
  const offset = /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.replace(/[^\d]/g, '').slice(2, 4) || '00'}` : 'Z'
  return instantOf(Date.parse(`${date}T${hour.padStart(2, '0')}${rest}${offset}`)) ?? date
}

function instantOf(milliseconds: number): string | undefined {
  return Number.isFinite(milliseconds) && milliseconds > 6e11 && milliseconds < 4.1e12 ? new Date(milliseconds).toISOString() : undefined
}
