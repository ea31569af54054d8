import assert from 'node:assert/strict'
import test from 'node:test'
import { quotationOf } from './evidence-record.ts'

const told = [{ text: 'The chair called it “the longest lease the quay has seen”.' }] as unknown as Parameters<typeof quotationOf>[2]
const spanAt = (level: string): Parameters<typeof quotationOf>[0] =>
  ({ kind: 'span', level, state: 'ok' }) as unknown as Parameters<typeof quotationOf>[0]

test('[CAP-9] an evidence note shows words of a source at L4 alone: at L3, then or now, place and digest only', () => {
  assert.equal(quotationOf(spanAt('L4'), 'L4', told)?.words, 'the longest lease the quay has seen')
  assert.equal(quotationOf(spanAt('L3'), 'L3', told), undefined)
  assert.equal(quotationOf(spanAt('L4'), 'L3', told), undefined)
})

test('and never more than the one quotation, nor a longer one', () => {
  const long = [{ text: `She said “${Array.from({ length: 26 }, (_, i) => `w${i}`).join(' ')}”.` }] as unknown as typeof told
  assert.equal(quotationOf(spanAt('L4'), 'L4', long), undefined)
  assert.equal(quotationOf(spanAt('L4'), 'L4', []), undefined)
})
