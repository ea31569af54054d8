import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { entitiesOf, takeTold } from '../../../../test/support/take-told.ts'

const entities = entitiesOf([
  ['Orla AI', 'ai_lab'],
  ['Orla Cloud', 'cloud'],
  ['Mirrick Data Centres', 'operator'],
  ['Holt Silicon', 'chip_maker'],
  ['Brack Optics', 'company'],
  ['Castell', 'country'],
  ['Tirland', 'country'],
])
const tell = (title: string, ...texts: readonly string[]) => takeTold(title, texts, entities)

const has = (take: readonly string[], pattern: RegExp): void =>
  assert.ok(
    take.some((each) => pattern.test(each)),
    `${pattern}\n${take.join('\n')}`,
  )
const hasNot = (take: readonly string[], pattern: RegExp): void => assert.ok(!take.some((each) => pattern.test(each)), take.join('\n'))

describe('kinds of news that are known by their headline', () => {
  test('a settlement is divided by those who sued, and read by whether it is approved', () => {
    const { take, takePasses } = tell(
      "Orla AI to pay $60 million to settle writers' suit",
      'Orla AI will pay $60 million to settle a suit by 12,000 writers, according to papers filed on Monday. The settlement needs the approval of a judge.',
    )
    has(take, /^The USD 60 m divided by 12,000 writers is about USD 4,400 to USD 5,700 a writer\.$/)
    has(take, /^If it is turned down, expect a larger offer from Orla AI/)
    assert.ok(takePasses, take.join('\n'))
  })
  test('those who opt out, or a group of those who sued, are not all who share', () => {
    const { take } = tell(
      "Orla AI to pay $60 million to settle writers' suit",
      'Orla AI will pay $60 million to settle a suit, according to papers filed on Monday. It lapses if more than 900 writers opt out. A group of 400 writers is against it.',
    )
    hasNot(take, /divided by/)
  })
  test('the pages of a paper are its length, and no works that share a sum', () => {
    const title = "Orla AI fined EUR 4 million in writers' case"
    for (const paper of [
      'A 127-page ruling sets out why.',
      'The ruling runs to 127 pages.',
      'Its reasons, in a paper of 127 pages, say Orla AI trained on books.',
    ])
      hasNot(tell(title, `Orla AI was fined EUR 4 million by a court in Castell on Monday. ${paper}`).take, / pages?\b/)
    const { take } = tell(title, 'Orla AI was fined EUR 4 million by a court in Castell on Monday. It had copied 127 pages of their books.')
    has(take, /divided by 127 pages/)
  })
  test('state aid is set against the cost of the plant that it is for', () => {
    const { take, takePasses } = tell(
      'Holt Silicon gets state aid for plant',
      'Holt Silicon will receive EUR 600 million in state aid towards a chip-packaging plant in Kiel that costs EUR 2.4 billion, the ministry said on Monday.',
    )
    has(take, /^The EUR 600 m is 2\d–2\d% of the cost of EUR 2\.4 bn\.$/)
    hasNot(take, / a chip\b/)
    assert.ok(takePasses, take.join('\n'))
  })
  test('a part of a site that is shut is set against the whole', () => {
    const { take } = tell(
      'Fire shuts hall at Mirrick',
      'A fire has shut a hall of Mirrick Data Centres, and with it 30 MW of the 120 MW that the site houses, the company said on Monday.',
    )
    has(take, /^30 MW of 120 MW is 24–26%\.$/)
    has(take, /^If they stay off for longer, expect tenants of Mirrick Data Centres to sign for space elsewhere\.$/)
  })
  test("what is bought is set against a year of its own sales, and not of its buyer's", () => {
    const title = 'Holt Silicon to buy Brack Optics for $1.2 billion'
    const lead = 'Holt Silicon has agreed to buy Brack Optics for $1.2 billion in cash, the companies said on Monday.'
    const { take, takePasses } = tell(title, `${lead} Brack Optics had sales of $140 million last year.`)
    has(take, /^The sales of USD 140 m that the report gives are 11–13% of the price of USD 1\.2 bn\.$/)
    has(take, /others who buy there to look for another supplier/)
    assert.ok(takePasses, take.join('\n'))
    hasNot(tell(title, `${lead} Holt Silicon had sales of $840 million last year.`).take, /The sales of/)
  })
  test('a licence for exports is read by how many are granted', () => {
    const { take } = tell(
      'Castell to require licences for exports of memory to Tirland',
      'Castell will require a licence for exports of memory to Tirland from 1 July 2026, its trade ministry said on Monday. Holt Silicon sells 14% of its memory to customers in Tirland.',
    )
    has(take, /^If Castell grants most of what is applied for, expect Holt Silicon to go on selling to Tirland, only later\.$/)
  })
  test('a product that comes later is read by its new day, whatever quarter that is', () => {
    const { take, takePasses } = tell(
      "Holt Silicon's QX stack slips to first quarter of 2027",
      'Holt Silicon will not ship its QX memory stack until the first quarter of 2027, later than it promised in October, because too many of them fail, the company said on Monday.',
    )
    has(take, /^Between the report of 12 May 2026 and the first quarter of 2027, the date now given for the QX memory stack, lie /)
    assert.ok(takePasses, take.join('\n'))
  })
  test('people who are taken back are no cut', () => {
    const { take } = tell(
      'Orla AI takes back 140 of the 500 it laid off',
      'Orla AI has rehired 140 of the 500 people whom it laid off in March, the company said on Monday.',
    )
    has(take, /^140 of 500 people is 28%\.$/)
    hasNot(take, /fewer people|letting people go|work itself ends/)
    has(take, /^If it is needed for one task, expect Orla AI to let them go again/)
  })
  test('a contract that ends early is read by the time that is left of it', () => {
    const { take, takePasses } = tell(
      'Orla AI ends contract with Mirrick two years early',
      'Orla AI has ended a $3.1 billion contract with Mirrick Data Centres two years early, the companies said on Monday. The contract was to run until 30 June 2029.',
    )
    has(take, /^Between the report of 12 May 2026 and 30 June 2029, the day given for the end, lie /)
    has(take, /the end frees Orla AI from what was still to be paid of the USD 3\.1 bn/)
    assert.ok(takePasses, take.join('\n'))
  })
  test('an outage is told with its minutes', () => {
    const { take } = tell(
      'Orla Cloud outage lasts nearly seven hours',
      'Orla Cloud was down for 6 hours and 50 minutes on Monday because a certificate had expired, the company said.',
    )
    has(take, /^6 hours and 50 minutes without service leave 99\.92% of the hours of a year/)
  })
})
