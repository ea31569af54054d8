import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import { thingOfLevel } from './level-thing.ts'
import { shortForm } from './news-take.ts'

/** The first sentence of the short form of one report; empty where it has none. */
function figureOf(title: string, text: string): string {
  const report = { id: 'r0', title, text, publishedAt: '2026-05-12T08:00:00Z', publisher: 'Fenwick Courier' }
  const dossier = dossierOf({ reports: [report], entities: [], ledger: [], receiptSentence: 'x' })
  return shortForm(dossier)?.sentences[0]?.text ?? ''
}

type Row = readonly [name: string, title: string, text: string, wanted: RegExp]

const given: readonly Row[] = [
  [
    'a level and the one before it',
    'Fenmark sales climb',
    'Revenue climbed to EUR 2.8 billion in the quarter from EUR 2.1 billion a year earlier, Fenmark said.',
    /rise of 28–39%|28–39%/,
  ],
  [
    'a margin that slipped',
    'Fenmark margin slips',
    'Gross margin slipped to 41.2% from 44.0% as memory became dearer, Fenmark said.',
    /2\.7–2\.9 points/,
  ],
  [
    'lengths of time',
    'Chiller waits shorten',
    'Lead times for chillers fell from 60 weeks in January to 45 in August, Fenmark said.',
    /fall of 24–26%/,
  ],
  [
    'a level beside what was planned',
    'Trial costs run over',
    'The cost has risen to EUR 31 million from a planned EUR 24 million, the department said.',
    /24–34%/,
  ],
  [
    'a level before a rise in per cent',
    'Fenmark grows',
    'Revenue grew by 15% to EUR 38 million last year, Fenmark said on Monday.',
    /EUR 32 m to EUR 34 m/,
  ],
  [
    'several times as much',
    'Fenmark users',
    'The queue grew to 900 applications from 150 in May, the ministry said on Monday.',
    /5\.9–6\.1 times|6 times/,
  ],
  [
    'a price for pieces',
    'Fenmark buys chips',
    'Fenmark bought 4,200 chips worth EUR 124 million on Monday.',
    /EUR 29,000 to EUR 30,000 a chip/,
  ],
  ['a sum for pieces', 'Fenmark orders wells', 'Fenmark will spend EUR 380 million for 38 wells, it said on Monday.', /EUR 10 m a well/],
  [
    'a sum over a term',
    'Fenmark wins contract',
    'The ministry awarded a four-year contract worth EUR 74 million to Fenmark on Monday.',
    /EUR 19 m a year/,
  ],
  [
    'a bond with its rate',
    'Fenmark sells bonds',
    'Fenmark raised EUR 800 million from the sale of bonds on Monday. The bonds, which mature in 2033, pay 6%, it said.',
    /EUR 48 m a year/,
  ],
  [
    'an award beside what was asked',
    'Jury awards Fenmark USD 90 million',
    'A jury on Friday ordered Orvane to pay Fenmark $90 million for using its designs. Fenmark had asked for $240 million and for a ban.',
    /35–40%/,
  ],
  [
    'a part of many',
    'Institute finds names in notes',
    'In 312 of 480 notes examined, a patient could be named, the institute said on Monday.',
    /65%/,
  ],
  [
    'a part in words',
    'Committee backs Falk',
    'The coalition was joined by nine of its 17 members when Falk was confirmed on Monday.',
    /53%/,
  ],
  [
    'a sum of a sum',
    'Fenmark faces export rule',
    'Fenmark earned EUR 1.2 billion of its EUR 8.9 billion in revenue last year from the countries that the export rule covers.',
    /13–14%/,
  ],
  [
    'a vote of a board',
    'Supervisors grant water permit',
    'County supervisors voted 4-3 on Tuesday to grant the water permit.',
    /one vote the other way/,
  ],
  ['a vote in words', 'Councillors back hall', 'Plans for the hall were approved on Thursday by seven votes to six.', /margin of 7\.7%/],
  [
    'a price by the piece',
    'Tarn Press sells books',
    'Publishers of 40,000 books were paid EUR 5 for each by the university on Monday.',
    /EUR 180,000 to EUR 230,000/,
  ],
]

