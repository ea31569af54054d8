// Sentences made false by leaving out: what a figure is counted by, and what a promise hangs on.
import { findQuotes } from '../../text/quotes.ts'
import { isInside, put, type TrueSentence } from './true-sentence.ts'

/** A figure that loses what it is counted by, or gets another unit for it. */
export function perUnits(it: TrueSentence): readonly string[] {
  const own = it.text.slice(it.asserted.start, it.asserted.end)
  const match =
    /(?<=\d[^.;,]{0,24}) (?:per|an?) (kWh|MWh|megawatt-hour|hour|day|week|month|quarter|year|share|token|tonne|household|rack|head|unit|user)\b/u.exec(
      own,
    )
  const [words = '', unit = ''] = match ?? []
  const start = it.asserted.start + (match?.index ?? 0)
  if (match === null || isInside(start, findQuotes(it.text))) return []
  return [
    put(it.text, start, start + words.length, ''),
    put(it.text, start, start + words.length, unit === 'month' ? ' per day' : ' per month'),
  ]
}

/** A statement that loses its condition, or an option told as the deal. */
export function conditions(it: TrueSentence): readonly string[] {
  const own = it.text.slice(it.asserted.start, it.asserted.end)
  const drops: readonly (readonly [RegExp, string])[] = [
    [/,? (?:if|unless|provided(?: that)?|subject to|pending|on condition that|depending on|only if|only after) [^,.;]+$/u, ''],
    [/^(?:If|Unless|Provided|Subject to|Pending) [^,]+, /u, ''],
    [/\b(?:has |have )?(?:an option|an option for|a right of first refusal) (?:on|to buy|to take|to lease) /u, 'has bought '],
    [/\bsigned (?:a non-binding agreement|a letter of intent|an agreement in principle) (?:for|to buy|to lease|to take) /u, 'bought '],
  ]
  return drops.flatMap(([pattern, words]) => {
    const match = pattern.exec(own)
    const start = it.asserted.start + (match?.index ?? 0)
    if (match === null || isInside(start, findQuotes(it.text))) return []
    const rest = put(it.text, start, start + match[0].length, words)
    return [start === 0 ? rest.charAt(0).toUpperCase() + rest.slice(1) : rest]
  })
}
