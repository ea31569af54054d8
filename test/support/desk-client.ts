// A person at the desk as a browser without script is one: keeps the cookie, reads the token out of a page, sends forms.
import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'

export interface Shown {
  readonly status: number
  readonly text: string
  readonly headers: Headers
}

export interface DeskClient {
  readonly cookie: () => string
  get(path: string): Promise<Shown>
  /** Sends a form with the token of the page at `from`, as the browser would. */
  post(path: string, fields: Readonly<Record<string, string | readonly string[]>>, from?: string): Promise<Shown>
}

export function bodyOf(fields: Readonly<Record<string, string | readonly string[]>>): URLSearchParams {
  return new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one])))
}

/** Sends a key to the door, and where it says that too many were sent waits as long as it says. */
export async function enterWith(url: string, key: string): Promise<Response> {
  for (let turn = 0; ; turn++) {
    const answer = await fetch(`${url}/desk/enter`, { method: 'POST', body: bodyOf({ key }), redirect: 'manual' })
    if (answer.status !== 429 || turn === 12) return answer
    const seconds = Number(/Wait (?<n>\d+) second/.exec(await answer.text())?.groups?.['n'] ?? '1')
    await sleep(seconds * 1000)
  }
}

/** Signs in; the answer of the sign-in form must send the person on to the queue. */
export async function signIn(url: string, key: string): Promise<DeskClient> {
  const entered = await enterWith(url, key)
  assert.equal(entered.status, 303, await entered.text())
  const set = entered.headers.get('set-cookie') ?? assert.fail('no cookie was set')
  assert.match(set, /HttpOnly/)
  assert.match(set, /SameSite=Strict/)
  const cookie = set.split(';')[0] ?? ''
  const shown = async (answer: Response): Promise<Shown> => ({ status: answer.status, text: await answer.text(), headers: answer.headers })
  const get = async (path: string): Promise<Shown> => shown(await fetch(url + path, { headers: { cookie }, redirect: 'manual' }))
  return {
    cookie: () => cookie,
    get,
    async post(path, fields, from = '/desk') {
      const token = /name="token" value="([^"]+)"/.exec((await get(from)).text)?.[1] ?? assert.fail(`no form at ${from}`)
      return shown(await fetch(url + path, { method: 'POST', headers: { cookie, origin: url }, body: bodyOf({ token, ...fields }) }))
    },
  }
}

/** Says once more that it is its person, as a page asks it to before something is set that opens the desk. */
export async function prove(desk: DeskClient, key: string, path: '/desk/passkeys' | '/desk/password'): Promise<void> {
  const done = await desk.post(`${path}/proof`, { key }, path)
  assert.equal(done.status, 200, done.text)
}
