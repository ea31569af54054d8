import assert from 'node:assert/strict'
import { test } from 'node:test'
import { headlineOf } from '../../../../test/support/headline-of.ts'

const rows: readonly (readonly [why: string, title: string, text: string, headline: RegExp])[] = [
  [
    'what a body said of itself is its word, and needs no outlet’s name',
    'Orion Ferries passes harbour test with 91%',
    'Orion Ferries answered 91% of the questions of a harbour test, it said on Monday.',
    /^Orion Ferries says it has passed harbour test with 91%$/u,
  ],
  [
    'what a body is to vote on it may reject',
    'Harbour panel to vote Tuesday to hold Karl Brandt in contempt',
    'The harbour panel will vote on Tuesday on whether to hold Karl Brandt in contempt, it said.',
    /^Harbour panel will vote on holding Karl Brandt in contempt$/u,
  ],
  [
    'how one person will vote is told as they say it',
    'Karl Brandt announces he will vote to close the harbour inquiry',
    'Karl Brandt, a harbour senator, announced on Monday that he will vote to close the inquiry into the harbour.',
    /will vote to (?:close|end|shut)/u,
  ],
  [
    'who has no name before the colon says what stands behind it',
    'Diplomat: Brandt tied ferry money to a demand for a harbour inquiry',
    'A diplomat said on Monday that Karl Brandt tied the ferry money to a demand for a harbour inquiry.',
    /^(?:A d|D)iplomat says .*tied ferry money/u,
  ],
  [
    'where no other word breaks what it shares with the headline of the report, its articles go',
    'Anger grows over moving riders at the piers',
    'Anger grew in Lund on Monday over the moving of riders at the piers, the council said.',
    /^Anger grows over moving riders at piers$/u,
  ],
  [
    'of two deeds of one subject the second is told where the report takes up only that',
    'Vega Marine splits in two, sheds 500 jobs in ferry group',
    'Vega Marine is shedding 500 jobs in its ferry group, it said on Monday. Its builders and its sellers will work apart.',
    /500 jobs in (?:its )?ferry group/u,
  ],
  [
    'who sued is told before who was sued',
    'Orion Ferries sued by riders who say it hid delays at Lund',
    'Riders who bought passes from Orion Ferries have sued the company, saying that it hid delays at Lund.',
    /^Riders sue Orion Ferries, saying it hid delays at Lund$/u,
  ],
  [
    'the verb stands behind the name where a participle only tells which thing it is done to',
    'Harbour Board of Lund releases map drawn only from old logs of pilots',
    'The Harbour Board of Lund on Monday released a map that was drawn only from old logs of pilots.',
    /^Harbour Board of Lund \p{Ll}+ map/u,
  ],
  [
    'whoever is let do something may have a name between',
    "Judge lets riders' case against Orion Ferries go to trial",
    'A judge in Lund let a case of riders against Orion Ferries go to trial on Monday.',
    /^Judge allows riders' case against Orion Ferries to go to trial$/u,
  ],
  [
    'where it was done may stand last',
    'Three charged in Lund with selling 2,900 forged passes',
    'Three people have been charged with selling 2,900 forged passes in Lund, prosecutors said on Monday.',
    /^(?:Prosecutors say t|T)hree people are charged with selling 2,900 forged passes/u,
  ],
  [
    'a kind of vessel counts as what its name ends in',
    'Orion Ferries recalls 3,100 hoverferries',
    'Orion Ferries is recalling all 3,100 of its new ferries to mend their doors, the harbour board said on Monday.',
    /^Orion Ferries recalls 3,100 hoverferries$/u,
  ],
  [
    'one thing lets, though many stand before the verb',
    'Flaw in harbour gates let strangers board ferries',
    'A flaw in the gates of the harbour at Lund let strangers board ferries for a week, the port said on Monday.',
    /^(?:Port says f|F)law in harbour gates (?:allows strangers to board|let strangers board)/u,
  ],
  [
    'who gets a sum stands behind the deed',
    'Jury awards EUR 40 million to sailmaker in patent fight with Orion Ferries',
    'A jury in Lund awarded EUR 40 million to a sailmaker on Monday in a fight over patents with Orion Ferries.',
    /^(?!EUR 40 m to)/u,
  ],
  [
    'no measure stands alone at the end',
    'Orion Ferries and Vega Marine sign 20-year, 310-vessel lease agreement',
    'Orion Ferries and Vega Marine have signed an agreement on the lease of 310 vessels for 20 years, they said on Monday.',
    /^(?!.*\d-year$)/u,
  ],
  [
    'what is barred by a headline its report may deny with a not',
    'Deal bars Lund schools from using night ferries for outings to islands',
    'Teachers and the council of Lund agreed on Monday that night ferries may not be used for outings to islands by schools.',
    /^Deal ba(?:r|n)s Lund schools from using night ferries/u,
  ],
]
for (const [why, title, text, headline] of rows)
  test(`headline: ${why}`, () => {
    const told = headlineOf(title, text)
    assert.match(told.text, headline)
    assert.deepEqual(told.refused, [])
  })

test('a deed behind "claimed by" is no deed of whom it is claimed by', () => {
  const { text } = headlineOf(
    'Blast claimed by Free Riders closes ferry pier in Lund',
    'A blast claimed by the Free Riders closed the ferry pier of Lund on Monday. Nobody was hurt.',
  )
  assert.doesNotMatch(text, /Riders (?:close|closes) .*claim/u)
})

test('a new vote or trial stays new: without the word it would be the one that was held', () => {
  assert.match(
    headlineOf(
      'Kiel board orders new trial in harbour fraud',
      'The board of Kiel on Monday ordered a new trial in the fraud at the harbour.',
    ).text,
    /\bnew trial\b/iu,
  )
})
