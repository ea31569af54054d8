import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { entitiesOf, takeTold } from '../../../../test/support/take-told.ts'
import { speaksAgainst } from './against.ts'
import { againstClassOf, strongestFirst } from './against-strength.ts'

describe('what speaks against news', () => {
  const rows = [
    ['barred', 'A court in Lund has suspended the permit.'],
    ['barred', 'The part may not be exported to Castora.'],
    ['missing', 'No lease has been signed.'],
    ['missing', 'The deal needs approval in The Hague.'],
    ['missing', 'The building depends on a second feeder.'],
    ['disputed', 'Two buyers put the price nearer to EUR 15,900.'],
    ['disputed', 'Holt denies that it has agreed.'],
    ['disputed', 'No independent test has been made.'],
    ['caveat', 'The figure excludes training.'],
    ['caveat', 'Holt lost USD 30 m in 2025.'],
  ] as const
  for (const [kind, text] of rows) test(`${kind}: ${text}`, () => assert.equal(againstClassOf(text), kind))
  for (const text of [
    'A court in Lund refused to suspend the permit.',
    'The court rejected a motion to block the sale.',
    'The ministry did not block the export.',
    'No court has suspended the permit.',
    'The sale does not require regulatory approval.',
    'The hall needs no permit.',
    'Its finance chief, Gunnar Holt, rejects the comparison.',
  ])
    test(`no hindrance: ${text}`, () => {
      assert.equal(againstClassOf(text), undefined)
      assert.equal(speaksAgainst(text), false)
      assert.deepEqual(strongestFirst([{ text }]), [])
    })
  test('what the market made of news is no fact against it', () => {
    assert.equal(speaksAgainst('Shares in Holt fell 3% on Monday.'), false)
  })
  test('a ban that is not lifted, and a second half that says no, stay hindrances', () => {
    assert.equal(againstClassOf('The ministry refused to lift the ban on the export.'), 'barred')
    assert.equal(againstClassOf('The court did not block the sale, but the ministry has banned the export.'), 'barred')
    assert.equal(againstClassOf('The hall has not been approved.'), 'missing')
  })
  test('comes in the order of its strength, whatever its place in the report', () => {
    const texts = rows.toReversed().map(([, text]) => ({ text }))
    assert.deepEqual(
      strongestFirst(texts).map(({ text }) => againstClassOf(text)),
      ['barred', 'barred', 'missing', 'missing', 'missing', 'disputed', 'disputed', 'disputed', 'caveat', 'caveat'],
    )
  })
  test('of several facts the take tells the strongest', () => {
    const entities = entitiesOf([
      ['Orla AI', 'ai_lab'],
      ['Mirrick Data Centres', 'operator'],
      ['Lund North', 'site'],
    ])
    const lease =
      'Orla AI has signed a lease for 24 MW at Lund North, a site of Mirrick Data Centres, it said on Tuesday. The lease runs for six years.'
    const tell = (...against: readonly string[]) =>
      takeTold('Orla AI leases 24 MW at Lund North', [`${lease} ${against.join(' ')}`], entities).take.find((text) =>
        text.startsWith('Against this'),
      ) ?? ''
    const dispute = 'Residents of Lund North oppose the site.'
    const missing = 'The hall at Lund North needs a permit from the town of Lund.'
    const barred = 'A court in Lund suspended the building permit of Lund North in May.'
    assert.doesNotMatch(tell('A court in Lund refused to suspend the building permit of Lund North in May.'), /suspend/)
    assert.match(tell(dispute, missing), /permit/)
    assert.match(tell(dispute, missing, barred), /suspended/)
  })
})
