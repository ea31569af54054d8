// What a take says of suits, aid, slipped products, shut halls, companies bought, contracts ended and licences to export, beside their figures.
import type { Talk } from './news-plan.ts'

/** A suit that is settled: a judge may still have to approve it. */
export const settledTalk = ({
  payer,
  sum,
  isPending,
}: {
  readonly payer: string
  readonly sum: string
  readonly isPending: boolean
}): Talk => ({
  readings: isPending
    ? [
        `If the settlement is approved, expect ${payer} to book the ${sum} once, and others with a like claim to ask for as much.`,
        `If it is turned down, expect a larger offer from ${payer}, or a trial that ends in a ruling.`,
      ]
    : [
        `If others with a like claim take the ${sum} for a mark, expect further suits against ${payer}, and offers near it.`,
        `If they do not, expect ${payer} to name no further sum for suits in its accounts.`,
      ],
  gaps: [
    {
      slot: 'opted-out',
      open: `how many of those who sued will take their part of the ${sum}`,
      missing: 'a count of those who stay out of it',
    },
  ],
  mechanism: `the ${sum} costs ${payer} a known amount once, and spares it a ruling that other courts could follow`,
})

/** A suit that has been filed. */
export const suedTalk = ({ defendant, sum }: { readonly defendant: string; readonly sum: string }): Talk => ({
  readings: [
    `If ${defendant} settles, expect a sum well below the ${sum}, and no ruling.`,
    `If the suit goes on to judgment, expect a ruling that others lean on, against ${defendant} or for it.`,
  ],
  gaps: [{ slot: 'suit-decided', open: `how much of the ${sum} a court would grant`, missing: 'a ruling on the sum' }],
  mechanism: `until it is decided ${defendant} has to keep money back for the suit, and those who sue carry what it costs to bring it; what they ask for is no measure of what they get`,
})

/** Public money towards a plant. */
export const aidTalk = ({ party, aid, cost }: { readonly party: string; readonly aid: string; readonly cost: string }): Talk => ({
  readings: [
    `If buyers sign for what the plant makes, expect ${party} to build it as planned and to ask for no more than the ${aid}.`,
    `If they do not, expect ${party} to build later or less, and to talk with the state about the terms.`,
  ],
  gaps: [
    { slot: 'sold-ahead', open: 'how much of what the plant will make is sold', missing: 'contracts with buyers that give a volume' },
    { slot: 'cost-kept', open: `whether the ${cost} will be kept to`, missing: 'the sums of the contracts for building and tools' },
  ],
  mechanism: `the ${aid} takes part of the cost off ${party} and puts it on taxpayers, who share the risk that the plant does not pay`,
})

/** A product that comes later than its maker had said. */
export const slipTalk = ({
  maker,
  thing,
  when,
  isModel,
}: {
  readonly maker: string
  readonly thing: string
  readonly when: string
  readonly isModel: boolean
}): Talk => ({
  readings: [
    `If what holds ${thing} up is mended in time, expect ${maker} to ${isModel ? 'show results' : 'send samples'} before ${when} and to keep the date.`,
    `If it is not, expect another date from ${maker}, and ${isModel ? 'users who settle on' : 'buyers who sign with'} somebody else.`,
  ],
  gaps: [
    isModel
      ? { slot: 'outside-test', open: `how far ${thing} is from being ready`, missing: 'a test of it by somebody else' }
      : { slot: 'first-shipped', open: `how far ${thing} is from being ready`, missing: 'a count of units that were sent to buyers' },
  ],
  mechanism: `what ${thing} would have earned ${maker} until then is lost or comes later, and rivals have that time to sell what they have`,
})

/** Part of a site that cannot be used. */
export const shutTalk = ({
  owner,
  part,
  when,
}: {
  readonly owner: string
  readonly part: string
  readonly when: string | undefined
}): Talk => ({
  readings: [
    `If the ${part} ${when === undefined ? 'come back soon' : `come back as ${owner} hopes`}, expect those who used them to return and to pay rent again.`,
    `If they stay off for longer, expect tenants of ${owner} to sign for space elsewhere.`,
  ],
  gaps: [
    {
      slot: 'cost-of-damage',
      open: `what it costs ${owner}`,
      missing: 'the rent that is not paid and the bill for repairs, in its accounts,',
    },
    { slot: 'insurer-pays', open: `who bears the loss of the ${part}`, missing: 'word from the insurer' },
  ],
  mechanism: `the ${part} that are off can be let to nobody while they are, and bring work to whoever has space free`,
})

