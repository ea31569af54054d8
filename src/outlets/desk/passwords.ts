// A password with one-time codes, for who has no passkey at hand: setting it, signing in with it, taking it away.
import { createCipheriv, createDecipheriv, createHash, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import type { DeskPassword } from '../../domain/desk-password.ts'
import type { DeskPerson } from '../../domain/desk-person.ts'
import { type Refusal, refuse } from '../../domain/refusal.ts'
import type { Store } from '../../store/store.ts'
import { sha256Hex } from '../../text/digest.ts'
import { makeRate } from '../rate.ts'
import { markOfKey, nameFold } from './keys.ts'
import { passwordFault, passwordText } from './password-rules.ts'
import type { People } from './people.ts'
import { stepOfCode } from './totp.ts'
import { makeTurns, type Turns } from './turns.ts'

/** RFC 4226, 4: at least 128 bits, better 160. */
const secretBytes = 20

/** Codes tried with a person's right password, from wherever they come: a code has a million values, and three of them are right at a time. */
const triesPerName = { perMinute: 1, burst: 10 } as const
/** Browsers that a password knows again at most. */
const browsersMax = 10

const derive = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(scrypt)
/** Source: OWASP Password Storage Cheat Sheet, scrypt with 32 MiB. */
const cost = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 } as const

interface Derived {
  readonly check: Buffer
  readonly sealKey: Buffer
}

async function derivedFrom(password: string, salt: Buffer): Promise<Derived> {
  const bytes = await derive(passwordText(password), salt, 64, cost)
  return { check: createHash('sha256').update(bytes.subarray(0, 32)).digest(), sealKey: bytes.subarray(32) }
}

function seal(secret: Uint8Array, key: Buffer, iv: Buffer): string {
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  const sealed = Buffer.concat([cipher.update(secret), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')
}

function unseal(text: string, key: Buffer): Buffer {
  const bytes = Buffer.from(text, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 }).setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()])
}

/** What a person knows and has: the password, and the code that an app shows now. */
interface Given {
  readonly password: string
  readonly code: string
}

/** Where a try comes from: a network as limits count it, and what the browser was given when it was in before. */
export interface AskedFrom {
  readonly network: string
  readonly browser: string
}

/** Who is in, since when the password is what it is, and what the browser is to keep, so that no flood of strangers stands before it. */
export interface EnteredByPassword {
  readonly person: DeskPerson
  readonly setAt: string
  readonly browser: string
}

export interface Passwords {
  /** A new secret for codes; it is kept once a code of it was given. */
  newSecret(): Buffer
  of(person: string): Promise<DeskPassword | null>
  /** The same, and whether it opens the desk: not when it was set with another key than the person has now. */
  standing(person: string): Promise<{ readonly held: DeskPassword | null; readonly isLive: boolean }>
  /** In the place of the one before; refused where the password is a poor one, or the code is none of the secret. */
  set(person: DeskPerson, secret: Uint8Array, given: Given): Promise<DeskPassword | Refusal>
  /** The same by a command, in the name of who gives it; no code is asked, since the app does not have the secret yet. */
  give(person: DeskPerson, secret: Uint8Array, on: { readonly password: string; readonly by: string }): Promise<DeskPassword | Refusal>
  /** Whatever was wrong, the refusal says the same. */
  enter(name: string, given: Given, from: AskedFrom): Promise<EnteredByPassword | Refusal>
  remove(person: string, by: string): Promise<boolean>
}

interface Parts {
  readonly store: Pick<Store, 'deskPasswordOf' | 'transaction'>
  readonly people: People
  readonly now: () => Date
  /** Milliseconds that only go forward. */
  readonly clock: () => number
  /** At least 128 bits of chance. */
  readonly newToken: () => string
}

const wrong = refuse(
  'password.wrong',
  'Name, password and code do not belong together, or the code was used already. Wait for the next one.',
)

/** What is kept of a password, of its secret and of the key that its person has now. */
async function sealed(
  person: DeskPerson,
  secret: Uint8Array,
  on: { readonly derived: Derived; readonly salt: string; readonly iv: Buffer; readonly at: string; readonly lastStep: number },
): Promise<DeskPassword> {
  const { derived, salt, iv, at, lastStep } = on
  return {
    person: person.name,
    salt,
    check: derived.check.toString('base64url'),
    sealedSecret: seal(secret, derived.sealKey, iv),
    keyMark: await markOfKey(person, salt),
    setAt: at,
    lastStep,
  }
}

