// A person settles a watch, puts a proposal back, opens a settled one again, or disputes a proposal (watch.md 3 and 6).
import { type Refusal, refuse } from '../../domain/refusal.ts'
import { type CoverageStatement, stepsTaken, unsettledStates, type Watch, type WatchOutcome, type WatchState } from '../../domain/watch.ts'
import type { Reader } from '../../store/store.ts'
import { changeWatch } from './change-watch.ts'
import { alone, type Decision, type DeskWork, type Filed, file, reasonOfTwo, rulingOf } from './filing.ts'

export const watchVerbs = ['met', 'not-met', 'ambiguous', 'annulled', 'reject', 'reopen', 'dispute', 'dismiss'] as const
export type WatchVerb = (typeof watchVerbs)[number]

export interface WatchDecision extends Decision {
  readonly watchId: string
  readonly verb: WatchVerb
  /** Public page that shows the outcome; needed for "met" where nothing was proposed on evidence. */
  readonly source: string
}

const outcomes: Readonly<Partial<Record<WatchVerb, WatchOutcome>>> = {
  met: 'yes',
  'not-met': 'no',
  ambiguous: 'ambiguous',
  annulled: 'annulled',
}
const settled: ReadonlySet<WatchState> = new Set(['resolved', 'ambiguous', 'annulled'])

interface Step {
  readonly watch: Watch
  readonly decision: WatchDecision
  readonly now: Date
}

export function settleWatch(work: DeskWork, decision: WatchDecision): Promise<Filed> {
  return changeWatch(work, decision, {
    next: async (watch, now, tx) => nextState({ watch, decision, now }, await coverageOf(watch, now, tx)),
    async filed({ before, after, now }, tx) {
      for (const step of stepsTaken(before, after)) await tx.appendEvent(step)
      const ruling = rulingOf(decision, { storyId: after.storyId, kind: 'settle', reasonCode: 'settle', now }, { watchId: after.id })
      // The edition of the day tells what was settled; every page reads the watch itself.
      return file(ruling, [{ stage: 'deliver', subject: now.toISOString().slice(0, 10) }], tx)
    },
  })
}

/** The watch after a decision, or why the decision cannot be taken. Pure. */
export function nextState({ watch, decision, now }: Step, coverage: CoverageStatement): Watch | Refusal {
  const { verb } = decision
  const outcome = outcomes[verb]
  if (outcome !== undefined) return settle({ watch, decision, now }, outcome, coverage)
  if (verb === 'reopen')
    return settled.has(watch.state)
      ? (alone(decision) ?? moved({ watch, decision, now }, 'reopened'))
      : refuse('desk.late', 'It is not settled, so there is nothing to reopen.')
  if (watch.state !== 'proposed') return refuse('desk.late', 'Nothing is proposed for this watch.')
  if (verb === 'dispute') return { ...watch, dispute: { by: `desk:${decision.by}`, at: now.toISOString(), ground: decision.reason.trim() } }
  if (verb === 'dismiss')
    return watch.dispute === undefined || watch.dispute.ruling !== undefined
      ? refuse('desk.late', 'Nobody disputes the proposal.')
      : { ...watch, dispute: { ...watch.dispute, ruling: `Dismissed by desk:${decision.by}: ${decision.reason.trim()}` } }
  const { proposed: _, ...rest } = watch
  return moved({ watch: rest, decision, now }, now.toISOString() >= watch.horizonAt ? 'due' : 'open')
}

function settle(step: Step, outcome: WatchOutcome, coverage: CoverageStatement): Watch | Refusal {
  const { watch, decision, now } = step
  if (!unsettledStates.has(watch.state)) return refuse('desk.late', 'It is settled already. Reopen it first; both outcomes stay public.')
  if (outcome === 'no' && now.toISOString() < watch.horizonAt)
    return refuse('desk.early', `Too early: its horizon is ${watch.horizonAt.slice(0, 16)} UTC.`)
  const host = URL.parse(decision.source)?.hostname
  const proposedSame = watch.proposed?.outcome === outcome ? watch.proposed.resolvers : []
  const named = host === undefined ? [] : [`source:${host}`]
  const by = [...new Set([...proposedSame, ...named, `desk:${decision.by}`])]
  if (outcome === 'yes' && by.length < 2)
    return refuse(
      'desk.alone',
      'A person alone cannot find a watch met: nothing on evidence proposes it. Give the address of a public page that shows it.',
    )
  const note = `${decision.reason.trim()}${host === undefined ? '' : ` (${decision.source.slice(0, 300)})`}`
  const resolution = {
    outcome,
    at: now.toISOString(),
    note,
    by,
    ...(outcome === 'no' && { coverage: watch.proposed?.coverage ?? coverage }),
  }
  const dispute =
    watch.dispute === undefined ? {} : { dispute: { ...watch.dispute, ruling: watch.dispute.ruling ?? `Settled by desk:${decision.by}.` } }
  return { ...moved(step, outcome === 'yes' || outcome === 'no' ? 'resolved' : outcome, outcome), resolution, ...dispute }
}

function moved({ watch, decision, now }: Step, to: WatchState, outcome?: WatchOutcome): Watch {
  const step = {
    at: now.toISOString(),
    actor: `desk:${decision.by}`,
    to,
    reason: reasonOfTwo(decision),
    ...(outcome !== undefined && { outcome }),
  }
  return { ...watch, state: to, history: [...watch.history, step] }
}

/** What a finding of "not met" says was searched. */
async function coverageOf(watch: Watch, now: Date, reader: Reader): Promise<CoverageStatement> {
  const [sources, feeds] = await Promise.all([reader.countSourcesRead(watch.opensAt, now.toISOString()), reader.feeds()])
  return {
    searched: watch.factTypes.map((it) => `ledger:${it}`),
    sources,
    from: watch.opensAt,
    to: now.toISOString(),
    hits: watch.evidence.length,
    gaps: feeds.filter((it) => it.state !== 'ok').map((it) => it.url),
  }
}
