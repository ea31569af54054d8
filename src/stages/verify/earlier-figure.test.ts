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