/** What a typed password derives to, and the mark of the key whose it would be. */
const bothFrom = async (typed: string, salt: string, owner: Pick<DeskPerson, 'keySha256'>) => ({
  derived: await derivedFrom([...typed].slice(0, 400).join(''), Buffer.from(salt, 'base64url')),
  keyMark: await markOfKey(owner, salt),
})

const busy = refuse('password.often', 'Too many sign in at this moment. Wait a little, or sign in with your key.')

export function makePasswords(parts: Parts): Passwords {
  const { store, people, now, clock, newToken } = parts
  const chance = (bytes: number): Buffer => createHash('sha512').update(`${newToken()}${newToken()}`).digest().subarray(0, bytes)
  const turns = makeTurns(clock, () => chance(4).readUInt32BE() / 2 ** 32)
  const keep = async (
    person: DeskPerson,
    secret: Uint8Array,
    { password, lastStep, by }: { readonly password: string; readonly lastStep: number; readonly by: string },
  ): Promise<DeskPassword | Refusal> => {
    const fault = passwordFault(password, person.name)
    if (fault !== null) return fault
    const salt = chance(16)
    // Whoever sets one is in already, and waits behind no stranger.
    const derived = await turns.take({ network: '', browser: `in ${person.name}` }, () => derivedFrom(password, salt))
    if (derived === null) return busy
    const at = now().toISOString()
    const it = await sealed(person, secret, { derived, salt: salt.toString('base64url'), iv: chance(12), at, lastStep })
    await store.transaction(async (tx) => {
      await tx.saveDeskPassword(it)
      await tx.appendEvent({ at, name: 'password.set', subject: person.name, actor: by, detail: {} })
    })
    return it
  }
  return {
    newSecret: () => chance(secretBytes),
    of: (person) => store.deskPasswordOf(person),
    async standing(name) {
      const [person, held] = [await people.named(name), await store.deskPasswordOf(name)]
      return { held, isLive: person !== null && held !== null && (await markOfKey(person, held.salt)) === held.keyMark }
    },
    async set(person, secret, { password, code }) {
      const step = stepOfCode(secret, code, now())
      if (step === null) return refuse('password.code', 'That is not the code that belongs to the secret just now. Look at the app again.')
      return keep(person, secret, { password, lastStep: step, by: `desk:${person.name}` })
    },
    give: (person, secret, { password, by }) => keep(person, secret, { password, lastStep: 0, by: `desk:${by}` }),
    enter: enterBy(parts, { chance, turns }),
    remove: (person, by) =>
      store.transaction(async (tx) => {
        const isGone = await tx.dropDeskPassword(person)
        if (isGone) await tx.appendEvent({ at: now().toISOString(), name: 'password.removed', subject: person, actor: by, detail: {} })
        return isGone
      }),
  }
}

/** The way in: whose the name is, then the password in its turn, then the code; nothing is said of which was wrong. */
function enterBy(
  { store, people, now, clock, newToken }: Parts,
  { chance, turns }: { readonly chance: (bytes: number) => Buffer; readonly turns: Turns },
): Passwords['enter'] {
  const tries = makeRate(triesPerName)
  const noOne = { salt: chance(16).toString('base64url'), check: chance(32).toString('base64url'), keySha256: chance(32).toString('hex') }
  return async (name, { password, code }, from) => {
    const person = await people.named(name)
    const held = person === null ? null : await store.deskPasswordOf(person.name)
    // As slow for a name that has none and for a wrong password, so that the time tells nothing of either.
    const { salt, check } = held ?? noOne
    const mark = sha256Hex(from.browser)
    const isKnown = held?.browsers?.includes(mark) === true
    const who = { network: from.network, ...(isKnown && { browser: mark }) }
    const made = await turns.take(who, () => bothFrom(password, salt, person ?? noOne))
    if (made === null) return busy
    const { derived, keyMark } = made
    if (!timingSafeEqual(derived.check, Buffer.from(check, 'base64url')) || person === null || held === null) return wrong
    // Only who has the password takes of the name's tries: a stranger who knows names shuts nobody out. That they are used up is not said.
    if (keyMark !== held.keyMark || tries.take(nameFold(name), clock()).waitSeconds > 0) return wrong
    const step = stepOfCode(unseal(held.sealedSecret, derived.sealKey), code, now())
    if (step === null) return wrong
    const browser = isKnown ? from.browser : newToken()
    const browsers = [...(held.browsers ?? []).filter((it) => it !== mark), sha256Hex(browser)].slice(-browsersMax)
    const use = { person: person.name, setAt: held.setAt, step, at: now().toISOString(), browsers }
    return (await store.transaction((tx) => tx.useDeskPassword(use))) ? { person, setAt: held.setAt, browser } : wrong
  }
}
