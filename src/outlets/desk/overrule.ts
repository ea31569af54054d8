// What takes two persons: the first files it, it waits, a second confirms or refuses; both by name in the log.
import { type DeskRole, hasRole } from '../../domain/desk-person.ts'
import {
  answered,
  newOverruling,
  type Overruling,
  type OverrulingAnswer,
  type OverrulingKind,
  overrulingDays,
  overrulingEvent,
} from '../../domain/overruling.ts'
import { type Refusal, refuse } from '../../domain/refusal.ts'
import type { Tx } from '../../store/store.ts'
import { sha256Hex } from '../../text/digest.ts'
import { actRoles } from './acts.ts'
import { type Decision, type DeskWork, type Filed, reasonFault } from './filing.ts'
import { decideNotice, type NoticeDone, type NoticeVerb, noticeVerbs } from './notice.ts'
import type { People } from './people.ts'
import { type Recorded, recorded } from './record.ts'
import { settleWatch } from './settle.ts'

/** Whose role it takes to confirm: the same as to decide on such a thing at all. */
const roleOf: Readonly<Record<OverrulingKind, DeskRole>> = { watch: actRoles['/desk/watch/:id'], notice: actRoles['/desk/notice/:id'] }

/** What the second person may say, as forms send it. */
export const overrulingVerbs: readonly OverrulingAnswer['verb'][] = ['confirm', 'refuse']

export interface ToOverrule extends Decision {
  readonly kind: OverrulingKind
  readonly subject: string
  readonly verb: string
}

export const nameOf = (actor: string): string => actor.replace(/^desk:/, '')

/** How the desk and readers are told of one: "reopen a settled watch". */
export const overrulingWords: Readonly<Record<OverrulingKind, string>> = {
  watch: 'to open a settled watch again',
  notice: 'to lift a takedown that is in force in full',
}

/** What came of a decision; where all that it lacks is a second person, it is filed for one. */
export async function orFiled<T extends { readonly kind: string }>(
  done: T | Refusal,
  file: () => Promise<Recorded>,
): Promise<T | Recorded> {
  return 'code' in done && done.code === 'desk.second' ? file() : done
}

/** Files it, to wait for a second person; refused where the same waits already. */
export async function fileOverruling(work: DeskWork, people: People, wanted: ToOverrule): Promise<Recorded> {
  const fault = reasonFault(wanted)
  if (fault !== null) return fault
  const { kind, subject, verb, by, reason } = wanted
  const it = newOverruling({ kind, subject, verb, by: `desk:${by}`, reason }, work.now(), sha256Hex)
  const { at } = it
  const able = (await people.all()).filter((one) => one.name !== by && hasRole(one, roleOf[kind])).map((one) => one.name)
  return work.store.transaction(async (tx): Promise<Recorded> => {
    await tx.lockOverrulings()
    const same = (await tx.overrulingsWaiting()).find((one) => one.kind === kind && one.subject === subject && at < one.expiresAt)
    if (same !== undefined)
      return refuse('desk.late', `${nameOf(same.by)} filed that already, ${same.id}: it waits for another person to confirm or refuse it.`)
    await tx.saveOverruling(it)
    await tx.appendEvent(overrulingEvent(it, 'filed', { at, actor: it.by, reason: it.reason }))
    const who =
      able.length === 0
        ? `Nobody else here can: groundwire people add NAME --role ${roleOf[kind]} brings somebody in.`
        : `${able.join(', ')} can.`
    return recorded(
      `Filed as ${it.id}, and nothing is changed yet: it takes a second person, who confirms or refuses it within ${overrulingDays} days. ${who}`,
    )
  })
}

