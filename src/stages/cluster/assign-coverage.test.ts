import assert from 'node:assert/strict'
import test from 'node:test'
import type { PlacedArticle, SketchedArticle } from '../../domain/sketch.ts'
import { assignCoverage } from './assign-coverage.ts'
import { sketchArticle, termsToCount, withRarity } from './sketch.ts'

interface Told {
  readonly title: string
  readonly text?: string
  readonly language?: string
  readonly day?: number
  readonly source?: string
}

const harbour: Told = {
  title: 'Northgrid leases twelve megawatts in Lübeck harbour',
  text: 'Northgrid has leased a hall of twelve megawatts in the harbour of Lübeck, the port company said. The tenant moves in next summer.',
}

function sketched(id: string, it: Told): SketchedArticle {
  const sketch = sketchArticle({ title: it.title, text: it.text ?? '', language: it.language ?? 'en' })
  const frequency = new Map(termsToCount(sketch).map((term) => [term, 1]))
  return {
    id,
    title: it.title,
    sourceId: it.source ?? `src-${id}`,
    publishedAt: new Date(Date.UTC(2026, 4, 1 + (it.day ?? 0))).toISOString(),
    isDated: true,
    sketch: withRarity(sketch, frequency, 1),
  }
}
const placed = (id: string, storyId: string, it: Told): PlacedArticle => ({ ...sketched(id, it), storyId, originId: `o_${id}` })

test('an article that tells of the same event joins the story', () => {
  const newcomer = sketched('new', {
    title: 'Lübeck harbour: Northgrid takes twelve megawatts',
    text: 'The company Northgrid leases a hall in the harbour of Lübeck. The port company said the tenant will move in next summer.',
  })
  const result = assignCoverage(newcomer, [
    placed('a', 's1', harbour),
    placed('b', 's2', { title: 'Court rules on authors and copyright', text: 'A court ruled for the authors.' }),
  ])
  assert.deepEqual([result.storyId, result.role], ['s1', 'follow'])
  assert.match(result.reasons.join(), /one event with \d+ % likelihood/)
})
test('an article like nothing else opens a story', () => {
  const newcomer = sketched('new', { title: 'Volcano ash closes airport', text: 'Ash closed the airport on the island.' })
  assert.equal(assignCoverage(newcomer, [placed('a', 's1', harbour)]).storyId, null)
})
test('a copy shares the origin of the article it copies', () => {
  const text = Array.from({ length: 120 }, (_, i) => `word${i}`).join(' ')
  const edited = text.replace('word7 ', 'other ').replace('word90 ', 'other ')
  const result = assignCoverage(sketched('new', { title: 'x', text: edited }), [placed('a', 's1', { title: 'y', text })])
  assert.deepEqual([result.role, result.storyId, result.originId], ['copy', 's1', 'o_a'])
})
test('where the text is withheld, the same headline at another outlet is a copy', () => {
  const result = assignCoverage(sketched('new', { title: harbour.title }), [placed('a', 's1', harbour)])
  assert.deepEqual([result.role, result.originId], ['copy', 'o_a'])
  const own = sketched('new', { title: harbour.title, source: 'src-a' })
  assert.notEqual(assignCoverage(own, [placed('a', 's1', harbour)]).role, 'copy')
})
test('two versions of one product are two stories, whatever else they share', () => {
  const text = 'The model answers faster, costs less and reads longer texts, the laboratory said on Tuesday. Prices fall by half.'
  const one = { title: 'Orion 5.1 is out, faster and cheaper', text }
  const two = { title: 'Orion 5.2 is out, faster and cheaper', text: `${text} A benchmark follows in autumn, with more to come for all.` }
  assert.equal(assignCoverage(sketched('new', two), [placed('a', 's1', { ...one, text: text.slice(0, 70) })]).storyId, null)
})
test('two quakes are two stories', () => {
  const quake = (size: string, text: string) => ({ title: `Earthquake of magnitude ${size} shakes coast`, text })
  const newcomer = sketched('new', quake('5.1', 'An earthquake of magnitude 5.1 shook the coast at night. No damage was reported.'))
  assert.equal(assignCoverage(newcomer, [placed('a', 's1', quake('6.4', 'An earthquake of magnitude 6.4 shook the coast.'))]).storyId, null)
})
test('the same words weeks later are another story', () => {
  assert.equal(assignCoverage(sketched('new', { ...harbour, day: 20 }), [placed('a', 's1', harbour)]).storyId, null)
})
test('the order of the window does not matter', () => {
  const window = [placed('a', 's1', harbour), placed('b', 's2', { ...harbour, text: harbour.text?.slice(0, 80) ?? '' })]
  const newcomer = sketched('new', { ...harbour, text: 'Northgrid has leased a hall in Lübeck.' })
  assert.deepEqual(assignCoverage(newcomer, window), assignCoverage(newcomer, window.toReversed()))
})
