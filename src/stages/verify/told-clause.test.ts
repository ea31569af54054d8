import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refusals } from '../../../test/support/refusals.ts'
import type { CheckName } from '../../domain/verdict.ts'

interface Row {
  readonly says: string
  readonly passage: string
  readonly stands: string
  readonly falls: string
  readonly by: CheckName
}

const rows: readonly Row[] = [
  {
    says: 'a condition binds the clause it stands behind, not the one before',
    passage: 'Ines Holm closed the north quay on Monday, warning that the harbour would sell two cranes if the town cut its grant.',
    stands: 'Ines Holm closed the north quay on Monday',
    falls: 'The harbour will sell two cranes',
    by: 'scope',
  },
  {
    says: 'a condition in the told clause binds, also where somebody says it',
    passage: 'The harbour board of Port Ellery said it will buy 14 cranes from Stadtler Werke if the region approves its budget.',
    stands: 'The harbour board of Port Ellery will buy 14 cranes if the region approves its budget',
    falls: 'The harbour board of Port Ellery will buy 14 cranes',
    by: 'scope',
  },
  {
    says: 'a denial ends with its clause',
    passage: 'The two towns did not, and Port Ellery closed its north quay on Monday without a vote.',
    stands: 'Port Ellery closed its north quay on Monday',
    falls: 'Port Ellery closed its north quay on Monday after a vote',
    by: 'polarity',
  },
  {
    says: 'a refusal denies what is refused, not what follows from it',
    passage:
      'The regional court declined to hear an appeal of Oldfell Shipping on Monday in what Ines Holm called a heavy loss to the carrier.',
    stands: 'Ines Holm called it a heavy loss to Oldfell Shipping',
    falls: 'The regional court heard an appeal of Oldfell Shipping on Monday',
    by: 'polarity',
  },
  {
    says: '"at least" is no superlative',
    passage: 'Oldfell Shipping lost at least eight boxes in a storm in March, the harbour board said.',
    stands: 'Oldfell Shipping lost at least eight boxes in a storm, the harbour board said',
    falls: 'Oldfell Shipping lost eight boxes in a storm, the harbour board said',
    by: 'scope',
  },
  {
    says: 'the history of the nation is that of the country, and must be told',
    passage: "The council approved the largest port loan in the country's history on Monday, the harbour board said.",
    stands: "The council approved the largest port loan in the nation's history on Monday, the harbour board said",
    falls: 'The council approved the largest port loan on Monday, the harbour board said',
    by: 'scope',
  },
  {
    says: 'a test that is pending hangs nothing on it, a sale pending a vote does',
    passage: 'Oldfell Shipping sold two cranes to Stadtler Werke, pending a vote of the council on Monday.',
    stands: 'Oldfell Shipping sold two cranes to Stadtler Werke pending a vote of the council',
    falls: 'Oldfell Shipping sold two cranes to Stadtler Werke',
    by: 'scope',
  },
  {
    says: 'what follows in a clause of its own does not measure a superlative',
    passage: 'Officials in Port Ellery confirmed the first fire of the quay, bringing the region-wide count to 11, the harbour board said.',
    stands: 'Officials in Port Ellery confirmed the first fire of the quay, the harbour board said',
    falls: 'Officials in Port Ellery confirmed all fires of the quay, the harbour board said',
    by: 'scope',
  },
  {
    says: 'all of the staff are all of the employees, and not all of the customers',
    passage: 'Oldfell Shipping sent a letter to all of its employees in Port Ellery on Monday.',
    stands: 'Oldfell Shipping sent a letter to all of its workers in Port Ellery on Monday',
    falls: 'Oldfell Shipping sent a letter to all of its customers in Port Ellery on Monday',
    by: 'scope',
  },
  {
    says: 'a sum that is topped is one that there is more than',
    passage: 'The debt of Port Ellery has grown to more than $22 million, the harbour board said on Monday.',
    stands: 'The debt of Port Ellery tops USD 22 million, the harbour board said on Monday',
    falls: 'The debt of Port Ellery is at most USD 22 million, the harbour board said on Monday',
    by: 'scope',
  },
  {
    says: 'a name that the article gives in full may be told in full, another first name may not',
    passage: 'Ines Holm spoke to the council. Holm said on Monday that the north quay of Port Ellery will close in March.',
    stands: 'Ines Holm said that the north quay of Port Ellery will close in March',
    falls: 'Olga Holm said that the north quay of Port Ellery will close in March',
    by: 'names',
  },
  {
    says: 'what is declined is not done, and no more than that is denied',
    passage: 'The regional court on Monday declined to bring civil charges against two pilots of Port Ellery who had grounded a ferry.',
    stands: 'The regional court will not charge two pilots of Port Ellery who had grounded a ferry',
    falls: 'The regional court says two pilots of Port Ellery had not grounded a ferry',
    by: 'polarity',
  },
  {
    says: 'a title is not the thing that the passage denies',
    passage:
      'Associate Justice Ines Holm criticised Port Ellery, warning that the court loses weight if there is no justice who votes freely.',
    stands: 'Associate Justice Ines Holm criticised Port Ellery',
    falls: 'Associate Justice Ines Holm said there is a justice who votes freely',
    by: 'polarity',
  },
  {
    says: 'a condition that is quoted is told',
    passage: 'Ines Holm raised the chance of closing the north quay for a year if Port Ellery cuts the grant, the harbour board said.',
    stands: 'Ines Holm raised “the chance of closing the north quay for a year if Port Ellery cuts the grant”',
    falls: 'Ines Holm closes the north quay for a year',
    by: 'scope',
  },
]
for (const { says, passage, stands, falls, by } of rows)
  test(says, () => {
    assert.ok(!refusals(passage, stands).includes(by), `should stand: ${stands}`)
    assert.ok(refusals(passage, falls).includes(by), `should fall: ${falls}`)
  })

test('all of the staff of one place are not all of the staff', () => {
  const passage = 'Oldfell Shipping sent a letter to all of its employees in Port Ellery on Monday.'
  assert.ok(refusals(passage, 'Oldfell Shipping sent a letter to all of its workers on Monday').includes('scope'))
})

test('what waits or may be chosen sets no condition', () => {
  const test = 'Ines Holm told the council that she sat an exam on Monday and the exam is still pending at the school.'
  assert.ok(!refusals(test, 'Ines Holm told the council that she sat an exam').includes('scope'))
  const care = 'Ines Holm called for wider treatment options for sailors in Port Ellery on Monday.'
  assert.ok(!refusals(care, 'Ines Holm called for wider treatment options for sailors').includes('scope'))
})

test('a short claim whose sum is printed with its code is carried by a passage that prints the sign', () => {
  const passage = 'Orne paid $150,000 to the harbour board on Monday.'
  assert.ok(!refusals(passage, 'Orne pays USD 150,000 to harbour board').includes('evidence'))
  assert.ok(refusals(passage, 'Orne pays EUR 150,000 to harbour board').includes('figures'))
})
