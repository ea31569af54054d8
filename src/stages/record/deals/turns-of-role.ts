// Deals told by who is what in them, or behind what the stock market made of them: said again with the house that acts up front.
import { amounts, party as N, type Rewording, turn } from './deed-amounts.ts'

const { power, chips } = amounts
const size = String.raw`(?:the |those |all |its )?(?:${power}|${chips})`

export const turnsOfRole: readonly Rewording[] = [
  // "Shares in Orion rose on news that it had let 24 MW": what it has done.
  turn(
    String.raw`^(?:The )?(?:[Ss]hares|[Ss]tock) (?:in|of) (${N}),? (?:[\p{Ll}\d.,%-]+ ){1,8}?(?:on|after|following) (?:the )?(?:news|word|an announcement|a report|reports|disclosing) that (?:it|the company) ha[ds] `,
    '$1 has ',
  ),
  turn(
    String.raw`^(?:Shares in |Shares of )?(${N})(?:[’']s?)?(?: shares| stock)? (?:rose|jumped|gained|climbed|soared|surged|rallied|fell) (?:[\p{Ll}\d.,%-]+ ){1,8}?(?:on|after) (?:news that it ha[ds]|it said it ha[ds]|saying it ha[ds]) `,
    '$1 has ',
  ),
  // "The buyer of the 9,600 GPUs is Orion, and the seller Kestrel."
  turn(
    String.raw`^The (?:buyer|customer) (?:of|for) (${size}) (?:is|was|will be) (${N}),? and (?:the|its) (?:seller|supplier|maker|vendor)(?: is| was)? (${N})`,
    '$2 has ordered $1 from $3',
  ),
  turn(
    String.raw`^The (?:tenant|occupant|user|lessee) (?:of|for) (${size}) (?:is|was|will be) (${N}),? and (?:the|its) (?:landlord|owner|operator|lessor)(?: is| was)? (${N})`,
    '$2 is leasing $1 from $3',
  ),
]
