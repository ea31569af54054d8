import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dossierOf, type Report } from '../../../../test/support/in-memory-story.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import type { Entity } from '../../../domain/entity.ts'
import { rule } from '../../edit/rule.ts'
import { verifyDraft } from '../../verify/verify-draft.ts'
import { writeWithoutModel } from '../without-model.ts'
import { newsOf } from './news-plan.ts'
import { openDatum } from './open-datum.ts'

const known = (name: string, kind: Entity['kind'], aliases: readonly string[] = []): Entity => ({
  id: name.toLowerCase().replaceAll(' ', '-'),
  name,
  kind,
  aliases,
  source: 'test',
})
const entities: readonly Entity[] = [
  known('Vega Labs', 'ai_lab', ['Vega']),
  known('Orla Cloud', 'cloud', ['Orla']),
  known('Tarn Intelligence', 'ai_lab', ['Tarn']),
  known('Harrow Robotics', 'company', ['Harrow']),
  known('Brennic Silicon', 'chip_maker', ['Brennic']),
  known('Norrland', 'country'),
  known('Castora', 'country'),
  known('Bellhouse Capital', 'investor'),
]

const report = (title: string, text: string, more: Partial<Report> = {}): Report => ({
  id: 'r0',
  title,
  text,
  publishedAt: '2026-05-12T08:00:00Z',
  publisher: 'Fenwick Courier',
  ...more,
})
const storyOf = (...reports: readonly Report[]): Dossier => dossierOf({ reports, entities, ledger: [], receiptSentence: 'x' })
const openIn = (...reports: readonly Report[]): string | undefined => openDatum(newsOf(storyOf(...reports)))?.text

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
    'a chief who leaves',
    'Head of safety leaves Vega Labs',
    'Hanneke Brodie, the head of safety at Vega Labs, left the company on Tuesday, she wrote to colleagues.',
    'who follows Hanneke Brodie at Vega Labs; the name of a successor would settle it, and the report has none.',
    'Jon Hale will succeed her.',
  ],
  [
    'a suit without a sum',
    'Authors sue Vega Labs',
    'Three authors sued Vega Labs on Tuesday over copies of their books.',
    'how much is at stake for Vega Labs; a sum that is asked for would settle it, and the report has none.',
    'They ask for damages of EUR 3 million.',
  ],
  [
    'a rule without a penalty',
    'Norrland to require licences',
    'Norrland will require a licence for accelerators sold to Castora from 1 May, its trade ministry said.',
    'what it costs to break the rule of Norrland; a penalty would settle it, and the report has none.',
    'Whoever breaks it can be fined.',
  ],
  [
    'an outage without its cost',
    'Orla Cloud down for five hours',
    'Services of Orla Cloud in its northern region were down for five hours on Tuesday morning.',
    'what the outage costs Orla Cloud or its customers; a sum for credits or for what was lost would settle it, and the report has none.',
    'Customers get credits.',
  ],
  [
    'an agent that deleted data',
    'Coding agent of Vega Labs deleted a database',
    'A coding agent made by Vega Labs deleted the live database of a shop on Tuesday.',
    'what damage the case at Vega Labs did in money; a sum would settle it, and the report has none.',
    'The shop puts the loss at a week of takings.',
  ],
  [
    'a study that stands alone',
    'Pupils did no better, study finds',
    'Pupils with a tutor scored 17% lower, a study of 940 pupils found.',
    'whether others would find what the study of 940 pupils found; a second study would settle it, and the report has none.',
    'An earlier trial had found the same.',
  ],
  [
    'a survey of nobody knows whom',
    'Nurses use chatbots, survey finds',
    'Some 41% of nurses fear chatbots, a survey found.',
    'how exact the 41% of nurses are; a count of those asked would settle it, and the report has none.',
    'It asked 1,260 people.',
  ],
  [
    'a model without a price',
    'Vega Labs releases Marel 5',
    'Vega Labs released Marel 5 on Tuesday.',
    'what Marel 5 costs those who use it; a price would settle it, and the report has none.',
    'It costs nothing.',
  ],
  [
    'a product praised by its maker',
    'Vega Labs launches assistant',
    'Vega Labs launched an assistant that reads claims. It costs EUR 49 a month. The time spent on a claim fell from 34 minutes to 21.',
    'whether the assistant of Vega Labs does what Vega Labs says of it; a test by others would settle it, and the report has none.',
    'Independent testers found it slower.',
  ],
  [
    'revenue without a profit',
    'Orla Cloud revenue rises',
    'Orla Cloud had revenue of $4 billion in the quarter, it said on Tuesday.',
    'whether Orla Cloud earns on what it sells; a profit or loss would settle it, and the report has none.',
    'It lost $300 million.',
  ],
  [
    'a product that is sold out',
    'Brennic sold out',
    'Brennic Silicon has sold all the memory it can make until June, it said on Tuesday.',
    'which customers get how much of what Brennic Silicon makes; their shares would settle it, and the report does not have them.',
    'Half of it goes to Orla Cloud and other customers.',
  ],
  [
    'jobs that go',
    'Vega Labs cuts jobs',
    'Vega Labs has cut 300 jobs, it said on Tuesday.',
    'what Vega Labs saves with the jobs; a sum would settle it, and the report has none.',
    'It saves EUR 4 million a year.',
  ],
  [
    'users who may not pay',
    'Vega Labs has 90 million users',
    'Vega Labs has 90 million users a week, it said on Tuesday.',
    'how many of the 90 million users pay Vega Labs; a count of those would settle it, and the report has none.',
    'Four million of them pay.',
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
