import assert from 'node:assert/strict'
import { test } from 'node:test'
import { earlierFigure } from './earlier-figure.ts'

test('a figure of before is not told as the one of now', () => {
  for (const [passage, now, then] of [
    ['The model scored 71% on the test, up from 64% in May.', 'The model scored 71% on the test', 'The model scored 64% on the test'],
    ['Revenue was EUR 40 million, compared with EUR 31 million.', 'Revenue reached EUR 40 million', 'Revenue reached EUR 31 million'],
    ['The bank cut its rate from 4% to 3.5%.', 'The bank cut its rate to 3.5%', 'The bank cut its rate to 4%'],
  ] as const) {
    assert.equal(earlierFigure(now, passage), undefined, now)
    assert.notEqual(earlierFigure(then, passage), undefined, then)
  }
})

test('where ours says that it was before, or the passage has it elsewhere too, it stands', () => {
  const passage = 'The share of women rose to 31%, up from 22% in 2019.'
  assert.equal(earlierFigure('The share of women was 22% in 2019', passage), undefined)
  assert.equal(earlierFigure('The share of women rose from 22% to 31%', passage), undefined)
  assert.equal(earlierFigure('The shop opens at 9 a.m.', 'The shop opens from 9 a.m. to 6 p.m., and at 9 a.m. on Sundays.'), undefined)
})

test('the two figures of a change in their order, and the ends of a range, are no figures of before', () => {
  const fee = 'The council raised the fee from $12 to $15.'
  assert.equal(earlierFigure('The council raised the $12 fee to $15', fee), undefined)
  assert.equal(earlierFigure('The council raised the fee to $12', fee), '12')
  assert.equal(earlierFigure('The shop opens at 9', 'The shop will be open from 9 to 5.'), undefined)
  assert.equal(earlierFigure('Prices are between $20 and $90', 'Prices vary from $20 to $90.'), undefined)
})

test('a place is no time, and where the figure of now is past itself "was" does not make another one older', () => {
  assert.equal(earlierFigure('Rents in Lund are $700', 'Rents in Lund rose from $700 to $900.'), '700')
  assert.equal(earlierFigure('Turnover was $31 million', 'Turnover was $40 million, compared with $31 million.'), '31')
  assert.equal(earlierFigure('The fee was $12', 'The council raised the fee from $12 to $15.'), undefined)
})
