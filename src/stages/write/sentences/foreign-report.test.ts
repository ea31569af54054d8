import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../app/evals/sample-dossiers.ts'
import type { Sentence } from '../../../domain/sentence.ts'
import { foreignReport } from './foreign-report.ts'

const dossierSaying = (costs: string) =>
  dossierOf(
    'story',
    [
      {
        id: 'es',
        publisher: 'Diario del Puerto',
        title: 'El campus de Orla no abre',
        text: `La obra de Orla en Valmira, de 40 MW, no abrió el 30 de junio de 2026. ${costs} Los trabajos pararon el 12 de mayo de 2026.`,
        publishedAt: '2026-07-01T08:00:00Z',
        language: 'es',
      },
    ],
    [],
  )
const dossier = dossierSaying('Orla paga 350 millones de euros.')
const elsewhere = { id: 'e', kind: 'receipt', receiptId: 'r' } as const
const told = (text: string): Sentence => ({ kind: 'claim', id: 't', part: 'summary', text, evidence: [elsewhere], writer: 'template/1' })
const figuresAfter = (...texts: readonly string[]): string | undefined => foreignReport(dossier, texts.map(told)).at(-1)?.text

test('a report in another language gives its figures and its days, the earlier day first', () => {
  assert.equal(
    figuresAfter('Something else.'),
    'Diario del Puerto gives the figures 40 MW and EUR 350 m and the dates 12 May 2026 and 30 June 2026.',
  )
})

test('what the summary has told already is not given again', () => {
  assert.equal(
    figuresAfter('A 40 MW campus did not open by 30 June.'),
    'Diario del Puerto gives the figure EUR 350 m and the date 12 May 2026.',
  )
  assert.equal(figuresAfter('40 MW, EUR 350 m, 12 May and 30 June 2026.'), undefined)
})

test('a figure is told with the noun that it is of, where one stands before it', () => {
  const [sentence] = foreignReport(dossierSaying('La inversión es de 350 millones de euros.'), [told('Something else.')])
  assert.equal(sentence?.text, 'Diario del Puerto tells of an investment of EUR 350 m.')
  assert.equal(sentence?.evidence.length, 1)
  assert.deepEqual(
    foreignReport(dossierSaying('La inversión es de 350 millones de euros.'), [
      told('It cost EUR 350 m to build 40 MW by 12 May and 30 June 2026.'),
    ]),
    [],
  )
})
