import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import { headlinesFromClaim } from './claim-headlines.ts'

/** The headlines that the first sentence of a report by itself gives. */
function linesOf(text: string, publisher = 'Pier Daily'): readonly string[] {
  const report = { id: 'a1', title: 'Harbour news of the day', text, publishedAt: '2026-05-03T09:00:00Z', publisher }
  const dossier = dossierOf({ reports: [report], entities: [], ledger: [], receiptSentence: 'None.' })
  return dossier.claims
    .filter(({ position }) => position === 0)
    .flatMap((claim) => headlinesFromClaim(claim, dossier).map((each) => each.text))
}

const rows: readonly (readonly [why: string, text: string, line: RegExp, publisher?: string])[] = [
  [
    'a body that prints its own news is who did it',
    'The Lund Harbour Office has fined Orion Ferries EUR 40 million for selling lists of riders.',
    /^Lund Harbour Office fines Orion Ferries/u,
    'Lund Harbour Office',
  ],
  [
    'what officials of a body do the body does',
    'Officials of the Lund Harbour Board searched the offices of four ferry companies on Friday.',
    /^Lund Harbour Board searches /u,
  ],
  [
    'what is to be done will be done',
    'The transport department of Westmarch is to end a trial of night ferries because the cost has tripled.',
    /department .*will end (?:a )?trial of night ferries/u,
  ],
  [
    'what the company says it will do is its plan',
    'Orion Ferries will cut the price of its passes by 40% from 1 May, the company told riders on Thursday.',
    /^Orion Ferries will (?:cut|reduce) (?:the )?price of its passes by 40%/u,
  ],
  [
    'who has been charged is charged, by the word of whoever says so',
    'Three people have been charged with selling 2,900 forged passes, prosecutors said on Friday.',
    /^Prosecutors say three people (?:have been|are) charged/u,
  ],
  [
    'what went wrong elsewhere in the sentence makes no judgement of the deed',
    'Orion Ferries cancelled 212 sailings on Friday after an update to its maps went wrong.',
    /^Orion Ferries cancels 212 sailings$/u,
  ],
  [
    'what a sum is held beside is no date of the deed',
    'Orion Ferries has taken $60m from old backers at a value of $400m, down from $1.2bn two years ago.',
    /^Orion Ferries takes USD 60 ?m from old backers/u,
  ],
  [
    'what a period brought is news when it comes out',
    'Orion Ferries shipped 1.1 million lamps in the three months to March.',
    /^Orion Ferries ships 1\.1 million lamps/u,
  ],
]
for (const [why, text, line, publisher] of rows)
  test(why, () => {
    const lines = linesOf(text, publisher)
    assert.ok(
      lines.some((each) => line.test(each)),
      lines.join('\n'),
    )
  })

test('how a report came about is no news', () => {
  assert.deepEqual(linesOf('The Pier Daily has obtained 40 letters of the harbour board.'), [])
})
