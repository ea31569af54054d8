import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Dispatch } from '../../domain/dispatch.ts'
import type { FactStripRow } from '../../domain/draft.ts'
import type { Evidence, SpanEvidence } from '../../domain/evidence.ts'
import type { Fact, LedgerClaim } from '../../domain/fact.ts'
import type { Money } from '../../domain/money.ts'
import type { Quantity } from '../../domain/quantity.ts'
import type { Sentence } from '../../domain/sentence.ts'
import { type CorrectionInput, correctionsFor } from './correction.ts'

const span = (exactSha256: string): Evidence =>
  ({ id: `e_${exactSha256}`, kind: 'span', articleId: 'a', url: 'https://x.example/a', exactSha256 }) as SpanEvidence
const onRow = (factId: string): Evidence => ({ id: `e_${factId}`, kind: 'ledger', factId, version: 1 })
const sentence = (text: string, evidence: readonly Evidence[] = [span('old')]): Sentence => ({
  kind: 'judgement',
  id: text,
  part: 'summary',
  text,
  evidence,
  writer: 'test',
})
const strip = (value: string, sources = 'One source', factId = 'f'): readonly FactStripRow[] => [
  { label: 'Value', value, evidenceId: `e_${factId}`, evidence: onRow(factId) },
  { label: 'Sources', value: sources, evidenceId: `e_${factId}`, evidence: onRow(factId) },
]
const claim = (says: LedgerClaim['says'], change: Partial<LedgerClaim> = {}): LedgerClaim => ({
  id: 'c',
  origin: 'o_x',
  url: 'https://x.example/a',
  publisher: 'Harbour',
  publishedAt: '2026-04-20',
  spanHash: 'h',
  says,
  role: 'reporter',
  ...change,
})
const usd = (bn: number): Money => ({ lo: bn * 1e9, hi: bn * 1e9, currency: 'USD', kind: 'contract' })
const mw = (figure: number): Quantity => ({ lo: figure, hi: figure, unit: 'MW', qualifier: 'exact', basis: 'unknown' })
const fact = (change: Partial<Fact>): Fact => ({
  id: 'f',
  type: 'compute_contract',
  subject: [{ entity: 'Orion', role: 'customer' }],
  place: { name: 'unstated', precision: 'unstated' },
  status: 'announced',
  statusDate: '2026-04-20',
  announcedAt: '2026-04-20',
  dateCertain: 'yes',
  claims: [],
  resolved: {},
  version: 3,
  ...change,
})
const after = '2026-04-23T09:35:00.000Z'
/** A row of which the report has said another sum since. */
const corrected = fact({ value: [usd(5.6)], claims: [claim({ value: [usd(6.5)] }, { withdrawnAt: after }), claim({ value: [usd(5.6)] })] })
/** A site of another story, which a person found to have been read as 24 MW. */
const site = fact({
  id: 'f_site',
  type: 'capacity_lease',
  place: { name: 'Fenholm East', precision: 'site' },
  quantity: [mw(26)],
  claims: [
    claim({ mw: mw(24) }, { url: 'https://y.example/b', withdrawnAt: after, withdrawnBy: 'desk:ada' }),
    claim({ mw: mw(26) }, { url: 'https://y.example/b', id: 'c@2' }),
  ],
})
const current = {
  publishedAt: '2026-04-21T08:05:00.000Z',
  headline: sentence('Orion signs USD 6.5 bn deal'),
  summary: [sentence('Orion has signed a contract worth USD 6.5 bn with Kestrel.')],
  take: [],
  factStrip: strip('USD 6.5 bn'),
  corrections: [],
} as unknown as Dispatch
const input = (change: Partial<CorrectionInput> = {}): CorrectionInput => ({
  current,
  earlier: [],
  next: {
    headline: sentence('Orion signs USD 5.6 bn deal', [span('new')]),
    summary: [sentence('Orion has signed a contract worth USD 5.6 bn with Kestrel.', [span('new')])],
    take: [],
    factStrip: strip('USD 5.6 bn', 'Two sources'),
  },
  coverage: [{ articleId: 'a', storyId: 's', sourceId: 'x', role: 'correction', originId: 'o_x', reasons: [], score: 1, assignedAt: '' }],
  articles: new Map([['a', { version: 2, fetchedAt: after }]]),
  facts: [corrected],
  passages: new Set(['new']),
  at: new Date(after),
  ...change,
})
/** The same story told again with another take, when a row of another story was corrected at the desk. */
const reckoned = (was: readonly Sentence[], now: readonly Sentence[]): readonly string[] =>
  correctionsFor(
    input({
      current: { ...current, take: was },
      next: { ...current, take: now },
      coverage: [],
      facts: [fact({ value: [usd(6.5)], claims: [claim({ value: [usd(6.5)] })] }), site],
    }),
  ).map((it) => it.text)

