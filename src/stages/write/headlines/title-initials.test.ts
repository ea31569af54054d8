import assert from 'node:assert/strict'
import { test } from 'node:test'
import { byTitleInitials } from './title-initials.ts'

const rows: readonly (readonly [text: string, titles: readonly string[], told: string])[] = [
  ['crews of the Ferry and Harbour Inspectorate', ['Mayor asks towns to thank FHI'], 'crews of the FHI'],
  ['Lund Ferry and Harbour Inspectorate', ['Mayor asks towns to thank FHI'], 'Lund Ferry and Harbour Inspectorate'],
  ['crews of the Ferry and Harbour Inspectorate', ['Mayor asks towns to thank crews'], 'crews of the Ferry and Harbour Inspectorate'],
]
for (const [text, titles, told] of rows)
  test(`a body by the initials of a source's headline: ${text}, ${titles.join()}`, () => assert.equal(byTitleInitials(text, titles), told))
