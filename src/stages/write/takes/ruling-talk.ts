// What a take says of a public body's decision beside its figures: whom it binds, by when, and who holds the means.

import { businessKinds } from '../../../domain/entity.ts'
import type { News, Said, Talk } from './news-plan.ts'

/** What a decision is about, as far as the reports name it. */
export interface Decision {
  readonly noun: string
  readonly body: string | undefined
  /** The party it binds or looks into. */
  readonly party: string | undefined
  /** The day it starts, or is due. */
  readonly day: string | undefined
  readonly isPrice: boolean
  /** Whether the reports say that it is contested. */
  readonly isContested: boolean
}

/** The business that a body's decision names; undefined where it names none. */
export function boundIn({ claim }: Said, { dossier }: News): string | undefined {
  const ids = claim.names.map(({ entityId }) => entityId)
  const outlets = new Set(dossier.sources.flatMap(({ source }) => [source.name, source.owner]))
  return dossier.entities.find(({ id, kind, name }) => ids.includes(id) && businessKinds.has(kind) && !outlets.has(name))?.name
}

/** A decision with the words for whom it binds: `who` acts, `them` pays. */
interface Bound extends Decision {
  readonly body: string
  readonly who: string
  readonly them: string
  readonly by: string
}

type Ways = Pick<Talk, 'readings'> & { readonly gap: Talk['gaps'][number] }

const finePending = ({ body, who }: Bound): Ways => ({
  readings: [
    `If the appeal fails, expect ${who} to pay the sum, and what else the ${body} asked of it to stand.`,
    `If it succeeds, expect a smaller fine or none, and a rule that others can lean on against the ${body}.`,
  ],
  gap: { slot: 'appeal-decided', open: `whether the fine of the ${body} will stand`, missing: 'the ruling on the appeal' },
})

const fineOpen = ({ body, who }: Bound): Ways => ({
  readings: [
    `If ${who} pays the fine, expect the sum in its accounts of the quarter in which it is booked.`,
    `If ${who} contests it, expect an appeal, and no payment to the ${body} until that is decided.`,
  ],
  gap: {
    slot: 'fine-accepted',
    open: 'whether the fine will be contested',
    missing: 'a filing in court, or word that there will be none,',
  },
})

const costOf = (noun: string): Ways['gap'] => ({
  slot: 'figures-after',
  open: `what the ${noun} costs those it binds`,
  missing: `a full quarter of figures under the ${noun}`,
})

const rulePending = ({ noun, party, who, by }: Bound): Ways => ({
  readings: [
    `If a court suspends the ${noun}, expect nothing to change${party === undefined ? '' : ` at ${party}`} until it rules.`,
    `If none does, expect ${who} to comply${by}, and the appeal to go on beside it.`,
  ],
  gap: costOf(noun),
})

function ruleOpen({ noun, party, day, who, by }: Bound): Ways {
  const before = day === undefined ? '' : ` and a request to suspend the ${noun} before ${day}`
  const acts =
    party === undefined ? `those it binds accept the ${noun}, expect them to act` : `${who} accepts the ${noun}, expect new terms from it`
  return {
    readings: [`If ${acts}${by}.`, `If ${party === undefined ? 'they contest it' : `${who} contests it`}, expect an appeal${before}.`],
    gap: costOf(noun),
  }
}

function mechanismOf({ noun, body, them, isPrice }: Bound): string {
  if (isPrice) return `the ${noun} takes income from ${them} and leaves it with customers who move; the penalty lies with the ${body}`
  if (noun === 'fine') return `the fine takes income from ${them} once, and the means to collect it lie with the ${body}`
  return `the ${noun} puts the cost of compliance on ${them}, and the means to enforce it with the ${body}`
}

/** A decision that binds: on a party by name, or from a day that is given. */
export function boundTalk(decision: Decision): Talk | undefined {
  const { noun, body, party, day, isContested } = decision
  if (body === undefined || (party === undefined && day === undefined)) return undefined
  const by = day === undefined ? '' : ` by ${day}`
  const bound: Bound = { ...decision, body, who: party ?? 'those it binds', them: party ?? 'those whom it binds', by }
  const ways = noun === 'fine' ? (isContested ? finePending : fineOpen) : isContested ? rulePending : ruleOpen
  const { readings, gap } = ways(bound)
  return { readings, gaps: [gap], mechanism: mechanismOf(bound) }
}

/** A decision that is still open before a body that the reports name. */
export function openTalk({ noun, body, party, day }: Decision): Talk | undefined {
  if (body === undefined) return undefined
  const late = day === undefined ? 'a later date' : `a date after ${day}`
  return {
    readings: [
      day === undefined
        ? `If the ${body} keeps to its draft, expect a final text on the same terms.`
        : `If the ${body} keeps its own timetable, expect its text by ${day}.`,
      `If ${party === undefined ? 'those it concerns contest the draft' : `${party} contests the ${noun}`}, expect ${late} and a narrower text.`,
    ],
    gaps: [
      party === undefined
        ? { slot: 'findings-told', open: 'how far the final text will follow the draft', missing: 'the adopted wording' }
        : { slot: 'findings-told', open: `what the ${noun} will make those it concerns change`, missing: 'its findings' },
    ],
    mechanism:
      party === undefined
        ? `until the ${body} decides, those it concerns have to plan for both outcomes, and can still move it by what they send in`
        : `until the ${body} decides, customers of ${party} have to plan for both outcomes, and ${party} can still change its terms by itself`,
  }
}
