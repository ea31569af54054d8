import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dossierOf, type Report } from '../../../../test/support/in-memory-story.ts'
import type { Entity } from '../../../domain/entity.ts'
import type { Watch } from '../../../domain/watch.ts'
import { watchQuality } from '../../../domain/watch-quality.ts'
import { writeWithoutModel } from '../without-model.ts'
import { eventQuestions } from './watch-events.ts'
import { gated } from './watch-question.ts'

const entity = (id: string, name: string, kind: Entity['kind'], more: Partial<Entity> = {}): Entity => ({
  id,
  name,
  kind,
  aliases: [],
  source: 'test',
  ...more,
})
const entities: readonly Entity[] = [
  entity('tansy', 'Tansy Chips', 'chip_maker'),
  entity('velm', 'Velm Cloud', 'cloud'),
  entity('orrin', 'Orrin Halls', 'operator'),
  entity('orca', 'Office for Rates', 'regulator'),
]
const dossier = (title: string, text: string) =>
  dossierOf({
    reports: [{ id: 'r1', title, text, publishedAt: '2026-05-12T08:00:00Z', publisher: 'Fenwick Courier' } satisfies Report],
    entities,
    ledger: [],
    receiptSentence: 'x',
  })
const asked = (title: string, text: string): readonly string[] =>
  eventQuestions(dossier(title, text), '2026-05-12').map(({ statement }) => statement)

test('an outlet that answers over http alone is named as it was reached', () => {
  const text = 'Velm Cloud expects to close the purchase of Orrin Halls in the first quarter of 2027.'
  const found = dossier('Velm Cloud to buy Orrin Halls', `Velm Cloud has agreed to buy Orrin Halls. ${text}`)
  const reached = (url: string, host: string) => ({
    ...found,
    sources: found.sources.map((it) => ({ ...it, article: { ...it.article, url }, source: { ...it.source, host } })),
  })
  const [question] = eventQuestions(found, '2026-05-12')
  assert.ok(question !== undefined)
  const fallback = (url: string, host: string): string | undefined =>
    gated(question, reached(url, host), new Date('2026-05-12T09:00:00Z'))?.sources.at(-1)?.url
  assert.equal(fallback('http://courier.example:8080/a', 'courier.example:8080'), 'http://courier.example:8080/')
  assert.equal(fallback('https://courier.example/a', 'courier.example'), 'https://courier.example/')
  assert.equal(fallback('https://mirror.example/a', 'courier.example'), 'https://courier.example/')
})

describe('questions on what a report promises', () => {
  test('a closing has the buyer as its actor, whoever the sentence is about', () => {
    const text =
      'Velm Cloud has agreed to buy Orrin Halls for USD 900 million. Orrin Halls runs four sites. Velm Cloud expects to close the purchase in the first quarter of 2027.'
    assert.deepEqual(asked('Velm Cloud to buy Orrin Halls', text), [
      'Velm Cloud is reported to have closed its purchase of Orrin Halls by 2027-03-31 23:59 UTC.',
    ])
  })
  test('a shipment names the product of the headline; a lead time in weeks is no date', () => {
    const text =
      'Tansy Chips introduced the TX-4 accelerator on Tuesday. Deliveries start in September 2026. Orders placed now take 30 weeks.'
    assert.deepEqual(asked('Tansy Chips introduces TX-4 accelerator', text), ['Tansy Chips ships the TX-4 by 2026-09-30 23:59 UTC.'])
    assert.deepEqual(
      asked('Tansy Chips TX-4 accelerator is late', 'Tansy Chips said that TX-4 buyers should expect delivery in 30 weeks.'),
      [],
    )
  })
  test('an appeal is the party’s, a final text the body’s; what is done is asked no more', () => {
    const order =
      'The Office for Rates ordered Velm Cloud on Tuesday to cap its fees. Velm Cloud said it would decide within 28 days whether to appeal.'
    assert.match(
      asked('Office for Rates caps fees of Velm Cloud', order)[0] ?? '',
      /^Velm Cloud files an appeal against the order of the Office for Rates by 2026-06-09/,
    )
    const draft =
      'The Office for Rates opened a consultation on Tuesday. The Office for Rates expects to adopt a final rule in September 2026.'
    assert.deepEqual(asked('Office for Rates consults on fees', draft), [
      'The Office for Rates publishes its final text by 2026-09-30 23:59 UTC.',
    ])
    assert.deepEqual(asked('Office for Rates adopts rule', `The Office for Rates has adopted the rule. ${draft}`), [])
  })
  test('what is ordered is shipped by who makes it, and not by the buyer', () => {
    const text = 'Velm Cloud has ordered the TX-4 accelerator. Tansy Chips will ship it. Deliveries start in September 2026.'
    assert.deepEqual(asked('Velm Cloud orders TX-4 accelerators', text), ['Tansy Chips ships the TX-4 by 2026-09-30 23:59 UTC.'])
  })
  test('each passes the gate it opens by', () => {
    const { watch, furtherWatches = [] } = writeWithoutModel(
      dossier(
        'Velm Cloud to buy Orrin Halls',
        'Velm Cloud has agreed to buy Orrin Halls for USD 900 million. Velm Cloud expects to close the purchase in the first quarter of 2027.',
      ),
      new Date('2026-05-12T09:00:00Z'),
    )
    const all = [watch, ...furtherWatches].filter((each) => each !== undefined)
    assert.ok(all.some(({ statement }) => statement.includes('have closed its purchase')))
    for (const each of all) assert.equal(each.quality.score, 10, each.statement)
  })
})

test('WV-1: the vague draft fails the gate, and what the writer asks in its place passes it', () => {
  const vague: Watch = {
    statement:
      'Watch whether other European labs announce similar dedicated capacity agreements at EU facilities over the next two quarters.',
    opensAt: '2026-05-28T20:00:00Z',
    horizonAt: '2026-11-28T23:59Z',
    entityScope: { include: [], exclude: [] },
    sources: [],
    resolvesYesIf: '',
    resolvesNoIf: '',
    ifYes: '',
    ifNo: '',
  } as unknown as Watch
  const gate = watchQuality(vague, { isKnown: () => false, alreadyTrue: false })
  assert.equal(gate.passes, false)
  const failed = gate.tests.filter((each) => !each.passed).map(({ number }) => number)
  for (const number of [2, 3, 4, 5]) assert.ok(failed.includes(number), `test ${number}`)
  const lab = entity('mistral-ai', 'Mistral AI', 'ai_lab', { hq: 'FR' })
  const site = entity('paris-south', 'Paris South', 'site', { hq: 'FR' })
  const told = dossierOf({
    reports: [
      {
        id: 'r1',
        title: 'Mistral AI secures 10 MW at Paris South',
        text: 'Mistral AI has secured 10 MW of dedicated compute capacity at the Paris South data centre in Paris, France, the lab said on Thursday.',
        publishedAt: '2026-05-28T08:00:00Z',
        publisher: 'Fenwick Courier',
      },
    ],
    entities: [lab, site, entity('france', 'France', 'country')],
    ledger: [],
    receiptSentence: 'x',
  })
  const { watch } = writeWithoutModel(told, new Date('2026-05-28T20:00:00Z'))
  assert.ok(watch !== undefined)
  assert.match(watch.statement, /other than Mistral AI, publicly announces a dedicated lease of at least 5 MW/)
  assert.equal(watch.quality.score, 10)
})