/** A company bought for what it sells to others too. */
export const boughtTalk = ({
  buyer,
  bought,
  price,
}: {
  readonly buyer: string
  readonly bought: string
  readonly price: string
}): Talk => ({
  readings: [
    `If ${buyer} wants what ${bought} makes for its own products, expect others who buy there to look for another supplier.`,
    `If it wants the sales, expect ${bought} to go on selling to all of them, under its own name.`,
  ],
  gaps: [
    { slot: 'customers-kept', open: `how many customers of ${bought} will stay`, missing: 'contracts renewed under the new owner' },
    {
      slot: 'closing-conditions',
      open: `what ${buyer} will have to give up to close`,
      missing: 'the conditions of those who have to approve it',
    },
  ],
  mechanism: `for ${price} ${buyer} gets the say over what ${bought} makes and for whom, and those who buy from ${bought} depend on a new owner`,
})

/** A contract that ends before its term. */
export const endedTalk = ({ leaver, left, sum }: { readonly leaver: string; readonly left: string; readonly sum: string }): Talk => ({
  readings: [
    `If ${leaver} has found the same for less, expect it to name a site of its own or another supplier.`,
    `If ${leaver} needs less of it, expect no contract of that size in place of the one that ends.`,
  ],
  gaps: [
    {
      slot: 'let-again',
      open: `how much of what ${leaver} gives back ${left} can sell to others`,
      missing: 'contracts with new customers that give a size',
    },
    { slot: 'place-instead', open: `where ${leaver} goes instead`, missing: 'a contract or a site with a size' },
  ],
  mechanism: `the end frees ${leaver} from what was still to be paid of the ${sum}, and leaves ${left} with machines and space that it has to sell again`,
})

/** Exports that need a licence, or may go again under one. */
export const licenceTalk = ({
  state,
  target,
  seller,
}: {
  readonly state: string
  readonly target: string
  readonly seller: string
}): Talk => ({
  readings: [
    `If ${state} grants most of what is applied for, expect ${seller} to go on selling to ${target}, only later.`,
    `If it grants little, expect ${seller} to sell the same to others, and makers in ${target} to win buyers who have no choice.`,
  ],
  gaps: [
    {
      slot: 'granted-under',
      open: `how many licences ${state} will grant`,
      missing: 'a count of those granted and refused under the new rule',
    },
  ],
  mechanism: `a licence puts ${state} between ${seller} and its buyers in ${target}, and gives it a say over who gets what`,
})

/** Scores that their maker has taken back. */
export const withdrawnTalk = ({ maker, product }: { readonly maker: string; readonly product: string }): Talk => ({
  readings: [
    `If the scores of ${product} that still stand are found by others too, expect most customers of ${maker} to stay.`,
    `If more of them fall, expect ${maker} to take those back as well, and customers to leave.`,
  ],
  gaps: [
    { slot: 'scores-repeated', open: `whether the other scores of ${product} hold`, missing: 'a run of the same tests by somebody else' },
  ],
  mechanism: `a score taken back costs ${maker} a figure that it sold ${product} with, and gives those who compare models a reason to run their own tests`,
})

/** People taken back after they were let go. */
export const rehiredTalk = (employer: string): Talk => ({
  readings: [
    `If the work of those who are back is needed for good, expect ${employer} to keep them on and to take back more.`,
    `If it is needed for one task, expect ${employer} to let them go again when that is done.`,
  ],
  gaps: [
    { slot: 'kept-on', open: `how long ${employer} keeps them`, missing: 'posts without an end, in its headcount of the year after,' },
    {
      slot: 'cost-of-return',
      open: `what it costs ${employer} to take them back`,
      missing: 'what they are paid now beside what they were paid before',
    },
  ],
  mechanism: `whoever is asked to come back can ask ${employer} for more, and ${employer} gets people who know the work without the months it takes to learn it`,
})
