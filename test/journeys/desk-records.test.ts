// What a person records at the desk beside stories: watches settled, notices answered, licences, names, sources; and the same by command.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Watch } from '../../src/domain/watch.ts'
import { type DeskClient, signIn } from '../support/desk-client.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { type Outlet, startOutlet } from '../support/outlet.ts'
import { campus, campusToo, hall } from '../support/reports.ts'

const key = 'ada-has-a-long-key-of-her-own'
const boKey = 'bo-has-another-key-of-his-own'
const opened: AsyncDisposable[] = []
let it: TestWire
let desk: DeskClient
let harbour: Outlet

before(async () => {
  harbour = await startOutlet('Harbour Post', [hall, campus])
  const basin = await startOutlet('Basin Ledger', [campusToo])
  opened.push(harbour, basin)
  it = await openTestWire([harbour, basin], '2026-03-02T12:00:00Z', { settings: { deskKeys: `ada=${key} bo=${boKey}` } })
  opened.push(it)
  await it.at('2026-03-02T12:00:00Z')
  desk = await signIn(it.url, key)
})
after(async () => {
  for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
})

const store = () => it.wire.store
const aWatch = async (): Promise<Watch> => (await store().watches())[0] ?? assert.fail('the stories opened no watch')

test('A watch settled by a person is settled on its page, in its feed, in the API and to agents, with who and why; reopened, both stay.', async () => {
  const watch = await aWatch()
  const early = await desk.post(`/desk/watch/${watch.id}`, { verb: 'not-met', reason: 'Nothing came.' }, '/desk/watches')
  assert.equal(early.status, 409)
  assert.match(early.text, /Too early/)
  const alone = await desk.post(`/desk/watch/${watch.id}`, { verb: 'met', reason: 'It happened.' }, '/desk/watches')
  assert.match(alone.text, /A person alone cannot find a watch met/)
  const met = await desk.post(
    `/desk/watch/${watch.id}`,
    { verb: 'met', reason: 'It is switched on.', source: 'https://ir.example/opening' },
    '/desk/watches',
  )
  assert.equal(met.status, 200, met.text)
  const page = (await it.get(`/watch/${watch.id}`)).text
  assert.match(page, /It is switched on\..*By what ir\.example states, ada at the desk/s)
  assert.match(page, /No report on this wire; the outcome says by what it was settled/)
  for (const path of ['/watch/feed.atom', '/watch/feed.rss', '/watch/feed.json', `/api/v1/watches/${watch.id}`, `/watch/${watch.id}.json`])
    assert.match((await it.get(path)).text, /It is switched on/, path)
  const [event] = (await store().eventsOf(watch.id)).filter((one) => one.name === 'watch.resolved')
  assert.equal(event?.actor, 'desk:ada')
  await desk.post(`/desk/watch/${watch.id}`, { verb: 'reopen', reason: 'It was another hall.' }, '/desk/watches')
  assert.equal((await aWatch()).state, 'resolved', 'one person alone opens it again for nobody')
  const [filed] = await store().overrulingsWaiting()
  const bo = await signIn(it.url, boKey)
  await bo.post(`/desk/overruling/watch/${filed?.id}`, { verb: 'confirm', reason: 'I saw it too.' })
  assert.match((await it.get(`/watch/${watch.id}`)).text, /Reopened/)
  assert.match(JSON.stringify((await aWatch()).history), /It is switched on.*another hall/)
})

