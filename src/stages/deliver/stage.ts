import type { Dispatch } from '../../domain/dispatch.ts'
import type { Edition } from '../../domain/edition.ts'
import { Fault } from '../../domain/fault.ts'
import { isFrozen, isShut, isWireFrozen } from '../../domain/freeze.ts'
import type { Job } from '../../domain/job.ts'
import type { Notice } from '../../domain/notice.ts'
import type { OwnBeat } from '../../domain/own-beat.ts'
import { queueTerms } from '../../domain/queue-terms.ts'
import type { Rhythm, Subscription } from '../../domain/subscription.ts'
import type { Watch } from '../../domain/watch.ts'
import type { Reader } from '../../store/store.ts'
import type { Stage, Tools } from '../stage.ts'
import { cutEdition } from './cut-edition.ts'
import { renderEdition } from './render-edition.ts'
import {
  answerMessage,
  type BeatEdition,
  beatEditions,
  confirmationMessage,
  editionMessage,
  hasEdition,
  rhythmsOf,
  weekOf,
  weekPrefix,
} from './send.ts'

/** Messages a pass: small, so that a crash repeats few, and a stable message id makes the repeat harmless. */
const perPass = 20
/** As many of the newest stories as a beat's edition is chosen from. */
const beatLooksAt = 1000
/** While mail is frozen it is looked at once a day; the thaw does not wait for that. */
const heldMs = 86_400_000
const joinPrefix = 'join:'
const noticePrefix = 'notice:'

/** Frozen: looked at again then, or when it thaws. */
interface Held {
  readonly kind: 'held'
  readonly subject: string
  readonly by: 'wire' | 'email'
}

type In =
  | Held
  | { readonly kind: 'cut'; readonly day: string; readonly existing: Edition | null; readonly dispatches: readonly Dispatch[] }
  | { readonly kind: 'ask'; readonly reader: Subscription }
  | { readonly kind: 'answer'; readonly notice: Notice }
  | {
      readonly kind: 'send'
      readonly subject: string
      readonly day: string
      readonly readers: readonly Subscription[]
      readonly ofDay: readonly Dispatch[]
      readonly ofWeek: readonly Dispatch[]
      readonly settled: readonly Watch[]
      /** The stories of each beat that one of the readers asked for. */
      readonly ofBeats: readonly BeatEdition[]
    }

type Out =
  | (Held & { readonly until: Date })
  | { readonly kind: 'cut'; readonly edition: Edition }
  | { readonly kind: 'asked'; readonly reader: Subscription | null }
  | {
      readonly kind: 'sent'
      readonly subject: string
      readonly day: string
      readonly ids: readonly string[]
      readonly wrong: readonly Subscription[]
      readonly at: string
      readonly isMore: boolean
    }

async function standing(reader: Reader, ids: readonly string[]): Promise<readonly Dispatch[]> {
  const found = await Promise.all(ids.map((id) => reader.dispatchOfStory(id)))
  // Read again for every pass: what was removed since the edition closed goes to nobody any more.
  return found.filter((it) => it !== null).filter((it) => it.status === 'usable')
}

type Sendable = Pick<Edition, 'day' | 'storyIds'> & { readonly subject: string; readonly rhythms: readonly Rhythm[] }

async function loadSend(
  { subject, day, storyIds, rhythms }: Sendable,
  reader: Reader,
  beats: readonly OwnBeat[],
): Promise<Exclude<In, Held> | null> {
  const readers = await reader.subscriptionsDue(rhythms, day, perPass)
  if (readers.length === 0) return null
  const week = readers.some((it) => it.rhythm === 'weekly') ? await Promise.all(weekOf(day).map((it) => reader.editionOfDay(it))) : []
  const [ofDay, ofWeek, watches] = await Promise.all([
    standing(reader, storyIds),
    standing(reader, [...new Set(week.flatMap((it) => it?.storyIds ?? []))]),
    reader.watches(),
  ])
  const asked = beats.filter(({ id }) => readers.some((it) => it.beat === id))
  const before = new Date(`${day}T23:59:59.999Z`)
  const ofBeats = asked.length === 0 ? [] : beatEditions(asked, await reader.dispatchesOnWire({ before, limit: beatLooksAt }), day)
  const days = new Set(weekOf(day))
  const settled = watches.filter((it) => it.resolution !== undefined && days.has(it.resolution.at.slice(0, 10)))
  return { kind: 'send', subject, day, readers, ofDay, ofWeek, ofBeats, settled }
}

async function send(input: Extract<In, { kind: 'send' }>, { mail, now, note }: Tools): Promise<Out> {
  const at = now().toISOString()
  if (mail === null || input.ofDay.length + input.ofWeek.length + input.ofBeats.length === 0) {
    note({ refused: mail === null ? 'mail.off' : 'mail.empty' })
    return { kind: 'sent', subject: input.subject, day: input.day, ids: [], wrong: [], at, isMore: false }
  }
  const ids: string[] = []
  const wrong: Subscription[] = []
  let sent = 0
  for (const reader of input.readers) {
    ids.push(reader.id)
    if (!hasEdition(reader, input)) continue
    try {
      await mail.send(editionMessage(reader, input.day, input, mail.site))
    } catch (error) {
      if (!(error instanceof Fault) || error.retry !== 'never') throw error
      wrong.push(reader)
    }
    sent++
  }
  note({ mailed: sent, wrong: wrong.length })
  return { kind: 'sent', subject: input.subject, day: input.day, ids, wrong, at, isMore: input.readers.length === perPass }
}

