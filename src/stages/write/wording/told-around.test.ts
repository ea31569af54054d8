import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import { readClaim } from './claim-clause.ts'
import { isReviewed, isSetApart } from './told-around.ts'

const opening = 'The council of Lund met on Monday to talk about the ferries.\n\nIts clerks had asked for that.\n\nThe hall was full.\n\n'

/** What holds of the claim that stands at these words. */
function held(text: string, words: string, title = 'Lund council meets') {
  const report = { id: 'r0', title, text, publishedAt: '2026-02-03T08:00:00Z', publisher: 'Calder Post' }
  const dossier = dossierOf({ reports: [report], entities: [], ledger: [], receiptSentence: 'None.' })
  const claim = dossier.claims.find(({ start, end }) => text.slice(start, end).includes(words))
  const read = claim === undefined ? undefined : readClaim(claim, dossier)
  return { read: read ?? assert.fail(words), dossier }
}
const apart = (text: string, words: string): boolean => isSetApart(held(text, words).read, text)

const ofBefore: readonly (readonly [string, string])[] = [
  // The year stands two sentences before.
  ['In 1992 the Brandt line opened. The line had three boats. Brandt won a fifth of the trade.', 'won a fifth'],
  ['A day later, the board met. Pilots sharply attacked the harbour chief.', 'attacked the harbour'],
  ['This undated photo shows Arne Vestberg. The clerk left the Lund museum with a painting.', 'left the Lund'],
  ['Kiel took over the Lund pier under a treaty. But under its new mayor Kiel has closed the pier.', 'took over'],
  ['After the flood in Orrel, the Lund board promised a higher wall.', 'promised a higher'],
  ['In other words, Kiel closed the pier.', 'closed the pier'],
]
for (const [text, words] of ofBefore)
  test(`told of before, of a picture or as a conclusion: ${text}`, () => {
    assert.equal(apart(`${opening}${text}`, words), true)
  })

const ofToday: readonly (readonly [string, string])[] = [
  ['In 1992 the Brandt line opened. On Monday the council met again. Brandt won a fifth of the trade.', 'won a fifth'],
  ['The board met. Pilots sharply attacked the harbour chief.', 'attacked the harbour'],
  ['Kiel took over the Lund pier under a treaty. But Kiel will keep the pier open.', 'took over'],
]
for (const [text, words] of ofToday)
  test(`of the day of its report: ${text}`, () => {
    assert.equal(apart(`${opening}${text}`, words), false)
  })

test('a figure that a note to the report takes back is told no more', () => {
  const report = `${opening}The storm killed 50 people in Orrel.`
  assert.equal(apart(`${report}\n\nEDITOR'S NOTE: The mayor revised the toll to 49, from 50.`, 'killed 50'), true)
  assert.equal(apart(`${report}\n\nEDITOR'S NOTE: The mayor revised the cost to 49, from 60.`, 'killed 50'), false)
  const note = 'Correction: A previous version of this report, in its first paragraph, said wrongly that the storm had killed'
  assert.equal(apart(`${report}\n\n${note} 50 people.`, 'killed 50'), true)
  assert.equal(apart(`${report}\n\n${note} 60 people.`, 'killed 50'), false)
  assert.equal(apart(`${opening}The port paid $50 for a boat.\n\nCorrection: the price was $40, not $50.`, 'paid $50'), true)
})

test('what a lower court ruled is no news beside what a higher one made of it', () => {
  const text = `${opening}The Ninth Circuit upheld the Lund ferry law in May.`
  const reviewed = (title: string): boolean => {
    const { read, dossier } = held(text, 'upheld the', title)
    return isReviewed(read, dossier)
  }
  assert.equal(reviewed('Supreme Court strikes down Lund ferry law'), true)
  assert.equal(reviewed('Ninth Circuit rules on Lund ferry law'), false)
})
