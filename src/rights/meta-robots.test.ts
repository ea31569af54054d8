import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parsePage } from '../stages/read/parse-page.ts'
import { removeUnseen } from '../stages/read/unseen.ts'
import { parseRobotsDirectives } from './meta-robots.ts'
import { parseStatedDate } from './stated-date.ts'
import { decideVector } from './vector-kit.ts'

describe('robots meta vectors', () => {
  test('XR-1: a directive for another bot has no effect', () => {
    assert.equal(decideVector({ page: { headers: [['X-Robots-Tag', 'otherbot: noindex']] } }).level, 'L4')
    assert.equal(decideVector({ page: { headers: [['X-Robots-Tag', 'otherbot: noindex, noai']] } }).level, 'L4')
    assert.equal(decideVector({ page: { headers: [['X-Robots-Tag', 'otherbot: noindex, groundwirebot: noai']] } }).level, 'L1')
  })
  test('XR-2: the stricter of header and meta counts', () => {
    const decision = decideVector({ page: { metas: [['robots', 'max-snippet:50']], headers: [['x-robots-tag', 'nosnippet']] } })
    assert.equal(decision.level, 'L2')
    assert.equal(decision.quoteMaxWords, 0)
  })
  test('XR-3: what stands only in a data-nosnippet part is gone before extraction', () => {
    const page = parsePage('<p>The hall draws <span data-nosnippet>10 MW</span> of power.</p><section data-nosnippet>10 MW</section>')
    assert.equal(removeUnseen(page).nosnippet, 2)
    assert.ok(!page.body.textContent.includes('10 MW'))
  })
  test('XR-4: names ignore case', () => {
    assert.equal(decideVector({ page: { metas: [['ROBOTS', 'NOAI, NoImageAI']] } }).level, 'L1')
    assert.equal(decideVector({ page: { metas: [['robots', 'noimageai']] } }).level, 'L4')
  })
  test('XR-5: after its date a page is a link', () => {
    const vector = { page: { metas: [['robots', 'unavailable_after: 2026-10-01'] as const] } }
    assert.equal(decideVector(vector).level, 'L1')
    assert.equal(decideVector({ ...vector, now: new Date('2026-09-30T23:59:59Z') }).level, 'L4')
  })
  test('XR-6: unavailable_after is a directive and no bot, and has no effect before its date', () => {
    const vector = { page: { headers: [['X-Robots-Tag', 'unavailable_after: 25 Jun 2027 15:00:00 GMT'] as const] } }
    const decision = decideVector(vector)
    assert.equal(decision.level, 'L4')
    assert.ok(decision.reasons.some(({ raw }) => raw.startsWith('unavailable_after')))
    assert.equal(decideVector({ ...vector, now: new Date('2027-06-25T15:00:01Z') }).level, 'L1')
  })
  test('XR-7: max-snippet limits the quotation in characters', () => {
    const decision = decideVector({ page: { metas: [['robots', 'max-snippet:200']] } })
    assert.deepEqual([decision.level, decision.quoteMaxWords, decision.quoteMaxChars], ['L4', 25, 200])
  })
  test('XR-8: a meta element in our name counts beside a general one', () => {
    const decision = decideVector({
      page: {
        metas: [
          ['groundwirebot', 'noindex'],
          ['robots', 'all'],
        ],
      },
    })
    assert.deepEqual([decision.level, decision.indexable], ['L1', false])
  })
})

describe('robots directives', () => {
  const levelOf = (content: string): string => decideVector({ page: { metas: [['robots', content]] } }).level
  test('snippet allowances below 160 characters leave facts only, and odd values say nothing', () => {
    assert.deepEqual(['max-snippet:159', 'max-snippet:160', 'max-snippet:0', 'max-snippet:-1', 'max-snippet:many'].map(levelOf), [
      'L2',
      'L4',
      'L2',
      'L4',
      'L4',
    ])
  })
  test('noarchive and nocache keep no text', () => {
    assert.equal(decideVector({ page: { metas: [['robots', 'noarchive']] } }).retainTextHours, 0)
    assert.equal(decideVector({ page: { headers: [['Robots-Tag', 'nocache']] } }).retainTextHours, 0)
    assert.equal(decideVector({}).retainTextHours, 72)
  })
  test('none is noindex, and the new header name is read like the old one', () => {
    assert.equal(decideVector({ page: { headers: [['robots-tag', 'none']] } }).indexable, false)
  })
  test('the comma inside a date parts nothing', () => {
    const signals = parseRobotsDirectives('unavailable_after: Friday, 25-Jun-10 15:00:00 GMT, noai', 'header x-robots-tag', 'GroundwireBot')
    assert.deepEqual(
      signals.map(({ from, cap }) => [from, cap]),
      [
        ['2010-06-25T15:00:00.000Z', 'L1'],
        [undefined, 'L1'],
      ],
    )
  })
  test('dates are read in the three forms, in UTC unless they say otherwise', () => {
    assert.equal(parseStatedDate('Fri, 25 Jun 2027 15:00:00 +0200'), '2027-06-25T13:00:00.000Z')
    assert.equal(parseStatedDate('25 Jun 2027 15:00:00 EST'), '2027-06-25T20:00:00.000Z')
    assert.equal(parseStatedDate('2027-06-25T15:00'), '2027-06-25T15:00:00.000Z')
    assert.equal(parseStatedDate('soon'), undefined)
  })
})