const refused: readonly Row[] = [
  [
    'two periods',
    'Fenmark sales',
    'Revenue climbed to EUR 2.8 billion in the quarter from EUR 9.1 billion in the year 2025, Fenmark said.',
    /EUR 9\.1 bn/,
  ],
  [
    'a half beside nine months',
    'Fenmark sales',
    'Revenue rose to EUR 28 million in nine months from EUR 21 million in the first half, Fenmark said.',
    /rise|%|EUR 21/,
  ],
  [
    'a forecast',
    'Fenmark sales',
    'Analysts forecast that revenue would climb to EUR 2.8 billion from EUR 2.1 billion, they said on Monday.',
    /2[0-9]–3[0-9]%/,
  ],
  ['a denial', 'Fenmark margin', 'Gross margin had not slipped to 41.2% from 44.0%, Fenmark said on Monday.', /points/],
  ['a bound', 'Fenmark users', 'Revenue rose to more than EUR 95 million from EUR 22 million a year earlier, Fenmark said.', /times|%/],
  [
    'another currency',
    'Fenmark sales',
    'Revenue climbed to EUR 2.8 billion from USD 2.1 billion a year earlier, Fenmark said.',
    /rise|times/,
  ],
  ['another unit', 'Chiller waits', 'Lead times for chillers fell from 60 weeks to 45 per cent of orders, Fenmark said.', /fall of/],
  [
    'another owner',
    'Fenmark and Orvane report',
    'Fenmark made EUR 2.8 billion on Monday, and Orvane made EUR 2.1 billion, both said.',
    /rise|fall/,
  ],
  ['marked words', 'Fenmark speaks', '"Revenue climbed to EUR 2.8 billion from EUR 2.1 billion," Falk said on Monday.', /rise of/],
  ['up to so many', 'Fenmark chips', 'Fenmark bought up to 4,000 chips worth EUR 120 million on Monday.', /a chip/],
  ['pieces of two kinds', 'Fenmark buys', 'Fenmark bought 4,000 chips and racks worth EUR 120 million on Monday.', /a rack|a chip/],
  ['a price each', 'Fenmark buys', 'Fenmark bought 38 halls for EUR 380 million each on Monday.', /a hall\./],
  ['an age', 'Fenmark', 'Fenmark, a four-year-old company worth EUR 74 million, moved on Monday.', /a year/],
  [
    'another borrower’s rate',
    'Fenmark sells bonds',
    'Fenmark raised EUR 800 million from the sale of shares on Monday. Government bonds pay 6%, it said.',
    /a year in interest|The interest on/,
  ],
  [
    'what could be awarded',
    'Jury hears Fenmark',
    'A jury could order Orvane to pay Fenmark up to $90 million. Fenmark had asked for $240 million.',
    /awarded|the award/,
  ],
  ['a part that is a goal', 'Institute plans', 'The institute plans to read at least 312 of 480 notes by Friday, it said.', /65%/],
  ['more than a part', 'Institute reads', 'In more than 300 of 480 notes, a name stood, the institute said on Monday.', /6[23]%/],
  ['two sums side by side', 'Fenmark', 'Fenmark earned EUR 1.2 billion and EUR 8.9 billion on Monday.', /13–14%/],
  ['a score', 'Fenmark plays Orvane', 'Fenmark won the match against Orvane by a score of 4-3 on Tuesday.', /margin/],
  ['a vote to come', 'Supervisors to vote', 'County supervisors could vote 4-3 on Tuesday to grant the permit.', /margin/],
  ['a round hundred', 'Firms sign', 'Fenmark counts 41 of the 100 law firms among its customers, it said on Monday.', /41%/],
  [
    'a price without a count of its own',
    'Tarn Press',
    'The university owns 40,000 books. It paid EUR 5 for each ticket on Monday.',
    /come to about/,
  ],
]

describe('the figure of a short form', () => {
  for (const [name, title, text, wanted] of given)
    test(`${name} is set in proportion`, () => {
      assert.match(figureOf(title, text), wanted)
    })
  for (const [name, title, text, strange] of refused)
    test(`${name} is not`, () => {
      assert.doesNotMatch(figureOf(title, text), strange)
    })
})

test('a long word, and a sentence of one letter, are read to their end and name no thing', () => {
  for (const flood of ['a'.repeat(1500), 'a '.repeat(800), `${'a'.repeat(40)} `.repeat(40)]) {
    const text = `Revenue of ${flood} and to EUR 2 bn from EUR 1 bn.`
    assert.equal(thingOfLevel(text, text.indexOf('EUR')), undefined)
  }
})
