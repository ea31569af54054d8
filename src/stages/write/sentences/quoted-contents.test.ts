import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import { readClaim } from '../wording/claim-clause.ts'
import { quotedRests } from './quoted-contents.ts'

/** What may be told in the source's own words, in marks, of the first sentence of a report. */
function quotedOf(text: string): readonly string[] {
  const report = { id: 'a1', title: 'Harbour crews', text, publishedAt: '2026-05-03T09:00:00Z', publisher: 'Pier Daily' }
  const dossier = dossierOf({ reports: [report], entities: [], ledger: [], receiptSentence: 'None.' })
  const read = dossier.claims[0] === undefined ? undefined : readClaim(dossier.claims[0], dossier)
  assert.ok(read)
  return quotedRests(read, dossier).map(({ rest }) => rest)
}

test('the end of a deed may be quoted from its report, and never what somebody is reported to have said', () => {
  const [quoted] = quotedOf('Lena Brandt accused the port of hiding the true cost of the new northern quay.')
  assert.match(quoted ?? '', /“.+”/u)
  assert.deepEqual(quotedOf('Lena Brandt said ferry-riding has become normal for most harbour crews.'), [])
})
