// A person decides on a notice: upheld, in part, or rejected; and on an appeal. What is granted is in force with the decision.
import type { Notice, NoticeState } from '../../domain/notice.ts'
import { type Refusal, refuse } from '../../domain/refusal.ts'
import type { Level } from '../../domain/rights.ts'
import { alone, type Decision, type DeskWork, reasonFault } from './filing.ts'

export const noticeVerbs = ['uphold', 'reject', 'confirm', 'restore'] as const
export type NoticeVerb = (typeof noticeVerbs)[number]
type Wanted = Notice['wantsLevel']
const grantable: readonly Wanted[] = ['L0', 'L1', 'L2', 'L3']

/** The level that a person wrote; undefined where it is none, so that a slip of the hand grants nothing. */
export const grantedLevel = (text: string): Wanted | undefined => grantable.find((it) => it === text)

/** `reason` is the answer to the sender: measure, facts and ground, in plain words. */
export interface NoticeDecision extends Decision {
  readonly noticeId: string
  readonly verb: NoticeVerb
  /** What is granted; what was asked, unless the person chooses another. */
  readonly level: Wanted | ''
}

const waiting: ReadonlySet<NoticeState> = new Set(['received', 'acknowledged', 'triage', 'interim'])
const lowers = (it: Notice): boolean => it.kind === 'takedown' || it.kind === 'level'

/**
 * The notice after a decision, or why it cannot be taken. Pure.
 * @param letGo the lowest level that a no to it lets go; null where other notices ask for as much, or nothing stands because of it
 */
export function decided(notice: Notice, decision: NoticeDecision, letGo: Level | null, now: Date): Notice | Refusal {
  const { verb, by, second } = decision
  const isAppeal = verb === 'confirm' || verb === 'restore'
  if (isAppeal !== (notice.state === 'appeal') || (!isAppeal && !waiting.has(notice.state)))
    return refuse('desk.late', isAppeal ? 'Nobody appealed against this decision.' : 'This notice was decided already.')
  // What is at L0 by a publisher's wish is lifted by two (rights 9.2), by whatever no to the notice it would be.
  const lifts = verb === 'restore' || verb === 'reject'
  const one = lifts && (letGo === 'L0' || notice.answer?.level === 'L0') ? alone(decision) : null
  if (one !== null) return one
  const level = decision.level === '' ? notice.wantsLevel : decision.level
  const grants = (verb === 'uphold' || verb === 'confirm') && lowers(notice)
  const state: NoticeState =
    verb === 'uphold'
      ? grants && level > notice.wantsLevel
        ? 'partly'
        : 'upheld'
      : verb === 'reject'
        ? 'rejected'
        : verb === 'confirm'
          ? 'confirmed'
          : 'restored'
  return {
    ...notice,
    state,
    answer: {
      by: `desk:${by}`,
      ...(second !== undefined && { second: `desk:${second}` }),
      at: now.toISOString(),
      text: decision.reason.trim(),
      ...(grants && { level }),
    },
  }
}

export type NoticeDone = { readonly kind: 'decided'; readonly notice: Notice } | Refusal

/** Decides, puts what is granted into force in the same transaction, and has the answer mailed where the sender left an address. */
export async function decideNotice(work: DeskWork, decision: NoticeDecision): Promise<NoticeDone> {
  const fault = reasonFault(decision)
  if (fault !== null) return fault
  const done = await work.store.transaction(async (tx): Promise<NoticeDone> => {
    const notice = await tx.noticeById(decision.noticeId)
    if (notice === null) return refuse('desk.unknown', 'There is no such notice.')
    const now = work.now()
    const next = decided(notice, decision, await tx.lowestLetGoBy(notice.id), now)
    if ('code' in next) return next
    // What was granted while a person decided falls with a no; what is lower than that no stays as each page's own signals say.
    if (next.state === 'rejected' || next.state === 'restored') await tx.dropWishes(next.id)
    await tx.enqueue(await work.enforce(next, now, tx))
    if (next.email !== '') await tx.enqueue([{ stage: 'deliver', subject: `notice:${next.id}` }])
    return { kind: 'decided', notice: next }
  })
  if (done.kind === 'decided') await work.workOff()
  return done
}
