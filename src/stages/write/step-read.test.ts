import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dossierOf } from '../../../test/support/in-memory-story.ts'
import type { Entity } from '../../domain/entity.ts'
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
})
