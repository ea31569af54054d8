// What a machine reads of a story equals what a reader sees of it: the vectors of the provenance rules, over one story.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ninjsShape } from '../../test/support/ninjs-shape.ts'
import type { Dispatch } from '../domain/dispatch.ts'
import type { SpanEvidence } from '../domain/evidence.ts'
import { ninjsOf, ninjsTombstone } from './feeds/ninjs.ts'
import { provOf } from './feeds/prov.ts'
import { dispatch, makeFixture } from './fixture.ts'
import { labelOfItem } from './label.ts'
import { fragmentLink, recordOf } from './site/evidence-record.ts'
import { storyLd } from './site/story-ld.ts'
import { makeWeb } from './web.ts'

const { parts } = makeFixture()
const { site } = parts
const ld = (it: Dispatch, kind: 'NewsArticle' | 'AnalysisNewsArticle' = 'NewsArticle') => storyLd(it, site, kind) as Record<string, unknown>
const item = (it: Dispatch, kind: 'report' | 'take') => ninjsOf(it, site, kind) as Record<string, unknown>
const byModel: Dispatch = {
  ...dispatch,
  label: 'AI-drafted, reviewed by Ada Lind.',
  reviewedBy: 'Ada Lind',
  digitalSourceType: 'trainedAlgorithmicMedia',
  summary: dispatch.summary.map((each) => ({ ...each, writer: 'write-summary/3 some model' })),
  take: dispatch.take.map((each) => ({ ...each, writer: 'template/1' })),
}
const web = makeWeb(makeFixture().parts)
const textOf = async (path: string): Promise<string> => (await web.request(path)).text()