/** A second person's answer. Confirmed, it is carried out in the same transaction, by all the guards of the decision itself. */
export async function answerOverruling(
  work: DeskWork,
  people: People,
  on: { readonly id: string; readonly kind?: OverrulingKind },
  given: OverrulingAnswer,
): Promise<Recorded> {
  const fault = reasonFault(given)
  if (fault !== null) return fault
  const answer = { ...given, by: `desk:${given.by}` }
  const done = await work.store.transaction(async (tx): Promise<Recorded> => {
    const it = await tx.overrulingHeld(on.id)
    if (it === null || (on.kind ?? it.kind) !== it.kind) return refuse('desk.unknown', 'Nothing of that id waits for a second person.')
    const next = answered(it, answer, work.now())
    if ('code' in next) return next
    if (next.state === 'confirmed') {
      // Whoever was shut out since may have been somebody else with their session.
      const filer = await people.named(nameOf(it.by))
      if (filer === null || !hasRole(filer, roleOf[it.kind]))
        return refuse('desk.two', `${nameOf(it.by)}, who filed it, may not do so any more. Refuse it, or let it fall.`)
      const settled = it.kind === 'watch' ? (await tx.watchById(it.subject))?.resolution?.at : undefined
      if (settled !== undefined && settled > it.at)
        return refuse(
          'desk.late',
          'The watch was settled anew after this was filed: what it overrules stands no more. It has to be filed again.',
        )
      const carried = await carryOut(within(work, tx), it, nameOf(answer.by))
      if (carried.kind === 'refused') return carried
    }
    await tx.saveOverruling(next)
    await tx.appendEvent(overrulingEvent(next, next.state, { at: next.answer?.at ?? '', actor: answer.by, reason: answer.reason }))
    return recorded(
      `It is ${next.state}${next.state === 'confirmed' ? ` and in force, by ${nameOf(it.by)} and ${nameOf(answer.by)}` : '; nothing was changed'}.`,
    )
  })
  if (done.kind === 'recorded' && given.verb === 'confirm') await work.workOff()
  return done
}

/** The desk's work inside a transaction that is open: what it files commits or falls with the answer. */
const within = (work: DeskWork, tx: Tx): DeskWork => ({
  ...work,
  store: { ...work.store, transaction: (run) => run(tx) },
  workOff: async () => undefined,
})

async function carryOut(work: DeskWork, it: Overruling, second: string): Promise<Filed | NoticeDone> {
  const on = { by: nameOf(it.by), reason: it.reason, second }
  if (it.kind === 'watch') return settleWatch(work, { ...on, watchId: it.subject, verb: 'reopen', source: '' })
  const verb = noticeVerbs.find((one): one is NoticeVerb => one === it.verb) ?? 'restore'
  return decideNotice(work, { ...on, noticeId: it.subject, verb, level: '' })
}

/** What nobody confirmed in time falls; asked at every tick. */
export async function lapseOverrulings(tx: Tx, now: Date): Promise<void> {
  const at = now.toISOString()
  for (const it of await tx.overrulingsWaiting())
    if (at >= it.expiresAt) await lapse(it, { at, actor: 'rule:overruling', reason: 'Nobody confirmed it in time.' }, tx)
}

/** What somebody filed whose key is another now falls: it may have been whoever held the old one. */
export async function lapseFiledBy(
  name: string,
  on: { readonly at: string; readonly actor: string; readonly reason: string },
  tx: Tx,
): Promise<void> {
  for (const it of await tx.overrulingsWaiting()) if (nameOf(it.by) === name) await lapse(it, on, tx)
}

/** Looked at again once it is held: somebody may have answered it meanwhile. */
async function lapse(
  { id }: Overruling,
  on: { readonly at: string; readonly actor: string; readonly reason: string },
  tx: Tx,
): Promise<void> {
  const it = await tx.overrulingHeld(id)
  if (it?.state !== 'waiting') return
  await tx.saveOverruling({ ...it, state: 'lapsed' })
  // What it was settled on is gone all the same: somebody is asked again.
  if (it.kind === 'watch' && (await tx.askRowAgain(it.subject))) await tx.enqueue([{ stage: 'resolve', subject: it.subject }])
  await tx.appendEvent(overrulingEvent(it, 'lapsed', on))
}
