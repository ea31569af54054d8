import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOfText } from '../../../../test/support/in-memory-story.ts'
import { paperAgain, toldAgain } from './told-before.ts'
import { withoutKnown } from './who-speaks.ts'

/** The subject of the sentence that opens with `opening`, as it may stand behind what was told. */
function again(text: string, opening: string, before: string, toldFrom: readonly string[] = ['r1']): string | undefined {
  const dossier = dossierOfText(text)
  const claim = dossier.claims.find(({ subject }) => subject.text === opening)
  assert.ok(claim, opening)
  return toldAgain(claim.subject, claim, dossier, { before, toldFrom })?.text
}

test('"the court" is the one whose name was told, and of two that were told neither', () => {
  const text = 'The Norrland Supreme Court let the ferry tax stand. The court asked the county for its books by May.'
  assert.equal(again(text, 'The court', 'The Norrland Supreme Court let the ferry tax stand.'), 'the court')
  assert.equal(again(text, 'The court', 'The Norrland Supreme Court and a Lund court let the tax stand.'), undefined)
  assert.equal(again(text, 'The court', 'The county let the ferry tax stand.'), undefined)
})

test('what another report tells of is not spoken of again', () => {
  const text = 'The Norrland Supreme Court let the ferry tax stand. The court asked the county for its books by May.'
  assert.equal(again(text, 'The court', 'The Norrland Supreme Court let the ferry tax stand.', ['r2']), undefined)
})

test('a group is spoken of again where its report speaks of no other', () => {
  const told = 'Students of the Lund harbour school left for Kiel.'
  const one = 'Students of the Lund harbour school left for Kiel. The students will visit nine ports in May.'
  assert.equal(again(one, 'The students', told), 'the students')
  const two = 'Students of the Lund harbour school left for Kiel with three other students. The students will visit nine ports in May.'
  assert.equal(again(two, 'The students', told), undefined)
})

test('what there is one of needs no telling', () => {
  const text = 'Norrland built a pier. The total public debt has reached 90 m crowns, its largest in 40 years.'
  assert.equal(again(text, 'The total public debt', 'Norrland built a pier.', []), 'the total public debt')
})

test('most of what was told, and others who were hurt as well', () => {
  const text = 'Six blasts shook the port, and 12 people were killed. Most of the blasts were set off by hand. Four others were injured.'
  const told = 'Six blasts shook the port, and 12 people were killed.'
  assert.equal(again(text, 'Most of the blasts', told), 'most of the blasts')
  assert.equal(again(text, 'Four others', told), 'four others')
  assert.equal(again(text, 'Four others', 'Six blasts shook the port.'), undefined)
})

test('a lawsuit that was told of says something itself, and of two neither does', () => {
  const speaks = (text: string) => {
    const dossier = dossierOfText(text)
    const claim = dossier.claims.find(({ speaker }) => speaker?.text === 'The lawsuit')
    assert.ok(claim?.speaker)
    return paperAgain(claim.speaker, claim, dossier, { before: 'A Lund judge let a lawsuit go on.', toldFrom: ['r1'] })?.text
  }
  const alleges = 'The lawsuit alleges that Orla Ferries kept 90 deposits.'
  assert.equal(speaks(`A Lund judge let a lawsuit on ferries go on. ${alleges}`), 'the lawsuit')
  assert.equal(speaks(`A Lund judge let a lawsuit on ferries go on and struck out another lawsuit. ${alleges}`), undefined)
})

test('a known noun is known whatever word stands behind it', () => {
  assert.equal(withoutKnown('stayed the policy while it is heard', 'A board set a policy.'), 'stayed Vega while it is heard')
  assert.equal(withoutKnown('stayed the policy board', 'A harbour has a policy.'), 'stayed the policy board')
})