/**
 * Keeps the edition of a day current while it runs, and closes it once the day is over; a closed edition never changes. Then
 * sends it, twenty messages a pass, to whoever has not had it. A `week:` subject sends the week whose Sunday had no edition. `join:` subjects ask an address to confirm,
 * `notice:` subjects tell a sender what was decided. Saving twice is saving
 * once: editions and mailings are keyed by day.
 */
export const deliver: Stage<In, Out> = {
  name: 'deliver',
  next: ['deliver'],
  ...queueTerms.deliver,
  async load(subject, reader, { policy, frozen = [] }) {
    if (isWireFrozen(frozen)) return { kind: 'held', subject, by: 'wire' }
    const input = await loadDelivery(subject, reader, policy.beats)
    // An edition is cut while only its mail is shut.
    return input !== null && input.kind !== 'cut' && isShut(frozen, 'email') ? { kind: 'held', subject, by: 'email' } : input
  },
  async run(input, tools) {
    const now = tools.now()
    if (input.kind === 'held') return { ...input, until: new Date(now.getTime() + heldMs) }
    if (input.kind === 'send') return send(input, tools)
    if (input.kind === 'answer') {
      if (tools.mail === null) tools.note({ refused: 'mail.off' })
      else await tools.mail.send(answerMessage(input.notice, tools.mail.site))
      return { kind: 'asked', reader: null }
    }
    if (input.kind === 'ask') {
      if (tools.mail === null) return { kind: 'asked', reader: null }
      await tools.mail.send(confirmationMessage(input.reader, tools.mail.site))
      return { kind: 'asked', reader: { ...input.reader, askMailedAt: now.toISOString() } }
    }
    const { day, existing, dispatches } = input
    const edition = cutEdition(day, dispatches, existing?.openedAt ?? now.toISOString())
    if (now.toISOString().slice(0, 10) <= day) return { kind: 'cut', edition }
    return { kind: 'cut', edition: { ...edition, closedAt: now.toISOString(), text: renderEdition(edition, dispatches) } }
  },
  async save(output, tx): Promise<readonly Job[]> {
    if (output.kind === 'held') {
      // A thaw that came meanwhile has called up what waited by then, and not this.
      if (!isFrozen(await tx.holdFreezes(), output.by)) return [{ stage: 'deliver', subject: output.subject }]
      await tx.defer({ stage: 'deliver', subject: output.subject }, output.until)
      return []
    }
    if (output.kind === 'asked') {
      if (output.reader !== null) await tx.saveSubscription(output.reader)
      return []
    }
    if (output.kind === 'sent') {
      for (const id of output.ids) await tx.addMailing(id, output.day, output.at)
      for (const it of output.wrong) await tx.saveSubscription({ ...it, state: 'left', leftAt: output.at, address: '' })
      return output.isMore ? [{ stage: 'deliver', subject: output.subject }] : []
    }
    await tx.saveEdition(output.edition)
    return output.edition.closedAt === undefined ? [] : [{ stage: 'deliver', subject: output.edition.day }]
  },
}

/** What there is to do for a day, a week, a sign-up or an answer; null = nothing any more. */
async function loadDelivery(subject: string, reader: Reader, beats: readonly OwnBeat[]): Promise<Exclude<In, Held> | null> {
  if (subject.startsWith(joinPrefix)) {
    const asked = await reader.subscriptionById(subject.slice(joinPrefix.length))
    return asked?.state === 'asked' && asked.askMailedAt === undefined ? { kind: 'ask', reader: asked } : null
  }
  if (subject.startsWith(noticePrefix)) {
    const notice = await reader.noticeById(subject.slice(noticePrefix.length))
    return notice?.answer === undefined || notice.email === '' ? null : { kind: 'answer', notice }
  }
  const week = subject.startsWith(weekPrefix) ? subject.slice(weekPrefix.length) : undefined
  const existing = await reader.editionOfDay(week ?? subject)
  if (week !== undefined)
    return existing === null ? loadSend({ subject, day: week, storyIds: [], rhythms: ['weekly'] }, reader, beats) : null
  if (existing?.closedAt !== undefined) {
    // Of editions that waited for the same thaw only the newest is mailed each day's readers; the others stand on the site.
    const isOld = (await reader.editions(7)).some(({ day, closedAt }) => closedAt !== undefined && day > subject)
    const rhythms = rhythmsOf(subject).filter((it) => it !== 'daily' || !isOld)
    return rhythms.length === 0 ? null : loadSend({ ...existing, subject, rhythms }, reader, beats)
  }
  const before = new Date(`${subject}T23:59:59.999Z`)
  return { kind: 'cut', day: subject, existing, dispatches: await reader.dispatchesOnWire({ before, limit: 500 }) }
}
