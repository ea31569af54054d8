// Wrong input on every form and in every part of an address: each answer names the field and says what it takes, for people and programs.
import assert from 'node:assert/strict'
import test from 'node:test'
import { momentOf } from './asked.ts'
import { makeFixture } from './fixture.ts'
import { makeWeb } from './web.ts'

interface Told {
  readonly error: {
    readonly status: number
    readonly fields: readonly { readonly field: string; readonly fix?: string; readonly message?: string }[]
  }
}

const web = makeWeb(makeFixture().parts)
const plain = (markup: string): string => markup.replace(/<[^>]*>/g, '').replaceAll('&amp;', '&')

const addresses: readonly (readonly [string, string, RegExp])[] = [
  ['/at/yesterday', 'time', /“yesterday” is no moment.*2026-11-24T10:00Z/],
  ['/at/2026-02-30T10:00Z', 'time', /no moment/],
  ['/since/10', 'time', /no moment/],
  ['/entity/alder/since/2026', 'time', /no moment/],
  ['/story/x/v/two', 'version', /“two” is no version/],
  ['/story/x/diff/1/last', 'version', /“last” is no version/],
  ['/story/x/since/never', 'since', /neither a version nor a moment/],
  ['/edition/today', 'day', /“today” is no day/],
  ['/edition/2026-13-01', 'day', /no day/],
  ['/?beat=gardening', 'beat', /give one of compute/],
  ['/?level=L9', 'level', /L0, L1, L2, L3, L4/],
  ['/?kind=blog', 'kind', /give one of lab/],
  [`/?entity=${'e'.repeat(101)}`, 'entity', /at most 100/],
  ['/?mute=alder', 'mute', /FIELD:VALUE/],
  [`/?mute=${'kind:agency,'.repeat(21)}`, 'mute', /At most 20/],
  ['/beat/compute?level=4', 'level', /L0/],
  ['/at/2026-11-24?level=4', 'level', /L0/],
  ['/ledger?type=lease', 'type', /capacity_lease/],
  ['/ledger?status=done', 'status', /under_construction/],
  ['/ledger?country=France', 'country', /two letters/],
  ['/ledger?asof=2026-02-30', 'asof', /no day/],
  ['/ledger?sort=price', 'sort', /newest, size/],
  [`/ledger?party=${'p'.repeat(101)}`, 'party', /at most 100/],
  ['/ledger.csv?asof=now', 'asof', /no day/],
  ['/ledger?asOf=2026-03-31', 'asOf', /no field of this address: it takes type, country, status, party, sort, asof/],
  ['/ledger.csv?parti=alder', 'parti', /no field/],
  ['/calc?mw=ten', 'mw', /“ten” will not do: give a number above 0/],
  ['/calc?mw=-5', 'mw', /above 0/],
  ['/calc?mw=2000000', 'mw', /at most 1,000,000/],
  ['/calc?basis=roof', 'basis', /unknown, it, facility, grid/],
  ['/calc?set=abacus', 'set', /current, all/],
  ['/calc?gpus=many', 'gpus', /digits/],
  ['/calc?sum=much&years=5', 'sum', /digits/],
  ['/calc?sum=5&years=0', 'years', /above 0/],
  ['/calc?sum=5&currency=dollars', 'currency', /three letters/],
  ['/calc?sum=5&currency=XXX', 'currency', /no currency/],
  ['/why?url=not+an+address', 'url', /spaces/],
  ['/search?q=a&after=soon', 'after', /no day/],
  ['/api/v1/stories?limti=5', 'limti', /no field of this question; it takes entity, source, beat/],
  ['/api/v1/stories?limit=0', 'limit', /at least 1/],
  ['/api/v1/stories?beat=gardening', 'beat', /give one of/],
  ['/api/v1/stories?after=soon', 'after', /day of the calendar/],
  ['/api/v1/search', 'q', /is needed \(words, "a phrase"/],
  ['/api/v1/search?q=', 'q', /is empty/],
  ['/api/v1/entities?kind=castle', 'kind', /ai_lab, company/],
  ['/api/v1/convert', 'mw', /or gpus, or two towns/],
  ['/api/v1/convert?mw=0', 'mw', /more than 0/],
  ['/api/v1/convert?mw=5&money=3', 'currency', /beside money/],
  ['/api/v1/convert?from=paris&to=atlantis', 'to', /no coordinates are kept for “atlantis”: give a town such as paris/],
  ['/calc?from=atlantis&to=paris', 'from', /no coordinates are kept/],
  ['/api/v1/convert?from=Paris', 'to', /beside from/],
  ['/api/v1/ledger?type=lease', 'type', /give one of capacity_lease/],
  ['/api/v1/ledger?country=France', 'country', /two letters/],
  ['/api/v1/ledger?asOf=2026-03-31', 'asOf', /it takes type, country, status, party, asof/],
  ['/api/v1/ledger?asof=lately', 'asof', /day of the calendar/],
  ['/api/v1/watches?state=maybe', 'state', /open, settled, all/],
  ['/api/v1/convert?mw=ten', 'mw', /give a number/],
  ['/api/v1/convert?mw=5&money=1&currency=euro', 'currency', /three letters/],
  ['/api/v1/convert?mw=5&money=1&currency=XXX', 'currency', /none in use/],
  ['/api/v1/convert?mw=5&set=abacus', 'set', /give current, all, or ids joined by commas, of h100-chip, dgx-h100/],
  ['/api/v1/convert?mw=5&set=dgx-b200,abacus', 'set', /ids joined by commas/],
  ['/api/v1/coverage?url=x', 'url', /whole address/],
]

for (const [path, field, fix] of addresses) {
  test(`${path.slice(0, 60)} is refused with the field “${field}” and what it takes`, async () => {
    const told = await web.request(path, { headers: { Accept: 'application/json' } })
    assert.equal(told.status, 400)
    const { error } = (await told.json()) as Told
    const flaw = error.fields.find((it) => it.field === field) ?? assert.fail(JSON.stringify(error))
    assert.match(flaw.fix ?? '', fix)
    if (path.startsWith('/api/') || path.includes('.csv')) return
    const page = await web.request(path, { headers: { Accept: 'text/html' } })
    assert.equal(page.status, 400)
    assert.match(plain(await page.text()), fix)
  })
}

test('a feed, which is of now, refuses a day and an order; marks that others hang on a link are let be', async () => {
  for (const field of ['asof', 'sort']) {
    const told = await web.request(`/ledger/feed.json?${field}=2026-03-31`)
    assert.equal(told.status, 400)
    assert.deepEqual(
      ((await told.json()) as Told).error.fields.map((it) => it.field),
      field === 'sort' ? ['sort', 'sort'] : ['asof'],
    )
  }
  for (const path of ['/ledger', '/ledger.csv', '/ledger/feed.atom'])
    assert.equal((await web.request(`${path}?utm_source=a&fbclid=b`)).status, 200, path)
})

const long = 'x'.repeat(5001)
const forms: readonly (readonly [string, Readonly<Record<string, string>>, readonly string[]])[] = [
  ['/publishers/notice', { kind: 'error', urls: '' }, ['urls']],
  ['/publishers/notice', { kind: 'constructor', urls: '/story/x', wantsLevel: 'toString' }, ['kind', 'wantsLevel']],
  ['/publishers/notice', { kind: 'error', urls: '/story/x', reason: long }, ['reason']],
  ['/publishers/notice', { kind: 'error', urls: '/story/x', name: 'n'.repeat(201), email: 'no address' }, ['name', 'email']],
  ['/publishers/notice', { kind: 'takedown', urls: '/story/x', domain: 'not a domain' }, ['domain']],
  ['/join', { email: 'nobody' }, ['email']],
  ['/join', { email: 'a@reader.example', rhythm: 'hourly' }, ['rhythm']],
  ['/join', { email: 'a@reader.example', beat: 'gardening' }, ['beat']],
]

for (const [path, fields, expected] of forms) {
  test(`${path} with ${Object.keys(fields).join(', ')} that will not do is refused field by field, and nothing typed is lost`, async () => {
    const { parts } = makeFixture()
    const beats = [{ id: 'harbours', title: 'Harbours', about: '' }] as unknown as NonNullable<typeof parts.site.beats>
    const { request } = makeWeb({ ...parts, site: { ...parts.site, hasMail: true, beats } })
    const post = (accept: string) => request(path, { method: 'POST', headers: { accept }, body: new URLSearchParams(fields) })
    const told = await post('application/json')
    assert.equal(told.status, 422)
    const { error } = (await told.json()) as Told
    assert.deepEqual(new Set(error.fields.map(({ field }) => field)), new Set(expected))
    const page = await (await post('text/html')).text()
    for (const field of expected) assert.ok(page.includes(`href="#${field}"`) && page.includes(`id="${field}"`), field)
    assert.ok(page.includes(fields['reason'] ?? fields['email'] ?? ''))
  })
}

test('a form larger than any is refused with how much it takes', async () => {
  for (const [path, size] of [
    ['/join', 9_000],
    ['/publishers/notice', 300_000],
  ] as const) {
    const answer = await web.request(path, {
      method: 'POST',
      headers: { accept: 'text/html' },
      body: new URLSearchParams({ email: 'x'.repeat(size) }),
    })
    assert.equal(answer.status, 413)
    assert.match(plain(await answer.text()), /At most \d+ KB/)
  }
})

test('a moment is a day or a time that the calendar has, in UTC unless it says otherwise', () => {
  const read = (text: string): string | undefined => momentOf(text)?.toISOString()
  assert.equal(read('2026-11-24'), '2026-11-24T00:00:00.000Z')
  assert.equal(read('2026-11-24T10:00'), '2026-11-24T10:00:00.000Z')
  assert.equal(read('2026-11-24T10:00:00.123Z'), '2026-11-24T10:00:00.123Z')
  assert.equal(read('2026-11-24T10:00+02:00'), '2026-11-24T08:00:00.000Z')
  for (const it of ['', '5', 'now', '2026-02-30', '2026-11-24T25:00Z', '24 November 2026', '0000-01-01']) assert.equal(read(it), undefined)
})
