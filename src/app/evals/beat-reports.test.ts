import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type BeatSet, beatMeasures, beatSets, parseBeat, readBeat, tellBeat } from './beat-reports.ts'

test('a story has its reports with outlet, time, headline and paragraphs', () => {
  const [story] = parseBeat(
    '## pier\n# Gazette | 2026-05-01T08:00:00Z | Pier opens\nVega opened it.\n\nIt is long.\n# Post | 2026-05-01T09:00:00Z | Pier\nOpen.\n',
    'first',
  )
  assert.equal(story?.id, 'pier')
  assert.deepEqual(
    story?.reports.map(({ publisher, title, text }) => [publisher, title, text]),
    [
      ['Gazette', 'Pier opens', 'Vega opened it.\n\nIt is long.'],
      ['Post', 'Pier', 'Open.'],
    ],
  )
})

/** What is asked of a set: stories, and words of the first report of each. The last three are of short reports, two to a story. */
const asked = (set: BeatSet): readonly [stories: number, words: number] => {
  switch (set) {
    case 'takes-two':
      return [12, 80]
    case 'takes-three':
      return [12, 140]
    case 'takes':
      return [24, 95]
    case 'takes-five':
      return [24, 40]
    case 'industry':
    case 'industry-unread':
      return [18, 30]
    default:
      return [24, 140]
  }
}

test('every set is as long as newsrooms write, one of short reports at least as long as these', () => {
  for (const set of beatSets) {
    const stories = readBeat(set)
    const [least, words] = asked(set)
    assert.ok(stories.length >= least, set)
    for (const { id, reports } of stories) assert.ok((reports[0]?.text.split(/\s+/u).length ?? 0) > words, id)
  }
})

test('words in marks count where nobody spoke them', () => {
  const [story] = parseBeat(
    '## pier\n# Gazette | 2026-05-01T08:00:00Z | Pier\n"We are late," Vega said. The pier is 40 metres long.\n',
    'first',
  )
  const told = (text: string) => ({ story: story as never, told: { summary: [{ text }], take: { kind: 'none' }, attempts: 1 } as never })
  const share = (text: string): number | undefined =>
    beatMeasures('first', [told(text)]).find(({ name }) => name.endsWith('plain_words_in_marks'))?.value
  assert.equal(share('Vega said: “We are late.”'), 0)
  assert.equal(share('The pier is “40 metres long”.'), 1)
})

test('a model that is newer than the registry is not told by the name of the one before it', () => {
  const release = tellBeat('takes-three').find(({ story }) => story.id === 'model-release-fulmar')
  const take = release?.told.take.sentences.map(({ text }) => text) ?? []
  assert.ok(
    take.some((text) => text.startsWith('Counted by what Fulmar 7 still gets wrong')),
    take.join('\n'),
  )
  // What a report says in its own words may name both.
  assert.ok(!take.some((text) => text.replace(/“[^”]*”/gu, '').includes('Fulmar 6')))
})
