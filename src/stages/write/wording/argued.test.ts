import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isArgued } from './argued.ts'

const often = (paragraph: string, times: number): string => Array.from({ length: times }, () => paragraph).join('\n\n')
const plain = 'The pier of Lund was built of oak and iron, and its halls hold two markets, a school and a row of small shops by the water.'

test('a text in which its writer speaks and nobody else is heard argues', () => {
  assert.equal(isArgued(`${often(plain, 16)}\n\nWe should keep our pier. I hope we must not lose it, for it is ours.`), true)
  assert.equal(
    isArgued(`${often(plain, 16)}\n\nThe town must act. It should pay, it must keep the pier, and it ought to ask the county.`),
    true,
  )
})

test('a report lets others speak, and what they say of themselves is no argument of its writer', () => {
  const heard = `${plain} “We must keep our pier, and I hope we will,” Lena Brandt said.`
  assert.equal(isArgued(often(heard, 12)), false)
  assert.equal(isArgued(`${often(plain, 16)}\n\n“We should keep our pier. I hope we must not lose it.”`), false)
  assert.equal(isArgued('We should keep our pier. I hope we must not lose it, for it is ours.'), false)
})
