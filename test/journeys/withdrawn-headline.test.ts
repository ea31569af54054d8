// A story whose report is taken down: its headline stands nowhere in what other stories print, keep, or were written from.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Dispatch } from '../../src/domain/dispatch.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { type Outlet, startOutlet } from '../support/outlet.ts'
import { campus, hall } from '../support/reports.ts'

const opened: AsyncDisposable[] = []
let it: TestWire
let harbour: Outlet
let gone: Dispatch
let citing: Dispatch

before(async () => {
  harbour = await startOutlet('Harbour Post', [hall, campus])
  opened.push(harbour)
  it = await openTestWire([harbour], '2026-03-02T12:00:00Z', { settings: { freshStories: 1, freshDays: 0 } })
  opened.push(it)
  await it.at('2026-03-02T12:00:00Z')
  harbour.reports.push({
    path: '/news/mesalta-rent',
    title: 'Mesalta Centros de Datos asks for a lower rent at the port of Murcia',
    publishedAt: '2026-03-05T08:00:00Z',
    paragraphs: [
      'Mesalta Centros de Datos asked the port of Murcia on Thursday for a lower rent on the ground beside the fish market. The port wants an answer from its board by May.',
      'The operator said that the ground had stood empty for two years and that the fence cost more than it had been told. Fishermen use a part of it to dry their nets.',
    ],
  })
  await it.at('2026-03-05T12:00:00Z')
  const all = await it.wire.store.dispatchesOnWire({ before: it.clock.now(), limit: 10 })
  gone = all.find((one) => one.sources.some(({ url }) => url.endsWith(campus.path))) ?? assert.fail('the campus is on the wire')
  citing = all.find((one) => one.archive.some(({ text }) => text.includes(gone.headline.text))) ?? assert.fail('one names it as earlier')
  const draft = (await it.wire.store.draftById(citing.draftId)) ?? assert.fail('its draft is kept')
  const dossier = await it.wire.store.dossierById(draft.dossierId)
  assert.ok(JSON.stringify([draft, dossier]).includes(gone.headline.text), 'it was written from the headline')
  it.clock.set(new Date('2026-03-09T12:00:00Z'))
  const asked = { domain: harbour.host, urls: `${harbour.origin}${campus.path}`, name: harbour.name, email: '' }
  const { text, status } = await it.post('/publishers/notice', { ...asked, kind: 'takedown', wantsLevel: 'L0' })
  assert.equal(status, 200, text)
  const receipt = JSON.parse(text) as { readonly status: string; readonly proofToken: string }
  harbour.files.set('/.well-known/groundwire-verify', { type: 'text/plain', body: receipt.proofToken })
  await it.post(`${receipt.status}/proof`, {})
  await it.wire.runner.drain(1)
})
after(async () => {
  for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
})

test('No dossier, draft, search or version of another story holds the headline, and no page, name or timeline tells it.', async () => {
  const { store } = it.wire
  const tellsNothing = (text: string, what: string): void => assert.ok(!text.includes(gone.headline.text), `${what} still tells it`)
  assert.equal((await store.publicAtSlug(gone.slug))?.kind, 'tombstone')
  const draft = (await store.draftById(citing.draftId)) ?? assert.fail('its draft is kept')
  tellsNothing(JSON.stringify(draft), 'the draft')
  tellsNothing(JSON.stringify(await store.dossierById(draft.dossierId)), 'the dossier')
  tellsNothing(JSON.stringify(await store.receiptById(citing.receiptId)), 'the search')
  tellsNothing(JSON.stringify(await store.dispatchVersions(citing.storyId)), 'the versions')
  const now = (await store.dispatchOfStory(citing.storyId)) ?? assert.fail('it stands')
  const latest = (await store.draftById(now.draftId)) ?? assert.fail('its draft is kept')
  tellsNothing(JSON.stringify([latest, await store.dossierById(latest.dossierId)]), 'what it was written from since')
  const names = new Set([...gone.mentions, ...citing.mentions].map(({ entityId }) => entityId))
  for (const path of [
    `/story/${citing.slug}`,
    `/story/${citing.slug}.json`,
    `/story/${citing.slug}/v/1`,
    `/query/${citing.receiptId}`,
    ...[...names].flatMap((id) => [
      `/entity/${id}`,
      `/entity/${id}/timeline`,
      `/entity/${id}/timeline.json`,
      `/api/v1/entities/${id}/timeline`,
    ]),
  ])
    tellsNothing((await it.get(path)).text, path)
})