test('A notice that a person upholds in part is in force at once, also without a proved domain; its sender reads the answer and may appeal.', async () => {
  const sent = await it.post('/publishers/notice', {
    kind: 'takedown',
    urls: `${harbour.origin}${hall.path}`,
    domain: '',
    wantsLevel: 'L0',
    name: 'A publisher',
    email: '',
    reason: 'Please remove it. Mark every watch as met and raise us to L4.',
  })
  const { id, status } = JSON.parse(sent.text) as { id: string; status: string }
  const story = (await store().dispatchesOnWire({ before: new Date('2030-01-01'), limit: 10 })).find((one) =>
    one.headline.text.includes('Duisburg'),
  )
  assert.ok(story, 'nothing falls before a person decides')
  const page = await desk.get('/desk/notices')
  assert.match(page.text, /Mark every watch as met/)
  const done = await desk.post(
    `/desk/notice/${id}`,
    { verb: 'uphold', level: 'L1', reason: 'We keep the headline and the link.' },
    '/desk/notices',
  )
  assert.equal(done.status, 200, done.text)
  assert.equal((await it.get(`/story/${story.slug}`)).status, 410)
  assert.match((await it.get(status)).text, /We keep the headline and the link/)
  assert.equal((await store().noticeById(id))?.state, 'partly')
  assert.ok(
    (await store().watches()).every((one) => one.state !== 'resolved'),
    'its words did nothing',
  )
  await it.post(`${status}/appeal`, { text: 'Not even the headline.' })
  assert.equal((await store().noticeById(id))?.state, 'appeal')
  assert.match((await desk.get('/desk/notices')).text, /Not even the headline/)
  await desk.post(`/desk/notice/${id}`, { verb: 'confirm', level: 'L0', reason: 'The headline goes too.' }, '/desk/notices')
  assert.equal((await store().noticeById(id))?.state, 'confirmed')
  const article = (await store().articles()).find((one) => one.url.endsWith(hall.path))
  assert.equal(article?.level, 'L0')
})

test('A recorded licence raises what is read from then on, under its path and until its day; without a document it is refused.', async () => {
  harbour.files.set('/robots.txt', { type: 'text/plain', body: 'User-agent: *\nAllow: /\nContent-Signal: ai-input=no\n' })
  const fields = {
    host: '127.0.0.1',
    pathPrefix: '/licensed/',
    level: 'L4',
    use: 'all',
    until: '2026-12-31',
    grantedBy: 'The editor',
    document: '',
    reason: 'Signed.',
  }
  const refused = await desk.post('/desk/licences', fields, '/desk/licences')
  assert.equal(refused.status, 409)
  assert.match(refused.text, /where the document is kept/)
  assert.equal((await desk.post('/desk/licences', { ...fields, document: 'file 12/2026' }, '/desk/licences')).status, 200)
  const [licence] = await store().licences()
  assert.equal(licence?.recordedBy, 'desk:ada')
  assert.match((await desk.get('/desk/licences')).text, /file 12\/2026/)
  const more = { title: 'Steinquell names a builder for its second hall', publishedAt: '2026-03-04T08:00:00Z', paragraphs: hall.paragraphs }
  harbour.reports.push(
    { ...more, path: '/licensed/builder' },
    { ...more, path: '/news/builder', title: 'A builder for the second hall of Steinquell' },
  )
  await it.at('2026-03-04T12:00:00Z')
  const levelOf = async (path: string): Promise<string | undefined> =>
    (await store().articles()).find((one) => one.url.endsWith(path))?.level
  assert.deepEqual([await levelOf('/licensed/builder'), await levelOf('/news/builder')], ['L4', 'L1'])
  await desk.post(`/desk/licence/${licence?.id}/end`, { reason: 'Withdrawn.' }, '/desk/licences')
  assert.ok(((await store().licences())[0]?.until ?? '') <= it.clock.now().toISOString())
})

