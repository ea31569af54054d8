import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Fault } from '../domain/fault.ts'
import type { Fetched } from './fetched.ts'
import { proveDomain } from './prove-domain.ts'

const token = '0f8fad5b-d9cb-469f-a165-70867728950e'
const file = 'https://news.example/.well-known/groundwire-verify'

const page = (url: string, body: string): Fetched => ({
  kind: 'ok',
  url,
  status: 200,
  headers: [],
  bytes: new TextEncoder().encode(body),
  ms: 1,
  redirects: [],
})

/** A web that answers with these bodies, and 404 for everything else. */
function webOf(bodies: Readonly<Record<string, string>>, records: readonly (readonly string[])[] = []) {
  const asked: string[] = []
  const ask = async ({ url }: { readonly url: string }): Promise<Fetched> => {
    asked.push(url)
    const body = bodies[url]
    return body === undefined ? { kind: 'status', url, status: 404, headers: [], redirects: [] } : page(url, body)
  }
  return { ask, asked, txt: async (name: string) => (name === 'news.example' ? records : []), isLoopback: false }
}

test('a token alone on a line of the file proves the domain', async () => {
  assert.deepEqual(await proveDomain('news.example', token, webOf({ [file]: `# Groundwire\n ${token} \n` })), {
    kind: 'proved',
    how: 'file',
  })
  const www = webOf({ [file.replace('news', 'www.news')]: token })
  assert.deepEqual(await proveDomain('news.example', token, www), { kind: 'proved', how: 'file' })
})

test('a token inside a sentence, a longer one, or another one proves nothing', async () => {
  for (const body of [`token: ${token}`, `${token}0`, 'another', '', `<p>${token}</p>`])
    assert.equal((await proveDomain('news.example', token, webOf({ [file]: body }))).kind, 'unproved', body)
})

test('a DNS record proves it, bare or named, in one piece or several', async () => {
  for (const record of [[token], [`groundwire-verify=${token}`], ['groundwire-verify=', token]])
    assert.deepEqual(await proveDomain('news.example', token, webOf({}, [['v=spf1 -all'], record])), { kind: 'proved', how: 'dns' })
  assert.equal((await proveDomain('news.example', token, webOf({}, [[`other=${token}`]]))).kind, 'unproved')
})

test('a meta tag on the home page proves it, the same text elsewhere on the page does not', async () => {
  const meta = `<html><head><META name="Groundwire-Verify" content="${token}"></head></html>`
  assert.deepEqual(await proveDomain('news.example', token, webOf({ 'https://news.example/': meta })), { kind: 'proved', how: 'meta' })
  const comment = `<body>&lt;meta name="groundwire-verify" content="${token}"&gt; ${token}</body>`
  assert.equal((await proveDomain('news.example', token, webOf({ 'https://news.example/': comment }))).kind, 'unproved')
})

test('a redirect to another origin and a host that fails prove nothing, and the sender is told what was found', async () => {
  const moved = async (): Promise<Fetched> => ({ kind: 'moved', to: 'https://evil.example/', status: 302, redirects: [] })
  const down = async (): Promise<Fetched> => {
    throw new Fault('net.timeout', 'No complete answer within 15000 ms.', { retry: 'soon' })
  }
  const none = { txt: () => Promise.reject(new Error('ENOTFOUND')), isLoopback: false }
  const first = await proveDomain('news.example', token, { ask: moved, ...none })
  assert.ok(first.kind === 'unproved' && first.why.includes('redirects elsewhere'))
  const second = await proveDomain('news.example', token, { ask: down, ...none })
  assert.ok(second.kind === 'unproved' && second.why.includes('No complete answer'))
})

test('an empty token is never looked for', async () => {
  const web = webOf({ [file]: '\n\n' })
  assert.equal((await proveDomain('news.example', '', web)).kind, 'unproved')
  assert.deepEqual(web.asked, [])
})
