// Comparisons that hold for the figures and not for the things: levels of two things or times, contracts that are over, guesses. None is told.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { entitiesOf, takeTold } from '../../../../test/support/take-told.ts'

/** The short form or take of one report; empty where it has none. */
const formOf = (text: string): string => takeTold('Fenmark in the news', [text], []).take.join(' ')

const untrue: Readonly<Record<string, readonly string[]>> = {
  'two lengths, years apart and a level of something else': [
    'Fenmark’s monthly revenue rose to EUR 28 million in May from EUR 21 million in the whole of last year, it said on Monday.',
    'Monthly active users rose to 28 million from 21 million in the whole year, Fenmark said on Monday.',
    'Monthly sales climbed to EUR 28 million from EUR 21 million in the whole year before, Fenmark said.',
    'Operating profit fell to EUR 410 million from EUR 560 million in 2021, Fenmark said on Monday.',
    'Operating profit fell to EUR 410 million in 2025 from EUR 560 million in 2021, Fenmark said on Monday.',
    'Sales fell from EUR 35 million before the pandemic to EUR 28 million, Fenmark said.',
    'Unemployment fell to 6.2% in May from 9.1% in 2013, the office said.',
    'Sales fell from EUR 35 million in 2019 to EUR 28 million in 2025, Fenmark said.',
    'The club sold 28,000 tickets for the final, compared with 21,000 for the semi-final.',
    'Crime rose to 2,800 offences in the city from 2,100 in the county, police said.',
    'The share of women rose to 34% in science from 21% in engineering, the office said.',
    'Turnout fell to 41% from 63% at the national election, the council said.',
    'The model scored 88%, against 61% for humans, Orla AI said.',
    'The error rate fell to 2% from 6% for human doctors, the hospital said.',
    'Accuracy fell to 61% from 88% on another test, Orla AI said.',
    'Accuracy rose to 88% on SWE from 61% on the old benchmark, Orla AI said.',
    'Average wages rose to EUR 2,800 for men from EUR 2,300 for women, the office said.',
    'Prices rose to EUR 28 for adults from EUR 21 for children, the museum said.',
    'The budget rose to EUR 28 million from EUR 21 million for roads, the council said.',
    'Spending on schools rose to EUR 28 million from EUR 21 million on roads, the council said.',
    'Exports to China rose to EUR 28 million from EUR 21 million to Japan, the office said.',
    'Imports rose to EUR 28 million from China from EUR 21 million from Japan, the office said.',
    'The telescope found 380 planets, up from 210 by an older one.',
    'Rents rose to EUR 1,400 in Delmar from EUR 1,100 in Calder, the agency said on Monday.',
    'The price of diesel rose to EUR 1.80 from EUR 1.60 for petrol, the agency said.',
    'Waiting times fell to 12 weeks for hips from 18 weeks for knees, the hospital said.',
    'Attendance fell to 12,000 on Saturday from 18,000 for the season, the club said.',
    'The drug cut stays to 5 days from 8 days with a placebo.',
  ],
  'a rise in per cent on another basis': [
    'Revenue growth slowed by 15% to EUR 38 million, Fenmark said on Monday.',
    'Revenue growth accelerated by 15% to EUR 38 million, Fenmark said.',
    'Revenue grew at a rate of 15% to EUR 38 million, Fenmark said.',
    'Sales fell by 15% to EUR 38 million compared with 2019, Fenmark said.',
    'Sales fell by 15% to EUR 38 million over five years, Fenmark said.',
    'Orders rose by 15% to EUR 38 million at constant currency, Fenmark said.',
    'Inflation-adjusted sales fell 15% to EUR 38 million, Fenmark said.',
    'Emissions fell 38% to 38 million tonnes since 1990, the office said.',
    'Emissions fell by 15% to 38 million tonnes from 1990 levels.',
    'Sales should climb by 15% to EUR 38 million this year.',
    'Sales are set to rise by 15% to EUR 38 million.',
    'Fenmark targets a rise in sales of 15% to EUR 38 million.',
  ],
  'levels that are only foreseen': [
    'Fenmark expects revenue to climb to EUR 38 million from EUR 28 million, it said on Monday.',
    'Fenmark said it expected revenue to climb by 15% to EUR 38 million.',
    'Revenue is expected to climb to EUR 38 million from EUR 28 million, Fenmark said.',
    'Fenmark sees revenue rising to EUR 38 million from EUR 28 million.',
    'Fenmark guided for revenue to climb to EUR 38 million from EUR 28 million.',
    'Fenmark aims to raise revenue to EUR 38 million from EUR 28 million.',
  ],
  'contracts that are over, sought or fallen through': [
    'A four-year contract worth EUR 74 million with Fenmark ended on Monday.',
    'A four-year contract worth EUR 74 million that Fenmark held expired on Monday.',
    'Fenmark’s four-year contract worth EUR 74 million ran out in March and was not renewed.',
    'The ministry let a four-year contract worth EUR 74 million with Fenmark lapse on Monday.',
    'The ministry terminated a four-year contract worth EUR 74 million with Fenmark.',
    'The ministry withdrew from a four-year contract worth EUR 74 million with Fenmark.',
    'Fenmark lost a four-year contract worth EUR 74 million on Monday.',
    'Fenmark pulled out of a four-year deal worth EUR 74 million on Monday.',
    'Fenmark broke off a deal worth EUR 74 million over four years on Monday.',
    'The court blocked a four-year contract worth EUR 74 million with Fenmark on Monday.',
    'The four-year contract worth EUR 74 million was put on hold on Monday.',
    'Fenmark completed a four-year contract worth EUR 74 million on Monday.',
    'Fenmark missed out on a four-year contract worth EUR 74 million on Monday.',
    'Fenmark bid for a four-year contract worth EUR 74 million on Monday.',
    'Fenmark is competing for a four-year contract worth EUR 74 million.',
    'Fenmark is in talks on a four-year contract worth EUR 74 million.',
    'Fenmark is the favourite for a four-year contract worth EUR 74 million.',
    'Talks over a four-year contract worth EUR 74 million collapsed on Monday.',
    'The striker left Delmar United with two years left on a four-year contract worth EUR 74 million.',
  ],
  'what is taken back, and lives': [
    'Revenue rose to EUR 28 million from EUR 21 million, though Fenmark later withdrew the figures.',
    'Revenue rose to EUR 28 million from EUR 21 million, according to leaked papers that Fenmark says are forged.',
    'Prosecutors say a five-year contract worth EUR 74 million was won by bribery.',
    'The board voted 5-4 on Tuesday, but the vote was later annulled.',
    'Fenmark won a share of a five-year contract worth EUR 74 million on Monday.',
    'Two of the 38 hostages were freed on Monday.',
  ],
  'two things, a tariff that is stopped and a sum for more': [
    'The club paid EUR 28 million for the striker, compared with EUR 35 million for the keeper.',
    'The film took EUR 28 million in its first weekend, compared with EUR 35 million for the sequel.',
    'A 25% tariff on EUR 34 billion of imports was struck down on Monday.',
    'A 25% tariff on EUR 34 billion of imports was delayed until June.',
    'Fenmark paid EUR 84 million for 2,900 homes, a school and a church.',
    'Donors gave EUR 31 million for 80,000 families and their animals.',
    'Fenmark raised EUR 38 million in three months of last year and EUR 12 million since.',
    'The jury split 8 to 4 on Tuesday and a mistrial was declared.',
  ],
}

