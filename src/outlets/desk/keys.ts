// Who may work at the desk: a name and a key each, set by the operator. Only digests of keys are kept in memory.
import { createHash, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

export interface DeskKey {
  readonly name: string
  readonly sha256: string
}

const pair = /^([\p{L}][\p{L}\p{N}._-]{0,39})=([A-Za-z0-9_-]{24,200})$/u
const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Reads "ada=KEY bo=KEY"; null when a pair is no pair, a key is shorter than 24 characters, or a name or key stands twice. */
export function parseDeskKeys(text: string): readonly DeskKey[] | null {
  const given = text.split(/\s+/).filter((it) => it !== '')
  const keys = given.flatMap((it) => {
    const [, name, key] = pair.exec(it) ?? []
    return name === undefined || key === undefined ? [] : [{ name, sha256: digest(key) }]
  })
  const isWhole = keys.length === given.length
  const isPlain = new Set(keys.map((it) => it.name)).size === keys.length && new Set(keys.map((it) => it.sha256)).size === keys.length
  return isWhole && isPlain ? keys : null
}

/** Whose key it is, or null. Every key is compared in full, so that the time tells nothing. */
export function keyHolder(keys: readonly DeskKey[], given: string): string | null {
  const mine = Buffer.from(digest(given), 'hex')
  let holder: string | null = null
  for (const { name, sha256 } of keys) if (timingSafeEqual(mine, Buffer.from(sha256, 'hex'))) holder = name
  return holder
}

const derive = promisify<string, string, number, Buffer>(scrypt)

/** What ties a passkey to the key its person has: another key, another mark. Slow to make, so that nobody finds the key from it. */
export async function markOfKey(key: DeskKey, salt: string): Promise<string> {
  return (await derive(key.sha256, salt, 24)).toString('base64url')
}
