import assert from 'node:assert/strict'
import test from 'node:test'
import type { Claim } from '../domain/claim.ts'
import type { Dispatch, DispatchSource } from '../domain/dispatch.ts'
import type { SpanEvidence } from '../domain/evidence.ts'
import { daysAsData, daysTold } from './days-told.ts'
import { dispatch, evidence } from './fixture.ts'

const span = evidence[0] as SpanEvidence
const source = dispatch.sources[0] as DispatchSource
const sourceOf = (id: string, day: string, more: Partial<DispatchSource> = {}): DispatchSource => ({
  ...source,
  articleId: id,
  publisher: `Outlet ${id}`,
  url: `https://news.example/${id}`,
  publishedAt: `${day}T08:00:00.000Z`,
  ...more,
})
const story = (slug: string, sources: readonly DispatchSource[], sentence: string, claimId?: string): Dispatch => {
  const its: SpanEvidence = {
    ...span,
    id: `ev_${slug}`,
    articleId: sources[0]?.articleId ?? '',
    url: sources[0]?.url ?? '',
    publisher: sources[0]?.publisher ?? '',
    publishedAt: sources[0]?.publishedAt ?? '',
    ...(claimId === undefined ? {} : { claimId }),
  }
  return {
    ...dispatch,
    storyId: `s_${slug}`,
    slug,
    headline: { ...dispatch.headline, text: `Headline of ${slug}` },
    summary: [{ kind: 'claim', id: `sn_${slug}`, part: 'summary', text: sentence, evidence: [its], writer: 'rules' }],
    sources,
  } as Dispatch
}
const claim = (id: string, articleId: string, day: string, position = 1): Claim =>
  ({
    id,
    articleId,
    position,
    dates: [{ text: day, start: 0, end: 9, interval: { from: day, to: day, precision: 'day' } }],
  }) as unknown as Claim

const opened = story('licence', [sourceOf('a', '2026-03-10')], 'Alder lost its licence on 2 March 2026, Outlet a reports.', 'c_a')
const later = story('appeal', [sourceOf('b', '2026-03-12'), sourceOf('c', '2026-03-13')], 'Alder appeals.')
const claims = [claim('c_a', 'a', '2026-03-02'), claim('c_b', 'b', '2026-03-10'), claim('c_c', 'c', '2026-03-10')]

test('a day that reports look back on stands in the words of the sentence on it, with evidence and outside source', () => {
  const found = daysTold([opened, later], [...claims, claim('c_d', 'b', '2026-03-11')])
  assert.deepEqual(
    found.days.map(({ day }) => day),
    ['2026-03-10', '2026-03-11', '2026-03-12', '2026-03-13'],
    'the range is that of the reports',
  )
  const inRange = daysTold([opened, story('before', [sourceOf('z', '2026-03-01')], 'Alder opens.'), later], claims)
  const [told] = inRange.days.find(({ day }) => day === '2026-03-02')?.told ?? []
  assert.deepEqual([told?.how, told?.text, told?.evidence], ['happened', opened.summary[0]?.text, ['ev_licence']])
  assert.deepEqual(
    told?.sources.map(({ publisher }) => publisher),
    ['Outlet a'],
  )
})
test('a day on which reports came stands by their story’s headline, and a story is named once a day', () => {
  const { days } = daysTold([opened, later], claims)
  const day = days.find((it) => it.day === '2026-03-10')
  assert.deepEqual(
    day?.told.map(({ how, text }) => [how, text]),
    [
      ['came', 'Headline of licence'],
      ['spoken of', 'Headline of appeal'],
    ],
  )
})
test('a report that does not stand under the version any more takes its days along, and a copy has none', () => {
  const claimsOfB = [claim('c_b', 'b', '2026-03-11')]
  assert.ok(daysTold([opened, later], claimsOfB).days.some(({ day }) => day === '2026-03-11'))
  const without = story('appeal', [sourceOf('c', '2026-03-13')], 'Alder appeals.')
  assert.ok(!daysTold([opened, without], claimsOfB).days.some(({ day }) => day === '2026-03-11'))
  const copied = story('appeal', [sourceOf('b', '2026-03-12', { role: 'copy' }), sourceOf('c', '2026-03-13')], 'Alder appeals.')
  assert.ok(!daysTold([opened, copied], claimsOfB).days.some(({ day }) => day === '2026-03-11'))
  const withdrawn = {
    ...opened,
    summary: opened.summary.map((it) => ({ ...it, evidence: [{ ...span, claimId: 'c_a', state: 'withdrawn' }] })),
  }
  const told = daysTold([withdrawn as unknown as Dispatch, story('before', [sourceOf('z', '2026-03-01')], 'Alder opens.'), later], claims)
  assert.ok(told.days.flatMap((it) => it.told).every(({ how }) => how !== 'happened'))
})
test('evidence that was withdrawn from under a sentence is no longer offered, and what is left is', () => {
  const own = { ...span, id: 'ev_left', claimId: 'c_a' }
  const halved = {
    ...opened,
    summary: opened.summary.map((it) => ({ ...it, evidence: [{ ...own, id: 'ev_gone', state: 'withdrawn' }, own] })),
  }
  const before = story('before', [sourceOf('z', '2026-03-01')], 'Alder opens.')
  const told = daysTold([halved as unknown as Dispatch, before, later], claims).days.flatMap((it) => it.told)
  const happened = told.filter(({ how, story: { slug } }) => how === 'happened' && slug === opened.slug)
  assert.ok(happened.length > 0)
  assert.ok(happened.every(({ evidence: ids }) => ids.join() === 'ev_left'))
})
test('days are at most 60, the heaviest, and it is said how many were left out', () => {
  const many = Array.from({ length: 500 }, (_, i) => {
    const day = new Date(Date.UTC(2025, 0, 1 + i)).toISOString().slice(0, 10)
    return story(`s${i}`, [sourceOf(`m${i}`, day)], 'Work went on.')
  })
  const found = daysTold(many, [])
  assert.equal(found.days.length, 60)
  assert.ok(found.leftOut > 0 && found.reports === 500)
})
test('what was said since a moment is what a report of later stands under', () => {
  const since = daysTold([opened, later], claims, '2026-03-11T00:00:00.000Z').days
  assert.ok(since.every(({ told }) => told.every(({ story: { slug } }) => slug === 'appeal')))
  assert.deepEqual(daysTold([opened, later], claims, '2026-04-01T00:00:00.000Z').days, [])
  assert.ok(daysAsData(since)[0]?.told[0]?.label.includes('software'))
})
test('what was said since stands also where three older stories fill the day', () => {
  const older = ['o1', 'o2', 'o3'].map((id) => story(id, [sourceOf(id, '2026-03-10'), sourceOf(`${id}b`, '2026-03-10')], 'Alder waits.'))
  const stories = [...older, later]
  const { days } = daysTold(stories, claims, '2026-03-11T00:00:00.000Z')
  assert.deepEqual(
    days.find(({ day }) => day === '2026-03-10')?.told.map(({ story: { slug } }) => slug),
    ['appeal'],
  )
})
