import assert from 'node:assert/strict'
import test from 'node:test'
import type { Coverage } from '../domain/coverage.ts'
import type { Dispatch } from '../domain/dispatch.ts'
import type { Ruling } from '../domain/ruling.ts'
import type { Significance } from '../domain/significance.ts'
import type { Story } from '../domain/story.ts'
import { type AddressRows, outcomeUnread, verdictOnAddress } from './verdict-on-address.ts'

const significance: Significance = {
  score: 0.4,
  floor: 0.25,
  parts: [{ name: 'origins', value: 0.667, weight: 0.3, reason: '2 outlets, 2 independent origins' }],
  origins: [],
  isSingleSource: false,
  isPrimaryOnly: false,
  newClaims: 2,
  write: true,
  reason: 'rule floor: score 0.4 reaches the floor of 0.25',
}
const story: Story = {
  id: 's_1',
  slug: 'lease',
  title: 'A lease in Lübeck',
  firstArticleId: 'a_1',
  openedAt: '2026-05-01T00:00:00Z',
  changedAt: '2026-05-01T00:00:00Z',
  state: 'open',
  significance,
}
const coverage = { articleId: 'a_1', storyId: 's_1', role: 'first' } as Coverage
const dispatch = {
  status: 'usable',
  score: 0.4,
  headline: { text: 'Orion closes yard at Kiel' },
  publishedAt: '2026-05-01T08:00:00Z',
  sources: [{ articleId: 'a_1' }],
} as unknown as Dispatch
const ruling = (kind: Ruling['kind'], reason: string) => ({ kind, reason, reasonCode: 'takedown', at: '2026-05-02T00:00:00Z' }) as Ruling
const rows: AddressRows = { coverage, story, mergedFrom: null, dispatch: null, rulings: [], weightsOfDay: [], name: story.title }
const outcome = (it: Partial<AddressRows>): string => verdictOnAddress({ ...rows, ...it }).outcome
const sentence = (it: Partial<AddressRows>): string => verdictOnAddress({ ...rows, ...it }).sentence

test('the highest score of a day led, another one ran, each with its score', () => {
  assert.equal(outcome({ dispatch, weightsOfDay: [0.2, 0.4] }), 'led')
  assert.equal(outcome({ dispatch, weightsOfDay: [0.9, 0.4] }), 'ran')
  const only = { ...dispatch, headline: { ...dispatch.headline, text: 'Two outlets report on Kiel' } }
  assert.equal(outcome({ dispatch: only, weightsOfDay: [0.2, 0.3] }), 'ran', 'what only says that it is reported weighs half')
  assert.match(sentence({ dispatch }), /highest score of 1 May 2026, 0\.40 \(rule significance\)/)
  assert.match(sentence({ dispatch, coverage: { ...coverage, role: 'copy' } }), /as a copy that adds no voice/)
})
test('what rests names the rule that rests it', () => {
  const rested = { ...significance, write: false, reason: 'rule floor: score 0.1 is below the floor of 0.25' }
  assert.equal(outcome({ story: { ...story, significance: rested } }), 'not covered')
  assert.match(sentence({ story: { ...story, significance: rested } }), /^Not covered: rule floor/)
  assert.match(sentence({ rulings: [ruling('spike', 'Nothing could be said.')] }), /^Not covered \(rule spike\): Nothing could be said\./)
})
test('a report that its published story does not hold yet waits for the cap, or added nothing', () => {
  const late = { ...coverage, articleId: 'a_9' }
  const rests = (reason: string) => ({
    dispatch,
    coverage: late,
    weightsOfDay: [0.9],
    story: { ...story, significance: { ...significance, write: false, reason } },
  })
  const capped = rests('rule cap: 12 versions in 24 hours, the most a story may have is 12')
  assert.equal(outcome(capped), 'waits')
  assert.match(sentence(capped), /on the wire, and this report is not in it yet, since rule cap: 12 versions/)
  const told = rests('rule nothing-new: nothing new since the published version')
  assert.equal(outcome(told), 'ran')
  assert.match(sentence(told), /to which this report added nothing/)
})
test('what waits says for what', () => {
  assert.match(sentence({ coverage: null, story: null }), /rule cluster/)
  assert.match(sentence({ rulings: [ruling('hold', 'Over 0.7.')] }), /waits for a person at the desk \(rule hold\)/)
})
test('killed and merged stories are named as such', () => {
  assert.match(
    sentence({ story: { ...story, state: 'killed' }, rulings: [ruling('kill', 'asked by its publisher')] }),
    /^Killed: .*2 May 2026/,
  )
  const merged = { dispatch, mergedFrom: { ...story, id: 's_2' } }
  assert.equal(outcome(merged), 'merged')
  assert.match(sentence(merged), /merged into “A lease in Lübeck”/)
})

test('what was never read says why: rights, a list older than our reading, a failure, or never met', () => {
  assert.equal(outcomeUnread([]), 'not seen')
  assert.equal(outcomeUnread(['rights.none']), 'refused by rights')
  assert.equal(outcomeUnread(['net.timeout', 'rights.link-only']), 'refused by rights')
  assert.equal(outcomeUnread(['item.before-we-followed']), 'older than our reading')
  assert.equal(outcomeUnread(['item.before-we-followed', 'read.status-404']), 'could not be read')
  assert.equal(outcomeUnread(['parse.killed']), 'could not be read')
})

test('a report that was set aside with its origin says so, whatever its story does, and one that was not read for it is no matter of rights', () => {
  const quarantine = { name: 'Nightly Plant', since: '2026-05-03T10:00:00Z', reason: 'It invents figures.' }
  assert.equal(
    sentence({ dispatch, quarantine }),
    'Not covered (rule quarantine): Nightly Plant, which it goes back to, is under quarantine since 3 May 2026: It invents figures.',
  )
  assert.equal(outcomeUnread(['origin.quarantined']), 'not covered')
})
test('what stood until a source was withdrawn waits to be told anew, and what the cap holds back waits', () => {
  const withheld = { ...dispatch, status: 'withheld' } as unknown as Dispatch
  assert.equal(outcome({ dispatch: withheld }), 'waits')
  assert.match(sentence({ dispatch: withheld }), /^It waits: its story stood on the wire until a source of it was used no more/)
  const capped = { ...significance, write: false, reason: 'rule cap: 6 versions in 24 hours, the most a story may have is 6' }
  assert.equal(outcome({ story: { ...story, significance: capped } }), 'waits')
})
