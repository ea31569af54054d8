import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { decideVector } from './vector-kit.ts'

const group = (line: string): string => `User-agent: *\n${line}\nAllow: /`

describe('Content Signals vectors', () => {
  test('CS-1: search yes and training no change nothing', () => {
    assert.equal(decideVector({ robots: group('Content-Signal: search=yes, ai-train=no') }).level, 'L4')
  })
  test('CS-2: no input to a model means a link', () => {
    assert.equal(decideVector({ robots: group('Content-Signal: ai-input=no') }).level, 'L1')
  })
  test('CS-3: a reservation to all counts although our own group lacks it', () => {
    const robots = `${group('Content-Signal: ai-input=no')}\n\nUser-agent: GroundwireBot\nAllow: /`
    assert.equal(decideVector({ robots }).level, 'L1')
  })
  test('CS-4: no search means a link and no index', () => {
    const decision = decideVector({ robots: group('Content-Signal: search=no') })
    assert.deepEqual([decision.level, decision.indexable], ['L1', false])
  })
  test('CS-5: an unknown key is stored without effect', () => {
    const decision = decideVector({ robots: group('Content-Signal: search-ai=no') })
    assert.equal(decision.level, 'L4')
    assert.ok(decision.reasons.some(({ raw }) => raw === 'search-ai=no'))
  })
  test('CS-6: use=reference leaves facts', () => {
    const robots = group('Content-signal: search=yes,ai-train=no,use=reference')
    assert.equal(decideVector({ robots }).level, 'L2')
    assert.equal(decideVector({ robots, policy: { contentSignalsReference: 'L3' } }).level, 'L3')
  })
  test('CS-7: use=immediate leaves a link and keeps nothing', () => {
    const decision = decideVector({ robots: group('Content-Signal: use=immediate') })
    assert.deepEqual([decision.level, decision.retainTextHours], ['L1', 0])
  })
  test('CS-8: use=full never raises a host that is not listed', () => {
    assert.equal(decideVector({ robots: group('Content-Signal: use=full'), allowlisted: false }).level, 'L2')
  })
  test('a line for another bot is not for us, a line before any group is', () => {
    assert.equal(decideVector({ robots: 'User-agent: otherbot\nContent-Signal: ai-input=no\nAllow: /' }).level, 'L4')
    assert.equal(decideVector({ robots: 'Content-Signal: ai-input=no\n\nUser-agent: otherbot\nAllow: /' }).level, 'L1')
  })
})
