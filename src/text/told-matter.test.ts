import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../test/support/in-memory-story.ts'
import { partyKeyOf, toldMatter } from './told-matter.ts'

function told(text: string) {
  const report = { id: 'r', title: text, text, publishedAt: '2026-03-02T08:00:00Z', publisher: 'Fenwick Courier' }
  const [claim] = dossierOf({ reports: [report], entities: [], ledger: [], receiptSentence: 'x' }).claims
  return claim === undefined ? undefined : toldMatter(claim)
}

test('a plan, a deed and a denial are told apart, and a deed is the same in each', () => {
  const its = ['plans to open', 'will open', 'opened', 'has opened', 'did not open'].map((verb) =>
    told(`Orvanne Rail ${verb} a depot in Tavish.`),
  )
  assert.deepEqual(
    its.map((it) => it?.deed),
    ['open', 'open', 'open', 'open', 'open'],
  )
  assert.deepEqual(
    its.map((it) => it?.stage),
    ['ahead', 'ahead', 'done', 'done', 'off'],
  )
})

test('what calls something off is off itself, and its matter is what it calls off', () => {
  assert.deepEqual(told('Orvanne Rail cancelled the depot in Tavish.'), {
    party: 'orvanne rail',
    deed: 'cancel',
    passive: false,
    stage: 'off',
    isCall: true,
    words: ['depot'],
    names: ['tavish'],
    figures: [],
  })
})

test('days, seasons and the party itself are no matter', () => {
  assert.deepEqual(told('Orvanne Rail opened the Orvanne depot in Tavish on Friday night.')?.words, ['depot'])
})

test('what is supposed, said, empty or without a named party tells no deed', () => {
  for (const text of [
    'Orvanne Rail may open a depot in Tavish.',
    'Orvanne Rail has two depots in Tavish.',
    'The company opened a depot in Tavish.',
    'It opened a depot in Tavish.',
    'Orvanne Rail said nothing.',
  ])
    assert.equal(told(text), undefined, text)
})

test('figures are kept with what they count, and a limit equals no figure', () => {
  assert.deepEqual(told('Orvanne Rail cut 500 jobs in Tavish.')?.figures, [{ kind: 'count', unit: '', noun: 'jobs', value: 500 }])
  assert.match(told('Orvanne Rail will cut up to 500 jobs in Tavish.')?.figures[0]?.kind ?? '', /^count:up_to$/)
})

test('a party is who the registry knows, or a name in full', () => {
  const subject = { text: 'The Fenwick Council', start: 0, end: 1 }
  assert.equal(partyKeyOf({ subject, names: [] }), 'fenwick council')
  assert.equal(partyKeyOf({ subject: { ...subject, entityId: 'fenwick' }, names: [] }), 'fenwick')
  assert.equal(partyKeyOf({ subject: { ...subject, text: 'The council' }, names: [] }), undefined)
  assert.equal(partyKeyOf({ subject: { ...subject, text: 'Falk' }, names: [] }), undefined)
  assert.equal(partyKeyOf({ subject: { ...subject, text: 'Mayor Lena Brandt' }, names: [] }), 'lena brandt')
  assert.equal(partyKeyOf({ subject: { ...subject, text: 'Falk' }, names: [{ text: 'Falk', start: 0, end: 4 }] }), 'falk')
})
