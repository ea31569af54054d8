// What code adds to a model's summary: dates for days of the week, and which outlet reports it, said once; and no more of a report than its cap.
import type { Article } from '../../domain/article.ts'
import type { Claim } from '../../domain/claim.ts'
import type { Dossier } from '../../domain/dossier.ts'
import type { SpanEvidence } from '../../domain/evidence.ts'
import type { Sentence } from '../../domain/sentence.ts'
import { literal } from '../../text/literal.ts'
import { withinCaps } from './sentences/within-caps.ts'
import { claimSentence, sourceOf } from './wording/evidence-of.ts'
import { joinWords, printDate } from './wording/phrases.ts'

const namedDay = /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|tonight|tomorrow)\b/iu

const dayMs = 86_400_000

/**
 * The dates of a claim that a word for a day names for sure; "a year ago" and "now" name none. "On Friday" in a report of a Thursday is
 * six days ago by the calendar, and often the next morning, where its day was noted before it was written to the end: which of the two,
 * nobody knows.
 */
export function sureDays({ dates, start: from }: Claim, { publishedAt, text }: Pick<Article, 'publishedAt' | 'text'>): Claim['dates'] {
  const isDoubtful = (day: string): boolean => Date.parse(publishedAt.slice(0, 10)) - Date.parse(day) === 6 * dayMs
  // "Tuesday's election" may be the next one, and "the Today show" or "Saturday Night Live" is no day.
  const isOfName = ({ start, end, text: word }: Claim['dates'][number]): boolean =>
    /^(?:['’]s\b| (?:show|programme|\p{Lu}\p{Ll}+ \p{Lu}))/u.test(text.slice(end, end + 24)) ||
    (/^T(?:oday|ODAY)$/.test(word) && start > from)
  return dates.filter(
    (date) => date.interval.precision === 'day' && namedDay.test(date.text) && !isDoubtful(date.interval.from) && !isOfName(date),
  )
}

/** The one day that these claims mean by a word for a day; undefined where two of them mean two. */
function dayMeant(word: string, claims: readonly Claim[], dossier: Dossier): string | undefined {
  const days = claims
    .flatMap((claim) => {
      const article = sourceOf(dossier, claim.articleId)?.article
      return article === undefined ? [] : sureDays(claim, article)
    })
    .filter(({ text }) => text.toLowerCase().includes(word.toLowerCase()))
    .map(({ interval }) => interval.from)
  return new Set(days).size === 1 ? days[0] : undefined
}

const namedYear =
  /(?<led>\b(?:of|by|until|till|since|from|for|in|during|before|after|than|over|on|to) )?\b(?<which>this|last|next) year(?<own>['’]s)?\b/giu

/** The text with "this year" as "in 2026" and "this year's sales" as "2026 sales", where its claims have that year. */
function withYears(text: string, claims: readonly Claim[]): string {
  const years = claims.flatMap(({ dates }) => dates).filter(({ interval }) => interval.precision === 'year')
  return text.replace(namedYear, (found, ...rest) => {
    const { led, which = '', own } = rest.at(-1) as { readonly led?: string; readonly which?: string; readonly own?: string }
    const year = years.find((date) => date.text.toLowerCase() === `${which.toLowerCase()} year`)?.interval.from.slice(0, 4)
    if (year === undefined) return found
    return led !== undefined || own !== undefined ? `${led ?? ''}${year}` : `in ${year}`
  })
}

/**
 * The text with "on Sunday" as "on 3 May 2026", where its claims say which Sunday: house style prints no day that only its week knows.
 * "Sunday's vote", "Sunday night" and "Black Friday" are left as they are, and fall to that style.
 */
export function withDates(text: string, claims: readonly Claim[], dossier: Dossier): string {
  const day = new RegExp(
    `(?:(?<before>\\b(?:on|for|by|until|since|from|before|after|early|late|of) )|(?<!\\p{Lu}[\\p{L}’'-]* ))(?:${namedDay.source})(?![’'\\p{L}])(?! (?:night|morning|afternoon|evening))`,
    'giu',
  )
  return withYears(text, claims).replace(day, (found, before: string | undefined, at: number) => {
    const meant = dayMeant(namedDay.exec(found)?.[0] ?? '', claims, dossier)
    if (meant === undefined) return found
    if (before !== undefined && !/^(?:early|late) /iu.test(before)) return `${before}${printDate(meant)}`
    return `${before ?? ''}${before === undefined && at === 0 ? 'On' : 'on'} ${printDate(meant)}`
  })
}

const lastDate = (text: string): string | undefined => [...text.matchAll(/\d{1,2} \p{Lu}\p{Ll}+ \d{4}/gu)].at(-1)?.[0]

/** "According to Vice", "Vice reported": "Vice President" names no outlet. */
const credits = (text: string, publisher: string): boolean =>
  new RegExp(
    `\\b[Aa]ccording to ${literal(publisher)}(?![\\p{L}\\d])|(?<![\\p{L}\\d])${literal(publisher)} (?:report(?:s|ed)|says?|said)\\b`,
    'u',
  ).test(text)

/** The sentence with the outlets of its passages that no sentence before has named, where it does not name them itself. */
export function withCredit(text: string, spans: readonly SpanEvidence[], named: ReadonlySet<string>): string {
  const open = spans.filter(({ articleId, publisher }) => !named.has(articleId) && !credits(text, publisher))
  if (open.length === 0) return text
  const days = new Set(open.map(({ publishedAt }) => publishedAt.slice(0, 10)))
  const [day = ''] = days
  const on = days.size > 1 ? '' : lastDate(text) === printDate(day) ? ' that day' : ` on ${printDate(day)}`
  const bare = text.replace(/[.\s]+$/u, '')
  const outlets = joinWords([...new Set(open.map(({ publisher }) => publisher))])
  // "Police said, Pier Daily reported" has two speakers in a row.
  return /\b(?:said|says|told \p{Ll}+)$/u.test(bare) ? `${bare}, according to ${outlets}${on}.` : `${bare}, ${outlets} reported${on}.`
}

/** What a model told, and the passages it stands on. */
export interface ToldByModel {
  readonly text: string
  readonly spans: readonly SpanEvidence[]
}

/** A model's summary as it can be printed: each outlet named by the first sentence that draws on it, and no sentence over the caps. */
export function fitToPrint(told: readonly ToldByModel[], dossier: Dossier): readonly Sentence[] {
  let kept: readonly Sentence[] = []
  for (const { text, spans } of told) {
    const named = new Set(kept.flatMap(({ evidence }) => evidence.flatMap((each) => (each.kind === 'span' ? [each.articleId] : []))))
    const sentence = claimSentence(dossier.storyId, 'summary', withCredit(text, spans, named), spans)
    if (sentence !== undefined) kept = withinCaps([...kept, sentence], dossier)
  }
  return kept
}
