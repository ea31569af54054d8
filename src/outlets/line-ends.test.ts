import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeFixture } from './fixture.ts'
import { makeWeb } from './web.ts'

const web = makeWeb(makeFixture().parts)
const fields = ['q', 'url', 'cursor', 'entity', 'source', 'after', 'beat', 'token', 'mw', 'asof', 'type', 'region']
const evil = 'one%0d%0aX-Evil:%201%0d%0aSet-Cookie:%20a=b%0d%0a%0d%0a<b>'

/** A question at every address, with a text in each of its names and fields. */
const asked = (path: string, text: string): string =>
  `${path.replace(/:\w+(?:\{[^}]*\})?\??/g, text).replace('*', text)}?${fields.map((field) => `${field}=${text}`).join('&')}`

test('SR-11: a line end in any part of an address, at any address, gives no header and breaks no page that answers without it', async () => {
  assert.ok(web.paths.length > 40, `${web.paths.length} addresses`)
  for (const path of web.paths) {
    const [plain, answer] = [await web.request(asked(path, 'one')), await web.request(asked(path, evil))]
    assert.ok(answer.status < 500 || plain.status >= 500, `${path}: ${plain.status} and ${answer.status}`)
    for (const [name, value] of answer.headers) {
      assert.ok(!/^(?:x-evil|set-cookie)$/i.test(name), `${name} at ${path}`)
      assert.doesNotMatch(value, /[\r\n]/, `${name} at ${path}`)
    }
  }
})
