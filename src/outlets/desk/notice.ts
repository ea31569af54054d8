// A person decides on a notice: upheld, in part, or rejected; and on an appeal. What is granted is in force with the decision.
import type { Notice, NoticeState } from '../../domain/notice.ts'
import { type Refusal, refuse } from '../../domain/refusal.ts'
import { type Decision, type DeskWork, reasonFault } from './filing.ts'

export const noticeVerbs = ['uphold', 'reject', 'confirm', 'restore'] as const
export type NoticeVerb = (typeof noticeVerbs)[number]
type Wanted = Notice['wantsLevel']

/** `reason` is the answer to the sender: measure, facts and ground, in plain words. */
export interface NoticeDecision extends Decision {
  readonly noticeId: string
  readonly verb: NoticeVerb
  /** What is granted; what was asked, unless the person chooses another. */
  readonly level: Wanted | ''
}

const waiting: ReadonlySet<NoticeState> = new Set(['received', 'acknowledged', 'triage', 'interim'])
const lowers = (it: Notice): boolean => it.kind === 'takedown' || it.kind === 'level'

/** The notice after a decision, or why it cannot be taken. Pure. */
export function decided(notice: Notice, decision: NoticeDecision, now: Date): Notice | Refusal {
  const { verb, by } = decision
  const isAppeal = verb === 'confirm' || verb === 'restore'
  if (isAppeal !== (notice.state === 'appeal') || (!isAppeal && !waiting.has(notice.state)))
    return refuse('desk.late', isAppeal ? 'Nobody appealed against this decision.' : 'This notice was decided already.')
  // The one that lowered everything is not the one that lifts it (rights 9.2).
  const before = notice.answer
  if (verb === 'restore' && before?.level === 'L0' && before.by === `desk:${by}`)
    return refuse('desk.two', 'What one person took down in full, another person restores.')
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
  return { ...notice, state, answer: { by: `desk:${by}`, at: now.toISOString(), text: decision.reason.trim(), ...(grants && { level }) } }
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
    const next = decided(notice, decision, now)
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
