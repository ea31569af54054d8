// Passkeys of the people at the desk: adding one, signing in with it, taking it away.
import type { DeskPerson } from '../../domain/desk-person.ts'
import type { Passkey } from '../../domain/passkey.ts'
import { type Refusal, refuse } from '../../domain/refusal.ts'
import type { Store, Tx } from '../../store/store.ts'
import { sha256Hex } from '../../text/digest.ts'
import { type Challenges, makeChallenges } from './challenges.ts'
import { markOfKey } from './keys.ts'
import { parseMade, parseUsed } from './passkey-answers.ts'
import type { People } from './people.ts'
import type { RelyingParty } from './relying-party.ts'
import type { Session } from './sessions.ts'
import { type AskedToMake, type AskedToUse, askToMake, askToUse, challengeIn, checkMade, checkUsed } from './webauthn.ts'

export const passkeysMax = 10
export const labelCharsMax = 40

/** What a person has, and whether it opens the desk: not when it was made with another key than the person has now. */
export interface OwnPasskey {
  readonly passkey: Passkey
  readonly isLive: boolean
}

/** What a person gives with a new one: what to call it, and what the device said. */
export interface GivenPasskey {
  readonly label: string
  readonly answer: string | undefined
}

/** Who is in, and by what. */
export interface Entered {
  readonly passkey: Passkey
  readonly person: DeskPerson
}

export interface Passkeys {
  of(person: string): Promise<readonly OwnPasskey[]>
  askToAdd(session: Session, at: RelyingParty): Promise<AskedToMake | Refusal>
  add(session: Session, at: RelyingParty, given: GivenPasskey): Promise<Passkey | Refusal>
  askToEnter(at: RelyingParty): Promise<AskedToUse>
  /** Gives the passkey and its person, who is in; the code of a refusal is for the log, its reason for whoever knocks. */
  enter(at: RelyingParty, answer: string | undefined): Promise<Entered | Refusal>
  remove(session: Session, id: string): Promise<Passkey | null>
}

interface Parts {
  readonly store: Pick<Store, 'passkeysOf' | 'passkeyOfCredential' | 'transaction'>
  readonly people: People
  readonly siteName: string
  readonly now: () => Date
  /** Milliseconds that only go forward. */
  readonly clock: () => number
  readonly newSecret: () => string
}

/** What a challenge to add was given for: one session, and how devices are to name its person. */
interface Adding {
  readonly formToken: string
  readonly userHandle: string
}

const tooLate = refuse('passkey.challenge', 'That was asked too long ago, or answered before. Please try again.')
const tooMany = refuse('passkey.many', `It is kept already, or you have ${passkeysMax} passkeys, which is the most: remove one first.`)
const notMade = refuse('passkey.answer', 'What your device answered does not hold, so nothing was added. Please try again.')
const noLabel = refuse('passkey.label', `Give it a name of at most ${labelCharsMax} characters, so that you know it again.`)
const opensNothing = (code: string): Refusal => refuse(`passkey.${code}`, 'That passkey opens nothing here.')

/** Whose it is, where it still opens the desk. */
async function ownerOf({ people }: Parts, { person, userHandle, keyMark }: Passkey): Promise<DeskPerson | null> {
  const owner = await people.named(person)
  return owner !== null && (await markOfKey(owner, userHandle)) === keyMark ? owner : null
}

const ownOf = async (parts: Parts, person: string): Promise<readonly OwnPasskey[]> =>
  Promise.all(
    (await parts.store.passkeysOf(person)).map(async (passkey) => ({ passkey, isLive: (await ownerOf(parts, passkey)) !== null })),
  )

/** Whether one of the session's person opens the desk under this address. */
export async function hasPasskeyAt(passkeys: Pick<Passkeys, 'of'>, { name }: Session, at: RelyingParty | null): Promise<boolean> {
  return at !== null && (await passkeys.of(name)).some(({ passkey, isLive }) => isLive && passkey.rpId === at.id)
}