for (const [name, texts] of Object.entries(untrue))
  describe(`no comparison: ${name}`, () => {
    for (const text of texts)
      test(text, () => {
        assert.equal(formOf(text), '')
      })
  })

const ownModel = entitiesOf([
  ['Orla AI', 'ai_lab'],
  ['Holt Silicon', 'chip_maker'],
  ['Castle 3', 'model'],
])
describe('a score is set beside no other taker’s', () => {
  for (const other of ['for a model by Holt Silicon', 'for humans', 'without tools'])
    test(other, () => {
      const text = `Castle 3 scored 71% on the exam, against 64% ${other}, Orla AI said.`
      assert.deepEqual(takeTold('Orla AI’s Castle 3 scores 71% on exam', [text], ownModel).take, [])
    })
})

const told: readonly (readonly [name: string, text: string, told: RegExp])[] = [
  [
    'a step from years ago is told with its time',
    'The cost of the northern line has risen to EUR 1.9 billion from EUR 1.2 billion three years ago, Fenmark said.',
    /three years earlier/,
  ],
  [
    'a level of one year is set beside that of the year before',
    'Operating profit fell to EUR 410 million in 2025 from EUR 560 million in 2024, Fenmark said.',
    /27%/,
  ],
  ['a level and its month', 'Revenue rose to EUR 28 million in May from EUR 21 million in April, Fenmark said.', /28–39%/],
  ['a rate is told to fall', 'The central bank cut its rate to 2.25% from 2.5% on Monday.', /fell by|is a fall of/],
  [
    'a contract that was signed',
    'Fenmark signed a four-year contract worth EUR 74 million with the ministry on Monday.',
    /EUR 19 m a year/,
  ],
  [
    'who did something is a share of them all',
    'Only 12 of 38 ships were inspected on Monday, the port said.',
    /^32% of the 38 ships were inspected\.$/,
  ],
  ['what was done with a part', 'The council cut 12 of its 48 bus lines on Monday.', /^The council cut 25% of the 48 bus lines\.$/],
  [
    'a clause for which a part stands',
    'In 312 of 480 notes, a patient could be named, the hospital said on Monday.',
    /^A patient could be named in 65% of the 480 notes\.$/,
  ],
  [
    'a deed in a part of the trials',
    'Agents built on four commercial models gave away passwords in 57 of 480 trials, the institute said.',
    /^Agents gave away passwords in 12% of the 480 trials\.$/,
  ],
  [
    'a part of a sum',
    'The state has paid EUR 28 million of the EUR 350 million it promised.',
    /^The state has paid 7\.7–8\.3% of the EUR 350 m it promised\./,
  ],
  ['a place that opens the sentence', 'In Spain, revenue rose to EUR 28 million from EUR 21 million, Fenmark said.', /revenue in Spain/i],
  [
    'the whole of a part did not move',
    'The model solved 48 of 120 problems, up from 24, Fenmark said.',
    /^The model solved 40% of the 120 problems\.$/,
  ],
  [
    'a whole that opens the sentence',
    'Of 640 homes on the shore, 212 were bought by the town, the mayor said.',
    /^33% of the 640 homes were bought by the town\.$/,
  ],
  [
    'a part behind its whole',
    'In a trial, 1,912 stories were published, of which 44 were corrected, Fenmark said.',
    /^2\.3% of the 1,912 stories were corrected\.$/,
  ],
  [
    'what a part lacks in a list',
    'Of 118 projects in it, 61 have no land, no customer or neither, according to Fenmark.',
    /^The 61 are 52% of the 118 projects\.$/,
  ],
  [
    'a part in words, in words',
    'In a vote that the board held behind closed doors, nine of the 14 members who were there backed the change, Fenmark said.',
    /\b[Tt]he nine are 64% of the 14 members|64% of the 14 members/,
  ],
  [
    'a part that is only about so many',
    'Some 60 of the 240 had been given shares, Fenmark said.',
    /^About 25% of the 240 had been given shares\.$/,
  ],
  ['a whole that was named before', 'The office read the notes. It said that 88 of the 650 lacked a date.', /14% of the 650/],
  [
    'a product with a number in its name',
    'Lead times for the Brennic V5 fell from 44 weeks in March to 27 in September, a survey of 60 buyers shows.',
    /Brennic V5/,
  ],
  ['a sum lost in months', 'Fenmark lost EUR 38 million in three months, it said on Monday.', /EUR 38 m lost in 3 months/],
]
describe('a comparison says of what it is', () => {
  for (const [name, text, line] of told)
    test(name, () => {
      assert.match(formOf(text), line)
    })
  test('a number in words of two parts is read whole', () => {
    assert.doesNotMatch(formOf('Twenty-nine of 650 notes that the software wrote held a finding that nobody had mentioned.'), /1\.4%/)
  })
})
