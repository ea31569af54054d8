// What a take says of a break-in or a fault at a service, beside what part of its customers it reached.
import type { Talk } from './news-plan.ts'

interface Reached {
  readonly party: string
  /** "1.9 million accounts". */
  readonly many: string
}

/** Data of a service's users that somebody else has read. */
export const breachTalk = ({ party, many }: Reached): Talk => ({
  readings: [
    `If what was taken stays with whoever took it, expect ${party} to write to those concerned and to delete more of what it holds.`,
    `If parts of it are sold or put up, expect claims against ${party}, and customers who ask what it keeps of them.`,
  ],
  gaps: [
    {
      slot: 'kept-for',
      open: `how old the data are that ${party} lost hold of`,
      missing: 'the time for which it keeps what users give it',
    },
    { slot: 'paying-among', open: `how many of the ${many} are those of firms that pay`, missing: 'a count by kind of customer' },
  ],
  mechanism: `notices and claims put a price on what ${party} holds of others, and authorities and claimants set it; what has been read cannot be called back`,
})

/** Customers who were charged for what they had not had. */
export const faultTalk = ({ party, many }: Reached): Talk => ({
  readings: [
    `If ${party} has found all of it, expect the ${many} to be paid back once and few of them to leave.`,
    `If there is more of the kind, expect a higher count from ${party}, and customers who measure for themselves.`,
  ],
  gaps: [
    {
      slot: 'largest-hit',
      open: `how much of it fell on the largest customers of ${party}`,
      missing: 'a split of the sum by size of customer',
    },
    { slot: 'paying-among', open: `which of the ${many} depend on it most`, missing: 'a count by kind of customer' },
  ],
  mechanism: `customers who have only the count of ${party} cannot find such a fault; those who keep records of their own can, and may ask for the right to check`,
})
