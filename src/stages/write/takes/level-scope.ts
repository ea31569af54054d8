// What stands behind a level: when it was, and by what it is counted. Behind a level of something else stands something else.
import type { SaidFigure } from './news-plan.ts'

const month = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
const weekday = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
const span = '(?:year|half[- ]year|half|quarter|month|week|day|season|period|weekend|spring|summer|autumn|winter|fiscal year)'
const ordinal =
  '(?:same|previous|prior|preceding|corresponding|last|first|second|third|fourth|latest|current|past|next|final|following|\\p{L}+-month|\\p{L}+ months?|\\d+ months?|comparable)'
/** A time that leaves a level what it is. Years ago are too far for a step that is told without them. */
const times: readonly string[] = [
  String.raw`(?:an?|one|two|three|four|six|nine) (?:(?:quarters?|months?|weeks?|days?)|(?<=\b(?:an?|one) )year) (?:earlier|ago|before|previously|later)`,
  String.raw`(?:(?:in|for|during|over|at|by|of|within) )?(?:the|its|their|that|this|an?|all of|each) (?:${ordinal} )?(?:\p{Ll}+ )?${span}s?(?: (?:before|earlier|just ended|ended|to|ending|through)(?: (?:in |on )?(?:the end of )?(?:\d{1,2} )?${month}(?: \d{1,2})?)?)?(?: of (?:the |that )?(?:last|this|previous|same|current)? ?(?:year|quarter|month))?`,
  String.raw`(?:(?:in|for|during) )?(?:last|this|next|previous|prior) (?:${span}|${month}|${weekday})`,
  String.raw`(?:(?:in|for|during|since|by|of|from) )?(?:(?:early|late|mid-?|the end of|the start of|the month of) ?)?(?:\d{1,2} )?${month}(?: \d{1,2})?(?: (?:of )?(?:last year|this year|the (?:year before|previous year|same year)))?`,
  String.raw`(?:at|by|since|until) the (?:end|start|beginning|close|turn|middle) of (?:the )?(?:last |this |previous )?(?:${span}|${month})`,
  String.raw`(?:in|for|of|during|by|at the end of|over|by the end of) (?:all of |fiscal |the (?:first|second|third|fourth) (?:quarter|half) of |early |late |${month} )?(?:19|20)\d\d`,
  String.raw`(?:on|last|this|by|since) ${weekday}(?: (?:morning|night|evening))?`,
  '(?:before|previously|earlier|now|today|currently|then|so far|overnight|at present|at the time)',
  String.raw`(?:for )?(?:an?|per|each|every) (?!(?:share of|part)\b)(?:million )?(?:input |output )?\p{Ll}+`,
  'on the (?:euro|dollar|pound)',
  '(?:on average|in total|overall|in all)',
]
/** Longer ago than a year: a step from there is told with its time. */
const longAgo = String.raw`(?<ago>(?:two|three|four|five|six|seven|eight|nine|ten) years) (?:earlier|ago|before)`
const isLongAgo = new RegExp(`^${longAgo}$`, 'u')
const counted = String.raw`(?:[\p{Ll}-]+ ){0,2}(?:\p{Ll}[\p{L}-]*s|people)`
const scope = new RegExp(String.raw`^(?:${times.join('|')})(?: (?:${times.join('|')}))*$`, 'u')
const scopeCounted = new RegExp(String.raw`^${counted}(?: (?:${times.join('|')}))*$`, 'u')

