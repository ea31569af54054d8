import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Article } from '../../../domain/article.ts'
import type { Source } from '../../../domain/source.ts'
import { splitSentences } from '../../../text/sentences.ts'
import { claimsByRule } from '../claims/claims-by-rule.ts'
import { doubtsOf } from './fact-doubts.ts'
import { judgeFact, oddsByDoubts, sureFrom } from './fact-gate.ts'
import { oddsByTrees, taughtSigns } from './fact-trees.ts'
import { readByRule } from './facts-by-rule.ts'
import { rowSignNames, signsOfRow } from './row-signs.ts'

function rowsOf(text: string) {
  const shell = { id: 'a', version: 1, title: '', text, language: 'en', publishedAt: '2026-05-28T09:00:00Z' }
  const article = { ...shell, url: 'https://harbour-post.example/a', sentences: splitSentences(text, 'en') } as unknown as Article
  const source = { id: 's', name: 'Harbour Post', owner: 'Harbour Post', kind: 'trade', allowlisted: true } as unknown as Source
  const claims = claimsByRule({ article, storyId: 'st', originId: 'o', entities: [], mentions: [] })
  return readByRule({ article, source, claims, entities: [], originId: 'o' })
}
const isIn = (text: string): readonly boolean[] => rowsOf(text).map((row) => judgeFact(row).score >= sureFrom)

test('the trees were taught with the signs that are read, in their order', () => {
  assert.deepEqual(taughtSigns, rowSignNames)
})

test('every sign of a row that was voted on is a number', () => {
  const [row] = rowsOf('Fathom AI has leased 31 MW from Tarnbeck Data in Marisfield.')
  assert.ok(row?.vote)
  const signs = signsOfRow(row, row.vote.signs, 1)
  assert.equal(signs.length, rowSignNames.length)
  for (const [at, sign] of signs.entries()) assert.ok(Number.isFinite(sign), rowSignNames[at])
})

test('a deal of three that all readings find is the ledger’s, and so is one told in passing that the vote is sure of', () => {
  for (const text of [
    'Fathom AI and Brightloom AI are each leasing 12 MW from Tarnbeck Data.',
    'Fathom AI and Tarnbeck Data have put their names to a letter of intent under which the lab would lease 31 MW in Marisfield.',
  ])
    assert.deepEqual(isIn(text), [true], text)
})

/** How sure the trees are of a row that was voted on, if they were asked; they are asked for .72. */
const byTrees = (row: ReturnType<typeof rowsOf>[number]): number => {
  const odds = oddsByDoubts(row, doubtsOf(row))
  return 1 / (1 + Math.exp(-oddsByTrees(signsOfRow(row, row.vote?.signs ?? assert.fail('it was voted on'), odds))))
}
const byLine = (row: ReturnType<typeof rowsOf>[number]): number => 1 / (1 + Math.exp(-oddsByDoubts(row, doubtsOf(row))))

test('however sure the trees, what nobody votes on and what calls for another reading hold a row back', () => {
  for (const [text, doubt] of [
    ['Fathom has leased 31 MW from Tarnbeck, which has 400 MW.', 'several_figures'],
    ['A lease of 31 MW and 14 MW by Fathom AI from Tarnbeck Data.', 'several_figures'],
    ['Perhaps Fathom AI has leased 31 MW from Tarnbeck Data.', 'guess'],
    ['In the novel Fathom AI has leased 31 MW from Tarnbeck Data in Marisfield.', 'invented'],
  ] as const) {
    const [row = assert.fail(text), ...more] = rowsOf(text)
    assert.deepEqual([more.length, doubtsOf(row).includes(doubt)], [0, true], text)
    assert.ok(byTrees(row) > 0.72, `the trees alone would take it: ${text}`)
    assert.ok(judgeFact(row).score < sureFrom, text)
    assert.equal(judgeFact(row).score, byLine(row), `the line alone weighs it: ${text}`)
  }
})

test('a row of which only what is voted on is doubted is judged by the trees and not by the line', () => {
  const [row = assert.fail('a row')] = rowsOf('Fathom AI has leased 31 MW of 90 MW from Tarnbeck Data in Marisfield.')
  assert.notEqual(judgeFact(row).score, byLine(row))
})
