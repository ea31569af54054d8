import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refusals } from '../../../test/support/refusals.ts'
import { haveOneRoot, tellSame, uncarriedWords } from './near-words.ts'
import { readWords } from './read-words.ts'

const rows = [
  {
    says: 'a noun put for another of its kind is not carried',
    passage: 'The Ostmark court fined a plumber for poisoning a well near Birkby.',
    stands: 'A plumber was fined by the Ostmark court for poisoning a well near Birkby',
    falls: 'The Ostmark court fined a dentist for poisoning a well near Birkby',
  },
  {
    says: 'a reason that the passage does not give is not carried',
    passage: 'Norvale Rovers dismissed their trainer in April.',
    stands: 'The trainer was dismissed by Norvale Rovers in April',
    falls: 'Norvale Rovers dismissed their trainer in April after a quarrel',
  },
  {
    says: 'a colour that the passage does not give is not carried',
    passage: 'Hesper Biologics bought a laboratory in Tamsworth.',
    stands: 'A laboratory in Tamsworth was acquired by Hesper Biologics',
    falls: 'Hesper Biologics bought a bankrupt laboratory in Tamsworth',
  },
  {
    says: 'what came of it is not carried where the passage does not say so',
    passage: 'A gale tore the roof off a sports hall in Elmire.',
    stands: 'The roof of a sports hall in Elmire was torn off by a storm',
    falls: 'A gale tore the roof off a sports hall in Elmire, hurting pupils',
  },
  {
    says: 'one deed may be told from its other end',
    passage: 'The Farrow Bank lent the town of Pellworth EUR 12 million.',
    stands: 'The town of Pellworth borrowed EUR 12 million from the Farrow Bank',
    falls: 'The town of Pellworth borrowed EUR 12 million from the Farrow Bank for a tunnel',
  },
]

for (const { says, passage, stands, falls } of rows)
  test(says, () => {
    for (const writer of ['template/1', 'summary/1 m']) assert.deepEqual(refusals(passage, stands, 'en', writer), [], writer)
    assert.ok(refusals(passage, falls, 'en', 'summary/1 m').includes('evidence'))
  })

const word = (text: string) => {
  const [read] = readWords(`the ${text}`).slice(1)
  assert.ok(read)
  return read
}
test('a word is the same in its other forms, and in one that a newsroom puts for it', () => {
  for (const [one, other] of [
    ['fell', 'falls'],
    ['paid', 'payment'],
    ['suspended', 'suspension'],
    ['outlook', 'forecast'],
    ['biggest', 'largest'],
  ] as const)
    assert.ok(tellSame(word(one), word(other)), `${one} and ${other}`)
})
test('words of one kind are not the same', () => {
  for (const [one, other] of [
    ['goalkeeper', 'striker'],
    ['school', 'hospital'],
    ['invested', 'investigated'],
    ['oak', 'elm'],
  ] as const)
    assert.ok(!tellSame(word(one), word(other)), `${one} and ${other}`)
})
test('a root is shared where only endings differ', () => {
  assert.ok(haveOneRoot('suspend', 'suspens'))
  assert.ok(!haveOneRoot('contract', 'contrast'))
})

test('a light verb may stand where another word of ours has the deed, and nowhere else', () => {
  const uncarried = (own: string, passage: string) =>
    uncarriedWords(own, readWords(own), readWords(passage), passage).map(({ text }) => text)
  assert.deepEqual(uncarried('The flood left 40 shops closed', 'The flood closed 40 shops.'), [])
  assert.deepEqual(uncarried('The bishop left the party', 'The bishop praised the party.'), ['left'])
})

test('siblings of a kind are no near-equals', () => {
  for (const pair of [
    'brother sister',
    'husband wife',
    'king queen',
    'wheat corn',
    'lunch dinner',
    'comet asteroid',
    'riot protest',
    'critical serious',
    'hybrid electric',
  ]) {
    const [one, two] = readWords(pair)
    assert.ok(one !== undefined && two !== undefined && !tellSame(one, two), pair)
  }
})