describe('provenance', () => {
  test('PV-1: without a reviewer there is no editor, with one the person is named', () => {
    assert.equal('editor' in ld(dispatch), false)
    assert.equal(item(dispatch, 'report')['by'], `${site.name} desk`)
    assert.deepEqual(ld(byModel)['editor'], { '@type': 'Person', name: 'Ada Lind' })
    assert.match(String(item(byModel, 'report')['by']), /reviewed by Ada Lind/)
  })
  test('PV-2: what was calculated is algorithmic media, and never called trained', () => {
    assert.equal(ld(dispatch, 'AnalysisNewsArticle')['digitalSourceType'], 'https://schema.org/AlgorithmicMediaDigitalSource')
    assert.match(JSON.stringify(item(dispatch, 'take')['digitalSourceType']), /algorithmicMedia/)
    assert.doesNotMatch(JSON.stringify([ld(dispatch), item(dispatch, 'take')]), /trained/i)
  })
  test('PV-3: a correction is a comment with its day, a visible note, a later date and the next version everywhere', async () => {
    const [correction] = dispatch.corrections
    assert.ok(correction)
    assert.deepEqual(ld(dispatch)['correction'], [{ '@type': 'CorrectionComment', text: correction.text, datePublished: correction.at }])
    assert.equal(ld(dispatch)['dateModified'], dispatch.publishedAt)
    assert.ok(dispatch.publishedAt > dispatch.firstPublishedAt)
    assert.ok((await textOf(`/story/${dispatch.slug}`)).includes(correction.text))
    assert.equal(item(dispatch, 'report')['version'], '2')
    assert.ok(JSON.stringify(item(dispatch, 'report')['descriptions']).includes(correction.text))
    const feed = JSON.parse(await textOf('/feed.json')) as { items: { id: string; date_modified: string }[] }
    assert.equal(feed.items.find(({ id }) => id === dispatch.storyId)?.date_modified, dispatch.publishedAt)
  })
  test('PV-4: what was taken down answers with its stone, cancelled, and is in no feed and no search', async () => {
    for (const legal of [true, false]) {
      const stone = {
        kind: 'tombstone' as const,
        storyId: 's_1',
        slug: dispatch.slug,
        killedAt: '2026-11-24T09:30:00.000Z',
        reason: 'Asked.',
        legal,
      }
      const gone = makeWeb(
        makeFixture({ publicAtSlug: async () => stone, dispatchesOnWire: async () => [], tombstones: async () => [stone] }).parts,
      )
      const page = await gone.request(`/story/${dispatch.slug}`)
      assert.equal(page.status, legal ? 451 : 410)
      assert.doesNotMatch(await page.text(), /Alder leases 40 MW/)
      assert.doesNotMatch(await (await gone.request('/feed.json')).text(), /Alder leases 40 MW/)
      const cancelled = ninjsTombstone(stone, site)
      assert.equal(cancelled['pubStatus'], 'canceled')
      assert.equal(cancelled['uri'], item(dispatch, 'report')['uri'])
      assert.ok(ninjsShape.safeParse(JSON.parse(JSON.stringify(cancelled))).success)
    }
  })
  test('PV-5: a fragment with a comma, a hyphen, an ampersand and an accent comes back as the words it was made from', () => {
    for (const words of ['Prix, coûts & co-entreprise à Lyon', 'A first-rate deal, worth 5% more & signed at Évry on the quay in March']) {
      const link = fragmentLink('https://news.example/one#top', words) ?? assert.fail(words)
      const [address, text = ''] = link.split('#:~:text=')
      assert.equal(address, 'https://news.example/one')
      assert.doesNotMatch(text.replaceAll('%2D', ''), /[-&]|[^\x20-\x7e]/, 'reserved signs are encoded')
      const [start = '', end] = text.split(',').map(decodeURIComponent)
      assert.ok(words.startsWith(start) && (end === undefined || words.endsWith(end)), link)
    }
    assert.equal(fragmentLink('javascript:alert(1)', 'three plain words'), undefined)
  })
  test('PV-6: a passage that its source has changed links to the page alone and says so', () => {
    const [span] = dispatch.headline.evidence as readonly [SpanEvidence]
    const grounds = { articles: new Map(), facts: new Map(), claims: new Map(), levels: new Map() } as unknown as Parameters<
      typeof recordOf
    >[1]
    const record = recordOf({ ...span, state: 'source-changed' }, grounds, [])
    assert.match(String(record.main), /changed/i)
    assert.doesNotMatch(String(record.main), /:~:text=/)
  })
  test('PV-7: a report that a model wrote and a person reviewed, and a take by rule: two items, two types, two labels', () => {
    const [report, take] = [item(byModel, 'report'), item(byModel, 'take')]
    assert.notEqual(report['uri'], take['uri'])
    assert.match(JSON.stringify(report['digitalSourceType']), /trainedAlgorithmicMedia/)
    assert.match(JSON.stringify(take['digitalSourceType']), /\/algorithmicMedia/)
    const label = (it: Record<string, unknown>): string => (it['bodies'] as { role: string; value: string }[])[0]?.value ?? ''
    assert.equal(label(report), 'AI-drafted, reviewed by Ada Lind.')
    assert.equal(label(take), labelOfItem(byModel, 'take'))
    assert.match(label(take), /No language model was used/)
    assert.equal(ld(byModel, 'AnalysisNewsArticle')['creditText'], label(take))
  })
  test('PV-8: page, JSON twin, ninjs, feed and log carry the same sentences under the same ids', async () => {
    const all = [dispatch.headline, ...dispatch.summary, ...dispatch.take, ...dispatch.archive]
    const twin = await textOf(`/story/${dispatch.slug}.json`)
    const log = JSON.stringify(await provOf(makeFixture().parts.store, dispatch.storyId))
    for (const { id, text } of all) {
      assert.ok(twin.includes(JSON.stringify(id)), `the JSON twin has ${id}`)
      assert.ok(twin.includes(JSON.stringify(text).slice(1, -1)), `the JSON twin says ${text}`)
      assert.ok(log.includes(JSON.stringify(id)), `the log has ${id}`)
    }
    const page = await textOf(`/story/${dispatch.slug}`)
    for (const { id } of all.slice(1)) assert.ok(page.includes(`"${id}"`), `the page marks ${id}`)
    const bodies = JSON.stringify([item(dispatch, 'report')['bodies'], item(dispatch, 'take')['bodies']])
    for (const { text } of all.slice(1)) assert.ok(bodies.includes(JSON.stringify(text).slice(1, -1)), `ninjs says ${text}`)
  })
  test('what only a value of the fact strip stands on is in the log too', async () => {
    const row = { label: 'Tenant', value: 'Alder', evidenceId: 'ev_strip' }
    const evidence = { id: 'ev_strip', kind: 'ledger', factId: 'f_strip', version: 3 } as const
    const strip: Dispatch = { ...dispatch, factStrip: [...dispatch.factStrip, { ...row, evidence }] }
    const store = makeFixture({ dispatchVersions: async () => [strip] }).parts.store
    const log = (await provOf(store, dispatch.storyId)) as {
      readonly entity: Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>
    }
    assert.equal(log.entity['fact:f_strip#v3']?.['prov:type'], 'ledger')
    assert.deepEqual(log.entity[`dispatch:${dispatch.id}`]?.['strip'], [{ values: ['Tenant'], standsOn: ['fact:f_strip#v3'] }])
  })
  test('PV-11: a source that fell to L2 makes the item partial and takes the words of its notes', () => {
    const fallen: Dispatch = { ...dispatch, sources: dispatch.sources.map((source) => ({ ...source, level: 'L2' as const })) }
    assert.equal(item(fallen, 'report')['representationType'], 'partial')
    const whole: Dispatch = { ...dispatch, sources: dispatch.sources.map((source) => ({ ...source, level: 'L4' as const })) }
    assert.equal(item(whole, 'report')['representationType'], 'full')
  })
})
