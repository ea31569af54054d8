// What a take on capacity says beside its figure: how the deal can be read, what is missing, by what was done and by whom.
import type { Dossier } from '../../../domain/dossier.ts'
import { isRefused } from '../sentences/refused-site.ts'
import type { ToldFact } from '../sentences/told-fact.ts'
import { isOption, isToLet } from './mechanism.ts'
import { isTold } from './news-plan.ts'
import { drawOf, frameOf } from './take-frames.ts'

/** A deal on capacity with its figure in words ("18 MW") and the reports that may be searched. */
interface Capacity {
  readonly told: ToldFact
  readonly dossier: Dossier
  readonly amount: string
  readonly articleIds: readonly string[]
}

/** Two readings, what cannot be concluded in a whole sentence, and the slots that no report fills. */
export interface CapacityTalk {
  readonly readings: readonly [string, string]
  readonly cannot: string
  readonly slots: readonly string[]
}

/** What the sources say the capacity is for, if they do. */
function purposeOf(dossier: Dossier): 'inference' | 'training' | undefined {
  const objects = dossier.claims.map((claim) => `${claim.object?.text ?? ''}`)
  return objects.some((text) => /\binference\b/i.test(text))
    ? 'inference'
    : objects.some((text) => /\btrain(?:ing)?\b/i.test(text))
      ? 'training'
      : undefined
}

/** Whether no report says what the capacity is for. */
export const isPurposeOpen = (dossier: Dossier): boolean => purposeOf(dossier) === undefined

const whereOf = ({ fact, place }: ToldFact): string =>
  place === undefined ? '' : ` ${fact.place.precision === 'site' ? 'at' : 'near'} ${place}`

function ofOption({ told, amount }: Capacity): CapacityTalk {
  const { actor, host = 'the landlord' } = told
  return {
    readings: [
      `If ${actor} takes the option up, expect a lease on the ${amount} with a price and a term.`,
      `If ${actor} lets it lapse, expect ${host} to offer the ${amount} to others.`,
    ],
    cannot: `It cannot be concluded whether ${actor} will use the option; a lease with a term, or the end of the option, would settle it.`,
    slots: ['option-taken-up'],
  }
}

function ofStop({ told, amount }: Capacity): CapacityTalk {
  const { actor, fact } = told
  return fact.status === 'paused'
    ? {
        readings: [
          `If the cause of the pause ends, expect ${actor} to give a new date for the ${amount}.`,
          `If the pause lasts, expect the ${amount}${whereOf(told)} to be offered to others or given up.`,
        ],
        cannot: `How long the pause will last cannot be concluded; a new date from ${actor} would settle it.`,
        slots: ['day-of-new-date'],
      }
    : {
        readings: [
          `If ${actor} still needs the capacity, expect another place of about ${amount}.`,
          `If ${actor} needs less of it, expect no new site, and the space${whereOf(told)} on offer again.`,
        ],
        cannot: `It cannot be concluded whether ${actor} gives up the capacity or only the place; a lease elsewhere would settle it.`,
        slots: ['place-instead'],
      }
}

/** A site whose permission was refused. */
function ofRefusal({ told, amount }: Capacity): CapacityTalk {
  const { actor } = told
  return {
    readings: [
      `If ${actor} appeals, expect the ${amount}${whereOf(told)} to be decided on again, by others.`,
      `If ${actor} gives the place up, expect it to ask for about ${amount} elsewhere, or for less here.`,
    ],
    cannot: `It cannot be concluded whether ${actor} keeps the plan; an appeal or a new application would settle it.`,
    slots: ['appeal-filed'],
  }
}

function ofLandlord({ told, amount, dossier }: Capacity): CapacityTalk {
  const { actor, fact } = told
  const isOpen = fact.type === 'capacity_live'
  const cannot = `How much of the ${amount} is let cannot be concluded; the tenants by name, with a size for each, would settle it.`
  const slots = ['share-let']
  if (isOpen)
    return {
      readings: [
        `If ${actor} has tenants signed for the ${amount}, expect their names with a size for each.`,
        `If ${actor} opened ahead of demand, expect it to offer space${whereOf(told)} and to name nobody.`,
      ],
      cannot,
      slots,
    }
  return frameOf<CapacityTalk>(drawOf(dossier), 'landlord', [
    {
      readings: [
        `If ${actor} has tenants signed for the ${amount}, expect their names with a size for each.`,
        `If ${actor} builds ahead of demand, expect an opening${whereOf(told)} with space on offer.`,
      ],
      cannot,
      slots,
    },
    {
      readings: [
        `If a tenant stands behind the ${amount}, expect ${actor} to build them in one go and a lender to join.`,
        `If none does, expect ${actor} to build hall by hall, and less than ${amount}${whereOf(told)} at the first opening.`,
      ],
      cannot: `Whether anybody has signed for the ${amount} cannot be concluded; a tenant by name, with a size, would settle it.`,
      slots,
    },
  ])
}

