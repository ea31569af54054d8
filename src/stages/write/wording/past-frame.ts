// A statement as it stands behind "reported that": its first verb a step further back in time.
import { findClauses } from '../../../text/clauses.ts'
import { conjugate, verbReadings } from '../../../text/verbs.ts'

const back: Readonly<Record<string, string>> = {
  will: 'would',
  can: 'could',
  may: 'might',
  has: 'had',
  have: 'had',
  is: 'was',
  are: 'were',
}

/**
 * "The Senate will vote" as "the Senate would vote", "Orvanne plans to" as "Orvanne planned to"; what is told in the past stays.
 *
 * @param statement without its full stop
 * @returns undefined where its verb is not found
 */
export function inPastFrame(statement: string): string | undefined {
  // The clause is read with a capital, as a sentence begins.
  const [clause] = findClauses(`${statement.charAt(0).toUpperCase()}${statement.slice(1)}.`)
  if (clause === undefined || clause.lead.length > 0) return undefined
  const group = statement.slice(clause.verb.start, clause.verb.end)
  const [first = ''] = group.split(' ')
  const helper = back[first.toLowerCase()]
  const reading = verbReadings(first).find(({ form }) => form === 's' || form === 'base')
  const isPresent = clause.verb.helpers.length === 0 && (clause.verb.form === 's' || clause.verb.form === 'base')
  const past = helper ?? (isPresent && reading !== undefined ? conjugate(reading.lemma, 'past') : first)
  return `${statement.slice(0, clause.verb.start)}${past}${group.slice(first.length)}${statement.slice(clause.verb.end)}`
}
