// What a take says of new equity beside its sum: what it may be spent on, or how far it goes where that is told.
import type { Talk } from './news-plan.ts'

/** Money of which it is told what it is for: what is open is how far it goes. */
export const spentTalk = (party: string, sum: string): Talk => ({
  readings: [
    `If income at ${party} grows as fast as what it spends, expect its next round at a higher valuation, or no need of one.`,
    `If it does not, expect ${party} to raise again early, or to spend less on what the ${sum} are for.`,
  ],
  gaps: [
    {
      slot: 'money-lasts',
      open: `how long the ${sum} will last at what ${party} spends`,
      missing: 'a statement of what it spends and earns',
    },
  ],
  mechanism: `the ${sum} lets ${party} commit to suppliers and staff ahead of income, and gives the investors a share of what comes of it`,
})

export const roundTalk = (party: string, kind: string | undefined, sum: string): Talk => ({
  readings:
    kind === 'chip_maker'
      ? [
          `If ${party} puts the ${sum} into making more, expect an order for capacity at a plant, with a size.`,
          `If ${party} puts it into design and staff, expect openings and a new part, and no more units of the present one.`,
        ]
      : [
          `If ${party} spends the ${sum} on sites or chips of its own, expect an order or a place with a size.`,
          `If ${party} rents computing or hires instead, expect a contract or openings, and no site.`,
        ],
  gaps: [
    { slot: 'use-of-money', open: 'what the new money will buy', missing: 'an order, a lease or a contract with a size' },
    {
      slot: 'split-of-money',
      open: `how the ${sum} is split between what ${party} will do with it`,
      missing: 'accounts that show where it went',
    },
  ],
  mechanism: `the ${sum} lets ${party} commit to suppliers ahead of income, and gives the investors a share of what comes of it`,
})
