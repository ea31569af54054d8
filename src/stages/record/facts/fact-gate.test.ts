import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Article } from '../../../domain/article.ts'
import type { Source } from '../../../domain/source.ts'
import { splitSentences } from '../../../text/sentences.ts'
import { claimsByRule } from '../claims/claims-by-rule.ts'
import { gateFacts } from './fact-gate.ts'
import { readByRule } from './facts-by-rule.ts'

function gate(text: string, admittedIds: readonly string[] = []) {
  const shell = {
    id: 'a',
    version: 1,
    title: '',
    text,
    language: 'en',
    publishedAt: '2026-05-28T09:00:00Z',
    fetchedAt: '2026-05-28T10:00:00Z',
  }
  const article = { ...shell, url: 'https://harbour-post.example/a', sentences: splitSentences(text, 'en') } as unknown as Article
  const source = { id: 's', name: 'Harbour Post', owner: 'Harbour Post', kind: 'trade', allowlisted: true } as unknown as Source
  const claims = claimsByRule({ article, storyId: 'st', originId: 'o', entities: [], mentions: [] })
  return gateFacts(readByRule({ article, source, claims, entities: [], originId: 'o' }), article, admittedIds)
}

test('a sentence that is wholly explained gives a row of the ledger', () => {
  const { stated, possible } = gate('Fathom AI has leased 31 MW from Tarnbeck Data in Marisfield.')
  assert.deepEqual([stated.map((fact) => fact.type), possible], [['capacity_lease'], []])
})

test('words that call for another reading make it a possible row, with the reason', () => {
  for (const [text, doubt] of [
    ['Fathom AI has leased 31 MW from Tarnbeck Data, more power than a steelworks such as the one nearby.', 'a comparison'],
    ['Perhaps Fathom AI has leased 31 MW from Tarnbeck Data.', 'someone guesses'],
    ['Fathom AI has leased 31 MW from Tarnbeck Data, as it formerly did from a club of students.', 'told of an earlier time'],
    ['Fathom AI has leased 31 MW from Tarnbeck Data in an old carmaker’s warehouse.', 'words of another trade'],
  ] as const) {
    const { stated, possible } = gate(text)
    assert.deepEqual(stated, [], text)
    assert.ok(possible[0]?.doubts.includes(doubt), `${text}: ${possible[0]?.doubts.join('; ')}`)
  }
})

test('a bid that was lost, a debt that grew, people hired away and vacancy that dropped state no deal of their own', () => {
  for (const text of [
    'Tarnbeck Data lost its bid to lease 31 MW to Fathom AI.',
    'Fathom AI is considering whether to keep its 31 MW at Tarnbeck Data’s campus.',
    'Oracle’s debt has climbed to $110 billion as it races to build data centers.',
    'Fathom AI hired two engineers who ran a 10,000-GPU cluster at Tarnbeck Data.',
    'Vacancy in Northern Virginia dropped to 0.5 percent even as 900MW was added.',
  ])
    assert.deepEqual(gate(text).stated, [], text)
})

test('a row that a person took is stated again when the report is read again', () => {
  const text = 'Perhaps Fathom AI has leased 31 MW from Tarnbeck Data.'
  const [waiting] = gate(text).possible
  assert.ok(waiting)
  const again = gate(text, [waiting.fact.id])
  assert.deepEqual([again.stated.map((fact) => fact.id), again.possible], [[waiting.fact.id], []])
})

test('a first phase told in the next sentence is as sure as the whole it is a part of', () => {
  const { stated, possible } = gate(
    'Mesalta Centros de Datos will build a 100 MW campus at Zaragoza Sur, the company said on Monday. The first phase of 40 MW is to go live by 30 June 2027.',
  )
  const part = stated.find((fact) => fact.partOf !== undefined)
  assert.deepEqual([stated.length, part?.quantity?.[0]?.hi, part?.horizon, possible], [2, 40, '2027-06-30', []])
})