export function makePasskeys(parts: Parts): Passkeys {
  // Two lots, so that strangers at the door push out only each other's.
  const [toAdd, toEnter] = [makeChallenges<Adding>(parts), makeChallenges<true>(parts)]
  return {
    of: (person) => ownOf(parts, person),
    async askToAdd({ name, formToken }, at) {
      const own = await ownOf(parts, name)
      if (own.length >= passkeysMax) return tooMany
      const userHandle = own[0]?.passkey.userHandle ?? Buffer.from(parts.newSecret()).toString('base64url')
      const had = own.flatMap((it) => (it.isLive && it.passkey.rpId === at.id ? [it.passkey] : []))
      const challenge = toAdd.give({ formToken, userHandle })
      return askToMake({ at, siteName: parts.siteName, person: name, userHandle, challenge, had })
    },
    add: (session, at, given) => add(parts, toAdd, { session, at, given }),
    askToEnter: (at) => askToUse(at, toEnter.give(true)),
    enter: (at, answer) => enter(parts, toEnter, at, answer),
    remove: ({ name }, id) =>
      parts.store.transaction(async (tx) => {
        const gone = await tx.removePasskey({ id, person: name })
        if (gone !== null) await note('passkey.removed', gone, parts, tx)
        return gone
      }),
  }
}

async function add(
  parts: Parts,
  challenges: Challenges<Adding>,
  { session, at, given }: { readonly session: Session; readonly at: RelyingParty; readonly given: GivenPasskey },
): Promise<Passkey | Refusal> {
  const label = given.label.trim()
  if (label === '' || label.length > labelCharsMax) return noLabel
  const answer = parseMade(given.answer)
  const owner = await parts.people.named(session.name)
  if (answer === null || owner === null) return notMade
  const challenge = await challengeIn(answer)
  const asked = challenges.take(challenge)
  if (asked === null || asked.formToken !== session.formToken) return tooLate
  const made = await checkMade(answer, challenge, at)
  if (made === null) return notMade
  const passkey: Passkey = {
    id: `passkey_${sha256Hex(made.credentialId).slice(0, 16)}`,
    person: session.name,
    label,
    rpId: at.id,
    ...made,
    userHandle: asked.userHandle,
    transports: answer.response.transports ?? [],
    keyMark: await markOfKey(owner, asked.userHandle),
    madeAt: parts.now().toISOString(),
  }
  return parts.store.transaction(async (tx) => {
    if (!(await tx.addPasskey(passkey, passkeysMax))) return tooMany
    await note('passkey.added', passkey, parts, tx)
    return passkey
  })
}

async function enter(parts: Parts, challenges: Challenges<true>, at: RelyingParty, given: string | undefined): Promise<Entered | Refusal> {
  const answer = parseUsed(given)
  if (answer === null) return opensNothing('answer')
  const challenge = await challengeIn(answer)
  if (challenges.take(challenge) === null) return tooLate
  const passkey = await parts.store.passkeyOfCredential(answer.id)
  if (passkey === null) return opensNothing('unknown')
  const person = await ownerOf(parts, passkey)
  if (person === null) return opensNothing('person')
  const isOurs = (answer.response.userHandle ?? passkey.userHandle) === passkey.userHandle
  if (passkey.rpId !== at.id || !isOurs) return opensNothing('other')
  const counter = await checkUsed(answer, challenge, at, passkey)
  if (typeof counter !== 'number') return opensNothing(counter)
  // Held against the row once more as it is written: of two that come at once with one count, one is a copy.
  const use = { id: passkey.id, counter, at: parts.now().toISOString() }
  return (await parts.store.transaction((tx) => tx.usePasskey(use))) ? { passkey, person } : opensNothing('counter')
}

const note = (name: string, { id, label, person }: Passkey, { now }: Parts, tx: Tx): Promise<void> =>
  tx.appendEvent({ at: now().toISOString(), name, subject: 'desk', actor: `desk:${person}`, detail: { passkeyId: id, label } })
