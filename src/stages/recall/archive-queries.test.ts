import assert from 'node:assert/strict'
import test from 'node:test'
import { searchTerms } from './archive-queries.ts'

test('a story is looked for by words of its matter: those that every text has are no question', () => {
  const article = { title: 'Alder leases the hall that was empty', text: 'The hall that Alder leases was empty for years.', language: 'en' }
  assert.equal(searchTerms([article]), 'alder | empty | hall | leases | years')
  const german = { title: 'Alder mietet die Halle', text: 'Die Halle und der Strom, die Alder mietet.', language: 'de' }
  assert.equal(searchTerms([german]), 'alder | halle | mietet | strom')
})
