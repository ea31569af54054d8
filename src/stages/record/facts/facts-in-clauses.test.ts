import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Article } from '../../../domain/article.ts'
import type { Source } from '../../../domain/source.ts'
import { splitSentences } from '../../../text/sentences.ts'
import { claimsByRule } from '../claims/claims-by-rule.ts'
import { judgeFact, sureFrom } from './fact-gate.ts'
import { readByRule } from './facts-by-rule.ts'

const source = { id: 's', name: 'Fen Post', owner: 'Fen Post', kind: 'trade', allowlisted: true } as unknown as Source

function sureRows(text: string): readonly string[] {
  const shell = {
    id: 'a',
    version: 1,
    title: '',
    text,
    language: 'en',
    publishedAt: '2026-05-28T09:00:00Z',
    url: 'https://fen-post.example/a',
  }
  const article = { ...shell, sentences: splitSentences(text, 'en') } as unknown as Article
  const claims = claimsByRule({ article, storyId: 'st', originId: 'o', entities: [], mentions: [] })
  const rows = readByRule({ article, source, claims, entities: [], originId: 'o' }).filter((row) => judgeFact(row).score >= sureFrom)
  return rows.map(
    ({ fact }) => `${fact.type} ${fact.subject.map(({ entity }) => entity).join(', ')} from ${fact.claims[0]?.id === claims.at(-1)?.id}`,
  )
}

test('a deal told in passing is read from its own clause, and keeps the claim of its sentence', () => {
  assert.deepEqual(
    sureRows('The talks were short. Harbury Capital, which has put $90 million into Ovrane AI, wants a seat on the board.'),
    ['financing Ovrane AI, Harbury Capital from true'],
  )
})

test('a sentence that denies its deal gives no row by any of its clauses', () => {
  assert.deepEqual(sureRows('Harbury Capital, which has not put $90 million into Ovrane AI, wants a seat on the board.'), [])
})
