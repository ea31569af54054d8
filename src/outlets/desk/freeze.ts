// Publishing is frozen with one word, and let go on with one: as a whole, or one way out alone (security 8.1).
import { type Freeze, type Frozen, outletNames, outletWords } from '../../domain/freeze.ts'
import type { Job } from '../../domain/job.ts'
import { refuse } from '../../domain/refusal.ts'
import type { Tx } from '../../store/store.ts'
import { count, shortMoment } from '../wording.ts'
import { type Decision, type DeskWork, reasonFault } from './filing.ts'
import { type Recorded, recorded } from './record.ts'

/** Between two stories that waited for a thaw: readers, feeds and hooks take them one after the other. */
const gapMs = 5_000

export interface FreezeDecision extends Decision {
  /** What to freeze or thaw; empty is the whole wire. */
  readonly outlet: string
  /** Whether readers are told why. */
  readonly isReasonPublic: boolean
}

const known: readonly Frozen[] = ['wire', ...outletNames]
const frozenOf = (outlet: string): Frozen | undefined => known.find((it) => it === (outlet.trim() || 'wire'))
const noOutlet = (outlet: string) =>
  refuse(
    'desk.outlet',
    `There is no outlet "${outlet.trim().slice(0, 40)}". Give one of ${outletNames.join(', ')}, or none for the whole wire.`,
  )
const since = ({ by, since: at }: Freeze): string => `since ${shortMoment(at)}, by ${by.replace(/^desk:/, '')}`
const isAre = (what: Frozen): string => (what === 'feeds' || what === 'webhooks' ? 'are' : 'is')

/** From the commit on nothing goes out by that way; what was begun is not cut in two. */
export async function freeze(work: DeskWork, decision: FreezeDecision): Promise<Recorded> {
  const fault = reasonFault(decision)
  if (fault !== null) return fault
  const what = frozenOf(decision.outlet)
  if (what === undefined) return noOutlet(decision.outlet)
  const at = work.now().toISOString()
  const { isReasonPublic } = decision
  const it: Freeze = { what, since: at, by: `desk:${decision.by}`, reason: decision.reason.trim(), isReasonPublic }
  return work.store.transaction(async (tx): Promise<Recorded> => {
    const held = (await tx.freezes()).find((one) => one.what === what)
    if (held !== undefined || !(await tx.addFreeze(it)))
      return refuse(
        'desk.frozen',
        `${outletWords[what]} ${isAre(what)} frozen already${held === undefined ? '' : ` ${since(held)}`}. Thaw first, or leave it.`,
      )
    await tx.appendEvent({ at, name: 'outlet.frozen', subject: what, actor: it.by, detail: { reason: it.reason, isReasonPublic } })
    const rest = what === 'wire' ? ' Reading goes on; removals still go out.' : ''
    return recorded(`${outletWords[what]} ${isAre(what)} frozen since ${shortMoment(at)}.${rest}`)
  })
}

/** What waited goes out, once each: stories in the order they were ruled on, the newest edition, and word to hooks and hub. */
export async function thaw(work: DeskWork, decision: Omit<FreezeDecision, 'isReasonPublic'>): Promise<Recorded> {
  const fault = reasonFault(decision)
  if (fault !== null) return fault
  const what = frozenOf(decision.outlet)
  if (what === undefined) return noOutlet(decision.outlet)
  const now = work.now()
  const done = await work.store.transaction(async (tx): Promise<Recorded> => {
    const held = await tx.endFreeze(what)
    if (held === null) return refuse('desk.thawed', await notFrozen(what, tx))
    const stories = what === 'wire' ? await tx.spreadRulings(now, gapMs) : 0
    await tx.hurry('deliver', now)
    await tx.enqueue(await waitingFor(what, tx))
    const detail = { reason: decision.reason.trim(), since: held.since, stories }
    await tx.appendEvent({ at: now.toISOString(), name: 'outlet.thawed', subject: what, actor: `desk:${decision.by}`, detail })
    const waits =
      stories === 0 ? '' : ` ${count(stories, 'story waits', 'stories wait')} and ${stories === 1 ? 'goes' : 'go'} out one after the other.`
    return recorded(`${outletWords[what]} ${isAre(what)} no longer frozen.${waits}`)
  })
  if (done.kind === 'recorded') await work.workOff()
  return done
}

async function notFrozen(what: Frozen, tx: Tx): Promise<string> {
  const others = (await tx.freezes()).map((it) => (it.what === 'wire' ? 'the whole wire' : it.what))
  const rest = others.length === 0 ? 'Nothing is.' : `Frozen: ${others.join(', ')}.`
  return `${outletWords[what]} ${isAre(what)} not frozen. ${rest}`
}

/** What was asked for while nothing moved, asked again. */
async function waitingFor(what: Frozen, tx: Tx): Promise<readonly Job[]> {
  const hooks = what === 'wire' || what === 'webhooks' ? await tx.hooks() : []
  const watches = what === 'wire' ? await tx.watchesUnsettled() : []
  return [
    ...hooks.filter(({ state }) => state === 'active').map(({ id }): Job => ({ stage: 'send-hook', subject: id })),
    ...watches.map(({ id }): Job => ({ stage: 'resolve', subject: id })),
  ]
}

/** Why a ruling that would be told at once cannot be made now; null where nothing is frozen. */
export async function frozenFault(tx: Pick<Tx, 'freezes'>) {
  const held = (await tx.freezes()).find(({ what }) => what === 'wire')
  return held === undefined ? null : refuse('desk.frozen', `Publishing is frozen ${since(held)}: settle it after the thaw.`)
}
