import assert from 'node:assert/strict'
import test from 'node:test'
import { dispatch, makeFixture } from './fixture.ts'
import { makeWeb } from './web.ts'

const web = makeWeb(makeFixture().parts)

test('a page that only answers a reading is not missing to who writes to it: it names what it answers', async () => {
  for (const path of ['/', `/story/${dispatch.slug}`, `/story/${dispatch.slug}.json`, '/feed.atom', '/search']) {
    const answer = await web.request(path, { method: 'DELETE', headers: { Accept: 'text/html' } })
    assert.equal(answer.status, 405, path)
    assert.equal(answer.headers.get('allow'), 'GET, HEAD, OPTIONS', path)
    assert.match(await answer.text(), /does not answer DELETE/, path)
    const asked = await web.request(path, { method: 'OPTIONS' })
    assert.deepEqual([asked.status, asked.headers.get('allow'), await asked.text()], [204, 'GET, HEAD, OPTIONS', ''], path)
  }
})

test('what can only be sent says so to who would read it', async () => {
  const answer = await web.request('/publishers/notice/n_1/proof', { headers: { Accept: 'text/html' } })
  assert.deepEqual([answer.status, answer.headers.get('allow')], [405, 'POST, OPTIONS'])
  assert.match(await answer.text(), /It answers POST\./)
})

test('nothing is nowhere, whatever is sent to it', async () => {
  for (const method of ['GET', 'POST', 'OPTIONS', 'DELETE']) {
    const answer = await web.request('/no/such/page', { method })
    assert.deepEqual([answer.status, answer.headers.get('allow')], [404, null], method)
  }
})

test('a feed or a page that is not there is missing, though its like is answered', async () => {
  for (const path of ['/story/no-such-story', '/story/no-such-story/feed.json', '/fact/f_none', '/beat/none', '/edition/2001-01-01']) {
    const answer = await web.request(path)
    assert.equal(answer.status, 404, path)
    assert.equal(answer.headers.get('allow'), null, path)
  }
})
