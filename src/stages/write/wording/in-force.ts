// "From 1 July, the price drops": what a report tells in the present of a day to come, told as what will be so from that day.
import { partWords } from './claim-clause.ts'
import type { ReadClaim } from './read-claim.ts'
import { inflect } from './rephrase.ts'

const opensWithDay =
  /^(?<from>from|starting|beginning|effective|as (?:of|from)|with effect from)(?: on)? .*\b(?:\d|January|February|March|April|May|June|July|August|September|October|November|December|next|then|today|tomorrow|\p{Lu}\p{Ll}+day)/iu

/** The day that opens a sentence in the present, as it is printed: "from 1 July 2026"; "open" where no day can be printed, undefined where none opens it. */
export function inForceFrom(read: ReadClaim): string | undefined {
  const { clause, sentence, claim } = read
  const lead = clause.lead.find(({ start, end }) => opensWithDay.test(sentence.slice(start, end)))
  if (lead === undefined || clause.verb.helpers.length > 0 || !/^(?:s|base)$/.test(clause.verb.form)) return undefined
  const day = /\b(?:on )?(?<day>\d{1,2} \p{Lu}\p{Ll}+ \d{4}|\p{Lu}\p{Ll}+ \d{4})$/u.exec(partWords({ ...lead, kind: 'time' }, read))
    ?.groups?.['day']
  const isAhead = claim.dates.some(({ interval }) => interval.from > read.published)
  return day !== undefined && isAhead ? `from ${day}` : 'open'
}

/** The words behind a subject as what will be so from that day; undefined where they do not open with the present of the clause's verb. */
export function toldAhead(rest: string, { clause: { verb } }: ReadClaim, from: string): string | undefined {
  const [first = '', ...more] = rest.split(' ')
  const lemma = first === verb.text || first === inflect(verb.lemma, 's') ? verb.lemma : undefined
  return lemma === undefined || from === 'open' ? undefined : ['will', lemma, ...more, from].join(' ')
}
