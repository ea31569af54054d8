// Who is at the desk: sessions kept in memory, each with a secret of its own for forms. A restart ends them all.
import { createHash, timingSafeEqual } from 'node:crypto'
import type { DeskPerson, DeskRole } from '../../domain/desk-person.ts'

export interface Session {
  readonly name: string
  /** As they were when the request that asks came in. */
  readonly roles: readonly DeskRole[]
  /** Stands in every form; a form without it does nothing. */
  readonly formToken: string
  readonly startedMs: number
  /** The passkey it was begun with; absent = with the key, or a password. */
  readonly passkeyId?: string
  /** When the password was set that it was begun with; once that one is taken away or set anew, the session ends. */
  readonly passwordSetAt?: string
  /** Sentences of which the evidence was opened, and when the draft was first seen, by draft id. */
  readonly opened: Map<string, { readonly sinceMs: number; readonly sentences: Set<string> }>
}

interface Held extends Session {
  roles: readonly DeskRole[]
  readonly keySha256: string
  seenMs: number
}

const idleMsMax = 30 * 60_000
const ageMsMax = 12 * 3_600_000
const sessionsMax = 200
const draftsMax = 200

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

/** What a session was begun with, where that is not the key. */
export type BegunWith = Pick<Session, 'passkeyId' | 'passwordSetAt'>

export interface Sessions {
  /** Gives the secret of a new session, to be kept by the browser alone. */
  start(person: DeskPerson, by?: BegunWith): string
  find(secret: string): Session | null
  /** The session as its person stands now; one whose person is gone, or has another key than it was begun with, ends. */
  findOf(secret: string, people: readonly DeskPerson[]): Session | null
  end(secret: string): void
  /** Ends what was begun with a passkey, but for the session that asks it. */
  endOfPasskey(passkeyId: string, but: Session): void
  /** Names of others who looked at a draft within the last ten minutes. */
  besides(name: string, draftId: string): readonly string[]
}

/** @param clock milliseconds that only go forward; `newSecret` gives at least 128 bits of chance */
export function makeSessions({ clock, newSecret }: { readonly clock: () => number; readonly newSecret: () => string }): Sessions {
  const held = new Map<string, Held>()
  const isOver = (it: Held): boolean => clock() - it.seenMs > idleMsMax || clock() - it.startedMs > ageMsMax
  const sweep = (): void => {
    for (const [key, it] of held) if (isOver(it)) held.delete(key)
    for (const key of held.keys()) {
      if (held.size < sessionsMax) break
      held.delete(key)
    }
  }
  const find = (secret: string): Held | null => {
    const it = held.get(digest(secret))
    if (it === undefined) return null
    if (isOver(it)) {
      held.delete(digest(secret))
      return null
    }
    it.seenMs = clock()
    return it
  }
  return {
    start(person, by = {}) {
      sweep()
      const secret = `${newSecret()}${newSecret()}`
      held.set(digest(secret), { ...person, formToken: newSecret(), startedMs: clock(), seenMs: clock(), opened: new Map(), ...by })
      return secret
    },
    find,
    findOf(secret, people) {
      const it = find(secret)
      const person = people.find(({ name, keySha256 }) => name === it?.name && keySha256 === it.keySha256)
      if (it !== null && person !== undefined) it.roles = person.roles
      else held.delete(digest(secret))
      return person === undefined ? null : it
    },
    end: (secret) => void held.delete(digest(secret)),
    endOfPasskey(passkeyId, but) {
      for (const [key, it] of held) if (it.passkeyId === passkeyId && it !== but) held.delete(key)
    },
    besides: (name, draftId) => [
      ...new Set(
        [...held.values()]
          .filter((it) => it.name !== name && !isOver(it) && it.opened.has(draftId) && clock() - it.seenMs < 600_000)
          .map((it) => it.name),
      ),
    ],
  }
}

/** Whether a form came from a page that this session was given. */
export function isFormOf(session: Session, given: unknown): boolean {
  if (typeof given !== 'string') return false
  return timingSafeEqual(Buffer.from(digest(given), 'hex'), Buffer.from(digest(session.formToken), 'hex'))
}

/** Notes that a draft is being looked at, and with a sentence that its evidence was opened. */
export function noteOpened(session: Session, draftId: string, nowMs: number, sentenceId?: string): void {
  const known = session.opened.get(draftId) ?? { sinceMs: nowMs, sentences: new Set<string>() }
  if (sentenceId !== undefined) known.sentences.add(sentenceId)
  session.opened.set(draftId, known)
  for (const key of session.opened.keys()) {
    if (session.opened.size <= draftsMax) break
    session.opened.delete(key)
  }
}

const baseMs = 60_000
const perSentenceMs = 10_000

/**
 * Whether what a person did counts as a review (rights 10.4): the evidence of every printed sentence opened, all three checks
 * ticked, at least a minute and ten seconds a sentence, and a person who answers for the wire.
 */
export function isReviewed(
  session: Session,
  draftId: string,
  it: { readonly printed: readonly string[]; readonly ticked: readonly string[]; readonly nowMs: number; readonly responsible: string },
): { readonly ok: boolean; readonly missing: string } {
  const seen = session.opened.get(draftId)
  const left = it.printed.filter((id) => seen?.sentences.has(id) !== true)
  if (left.length > 0) return { ok: false, missing: `the evidence of ${left.length} of ${it.printed.length} sentences was not opened` }
  if (!['accuracy', 'plausibility', 'sources'].every((one) => it.ticked.includes(one)))
    return { ok: false, missing: 'not all three checks were ticked' }
  if (it.responsible.trim() === '')
    return { ok: false, missing: 'no person is named as responsible for this wire (GROUNDWIRE_RESPONSIBLE)' }
  const needed = baseMs + perSentenceMs * it.printed.length
  return it.nowMs - (seen?.sinceMs ?? it.nowMs) < needed
    ? { ok: false, missing: `it was read for less than ${Math.round(needed / 1000)} seconds` }
    : { ok: true, missing: '' }
}
