// Time-based one-time codes. Source: RFC 6238 with HOTP of RFC 4226; base32 of RFC 4648; the address form of authenticator apps.
import { createHmac, timingSafeEqual } from 'node:crypto'

export const codeDigits = 6
const stepSeconds = 30
/** Clocks of telephones are off by some seconds: the code before and the one after are taken too, as RFC 6238 5.2 advises, and no more. */
const stepsAside = 1

export type Hash = 'sha1' | 'sha256' | 'sha512'

export const stepAt = (now: Date): number => Math.floor(now.getTime() / 1000 / stepSeconds)

/** The code of one interval, counted from 1970 in steps of thirty seconds. */
export function codeOf(secret: Uint8Array, step: number, digits = codeDigits, hash: Hash = 'sha1'): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac(hash, secret).update(counter).digest()
  const number = mac.readUInt32BE((mac.at(-1) ?? 0) & 15) & 0x7fff_ffff
  return String(number % 10 ** digits).padStart(digits, '0')
}

/**
 * The interval that a typed code is of, now or one aside; null where it is of none. Every one is compared in full.
 *
 * @param given as typed; spaces in it are how apps print it
 */
export function stepOfCode(secret: Uint8Array, given: string, now: Date): number | null {
  const typed = given.replace(/\s+/gu, '')
  if (!/^\d{6}$/u.test(typed)) return null
  let found: number | null = null
  for (let aside = -stepsAside; aside <= stepsAside; aside += 1) {
    const step = stepAt(now) + aside
    if (timingSafeEqual(Buffer.from(codeOf(secret, step)), Buffer.from(typed))) found = step
  }
  return found
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

export function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((it) => it.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/gu) ?? []).map((it) => letters[Number.parseInt(it.padEnd(5, '0'), 2)]).join('')
}

/** The bytes that {@link base32} wrote; null where a letter is none of its. */
export function bytesOfBase32(text: string): Buffer | null {
  const values = [...text].map((it) => letters.indexOf(it))
  if (values.includes(-1)) return null
  const bits = values.map((it) => it.toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/gu) ?? []).map((it) => Number.parseInt(it, 2)))
}

/** What an app takes, as a link or typed: the site is the issuer, so that the app names it. */
export function appAddress(secret: Uint8Array, { issuer, name }: { readonly issuer: string; readonly name: string }): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(name)}`
  return `otpauth://totp/${label}?secret=${base32(secret)}&issuer=${encodeURIComponent(issuer)}&algorithm=SHA1&digits=${codeDigits}&period=${stepSeconds}`
}
