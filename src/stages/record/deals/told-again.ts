// What a sentence tells again of a time before: "In 2023, Orion leased", "two years ago", a month that has passed.
import { findClauses } from '../../../text/clauses.ts'
import { findDates } from '../../../text/dates.ts'
import { listsFor } from '../../../text/lists/lists.ts'

/** A date this far before the report marks what is told again. */
const pastDays = 21

/** What was done "in April" is news of May still. */
const recentMonths = 3
/** How many months one was before another, within a year; both counted from 1. */
const monthsBack = (then: number, now: number): number => (now - then + 12) % 12

const monthAlone = /\b[Ii]n (January|February|March|April|May|June|July|August|September|October|November|December)\b(?! \d{4})/u
const ahead =
  /\b(?:is|are|has|have|will|expects?|would|plans?|starts?|begins?|passes|goes|moves)\b|\b(?:by|from|to|until) (?=(?:the )?(?:end|start|early|mid|late|spring|summer|autumn|winter|\d|Q[1-4]|H[12]|Jan|Feb|Mar|Apr|May|June|July|Aug|Sep|Oct|Nov|Dec))/iu

/** "In 2023, Orion leased", "opened in 2022", "hat 2022 gemietet", but not "founded in 2019". */
const pastYear =
  /(?:^(?:[Ii]n|[Ee]n|[Ii]m Jahr|[Bb]ack in) |(?<!(?:founded|set up|created|fondée?|créée?|gegründet|fundada?|creada?)(?: in| en)?[\s,]{1,2})(?<=\p{Ll}\s)(?:in |en )?)((?:19|20)\d{2})(?=[\s,.]|$)(?! (?:and|et|und|y|bis|to) 20)/u

const longAgo =
  /(?<!\p{L})(?:(?:two|three|four|five|six|seven|eight|nine|ten|several|some|a few|\d+) (?:years|months) ago|(?:[Aa]|one) year ago|[Ll]ast year|in (?:its|their|his|her) (?:early|first) (?:years|days)|il y a (?:\p{L}+ )?(?:ans?|deux ans|\d+ ans)|[Ll][’']an dernier|vor (?:\p{L}+|\d+) Jahren|im vergangenen Jahr|hace (?:\p{L}+|\d+) años|el año pasado)(?!\p{L})/iu

/** "It gets the keys in November": a month without a year, told in the present, is to come. */
function isOfNow(words: string): boolean {
  const clauses = findClauses(words)
  return clauses.length > 0 && clauses.every(({ verb }) => verb.helpers.length === 0 && (verb.form === 's' || verb.form === 'base'))
}

/** "In January the lab took 24 MW", "has been paused since July": told again, long after. */
export function isPast(words: string, context: { readonly language: string; readonly reference: string }): boolean {
  const month = listsFor('en').months.get((monthAlone.exec(words)?.[1] ?? '').toLowerCase())
  const now = new Date(context.reference).getUTCMonth() + 1
  if (month !== undefined && monthsBack(month, now) > recentMonths && !ahead.test(words) && !isOfNow(words)) return true
  const limit = Date.parse(context.reference) - pastDays * 86_400_000
  if (longAgo.test(words) && !ahead.test(words)) return true
  const year = Number(pastYear.exec(words)?.[1] ?? Number.NaN)
  if (year < Number(context.reference.slice(0, 4)) && !ahead.test(words)) return true
  return findDates(words, context).some((date) => Date.parse(date.interval.to) < limit && /\p{L}.*\d{4}/u.test(date.raw))
}
