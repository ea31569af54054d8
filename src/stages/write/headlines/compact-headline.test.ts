import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import { compactLines, lineOf, type Told, withoutArticles } from './compact-headline.ts'

const dossier = dossierOf({
  reports: [
    {
      id: 'a1',
      title: 'Brandt quits over harbour claims',
      text: 'Lund Harbour Master Lena Brandt resigned following claims by four riders.',
      publishedAt: '2026-06-01T09:00:00Z',
      publisher: 'Tidewater Gazette',
    },
  ],
  entities: [],
  ledger: [],
  receiptSentence: 'This archive is new: it holds 1 story, starting 1 June 2026. It cannot say whether this was reported here before.',
})

const bare: readonly (readonly [text: string, told: string])[] = [
  ['the law that keeps a pier open', 'law that keeps pier open'],
  ['a few of the riders, USD 3 a day', 'a few of the riders, USD 3 a day'],
  ['most of the fleet is on the run', 'most of the fleet is on the run'],
  ['aid for the poor', 'aid for the poor'],
  ['“a disaster for the port”, says the mayor', '“a disaster for the port”, says mayor'],
]
for (const [text, told] of bare) test(`articles that a headline spares: ${text}`, () => assert.equal(withoutArticles(text), told))

const line = (told: Told): string | undefined => compactLines(told, dossier)[0]?.text

test('a line that fits stays as it is, and one that is too long spares articles, then the office of whom the sources’ headlines name', () => {
  const short = { subject: 'Lena Brandt', verb: 'closes', object: 'the yard in Lund' }
  assert.equal(line(short), lineOf(short))
  const long = {
    subject: 'Lund Council Leader Lena Brandt',
    verb: 'resigns',
    object: 'following the claims by the four riders of the Kiel ferries',
  }
  assert.equal(line(long), 'Lena Brandt resigns after claims by four riders of Kiel ferries')
})

test('an office stays where no headline names the person, and what is going on is told in the present', () => {
  const told = {
    subject: 'Twelve members of the Lund Council',
    verb: 'are gearing up',
    object: 'to open the museum in Lund',
  }
  assert.equal(line(told), 'Twelve members of Lund Council gear up to open museum in Lund')
  const unnamed = {
    subject: 'Kiel Council Leader Hanna Dietz',
    verb: 'opens',
    object: 'the pier at the far end of the old harbour wall for the riders',
  }
  assert.ok(compactLines(unnamed, dossier).every(({ text }) => text.startsWith('Kiel Council Leader Hanna Dietz')))
})

test('no line is made of one that says too much, and a body keeps its whole name', () => {
  const endless = {
    subject: 'Lena Brandt',
    verb: 'opens',
    object: 'pier after pier after pier after pier after pier after pier after pier in Lund',
  }
  assert.deepEqual(compactLines(endless, dossier), [])
  const house = { subject: 'the White House', verb: 'rejects', object: 'the claim that the harbour master tried to shut down the inquiry' }
  assert.ok(compactLines(house, dossier).every(({ text }) => text.startsWith('White House') || text.startsWith('The White House')))
})

test('so many of so many need no "its"', () => {
  const told = { subject: 'Orbital Ferries', verb: 'will cut', object: '450 of its 900 berths' }
  assert.ok(compactLines(told, dossier).some(({ text }) => text === 'Orbital Ferries will cut 450 of 900 berths'))
})
