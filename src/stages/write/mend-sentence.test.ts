import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ledgerRowOf } from '../../calc/ledger-row.ts'
import { placeInLedger } from '../../calc/place-in-ledger.ts'
import type { Evidence, SpanEvidence } from '../../domain/evidence.ts'
import type { Fact, LedgerClaim } from '../../domain/fact.ts'
import type { Quantity } from '../../domain/quantity.ts'
import type { Sentence } from '../../domain/sentence.ts'
import { sayChanged } from '../../text/say-changed.ts'
import { changedSince } from '../../text/taken-back.ts'
import { type Fate, fateOf, fedByRows } from './mend-sentence.ts'

const mw = (figure: number): Quantity => ({ lo: figure, hi: figure, unit: 'MW', qualifier: 'exact', basis: 'unknown' })
const claim = (figure: number, change: Partial<LedgerClaim> = {}): LedgerClaim => ({
  id: 'c',
  origin: 'o_x',
  url: 'https://x.example/a',
  publisher: 'Harbour Post',
  publishedAt: '2026-02-02',
  spanHash: 'h',
  says: { mw: mw(figure) },
  role: 'reporter',
  ...change,
})
const site = (id: string, figure: number, change: Partial<Fact> = {}): Fact => ({
  id,
  type: 'capacity_lease',
  subject: [{ entity: 'Corvane Compute', role: 'tenant' }],
  place: { name: `${id} Park`, country: 'IE', precision: 'site' },
  status: 'contracted',
  statusDate: '2026-02-02',
  announcedAt: '2026-02-02',
  dateCertain: 'yes',
  quantity: [mw(figure)],
  claims: [claim(figure)],
  resolved: { mw: { value: mw(figure), confidence: 'B', rule: 'x', claims: ['c'] } as unknown as Fact['resolved'][string] },
  version: 1,
  ...change,
})
const desk = { withdrawnAt: '2026-03-20T12:00:00.000Z', withdrawnBy: 'desk:ada' }
const before = site('Brack', 24)
const corrected = site('Brack', 26, { claims: [claim(24, desk), claim(26, { id: 'c@2' })], version: 2 })
const closed = site('Brack', 24, { claims: [claim(24, desk)], status: 'superseded', version: 2 })
const span = (url: string): Evidence => ({ id: `e_${url}`, kind: 'span', articleId: url, url }) as SpanEvidence
const own = span('https://x.example/a')
const onRow: Evidence = { id: 'e_row', kind: 'ledger', factId: 'Brack', version: 1 }
const sentence = (text: string, evidence: readonly Evidence[], part: Sentence['part'] = 'summary'): Sentence => ({
  kind: 'judgement',
  id: `s_${text}`,
  part,
  text,
  evidence,
  writer: 'template/1',
})
const fate = (it: Sentence, now: Fact = corrected, beside: readonly Sentence[] = [], facts: readonly Fact[] = [before]): Fate => {
  const rows = changedSince(facts, [now])
  return fateOf(it, { storyId: 's', rows, facts, was: new Set(), now: new Set(), fedBy: fedByRows([it, ...beside], rows, facts) })
}

test('a sentence that prints the old value of a row has the new one, in its own words otherwise and by its own writer', () => {
  const told = fate(sentence('Corvane Compute has taken 24 MW, Harbour Post reported.', [own, onRow]))
  assert.ok(told.kind === 'reworded')
  assert.equal(told.sentence.text, 'Corvane Compute has taken 26 MW, Harbour Post reported.')
  assert.equal(told.sentence.writer, 'template/1')
  assert.deepEqual(
    told.sentence.evidence.map((it) => (it.kind === 'ledger' ? it.version : it.kind)),
    ['span', 2],
  )
})

test('a sentence that holds the row and prints nothing that was corrected stays, and so does one that does not hold it', () => {
  assert.equal(fate(sentence('The landlord of Brack Park gave no price.', [own, onRow])).kind, 'kept')
  assert.equal(fate(sentence('Pelagia Cloud has taken 24 MW.', [span('https://y.example/b')])).kind, 'kept')
})

