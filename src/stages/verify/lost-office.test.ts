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

test('who was jailed or met on Friday may still hold the office: only the office itself is past', () => {
  const passage = 'The former mayor Ida Holm was jailed in Lund.'
  assert.equal(lostOffice('The mayor Ida Holm was jailed in Lund', passage), 'mayor')
  assert.equal(lostOffice('Ida Holm, who was mayor, was jailed in Lund', passage), undefined)
  assert.equal(
    lostOffice('The mayor Ida Holm stayed in Lund until Friday', 'The former mayor Ida Holm stayed in Lund until Friday.'),
    'mayor',
  )
  assert.equal(lostOffice('Employees of Kestrel were questioned', 'Former employees of Kestrel were questioned.'), 'employee')
})

test('who follows somebody in an office, or comes to it, is told so', () => {
  assert.equal(lostOffice('Otto Vega replaced Ida Holm as mayor', 'Ida Holm, the former mayor, was replaced by Otto Vega.'), undefined)
  assert.equal(lostOffice('Ida Holm, who will become director, spoke', 'Ida Holm, the incoming director, spoke.'), undefined)
})
