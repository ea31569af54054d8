// Every date we print must be a date of the evidence: of a claim, of a ledger row, or the day of the report.
import type { Dossier } from '../../domain/dossier.ts'
import type { Sentence } from '../../domain/sentence.ts'
import type { Verdict } from '../../domain/verdict.ts'
import { findDates } from '../../text/dates.ts'
import { type Material, verdict } from './material.ts'

/** Compares our dates with those of the evidence. A date we print more loosely than the evidence agrees with it. */
export function datesAgree(sentence: Sentence, material: Material, dossier: Dossier): Verdict {
  const reference = dossier.builtAt.slice(0, 10)
  const passages = findDates(material.text, { language: 'en', reference }).flatMap((found) => [found.interval.from, found.interval.to])
  const days = [...material.days, ...passages].flatMap((day) => day.split('/')).map((day) => day.slice(0, 10))
  const strange = findDates(sentence.text, { language: 'en', reference }).filter(
    ({ interval }) =>
      !days.some((day) => day !== '' && (within(day, interval.from, interval.to) || day === interval.from.slice(0, day.length))),
  )
  const first = strange[0]
  if (first !== undefined) return verdict(sentence, 'dates', 'contradicted', `The evidence does not give the date ${first.raw}.`)
  return verdict(sentence, 'dates', 'supported', 'Every date stands in the evidence.')
}

const within = (day: string, from: string, to: string): boolean => day >= from.slice(0, day.length) && day <= to.slice(0, day.length)
