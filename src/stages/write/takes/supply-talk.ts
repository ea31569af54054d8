// What a take says of electricity bought from a plant, of a run of chips, and of an outage, beside their figures.
import type { PlantKind } from '../../../calc/plant-and-outage.ts'
import type { Talk } from './news-plan.ts'
import { frameOf } from './take-frames.ts'

/** When a plant does not give what it is rated at. */
const idle: Readonly<Record<PlantKind, string>> = { wind: 'in calm weeks', solar: 'at night', nuclear: 'while the plant is serviced' }

/** What is said of a plant's output bought ahead. */
export function supplyTalk(supply: {
  readonly draw: string
  readonly buyer: string
  readonly power: string
  readonly plant: PlantKind
  readonly years: number | undefined
  /** Whether a report ties the power to a site of the buyer's. */
  readonly isSiteTold: boolean
}): Talk {
  const { draw, buyer, power, plant, years, isSiteTold } = supply
  const term = years === undefined ? 'a buyer by contract' : `a buyer for ${years} years`
  const gap = {
    slot: 'price-of-power',
    open: `what ${buyer} pays for it`,
    missing: 'a price for each megawatt-hour, and whether it is fixed or follows the market,',
  }
  const hourly = {
    slot: 'hours-matched',
    open: `how many hours of a year ${buyer} can run on it`,
    missing: 'what the plant gives and what its buyer draws, hour by hour,',
  }
  const byHour: Talk = {
    readings: [
      `If ${buyer} counts the ${power} against what it draws over a year, expect it to go on taking power from the grid ${idle[plant]}.`,
      `If ${buyer} means to run on it hour by hour, expect storage, or a second contract with a plant of another kind.`,
    ],
    gaps: [
      gap,
      { slot: 'share-of-use', open: `how much of what ${buyer} uses it covers`, missing: 'the megawatt-hours that it uses' },
      hourly,
    ],
    mechanism: `${term} lets the owner of the plant borrow against the ${power}, and ties part of what ${buyer} pays for electricity to the contract`,
  }
  // A contract that may shrink with a site is for that site, and nobody needs to guess it.
  if (isSiteTold) return byHour
  return frameOf<Talk>(draw, 'supply', [
    byHour,
    {
      readings: [
        `If ${buyer} needs the ${power} for sites to come, expect it to name those sites before the plant runs.`,
        `If the contract covers what ${buyer} runs already, expect no new site, and ${plant === 'nuclear' ? 'a lower count of emissions' : `a larger share of ${plant} power`} in its reports.`,
      ],
      gaps: [
        gap,
        { slot: 'sites-supplied', open: `which sites of ${buyer} it is for`, missing: 'the list of sites that are counted against it' },
        { slot: 'share-of-use', open: `how much of what ${buyer} uses it covers`, missing: 'the megawatt-hours that it uses' },
      ],
      mechanism: `the contract moves the risk of low prices for the ${power} from the owner of the plant to ${buyer}, and that of high ones the other way`,
    },
  ])
}

/** What is said of a training run whose size is told. */
export const runTalk = ({ lab, days }: { readonly lab: string; readonly days: string }): Talk => ({
  readings: [
    `If the run of ${days} days is most of what ${lab} computes, expect its next model within the space that it has.`,
    `If trials before it took as much again, expect ${lab} to lease or rent more before the next model.`,
  ],
  gaps: [
    {
      slot: 'cost-of-run',
      open: `what the run cost ${lab}`,
      missing: 'the hourly price it pays for a chip, with the trials before it,',
    },
  ],
  mechanism: `with the chips and the ${days} days of the run in print, rivals and buyers can work out what a model costs ${lab}, and hold its next model against them`,
})

/** What is said of an outage. */
export const outageTalk = (outage: {
  readonly draw: string
  readonly party: string
  readonly hours: string
  /** Whether a report tells the cause: nobody needs to guess it. */
  readonly isCauseTold: boolean
}): Talk => {
  const { draw, party, hours, isCauseTold } = outage
  const byCustomers: Talk = {
    readings: [
      `If customers of ${party} take the ${hours} for a rare case, expect few of them to leave.`,
      `If they do not, expect more of them to rent a second place elsewhere, and ${party} to lose part of their work as contracts end.`,
    ],
    gaps: [
      { slot: 'credits-paid', open: `what the outage costs ${party}`, missing: 'the credits paid under its contracts, in its accounts,' },
      { slot: 'customers-leave', open: `how many customers of ${party} leave over it`, missing: 'a count of those who gave notice' },
    ],
    mechanism: `${hours} cost ${party} credits and trust, and bring work to whoever has machines ready in another place`,
  }
  if (isCauseTold) return byCustomers
  return frameOf<Talk>(draw, 'outage', [
    byCustomers,
    {
      readings: [
        `If the cause lies in one part that had no spare, expect ${party} to name the part and to add a second one.`,
        `If it lies in how changes are made, expect ${party} to change its rules for them, and no order for hardware.`,
      ],
      gaps: [
        {
          slot: 'cause-told',
          open: `whether ${party} can rule the same out`,
          missing: 'its own account of the cause, with what was changed,',
        },
      ],
      mechanism: `customers who need more than ${party} promises have to pay for a second place themselves; ${hours} show them what that would have been worth`,
    },
  ])
}
