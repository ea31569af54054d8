// Who gets which mail, and what is in it: pure choices over what was loaded.

import { printDay } from '../../domain/day-words.ts'
import type { Dispatch } from '../../domain/dispatch.ts'
import type { Notice } from '../../domain/notice.ts'
import { isOnBeat, type OwnBeat } from '../../domain/own-beat.ts'
import type { Rhythm, Subscription } from '../../domain/subscription.ts'
import type { Watch } from '../../domain/watch.ts'
import { type MailBody, renderAnswer, renderConfirmation, renderMail, sourceTypeOfAll } from './render-mail.ts'

const storiesMax = 7
const dayMs = 86_400_000

/** Sunday's edition closes the week: it goes to both rhythms. */
export function rhythmsOf(day: string): readonly Rhythm[] {
  return new Date(`${day}T00:00:00Z`).getUTCDay() === 0 ? ['daily', 'weekly'] : ['daily']
}

/** Subjects of a week whose last day had no edition begin with this, then the day. */
export const weekPrefix = 'week:'

/** The seven days that end with `day`. */
export function weekOf(day: string): readonly string[] {
  const end = Date.parse(`${day}T00:00:00Z`)
  return Array.from({ length: 7 }, (_, i) => new Date(end - (6 - i) * dayMs).toISOString().slice(0, 10))
}

/** The most significant stories of a week; the same for every reader. */
export function cutWeek(dispatches: readonly Dispatch[]): readonly Dispatch[] {
  const once = [...new Map(dispatches.map((it) => [it.storyId, it])).values()]
  return once.toSorted((a, b) => b.score - a.score || (a.storyId < b.storyId ? -1 : 1)).slice(0, storiesMax)
}

/** What a beat's readers get: its most significant stories of the day and of the week that ends with it. */
export interface BeatEdition {
  readonly id: string
  readonly title: string
  readonly ofDay: readonly Dispatch[]
  readonly ofWeek: readonly Dispatch[]
}

/** What a day and the week that ends with it hold. */
export interface EditionContent {
  readonly ofDay: readonly Dispatch[]
  readonly ofWeek: readonly Dispatch[]
  /** Questions that were settled in the week. */
  readonly settled: readonly Watch[]
  readonly ofBeats?: readonly BeatEdition[]
}

/** Chooses the stories of each beat from the newest on the wire. */
export function beatEditions(beats: readonly OwnBeat[], newest: readonly Dispatch[], day: string): readonly BeatEdition[] {
  const week = new Set(weekOf(day))
  const dayOf = (it: Dispatch): string => it.publishedAt.slice(0, 10)
  return beats.map((beat) => {
    const on = newest.filter((it) => week.has(dayOf(it)) && isOnBeat(beat, it))
    return { id: beat.id, title: beat.title, ofDay: cutWeek(on.filter((it) => dayOf(it) === day)), ofWeek: cutWeek(on) }
  })
}

interface Message extends MailBody {
  readonly to: string
  readonly messageId: string
  readonly headers: Readonly<Record<string, string>>
}

interface Sender {
  readonly name: string
  readonly url: string
}

const hostOf = (site: Sender): string => URL.parse(site.url)?.hostname ?? 'localhost'
const machine = { 'Auto-Submitted': 'auto-generated', 'X-AI-Generated': 'text' }

/** Whether a reader's edition has anything in it: a beat without news that day, or one that is no more, sends nothing. */
export function hasEdition({ beat, rhythm }: Subscription, content: Omit<EditionContent, 'settled'>): boolean {
  const own = beat === undefined ? content : content.ofBeats?.find((it) => it.id === beat)
  return ((rhythm === 'weekly' ? own?.ofWeek : own?.ofDay) ?? []).length > 0
}

/** One reader's edition, with the headers that let a mail program leave with one click (RFC 8058). */
export function editionMessage(reader: Subscription, day: string, content: EditionContent, site: Sender): Message {
  const base = site.url.replace(/\/$/, '')
  const leaveUrl = `${base}/leave?token=${encodeURIComponent(reader.token)}`
  const isWeekly = reader.rhythm === 'weekly'
  const beat = content.ofBeats?.find((it) => it.id === reader.beat)
  const chosen = beat ?? { ofDay: content.ofDay, ofWeek: cutWeek(content.ofWeek) }
  const dispatches = isWeekly ? chosen.ofWeek : chosen.ofDay
  const when = isWeekly ? `The week to ${printDay(day)}` : `Edition of ${printDay(day)}`
  const storyIds = new Set(dispatches.map((it) => it.storyId))
  const settled = isWeekly ? content.settled : content.settled.filter((it) => it.resolution?.at.slice(0, 10) === day)
  const body = renderMail({
    title: beat === undefined ? when : `${beat.title}: ${when}`,
    site,
    dispatches,
    settled: beat === undefined ? settled : settled.filter((it) => storyIds.has(it.storyId)),
    leaveUrl,
  })
  return {
    ...body,
    to: reader.address,
    messageId: `<${day}.${reader.rhythm}.${reader.id}@${hostOf(site)}>`,
    headers: {
      ...machine,
      'X-Digital-Source-Type': sourceTypeOfAll(dispatches),
      'List-Id': `${site.name.replace(/[^\w ]/g, '')} editions <editions.${hostOf(site)}>`,
      'List-Unsubscribe': `<${leaveUrl}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  }
}

export function confirmationMessage(reader: Subscription, site: Sender): Message {
  const base = site.url.replace(/\/$/, '')
  const body = renderConfirmation(site, `${base}/join/confirm?token=${encodeURIComponent(reader.token)}`, reader.rhythm)
  return {
    ...body,
    to: reader.address,
    messageId: `<join.${reader.id}.${Date.parse(reader.askedAt)}@${hostOf(site)}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
  }
}

export function answerMessage(notice: Notice, site: Sender): Message {
  const base = site.url.replace(/\/$/, '')
  const body = renderAnswer(site, `${base}/publishers/notice/${notice.id}`, notice)
  return {
    ...body,
    to: notice.email,
    messageId: `<notice.${notice.id}.${notice.state}@${hostOf(site)}>`,
    headers: { 'Auto-Submitted': 'auto-replied' },
  }
}
