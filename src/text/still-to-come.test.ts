import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findDates } from './dates.ts'

const dayOf = (text: string): string => findDates(text, { language: 'en', reference: '2017-10-03' })[0]?.interval.from ?? ''

test('a weekday is the coming one where the deed is still to come, and the last one where somebody spoke on it', () => {
  const rows = [
    ['On Monday, the council will take a vote.', '2017-10-09'],
    ['The hearing is set for Thursday.', '2017-10-05'],
    ['The panel plans to vote on it Wednesday morning.', '2017-10-04'],
    ['They will decide by Friday.', '2017-10-06'],
    ['The House passed it on Monday.', '2017-10-02'],
    ['He will resign, he said Monday.', '2017-10-02'],
    ['The mayor said Monday he will sign it.', '2017-10-02'],
    ['On Monday, the mayor said he will go.', '2017-10-02'],
    ['The trial, which began Monday, will go on.', '2017-10-02'],
    ['It will take the bill unveiled Monday to the floor.', '2017-10-02'],
    ['On Monday the council agreed to buy the mill.', '2017-10-02'],
    ['The council approved a plan to close nine mills on Monday.', '2017-10-02'],
    ['Dockers abandoned plans to strike on Monday.', '2017-10-02'],
    ['The board and its dockers agreed to end a strike on Monday.', '2017-10-02'],
    ['He will go last Monday.', '2017-10-02'],
  ] as const
  for (const [text, day] of rows) assert.equal(dayOf(text), day, text)
})
