// The words that dates are made of in en, fr, de, es, and the signs that a sentence may hold one.
import { de } from './lists/de.ts'
import { en } from './lists/en.ts'
import { es } from './lists/es.ts'
import { fr } from './lists/fr.ts'

/** What the named groups of a rule caught. */
export interface DateWords {
  readonly year?: string | undefined
  readonly short?: string | undefined
  /** A year named from the report: "next year", "l'an prochain". */
  readonly rel?: string | undefined
  readonly until?: string | undefined
  readonly month?: string | undefined
  readonly m?: string | undefined
  readonly day?: string | undefined
  readonly d?: string | undefined
  readonly last?: string | undefined
  /** Month and day that a span from one month into another begins with. */
  readonly month1?: string | undefined
  readonly day1?: string | undefined
  readonly year1?: string | undefined
  readonly n?: string | undefined
  readonly n2?: string | undefined
  readonly ordinal?: string | undefined
  readonly season?: string | undefined
  readonly part?: string | undefined
  readonly which?: string | undefined
  readonly span?: string | undefined
  readonly weekday?: string | undefined
  readonly after?: string | undefined
  readonly word?: string | undefined
}

/** What a date of some kind cannot be written without; looking for it first spares most patterns. */
export type DateSign = 'digit' | 'month' | 'quarter' | 'half' | 'day' | 'span' | 'weekday' | 'year'

const longestFirst = (words: Iterable<string>): string => [...words].toSorted((a, b) => b.length - a.length).join('|')
const numbered = (list: string): ReadonlyMap<string, number> =>
  new Map(list.split(/\s+/).map((pair): [string, number] => [pair.split('=')[0] ?? '', Number(pair.split('=')[1])]))

export const months = new Map([...fr.months, ...es.months, ...de.months, ...en.months])
export const monthNames = longestFirst(months.keys())
export const weekdays = new Map([...fr.weekdays, ...es.weekdays, ...de.weekdays, ...en.weekdays])
export const weekdayNames = longestFirst([...weekdays.keys()].filter((name) => name.length > 4))
/** "Last" is the fourth of a year that is named; without one "last quarter" is the one before this. */
export const ordinals = numbered(
  `first=1 second=2 third=3 fourth=4 1st=1 2nd=2 3rd=3 4th=4 final=4 last=4 latter=2 back=2 premier=1 première=1 deuxième=2 second=2
  seconde=2 troisième=3 quatrième=4 1er=1 2e=2 3e=3 4e=4 1.=1 2.=2 3.=3 4.=4 ersten=1 erstes=1 erste=1 zweiten=2 zweites=2 zweite=2
  dritten=3 drittes=3 dritte=3 vierten=4 viertes=4 vierte=4 primer=1 primera=1 segundo=2 segunda=2 tercer=3 cuarto=4`,
)
export const ordinalNames = longestFirst([...ordinals.keys()].map((name) => name.replace('.', '\\.')))
/** Those of the northern half of the globe; a winter lies in two years and has none. */
export const seasons = numbered(
  `spring=3 summer=6 autumn=9 fall=9 printemps=3 été=6 automne=9 frühjahr=3 frühling=3 sommer=6 herbst=9 primavera=3 verano=6 otoño=9`,
)
export const seasonNames = longestFirst(seasons.keys())
export const parts = new Map<string, 'early' | 'mid' | 'late' | 'end'>(
  Object.entries({
    early: 'early',
    'beginning of': 'early',
    'start of': 'early',
    'the beginning of': 'early',
    début: 'early',
    anfang: 'early',
    'début de': 'early',
    'principios de': 'early',
    'principios del': 'early',
    'comienzos de': 'early',
    'comienzos del': 'early',
    mid: 'mid',
    'mid-': 'mid',
    'middle of': 'mid',
    'mi-': 'mid',
    mitte: 'mid',
    'mediados de': 'mid',
    'mediados del': 'mid',
    late: 'late',
    'late in': 'late',
    'early in': 'early',
    'end of': 'end',
    'close of': 'end',
    'year-end': 'end',
    fin: 'end',
    "fin d'": 'end',
    'fin de': 'end',
    ende: 'end',
    'final de': 'end',
    'finales de': 'end',
    'finales del': 'end',
    'fines de': 'end',
    'fines del': 'end',
  }),
)
export const partNames = [...parts.keys()].sort((a, b) => b.length - a.length).join('|')
/** A year in digits. */
export const year = '(?<year>(?:19|20)\\d{2})'
/** A year, as a number or counted from the report. */
export const relYear =
  "(?<rel>(?:this|next|last)\\syear|of\\sthe\\syear|(?:de\\s)?(?:l['’](?:année|an)(?:\\s(?:prochaine?|derni[eè]re?|passée?))?|cette\\sannée)|(?:des|dieses|(?:des\\s)?(?:nächsten|kommenden|vergangenen|letzten|vorigen|laufenden))\\sJahres|(?:del\\s|el\\s)?(?:próximo|pasado|presente)\\saño|(?:del\\s|el\\s)?año(?:\\s(?:que\\sviene|próximo|pasado|en\\scurso))?|(?:de\\s)?este\\saño)"
