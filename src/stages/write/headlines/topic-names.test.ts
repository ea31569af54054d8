import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import { withArticle } from '../wording/phrases.ts'
import { isHalfName, isOutletName, isSameName } from './topic-names.ts'

test('one body goes by two names, two bodies do not', () => {
  const same = [
    ['Harbour Ministry', 'Ministry of Harbour'],
    ['Mr Brandt', 'Lena Brandt'],
    ['Orbital', 'Orbital Ferries'],
  ] as const
  for (const [one, other] of same) assert.ok(isSameName(one, other) && isSameName(other, one), `${one}, ${other}`)
  assert.ok(!isSameName('Orbital Ferries', 'Vega Ferries'))
  assert.ok(!isSameName('Lena Brandt', 'Karl Brandt'))
})

test('an outlet of the story, or one that no headline names, is not what the reports are about', () => {
  const dossier = dossierOf({
    reports: [
      {
        id: 'a1',
        title: 'Orbital Ferries sues the Lund Herald',
        text: 'It rained.',
        publishedAt: '2026-06-01T09:00:00Z',
        publisher: 'Tidewater Gazette',
      },
    ],
    entities: [],
    ledger: [],
    receiptSentence: 'This archive is new: it holds 1 story, starting 1 June 2026. It cannot say whether this was reported here before.',
  })
  assert.ok(isOutletName('Tidewater Gazette', dossier))
  assert.ok(isOutletName('the tidewater gazette', dossier))
  assert.ok(isOutletName('Harbour Daily News', dossier))
  assert.ok(!isOutletName('Lund Herald', dossier))
  assert.ok(!isOutletName('Orbital Ferries', dossier))
})

test('a chamber goes by its article', () => {
  assert.equal(withArticle('House'), 'the House')
  assert.equal(withArticle('Lund House'), 'Lund House')
})

test('the first half of a longer name is no subject of its own', () => {
  assert.equal(isHalfName('Lund', 'Ida Brandt teaches at Lund and Oslo University.'), true)
  assert.equal(isHalfName('Lund', 'Ida Brandt teaches at Lund and Oslo University. She lives in Lund.'), false)
})

test('a half of a body that is named by what it is of is no subject of its own', () => {
  const report = 'The Harrow Academy of Piers praised the plan. The Harrow Academy of Piers will vote on it.'
  assert.equal(isHalfName('Harrow Academy', report), true)
  assert.equal(isHalfName('Piers', report), true)
  assert.equal(isHalfName('Piers', `${report} Piers said so.`), false)
})
