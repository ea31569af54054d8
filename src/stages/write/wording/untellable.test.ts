import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import { contentsOf } from '../sentences/claim-sentences.ts'
import { readClaim } from './claim-clause.ts'
import { isBroken } from './untellable.ts'

/** Whether the sentence that holds `verb` can be told at all. */
function isTold(text: string, verb: string): boolean {
  const report = { id: 'a1', title: 'Ferries in Kiel', text, publishedAt: '2026-05-03T09:00:00Z', publisher: 'Pier Daily' }
  const dossier = dossierOf({ reports: [report], entities: [], ledger: [], receiptSentence: 'None.' })
  const claim = dossier.claims.find((each) => each.verb.text === verb)
  const read = claim && readClaim(claim, dossier)
  return read !== undefined && contentsOf(read, dossier).length > 0
}

test('what was done long before the day is not told without its time', () => {
  assert.equal(isTold('Orla Cloud closed two piers in Kiel. Lena Brandt rejected the plan of the board.', 'rejected'), true)
  assert.equal(
    isTold('Orla Cloud closed two piers in Kiel. Months after the storm, Lena Brandt rejected the plan of the board.', 'rejected'),
    false,
  )
})

test('a line of a transcript is its speaker’s and not the report’s', () => {
  assert.equal(isTold('Orla Cloud closed two piers in Kiel.\nBRANDT: Orla Cloud paid a fine of 40 euros in Kiel.', 'paid'), false)
})

test('a participle behind what somebody said is not their deed', () => {
  assert.equal(
    isTold(
      'Orla Cloud closed two piers. Lena Brandt, of Kiel, said she worked abroad during the ferry war, deemed a success on that pier.',
      'deemed',
    ),
    false,
  )
})

test('what could come to pass by nobody’s word is no report', () => {
  assert.equal(isTold('Orla Cloud closed two piers. Lower fares could dampen the mood of the board.', 'could dampen'), false)
})

test('who is named once by one name and nowhere introduced says nothing', () => {
  const text = 'Orla Cloud closed two piers in Kiel. Mr Dietz said that Orla Cloud paid a fine of 40 euros in Kiel.'
  assert.equal(isTold(text, 'paid'), false)
  assert.equal(isTold(text.replace('Mr Dietz', 'Hanna Dietz'), 'paid'), true)
})

test('a sentence that waits for another clause, or whose day hangs on a noun, is broken', () => {
  for (const text of [
    'Pier Daily said that Once the pier opened',
    'The notice shows that while the minister contradicts himself',
    'The board will vote on the remarks by Brandt on 3 May 2026',
    'Brandt complained on the pier on 3 May 2026 about Orla Cloud',
    'Two boards barred Representatives Lena Brandt from the pier',
    'Minister Brandt Lena Otto BrandtSays he backs Lund',
    'Two sailors died in a fire at an East Lund, Skane',
    'Lena Brandt said that Brandt would wait for the ferry',
  ])
    assert.equal(isBroken(text, 1), true, text)
  assert.equal(isBroken('Brandt complained about Orla Cloud on 3 May 2026', 0), false)
})

test('the first sentence of a summary speaks of no other one', () => {
  assert.equal(isBroken('Brandt has proposed another order', 0), true)
  assert.equal(isBroken('Brandt has proposed another order', 1), false)
})

test('a name cut at an initial is broken, and a series or plan by its letter is whole', () => {
  for (const text of ['Brandt talked with Attorney General William P', 'Brandt met Lena Q.']) assert.equal(isBroken(text, 1), true, text)
  for (const text of ['Vega Labs closed its Series B', 'The port moves to Plan B', 'The pier is in Zone C.'])
    assert.equal(isBroken(text, 1), false, text)
})

test('half of a turn, a remark without its matter, a tape’s scene and a slip of the page are not told', () => {
  const lead = 'Orla Cloud closed two piers in Kiel.'
  assert.equal(isTold(`${lead} Lena Brandt attended the vote but did not take questions from the pilots.`, 'did not take'), false)
  assert.equal(isTold(`${lead} Lena Brandt spoke a day after talks with pilots at the quay.`, 'spoke'), false)
  assert.equal(isTold(`${lead} In the video, Lena Brandt throws a lamp at the pilots.`, 'throws'), false)
  assert.equal(isTold(`${lead} Lena Brandt sought on Monday sought to end the strike of the pilots.`, 'sought'), false)
})

test('a day inside somebody’s words counts from when they were said', () => {
  const lead = 'Orla Cloud closed two piers in Kiel.'
  assert.equal(isTold(`${lead} “Dunmere won today, and the pilots lost,” said Lena Brandt in a statement.`, 'won'), false)
})

test('what shows that a verb, a comma or a day was left out is broken', () => {
  for (const own of [
    'Brandt is outstanding great work for the port',
    'Orla Cloud met Lena Brandt the ranking member of the harbour board',
    'He repeated the rumour that Dunmere, moved in the vote',
    'Brandt allowed its release to the port last',
    'The boats have been stuck since in a port that has no crane',
    'Orla Cloud will buy nine boats in 2026 later',
    'Thousands turned out in ports across Dunmere, Calder Post reported on 30 June 2026',
  ])
    assert.equal(isBroken(own, 1), true, own)
  for (const own of [
    'Orla Cloud has been in Lund since 2012',
    'Thousands turned out in Lund to greet Brandt',
    'Brandt was the last',
    'Brandt will leave at last',
    'Brandt, the ranking member of the board, left',
  ])
    assert.equal(isBroken(own, 1), false, own)
})
