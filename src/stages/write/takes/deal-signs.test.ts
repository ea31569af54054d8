import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isOnHardware, pledgedUnits, tellsPlaces, tellsSecurity, toldDraw } from './deal-signs.ts'

test('a loan with chips as security, on chips or against chips is one on hardware, with their number where it is given', () => {
  assert.deepEqual(pledgedUnits('Velm Cloud borrowed $900 million from Osk Capital, with 22,000 accelerators as security.'), {
    count: 22_000,
    noun: 'accelerators',
  })
  assert.ok(isOnHardware('The loan is secured on its chips.'))
  assert.equal(pledgedUnits('The loan is secured on its chips.'), undefined)
  assert.ok(!isOnHardware('Velm Cloud bought 22,000 accelerators with a loan.'))
})
test('security of any kind that a report tells is not open', () => {
  assert.ok(tellsSecurity('The notes are secured by a lease in Oulu.'))
  assert.ok(!tellsSecurity('Velm Cloud secured a loan of $900 million.'))
})
test('machines for several places are told apart from machines of which nobody says where', () => {
  assert.ok(tellsPlaces('It will install them in four data centres next year.'))
  assert.ok(!tellsPlaces('It will install them in its data centre next year.'))
})
test('a draw that a report gives for the chips is read with its unit', () => {
  assert.equal(toldDraw('The chips will draw 36 MW in all, it said.'), '36 MW')
  assert.equal(toldDraw('The campus will draw 36 MW.'), undefined)
})