/** Leases at the place that this story or the ledger has: part of the space is let, and to whom is told. */
function isPartLet({ told: { fact, place }, dossier }: Capacity): boolean {
  return (
    place !== undefined &&
    [...dossier.facts, ...dossier.ledger].some(
      ({ type, place: there, supersededBy, status }) =>
        type === 'capacity_lease' &&
        there.name === fact.place.name &&
        supersededBy === undefined &&
        status !== 'superseded' &&
        status !== 'cancelled',
    )
  )
}

function ofRest({ told, amount }: Capacity): CapacityTalk {
  const { actor } = told
  return {
    readings: [
      `If others want the rest of the ${amount}, expect ${actor} to name another tenant${whereOf(told)}.`,
      `If nobody does, expect ${actor} to offer the rest for less, or to leave it dark.`,
    ],
    cannot: `How much of the ${amount} is still to let cannot be concluded; the tenants by name, with a size for each, would settle it.`,
    slots: ['share-let'],
  }
}

function ofCloud({ told, amount }: Capacity): CapacityTalk {
  const { actor } = told
  return {
    readings: [
      `If ${actor} rents the ${amount} out by the hour, expect machines${whereOf(told)} on its price list.`,
      `If one customer of ${actor} takes most of the ${amount}, expect a contract with a name and a term.`,
    ],
    cannot: `Who will use the ${amount} cannot be concluded; a price list for the place, or a customer by name, would settle it.`,
    slots: ['tenant'],
  }
}

function ofPhases({ told, amount }: Capacity): CapacityTalk {
  return {
    readings: [
      `If the ${amount} come in one step, expect one opening date${whereOf(told)}.`,
      `If the ${amount} come in phases, expect a first figure below the whole and dated later ones.`,
    ],
    cannot: `The pace of delivery${whereOf(told)} cannot be inferred; a dated list of phases would settle it.`,
    slots: ['phases'],
  }
}

/** Space of which it is told what it is for, and in which steps it comes: how many chips go in is the next question. */
function ofFilling({ told, amount }: Capacity): CapacityTalk {
  const { actor } = told
  return {
    readings: [
      `If ${actor} fills the ${amount}${whereOf(told)} as they are handed over, expect a chip count near the top of that range.`,
      `If ${actor} fills them later, expect a first count well below it, and dated later ones.`,
    ],
    cannot: `How many chips the ${amount}${whereOf(told)} will feed cannot be concluded; a chip count would settle it.`,
    slots: ['chip-count'],
  }
}

function ofPurpose({ told, amount, dossier, articleIds }: Capacity): CapacityTalk {
  const { actor } = told
  const isCounted = isTold('chip-count', { dossier, articleIds })
  const slots = isCounted ? ['purpose'] : ['purpose', 'chip-count']
  return {
    readings: [
      `If the ${amount} are for inference, expect staged, customer-facing capacity${whereOf(told)}.`,
      `If the ${amount} are for training, expect one cluster, and a chip count from ${actor}.`,
    ],
    cannot: isCounted
      ? 'No purpose is stated, so the scale of any training run cannot be inferred; a stated purpose would settle it.'
      : 'Neither purpose nor chip count is stated, so training scale cannot be inferred; a stated purpose and a chip count would settle it.',
    slots,
  }
}

/** The ways in which a deal on capacity can be read: by its state first, then by what the party does with it, then by what it is for. */
function waysOf(capacity: Capacity): readonly CapacityTalk[] {
  const { told, dossier } = capacity
  const { status, type } = told.fact
  if (isOption(told)) return [ofOption(capacity)]
  if (status === 'paused' || status === 'cancelled') return [ofStop(capacity)]
  if (isRefused(told, dossier)) return [ofRefusal(capacity)]
  const rests = [...(isPurposeOpen(dossier) ? [ofPurpose(capacity)] : []), ofPhases(capacity), ofFilling(capacity)]
  if (isToLet(told, dossier)) return [isPartLet(capacity) ? ofRest(capacity) : ofLandlord(capacity), ...rests]
  const kind = dossier.entities.find(({ name }) => name === told.actor)?.kind
  return kind === 'cloud' && type === 'capacity_lease' ? [ofCloud(capacity), ...rests] : rests
}

/** How a deal on capacity can be read; undefined where the reports tell all that could be called open. */
export function capacityTalk(capacity: Capacity): CapacityTalk | undefined {
  return waysOf(capacity).find(({ slots }) => !slots.some((slot) => isTold(slot, capacity)))
}
