import assert from 'node:assert/strict'
import test from 'node:test'
import type { PlacedArticle, SketchedArticle } from '../../domain/sketch.ts'
import { printOf } from '../../text/near-copy.ts'
import { type Assignment, assignCoverage } from './assign-coverage.ts'
import { copySuspects, findOriginal } from './find-original.ts'
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
  const frequency = new Map([...termsToCount(sketch)].map((term) => [term, 1]))
  return {
    id,
    sourceId: it.source ?? `src-${id}`,
    publishedAt: new Date(Date.UTC(2026, 4, 1 + (it.day ?? 0))).toISOString(),
    isDated: true,
    words: it.text === undefined ? 0 : it.text.split(' ').length,
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
  assert.match(result.reasons.join(), /one event with \d+% likelihood/)
})
test('an article like nothing else opens a story', () => {
  const newcomer = sketched('new', { title: 'Volcano ash closes airport', text: 'Ash closed the airport on the island.' })
  assert.equal(assignCoverage(newcomer, [placed('a', 's1', harbour)]).storyId, null)
})
test('a report that stands in a story by its headline alone keeps out nobody whom the full reports take in', () => {
  const sold: Told = {
    title: 'Brackenridge sells its Dutch halls to Coldwater',
    text: 'Brackenridge will sell its four halls in Drenthe to Coldwater for 900 million, both said. The halls draw 40 MW and are nearly full. The regulator has to agree by autumn.',
  }
  const story = [
    placed('a', 's1', sold),
    placed('b', 's1', {
      title: 'Coldwater buys four halls in Drenthe',
      text: 'Coldwater pays 900 million to Brackenridge for four halls in Drenthe of 40 MW, nearly all let. A regulator has until autumn to agree.',
    }),
  ]
  const headline = placed('c', 's1', { title: 'American landlord arrives in the north' })
  const newcomer = sketched('new', {
    title: 'What the tenants of Drenthe will pay now',
    text: 'The landlord changes. Brackenridge hands its halls in Drenthe to Coldwater, for 900 million, which is a high price for 40 MW. Tenants fear the next rent round, and no new connection is to be had before 2031.',
    day: 1,
  })
  assert.equal(assignCoverage(newcomer, story).storyId, 's1')
  assert.equal(assignCoverage(newcomer, [...story, headline]).storyId, 's1')
})
/** As the stage does it: suspects, their prints, the original, the place. */
function assign(newcomer: Told, window: readonly (readonly [id: string, told: Told])[]): Assignment {
  const mine = sketched('new', newcomer)
  const others = window.map(([id, it]) => placed(id, `s_${id}`, it))
  const suspects = new Set(copySuspects(mine, others))
  const prints = new Map(window.filter(([id]) => suspects.has(id)).map(([id, it]) => [id, printOf(it.text ?? '')]))
  return assignCoverage(mine, others, { original: findOriginal(mine, printOf(newcomer.text ?? ''), others, prints) })
}
const sentences = Array.from({ length: 40 }, (_, i) => `Berth ${i * 7} of quay ${i * 3} was let for ${i * 11} years to firm ${i * 13}.`)
const report: Told = { title: 'Harbour lets its berths', text: sentences.join(' ') }

test('a copy shares story and voice of the article it copies, whatever its headline', () => {
  const text = report.text?.replace('Berth 7 ', 'Pier 7 ').replace('firm 260', 'house 260') ?? ''
  const result = assign({ title: 'Quays for rent', text }, [['a', report]])
  assert.deepEqual([result.role, result.storyId, result.originId], ['copy', 's_a', 'o_a'])
})
test('a report cut to a fifth is a copy; one that holds an earlier text in full is read, but adds no voice', () => {
  const cut: Told = { title: 'Berths let', text: sentences.slice(0, 8).join(' ') }
  assert.deepEqual([assign(cut, [['a', report]]).role, assign(cut, [['a', report]]).originId], ['copy', 'o_a'])
  const longer = assign(report, [['a', cut]])
  assert.deepEqual([longer.role, longer.originId, longer.reasons[0]], ['follow', 'o_a', 'holds in full a (1.00)'])
})
test('two bulletins written from one pattern on two quakes are no copies', () => {
  const bulletin = (m: string, place: string): Told => ({
    title: `Earthquake of magnitude ${m} shakes ${place}`,
    text: `${sentences.slice(0, 20).join(' ')} The quake of magnitude ${m} struck ${place}.`,
  })
  assert.equal(assign(bulletin('5.1', 'Norvale'), [['a', bulletin('6.4', 'Estmark')]]).storyId, null)
})
test('where the text is withheld, the same headline at another outlet is a copy', () => {
  const result = assign({ title: harbour.title }, [['a', harbour]])
  assert.deepEqual([result.role, result.originId], ['copy', 'o_a'])
  assert.notEqual(assign({ title: harbour.title, source: 'src-a' }, [['a', harbour]]).role, 'copy')
})
test('two full texts under one headline are two reports', () => {
  const other = { ...harbour, text: 'Lübeck lets a hall. Northgrid signed with the port on Monday and pays by the year.' }
  assert.equal(assign(other, [['a', harbour]]).role, 'follow')
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
test('an article that nobody dated is placed by what it says, not by a topic it shares', () => {
  const topic = Float32Array.of(1, 0)
  const withTopic = <T extends SketchedArticle>(it: T): T => ({ ...it, sketch: { ...it.sketch, factors: topic } })
  const strike: Told = { title: 'Bakers strike over night pay', text: 'Bakers walked out on Monday. Their union asks for more at night.' }
  const other: Told = {
    title: 'Dockers vote on a strike',
    text: 'Dockers will vote in May whether they walk out. Crane crews stay at work.',
  }
  const told: Told = { title: 'Bakers strike for night pay', text: 'The bakers walked out. Their union wants more for work at night.' }
  const undated = (it: Told): SketchedArticle => ({ ...sketched('new', it), isDated: false })
  const story = [withTopic(placed('a', 's1', strike))]
  assert.equal(assignCoverage(withTopic(undated(other)), story).storyId, null)
  assert.equal(assignCoverage(withTopic(undated(told)), story).storyId, 's1')
})
