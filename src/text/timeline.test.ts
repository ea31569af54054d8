import assert from 'node:assert/strict'
import test from 'node:test'
import { reportOf, timelineOf } from './timeline.ts'

const article = (publishedOn: string, ...sentences: readonly string[]) => reportOf({ publishedOn, language: 'en', sentences })

test('a day many articles look back on is shown, though nothing came out on it', () => {
  const later = ['2026-03-10', '2026-03-11', '2026-03-12', '2026-03-13'].map((day) =>
    article(day, 'Kestrel lost its licence on 2 March 2026.', 'Shares fell.'),
  )
  const days = timelineOf(later, { first: '2026-03-01', last: '2026-03-13' })
  const best = days.toSorted((a, b) => b.weight - a.weight)[0]
  assert.equal(best?.day, '2026-03-02')
  assert.deepEqual(
    days.map(({ day }) => day),
    ['2026-03-02', '2026-03-10', '2026-03-11', '2026-03-12', '2026-03-13'],
  )
})

test('an early mention counts for more than a late one, and one article counts once a day', () => {
  const filler = Array.from({ length: 20 }, () => 'The quay was quiet.')
  const texts = [article('2026-05-20', 'It opened on 4 May 2026.', 'Yes, 4 May 2026.', ...filler, 'It was named on 1 May 2026.')]
  const weights = new Map(timelineOf(texts, { first: '2026-05-01', last: '2026-05-31' }).map((it) => [it.day, it.weight]))
  assert.equal(weights.get('2026-05-04'), 1)
  assert.ok((weights.get('2026-05-01') ?? 1) < 0.5)
})

test('a long history shows wider steps, and a range without days shows none', () => {
  const daily = Array.from({ length: 100 }, (_, i) =>
    article(new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10), 'Work went on.'),
  )
  assert.equal(timelineOf(daily).length, 30)
  assert.deepEqual(timelineOf(daily, { first: '2027-01-01', last: '2027-02-01' }), [])
  assert.deepEqual(timelineOf([]), [])
})
