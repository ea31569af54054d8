import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import type { Candidate } from './headline.ts'
import { bars, bestHeadline, confidenceIn } from './headline-gate.ts'

const title = 'Orbital Ferries boss Lena Brandt arrested for insider trading in Lund'
const dossier = dossierOf({
  reports: [
    {
      id: 'a1',
      title,
      text: 'Lena Brandt was arrested for insider trading in Lund. The boss of Orbital Ferries denies it. Police in Lund search a yard.',
      publishedAt: '2026-06-01T09:00:00Z',
      publisher: 'Tidewater Gazette',
    },
  ],
  entities: [],
  ledger: [],
  receiptSentence: 'This archive is new: it holds 1 story, starting 1 June 2026. It cannot say whether this was reported here before.',
})
const told = (text: string, bonus = 0): Candidate => ({ text, proofs: dossier.claims, bonus })
const cut = told('Orbital Ferries boss Lena Brandt is arrested for insider', 3)
const whole = told('Lena Brandt is arrested for insider trading')

test('a headline that is cut short gives way to a whole one, however near the news it is', () => {
  assert.equal(bestHeadline([cut, whole], dossier, bars.news)?.text, whole.text)
})

test('none is told where all are cut short, at either bar', () => {
  assert.ok(confidenceIn(cut, dossier) < bars.last)
  assert.equal(bestHeadline([cut], dossier, bars.news), undefined)
  assert.equal(bestHeadline([cut], dossier, bars.last), undefined)
})

test('of two that stand the nearer to the news is told', () => {
  const beside = told('Police in Lund search a yard')
  assert.equal(bestHeadline([beside, whole], dossier, bars.news)?.text, whole.text)
})
