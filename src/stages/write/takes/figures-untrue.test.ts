import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import { shortForm } from './news-take.ts'

/** The short form of one report; empty where it has none. */
function formOf(text: string): string {
  const report = { id: 'r0', title: 'Fenmark in the news', text, publishedAt: '2026-05-12T08:00:00Z', publisher: 'Fenwick Courier' }
  const dossier = dossierOf({ reports: [report], entities: [], ledger: [], receiptSentence: 'x' })
  return (
    shortForm(dossier)
      ?.sentences.map((each) => each.text)
      .join(' ') ?? ''
  )
}

const untrue: Readonly<Record<string, readonly string[]>> = {
  'denied, possible and given up': [
    'Fenmark did not pay EUR 380 million for 38 sites, it said on Monday.',
    'Fenmark may pay EUR 380 million for 38 sites, it said on Monday.',
    'Fenmark has shelved a plan to spend EUR 380 million to build 38 sites, it said on Monday.',
    'Fenmark denied that it would pay EUR 74 million over four years, it said on Monday.',
    'The ministry cancelled a four-year contract worth EUR 74 million with Fenmark on Monday.',
    'A four-year contract worth EUR 74 million was cancelled by the ministry on Monday.',
    'Fenmark denied that 312 of the 480 notes were false on Monday.',
    'None of the 312 of 480 notes was read on Monday.',
    'Fenmark refused to pay 40,000 workers EUR 5 each on Monday.',
  ],
  'two owners, places and kinds': [
    'Revenue climbed to EUR 28 million, against EUR 35 million for Orvane, Fenmark said on Monday.',
    'Revenue rose to EUR 28 million, compared with EUR 21 million at Orvane, Fenmark said.',
    'Revenue rose to EUR 28 million after EUR 21 million of costs, Fenmark said.',
    'Revenue in Spain rose to EUR 28 million from EUR 21 million in Italy, Fenmark said on Monday.',
    'Net profit climbed to EUR 28 million from EUR 21 million in losses, Fenmark said.',
    'Turnout rose to 61.2% from 44.0% of revenue, Fenmark said.',
    'Rates: the rate fell from 60 weeks in Norrland to 45 in Delmar, Fenmark said.',
    'Revenue climbed to EUR 28 million from EUR 35 million, Fenmark said on Monday.',
    'Fenmark projected that revenue climbed to EUR 28 million from EUR 21 million, it said.',
  ],
  'two lengths of time, ranges and gaps': [
    'Revenue rose to EUR 28 million in May from EUR 91 million in the first quarter, Fenmark said.',
    'Revenue fell to EUR 28 million in May from EUR 91 million in the first quarter, Fenmark said.',
    'Users rose to 28 million in nine months from 21 million in the first half, Fenmark said.',
    'Total downloads have climbed to 900 million from 150 million in May alone, Fenmark said.',
    'Revenue rose to EUR 28 million from EUR 4 million to EUR 5 million, Fenmark said on Monday.',
    'Revenue rose 15% to EUR 38 million less than planned, Fenmark said.',
  ],
  'wholes that are priced themselves': [
    'Tariffs hit 12% of imports worth EUR 800 million, Fenmark said on Monday.',
    'Fenmark bought 12% of the bonds, worth EUR 800 million, it said on Monday.',
    'A tax of 12% of deals worth EUR 800 million was set on Monday, Fenmark said.',
    'The state will buy 12% of Fenmark, valued at EUR 800 million, it said on Monday.',
  ],
  'rates of other bonds': [
    'Fenmark raised EUR 800 million from bonds on Monday. Orvane’s bonds pay 6%, it said.',
    'Fenmark raised EUR 800 million from bonds on Monday. The bonds pay interest of 2% over Euribor, it said.',
    'Fenmark raised EUR 800 million from bonds on Monday. The bonds pay 6% for two years and then 7%, it said.',
    'Fenmark raised EUR 800 million from bonds on Monday. Notes worth half of it pay 6% and the rest 7%, it said.',
    'Fenmark sold EUR 800 million of zero-coupon bonds on Monday. Earlier notes carried interest of 6%, it said.',
    'Fenmark sold EUR 800 million of bonds on Monday at a yield of 6%, it said. The bonds carry a coupon of 4%.',
    'Fenmark sold EUR 800 million of bonds to pay for halls on Monday. The debt was sold after interest from 6% of buyers, it said.',
  ],
  'awards and fines that changed': [
    'A jury on Friday ordered Orvane to pay Fenmark $90 million for using its designs. Fenmark had asked for $240 million. A judge then cut the award to $12 million.',
    'A judge on Friday threw out a verdict that ordered Orvane to pay Fenmark $90 million. Fenmark had asked for $240 million.',
    'A judge on Friday ordered Orvane to pay Fenmark $90 million. In another case Delmar sued for $240 million.',
    'A judge on Friday ordered Orvane to pay Fenmark $90 million. Orvane has sought $240 million from investors.',
    'A judge on Friday ordered Orvane to pay Fenmark $90 million in legal costs. Fenmark had sought $240 million in damages.',
    'A judge asked Orvane to pay Fenmark $90 million. Fenmark had asked for $240 million.',
    'The court overturned a fine of EUR 380 million on Fenmark. It concerned 38,000 users, it said on Monday.',
    'The regulator proposed a fine of EUR 380 million for Fenmark. It has 38,000 employees, it said on Monday.',
  ],
  'numbers that are no votes': [
    'The council approved opening hours of 9 to 5 on Tuesday.',
    'The council approved a cut in fees of 7 to 5 euros on Tuesday.',
    'The council approved plans for halls 4 to 2 on Tuesday.',
    'The council voted on articles 3-5 of the plan on Tuesday.',
    'The council passed amendment 3-2 on Tuesday.',
    'Lawmakers backed children aged 10-14 with the plan on Tuesday.',
    'Lawmakers approved rules for firms of 5 to 9 staff on Tuesday.',
    'Senators voted 58-41, short of the 60 needed to end debate, on Tuesday.',
    'Lawmakers voted 290 to 130 on Tuesday to override the veto, which takes two thirds.',
  ],
  'sums for a part or for more': [
    'Fenmark bought a 40% stake in 38 sites worth EUR 380 million on Monday.',
    'Fenmark paid a first instalment of EUR 380 million for 38 sites on Monday.',
    'Fenmark was fined EUR 380 million for 38 sites on Monday.',
    'Fenmark sold 38 sites worth EUR 380 million of debt on Monday.',
    'Fenmark will spend EUR 380 million for 38 wells and a pipeline, it said on Monday.',
    'Fenmark is valued at EUR 74 million over ten years after it was founded, it said on Monday.',
    'Fenmark will invest EUR 74 million over two years less than planned, it said on Monday.',
    'Phase two of 480 homes was approved on Monday.',
    'Part two of the 48 episodes was read on Monday.',
    'Publishers of 40,000 books were paid EUR 5 for each page by the university on Monday.',
    'Publishers of 40,000 books were paid EUR 5 for each day of use by the university on Monday.',
  ],
}

for (const [name, texts] of Object.entries(untrue))
  describe(`${name} are not set in proportion`, () => {
    for (const text of texts)
      test(text, () => {
        assert.equal(formOf(text), '')
      })
  })
