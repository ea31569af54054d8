// What code adds to a model's summary: dates for days of the week, and which outlet reports it, said once; and no more of a report than its cap.
import type { Claim } from '../../domain/claim.ts'
import type { Dossier } from '../../domain/dossier.ts'
import type { SpanEvidence } from '../../domain/evidence.ts'
import { limits } from '../../domain/limits.ts'
import { ownStatement } from '../../text/own-statement.ts'
import { sourceOf } from './wording/evidence-of.ts'
import { summaryCap } from './wording/own-words.ts'
import { countWords, joinWords, printDate } from './wording/phrases.ts'

const namedDay = /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|tonight|tomorrow)\b/iu

const dayMs = 86_400_000

/**
 * The dates of a claim that a day of its week names for sure. "On Friday" in a report of a Thursday is six days ago by the calendar, and
 * often the next morning, where its day was noted before it was written to the end: which of the two, nobody knows.
 */
export function sureDays({ dates }: Claim, published: string): readonly Claim['dates'][number][] {
  const isDoubtful = (from: string): boolean => Date.parse(published.slice(0, 10)) - Date.parse(from) === 6 * dayMs
  return dates.filter(({ text, interval }) => interval.precision === 'day' && !/\d/u.test(text) && !isDoubtful(interval.from))
}

/** The one day that these claims mean by a word for a day; undefined where two of them mean two. */
function dayMeant(word: string, claims: readonly Claim[], dossier: Dossier): string | undefined {
  const days = claims
    .flatMap((claim) => sureDays(claim, sourceOf(dossier, claim.articleId)?.article.publishedAt ?? ''))
    .filter(({ text }) => text.toLowerCase().includes(word.toLowerCase()))
    .map(({ interval }) => interval.from)
  return new Set(days).size === 1 ? days[0] : undefined
}

/**
 * The text with "on Sunday" as "on 3 May 2026", where its claims say which Sunday: house style prints no day that only its week knows.
 * "Sunday's vote" and "Sunday night" are left as they are, and fall to that style.
 */
export function withDates(text: string, claims: readonly Claim[], dossier: Dossier): string {
  const day = new RegExp(
    `(?<before>\\b(?:on|for|by|until|since|from|before|after|early|late|of) )?(?:${namedDay.source})(?![’'\\p{L}])(?! (?:night|morning|afternoon|evening))`,
    'giu',
  )
  return text.replace(day, (found, before: string | undefined, at: number) => {
    const meant = dayMeant(namedDay.exec(found)?.[0] ?? '', claims, dossier)
    if (meant === undefined) return found
    if (before !== undefined && !/^(?:early|late) /iu.test(before)) return `${before}${printDate(meant)}`
    return `${before ?? ''}${before === undefined && at === 0 ? 'On' : 'on'} ${printDate(meant)}`
  })
}

const lastDate = (text: string): string | undefined => [...text.matchAll(/\d{1,2} \p{Lu}\p{Ll}+ \d{4}/gu)].at(-1)?.[0]

/** The sentence with the outlets of its passages that no sentence before has named, where it does not name them itself. */
function withCredit(text: string, spans: readonly SpanEvidence[], named: ReadonlySet<string>): string {
  if (spans.some(({ articleId }) => named.has(articleId)) || spans.some(({ publisher }) => text.includes(publisher))) return text
  const publishers = [...new Set(spans.map(({ publisher }) => publisher))]
  const days = new Set(spans.map(({ publishedAt }) => publishedAt.slice(0, 10)))
  const [day = ''] = days
  const on = days.size > 1 ? '' : lastDate(text) === printDate(day) ? ' that day' : ` on ${printDate(day)}`
  return `${text.replace(/[.\s]+$/u, '')}, ${joinWords(publishers)} reported${on}.`
}

/** A sentence that a model told, with the claims and the passages that it stands on. */
export interface ToldByModel {
  readonly text: string
  readonly claims: readonly Claim[]
  readonly spans: readonly SpanEvidence[]
}

/**
 * A model's sentences as they can be printed, in their order: those that would take more of a report, or more in all, than the caps
 * allow are left out.
 */
export function fitToPrint(told: readonly ToldByModel[], dossier: Dossier): readonly ToldByModel[] {
  const named = new Set<string>()
  const spent = new Map<string, number>()
  const independent = dossier.sources.filter(({ article, coverage }) => article.level >= 'L3' && coverage.role !== 'copy').length
  const totalMax = independent > 1 ? limits.words.summaryFromManySourcesMax : limits.words.summaryFromOneSourceMax
  let total = 0
  const fit: ToldByModel[] = []
  for (const each of told) {
    const text = withCredit(each.text, each.spans, named)
    const articles = new Set(each.spans.map(({ articleId }) => articleId))
    const words = countWords(ownStatement(text))
    const isOver = [...articles].some((id) => (spent.get(id) ?? 0) + words > summaryCap(sourceOf(dossier, id)?.article.wordCount ?? 0))
    if (isOver || total + countWords(text) > totalMax) continue
    for (const id of articles) {
      named.add(id)
      spent.set(id, (spent.get(id) ?? 0) + words)
    }
    total += countWords(text)
    fit.push({ ...each, text })
  }
  return fit
}