test('a report that was not read wrong is not made to say the new value', () => {
  assert.equal(fate(sentence('Corvane Compute has taken 24 MW, two outlets reported.', [own, span('https://y.example/b')])).kind, 'anew')
})

test('a figure that stands twice is not guessed at, and of a closed row nothing is told with another value', () => {
  assert.equal(fate(sentence('It took 24 MW in May and 24 MW in June.', [own, onRow])).kind, 'anew')
  assert.equal(fate(sentence('Corvane Compute has taken 24 MW.', [own, onRow]), closed).kind, 'anew')
  assert.equal(fate(sentence('Corvane Compute rents at Brack Park.', [onRow]), closed).kind, 'cut')
})

test('a comparison changes where the corrected row moves it, and not for rows that came after its day', () => {
  const others = [site('Lind', 8), site('Tarv', 40), site('Oster', 12)]
  const compared = (figure: number): Sentence => {
    const subject = ledgerRowOf(site('Own', figure))
    const inputs = { rows: [subject, ...[before, ...others].map(ledgerRowOf)], subject, asOf: '2026-02-16', months: 24 }
    const result = placeInLedger(inputs)
    assert.equal(result.n, 4, result.print)
    return sentence('It is above some.', [{ id: 'e_calc', kind: 'calculation', function: 'place_in_ledger', version: 1, inputs, result }])
  }
  assert.equal(fate(compared(20)).kind, 'kept')
  assert.equal(fate(compared(25)).kind, 'anew')
})

test('a sentence that stands on a calculation alone goes with the one whose figure went into it', () => {
  const calculation: Evidence = { id: 'e_calc', kind: 'calculation', function: 'mw_to_compute', version: 1, inputs: { mw: 24 }, result: {} }
  const size = sentence('24 MW would feed about 1,000 servers.', [calculation, onRow], 'magnitude')
  assert.equal(fate(sentence('The 24 MW are read as IT load.', [calculation], 'magnitude'), corrected, [size]).kind, 'anew')
})

test('the history says what was corrected in plain words', () => {
  assert.equal(sayChanged(changedSince([before], [corrected])), 'corrected: 24 MW is 26 MW (Brack Park)')
  assert.equal(sayChanged(changedSince([before], [closed])), 'corrected: a row of the ledger was closed (Brack Park)')
})

test('a row that only changed, or of which a report says the same again, was not corrected', () => {
  const joined = site('Brack', 24, { claims: [claim(24), claim(24, { id: 'd', url: 'https://y.example/b' })], version: 2 })
  const again = site('Brack', 24, { claims: [claim(24, { withdrawnAt: '2026-03-01T00:00:00Z' }), claim(24, { id: 'c2' })], version: 2 })
  for (const now of [joined, again]) assert.deepEqual(changedSince([before], [now]), [])
})

test('two figures of a row for which the desk gave one are not both called by it', () => {
  const both = site('Brack', 240, { quantity: [mw(240), mw(200)], claims: [claim(240, { says: { mw: [mw(240), mw(200)] } })] })
  const one = site('Brack', 250, {
    claims: [claim(240, { ...desk, says: { mw: [mw(240), mw(200)] } }), claim(250, { id: 'c@2' })],
    version: 2,
  })
  const text = 'The campus will draw 240 MW from the grid, 200 MW of it for computers.'
  const it = sentence(text, [own, onRow])
  const rows = changedSince([both], [one])
  const told = fateOf(it, { storyId: 's', rows, facts: [both], was: new Set(), now: new Set(), fedBy: fedByRows([it], rows, [both]) })
  assert.ok(told.kind !== 'reworded', JSON.stringify(told))
})

