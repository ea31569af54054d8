import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findPressRelease, findWireCredit } from './wire-credit.ts'

const prose = 'The harbour office leased its old cable hall to Northgrid on Thursday, the port said. '.repeat(8)

test('an agency is found in the dateline, the byline or a credit at the end', () => {
  const rows = [
    [`LÜBECK (Reuters) - ${prose}`, [], 'Reuters', 'dateline'],
    [`Lübeck (dpa/lno) – ${prose}`, [], 'dpa', 'dateline'],
    [`PARIS, 3 mai (AFP) — ${prose}`, [], 'AFP', 'dateline'],
    [`LUBECK, Germany (AP) — ${prose}`, [], 'Associated Press', 'dateline'],
    [prose, ['Ines Falk, Associated Press'], 'Associated Press', 'byline'],
    [prose, ['dpa'], 'dpa', 'byline'],
    [`${prose}\n\n© 2026 The Associated Press. All rights reserved.`, [], 'Associated Press', 'credit'],
    [`${prose}\n\nQuelle: dpa`, [], 'dpa', 'credit'],
    [`${prose}\n\n(Reporting by Ines Falk in Lübeck; editing by Tom Arendt)`, [], 'Reuters', 'credit'],
    [`${prose}\n\nThe Associated Press contributed to this report.`, [], 'Associated Press', 'contribution'],
  ] as const
  for (const [text, byline, agency, where] of rows)
    assert.deepEqual(findWireCredit(text, byline), { agency, where }, text.slice(0, 40) + where)
})

test('an agency that is only written about is no credit', () => {
  for (const text of [`${prose} Reuters first reported the lease.`, `The AP (founded in 1846) moved. ${prose}`, prose])
    assert.equal(findWireCredit(text, ['Ines Falk']), undefined)
})

test('a press release is known by its carrier or by two of its habits', () => {
  assert.equal(findPressRelease(`LÜBECK, Germany, May 28, 2026 /PRNewswire/ -- ${prose}`)?.distributor, 'PR Newswire')
  assert.equal(findPressRelease(`Lübeck (ots) - ${prose}`)?.distributor, 'news aktuell')
  assert.deepEqual(findPressRelease(`FOR IMMEDIATE RELEASE\n\n${prose}`)?.signs, ['announced as a press release'])
  assert.equal(findPressRelease(`${prose}\n\nAbout Northgrid\n\nNorthgrid runs halls.\n\nMedia contact: Ines Falk`)?.signs.length, 2)
})

test('a report that quotes a press release is none', () => {
  assert.equal(findPressRelease(`In a press release, the port said so. ${prose}`), undefined)
  assert.equal(findPressRelease(`${prose}\n\nAbout Northgrid\n\nNorthgrid runs halls.`), undefined)
})
