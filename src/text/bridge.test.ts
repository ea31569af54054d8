import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bridgeTerms, dayTerms } from './bridge.ts'

const ofTheDay = new Set(dayTerms())
const namedIn = (text: string, language = 'en'): readonly string[] =>
  bridgeTerms('', text, language)
    .named.filter((it) => !ofTheDay.has(it))
    .toSorted()

const dated = [
  ['en', 'Veldrake pays USD 530 million, it said on Thu, 26 Nov 2026.'],
  ['en', 'Veldrake said on Thursday, November 26, 2026 that it pays 530 million.'],
  ['de', 'Veldrake zahlt 530 Millionen, hieß es am Donnerstag, 26. November 2026.'],
] as const
for (const [language, text] of dated) {
  test(`what all reports of a day share names no event (${text})`, () => {
    assert.deepEqual(namedIn(text, language), ['name:veldrake', 'number:530'])
  })
}