test('a name within a longer name is another one', () => {
  const dublin = site('Brack', 24, {
    place: { name: 'York', country: 'IE', precision: 'town' },
    claims: [claim(24, { says: { place: 'York' } })],
  })
  const cork = site('Brack', 24, {
    place: { name: 'Cork', country: 'IE', precision: 'town' },
    claims: [claim(24, { ...desk, says: { place: 'York' } }), claim(24, { id: 'c@2', says: { place: 'Cork' } })],
    version: 2,
  })
  const rows = changedSince([dublin], [cork])
  const fateIn = (text: string): Fate => {
    const it = sentence(text, [own, onRow])
    return fateOf(it, { storyId: 's', rows, facts: [dublin], was: new Set(), now: new Set(), fedBy: fedByRows([it], rows, [dublin]) })
  }
  assert.equal(fateIn('Corvane Compute will build in York, Harbour Post reported.').kind, 'reworded')
  assert.notEqual(fateIn('Corvane Compute of New York will build, Harbour Post reported.').kind, 'reworded')
})

const readFrom = (claimId: string): Evidence => ({ ...own, claimId }) as SpanEvidence
/** Another deal of as much power, told in the same report. */
const other = site('Lind', 24, { claims: [claim(24, { id: 'd' })] })
const both = [before, other]

test('an equal figure of another deal in the same report stays as it was', () => {
  const ofOther = sentence('Pelagia Cloud has taken 24 MW at Lind Park, Harbour Post reported.', [readFrom('d')])
  assert.equal(fate(ofOther, corrected, [], both).kind, 'kept')
  const byLedger = sentence('Pelagia Cloud has taken 24 MW at Lind Park.', [
    own,
    { id: 'e_lind', kind: 'ledger', factId: 'Lind', version: 1 },
  ])
  assert.equal(fate(byLedger, corrected, [], both).kind, 'kept')
  const ofThis = fate(sentence('Corvane Compute has taken 24 MW at Brack Park.', [readFrom('c')]), corrected, [], both)
  assert.ok(ofThis.kind === 'reworded')
  assert.match(ofThis.sentence.text, /26 MW/)
})

test('a sentence that stands on two deals of one figure is not reworded, and one whose deal is not seen is not either', () => {
  assert.equal(fate(sentence('Each has taken 24 MW.', [readFrom('c'), readFrom('d')]), corrected, [], both).kind, 'anew')
  assert.equal(fate(sentence('It has taken 24 MW.', [readFrom('x')]), corrected, [], both).kind, 'anew')
})

test('a range of which one end was corrected is not told as the new figure alone', () => {
  assert.equal(fate(sentence('Corvane Compute has taken 24 to 30 MW.', [own, onRow])).kind, 'anew')
  const says = { mw: { ...mw(24), hi: 30 } }
  const range = site('Brack', 24, { quantity: [says.mw], claims: [claim(24, { says })] })
  const narrowed = site('Brack', 26, { claims: [claim(24, { ...desk, says }), claim(26, { id: 'c@2' })], version: 2 })
  const told = (text: string): Fate => fate(sentence(text, [own, onRow]), narrowed, [], [range])
  assert.equal(told('Corvane Compute has taken at most 30 MW.').kind, 'anew')
  assert.equal(told('Corvane Compute has taken 24 to 30 MW.').kind, 'reworded')
})

test('where a name was put in place of another the sentence says so, and where a figure was, not', () => {
  const town = (name: string): Fact['place'] => ({ name, country: 'IE', precision: 'town' })
  const york = site('Brack', 24, { place: town('York'), claims: [claim(24, { says: { place: 'York' } })] })
  const cork = site('Brack', 24, {
    place: town('Cork'),
    claims: [claim(24, { ...desk, says: { place: 'York' } }), claim(24, { id: 'c@2', says: { place: 'Cork' } })],
    version: 2,
  })
  const renamed = fate(sentence('Corvane Compute will build in York.', [own, onRow]), cork, [], [york])
  const refigured = fate(sentence('Corvane Compute has taken 24 MW.', [own, onRow]))
  assert.deepEqual(
    [renamed, refigured].map((it) => it.kind === 'reworded' && it.isRenamed),
    [true, false],
  )
})
