// What a take says of jobs beside their count: cut, added, or left by those who had them.
import type { Gap, Talk } from './news-plan.ts'
import { frameOf } from './take-frames.ts'

interface Where {
  readonly draw: string
  /** Whether the reports name the work that ends, or call the posts new. */
  readonly isNamed: boolean
  /** Whether those who come have been hired, and are no posts to fill. */
  readonly isDone?: boolean
}

const teams = (open: string): Gap => ({ slot: 'teams-cut', open, missing: 'the teams and places, with a count for each,' })
const saved = (employer: string): Gap => ({
  slot: 'sum-saved',
  open: `what ${employer} saves by it`,
  missing: 'the cost of the posts and of letting people go, in its accounts,',
})

/** Whether posts that go are filled later. */
const filledAgain = (employer: string): Gap => ({
  slot: 'posts-filled-again',
  open: `how many of the posts ${employer} will fill again`,
  missing: 'its headcount by team a year on',
})

const cutTalk = (employer: string, { draw, isNamed }: Where): Talk => {
  const mechanism = `fewer people lower what ${employer} pays each month, after a cost for letting them go, and put more work on those who stay`
  if (!isNamed)
    return {
      readings: [
        `If the work itself ends, expect ${employer} to name a product or an office as closed.`,
        `If fewer are to do the same work, expect ${employer} to advertise other roles within months.`,
      ],
      gaps: [teams('which work stops'), saved(employer), filledAgain(employer)],
      mechanism,
    }
  return frameOf<Talk>(draw, 'staff-cut', [
    {
      readings: [
        `If the money is wanted elsewhere in ${employer}, expect it to advertise about as many roles in other teams.`,
        `If ${employer} has to spend less in all, expect further cuts within months.`,
      ],
      gaps: [saved(employer), teams('which work stops'), filledAgain(employer)],
      mechanism,
    },
    {
      readings: [
        `If what closes earned little, expect the income of ${employer} to hold and its costs to fall.`,
        `If other teams leaned on it, expect ${employer} to buy the same from somebody else.`,
      ],
      gaps: [saved(employer), teams('which work stops'), filledAgain(employer)],
      mechanism: `what the closed work cost ${employer} each year is free for other work once those who go have been paid off; what they knew goes with them`,
    },
  ])
}

/** Posts that a report calls new replace nobody. */
const newTalk = (employer: string): Talk => ({
  readings: [
    `If ${employer} finds the people, expect it to fill the posts by the day it has given, and to name work that they do.`,
    `If it does not, expect fewer posts than that, or some of them elsewhere.`,
  ],
  gaps: [{ slot: 'cost-of-posts', open: `what the posts will cost ${employer}`, missing: 'its wage bill with all of them filled' }],
  mechanism: `more people raise what ${employer} pays each month before they bring anything in, and have to be won from employers who want them too`,
})

const addTalk = (employer: string): Talk => ({
  readings: [
    `If the posts are new, expect the headcount of ${employer} to rise by that much in its next accounts.`,
    `If they replace people who leave, expect the headcount of ${employer} to stay where it is.`,
  ],
  gaps: [
    teams('which work begins'),
    { slot: 'cost-of-posts', open: `what the posts will cost ${employer}`, missing: 'its wage bill a year on' },
  ],
  mechanism: `more people raise what ${employer} pays each month before they bring anything in, and take them from somebody else`,
})

/** People who have been hired already, from somebody who had them. */
const hiredTalk = (employer: string): Talk => ({
  readings: [
    `If those hired go on with what they did before, expect ${employer} to show work of that kind.`,
    `If they are put to other work, expect nothing of that kind under the name of ${employer}.`,
  ],
  gaps: [
    teams('which work begins'),
    { slot: 'sales-by-product', open: `what their work will bring ${employer}`, missing: 'a year of sales of what they make' },
  ],
  mechanism: `people who learnt their work elsewhere bring ${employer} what they know without the years it took, and raise what it pays each month before they bring anything in`,
})

const leaveTalk = (employer: string): Talk => ({
  readings: [
    `If most of those who left go to one rival, expect that rival to show what they worked on at ${employer}.`,
    `If they scatter, expect ${employer} to advertise about as many posts within months.`,
  ],
  gaps: [{ slot: 'teams-left', open: `which work at ${employer} stops with them`, missing: 'the teams they left, with a count for each,' }],
  mechanism: `each who leaves takes along what ${employer} paid for them to learn, and gives those who stay a reason to ask for more`,
})

/** What is said of jobs at an employer. */
export function staffTalk(deed: 'cut' | 'add' | 'leave', employer: string, where: Where): Talk {
  if (deed === 'cut') return cutTalk(employer, where)
  if (deed === 'leave') return leaveTalk(employer)
  if (where.isDone === true) return hiredTalk(employer)
  return where.isNamed ? newTalk(employer) : addTalk(employer)
}
