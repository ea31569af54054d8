// Takes on a step or a figure that an earlier report told of: a plan that came about or fell, or a figure that moved.
import { printNumber } from '../../calc/rounding.ts'
import { type EarlierReport, earlierReport } from './earlier-report.ts'
import type { News, Plan, Sized } from './news-plan.ts'
import { printDate } from './phrases.ts'

type Words = Pick<Plan, 'readings' | 'gaps' | 'mechanism'>

const talk: Readonly<Partial<Record<EarlierReport['compared']['relation'], Words>>> = {
  done: {
    readings: [
      'If the step was all that was planned, expect no further date to be given for it.',
      'If it was the first of several, expect the rest with dates of their own.',
    ],
    gaps: [{ slot: 'rest-of-plan', open: 'whether the plan is carried out in full', missing: 'a dated list of what is left of it' }],
    mechanism:
      'a step that is taken ends the waiting for those who planned it, and leaves those against it with the cost of turning it back',
  },
  off: {
    readings: [
      'If it is put off, expect a new date with a reason for it.',
      'If it is given up, expect those who counted on it to turn elsewhere.',
    ],
    gaps: [{ slot: 'day-of-new-date', open: 'whether it is put off or given up', missing: 'a new date or word that there will be none' }],
    mechanism: 'a step that falls away leaves its cost with those who prepared for it, and gives those who called it off their means back',
  },
  figure: {
    readings: [
      'If the later figure counts the same thing, expect it to move again with the next report.',
      'If it counts something else, expect the earlier one to be told again beside it.',
    ],
    gaps: [
      { slot: 'what-is-counted', open: 'whether the two figures count the same thing', missing: 'a statement of what each of them counts' },
    ],
    mechanism: 'a figure that moves costs whoever planned by the earlier one, and favours whoever chooses when it is given',
  },
}

/** The days between the two reports, by the calendar. */
export function sizeOfWait({ record, compared, days: [from, to] }: EarlierReport): readonly Sized[] {
  const lie = compared.days === 1 ? 'lies one day' : `lie ${printNumber(compared.days)} days`
  return [
    { text: `Between the report of ${printDate(from)} and that of ${printDate(to)} ${lie}.`, record, claims: [] },
    { text: 'The basis is the calendar and the day of each report; what they tell of may lie earlier.', record, claims: [] },
  ]
}

/** News that an earlier report told of otherwise: as a plan, or in another size. What is told the same again bears no two readings. */
export function planEarlier({ dossier }: News): Plan | undefined {
  const earlier = earlierReport(dossier)
  const words = earlier === undefined ? undefined : talk[earlier.compared.relation]
  if (earlier === undefined || words === undefined) return undefined
  return { kind: earlierKind, lead: earlier.claim, size: sizeOfWait(earlier), compared: [], ...words }
}

/** A plan of this kind stands on the earlier report and is nothing without it. */
export const earlierKind = 'earlier'
