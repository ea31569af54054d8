// The ledger rows that one short report of ours surely gives.
import type { Article } from '../../src/domain/article.ts'
import type { Source } from '../../src/domain/source.ts'
import { claimsByRule } from '../../src/stages/record/claims/claims-by-rule.ts'
import { judgeFact, sureFrom } from '../../src/stages/record/facts/fact-gate.ts'
import { readByRule } from '../../src/stages/record/facts/facts-by-rule.ts'
import { splitSentences } from '../../src/text/sentences.ts'

const source = { id: 's', name: 'Fen Post', owner: 'Fen Post', kind: 'trade', allowlisted: true } as unknown as Source

/** The claims of an English report, and those of its rows that are sure. */
export function sureRowsOf(text: string) {
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
  return { claims, rows }
}