export const yearAfter = `(?:\\s?,?\\s(?:(?:of|de|del|in)\\s)?(?:(?:fiscal|the|des)\\s(?:year\\s|Jahres\\s)?|l['’](?:année|exercice)\\s)?(?:${year}|${relYear}))?`
export const month = `(?<month>${monthNames})\\.?`

/** Words without which a sentence that has no digit holds no date, ours or chrono's. Compared without regard to case. */
export const dateWords = new RegExp(
  `(?<!\\p{L})(?:${monthNames}|jänner|janv|févr|feber|ene|abr|ago|dic|${weekdayNames}|ago|days?|weeks?|months?|years?|quarters?|half|il y a|jours?|semaines?|mois|ans?|vor|tage?n?|wochen?|monate?n?|jahre?[ns]?|jahres\\p{L}+|vorjahr\\p{L}*|geschäftsjahr\\p{L}*|années?|exercice|ejercicio|hälfte|mitad|moitié|anteayer|avant-hier|hace|días?|semanas?|mes(?:es)?|años?|trimestres?|quartals?|semestres?|halbjahr(?:es|s)?|fiscal|now|today|tonight|tomorrow|overmorrow|tmrw?|yesterday|last\\s*night|aujourd|hier|demain|maintenant|veille|cette|heute|gestern|vorgestern|morgen|übermorgen|uebermorgen|jetzt|letzte|hoy|ayer|mañana|ahora|anoche)(?!\\p{L})`,
  'iu',
)
/** The signs of a date; each finds at least what its rules would. */
export const dateSigns: Readonly<Record<DateSign, RegExp>> = {
  digit: /\d/u,
  month: new RegExp(`(?:${monthNames})(?![\\p{L}\\p{N}])`, 'iu'),
  quarter: /quarter|trimestre|quartal/iu,
  half: /half|semestre|halbjahr|hälfte|mitad|moitié/iu,
  day: /today|yesterday|tomorrow|aujourd|hier|demain|heute|gestern|morgen|hoy|ayer|anteayer|mañana/iu,
  span: /(?<!\p{L})(?:week|month|quarter|year|semaine|mois|trimestre|année|an(?!\p{L})|woche|monat|quartal|jahr|vorjahr|semana|mes(?!\p{L})|año)/iu,
  year: /(?<!\p{L})(?:year|année|an(?!\p{L})|jahr|año)/iu,
  weekday: new RegExp(`(?:${weekdayNames})(?![\\p{L}\\p{N}])`, 'iu'),
}
const unit = '(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|months?|quarters?|years?|yrs?|decades?)'
/**
 * What chrono's English needs for a day or month that counts: a month, a word for a day, or a span that something counts from or
 * to. It reads bare weekdays too, and none of them is kept.
 */
export const chronoWords = new RegExp(
  `(?:${monthNames})(?!\\p{L})|today|tonight|tomorrow|overmorrow|tmrw?|yesterday|now|night|morning|afternoon|evening|noon|\\d[/T.-]|(?:within|in|for|this|last|past|next|after|the|[+−-])\\s*(?:[\\p{L}\\d.,-]+\\s+){0,5}${unit}|${unit}\\s*(?:ago|before|earlier|later|after|from|henceforth|forward|out)`,
  'iu',
)
