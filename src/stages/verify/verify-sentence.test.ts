import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../test/support/in-memory-story.ts'
import type { CheckName } from '../../domain/verdict.ts'
import { verifySentence } from './verify-draft.ts'

const passage =
  'Port Ellery has leased its north quay to Oldfell Shipping for up to twelve years, Ines Holm, who chairs the harbour board, said on Monday. The quay will not reopen before 2 March 2027, and Oldfell plans to build a cold store of 4,200 square metres.'
const dossier = dossierOf({
  reports: [{ id: 'r1', title: 'Quay let', text: passage, publishedAt: '2026-05-12T08:00:00Z', publisher: 'Fenwick Courier' }],
  entities: [],
  ledger: [],
  receiptSentence: 'x',
})

/** The checks that do not support a sentence told from one of the two claims of the passage. */
function failing(text: string, claimNumber: number): readonly CheckName[] {
  const claim = dossier.claims[claimNumber]
  assert.ok(claim)
  const span = {
    id: 'e',
    kind: 'span',
    articleId: claim.articleId,
    claimId: claim.id,
    url: 'https://fenwick-courier.example/r1',
    publisher: 'Fenwick Courier',
    publishedAt: '2026-05-12T08:00:00Z',
    fetchedAt: '2026-05-12T08:00:00Z',
    snapshotSha256: '',
    exactSha256: claim.exactSha256,
    prefix: '',
    suffix: '',
    start: claim.start,
    end: claim.end,
    level: 'L4',
    state: 'ok',
  } as const
  const sentence = { kind: 'claim', id: 's', part: 'summary', text, evidence: [span], writer: 'test' } as const
  return verifySentence(sentence, dossier, 'x', new Set())
    .filter(({ grade, check }) => grade !== 'supported' && check !== 'overlap' && check !== 'house-style')
    .map(({ check }) => check)
}

const rows: readonly (readonly [string, string, number, readonly CheckName[]])[] = [
  ['a faithful sentence stands', 'Port Ellery has leased its north quay to Oldfell Shipping, Fenwick Courier reports.', 0, []],
  ['a denial of the source may be told', 'The quay will not reopen before 2 March 2027, Fenwick Courier reports.', 1, []],
  [
    'parties in each other’s place are seen',
    'Oldfell Shipping has leased its north quay to Port Ellery, Fenwick Courier reports.',
    0,
    ['roles'],
  ],
  ['a limit left out is seen', 'Port Ellery has leased its north quay for twelve years, Fenwick Courier reports.', 0, ['scope']],
  ['a widened scope is seen', 'Port Ellery has leased all its quays to Oldfell Shipping, Fenwick Courier reports.', 0, ['scope']],
  [
    'a strange speaker is seen',
    'Port Ellery has leased its north quay to Oldfell Shipping, Harrow Wire reports.',
    0,
    ['names', 'attribution'],
  ],
  ['a denial of ours is seen', 'Port Ellery has not leased its north quay to Oldfell Shipping, Fenwick Courier reports.', 0, ['polarity']],
  ['a denial left out is seen', 'The quay will reopen before 2 March 2027, Fenwick Courier reports.', 1, ['polarity']],
  ['a plan told as done is seen', 'Oldfell has built a cold store of 4,200 square metres, Fenwick Courier reports.', 1, ['polarity']],
  ['another day is seen', 'The quay will not reopen before 9 March 2027, Fenwick Courier reports.', 1, ['dates']],
  ['another size is seen', 'Oldfell plans to build a cold store of 4,900 square metres, Fenwick Courier reports.', 1, ['figures']],
  [
    'an invented clause is seen',
    'Port Ellery has leased its north quay to Oldfell Shipping after regulators dropped their objections, Fenwick Courier reports.',
    0,
    ['evidence'],
  ],
]
for (const [name, text, claim, expected] of rows) test(name, () => assert.deepEqual([...new Set(failing(text, claim))], expected))
