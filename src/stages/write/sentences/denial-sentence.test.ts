import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOfText } from '../../../../test/support/in-memory-story.ts'
import type { Sentence } from '../../../domain/sentence.ts'
import { denialSentence, withDenial } from './denial-sentence.ts'

const line = (text: string): Sentence => ({
  kind: 'claim',
  id: text,
  writer: 'template/1',
  part: 'summary',
  text,
  evidence: [{ id: 'e_1', kind: 'receipt', receiptId: 'r_1' }],
})
const report = 'Clerks of the port of Lund accused Arne Vestberg of fraud on Monday. '
const accused = 'Arne Vestberg is accused of fraud by clerks of the port, Gazette reported on 7 May 2026.'
const told = (denial: string, printed = accused): string | undefined =>
  denialSentence(line('Clerks accuse harbour master'), [line(printed)], dossierOfText(`${report}${denial}`))?.text

test('whoever is accused is told with the denial that a report has', () => {
  assert.equal(told('Vestberg has denied all of those accusations.'), 'Vestberg has denied the accusations, according to Gazette.')
  assert.equal(told('Vestberg denies any wrongdoing.'), 'Vestberg denies wrongdoing, according to Gazette.')
  assert.equal(told('Vestberg pleaded not guilty.'), 'Vestberg pleaded not guilty, according to Gazette.')
})

test('what is denied of another matter, by another, or after a verdict is not told', () => {
  assert.equal(told('Vestberg denied an affair.'), undefined)
  assert.equal(told('Lena Brandt denied the accusations.'), undefined)
  assert.equal(told('Karl Vestberg denied the accusations.'), undefined)
  assert.equal(told('In 2014, Vestberg pleaded not guilty to perjury.'), undefined)
  assert.equal(told('Vestberg denied the accusations. He was convicted of fraud on Tuesday.'), undefined)
  assert.equal(told('Vestberg denied the accusations.', 'Arne Vestberg was convicted of fraud, Gazette reported on 7 May 2026.'), undefined)
  assert.equal(
    told('Vestberg denied the accusations.', 'Arne Vestberg accused clerks of fraud, Gazette reported on 7 May 2026.'),
    undefined,
  )
})

test('a full summary gives its last sentence for the denial', () => {
  const full = [line(accused), line('The port has two halls.'), line('It opened in 2019.')]
  const summary = withDenial(line('Clerks accuse harbour master'), full, dossierOfText(`${report}Vestberg denies any wrongdoing.`), 90)
  assert.deepEqual(summary.map(({ text }) => text).slice(1), [
    'The port has two halls.',
    'Vestberg denies wrongdoing, according to Gazette.',
  ])
})
