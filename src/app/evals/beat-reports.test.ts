import assert from 'node:assert/strict'
import { test } from 'node:test'
import { beatMeasures, beatSets, parseBeat, readBeat, tellBeat } from './beat-reports.ts'

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

test('every set is as long as newsrooms write, the one made for takes at least as long as a short report', () => {
  for (const set of beatSets) {
    const stories = readBeat(set)
    assert.ok(stories.length >= (set === 'takes-two' || set === 'takes-three' ? 12 : 24), set)
    // The last set is one of short reports, two to a story.
    for (const { id, reports } of stories)
      assert.ok(
        (reports[0]?.text.split(/\s+/u).length ?? 0) > (set === 'takes-five' ? 40 : set === 'takes-two' ? 80 : set === 'takes' ? 95 : 140),
        id,
      )
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
