import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Article } from '../../domain/article.ts'
import type { WireEvent } from '../../domain/event.ts'
import { isNewcomer, maySetValues, type Source, standingOf } from '../../domain/source.ts'
import { originOf, underItsOrigin } from './own-origin.ts'

const at = '2026-03-02T09:00:00.000Z'
const outlet = (name: string, host: string, more: Partial<Source> = {}): Source => ({
  id: `p_${host}`,
  name,
  owner: name,
  kind: 'trade',
  language: 'en',
  host,
  allowlisted: true,
  firstSeenAt: '2025-01-01T00:00:00.000Z',
  ...more,
})
const digest = outlet('Quay Digest', 'quaydigest.example')
const known: readonly Source[] = [
  digest,
  outlet('Fenwick Courier', 'fenwickcourier.co.uk', { owner: 'Fenwick Press' }),
  outlet('Fenwick Money', 'fenwickmoney.co.uk', { owner: 'Fenwick Press' }),
]
const shelf = (sources: readonly Source[] = known) => ({
  sources: async () => sources,
  sourceOfHost: async (host: string) => sources.find((it) => it.host === host) ?? null,
})
const originAt = (host: string, lister: Source = digest, sources?: readonly Source[]): Promise<Source> =>
  originOf(`https://${host}/report`, lister, shelf(sources), at)

test('AP-S6: a single page under a look-alike of a known outlet’s address is an origin of its own, without standing for however long', async () => {
  for (const host of [
    'fenwickcouriers.co.uk',
    'fenwick\u0441ourier.co.uk',
    'fenwickcourier-news.com',
    'fenwickcourier.net',
    'fenwickcourier.co.uk.reads.example',
  ]) {
    const source = await originAt(new URL(`https://${host}`).hostname)
    assert.notEqual(source.id, digest.id, host)
    assert.deepEqual([source.imitates?.name, source.owner], ['Fenwick Courier', source.host], host)
    assert.equal(standingOf(source, '2030-01-01'), 0, host)
    assert.ok(isNewcomer(source, '2030-01-01') && !maySetValues(source, '2030-01-01'), host)
  }
})

test('what a feed lists of its own site, of the known outlet itself, of strangers and of its own house is the feed’s as before', async () => {
  for (const host of [
    'quaydigest.example',
    'www.quaydigest.example',
    'fenwickcourier.co.uk',
    'money.fenwickcourier.co.uk',
    'port-authority.example',
  ])
    assert.equal((await originAt(host)).id, digest.id, host)
  const courier = known[1] ?? assert.fail()
  assert.equal((await originAt('fenwickcourier.com', courier)).id, courier.id, 'a house’s own other ending')
})

test('what a person has looked at and found to be no imitation is the feed’s again', async () => {
  const source = await originAt('fenwickcourier.net')
  assert.equal((await originAt('fenwickcourier.net', digest, [...known, source])).id, source.id, 'the same one for the next page')
  const { imitates: _, ...cleared } = source
  assert.equal((await originAt('fenwickcourier.net', digest, [...known, cleared])).id, digest.id)
})

test('AP-S6: the desk is told once of an imitation that a page was led on to, by whom it was listed', async () => {
  const saved: Source[] = []
  const told: WireEvent[] = []
  const all = (): readonly Source[] => [...known, ...saved]
  const tx = {
    sources: async () => all(),
    sourceOfHost: async (host: string) => all().find((it) => it.host === host) ?? null,
    sourceById: async (id: string) => all().find((it) => it.id === id) ?? null,
    saveSource: async (it: Source) => void saved.push(it),
    appendEvent: async (it: WireEvent) => void told.push(it),
  }
  const article = (path: string) => ({ url: `https://fenwickcourier.net/${path}`, sourceId: digest.id, fetchedAt: at }) as Article
  for (const path of ['one', 'two']) assert.equal((await underItsOrigin(article(path), { sourceId: digest.id }, tx)).sourceId, saved[0]?.id)
  assert.deepEqual(
    told.map(({ name, subject, detail }) => [name, subject, (detail as { listedBy: string }).listedBy]),
    [['source.imitates', saved[0]?.id, 'Quay Digest']],
  )
})