test('a figure that its source took back is corrected by name of the figure, dated, with who found it', () => {
  assert.deepEqual(
    correctionsFor(input()).map((it) => it.text),
    ['Corrected 23 April 2026: we wrote USD 6.5 bn; it is USD 5.6 bn. Found by: source.'],
  )
})

test('where the strip is the same, the words that differ are printed with their neighbours', () => {
  const { factStrip } = current
  const next = { ...input().next, factStrip }
  assert.equal(
    correctionsFor(input({ next, facts: [] }))[0]?.text,
    'Corrected 23 April 2026: we wrote USD 6.5 bn; it is USD 5.6 bn. Found by: source.',
  )
})

test('a new report that nobody took back anything for is no correction', () => {
  assert.deepEqual(correctionsFor(input({ coverage: [], facts: [] })), [])
})

test('a source that changed something we did not print leaves no note', () => {
  assert.deepEqual(correctionsFor(input({ next: { ...current, factStrip: current.factStrip } })), [])
})

test('a first version has nothing to correct', () => {
  assert.deepEqual(correctionsFor(input({ current: null })), [])
})

test('a figure that only an earlier version printed is corrected by name all the same', () => {
  const between = {
    ...current,
    headline: sentence('Orion commits USD 5.6 billion to Kestrel over five years', [span('new')]),
    summary: [],
    factStrip: [],
  }
  assert.deepEqual(
    correctionsFor(input({ current: between, earlier: [current] })).map((it) => it.text),
    ['Corrected 23 April 2026: we wrote USD 6.5 bn; it is USD 5.6 bn. Found by: source.'],
  )
})

test('the same figures told in other words are no correction', () => {
  const { factStrip } = input().next
  const between = {
    ...current,
    headline: sentence('Kestrel wins USD 5.6 from Orion, which nobody foresaw', [span('new')]),
    summary: [],
    factStrip,
  }
  const next = { ...input().next, headline: sentence('Orion signs a deal over USD 5.6 bn', [span('new')]), summary: [] }
  assert.deepEqual(correctionsFor(input({ current: between, next })), [])
})

test('a comparison that only counts a corrected row among others was not wrong and leaves no note', () => {
  const rank = {
    id: 'e_rank',
    kind: 'calculation',
    function: 'place_in_ledger',
    version: 1,
    inputs: { rows: [{ id: 'f_site' }] },
    result: {},
  }
  const ranked = (text: string): Sentence => sentence(text, [rank as Evidence, onRow('f')])
  assert.deepEqual(
    reckoned(
      [ranked('18 MW is above seven and below seven of the 14 sites.')],
      [ranked('18 MW is above eight and below seven of the 15 sites.')],
    ),
    [],
  )
})

