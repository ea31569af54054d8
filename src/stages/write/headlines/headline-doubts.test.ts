import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import { disagrees, headlineDoubts } from './headline-doubts.ts'

const receiptSentence = 'This archive is new: it holds 1 story, starting 1 June 2026. It cannot say whether this was reported here before.'

/** The doubts about a headline of ours over one report, whose own headline is given too. */
function doubtsAbout(headline: string, text: string, title = 'Along the quay'): readonly string[] {
  const dossier = dossierOf({
    reports: [{ id: 'a1', title, text, publishedAt: '2026-06-01T09:00:00Z', publisher: 'Tidewater Gazette' }],
    entities: [],
    ledger: [],
    receiptSentence,
  })
  return headlineDoubts(headline, dossier.claims, dossier).filter((name) => name !== 'beside' && name !== 'bare')
}

const doubted: readonly (readonly [why: string, headline: string, text: string, sign: string])[] = [
  [
    'the noun an adjective belongs to is cut off',
    'Lena Brandt faces charges of insider',
    'Lena Brandt faces charges of insider trading in Lund.',
    'cut_noun',
  ],
  [
    'a compound is cut at its hyphen',
    'Orbital Ferries sells its stern',
    'Orbital Ferries sells its stern-wheel boats in Lund.',
    'cut_word',
  ],
  ['a family name is cut off', 'Lund council elects Lena', 'Lund council elects Lena Brandt on Monday.', 'cut_name'],
  ['what "of" brings is cut off', 'Brandt opens the first week', 'Brandt opens the first week of races in Lund.', 'cut_of'],
  [
    'a noun stands without what it is for',
    'Lund council approves funding',
    'Lund council approves funding for a second pier.',
    'cut_demanded',
  ],
  [
    'a verb stands without its preposition',
    'Prosecutors in Lund charge Brandt',
    'Prosecutors in Lund charge Brandt with fraud.',
    'cut_demanded',
  ],
  [
    'which ones is cut off',
    'Brandt rejects renaming the ten piers',
    'Brandt rejects renaming the ten piers named for admirals.',
    'cut_limit',
  ],
  [
    'an end that only tells which deed is left open',
    'Brandt decries harbour sting practised',
    'Brandt decries harbour sting practised in Lund.',
    'open_end',
  ],
  [
    'among which it is the most is cut off',
    'Brandt runs in more races than any rider',
    'Brandt runs in more races than any rider in recent years.',
    'cut_limit',
  ],
  ['whereto is cut off', 'Vega will put Brandt', 'Vega will put Brandt on a list of Lund.', 'cut_demanded'],
  [
    'of a row its kind is cut off',
    'Brandt vows to sail on following Vega',
    'Brandt vows to sail on following Vega texting row.',
    'cut_noun',
  ],
  ['what "it" is stands outside', 'Lena Brandt may lead it', 'Lena Brandt may lead it.', 'points_back'],
  ['a season gone by makes the deed an old one', 'Fares in Lund fall over the summer', 'Fares in Lund fell over the summer.', 'dated'],
  [
    'the passage tells of another century',
    'Lena Brandt outlines a way out of the row',
    'Lena Brandt outlined a way out of the row when she opened the pier in 1876.',
    'dated',
  ],
  ['a deed with its day is an old one', 'Brandt was fined in May 2025', 'Brandt was fined in May 2025.', 'dated'],
  [
    'whom it was given to is cut off',
    'Brandt is charged with giving plans',
    'Brandt is charged with giving plans to Vega.',
    'cut_demanded',
  ],
  ['a condition is cut off', 'Brandt will close the pier', 'Brandt will close the pier unless the town pays.', 'cut_condition'],
  ['one of two is cut off', 'Orbital Ferries will sell the pier', 'Orbital Ferries will sell the pier or close it.', 'cut_or'],
  ['whose it is is cut off', 'Guards in Lund detain Brandt', 'Guards in Lund detain Brandt’s driver.', 'cut_owner'],
  [
    'the half of a comparison is cut off',
    'Orbital Ferries carries fewer people',
    'Orbital Ferries carries fewer people than Vega.',
    'cut_than',
  ],
  ['a hedge is left out', 'Orbital Ferries sold the Vega line', 'Orbital Ferries reportedly sold the Vega line. It rained.', 'hedge_lost'],
  [
    'which law it is is cut off',
    'Governor Hanna Dietz of Lund signs law',
    'Governor Hanna Dietz of Lund signs law letting boats sail.',
    'cut_which',
  ],
  ['a particle is cut off', 'Brandt pulls the ferry meeting', 'Brandt pulls the ferry meeting out of Lund.', 'cut_particle'],
  ['a state stands without what it is', 'Ferry protests are ahead of the opening', 'It rained in Lund.', 'misshapen'],
  ['a family is told as one', 'The Brandts pays a rate of 34%', 'It rained in Lund.', 'disagrees'],
  ['the object says nothing', 'Tidewater Gazette publishes a story', 'Tidewater Gazette publishes a story. It rained.', 'hollow'],
  [
    'nothing is said of what was done',
    'Hanna Dietz finds actions by Lena Brandt',
    'Hanna Dietz finds actions by Lena Brandt. It rained.',
    'hollow',
  ],
  ['a role stands without its holder', 'Lund council delays hearing for the pick of Mayor Brandt', 'It rained in Lund.', 'unnamed_role'],
  ['to whom is said and not what', 'Hanna Dietz addresses Lena Brandt', 'It rained in Lund.', 'hollow'],
  ['a verb stands without what it calls whom', 'Lena Brandt declares Vega', 'It rained in Lund.', 'needs_more'],
  ['the adjective of a nation ends it', 'Lena Brandt ridicules Russian', 'It rained in Lund.', 'open_end'],
  ['a noun stands bare of what it is to', 'Lena Brandt loses access', 'It rained in Lund.', 'needs_more'],
  ['a day hangs on the day of printing', 'Harbour Post reports where tonight’s race begins', 'It rained in Lund.', 'day_word'],
  ['a name goes on', 'Brandt rips Ferries', 'Brandt rips Ferries for All in Lund.', 'cut_name'],
  ['a passive has a verb left over', 'Dietz is demanded by union open the pier', 'It rained in Lund.', 'misshapen'],
  [
    'what is meant stands outside',
    'Hanna Dietz defends Brandt’s remarks',
    'Hanna Dietz defends Brandt’s remarks. It rained.',
    'points_outside',
  ],
  ['one body stands twice', 'Harbour Ministry sues Ministry of Harbour', 'It rained in Lund.', 'says_twice'],
  [
    'what one is the first to do is cut off',
    'Hanna Dietz becomes first Lund senator',
    'Hanna Dietz becomes the first Lund senator to quit.',
    'cut_limit',
  ],
  [
    'whom a ban is for is cut off',
    'Court in Lund upholds ban on boats',
    'The court in Lund upholds a ban on boats for anglers.',
    'cut_limit',
  ],
  ['the first of a list is told', 'Hanna Dietz faces Vega', 'Hanna Dietz faces Vega, Orion Ferries, and other riders in Lund.', 'cut_noun'],
  ['what is denied is cut', 'Vega Lines denies it ran', 'Vega Lines denies it ran on leaked fuel.', 'cut_limit'],
  ['a small word that belongs to the verb is cut', 'Judge lets suit go', 'Judge lets suit go ahead.', 'cut_particle'],
  ['nothing that is said has a verb', 'Lena Brandt says not fair to blame riders', 'It rained in Lund.', 'misshapen'],
  ['a verb leaves its helper out', 'Orbital Ferries using new boats for riders', 'It rained in Lund.', 'misshapen'],
  ['many do what the verb says of one', 'Nominees to the court joins Brandt', 'It rained in Lund.', 'disagrees'],
]
for (const [why, headline, text, sign] of doubted)
  test(`a headline is doubted where ${why}`, () => {
    const found = doubtsAbout(headline, text)
    assert.ok(found.includes(sign), found.join(' '))
  })

