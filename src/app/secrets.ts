// The secrets of a configuration, and how a text is cleared of them before it is kept or printed.
import type { Config } from './config.ts'

/** A secret shorter than this would be found in plain words; it is taken out only with the address it stands in. */
const charsMin = 6

type Held = Partial<Pick<Config, 'deskKeys' | 'modelKey' | 'modelUrl' | 'smtpUrl' | 'databaseUrl'>>

/**
 * Every form in which a secret of the settings may turn up in somebody else's message: keys and whole addresses as set, passwords
 * out of addresses as written and as decoded, and both as a mail client sends them. Longest first, so that none leaves a part of another.
 */
export function secretsOf({ deskKeys = '', modelKey, modelUrl, smtpUrl, databaseUrl }: Held): readonly string[] {
  const found = [...deskKeys.split(/\s+/).map((pair) => pair.slice(pair.indexOf('=') + 1)), modelKey ?? '']
  for (const address of [modelUrl, smtpUrl, databaseUrl]) {
    const url = address === undefined ? null : URL.parse(address)
    if (address === undefined || url === null || url.password === '') continue
    const [user, password] = [decoded(url.username), decoded(url.password)]
    found.push(address, url.href, url.password, password, base64(password), base64(`\0${user}\0${password}`))
  }
  return [...new Set(found)].filter((it) => it.length >= charsMin).toSorted((a, b) => b.length - a.length)
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64')

export type Redact = (text: string) => string

/** Puts “[secret]” in the place of every secret, also where it stands inside JSON. */
export function makeRedact(secrets: readonly string[]): Redact {
  const forms = secrets.flatMap((it) => [...new Set([it, JSON.stringify(it).slice(1, -1)])])
  return (text) => forms.reduce((kept, form) => kept.replaceAll(form, '[secret]'), text)
}