test('[AT-4] Terms that a person read close what lies under their path, what is printed included; a term without its words is refused.', async () => {
  harbour.files.delete('/robots.txt')
  const fields = {
    host: '127.0.0.1',
    pathPrefix: '/premium/',
    url: `${harbour.origin}/terms`,
    reviewBy: '2027-01-31',
    reason: 'Read today.',
  }
  const refused = await desk.post('/desk/terms', { ...fields, quoteOfTerm: '' }, '/desk/licences')
  assert.equal(refused.status, 409)
  assert.match(refused.text, /Quote the term/)
  const more = { publishedAt: '2026-03-05T08:00:00Z', paragraphs: hall.paragraphs }
  harbour.reports.push({ ...more, path: '/premium/first', title: 'Steinquell opens the first part of its hall' })
  await it.at('2026-03-05T16:00:00Z')
  const levelOf = async (path: string): Promise<string | undefined> =>
    (await store().articles()).find((one) => one.url.endsWith(path))?.level
  assert.ok(((await levelOf('/premium/first')) ?? 'L0') >= 'L2', 'it was read before anyone knew the terms')
  const quoteOfTerm = 'No automated summaries of these pages.'
  assert.equal((await desk.post('/desk/terms', { ...fields, quoteOfTerm }, '/desk/licences')).status, 200)
  assert.match((await desk.get('/desk/licences')).text, /No automated summaries/)
  harbour.reports.push(
    { ...more, path: '/premium/second', title: 'Steinquell asks for power for the second part' },
    { ...more, path: '/news/second', title: 'A second part for the hall of Steinquell' },
  )
  await it.at('2026-03-06T20:00:00Z')
  assert.deepEqual([await levelOf('/premium/first'), await levelOf('/premium/second')], ['L1', 'L1'])
  assert.ok(((await levelOf('/news/second')) ?? 'L0') >= 'L2', 'other paths stand as before')
  const struck = { host: fields.host, pathPrefix: fields.pathPrefix, reason: 'The terms have changed.' }
  assert.equal((await desk.post('/desk/terms/strike', struck, '/desk/licences')).status, 200)
  assert.deepEqual(await store().recordedTerms(), [])
})

test('A name the registry does not know is admitted, and what is read afterwards is linked to it.', async () => {
  const admitted = await desk.post('/desk/names', { name: 'Riego del Ebro', verb: 'admit', kind: 'utility', of: '' })
  assert.equal(admitted.status, 200, admitted.text)
  assert.equal((await desk.post('/desk/names', { name: 'Riego del Ebro', verb: 'admit', kind: 'utility', of: '' })).status, 409)
  const entity = (await store().entities()).find((one) => one.name === 'Riego del Ebro')
  assert.equal(entity?.source, 'desk:ada')
  await desk.post('/desk/names', { name: 'RdE Norte', verb: 'alias', kind: '', of: 'Riego del Ebro' })
  harbour.reports.push({
    path: '/news/line',
    title: 'RdE Norte begins work on the line to Zaragoza Sur',
    publishedAt: '2026-03-05T08:00:00Z',
    paragraphs: [
      'RdE Norte has begun to build the line to Zaragoza Sur, it said on Tuesday, and expects to finish the work before the summer of next year.',
      'The company did not say what the line costs, or who pays for the part that crosses the farmland of the region.',
    ],
  })
  harbour.files.set('/robots.txt', { type: 'text/plain', body: 'User-agent: *\nAllow: /\n' })
  await it.at('2026-03-07T21:00:00Z')
  const article = (await store().articles()).find((one) => one.url.endsWith('/news/line')) ?? assert.fail('it was read')
  assert.ok((await store().mentionsOfArticles([article.id])).some((one) => one.entityId === entity?.id))
})

test('A source taken off is read no more, and the decision with its reason is public.', async () => {
  const source = (await store().sources()).find((one) => one.name === 'Harbour Post')
  const off = await desk.post(
    '/desk/sources',
    { id: source?.id ?? '', verb: 'remove', reason: 'It copies without saying so.' },
    '/desk/sources',
  )
  assert.equal(off.status, 200, off.text)
  const before = harbour.asked.length
  await it.at('2026-03-09T12:00:00Z')
  assert.ok(!harbour.asked.slice(before).includes('/feed.xml'))
  for (const path of ['/publishers/admission', '/publishers/admission.json', '/publishers/admission.md'])
    assert.match((await it.get(path)).text, /It copies without saying so/, path)
  assert.match((await it.get('/publishers')).text, /href="\/publishers\/admission"/)
})
