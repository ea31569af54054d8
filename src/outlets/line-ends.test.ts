import assert from 'node:assert/strict'
import { type AddressInfo, connect } from 'node:net'
import { after, before, test } from 'node:test'
import { createAdaptorServer } from '@hono/node-server'
import { makeFixture } from './fixture.ts'
import { makeWeb } from './web.ts'

const web = makeWeb({ ...makeFixture().parts, proxies: 1 })
const server = createAdaptorServer({ fetch: web.fetch })
const fields = ['q', 'url', 'cursor', 'entity', 'source', 'after', 'beat', 'token', 'mw', 'asof', 'type', 'region']
const evil = 'one%0d%0aX-Evil:%201%0d%0aSet-Cookie:%20a=b%0d%0a%0d%0a<b>'
let readers = 0

before(() => new Promise<void>((done) => server.listen(0, '127.0.0.1', done)))
after(() => new Promise((done) => server.close(done)))

/** A question at every address, with a text in each of its names and fields. */
const asked = (path: string, text: string): string =>
  `${path.replace(/:\w+(?:\{[^}]*\})?\??/g, text).replace('*', text)}?${fields.map((field) => `${field}=${text}`).join('&')}`

/** The head of an answer as it stands on the wire, for `Headers` hold no line end; each question is from a reader of its own. */
function headOf(path: string): Promise<string> {
  readers += 1
  const question = `GET ${path} HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 10.0.0.${readers}\r\nConnection: close\r\n\r\n`
  return new Promise((resolve, reject) => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1', () => socket.write(question))
    let text = ''
    const end = (): void => {
      socket.destroy()
      resolve(text.split('\r\n\r\n', 1)[0] ?? '')
    }
    socket.setEncoding('latin1').on('data', (piece: string) => {
      text += piece
      if (text.includes('\r\n\r\n')) end()
    })
    socket.once('end', end)
    socket.once('error', reject)
  })
}

const statusOf = (head: string): number => Number(/^HTTP\/1\.1 (\d{3}) /.exec(head)?.[1] ?? assert.fail(head))
const namesOf = (head: string): readonly string[] =>
  head
    .split(/[\r\n]+/)
    .slice(1)
    .map((line) => line.split(':', 1)[0]?.toLowerCase() ?? '')

test('SR-11: a line end in any part of an address, at any address, adds no header line and breaks no page that answers without it', async () => {
  assert.ok(web.paths.length > 40, `${web.paths.length} addresses`)
  assert.deepEqual(namesOf('HTTP/1.1 200 OK\r\nDate: now\nX-Evil: 1'), ['date', 'x-evil'], 'a line that came in would be seen')
  for (const path of web.paths) {
    const [plain, head] = [await headOf(asked(path, 'one')), await headOf(asked(path, evil))]
    assert.ok(statusOf(head) < 500 || statusOf(plain) >= 500, `${path}: ${statusOf(plain)} and ${statusOf(head)}`)
    for (const name of namesOf(head)) assert.ok(!/^(?:x-evil|set-cookie|<b>.*)$/.test(name), `${name} at ${path}`)
  }
})
