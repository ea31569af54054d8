// What a take says of people who stop work or sign a letter, beside how many of all they are.
import type { Talk } from './news-plan.ts'

/**
 * A strike that has begun.
 *
 * @param question.isMoved whether the reports say that work goes elsewhere meanwhile
 */
export const strikeTalk = ({
  employer,
  noun,
  isMoved,
}: {
  readonly employer: string
  readonly noun: string
  readonly isMoved: boolean
}): Talk => ({
  readings: [
    isMoved
      ? `If the work can be done elsewhere as well, expect ${employer} to hold out and its customers to notice little.`
      : `If customers of ${employer} can wait, expect it to hold out, and stoppages to go on.`,
    `If ${isMoved ? 'it cannot be moved' : 'they cannot'} for long, expect ${employer} to offer more, and to plan with fewer ${noun} for the time after.`,
  ],
  gaps: [
    {
      slot: 'work-done-meanwhile',
      open: `how much of the work ${employer} gets done without those who are out`,
      missing: 'a count of orders or tasks done each day of the strike',
    },
    { slot: 'cost-of-rise', open: `what the rise asked for would cost ${employer}`, missing: 'the number of hours that it pays for' },
  ],
  mechanism: `the strike takes pay from those who take part and finished work from ${employer}, so that the side which can go without for longer has more say over the rate`,
})

/** A letter or petition of staff. */
export const petitionTalk = ({ employer, when }: { readonly employer: string; readonly when: string | undefined }): Talk => ({
  readings: [
    `If ${employer} cannot spare the teams that signed, expect a rule or a date that meets part of what is asked${when === undefined ? '' : `, by ${when}`}.`,
    `If it can, expect an answer without one, and names from the list among those who leave ${employer}.`,
  ],
  gaps: [
    {
      slot: 'binding-answer',
      open: `whether an answer would bind ${employer}`,
      missing: 'a rule that names who may lift it',
    },
  ],
  mechanism: `a list of names shows ${employer} how many it may lose by a refusal, and shows those who signed that they are not alone in it`,
})