const whole: readonly (readonly [headline: string, text: string])[] = [
  ['Lena Brandt faces charges of insider trading', 'Lena Brandt faces charges of insider trading in Lund.'],
  ['Lund council approves funding for a second pier', 'Lund council approves funding for a second pier on Monday.'],
  ['Prosecutors in Lund charge Brandt with fraud', 'Prosecutors in Lund charge Brandt with fraud over two years.'],
  ['Orbital Ferries closes its yard', 'Orbital Ferries closes its yard, the company said on Monday.'],
  ['Guards in Lund detain Lena Brandt', 'Guards in Lund detain Lena Brandt as she leaves a boat.'],
  ['Court rejects suit by Orbital Ferries', 'Court rejects suit by Orbital Ferries. It rained.'],
  ['Hanna Dietz denies all wrongdoing', 'Hanna Dietz denies all wrongdoing in Lund.'],
  ['Orbital Ferries closes yard as strikes are called', 'Orbital Ferries closes yard as strikes are called.'],
  ['Orbital Ferries closes yard in Kiel as planned', 'Orbital Ferries closes yard in Kiel as planned.'],
  ['The Times reports a loss', 'The Times reports a loss. It rained.'],
  ['Orbital Ferries cuts fares by 4%', 'Orbital Ferries cuts fares by 4% this summer.'],
]
for (const [headline, text] of whole)
  test(`nothing is to be doubted of "${headline}"`, () => assert.deepEqual(doubtsAbout(headline, text), []))

