import assert from 'node:assert/strict'
import { test } from 'node:test'
import { corrupt, corruptionKinds } from './corrupt-sentence.ts'
import { gateCases, gateMeasures } from './corruptions.ts'

test('a sentence is made false in many ways, each of which differs from it', () => {
  const text = 'Oldfell will build 12 MW a year at Port Ellery by 3 May 2027 if the council agrees, Fenwick Courier reports.'
  const entity = (id: string, name: string) => ({ id, name, kind: 'company', aliases: [], source: 'test' }) as const
  const made = corrupt({
    text,
    asserted: { start: 0, end: text.indexOf(', Fenwick') },
    publisher: 'Fenwick Courier',
    story: text,
    entities: [entity('a', 'Oldfell'), entity('b', 'Port Ellery')],
    others: { publishers: ['Harrow Wire'], entities: [entity('c', 'Denby Steel')] },
  })
  const kinds = new Set(made.map(({ kind }) => kind))
  assert.deepEqual(
    corruptionKinds.filter((kind) => !kinds.has(kind)),
    ['quote'],
  )
  assert.ok(made.every((each) => each.text !== text))
  assert.ok(made.some((each) => each.text.startsWith('Oldfell will build 12 MW at Port Ellery')))
  assert.ok(made.some((each) => each.text.endsWith('by 3 May 2027, Fenwick Courier reports.')))
  assert.ok(made.some((each) => each.text.startsWith('Oldfell has built 12 MW')))
  assert.ok(made.some((each) => each.text.startsWith('Port Ellery will build 12 MW a year at Oldfell')))
})

test('the gate catches every wrong figure, unit, scale, name, date and quotation, and cuts few true sentences', async (t) => {
  // Every third sentence keeps the test short; `groundwire eval corruptions` takes all of them.
  const cases = await gateCases(3)
  const measures = new Map(gateMeasures(cases).map(({ name, value }) => [name.replace('corruptions.', ''), value]))
  t.diagnostic(`${cases.length} cases`)
  assert.ok(cases.length > 2000)
  for (const kind of ['number', 'unit', 'scale', 'name', 'date', 'quote', 'per-unit'])
    assert.deepEqual(
      cases.filter((each) => each.kind === kind && !each.cut).map(({ text }) => text),
      [],
      kind,
    )
  for (const kind of ['attribution', 'roles', 'negation', 'modality', 'scope', 'clause', 'condition'])
    assert.ok((measures.get(`caught.${kind}`) ?? 0) >= 0.95, kind)
  assert.ok((measures.get('true_cut') ?? 1) <= 0.03)
})
