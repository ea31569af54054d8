import assert from 'node:assert/strict'
import { test } from 'node:test'
import { orderTurns } from './equal-orders.ts'

/** Every way that one turn tells the words. */
const told = (text: string): readonly string[] =>
  orderTurns.map(([pattern, into]) => text.replace(pattern, into)).filter((each) => each !== text)

test('what is told in another order says the same', () => {
  for (const [from, to] of [
    [
      'The rule covers the reopening of schools and businesses in Lund.',
      'The rule covers the reopening of businesses and schools in Lund.',
    ],
    ['The law allows the town to enforce its rule.', 'The law lets the town enforce its rule.'],
    ['The clinics show fetal images to patients.', 'The clinics show patients fetal images.'],
    ['He plans reform of the ban: law enforcement reform.', 'He plans reform of the ban: reform of law enforcement.'],
    ["Orrel's former lawyer Arne Vestberg was sent to jail.", "Arne Vestberg, Orrel's former lawyer, was sent to jail."],
    ['Vestberg won the Lund Democratic primary on Monday.', 'Vestberg won the Democratic primary in Lund on Monday.'],
    ['Orrel cited a district court ruling that found it void.', 'Orrel cited the ruling of a district court that found it void.'],
    ['The war of words over the 16-year war in Orrel ended.', 'The war of words over the war of 16 years in Orrel ended.'],
  ] as const)
    assert.ok(told(from).includes(to), `${from} => ${told(from).join(' | ')}`)
})

test('what would say another thing in another order stays as it is', () => {
  for (const text of [
    'The firm was fined after trial and conviction.',
    'Small schools and businesses closed.',
    'The bill may allow the town to sell its pier.',
    'The plan allows three years to repay.',
    'The clinics send letters to customers whose data leaked.',
    'They spoke of banks and unions, which called the strike.',
    'African American voters met.',
    'One in three families left.',
    'The White House floor shook.',
    'The law allows for a vote.',
    'The law allows the hall to be sold.',
    'Lund appeals court judges met.',
    'Vestberg and Brandt’s plan failed.',
  ])
    assert.deepEqual(told(text), [], text)
})

test('what is not for defence is no spending on it', () => {
  assert.ok(told('The bill has EUR 4 million in defence spending, it says.').some((text) => text.includes('spending on defence')))
  assert.ok(!told('The bill has EUR 4 million in non-defence spending, it says.').some((text) => text.includes('spending on defence')))
})
