import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withoutRoles } from './names-in-full.ts'

test('a role goes from before a name only where no word before it leans on it', () => {
  assert.equal(withoutRoles('parted ways with host Arne Vestberg'), 'parted ways with Arne Vestberg')
  assert.equal(withoutRoles('parted ways with star cable news host Arne Vestberg'), 'parted ways with star cable news host Arne Vestberg')
  assert.equal(withoutRoles('praised the billionaire Arne Vestberg'), 'praised the billionaire Arne Vestberg')
  assert.equal(withoutRoles('has named lawyer Ida Brandt'), 'has named Ida Brandt')
})
