import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import { furtherTitle } from './further-title.ts'

const report = (at: number, publisher: string, title: string, text: string) => ({
  id: `a${at}`,
  title,
  text,
  publishedAt: `2026-05-03T0${at}:00:00Z`,
  publisher,
})

const dossier = dossierOf({
  reports: [
    report(1, 'Pier Daily', 'Orla Cloud closes two piers in Kiel', 'Orla Cloud closes two piers in Kiel, it said. It has three more.'),
    report(
      2,
      'Tidal Ledger',
      'Lena Brandt orders ferry inquiry in Kiel',
      'Lena Brandt on Monday ordered a ferry inquiry in Kiel. She wants it done by June.',
    ),
  ],
  entities: [],
  ledger: [],
  receiptSentence: 'None.',
})

test('what another source’s headline says and nothing told does is told as a sentence of that source', () => {
  const [next, ...more] = furtherTitle(dossier, ({ text }) => text.includes('piers'), 1)
  assert.match(next?.text ?? '', /^Lena Brandt .*ferry (?:inquiry|investigation) in Kiel, according to Tidal Ledger\.$/u)
  assert.deepEqual(next?.evidence.map(({ kind }) => kind).toSorted(), ['span', 'title'])
  assert.equal(more.length, 0)
})

test('what is said already, and what the checks refused once, is not told so', () => {
  assert.deepEqual(
    furtherTitle(dossier, () => true, 1),
    [],
  )
  assert.deepEqual(
    furtherTitle({ ...dossier, attempt: 1 }, () => false, 1),
    [],
  )
})