test('where a source’s own headline ends as ours does, nothing was cut', () => {
  const text = 'The Lund council approves the plan of the mayor for a pier.'
  assert.deepEqual(doubtsAbout('Lund council approves second pier plan', text, 'Lund council approves second pier plan'), [])
})

test('a small word that ends a source’s own headline behind its verb leaves nothing open', () => {
  const text = 'Lund Power pays riders who switch their boats off.'
  assert.deepEqual(doubtsAbout('Lund Power will pay riders who switch off', text, 'Lund Power to pay riders who switch off'), [])
})

test('the first of a list in a source’s headline was cut from it, and a place before its country was not', () => {
  const text = 'Lena Brandt met Vega Lines. It rained.'
  const title = 'Lena Brandt to meet Vega Lines, Orbital Ferries, other guests'
  assert.ok(doubtsAbout('Lena Brandt will meet Vega Lines', text, title).includes('cut_noun'))
  const placed = 'Lena Brandt to speak in Lund, Sweden, on Monday'
  assert.ok(!doubtsAbout('Lena Brandt will speak in Lund', 'Lena Brandt speaks in Lund.', placed).includes('cut_noun'))
})

test('what somebody had to say is no saying', () => {
  assert.ok(!doubtsAbout('Gazette reports what Lena Brandt had to say about piers', 'It rained in Lund.').includes('misshapen'))
})

test('the day that was left out is no limit', () => {
  const text = 'Orbital Ferries buys boats from the Lund shipyard on Monday.'
  assert.deepEqual(doubtsAbout('Orbital Ferries buys boats from the Lund shipyard', text), [])
})

test('where the words before the last are worded anew, nothing is said of its end', () => {
  const text = 'Hanna Dietz runs as Brandt’s deputy in Lund.'
  assert.deepEqual(doubtsAbout('Hanna Dietz runs as the deputy of Brandt', text), [])
})

test('who is named behind a headline is no part of it', () => {
  assert.deepEqual(doubtsAbout('Vega pier is in doubt, Tidewater Gazette says', 'The Vega pier is in doubt. It rained.'), [])
})

test('a verb agrees with the head of its subject, and names are left alone', () => {
  for (const text of ['Nominees to the court joins Brandt', 'Officials in Lund says fares rise']) assert.ok(disagrees(text), text)
  const fine = [
    'Nominees to the court join Brandt',
    'Orbital Ferries says fares rise',
    'Head of the ferry unions joins Brandt',
    'Lund votes on bill that says fares rise',
    'Council puts ferry critics on panel that joins Brandt',
    'Court orders ferries to stop and says why',
  ]
  for (const text of fine) assert.ok(!disagrees(text), text)
})
