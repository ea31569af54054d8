import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOfText } from '../../../../test/support/in-memory-story.ts'
import { onlyPersonBefore } from './only-person.ts'

function he(text: string): string | undefined {
  const dossier = dossierOfText(text)
  const claim = dossier.claims.find(({ subject }) => subject.text === 'He')
  assert.ok(claim)
  return onlyPersonBefore(claim, dossier)?.text
}

test('"he" is the one person of the sentence before, who does what it tells', () => {
  assert.equal(
    he('Halfway through his term, with the yard closed, Otto Lindgren will ask for a loan. He will visit Kiel in May.'),
    'Otto Lindgren',
  )
})

test('"he" is nobody where the sentence before names two, or one to whom something is done', () => {
  assert.equal(he('Otto Lindgren will ask Arne Vestberg for a loan in May. He will visit Kiel in June.'), undefined)
  assert.equal(he('The board of the yard has turned against Otto Lindgren. He will visit Kiel in June.'), undefined)
  assert.equal(he('Otto Lindgren met a lawyer in Kiel. He will sue the yard in June.'), undefined)
})
