import assert from 'node:assert/strict'
import { test } from 'node:test'
import { domainToASCII } from 'node:url'
import { labelInScript } from './punycode.ts'

test('a label in punycode is given in its own script, and what is none stays as it is', () => {
  for (const label of [
    'bücher',
    'fenwickсourier',
    '例え',
    'новости',
    'münchen-ost',
    'straße-ñ',
    'ελλάδα'.normalize('NFC'),
    '日本語。'.slice(0, 3),
  ])
    assert.equal(labelInScript(domainToASCII(label)), label.replace('ß', domainToASCII('ß') === 'ss' ? 'ss' : 'ß'))
  for (const label of ['fenwickcourier', 'xn--', 'xn--!', 'xn--99999999999', 'xn--a-']) assert.equal(typeof labelInScript(label), 'string')
  assert.equal(labelInScript('xn--!'), 'xn--!')
})
