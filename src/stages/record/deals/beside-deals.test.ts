import assert from 'node:assert/strict'
import test from 'node:test'
import { indexNames, namesIn } from './deal-names.ts'
import { inPlainWords } from './in-plain-words.ts'

const index = indexNames([])
const plain = (text: string): string => inPlainWords(text, 'en', namesIn(text, index, 'en', new Set()))
const deal = 'Ilsa AI has leased 12 MW from Wexcombe Hosting'

for (const told of [
  `The news comes a week after Quarl Hosting failed: ${deal}.`,
  `${deal}, the first of several expected this year.`,
  `${deal}, its fourth since it was founded in 2019.`,
  `${deal}, sending its shares up 4%.`,
  `${deal}, ending months of speculation.`,
  `${deal}, in the latest sign of a boom in computing.`,
  `${deal} in what analysts called a surprise.`,
  `${deal}, and plans to hire 40 people.`,
  `${deal}, and the mayor welcomed it.`,
  `${deal} after a dispute with Quarl Hosting.`,
  `${deal}, beating Quarl Hosting to the deal.`,
])
  test(told, () => assert.equal(plain(told), `${deal}.`))

test('a part is had in the unit of its whole', () =>
  assert.equal(
    plain("Of the campus's 60 MW, Ilsa AI has reserved 12, with the rest still on the market."),
    'Ilsa AI has reserved 12 MW, with the rest still on the market.',
  ))
for (const told of [
  'Wexcombe Hosting, which hosts Brume Labs in Denton, is building 12 MW in Ystad.',
  'Wexcombe Hosting, of which Marrow Capital owns most, is building 12 MW in Ystad.',
])
  test(told, () => assert.equal(plain(told), 'Wexcombe Hosting is building 12 MW in Ystad.'))
test('a second deed is joined as any other', () =>
  assert.equal(
    plain('Ilsa AI has leased 12 MW from Wexcombe Hosting and, in a separate transaction, borrowed $40 million from Marrow Bank.'),
    'Ilsa AI has leased 12 MW from Wexcombe Hosting and borrowed $40 million from Marrow Bank.',
  ))
test('a second deed is joined whatever stands between', () =>
  assert.equal(
    plain('Ilsa AI raised $40 million and, with a part of it, will rent 12 MW in Denton from Wexcombe Hosting.'),
    'Ilsa AI raised $40 million and will rent 12 MW in Denton from Wexcombe Hosting.',
  ))
test('why something stops takes nothing back', () =>
  assert.equal(
    plain('Work on the 12 MW site of Wexcombe Hosting has stopped because the grid cannot say when it will be ready.'),
    'Work on the 12 MW site of Wexcombe Hosting has stopped.',
  ))
for (const [told, said] of [
  ['Wexcombe Hosting, the landlord of Ilsa AI, is building 60 MW in Denton.', 'Wexcombe Hosting is building 60 MW in Denton.'],
  ['Wexcombe Hosting’s customer Ilsa AI has raised $40 million.', 'Ilsa AI has raised $40 million.'],
  ['Quarl Power will deliver 12 MW to Wexcombe Hosting’s tenant Ilsa AI.', 'Quarl Power will deliver 12 MW to Ilsa AI.'],
] as const)
  test(`whose it is has no part: ${told}`, () => assert.equal(plain(told), said))
test('when it opens stays', () =>
  assert.equal(
    plain('Wexcombe Hosting will build a 60 MW campus in Denton, and expects to open it in June 2027.'),
    'Wexcombe Hosting will build a 60 MW campus in Denton, opening in June 2027.',
  ))

// What takes something of the deal back, or counts, is no comment on it.
for (const kept of [
  `${deal}, the first of which its board has not approved.`,
  `${deal}, subject to a permit.`,
  `${deal}, its first phase of 4 MW to open in May.`,
  `${deal}, ending a lease of 9 MW.`,
  'Orlin Chips shipped 9,000 accelerators in the quarter, up from 6,000 a year ago.',
])
  test(kept, () => assert.equal(plain(kept), kept))

test('what another hopes or reports between two commas is no manner of the second deed', () => {
  for (const aside of ['according to analysts', 'its chief hopes', 'in a rumour denied by both']) {
    const told = `Ilsa AI raised $40 million and, ${aside}, will rent 12 MW in Denton from Wexcombe Hosting.`
    assert.ok(plain(told).includes(aside), aside)
  }
})
