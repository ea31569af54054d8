import assert from 'node:assert/strict'
import { test } from 'node:test'
import { otherEnd } from './case-ends.ts'

test('of what somebody was cleared they are not told as guilty, and the other way', () => {
  const passage = 'The jury cleared Holm of fraud but convicted her of perjury.'
  assert.equal(otherEnd('The jury convicted Holm of fraud', passage), 'fraud')
  assert.equal(otherEnd('Holm was acquitted of perjury', passage), 'perjury')
  assert.equal(otherEnd('Holm was convicted of perjury and cleared of fraud', passage), undefined)
})

test('who pleads not guilty and is convicted of the same is told so', () => {
  assert.equal(
    otherEnd('Holm was sentenced for fraud', 'Ada Holm, who had pleaded not guilty to fraud, was sentenced to 4 years for fraud.'),
    undefined,
  )
  assert.equal(otherEnd('Holm was convicted of theft', 'A court convicted Holm of theft.'), undefined)
})

test('the court and what is denied behind a verdict are no charge', () => {
  const passage = 'Holm was convicted of theft; a court in Lund acquitted her driver after the judge of the court spoke.'
  assert.equal(otherEnd('Holm was convicted of theft by the court in Lund', passage), undefined)
  const two = 'The jury cleared Holm of fraud but convicted her of perjury.'
  assert.equal(otherEnd('Holm was found guilty of perjury but not of fraud', two), undefined)
})
