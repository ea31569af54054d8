import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lostOffice } from './lost-office.ts'

test('who was something is not told as who is', () => {
  for (const [passage, then, now] of [
    [
      'Ida Holm, a former minister, criticised the plan.',
      'Former minister Ida Holm criticised the plan',
      'Minister Ida Holm criticised the plan',
    ],
    [
      'Ida Holm, the chief executive of Kestrel until May, joined Harrow.',
      'Ida Holm, until May the chief executive of Kestrel, joined Harrow',
      'Ida Holm, the chief executive of Kestrel, joined Harrow',
    ],
  ] as const) {
    assert.equal(lostOffice(then, passage), undefined, then)
    assert.notEqual(lostOffice(now, passage), undefined, now)
  }
})

test('where the passage also has one who holds the office, it says nothing', () => {
  const passage = 'The former minister met Minister Otto Vega in Lund.'
  assert.equal(lostOffice('Minister Otto Vega met a guest in Lund', passage), undefined)
})
