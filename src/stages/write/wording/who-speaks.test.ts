import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import type { Entity } from '../../../domain/entity.ts'
import { writeWithoutModel } from '../without-model.ts'
import { spokenOf } from './who-speaks.ts'

const lab = (id: string, name: string): Entity => ({ id, name, kind: 'ai_lab', aliases: [], source: 'invented for this test' })
const entities = [lab('ent_1', 'Skerrivane Labs'), lab('ent_2', 'Dunmere KI')]

/** A report that may be told in our words and not quoted. */
function untold(text: string): Dossier {
  const dossier = dossierOf({
    reports: [{ id: 'r1', title: 'Of a lab', text, publishedAt: '2026-11-03T08:00:00Z', publisher: 'Fenwick Courier' }],
    entities,
    ledger: [],
    receiptSentence: 'x',
  })
  return { ...dossier, sources: dossier.sources.map((source) => ({ ...source, article: { ...source.article, level: 'L3' } })) }
}

const summaryOf = (text: string): string =>
  writeWithoutModel(untold(text), new Date('2026-11-04T00:00:00Z'))
    .summary.map((sentence) => sentence.text)
    .join(' ')

test('a lab that speaks at the end of its own sentence is the one that the sentence names, and says so of itself', () => {
  assert.match(
    summaryOf('Skerrivane Labs did not use its option on a hall in Porto, the Swedish lab said on Monday.'),
    /^Skerrivane Labs said that it did not make use of its option on a hall in Porto, Fenwick Courier/,
  )
})

test('of two labs that a sentence names neither is the one that speaks', () => {
  const told = summaryOf('Dunmere KI has sued Skerrivane Labs over a chip design, the lab said on Monday.')
  assert.doesNotMatch(told, /(?:Skerrivane Labs|Dunmere KI) said/)
})

test('a judge of a court is not the court that speaks', () => {
  const told = summaryOf('Norrland Supreme Court judge Lena Brandt has broken three ribs in a fall on Monday, the court said.')
  assert.doesNotMatch(told, /Brandt said/)
})

test('a body without a place in the registry that speaks behind its sentence speaks of itself', () => {
  assert.match(
    summaryOf("Norrland's trade ministry will close nine offices in Porto, it said on Monday."),
    /^Norrland's trade ministry said (?:that )?it will (?:close|shut) nine offices in Porto/,
  )
  assert.match(
    summaryOf('Lena Brandt will leave Dunmere KI in May, she told staff on Monday.'),
    /^Lena Brandt said (?:that )?she will leave Dunmere KI/,
  )
})

test('a person is no company that speaks', () => {
  assert.doesNotMatch(summaryOf('Lena Brandt will leave Dunmere KI in May, it said on Monday.'), /Lena Brandt said/)
})

test('a lab says of itself "it", though its name has two words as a person’s has', () => {
  assert.match(summaryOf('Skerrivane Labs said that it will close nine offices in Porto.'), /^Skerrivane Labs said (?:that )?it will/)
})

test('whom a pronoun behind a later sentence means was told before, and is not its subject', () => {
  assert.doesNotMatch(
    summaryOf('Mara Lund opened a hall in Porto on Monday.\n\nLena Brandt has sold nine offices in Porto, she said.'),
    /Lena Brandt said/,
  )
})

test('a figure of a company is known behind a sentence on it, and not behind one on two', () => {
  const rest = 'Gross margin slipped to 61% from 63% in the spring of 2026. The day was long and windy in the harbour. '
  const filler = 'Ferries wait. '.repeat(90)
  assert.match(summaryOf(`Dunmere KI opened a hall in Porto on Monday.\n\n${rest}${filler}`), /gross margin slipped/i)
  assert.doesNotMatch(
    summaryOf(`Dunmere KI sold a hall in Porto to Skerrivane Labs on Monday.\n\n${rest}${filler}`),
    /gross margin slipped/i,
  )
})

test('a body whose name was worked out says of itself "it", and several who speak "they"', () => {
  // Long enough a report for two sentences.
  const rain = 'It rained in the night. '.repeat(80)
  assert.match(
    summaryOf(
      `Officials at the Norrland Competition Authority worked all night. The authority said it will begin an investigation of nine cloud firms in Porto. ${rain}`,
    ),
    /Authority said (?:that )?it will (?:begin|start) an? (?:inquiry|investigation)/,
  )
  assert.match(
    summaryOf('Consumer groups in Norrland said they will start an investigation of nine lamps.'),
    /^Consumer groups in Norrland said (?:that )?they will/,
  )
})

test('what a body says of a thing of its own is told as its own', () => {
  assert.match(
    summaryOf('Skerrivane Labs said that its investigation found no sign of theft in Porto.'),
    /^Skerrivane Labs said (?:that )?its (?:inquiry|investigation) found no sign/,
  )
  assert.doesNotMatch(
    summaryOf('Lena Brandt said that its investigation found no sign of theft in Porto.'),
    /its (?:inquiry|investigation)/,
  )
})

test('a group of people is told as one, though its noun opens the sentence', () => {
  assert.match(summaryOf('Investors have bought nine lighthouses in Porto.'), /^Investors have bought/)
})

test('who is fined is not the one that says so of the fine', () => {
  const told = summaryOf("Norrland's harbour planning authority has fined Skerrivane Labs EUR 4 million over a pier, it said on Tuesday.")
  assert.doesNotMatch(told, /Skerrivane Labs said/)
  assert.match(told, /planning authority said (?:that )?it (?:has )?fined Skerrivane Labs/)
})

test('a lab speaks of a thing of its own, and the thing does not speak', () => {
  const told = summaryOf("Dunmere KI's tide store lost nine weeks of records in Kiel on Tuesday, the lab said.")
  assert.match(told, /^Dunmere KI said that its tide store lost nine weeks of records/)
  assert.doesNotMatch(summaryOf('A share of Dunmere KI will go to its workers in Kiel, the lab said.'), /share of Dunmere KI said/)
})

test('"it" behind a second sentence on its own thing is the one body that was told of', () => {
  const rain = 'It rained in the night. '.repeat(80)
  const told = summaryOf(`Dunmere KI opened a hall in Porto on Monday.\n\nIts main archive lost 9,000 letters, it said. ${rain}`)
  assert.match(told, /Dunmere KI said (?:that )?its main archive (?:has )?lost 9,000 letters/)
  const two = `Dunmere KI sold a hall in Porto to Skerrivane Labs on Monday.\n\nIts main archive lost 9,000 letters, it said. ${rain}`
  assert.doesNotMatch(summaryOf(two), /said (?:that )?its main archive/)
})

test('"it" is the thing that the sentence before is about, where the summary has told of that', () => {
  const text = 'The rule had been due in May. It will bind 90 piers from 1 February 2027.'
  const dossier = dossierOf({
    reports: [{ id: 'r1', title: 'Of piers', text, publishedAt: '2026-11-03T08:00:00Z', publisher: 'Fenwick Courier' }],
    entities: [],
    ledger: [],
    receiptSentence: 'x',
  })
  const it = dossier.claims.find(({ subject }) => subject.text === 'It')
  assert.ok(it)
  assert.equal(spokenOf(it, 'Norrland put off a rule on tall piers.', dossier)?.text, 'the rule')
  assert.equal(spokenOf(it, 'Norrland sold a pier.', dossier), undefined)
})
