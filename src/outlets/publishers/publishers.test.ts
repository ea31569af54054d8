import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseHTML } from 'linkedom'
import { noticesDeskPage } from '../desk/notice-page.ts'
import type { Session } from '../desk/sessions.ts'
import { makeFixture } from '../fixture.ts'
import { makeWeb } from '../web.ts'

const browser = { accept: 'text/html' }
const program = { accept: 'application/json' }

async function formAt(path: string) {
  const { document } = parseHTML(await (await makeWeb(makeFixture().parts).request(path, { headers: browser })).text())
  return [...document.querySelectorAll('#notice input[checked]')].map((it) => it.getAttribute('value'))
}

test('“Report an error” opens the form as a report of an error, and the form alone chooses nothing for its sender', async () => {
  assert.deepEqual(await formAt('/publishers?kind=error'), ['error'])
  assert.deepEqual(await formAt('/publishers'), [])
  assert.deepEqual(await formAt('/publishers?kind=toString'), [])
  const { request } = makeWeb(makeFixture({ dispatchesCorrected: async () => [] }).parts)
  for (const path of ['/story/alder-leases-halls', '/corrections']) {
    const { document } = parseHTML(await (await request(path, { headers: browser })).text())
    const links = [...document.querySelectorAll('a')].filter((it) => /^(?:Report an error|Tell us)/.test(it.textContent ?? ''))
    assert.equal(links.length, 2, path)
    for (const it of links) assert.match(it.getAttribute('href') ?? '', /^\/publishers\?kind=error(?:&url=[^#]+)?#notice$/)
  }
})

test('who reports an error asks for no level, whatever the form carries; removal without a level is a link', async () => {
  const fixture = makeFixture()
  const { request } = makeWeb(fixture.parts)
  const send = async (fields: Readonly<Record<string, string>>) =>
    (await request('/publishers/notice', { method: 'POST', headers: program, body: new URLSearchParams({ urls: '/story/x', ...fields }) }))
      .status
  assert.equal(await send({ kind: 'error', wantsLevel: 'L0' }), 200)
  assert.equal(await send({ kind: 'takedown' }), 200)
  assert.equal(await send({ kind: 'level' }), 422)
  assert.deepEqual(
    fixture.notices.map((it) => [it.kind, it.wantsLevel]),
    [
      ['error', 'L3'],
      ['takedown', 'L1'],
    ],
  )
  const reader = { ...fixture.parts.store, noticesWaiting: async () => fixture.notices, storyBySlug: async () => null }
  const shown = String((await noticesDeskPage(reader, { formToken: 'c', roles: ['responsible'] } as unknown as Session)).main)
  assert.deepEqual(shown.match(/wants L\d/g), ['wants L1'])
})

test('what each level allows stands on the page that says so', async () => {
  const { request } = makeWeb(makeFixture().parts)
  const { document } = parseHTML(await (await request('/publishers', { headers: browser })).text())
  const rows = [...document.querySelectorAll('#levels tbody tr')].map((it) => it.textContent)
  assert.deepEqual(
    rows.map((it) => it.slice(0, 2)),
    ['L0', 'L1', 'L2', 'L3', 'L4'],
  )
  assert.match(rows[4] ?? '', /one marked quotation of at most 25 words/)
  const record = await (await request('/evidence/ev_span', { headers: browser })).text()
  assert.match(record, /href="\/publishers#levels">What each level allows/)
})

test('a form sent in a browser leads to the notice’s own address, which no cache keeps', async () => {
  const { parts, notices } = makeFixture()
  const { request } = makeWeb(parts)
  const body = new URLSearchParams({ kind: 'takedown', urls: 'https://news.example/one', domain: 'news.example', wantsLevel: 'L1' })
  const sent = await request('/publishers/notice', { method: 'POST', headers: browser, body })
  const own = `/publishers/notice/${notices[0]?.id}`
  assert.deepEqual([sent.status, sent.headers.get('location'), sent.headers.get('cache-control')], [303, own, 'no-store'])
  for (const headers of [browser, program]) {
    const page = await request(own, { headers })
    assert.deepEqual([page.status, page.headers.get('cache-control'), page.headers.get('etag')], [200, 'no-store', null])
    assert.ok((await page.text()).includes(notices[0]?.proofToken ?? 'none'))
  }
  assert.match(await (await request(own, { headers: browser })).text(), /Your notice was received/)
  const looked = await request(`${own}/proof`, { method: 'POST', headers: browser })
  assert.deepEqual([looked.status, looked.headers.get('location')], [303, own])
  const appealed = await request(`${own}/appeal`, { method: 'POST', headers: browser, body: new URLSearchParams({ text: '' }) })
  assert.equal(appealed.status, 422)
  const told = await request('/publishers/notice', { method: 'POST', headers: program, body })
  assert.deepEqual([told.status, told.headers.get('cache-control')], [200, 'no-store'])
  assert.equal((await request('/publishers/notice')).headers.get('location'), '/publishers#notice')
})

const received = async (fields: Readonly<Record<string, string>>, hasMail = false): Promise<string> => {
  const { parts, notices } = makeFixture()
  const { request } = makeWeb({ ...parts, site: { ...parts.site, hasMail } })
  const body = new URLSearchParams({ urls: '/story/x', ...fields })
  await request('/publishers/notice', { method: 'POST', headers: program, body })
  return (await request(`/publishers/notice/${notices[0]?.id}`, { headers: browser })).text()
}

test('a receipt says what happens next with such a notice, by when, and where the answer will be', async () => {
  const error = await received({ kind: 'error' })
  assert.match(error, /corrected in public; a wrong number, name or quotation is to be mended within 24 hours/)
  assert.match(error, /The answer appears only on this page/)
  assert.doesNotMatch(error, /domain is proved/)
  assert.match(await received({ kind: 'takedown' }), /You gave no domain, so nothing changes before that/)
  const level = await received({ kind: 'level', wantsLevel: 'L1', domain: 'news.example', email: 'a@news.example' }, true)
  assert.match(level, /Once the domain is proved, use is lowered within five minutes/)
  assert.match(level, /The answer comes by e-mail and stands on this page/)
})

test('whoever is asked to propose a source finds that in the form, and removal is of text taken from their pages', async () => {
  const { request } = makeWeb(makeFixture({ admissions: async () => [] }).parts)
  assert.match(
    await (await request('/publishers/admission', { headers: browser })).text(),
    /href="\/publishers\?kind=source#notice">Propose a source/,
  )
  assert.deepEqual(await formAt('/publishers?kind=source'), ['source'])
  assert.match(await (await request('/publishers', { headers: browser })).text(), /Remove text taken from my pages/)
  assert.match(await received({ kind: 'source' }), /A person weighs it by the bar/)
})
