import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import { rule } from '../../edit/rule.ts'
import { verifyDraft } from '../../verify/verify-draft.ts'
import { writeWithoutModel } from '../without-model.ts'
import { newsOf } from './news-plan.ts'
import { aheadIn, planStep } from './plan-step.ts'

const now = new Date('2026-05-12T12:00:00Z')
const brandt = { id: 'en_brandt', name: 'Lena Brandt', kind: 'person', aliases: [], source: 'test' } as const
const dossier = (title: string, text: string) =>
  dossierOf({
    reports: [{ id: 'r1', title, text, publishedAt: '2026-05-12T08:00:00Z', publisher: 'Fenwick Courier' }],
    entities: [brandt],
    ledger: [],
    receiptSentence: 'x',
  })
/** What is calculated of the step, or nothing. */
const counted = (title: string, text: string): string | undefined => planStep(newsOf(dossier(title, text)))?.size[0]?.text
const background = [
  'The quay was built by two firms from the north.',
  'Its stones came by barge from a pit near the coast.',
  'Dockers ate their bread under the old crane.',
  'The crane was painted green by the first owner.',
  'A clerk kept the books in a hut behind it.',
  'The hut had one window and no stove at all.',
  'Gulls nested on the roof in every spring.',
  'The ferry came twice a day from the island.',
  'Its captain knew each child of the town by name.',
].join(' ')

describe('takes on a dated step', () => {
  test('a step of a person by name, told far down in words of the headline, is counted; one told beside the news is not', () => {
    const told = 'The harbour inquiry told the town on Monday that its books were lost.'
    const far = `${told} ${background} Lena Brandt is scheduled to testify before the harbour inquiry on 4 June 2026.`
    const story = dossier('Harbour inquiry loses its books on Lena Brandt', far)
    const draft = writeWithoutModel(story, now)
    assert.match(
      draft.take[0]?.text ?? '',
      /^Between the report of 12 May 2026 and 4 June 2026, the day given for the testimony of Lena Brandt, lie 23 days\.$/,
    )
    assert.ok(rule({ draft, verdicts: verifyDraft(draft, story, { receiptSentence: 'x' }), dossier: story, now }).takePasses)
    const beside = `${told} ${background} A brewer is scheduled to testify in another suit on 4 June 2026.`
    assert.equal(counted('Harbour inquiry lost books', beside), undefined)
  })
  test('an election in another place than the headline names is not the story’s', () => {
    const text = (place: string): string => `Lena Brandt leads. Voters in ${place} will vote in the primary on 4 June 2026.`
    assert.match(counted('Brandt ahead before Michigan primary', text('Michigan')) ?? '', /lie 23 days/)
    assert.equal(counted('Brandt ahead before Michigan primary', text('Florida')), undefined)
  })
  test('a day that a later report has reached is no step ahead', () => {
    const text = 'Lena Brandt is scheduled to testify before the harbour inquiry on 4 June 2026. The town waits.'
    const early = {
      id: 'r1',
      title: 'Harbour inquiry calls Lena Brandt',
      text,
      publishedAt: '2026-05-12T08:00:00Z',
      publisher: 'Fenwick Courier',
    }
    const reached = { id: 'r2', title: 'Lena Brandt testifies', text: 'Lena Brandt testified on Thursday.', publisher: 'Harrow Gazette' }
    const stepAfter = (publishedAt: string): string | undefined =>
      planStep(newsOf(dossierOf({ reports: [early, { ...reached, publishedAt }], entities: [brandt], ledger: [], receiptSentence: 'x' })))
        ?.kind
    assert.equal(stepAfter('2026-05-13T08:00:00Z'), 'step-testimony')
    assert.equal(stepAfter('2026-06-04T18:00:00Z'), undefined)
  })
  test('a hearing of a committee is no court’s, and a vote of voters is an election', () => {
    const kindOf = (title: string, text: string): string | undefined => {
      const news = newsOf(dossier(title, text))
      return news.said.flatMap((said) => aheadIn(said, news))[0]?.step.kind
    }
    assert.equal(
      kindOf('Council committee calls Brandt', 'The ferry committee of the council will hold a hearing on 4 June 2026 on the lost books.'),
      'hearing',
    )
    assert.equal(
      kindOf('Court calls Brandt', 'A judge said the hearing is scheduled for 4 June 2026 in the suit on the lost books.'),
      'court',
    )
    assert.equal(
      kindOf('Brandt stands for election', 'Lena Brandt leads the race, and voters will vote on 4 June 2026 on who runs the town.'),
      'election',
    )
  })
  test('a step goes with its own day: that of the following week, and not the day before the comma', () => {
    assert.match(
      counted(
        'Council and ferry bill',
        'The council is expected to read the ferry bill next week, and a vote on the ferry bill is likely the following week.',
      ) ?? '',
      /the week of 25 May 2026, the time given for the vote on the ferry bill, lie 13 to 19 days\.$/,
    )
    assert.equal(
      counted('Brandt on ferry money', 'Brandt would come back to it in September, two of the crew told the Gazette.'),
      undefined,
    )
  })
  test('a department is no departure, a limit no day, and a day at the earliest none either', () => {
    for (const text of [
      'The Ferry Department will come first, then the Harbour Department on 4 June 2026.',
      'Lena Brandt must hand in her papers before 4 June 2026.',
      'The council is expected to vote as early as 4 June 2026 on the bill.',
    ])
      assert.equal(counted('Ferry Department, Brandt and the council', text), undefined, text)
  })
  test('a step stands alone in the short form, which says why', () => {
    const leaves = dossier(
      'Port chief Lena Brandt steps down',
      'Port chief Lena Brandt will step down on 4 June 2026. The council thanked her.',
    )
    const draft = writeWithoutModel(leaves, now)
    assert.match(draft.noTake ?? '', /^No take: Two readings\. Only the days left can be counted/)
    assert.match(
      draft.take[0]?.text ?? '',
      /^Between the report of 12 May 2026 and 4 June 2026, the day given for the departure of Lena Brandt, lie 23 days/,
    )
  })
})
