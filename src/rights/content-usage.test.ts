import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parseContentUsage, parseDictionary } from './content-usage.ts'
import { decideVector } from './vector-kit.ts'

const byHeader = (value: string): ReturnType<typeof decideVector> => decideVector({ page: { headers: [['Content-Usage', value]] } })
const group = (...lines: readonly string[]): string => ['User-agent: *', ...lines, 'Allow: /'].join('\n')

describe('AIPREF vectors', () => {
  test('AP-1: a word about training alone changes nothing', () => {
    assert.equal(byHeader('train-ai=n').level, 'L4')
    assert.equal(parseContentUsage('train-ai=n').get('train-ai'), 'n')
  })
  test('AP-2: an upper-case key spoils the whole dictionary', () => {
    assert.equal(parseDictionary('train-ai=n, Search=n'), undefined)
    assert.equal(byHeader('train-ai=n, Search=n').level, 'L4')
  })
  test('AP-3: the last duplicate counts, and a boolean is unknown', () => {
    assert.equal(parseContentUsage('train-ai=y, train-ai').get('train-ai'), 'unknown')
  })
  test('AP-4: the longest path decides in robots', () => {
    const robots = group('Content-Usage: search=n', 'Content-Usage: /open/ search=y')
    assert.equal(decideVector({ robots, path: '/open/x' }).level, 'L4')
    assert.equal(decideVector({ robots, path: '/news/x' }).level, 'L1')
  })
  test('AP-5: any n wins over a y from elsewhere', () => {
    const decision = decideVector({ robots: group('Content-Usage: search=n'), page: { headers: [['content-usage', 'search=y']] } })
    assert.deepEqual([decision.level, decision.indexable], ['L1', false])
  })
  test('AP-6: an older label against AI use leaves facts', () => {
    assert.equal(byHeader('ai-use=n').level, 'L2')
  })
  test('AP-7: a string is not a token', () => {
    assert.equal(parseContentUsage('search=n, search="n"').get('search'), 'unknown')
    assert.equal(byHeader('search=n, search="n"').level, 'L4')
  })
})

describe('structured dictionaries', () => {
  test('parameters, lists and every kind of item are stepped over', () => {
    const text = 'a=y;q=0.5;b, c=(1 "two" three);d, e=@12, f=:aGk=:, g=?0, h=-1.5, i=%"x%c3%a9", search=n'
    assert.equal(parseDictionary(text)?.get('search'), 'n')
    assert.equal(parseDictionary(text)?.get('a'), 'y')
  })
  test('trailing commas and open strings are malformed', () => {
    for (const text of ['a=y,', 'a=', 'a="x', 'a=(1', 'a=y b=n', '=y', 'a=y;']) assert.equal(parseDictionary(text), undefined, text)
  })
  test('equal paths in robots combine and n wins', () => {
    assert.equal(decideVector({ robots: group('Content-Usage: search=n', 'Content-Usage: search=y') }).level, 'L1')
    assert.equal(decideVector({ robots: group('Content-Usage: search=y', 'Content-Usage: search=n') }).level, 'L1')
  })
  test('header lines join into one dictionary', () => {
    const headers = [
      ['content-usage', 'train-ai=n'],
      ['content-usage', 'search=n'],
    ] as const
    assert.equal(decideVector({ page: { headers } }).level, 'L1')
  })
})
