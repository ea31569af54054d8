import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import type { Entity } from '../../../domain/entity.ts'
import { rule, sentBack } from '../../edit/rule.ts'
import { verifyDraft } from '../../verify/verify-draft.ts'
import { writeWithoutModel } from '../without-model.ts'

const now = new Date('2026-05-12T12:00:00Z')
const entities: readonly Entity[] = (
  [
    ['Orla AI', 'ai_lab'],
    ['Orla Cloud', 'cloud'],
    ['Holt Silicon', 'chip_maker'],
    ['Calder Commission', 'regulator'],
    ['Mirrick Data Centres', 'operator'],
    ['Kestrel Grid', 'utility'],
    ['Fenn 3', 'model'],
    ['Holt F9', 'chip'],
  ] as const
).map(([name, kind], at) => ({ id: `en_${at}`, name, kind, aliases: [], source: 'test' }))

/** The take of one report as it would run, written again once if it was sent back; empty where there is none. */
function takeOf(title: string, text: string): readonly string[] {
  const report = { id: 'r0', title, text, publishedAt: '2026-05-12T08:00:00Z', publisher: 'Fenwick Courier' }
  let dossier = dossierOf({ reports: [report], entities, ledger: [], receiptSentence: 'x' })
  for (;;) {
    const draft = writeWithoutModel(dossier, now)
    const ruling = rule({ draft, verdicts: verifyDraft(draft, dossier, { receiptSentence: 'x' }), dossier, now })
    if (ruling.kind !== 'return') {
      const cut = new Set(ruling.cuts.map(({ sentenceId }) => sentenceId))
      return ruling.takePasses && draft.noTake === undefined ? draft.take.filter(({ id }) => !cut.has(id)).map((each) => each.text) : []
    }
    dossier = sentBack(dossier, draft, ruling)
  }
}

const has = (take: readonly string[], pattern: RegExp): void =>
  assert.ok(
    take.some((text) => pattern.test(text)),
    `${pattern}\n${take.join('\n')}`,
  )
const hasNot = (take: readonly string[], pattern: RegExp): void => assert.ok(!take.some((text) => pattern.test(text)), take.join('\n'))

describe('prices', () => {
  test('a price that is twice the one before is a rise, also where the unit opens the sentence', () => {
    const take = takeOf(
      'Orla Cloud doubles hourly rate for F9',
      'An hour on a Holt F9 at Orla Cloud will cost EUR 5.80 from July, twice the EUR 2.90 that it charged last summer.',
    )
    has(take, /^From EUR 2\.90 to EUR 5\.80 an hour for the Holt F9 is a rise of 100%\.$/)
    hasNot(take, /opening bid|to win volume/)
  })
  test('beside the price of a named thing none is told that falls too and names nothing', () => {
    const take = takeOf(
      'Orla Cloud lowers hourly rate for F9',
      'Orla Cloud has lowered the price of a Holt F9 from EUR 3.10 to EUR 2.65 an hour. The price for a reservation of one year falls from EUR 2.20 to EUR 1.95.',
    )
    has(take, /^From EUR 3\.10 to EUR 2\.65 an hour for the Holt F9 is a fall of 15%\.$/)
    hasNot(take, /1\.95/)
  })
  test('two prices of one bill that go apart are told with the amount at which they cancel out', () => {
    const take = takeOf(
      'Orla AI lowers input price of Fenn 3 and raises output price',
      'From June, customers of Orla AI who use Fenn 3 will pay EUR 1.20 per million input tokens, down from EUR 2.00, the lab said on Tuesday. A million output tokens will cost EUR 9.00, up from EUR 6.00.',
    )
    has(
      take,
      /^From EUR 2 to EUR 1\.20 per million input tokens is a fall of 40%, and from EUR 6 to EUR 9 per million output tokens a rise of 50%\.$/,
    )
    has(take, /about 3\.8 input tokens to one of output/)
    hasNot(take, /nowhere else to go|standing idle/)
  })
  test('two products whose prices go apart are told by their names', () => {
    const take = takeOf(
      'Orla AI cuts Fenn Mini price and makes Fenn Large dearer',
      'The price of Fenn Mini falls to EUR 0.15 per million tokens from EUR 0.40 in June, Orla AI said on Tuesday, while Fenn Large goes up to EUR 7.50 per million tokens from EUR 5.00.',
    )
    has(take, /^If Fenn Mini can do the work of Fenn Large,/)
    hasNot(take, /cancel|one of output/)
  })
  test('a price that only some buyers get is no price for all: it is read by who gets it, or bears no readings', () => {
    const title = 'Orla AI cuts Fenn Mini price to EUR 0.15'
    const cut = 'The price of Fenn Mini falls to EUR 0.15 per million tokens from EUR 0.40 in June, Orla AI said on Tuesday.'
    has(takeOf(title, cut), /^If /)
    has(takeOf(title, `${cut} The new price applies only to requests that can wait.`), /^If customers only move work over, /)
    has(
      takeOf(title, `${cut} It is only for customers that commit to EUR 50,000 a month.`),
      /^If those who qualify would have bought as much/,
    )
    hasNot(takeOf(title, `${cut} Everybody else pays EUR 0.40 as before.`), /^If /)
  })
  test('half the usual price for a group is read by that group', () => {
    const take = takeOf(
      'Orla AI gives students Fenn 3 for half the price',
      'Orla AI will let students use Fenn 3 for EUR 10 a month, half the usual price, from September, it said on Monday.',
    )
    has(take, /^EUR 10 a month at half the usual price puts that price at EUR 20 a month\.$/)
    has(take, /^If students would not pay/)
  })
})

