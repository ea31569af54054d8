import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../test/support/in-memory-story.ts'
import type { SpanEvidence } from '../../domain/evidence.ts'
import { judgementSentence, spanOf } from '../write/wording/evidence-of.ts'
import { materialOf } from './material.ts'
import { strayActor } from './mechanism-doers.ts'

const dossier = dossierOf({
  reports: [
    {
      id: 'r1',
      title: 'Orrin Halls sells its site in Malmö',
      text: [
        'Orrin Halls has sold its data centre in Malmö to Brask Capital for EUR 90 million.',
        'It will use the money to build a second campus in Turku.',
        'A state agency will pay part of the rent until 2031.',
        'Customers on yearly contracts keep their old rates.',
      ].join(' '),
      publishedAt: '2026-05-12T08:00:00Z',
      publisher: 'Fenwick Courier',
    },
  ],
  entities: [],
  ledger: [],
  receiptSentence: 'x',
})
const spans: readonly SpanEvidence[] = dossier.claims.flatMap((claim) => spanOf(claim, dossier) ?? [])

/** The actor that has no place in the passages with these beginnings, or "". */
function stray(text: string, ...openings: readonly string[]): string {
  const article = dossier.sources[0]?.article.text ?? ''
  const named = spans.filter(({ start }) => openings.some((opening) => article.startsWith(opening, start)))
  assert.ok(named.length >= openings.length, text)
  const sentence = judgementSentence(dossier.storyId, 'mechanism', `Judgement: ${text}`, named)
  return strayActor(text, materialOf(sentence, dossier).material) ?? ''
}

test('an actor stands in the passages beside what it gains, gives or carries', () => {
  assert.equal(stray('Orrin Halls gains money for a second campus in Turku.', 'Orrin', 'It will'), '')
  assert.equal(stray('customers on yearly contracts gain time at old rates.', 'Customers'), '')
  assert.match(stray('Brask Capital gains a state agency.', 'Orrin', 'A state'), /brask/u)
  assert.match(stray('Orrin Halls carries a state agency.', 'Customers', 'A state'), /orrin/u)
})

test('a deed that the passages tell is done by the one who does it there', () => {
  assert.equal(stray('a state agency pays part of the rent.', 'A state'), '')
  assert.match(stray('Orrin Halls pays part of the rent.', 'Orrin', 'A state'), /orrin/u)
  assert.equal(stray('Orrin Halls builds a second campus in Turku.', 'Orrin', 'It will'), '', '“it” may be whoever was named')
})
