import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../test/support/in-memory-story.ts'
import type { CheckName } from '../../domain/verdict.ts'
import { spanOf } from '../write/wording/evidence-of.ts'
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
  const sentence = { kind: 'claim', id: 's', part: 'summary', text, evidence: [span], writer: 'template/1' } as const
  return verifySentence(sentence, dossier, 'x', new Map())
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
  ['another day is seen', 'The quay will not reopen before 9 March 2027, Fenwick Courier reports.', 1, ['evidence', 'dates']],
  [
    'another size is seen',
    'Oldfell plans to build a cold store of 4,900 square metres, Fenwick Courier reports.',
    1,
    ['evidence', 'figures'],
  ],
  [
    'an invented clause is seen',
    'Port Ellery has leased its north quay to Oldfell Shipping after regulators dropped their objections, Fenwick Courier reports.',
    0,
    ['evidence'],
  ],
]
for (const [name, text, claim, expected] of rows) test(name, () => assert.deepEqual([...new Set(failing(text, claim))], expected))

/** What fails in a sentence told from the one claim of a passage of its own. */
function failingIn(report: string, text: string): readonly CheckName[] {
  const own = dossierOf({
    reports: [{ id: 'r2', title: 'News', text: report, publishedAt: '2026-05-12T08:00:00Z', publisher: 'Fenwick Courier' }],
    entities: [],
    ledger: [],
    receiptSentence: 'x',
  })
  const claim = own.claims.at(-1)
  const span = claim && spanOf(claim, own)
  assert.ok(span)
  const sentence = { kind: 'claim', id: 's', part: 'summary', text, evidence: [span], writer: 'template/1' } as const
  const failed = verifySentence(sentence, own, 'x', new Map()).filter(({ grade }) => grade !== 'supported')
  return [...new Set(failed.map(({ check }) => check))].filter((check) => check !== 'overlap' && check !== 'house-style')
}

const heat = 'Tolland Water charges farmers GBP 0.07 per kWh for heat from its new plant, the council said on Friday.'
const trains = 'Wexcombe Rail will buy 14 trains from Stadtler Werke if the region approves its budget in June.'
const forest = 'Lindqvist Paper has taken an option to buy 40 hectares of forest from the Varn estate.'
const posts = 'Wexcombe Rail added 4,300 jobs in March, the council said on Friday, more than 3 million hours of work.'
const yards = 'Port Ellery has become one of the busiest yards in the nation, the harbour board said on Friday.'
const figuresInOtherWords: readonly (readonly [string, string, string, readonly CheckName[]])[] = [
  ['what is counted may be told in a word that says the same', posts, 'Wexcombe Rail added 4,300 posts in March, the council said.', []],
  ['what is counted may not be another thing', posts, 'Wexcombe Rail added 4,300 vessels in March, the council said.', ['figures']],
  [
    'a spelled number has the scale behind it',
    posts,
    'Wexcombe Rail added over three million hours of work in March, the council said.',
    [],
  ],
  [
    'with another scale it is another number',
    posts,
    'Wexcombe Rail added over three thousand hours of work in March, the council said.',
    ['figures'],
  ],
  ['"one of" counts nothing', yards, "Port Ellery has become one of the nation's busiest yards, the harbour board said.", []],
]
for (const [name, report, text, expected] of figuresInOtherWords)
  test(name, () =>
    assert.deepEqual(
      failingIn(report, text).filter((check) => check === 'figures'),
      expected,
    ),
  )

const lessThanSaid: readonly (readonly [string, string, string, readonly CheckName[]])[] = [
  ['a price by the unit may be told by the unit', heat, 'Farmers pay Tolland Water GBP 0.07 per kWh, Fenwick Courier reports.', []],
  ['a price that lost its unit is seen', heat, 'Tolland Water charges farmers GBP 0.07 for heat, Fenwick Courier reports.', ['scope']],
  [
    'a price by another unit is seen',
    heat,
    'Tolland Water charges farmers GBP 0.07 per hour for heat, Fenwick Courier reports.',
    ['scope'],
  ],
  [
    'a condition may be told',
    trains,
    'If the region approves its budget in June, Wexcombe Rail will buy 14 trains, Fenwick Courier reports.',
    [],
  ],
  ['a condition left out is seen', trains, 'Wexcombe Rail will buy 14 trains from Stadtler Werke, Fenwick Courier reports.', ['scope']],
  [
    'an option told as a purchase is seen',
    forest,
    'Lindqvist Paper has taken 40 hectares of forest from the Varn estate, Fenwick Courier reports.',
    ['scope'],
  ],
]
for (const [name, report, text, expected] of lessThanSaid) test(name, () => assert.deepEqual(failingIn(report, text), expected))

test('nobody may have more than so much: that is a cap at so much, and no share of it', () => {
  const board = 'The Ellery Harbour Board decided on Monday that no new quay may draw more than 50 MW before 2028.'
  const scope = (text: string): readonly CheckName[] => failingIn(board, text).filter((check) => check === 'scope')
  assert.deepEqual(scope('The Ellery Harbour Board limited the draw of new quays to 50 MW, Fenwick Courier reports.'), [])
  assert.deepEqual(scope('The Ellery Harbour Board said that a new quay may draw 50 MW, Fenwick Courier reports.'), ['scope'])
})

test('a share more than a year before is no rate by the year, and what came months late is the first all the same', () => {
  const scope = (report: string, text: string): readonly CheckName[] => failingIn(report, text).filter((check) => check === 'scope')
  const made = 'Tolland Water made GBP 42 million in the first quarter, 40% more than a year before, it said on Friday.'
  assert.deepEqual(scope(made, 'The profit of Tolland Water rose by 40%, Fenwick Courier reports.'), [])
  const shipped = 'Wexcombe Rail shipped the first trains to Tolland Water on Monday, two months late.'
  assert.deepEqual(scope(shipped, 'Wexcombe Rail shipped the first trains to Tolland Water, Fenwick Courier reports.'), [])
  const worst = 'Wexcombe Rail had its worst loss in two years on Monday.'
  assert.deepEqual(scope(worst, 'Wexcombe Rail had its worst loss, Fenwick Courier reports.'), ['scope'])
})
