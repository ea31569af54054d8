import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import { verifyDraft } from '../../verify/verify-draft.ts'
import { writeWithoutModel } from '../without-model.ts'
import { conflictSentence, withoutDisputed } from './conflict-sentence.ts'

const entities = JSON.parse(readFileSync(new URL('../../../../sample/entities.json', import.meta.url), 'utf8'))

const dossierFrom = (...texts: readonly string[]) =>
  dossierOf({
    reports: texts.map((text, at) => ({
      id: `a${at}`,
      title: 'A loan',
      text,
      publishedAt: `2026-07-1${at}T09:00:00Z`,
      publisher: ['Tidal Ledger', 'Pier Daily'][at] ?? '',
    })),
    entities,
    ledger: [],
    receiptSentence: 'None.',
  })

const one = 'Fjordvik Compute has signed a loan of EUR 820 million to buy chips for its hall. Nine banks stand behind it.'

test('a loan that two reports open with, with sums further apart than a rounding, is given with both names, and the rougher heads nothing', () => {
  const dossier = dossierFrom(one, 'Nine banks have lent Fjordvik Compute about EUR 760 million for chips, people close to the loan said.')
  assert.equal(conflictSentence(dossier)?.text, 'The reports differ: Tidal Ledger gives EUR 820 m, Pier Daily gives about EUR 760 m.')
  assert.equal(withoutDisputed('Banks lend Fjordvik Compute EUR 760 million', dossier), undefined)
  const apart = dossierFrom(one, 'Nine banks have lent Fjordvik Compute EUR 760 million for chips, people close to the loan said.')
  assert.equal(withoutDisputed('Banks lend Fjordvik Compute EUR 820 million', apart), undefined)
})

test('a rounding, a sum that stands further down and a sum of another order are no dispute', () => {
  const rounded = 'Nine banks have lent Fjordvik Compute about EUR 800 million for chips, people close to the loan said.'
  const later = 'Fjordvik Compute named a new head of finance. Two years ago banks had lent Fjordvik Compute EUR 760 million for a port.'
  const other = 'Nine banks have lent Fjordvik Compute EUR 90 million for chips, people close to the loan said.'
  for (const text of [rounded, later, other]) assert.equal(conflictSentence(dossierFrom(one, text)), undefined, text)
})

test('a row whose reports give two sums for one loan is told by the plain one, and who gives which', () => {
  const rest = `\n\n${'The weather in the valley stayed calm and clear through most of that long and quiet afternoon. '.repeat(8)}`
  const apart = dossierFrom(
    `${one}${rest}`,
    `Nine banks have lent Fjordvik Compute about EUR 760 million for chips, people close to the loan said.${rest}`,
  )
  const [first, second] = apart.facts
  assert.ok(first && second)
  const value = { value: first.value, rule: 'rank', confidence: 'B', dissent: ['about EUR 760 m (Pier Daily)'] } as const
  const joined = { ...first, resolved: { ...first.resolved, value }, claims: [...first.claims, ...second.claims] }
  const dossier = { ...apart, facts: [joined] }
  const draft = writeWithoutModel(dossier, new Date('2026-07-12T00:00:00Z'))
  assert.equal(draft.headline.text, 'Fjordvik Compute signs a loan of EUR 820 m to buy chips')
  assert.deepEqual(
    draft.summary.slice(0, 2).map(({ text }) => text),
    [
      'Fjordvik Compute signed a loan of EUR 820 m, Tidal Ledger reported on 10 July 2026.',
      'The reports differ: Tidal Ledger gives EUR 820 m, Pier Daily gives about EUR 760 m.',
    ],
  )
  assert.deepEqual(
    draft.factStrip.filter(({ label }) => label === 'Reports differ').map((row) => row.value),
    ['EUR 820 m (Tidal Ledger), about EUR 760 m (Pier Daily)'],
  )
  const told = (text: string) =>
    verifyDraft({ ...draft, summary: draft.summary.map((each, at) => (at === 1 ? { ...each, text } : each)) }, dossier, {
      receiptSentence: 'None.',
    })
  const grades = (text: string): readonly string[] =>
    told(text)
      .filter(({ sentenceId, check }) => sentenceId === draft.summary[1]?.id && check === 'evidence')
      .map(({ grade }) => grade)
  assert.ok(grades(draft.summary[1]?.text ?? '').every((grade) => grade === 'supported'))
  assert.ok(grades('The reports differ: Tidal Ledger gives EUR 760 m, Pier Daily gives EUR 820 m.').includes('contradicted'))
})

test('what the House passed first and what it passed later is no dispute between reports', () => {
  const dossier = dossierFrom(
    'Fjordvik Compute has approved a repair plan for the hall roof that includes EUR 8 million for its doors.',
    'Fjordvik Compute then approved a repair plan for the hall roof and its yard that includes EUR 15 million for new doors.',
  )
  assert.equal(conflictSentence(dossier), undefined)
})