test('a sentence that prints what a row of another story held is corrected by name, and says the desk found it', () => {
  const nearest = (power: string): Sentence => sentence(`The nearest in size is the ${power} at Fenholm East.`, [onRow('f_site')])
  const note = ['Corrected 23 April 2026: we wrote 24 MW; it is 26 MW. Found by: desk.']
  assert.deepEqual(reckoned([nearest('24 MW')], [nearest('26 MW')]), note)
  assert.deepEqual(reckoned([nearest('24 MW')], []), note)
})

test('words that change beside a corrected row, and stand on something else, leave no note', () => {
  const before = [sentence('Veldane Loop opened 3 MW of halls.', [span('b')]), sentence('It ranks low.', [onRow('f_site')])]
  assert.deepEqual(reckoned(before, [sentence('Veldane Loop has raised USD 21 m.', [span('b')])]), [])
})

test('the same figure of another row is not taken for the corrected one', () => {
  assert.deepEqual(reckoned([sentence('The hall has 24 MW.', [onRow('f')])], [sentence('The hall is finished.', [onRow('f')])]), [])
})

test('a report that was read again and says what it said took nothing back', () => {
  const again = fact({ value: [usd(7)], claims: [claim({ value: [usd(6.5)] }, { withdrawnAt: after }), claim({ value: [usd(6.5)] })] })
  const next = { ...current, factStrip: strip('USD 7 bn') }
  assert.deepEqual(correctionsFor(input({ facts: [again], next, coverage: [] })), [])
})

test('what a person struck from the ledger altogether is said to be in no report', () => {
  const gone = fact({ status: 'superseded', claims: [claim({ value: [usd(6.5)] }, { withdrawnAt: after, withdrawnBy: 'desk:ada' })] })
  const next = {
    ...current,
    headline: sentence('Orion signs a deal', [span('c')]),
    summary: [],
    factStrip: strip('USD 1 bn', 'One source', 'g'),
  }
  assert.deepEqual(
    correctionsFor(input({ facts: [gone], next, coverage: [] })).map((it) => it.text),
    ['Corrected 23 April 2026: we wrote USD 6.5 bn; it is in no report. Found by: desk.'],
  )
})

test('a party that was read wrong is corrected by name', () => {
  const named = fact({
    subject: [{ entity: 'Kestrel', role: 'customer' }],
    claims: [
      claim({ parties: ['customer: Orion'] }, { withdrawnAt: after, withdrawnBy: 'desk:ada' }),
      claim({ parties: ['customer: Kestrel'] }, { id: 'c@2' }),
    ],
  })
  const next = { ...current, headline: sentence('Kestrel signs USD 6.5 bn deal'), summary: [], factStrip: [] }
  assert.equal(
    correctionsFor(input({ facts: [named], next, coverage: [] }))[0]?.text,
    'Corrected 23 April 2026: we wrote Orion; it is Kestrel. Found by: desk.',
  )
})

test('a report whose corrected sum joins the row that another report had opened is corrected to that sum', () => {
  const gone = fact({ status: 'superseded', value: [usd(6.5)], claims: [claim({ value: [usd(6.5)] }, { withdrawnAt: after })] })
  const known = claim({ value: [usd(5.6)] }, { id: 'c_y', url: 'https://y.example/b' })
  const joined = fact({ id: 'f_joined', version: 4, value: [usd(5.6)], claims: [known, claim({ value: [usd(5.6)] }, { id: 'c@2' })] })
  const told = (facts: readonly Fact[]): readonly string[] =>
    correctionsFor(input({ facts, next: { ...input().next, factStrip: strip('USD 5.6 bn', 'Two sources', 'f_joined') } })).map(
      ({ text }) => text,
    )
  const right = ['Corrected 23 April 2026: we wrote USD 6.5 bn; it is USD 5.6 bn. Found by: source.']
  assert.deepEqual(told([gone, joined]), right)
  const stranger = { ...joined, id: 'f_other', subject: [{ entity: 'Kestrel', role: 'customer' as const }] }
  assert.deepEqual(told([gone, joined, stranger]), right, 'a row of somebody else in the same report is not it')
})
