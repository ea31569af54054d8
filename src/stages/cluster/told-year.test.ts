import assert from 'node:assert/strict'
import test from 'node:test'
import type { PlacedArticle, SketchedArticle } from '../../domain/sketch.ts'
import { assignCoverage } from './assign-coverage.ts'
import { sketchArticle, termsToCount, withRarity } from './sketch.ts'
import { makeYearGain, toldYear } from './told-year.ts'

function undated(id: string, title: string, text: string): SketchedArticle {
  const sketch = sketchArticle({ title, text, language: 'en' })
  const frequency = new Map([...termsToCount(sketch)].map((term) => [term, 1]))
  const publishedAt = '2026-05-01T00:00:00.000Z'
  return { id, sourceId: `src-${id}`, publishedAt, isDated: false, words: 20, sketch: withRarity(sketch, frequency, 1) }
}
const placed = (storyId: string, title: string, text: string): PlacedArticle => ({
  ...undated(storyId, title, text),
  storyId,
  originId: `o_${storyId}`,
})
const of = (text: string): PlacedArticle => placed(text, 'A ferry', text)

test('a report tells the latest year it names, and not one that is still to come', () => {
  const year = (text: string): number | null => toldYear(undated('a', 'Ferry runs aground', text))
  assert.equal(year('Posted 12 May 2013. The ferry was built in 1998 and is to sail until 2040.'), 2013)
  assert.equal(year('The ferry ran aground at night with 2,400 crates.'), null)
})
test('one latest year in two undated reports speaks for one event, and the less the more of those near them name it', () => {
  const newcomer = undated('new', 'A ferry', 'Posted in May 2013.')
  const [same, other, none] = [of('Aground since 2013.'), of('Aground in 2009.'), of('Aground.')]
  const rare = makeYearGain(newcomer, [same, other, none])
  assert.deepEqual([rare(other), rare(none)], [0, 0])
  const common = makeYearGain(newcomer, [same, ...Array.from({ length: 9 }, (_, i) => of(`Aground in 2013, berth ${i}.`))])
  assert.ok(rare(same) > 0.5 && common(same) < 0.1 && common(same) > 0)
})
test('of a report that somebody dated the years say nothing', () => {
  const newcomer = { ...undated('new', 'A ferry', 'Posted in May 2013.'), isDated: true }
  assert.equal(makeYearGain(newcomer, [of('Aground since 2013.')])(of('Aground since 2013.')), 0)
})
test('an undated report joins a story whose year it names where it would not join one of another year', () => {
  const ferry = (year: string): readonly [string, string] => [
    'Ferry runs aground off Skellvik',
    `${year}. The ferry Halden ran aground off Skellvik at night. Passengers were taken to the harbour in boats, and the crew stayed aboard.`,
  ]
  const newcomer = undated(
    'new',
    'Grounded ferry towed free',
    '3 June 2013. Tugs pulled her off the rocks by noon. Divers look for a leak, and the owner wants her back at sea within weeks.',
  )
  const elsewhere = [placed('x', 'Bakers strike', 'Bakers walked out in 2009.'), placed('y', 'Dockers vote', 'Dockers voted in 1999.')]
  const storyOf = (year: string): string | null => assignCoverage(newcomer, [placed('s1', ...ferry(year)), ...elsewhere]).storyId
  assert.equal(storyOf('2 June 2013'), 's1')
  assert.equal(storyOf('2 June 2004'), null)
})
