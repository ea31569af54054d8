import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import { readClaim, tellingsOf } from './claim-clause.ts'

/** Every way the first clause of a text is told as a headline that may be cut. */
function tellings(text: string): readonly string[] {
  const report = { id: 'r0', title: 'Notes from Lund', text, publishedAt: '2026-02-03T08:00:00Z', publisher: 'Calder Post' }
  const dossier = dossierOf({ reports: [report], entities: [], ledger: [], receiptSentence: 'None.' })
  const [claim] = dossier.claims
  const read = claim === undefined ? undefined : readClaim(claim, dossier)
  assert.ok(read)
  return tellingsOf(read, 'headline', true).map(({ words }) => words.join(' '))
}

test('what holds for every one of a group, or for the first, keeps the words that say of which', () => {
  const papers = tellings('The port office ordered new papers for every skipper in its care after a tug sank off Lund.')
  assert.ok(papers.length > 0 && !papers.some((words) => words.endsWith('every skipper')))
  const first = tellings('The harbour board opened the first pier of the town on Monday.')
  assert.ok(!first.some((words) => words.endsWith('the first pier')))
})

test('a tale of what is done to some may end where its source goes on', () => {
  assert.ok(tellings('The port office ordered new papers in its halls after a tug sank off Lund.').includes('new papers'))
})

test('what somebody says another did keeps what it was done for', () => {
  const said = tellings('Ida Brandt said that the mayor shared the video to help his voters in Lund.')
  assert.ok(said.length > 0 && !said.some((words) => words.endsWith('the video')))
})

test('an exception, and what somebody is taken for, stay with the deed they bound', () => {
  const refused = tellings('The ferry firm has declined all interviews outside of its yearly briefing in Lund.')
  assert.ok(!refused.some((words) => /all interviews$/u.test(words)), refused.join(' | '))
  const named = tellings('Rivals have identified Ida Brandt as a member who could turn against the plan.')
  assert.ok(!named.some((words) => words.endsWith('Ida Brandt')), named.join(' | '))
  const kept = tellings('The treaty keeps the town from building a second pier.')
  assert.ok(!kept.some((words) => words.endsWith('the town')), kept.join(' | '))
})

test('a day between a quality and its thing is not taken out alone', () => {
  const tweet = tellings('Ida Brandt threatened the ferry firm in an early Tuesday morning letter to riders.')
  assert.ok(!tweet.some((words) => /\bearly letter\b/u.test(words)), tweet.join(' | '))
})
