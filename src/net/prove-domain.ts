// Does whoever sent a notice control the domain? A token we gave them must stand where only its owner can put it.
import { resolveTxt } from 'node:dns/promises'
import { Parser } from 'htmlparser2'
import { Fault } from '../domain/fault.ts'
import type { Permit } from '../domain/rights.ts'
import type { Fetched } from './fetched.ts'

/** Where the token was found, or what was found instead, in words for the sender. */
export type DomainProof =
  | { readonly kind: 'proved'; readonly how: 'file' | 'dns' | 'meta' }
  | { readonly kind: 'unproved'; readonly why: string }

/** Gives the TXT records of a name, each in its pieces; rejects as `dns.resolveTxt` does. A seam for tests. */
export type TxtLookup = (hostname: string) => Promise<readonly (readonly string[])[]>

type Ask = (permit: Permit, options: { readonly bytesMax: number }) => Promise<Fetched>

const proofName = 'groundwire-verify'
const bytesMax = 256 * 1024
const recordsMax = 100
const linesMax = 50

/**
 * Looks in the three places a publisher may choose: `/.well-known/groundwire-verify` (the token alone on a line), a DNS TXT
 * record (the token, or `groundwire-verify=token`), and `<meta name="groundwire-verify" content="token">` on the home page.
 *
 * @param domain host, with a port only on loopback; each is asked as it is and with `www.`
 * @param token at least 16 characters, ours
 * @returns never throws for what the domain does; a redirect to another origin proves nothing
 */
export async function proveDomain(
  domain: string,
  token: string,
  means: { readonly ask: Ask; readonly txt?: TxtLookup; readonly isLoopback: boolean },
): Promise<DomainProof> {
  if (token.length < 16) return { kind: 'unproved', why: 'The notice has no token.' }
  const origins = means.isLoopback ? [`http://${domain}`] : [`https://${domain}`, `https://www.${domain}`]
  const found: string[] = []
  for (const origin of origins) {
    const file = await textAt(`${origin}/.well-known/${proofName}`, means.ask)
    if (typeof file === 'string' && file.split(/\r\n|\r|\n/, linesMax).some((line) => line.trim() === token))
      return { kind: 'proved', how: 'file' }
    found.push(`${origin}/.well-known/${proofName}: ${typeof file === 'string' ? 'the token is not in it' : file.why}`)
  }
  if (!means.isLoopback && (await hasRecord(domain, token, means.txt ?? resolveTxt))) return { kind: 'proved', how: 'dns' }
  for (const origin of origins) {
    const page = await textAt(`${origin}/`, means.ask)
    if (typeof page === 'string' && hasMeta(page, token)) return { kind: 'proved', how: 'meta' }
  }
  return { kind: 'unproved', why: `${found.join('; ')}; no such DNS record; no such meta tag on the home page.` }
}

async function textAt(url: string, ask: Ask): Promise<string | { readonly why: string }> {
  try {
    const answer = await ask({ url, level: 'L1', use: 'site-policy', brand: 'permit' }, { bytesMax })
    if (answer.kind === 'ok') return new TextDecoder().decode(answer.bytes)
    return {
      why: answer.kind === 'refused' ? answer.reason : answer.kind === 'status' ? `answered ${answer.status}` : 'redirects elsewhere',
    }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return { why: error.message }
  }
}

async function hasRecord(domain: string, token: string, txt: TxtLookup): Promise<boolean> {
  for (const name of [domain, `_${proofName}.${domain}`]) {
    const records = await txt(name).catch(() => [])
    if (records.slice(0, recordsMax).some((pieces) => [token, `${proofName}=${token}`].includes(pieces.join('').trim()))) return true
  }
  return false
}

function hasMeta(html: string, token: string): boolean {
  let has = false
  const parser = new Parser({
    onopentag(tag, attributes: Readonly<Record<string, string | undefined>>) {
      if (tag === 'meta' && attributes['name']?.toLowerCase() === proofName && attributes['content']?.trim() === token) has = true
    },
  })
  parser.end(html)
  return has
}
