import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findDates } from '../../../text/dates.ts'
import { levelTalk, levelWays } from './level-talk.ts'
import type { Talk } from './news-plan.ts'
import { sayPlaceOfPower } from './peer-sums.ts'
import { priceTalk } from './price-talk.ts'
import { staffTalk } from './staff-talk.ts'
import { outageTalk, runTalk, supplyTalk } from './supply-talk.ts'
import { frameOf } from './take-frames.ts'

const stories = Array.from({ length: 60 }, (_, at) => `st_${at}`)
const place = {
  n: 3,
  below: 0,
  above: 2,
  rows: [
    { lo: 6, hi: 6 },
    { lo: 12, hi: 12 },
    { lo: 40, hi: 40 },
  ],
  relaxed: ['basis'],
}

test('a story always has the same frame, stories of a day have different ones, and no frame is left out', () => {
  const frames = stories.map((id) => frameOf(id, 'key', ['a', 'b', 'c']))
  assert.deepEqual(
    frames,
    stories.map((id) => frameOf(id, 'key', ['a', 'b', 'c'])),
  )
  assert.equal(new Set(frames).size, 3)
  assert.notDeepEqual(
    frames,
    stories.map((id) => frameOf(id, 'other', ['a', 'b', 'c'])),
  )
})
test('the place of a power says in every frame of how many it is one, that they are the ledger’s, and that bases differ', () => {
  const said = new Set(stories.map((draw) => sayPlaceOfPower('6 MW', place, { draw, area: 'European ' })))
  assert.equal(said.size, 4)
  for (const each of said) {
    assert.match(each, /three European sites/)
    assert.match(each, /ledger|recorded here/)
    assert.match(each, /6–40 MW, bases differ/)
    assert.match(each, /two/)
  }
})

/** What is said in every frame of every class, of one party, figure and product. */
function allTalk(): readonly Talk[] {
  const [party, figure, product] = ['Vega Labs', 'EUR 2 bn', 'Marel 3']
  return stories.flatMap((draw) => {
    const priced = { draw, seller: party, product, price: 'USD 2 an hour', usual: 'USD 3 an hour', unit: 'hour', group: 'students' }
    return [
      ...levelWays.map((way) => levelTalk(way, { draw, party, figure, product })),
      ...(['set', 'new', 'cut', 'rise', 'wait', 'group'] as const).map((way) => priceTalk(way, priced)),
      ...(['cut', 'add', 'leave'] as const).flatMap((deed) => [true, false].map((isNamed) => staffTalk(deed, party, { draw, isNamed }))),
      ...(['wind', 'solar', 'nuclear'] as const).map((plant) =>
        supplyTalk({ draw, buyer: party, power: '80 MW', plant, years: 12, isSiteTold: false }),
      ),
      ...[true, false].map((isCauseTold) => outageTalk({ draw, party, hours: '11 hours', isCauseTold })),
      runTalk({ lab: party, days: '41' }),
    ]
  })
}

test('no frame gives a day that no report has: it would be cut from its take, and the take with it', () => {
  const texts = [
    ...new Set(allTalk().flatMap(({ readings, mechanism, gaps }) => [...readings, mechanism, ...gaps.map(({ missing }) => missing)])),
  ]
  assert.ok(texts.length > 80, `${texts.length}`)
  // "For 12 years" is a length of time and no day.
  const days = (text: string) => findDates(text, { language: 'en', reference: '2026-05-12' }).filter(({ raw }) => !/^for /u.test(raw))
  assert.deepEqual(
    texts.filter((text) => days(text).length > 0),
    [],
  )
})
