import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import type { SentenceDoubt } from '../wording/doubt-names.ts'
import { doubtsOf } from './sentence-doubts.ts'
import { confidenceOf } from './sentence-gate.ts'

const receiptSentence = 'This archive is new: it holds 1 story, starting 1 June 2026. It cannot say whether this was reported here before.'
const storyOf = (text: string) =>
  dossierOf({
    reports: [{ id: 'a1', title: 'Porto ferry line', text, publishedAt: '2026-06-01T09:00:00Z', publisher: 'Tidewater Gazette' }],
    entities: [],
    ledger: [],
    receiptSentence,
  })

/** The doubts about a sentence of ours that stands on the last sentence of a report. */
function doubtsAbout(own: string, text: string): readonly SentenceDoubt[] {
  const dossier = storyOf(text)
  const claim = dossier.claims.findLast(({ verb }) => verb.text !== '')
  assert.ok(claim)
  return doubtsOf(own, claim, dossier)
}

const porto = 'The Porto council approved a plan to cap ferry fees at 4 euros in Gaia on Monday.'
const cases: readonly (readonly [why: string, own: string, text: string, has: readonly SentenceDoubt[]])[] = [
  ['the purpose is left out', 'The Porto council approved a plan.', porto, ['goes_on', 'goes_on_8', 'on_to', 'no_figure', 'told_in_2']],
  [
    'a condition that opens the sentence is left out',
    'Orbital Ferries serves the island of Sollen.',
    'While the strike lasts, Orbital Ferries serves the island of Sollen.',
    ['no_lead_clause'],
  ],
  [
    'what it points to stands in an earlier sentence',
    'Lena Brandt signed the decree.',
    'The mayor published a decree on fishing. Lena Brandt signed the decree.',
    ['the_told_before', 'the_end'],
  ],
  [
    'it tells nothing of the headline',
    'Lena Brandt met Karl Dietz.',
    'Lena Brandt met Karl Dietz.',
    ['in_titles_under_10', 'no_title_name'],
  ],
  [
    'the cause is left out',
    'Orbital Ferries closed the yard in Sollen.',
    'Orbital Ferries closed the yard in Sollen because of a fire.',
    ['lost_cause'],
  ],
  [
    'a hedge is left out',
    'Orbital Ferries sold the Vega line to a rival.',
    'Orbital Ferries reportedly sold the Vega line to a rival.',
    ['hedge_lost'],
  ],
]
for (const [why, own, text, has] of cases)
  test(`a doubt: ${why}`, () => {
    const doubts = doubtsAbout(own, text)
    assert.deepEqual(
      has.filter((name) => !doubts.includes(name)),
      [],
    )
  })

test('a clause told whole is not told short', () => {
  const doubts = doubtsAbout('The Porto council approved a plan to cap ferry fees at 4 euros in Gaia on 1 June 2026.', porto)
  assert.deepEqual(
    doubts.filter((name) => /^(?:goes_on|no_|told_under|hedge)/u.test(name)),
    [],
  )
})

test('the fuller telling is the likelier to stand', () => {
  const short = confidenceOf(doubtsAbout('The Porto council approved a plan.', porto))
  const whole = confidenceOf(doubtsAbout('The Porto council approved a plan to cap ferry fees at 4 euros in Gaia.', porto))
  assert.ok(whole > short, `${whole} > ${short}`)
})
