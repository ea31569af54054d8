import assert from 'node:assert/strict'
import test from 'node:test'
import { calculatorPage } from './calculator.ts'

const textOf = (question: Parameters<typeof calculatorPage>[0]): string => String(calculatorPage(question).main)

test('the headline names the GPUs, with every comma of a large number', () => {
  assert.match(calculatorPage({ mw: '1000' }).title, /^1,000 MW could feed [\d,]+–\u2060?[\d,]+ GPUs$/)
  assert.match(calculatorPage({ mw: '10' }).title, /GPUs$/)
})

test('a sum is spread over its years, and a wrong one is refused in words', () => {
  assert.ok(textOf({ sum: '6500000000', years: '5' }).includes('USD 1.3 bn a year'))
  assert.ok(textOf({ sum: '6,500,000', currency: 'EUR', years: '10' }).includes('EUR 650,000 a year'))
  for (const years of ['0', 'five', '']) assert.ok(textOf({ sum: '5', years }).includes('Give a sum'))
  assert.ok(!textOf({}).includes('Give a sum'))
})