describe('levels that moved', () => {
  test('a wait that fell is not read as a shortage', () => {
    const take = takeOf(
      'Delivery times for Holt F9 fall to 12 weeks',
      'Holt Silicon delivers the Holt F9 within 12 weeks, down from 30 weeks in January, dealers said on Monday.',
    )
    has(take, /^From 30 to 12 weeks, the wait for the Holt F9, is a fall of 5\d–6\d%\.$/)
    hasNot(take, /longer wait|order twice over/)
  })
  test('a forecast that fell is read by the orders behind it', () => {
    const take = takeOf(
      'Holt Silicon lowers sales forecast',
      'Holt Silicon expects sales of EUR 2.4 billion this year, down from the EUR 2.9 billion it forecast in February. Two customers moved orders into 2027.',
    )
    has(take, /^From EUR 2\.9 bn to EUR 2\.4 bn of sales is a fall of /)
  })
  test('shares of right answers are counted by what is still wrong', () => {
    const take = takeOf(
      'Fenn 3 passes exam with 91%',
      'Fenn 3 answered 91% of the questions of an exam, Orla AI said on Monday, up from 78% for the model before it.',
    )
    has(take, /from 22% to 9% is a fall of 5\d–6\d%/)
  })
  test('two shares of a survey stand beside its own margin of error, and who paid for it', () => {
    const take = takeOf(
      'Survey finds 36% of firms pay for models',
      'A survey of 1,500 firms found that 36% of mid-sized firms pay for a model, up from 21% a year ago. Its margin of error is 2.5 points. The survey was paid for by Orla Cloud.',
    )
    has(take, /10–20 points, with the margin of error of 2\.5 points/)
    has(take, /Orla Cloud, which paid for the survey/)
  })
  test('a context and a memory are set against those of the part before', () => {
    const context = takeOf(
      'Fenn 3 reads contexts of 2 million tokens',
      'Orla AI released Fenn 3 on Monday. It reads 2 million tokens at once, where Fenn 2 read 400,000, and costs the same.',
    )
    has(context, /^From 400,000 to 2 million tokens of context is a rise of 400%\.$/)
    const memory = takeOf(
      'Holt F9 memory grows to 288 GB',
      'Holt Silicon will ship the Holt F9 with 288 GB of memory from October, up from 192 GB, it said on Monday.',
    )
    has(memory, /^From 192 GB to 288 GB of memory is a rise of 50%\.$/)
  })
  test('jobs that are a part of all in one clause are their share, and those who left were not cut', () => {
    has(
      takeOf('Orla AI halves its workforce', 'Orla AI will cut 450 of its 900 jobs, it told staff on Monday.'),
      /^450 of 900 jobs is 50%\.$/,
    )
    // A bound is no count, and a share of it would be one.
    hasNot(
      takeOf('Orla AI cuts its workforce', 'Orla AI will cut more than 450 of its 900 jobs, it told staff on Monday.'),
      /of 900 jobs is/,
    )
    const left = takeOf(
      'Orla AI loses a third of its researchers',
      'Some 60 of 180 researchers have left Orla AI since January, according to a count.',
    )
    has(left, /^About 60 of 180 researchers is 33–34%\.$/)
    hasNot(left, /letting them go|fewer people lower/)
  })
})

