import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { counterSignsIn, counterSlots, deniesCounter } from './counter-signs.ts'

const plain = 'Holt Silicon opened a hall at Oulu North on Monday. It holds 4,000 chips of the newest kind.'
const report = (more: string, title = 'Holt Silicon opens hall at Oulu North') => ({
  text: `${plain} ${more}`.trim(),
  title,
  language: 'en',
})
const placeOf = (more: string, title?: string) => counterSignsIn(report(more, title), [])

describe('where a report may speak against its own news', () => {
  test('each class of sign is seen in any sentence: contrast, denial, condition, dispute, doubt, loss, delay, another figure', () => {
    for (const sentence of [
      'The hall is small, however, for so many machines.',
      'Holt gave no price.',
      'Holt may walk away if the second hall is late.',
      'The permit lapses unless work begins in May.',
      'Residents complained about the fans.',
      'The town has sued Holt over the road.',
      'An analyst puts the count at 3,100.',
      'Shares in Holt slid after the news.',
      'The hall opened two quarters behind plan.',
      'The county fined Holt for the noise.',
      'Holt missed three deliveries.',
      'That is more than the 3,500 that Holt had named.',
    ])
      assert.equal(placeOf(sentence), 'on-the-news', sentence)
  })
  test('a report without a sign is said to have none, and a day in May is no condition', () => {
    assert.equal(placeOf('The second hall opens on 4 May 2027.'), 'nowhere')
  })
  test('a sign in the headline alone counts too', () => {
    assert.equal(placeOf('', 'Holt opens hall at Oulu North, but only for a year'), 'on-the-news')
  })
  test('a remark on how things go in general is told apart, and an event never is', () => {
    assert.equal(placeOf('Critics answer that data centres employ few people once they run.'), 'in-general')
    assert.equal(placeOf('Farmers complained of the noise.'), 'on-the-news')
    assert.equal(placeOf('Farmers will sue.'), 'on-the-news')
  })
  test('a report in a language without signs may speak against it on every line', () => {
    assert.equal(counterSignsIn({ text: 'Holt eröffnete am Montag eine Halle.', title: 'Holt', language: 'de' }, []), 'on-the-news')
  })
  test('a "none found" is borne out only as far as it goes', () => {
    const general = report('Critics answer that data centres employ few people once they run.')
    assert.equal(deniesCounter(counterSlots.nowhere, general, []), false)
    assert.equal(deniesCounter(counterSlots['in-general'], general, []), true)
    assert.equal(deniesCounter(counterSlots['in-general'], report('Holt gave no price.'), []), false)
    assert.equal(deniesCounter(counterSlots.nowhere, report(''), []), true)
  })
})
