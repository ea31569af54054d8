import assert from 'node:assert/strict'
import test from 'node:test'
import type { Entity } from '../domain/entity.ts'
import { identifiersIn } from './identifiers.ts'

const entities: readonly Entity[] = [
  { id: 'kestrel', name: 'Kestrel Chips', kind: 'chip_maker', aliases: [], ticker: 'KSTL', source: 'desk' },
  { id: 'orion', name: 'Orion Cloud', kind: 'cloud', aliases: ['Orion'], source: 'desk' },
]
const titles = new Map([['2405.01234', 'Sparse routing for very long contexts']])
const known = { publishedAt: '2026-03-02T09:00:00Z', entities, titles }
const faults = (sentence: string) => identifiersIn(sentence, known).map((it) => it.fault ?? 'sound')

const rows: readonly (readonly [sentence: string, fault: RegExp])[] = [
  ['The paper (arXiv:2405.01234) describes it.', /^sound$/],
  ['The paper is arXiv:2405.01234v3.', /^sound$/],
  ['It is at https://arxiv.org/abs/2405.01234 now.', /^sound$/],
  ['It cites arXiv:hep-th/9901001 too.', /^sound$/],
  ['The paper (arXiv:2413.01234) describes it.', /month does not exist/],
  ['The paper (arXiv:2405.1234) describes it.', /have 5 digits/],
  ['The paper (arXiv:2405.00000) describes it.', /have 5 digits/],
  ['The paper (arXiv:2604.01234) describes it.', /later than the report/],
  [
    'The paper, posted on 9 January 2026 as arXiv:2405.01234, describes it.',
    /number is of May 2024, and the report dates it 9 January 2026/,
  ],
  ['The paper, posted on 31 December 2025 as arXiv:2601.01234, describes it.', /^sound$/],
  ['“Sparse Routing for Long Contexts” (arXiv:2405.01234) describes it.', /^sound$/],
  ['“A chip that designs the next chip” (arXiv:2405.01234) describes it.', /is titled “Sparse routing/],
  ['The article (doi:10.1038/s41586-024-01234-5) says so.', /^sound$/],
  ['The article (doi:11.1038/x) says so.', /form of a DOI/],
  // The example of the standard, and the same with one digit turned.
  ['The issuer, LEI 5493001KJTIIGC8Y1R12, filed it.', /^sound$/],
  ['The issuer, LEI 5493001KJTIIGC8Y1R13, filed it.', /check digits/],
  ['The issuer, LEI 5493001KJTIIGC8, filed it.', /twenty letters/],
  ['The case is 3:24-cv-01234 in Texas.', /^sound$/],
  ['The case is 3:28-cv-01234 in Texas.', /year is later/],
  ['The case is 3:24-cv-123 in Texas.', /docket/],
  ['Kestrel Chips (NASDAQ: KSTL) sold them.', /^sound$/],
  ['Kestrel Chips (NASDAQ: ORCA) sold them.', /Kestrel Chips trades as KSTL/],
  ['Orion (NYSE: KSTL) bought them.', /ticker of Kestrel Chips/],
  ['Some Other Works (NYSE: SOW) bought them.', /^sound$/],
]
for (const [sentence, fault] of rows)
  test(`AP-S1: ${sentence}`, () => {
    const found = faults(sentence)
    assert.equal(found.length, 1)
    assert.match(found[0] ?? '', fault)
  })
test('what only looks like an identifier is none', () => {
  for (const sentence of [
    'It rose by 10.5 per cent to 2405.5.',
    'The archive of 2024 holds it.',
    'LEI rates of tenants rose.',
    'At 3:24 pm it ended.',
  ])
    assert.deepEqual(identifiersIn(sentence, known), [], sentence)
})