/** Words at which what a level is of has ended, or the other level begins. */
const ends =
  /[.;,:()“”"–—]|\s(?:(?:and|but|while|whereas|as|when|which|who|because|although|though|amid|despite|thanks to|due to|helped by|driven by|on the back of)\b|(?:up|down) from\b|(?:from|to) (?=(?:about |some |nearly |the |its |an? |around )*(?:\p{Lu}{3} |[$€£])?\d|(?:the|an?|its) (?:planned|promised|usual|original|initial|earlier|budgeted|agreed)\b)|(?:against|compared|after|instead|rather|versus)\b)/u

/** The words behind a level that are its own. */
function scopeOf(text: string, { end }: Pick<SaidFigure, 'end'>): string {
  const behind = text.slice(end)
  const stop = behind.search(ends)
  return (stop < 0 ? behind : behind.slice(0, stop)).trim()
}

/** Whether what stands behind a level tells only when it was or by what it is counted; "in Delmar", "for adults", "of costs" do not. */
export function isOnlyWhen(text: string, level: Pick<SaidFigure, 'end' | 'kind' | 'unit'>): boolean {
  const words = scopeOf(text, level)
  if (words === '' || scope.test(words) || isLongAgo.test(words)) return true
  return (level.kind === 'count' || (level.kind === 'other' && level.unit === '')) && !/^(?:in|at|for|of|by|on)\s/u.test(words)
    ? scopeCounted.test(words)
    : false
}

/** "three years" where the earlier of two levels is told to lie that far back. */
export const yearsBack = (text: string, level: Pick<SaidFigure, 'end'>): string | undefined =>
  isLongAgo.exec(scopeOf(text, level))?.groups?.['ago']

const yearIn = (text: string, level: Pick<SaidFigure, 'end'>): number | undefined => {
  const found = /\b(?<year>(?:19|20)\d\d)\b/u.exec(text.slice(level.end).split(/[.;,]|\sfrom\s/u)[0] ?? '')?.groups?.['year']
  return found === undefined ? undefined : Number(found)
}

/** A month by which a year's figures are still being told. */
const reportsUntil = 5

/**
 * Whether two levels lie one year apart at most, by the years that stand behind them.
 *
 * @param day of the report, ISO: a level without a year is of its year, or of the one before while that is being reported
 */
export function areNeighbours(text: string, levels: readonly Pick<SaidFigure, 'end'>[], day: string): boolean {
  const years = levels.map((level) => yearIn(text, level)).filter((year) => year !== undefined)
  const [first, second] = years
  if (first === undefined) return true
  if (second !== undefined) return Math.abs(first - second) <= 1
  const [year, inMonth] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  return first >= year - (inMonth < reportsUntil ? 2 : 1)
}

const counts = /\b(?:daily|weekly|monthly|quarterly|hourly)\b/iu
const wholeOf =
  /^[^.;,]{0,20}\b(?:in|for|over|during) (?:the |all |its )?(?:whole|entire|full|all)\b|^[^.;,]{0,20}\b(?:whole|entire|full) (?:of )?(?:(?:the|last|a|this) )?(?:year|half|quarter)\b/iu
const ofYear = /\b(?:annual|yearly)\b/iu
const shorter = /\b(?:quarter|month|week|day|half)\b/iu
/** "Monthly users, against 21 million in the whole year": what is counted by the month is set beside no longer time, nor a year's beside a shorter. */
export function isOfWhole(text: string, levels: readonly Pick<SaidFigure, 'start' | 'end'>[]): boolean {
  const lead = text.slice(0, Math.max(...levels.map(({ start }) => start)))
  const behind = levels.map(({ end }) => text.slice(end).split(/[.;,]|\sfrom\s/u)[0] ?? '')
  return (
    (counts.test(lead) && behind.some((words) => wholeOf.test(words))) || (ofYear.test(lead) && behind.some((words) => shorter.test(words)))
  )
}

const yearBefore = String.raw`(?:the |its |their )?(?:an?|one|same|previous|last|prior|preceding|corresponding|year)(?: \p{Ll}+)? ?(?:year|quarter|month|period|half|week)?\b`
const since = new RegExp(
  String.raw`^[^.;]{0,50}?\b(?:compared (?:with|to)|since|over|against|from|versus|than|relative to)\s(?!${yearBefore})`,
  'iu',
)
const otherBasis =
  /\b(?:constant (?:currency|currencies|prices|exchange rates)|like[- ]for[- ]like|inflation[- ]adjusted|organic(?:ally)?|adjusted for|excluding|stripping out|without|comparable|underlying|pro forma|same[- ]store|real terms)\b/iu
/** Whether a rise in per cent is one on the level before, as reported: none since years ago, and none that leaves something out. */
export const isToOneBefore = (text: string, { end }: Pick<SaidFigure, 'end'>): boolean =>
  !since.test(text.slice(end)) && !otherBasis.test(text)

/** A sum is no level of a growth, a pace or a rate. */
export const isLevelOf = (thing: string, { kind, by }: Pick<SaidFigure, 'kind' | 'by'>): boolean =>
  kind !== 'money' ||
  by !== undefined ||
  !/\b(?:growth|pace|speed|rate|rise|fall|decline|increase|drop|margins?|yields?|shares? of)\b/iu.test(thing)
