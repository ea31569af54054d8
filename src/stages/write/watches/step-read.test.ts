import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import type { Entity } from '../../../domain/entity.ts'
import { draftWatches } from './draft-watches.ts'
import { stepQuestions } from './watch-steps.ts'

const entities: readonly Entity[] = [
  {
    id: 'upper',
    name: 'Marel Senate',
    kind: 'public_body',
    aliases: [],
    short: ['Senate'],
    signs: ['Marel'],
    site: 'https://senate.marel.example/',
    source: 'test',
  },
  { id: 'rates', name: 'Rates Commission', kind: 'regulator', aliases: [], source: 'test' },
  { id: 'marel', name: 'Marel', kind: 'country', aliases: [], source: 'test' },
  { id: 'tavish', name: 'Tavish', kind: 'country', aliases: [], source: 'test' },
  { id: 'european-council', name: 'European Council', kind: 'public_body', aliases: [], source: 'test' },
]
const dossier = (title: string, text: string) =>
  dossierOf({
    reports: [{ id: 'r1', title, text, publishedAt: '2026-05-12T08:00:00Z', publisher: 'Fenwick Courier' }],
    entities,
    ledger: [],
    receiptSentence: 'x',
  })
const asked = (title: string, text: string): readonly string[] =>
  stepQuestions(dossier(title, text), '2026-05-12').map(({ statement }) => statement)

describe('steps read from the sentences of a report', () => {
  test('a deed is asked of whom the words before it name: a body, a person in full, a pronoun behind who speaks', () => {
    const of = (title: string, text: string, expected: string): void => assert.deepEqual(asked(title, text), [expected])
    of(
      'Marel Senate to vote on harbour bill',
      'The Marel Senate will vote on 4 June 2026 on a bill to widen the harbour, aides said. The count is open.',
      'The Marel Senate is reported to have voted on a bill to widen the harbour by 2026-06-04 23:59 UTC.',
    )
    of(
      'Marel party leader Lena Brandt quits',
      'Lena Brandt announced on Monday that she will step down as party leader on 7 June 2026. Lena Brandt led it for three years.',
      'Lena Brandt is reported to have stepped down as party leader by 2026-06-07 23:59 UTC.',
    )
    of(
      'Brandt trial nears',
      "Lena Brandt's trial is scheduled for 9 June 2026. The charges were read in May.",
      'The trial of Lena Brandt is reported to have opened by 2026-06-09 23:59 UTC.',
    )
  })
  test('who is new to the registry comes with the watch, and only if the story gives the name in full twice or in a headline too', () => {
    const text = 'Lena Brandt is scheduled to testify before the Marel Senate on 9 June 2026. Nobody else was called.'
    const [watch] = draftWatches(
      [],
      dossier('Brandt called to testify', text),
      dossier('Brandt called to testify', text),
      new Date('2026-05-12T09:00:00Z'),
    )
    assert.equal(watch?.admits?.id, 'named-lena-brandt')
    assert.deepEqual(watch?.entityScope.include, ['named-lena-brandt'])
    assert.deepEqual(asked('Witness called to testify', text), [])
  })
  test('what cannot be known again, is vague, hedged, past or of somebody unnamed is not asked', () => {
    for (const text of [
      'The Marel Senate will vote on the bill on 4 June 2026.',
      'The Marel Senate could vote on a bill to widen the harbour on 4 June 2026.',
      'The Marel Senate is expected to vote on a bill to widen the harbour as early as 4 June 2026.',
      'Lawmakers will vote on a bill to widen the harbour on 4 June 2026.',
      'Supporters of the Marel Senate will march on 4 June 2026.',
      'The Marel Senate had planned to vote on a bill to widen the harbour on 4 May 2026.',
      '“The Marel Senate will vote on a bill to widen the harbour on 4 June 2026,” she said.',
    ])
      assert.deepEqual(asked('Marel Senate and the harbour bill', text), [], text)
  })
  test('a summit is named by both its parties, a match by both sides, and neither by one', () => {
    const summit = 'The 12 June summit is to be held in Fenwick. Marel has sent no list of guests.'
    assert.deepEqual(asked('Marel doubts summit with Tavish', `${summit} Tavish has booked the hall.`), [
      'The summit of Marel with Tavish in Fenwick is reported to have taken place by 2026-06-12 23:59 UTC.',
    ])
    assert.deepEqual(asked('Marel doubts summit', summit), [])
    assert.deepEqual(asked('Marel and Tavish in final', 'Marel will face Tavish in the final on 4 June 2026. Both won twice.'), [
      'The final between Marel and Tavish is reported to have been held by 2026-06-04 23:59 UTC.',
    ])
    assert.deepEqual(asked('Marel in final', 'Marel will face a side from the north in the final on 4 June 2026.'), [])
  })
  test('members stand for their body where all of them are meant', () => {
    const text = 'European Council staff met on Monday. The chair said EU leaders will meet on 4 June 2026 to discuss the Marel treaty.'
    assert.deepEqual(asked('EU leaders called to Marel treaty talks', text), [
      'The European Council is reported to have met to discuss the Marel treaty by 2026-06-04 23:59 UTC.',
    ])
    assert.deepEqual(asked('EU leaders called', text.replace('EU leaders', 'some EU leaders')), [])
  })
  test('the hearing of one person is asked by name; a body votes on "the plan", not on his', () => {
    assert.deepEqual(
      asked(
        'Lena Brandt ready for hearing',
        'Lena Brandt said she was calm. Lena Brandt will be at her confirmation hearing on 14 May 2026, an aide told the town.',
      ),
      ['The confirmation hearing of Lena Brandt is reported to have taken place by 2026-05-14 23:59 UTC.'],
    )
    assert.deepEqual(
      asked(
        'Rates Commission and the harbour fees',
        'Its chair said the Rates Commission will vote at a 4 June meeting on his plan to rescind harbour fees. It heard six firms.',
      ),
      ['The Rates Commission is reported to have voted on the plan to rescind harbour fees by 2026-06-04 23:59 UTC.'],
    )
  })
})
