import assert from 'node:assert/strict'
import test from 'node:test'
import { Fault } from '../../domain/fault.ts'
import { makeFixture } from '../fixture.ts'
import { problem } from '../problem.ts'
import { makeWeb } from '../web.ts'
import { parametersOf, routes } from './document.ts'

/** Values that no parameter of their type takes. */
const wrongValues: readonly (readonly [RegExp, string])[] = [
  [/"(?:integer|number)"/, 'many'],
  [/"format":"date"/, '2026-02-31'],
  [/"enum"/, 'nothing-of-the-kind'],
  [/"string"/, 'x'.repeat(3000)],
]

for (const route of routes)
  test(`${route.name}: a wrong value of any field is refused with a code, the field and what it takes`, async () => {
    const path = `/api/v1${route.path.replace(/:\w+/g, 'some-id')}`
    const asked = parametersOf(route).filter((it) => it.in === 'query')
    const whole = asked.some(({ name }) => name === 'q') ? { q: 'words' } : {}
    for (const { name, schema } of asked) {
      const value = wrongValues.find(([type]) => type.test(JSON.stringify(schema)))?.[1] ?? assert.fail(`no wrong value for ${name}`)
      const answer = await makeWeb(makeFixture().parts).request(`${path}?${new URLSearchParams({ ...whole, [name]: value }).toString()}`)
      assert.equal(answer.status, 400, `${name}=${value.slice(0, 20)}`)
      const { error } = problem.parse(await answer.json())
      assert.equal(error.code, 'question')
      assert.ok(
        error.fields.some((it) => it.field === name && it.fix.length > 5),
        `${name}: ${JSON.stringify(error.fields)}`,
      )
      assert.doesNotMatch(JSON.stringify(error), /NaN|Invalid (?:input|option)|expected \w+,|Too (?:big|small)/, 'says what to give')
      assert.ok(error.fix.length > 10)
    }
  })

test('an unknown id, an unknown path and too many questions each have a code and say what to do', async () => {
  const { parts } = makeFixture()
  const codeOf = async (path: string, web = makeWeb(parts)): Promise<string> => {
    const { error } = problem.parse(await (await web.request(path)).json())
    assert.ok(error.fix.length > 10)
    return error.code
  }
  assert.equal(await codeOf('/api/v1/stories/none'), 'unknown')
  assert.equal(await codeOf('/api/v1/nothing'), 'path')
  const web = makeWeb(parts)
  for (let n = 0; n < 60; n++) await web.request('/api/v1/watches')
  assert.equal(await codeOf('/api/v1/watches', web), 'rate')
})

test('a page of another origin may ask with If-None-Match, and read why it got nothing', async () => {
  const web = makeWeb(makeFixture().parts)
  const asked = await web.request('/api/v1/stories?limit=3', {
    method: 'OPTIONS',
    headers: {
      Origin: 'https://reader.example',
      'Access-Control-Request-Method': 'GET',
      'Access-Control-Request-Headers': 'if-none-match',
    },
  })
  assert.equal(asked.status, 204)
  assert.equal(asked.headers.get('access-control-allow-origin'), '*')
  assert.match(asked.headers.get('access-control-allow-headers') ?? '', /If-None-Match/)
  for (const path of ['/api/v1/stories', '/api/v1/stories/none', '/api/v1/nothing', '/api/v1/stories?limit=many']) {
    const answer = await web.request(path)
    assert.equal(answer.headers.get('access-control-allow-origin'), '*', path)
    assert.match(answer.headers.get('access-control-expose-headers') ?? '', /ETag/, path)
  }
  let tooOften = await web.request('/api/v1/watches')
  for (let n = 0; n < 600 && tooOften.status !== 429; n++) tooOften = await web.request('/api/v1/watches')
  assert.equal(tooOften.status, 429)
  assert.equal(tooOften.headers.get('access-control-allow-origin'), '*')
})

test('what only answers a reading says so to who would write', async () => {
  const web = makeWeb(makeFixture().parts)
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    const answer = await web.request('/api/v1/stories', { method })
    assert.equal(answer.status, 405, method)
    assert.equal(answer.headers.get('allow'), 'GET, HEAD, OPTIONS')
    assert.equal(problem.parse(await answer.json()).error.code, 'method')
  }
})

test('whatever goes wrong under /api/ is told to programs as the one error, whatever they say they take', async () => {
  const failing = (error: unknown) => makeWeb(makeFixture({ freezes: () => Promise.reject(error) }).parts)
  const tooSlow = new Fault('store.tooSlow', 'It took too long.', { retry: 'soon' })
  const gone = new Fault('store.unavailable', 'It is gone.', { retry: 'soon' })
  const closed = makeWeb({ ...makeFixture().parts, site: { ...makeFixture().parts.site, closed: 'nobody answers for it' } })
  const cases: readonly (readonly [web: ReturnType<typeof makeWeb>, path: string, status: number, code: string])[] = [
    [failing(tooSlow), '/api/v1/stories', 503, 'unavailable'],
    [failing(gone), '/api/v1/stories', 503, 'unavailable'],
    [failing(new Error('A bug.')), '/api/v1/stories', 500, 'fault'],
    [closed, '/api/v1/stories', 503, 'unavailable'],
    [makeWeb(makeFixture().parts), '/api/v1/stories/a%00b', 404, 'path'],
    [makeWeb(makeFixture().parts), '/api/v2/stories', 404, 'path'],
    [makeWeb(makeFixture().parts), '/api/nothing', 404, 'path'],
  ]
  for (const [web, path, status, code] of cases)
    for (const accept of [undefined, '*/*', 'text/html']) {
      const answer = await web.request(path, { headers: accept === undefined ? {} : { accept } })
      assert.equal(answer.status, status, path)
      assert.match(answer.headers.get('content-type') ?? '', /^application\/json/, `${path} for ${accept}`)
      assert.equal(answer.headers.get('access-control-allow-origin'), '*', path)
      assert.equal(problem.parse(await answer.json()).error.code, code, path)
      if (status === 503) assert.ok(Number(answer.headers.get('retry-after')) > 0, path)
    }
})
