// That whoever has a session is still its person: asked again before something is set that opens the desk later. Source: ASVS 5.0, 7.5.1.
import type { Context } from 'hono'
import { type Refusal, refuse } from '../../domain/refusal.ts'
import { makeRate } from '../rate.ts'
import type { fieldsOf } from './fields.ts'
import { keyHolder } from './keys.ts'
import type { Passkeys } from './passkeys.ts'
import type { AskedFrom, Passwords } from './passwords.ts'
import type { People } from './people.ts'
import type { RelyingParty } from './relying-party.ts'
import type { Session } from './sessions.ts'

/** How long a proof is good, for one act: time to type a secret into an app. */
const goodMs = 10 * 60_000
/** Of one session: whoever took it has no more tries at a key than whoever stands at the door. */
const triesPerMinute = 6

export interface Proofs {
  isProven(session: Session): boolean
  /** Looks at what was given: the key, a passkey's answer, or the password that stands with its code. Null = it is the session's person. */
  prove(session: Session, given: ReturnType<typeof fieldsOf>['texts'], at: { readonly c: Context }): Promise<Refusal | null>
  /** One act was done with it. */
  use(session: Session): void
}

interface Parts {
  readonly people: People
  readonly passkeys: Pick<Passkeys, 'enter'>
  readonly passwords: Pick<Passwords, 'enter'>
  readonly partyOf: (c: Context) => RelyingParty | null
  readonly from: (c: Context) => AskedFrom
  /** Gives the browser what the password knows it by. */
  readonly keepBrowser: (c: Context, browser: string) => void
  /** Milliseconds that only go forward. */
  readonly clock: () => number
  /** Notes in the log what was refused. */
  readonly note: (session: Session, by: string) => Promise<void>
}

export const unproven = refuse('desk.proof', 'Say first that it is you, with your key or what else you sign in with.')
const wrong = refuse('desk.proof', 'That is not what this person signs in with, or it was used already. Nothing was changed.')

export function makeProofs({ people, passkeys, passwords, partyOf, from, keepBrowser, clock, note }: Parts): Proofs {
  const provenAt = new WeakMap<Session, number>()
  const tries = makeRate({ perMinute: triesPerMinute, burst: triesPerMinute })
  return {
    isProven: (session) => clock() - (provenAt.get(session) ?? Number.NEGATIVE_INFINITY) < goodMs,
    async prove(session, { key = '', answer, password = '', code = '' }, { c }) {
      const { waitSeconds } = tries.take(session.formToken, clock())
      if (waitSeconds > 0) return refuse('desk.often', `Too many tries. Wait ${waitSeconds} seconds.`)
      const at = partyOf(c)
      const entered =
        answer !== undefined && at !== null
          ? await passkeys.enter(at, answer)
          : password === ''
            ? { person: keyHolder(await people.all(), key.trim()) }
            : await passwords.enter(session.name, { password, code }, from(c))
      if ('person' in entered && entered.person?.name === session.name) {
        provenAt.set(session, clock())
        if ('browser' in entered) keepBrowser(c, entered.browser)
        return null
      }
      await note(session, answer !== undefined ? 'passkey' : password === '' ? 'key' : 'password')
      return 'kind' in entered && entered.code === 'password.often' ? entered : wrong
    },
    use: (session) => void provenAt.delete(session),
  }
}
