// Who may work at the desk by the settings: a name and a key each, and what the person may do. Only digests of keys are kept in memory.
import { createHash, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { type DeskPerson, parseRoles } from '../../domain/desk-person.ts'

export const nameForm = /^[\p{L}][\p{L}\p{N}._-]{0,39}$/u
const pair = /^([\p{L}][\p{L}\p{N}._-]{0,39})(?::([a-z+]+))?=([A-Za-z0-9_-]{24,200})$/u
/** What two names must differ in: not in case, in spaces or in how a letter is put together alone, for the log tells people by them. */
export const nameFold = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/gu, '')
export const keyDigest = (key: string): string => createHash('sha256').update(key).digest('hex')

/** A key without roles is one of before there were any, or of a desk of one: it may do everything. */
const everyRole = 'responsible+admin'

/**
 * Reads "ada=KEY bo:editor=KEY cy:responsible+admin=KEY"; null when a pair is no pair, a key is shorter than 24 characters, a role is
 * none, or a key stands twice, or a name does, be it in another case.
 */
export function parseDeskKeys(text: string): readonly DeskPerson[] | null {
  const given = text.split(/\s+/).filter((it) => it !== '')
  const people = given.flatMap((it): readonly DeskPerson[] => {
    const [, name, words = everyRole, key] = pair.exec(it) ?? []
    const roles = parseRoles(words)
    return name === undefined || key === undefined || roles === null ? [] : [{ name, roles, keySha256: keyDigest(key) }]
  })
  const isWhole = people.length === given.length
  const isPlain =
    new Set(people.map((it) => nameFold(it.name))).size === people.length &&
    new Set(people.map((it) => it.keySha256)).size === people.length
  return isWhole && isPlain ? people : null
}

/** Whose key it is, or null. Every key is compared in full, so that the time tells nothing. */
export function keyHolder(people: readonly DeskPerson[], given: string): DeskPerson | null {
  const mine = Buffer.from(keyDigest(given), 'hex')
  let holder: DeskPerson | null = null
  for (const it of people) if (timingSafeEqual(mine, Buffer.from(it.keySha256, 'hex'))) holder = it
  return holder
}

const derive = promisify<string, string, number, Buffer>(scrypt)

/** What ties a passkey to the key its person has: another key, another mark. Slow to make, so that nobody finds the key from it. */
export async function markOfKey(person: Pick<DeskPerson, 'keySha256'>, salt: string): Promise<string> {
  return (await derive(person.keySha256, salt, 24)).toString('base64url')
}
