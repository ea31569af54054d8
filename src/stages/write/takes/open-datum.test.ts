import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openIn, report, storyOf } from '../../../../test/support/open-stories.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { rule } from '../../edit/rule.ts'
import { verifyDraft } from '../../verify/verify-draft.ts'
import { writeWithoutModel } from '../without-model.ts'

type Row = readonly [name: string, title: string, text: string, open: string, told: string]
/** The last of each row is a sentence that gives the datum. */
const open: readonly Row[] = [
  [
    'a purchase without a price',
    'Vega Labs to buy Harrow Robotics',
    'Vega Labs has agreed to buy Harrow Robotics, it said on Tuesday.',
    'whether Vega Labs pays much or little for Harrow Robotics; a price would settle it, and the report has none.',
    'It pays EUR 40 million.',
  ],
  [
    'a purchase without sales',
    'Vega Labs to buy Harrow Robotics',
    'Vega Labs has agreed to buy Harrow Robotics for EUR 40 million, it said on Tuesday.',
    'how many years of sales Vega Labs pays for Harrow Robotics; a year of those sales would settle it, and the report has none.',
    'Harrow had revenue of EUR 9 million last year.',
  ],
  [
    'a round without a valuation',
    'Tarn raises $220 million',
    'Tarn Intelligence has raised $220 million in a round led by Bellhouse Capital.',
    'what part of Tarn Intelligence the investors get for USD 220 m; a valuation would settle it, and the report has none.',
    'The round values it at $1.9 billion.',
  ],
  [
    'a suit without a sum',
    'Authors sue Vega Labs',
    'Three authors sued Vega Labs on Tuesday over copies of their books.',
    'how much is at stake for Vega Labs; a sum that is asked for would settle it, and the report has none.',
    'They ask for damages of EUR 3 million.',
  ],
  [
    'work done together',
    'Vega Labs and Karlow to work together',
    'Vega Labs and the Karlow hospital group will work together on X-rays, they said on Tuesday.',
    'what the work with the Karlow hospital group is worth to Vega Labs; a sum would settle it, and the report has none.',
    'Vega Labs pays EUR 3 million.',
  ],
]

describe('what the reports of a story leave open', () => {
  for (const [name, title, text, words, told] of open)
    test(`${name}: the datum that is lacking is named, and not where a report gives it`, () => {
      const wanted = `It cannot be concluded ${words}`
      assert.equal(openIn(report(title, text)), wanted)
      assert.notEqual(openIn(report(title, `${text}\n\n${told}`)), wanted, 'told by the same report')
      const other = report('Another page', told, { id: 'r1', publisher: 'Gazette' })
      assert.ok(openIn(report(title, text), other)?.startsWith(wanted.slice(0, 60)) !== true, 'told by another report')
    })
  test('what a report says was not told is left open by name, and not once another report tells it', () => {
    const asked = report(
      'Agent of Vega Labs grows',
      'The agent of Vega Labs grows, it said. Vega Labs did not say how many customers use the agent.',
    )
    assert.equal(
      openIn(asked),
      'It cannot be concluded how many customers use the agent; a count, which Vega Labs did not give, would settle it.',
    )
    assert.equal(openIn(asked, report('Another page', 'The agent has 4,000 users.', { id: 'r1', publisher: 'Gazette' })), undefined)
  })
  test('a report in another language, or one whose text is gone, may tell it', () => {
    const [, title, text] = open[0] ?? ['', '', '']
    const other = { id: 'r1', publisher: 'Gazette' }
    assert.equal(
      openIn(report(title, text), report('Vega kauft Harrow', 'Vega Labs kauft Harrow Robotics.', { ...other, language: 'de' })),
      undefined,
    )
    assert.match(
      openIn(report(title, text), report('Vega Labs buys Harrow', 'Vega Labs will buy Harrow Robotics.', other)) ?? '',
      /neither report has one\.$/u,
    )
  })
  test('a page without a figure in proportion says which datum is lacking, passes, and is refused once a report gives it', () => {
    const two = storyOf(
      report(
        'Vega Labs to buy Harrow Robotics',
        'Vega Labs has agreed to buy Harrow Robotics, it said on Tuesday. The two have worked together since spring.',
      ),
      report('Harrow goes to Vega', 'Harrow Robotics will belong to Vega Labs from June. Its workshop in Lund stays open.', {
        id: 'r1',
        publisher: 'Gazette',
      }),
    )
    const now = new Date('2026-05-12T20:00:00Z')
    const draft = writeWithoutModel(two, now)
    assert.deepEqual(
      draft.take.map(({ text }) => text),
      [
        'It cannot be concluded whether Vega Labs pays much or little for Harrow Robotics; a price would settle it, and neither report has one.',
      ],
    )
    assert.match(draft.noTake ?? '', /^No take: Magnitude\. .*what they leave open is named instead\.$/u)
    const ruled = (dossier: Dossier): boolean =>
      rule({ draft, dossier, now, verdicts: verifyDraft(draft, dossier, { receiptSentence: dossier.receipt.sentence }) }).takePasses
    assert.ok(ruled(two))
    const told = {
      ...two,
      sources: two.sources.map((each) => ({
        ...each,
        article: { ...each.article, text: `${each.article.text} It costs EUR 40 million.` },
      })),
    }
    assert.ok(!ruled(told), 'a report that gives the price contradicts it')
  })
})