describe('power and service', () => {
  test('the output of a wind farm is told by what it gives on average, and not by servers', () => {
    const take = takeOf(
      'Orla Cloud runs on 80 MW of wind',
      'Orla Cloud has bought the output of an 80 MW wind farm off Kiel for 12 years, it said on Monday. The farm opens in 2028.',
    )
    has(take, /^80 MW of wind power at its rating give about 20–40 MW on average over a year\.$/)
    hasNot(take, /servers|inference|training/)
  })
  test('a training run is told by its mean draw', () => {
    const take = takeOf(
      'Orla AI trains Fenn 3 on 4,000 chips',
      'Orla AI trained Fenn 3 on 4,000 Holt F9 chips for 41 days, a paper it published on Monday says. The run used 9 GWh.',
    )
    has(take, /^9 GWh in 41 days are a mean draw of 9\.1 MW, or 2\.3 kW a chip with 4,000 of them\.$/)
    hasNot(take, /place of .* in the queue/)
    const used = takeOf(
      'Orla AI trained rival on 6,000 chips in 54 days',
      'Orla AI used 6,000 Holt F9 accelerators for 54 days to train the model it released in April, a report that it published on Monday says. The run consumed 11 GWh of electricity.',
    )
    hasNot(used, /an order for|place of .* in the queue/)
  })
  test('an outage is told by what it leaves of a year', () => {
    const take = takeOf(
      'Orla Cloud outage lasts 14 hours',
      'An outage at Orla Cloud shut banks and shops out of their data for 14 hours on Sunday. The company blamed a wrong setting.',
    )
    has(take, /^14 hours without service leave 99\.84% of the hours of a year/)
  })
})

test('a fine that is appealed already is not asked to be contested', () => {
  const take = takeOf(
    'Calder Commission fines Orla Cloud EUR 35 million',
    'The Calder Commission fined Orla Cloud EUR 35 million on Monday. Orla Cloud had revenue of EUR 410 million in 2025. Orla Cloud will appeal.',
  )
  has(take, /^If the appeal fails, expect Orla Cloud to pay/)
  hasNot(take, /whether the fine will be contested|nothing to change/)
})

describe('sites and connections', () => {
  test('a site that is sold is told by its price per megawatt, and where the money goes is not guessed if it is told', () => {
    const take = takeOf(
      'Mirrick sells its 30 MW site in Kiel',
      'Mirrick Data Centres has sold its 30 MW site in Kiel to a pension fund for EUR 210 million, the fund said on Monday. Mirrick Data Centres said it would use the money to build in Bergen.',
    )
    has(take, /^The price comes to about EUR 7 m per MW, for 30 MW\.$/)
    hasNot(take, /to build elsewhere|pay lenders/)
  })
  test('a connection that is given is read by who builds on it; one that is capped or refused opens nothing', () => {
    const take = takeOf(
      'Kestrel Grid gives Mirrick Data Centres 40 MW connection',
      'Kestrel Grid has given Mirrick Data Centres a connection of 40 MW in Kiel after a wait of four years, the operator said on Monday.',
    )
    has(take, /^If Mirrick Data Centres has customers for the 40 MW,/)
    assert.deepEqual(
      takeOf(
        'Calder Commission caps data-centre connections at 50 MW',
        'The Calder Commission decided on Monday that no new data centre may get a connection of more than 50 MW before 2028. It said that service for homes comes first.',
      ),
      [],
    )
  })
})

test('a loan on hardware is not asked what it is secured on', () => {
  const take = takeOf(
    'Orla Cloud borrows EUR 450 million against its accelerators',
    'Orla Cloud has borrowed EUR 450 million at an interest rate of 10.5% against its accelerators, it said on Tuesday. The loan was arranged by a bank.',
  )
  has(take, /^At 10\.5%, EUR 450 m of debt cost Orla Cloud EUR 47 m a year in interest\.$/)
  has(take, /^If used chips keep their price, expect Orla Cloud to borrow again/)
  hasNot(take, /expect a chip count|what the lenders of .* hold as security/)
})

test('a currency is no party, and a government that pays for a machine is no customer of a contract', () => {
  const take = takeOf(
    'Marel to spend SEK 3.6 billion on research computer',
    'Marel will spend SEK 3.6 billion over six years on a computer for AI research with 12,000 accelerators, the government said on Monday.',
  )
  hasNot(take, /\bfor SEK\b|accounts of|order book/)
})
test('an outage whose cause is told is not asked for its cause, and posts that are new replace nobody', () => {
  const outage = takeOf(
    'Orla Cloud outage lasts 14 hours',
    'An outage at Orla Cloud lasted for 14 hours on Sunday. The company blamed a wrong setting.',
  )
  hasNot(outage, /If the cause lies/)
  const posts = takeOf(
    'Orla AI to open Kiel office with 150 staff',
    'Orla AI plans to hire 150 people for a new office in Kiel, it said on Monday. The lab employs 480 people at present.',
  )
  has(posts, /^150 more on top of the 480 people that the reports give is 31%\.$/)
  hasNot(posts, /replace people who leave/)
})
