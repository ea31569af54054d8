// A WebSub hub on loopback: takes wishes, confirms them when told to, and calls back signed or forged.
import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Hub = AsyncDisposable & {
  readonly url: string
  /** The forms of the wishes it got. */
  readonly wishes: Readonly<Record<string, string>>[]
  /** Status it answers a wish with. */
  status: number
  /** Asks the callback of a wish; gives status and text of the answer. */
  confirm(wish: Readonly<Record<string, string>>, more?: Readonly<Record<string, string>>): Promise<readonly [number, string]>
  /** Calls the callback of a wish with a body; `key` and `algorithm` make the signature. */
  deliver(
    wish: Readonly<Record<string, string>>,
    body: string,
    signed?: { readonly key?: string; readonly algorithm?: string; readonly header?: string },
  ): Promise<number>
}

export async function startHub(): Promise<Hub> {
  const wishes: Record<string, string>[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (piece: string) => {
      body += piece
    })
    request.on('end', () => {
      if (request.method === 'POST') wishes.push(Object.fromEntries(new URLSearchParams(body)))
      response.writeHead(hub.status).end()
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const hub: Hub = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    wishes,
    status: 202,
    async confirm(wish, more = {}) {
      const question = {
        'hub.mode': 'subscribe',
        'hub.topic': wish['hub.topic'] ?? '',
        'hub.challenge': 'word-4711',
        'hub.lease_seconds': '86400',
        ...more,
      }
      const answer = await fetch(`${wish['hub.callback']}?${new URLSearchParams(question)}`)
      return [answer.status, await answer.text()]
    },
    async deliver(wish, body, { key = wish['hub.secret'] ?? '', algorithm = 'sha256', header } = {}) {
      const signature = header ?? `${algorithm}=${createHmac(algorithm, key).update(body).digest('hex')}`
      const answer = await fetch(wish['hub.callback'] ?? '', {
        method: 'POST',
        headers: { 'content-type': 'application/rss+xml', 'x-hub-signature': signature },
        body,
      })
      await answer.text()
      return answer.status
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
  return hub
}
