import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { crawlDelay, isAllowed, matchRobots, parseRobots } from './robots.ts'
import { decideVector } from './vector-kit.ts'

const allowed = (text: string, path: string): boolean => isAllowed(parseRobots(text), `https://harbour.example${path}`, 'GroundwireBot')

describe('robots vectors', () => {
  test('RB-1: only our own group counts once one names us', () => {
    assert.equal(allowed('User-agent: *\nDisallow: /\n\nUser-agent: groundwirebot\nDisallow: /pro/', '/news/a'), true)
    assert.equal(allowed('User-agent: *\nDisallow: /\n\nUser-agent: groundwirebot\nDisallow: /pro/', '/pro/a'), false)
  })
  test('RB-2: the longest rule in octets decides', () => {
    assert.equal(allowed('User-agent: *\nDisallow: /news\nAllow: /news/ai', '/news/ai/x'), true)
  })
  test('RB-3: allow wins a tie', () => {
    assert.equal(allowed('User-agent: *\nAllow: /p\nDisallow: /p', '/p'), true)
    assert.equal(allowed('User-agent: *\nDisallow: /p\nAllow: /p', '/p'), true)
  })
  test('RB-4: robots that answers 503 or 429, or not at all, closes the host for now', () => {
    assert.equal(decideVector({ robots: 503 }).level, 'L0')
    assert.equal(decideVector({ robots: 429 }).level, 'L0')
    assert.equal(decideVector({ site: { robots: { unreachable: 'timeout' } } }).level, 'L0')
  })
  test('RB-5: robots that answers 404 restricts nothing and other signals are still read', () => {
    assert.equal(decideVector({ robots: 404 }).level, 'L4')
    assert.equal(decideVector({ robots: 404, page: { metas: [['robots', 'noai']] } }).level, 'L1')
  })
  test('RB-6: all groups that name us apply together', () => {
    const text = 'User-agent: GroundwireBot\nDisallow: /a\n\nUser-agent: other\nDisallow: /\n\nUser-agent: groundwirebot\nDisallow: /b'
    assert.deepEqual([allowed(text, '/a'), allowed(text, '/b'), allowed(text, '/c')], [false, false, true])
  })
  test('RB-7: paths are percent-encoded before they are compared', () => {
    assert.equal(allowed('User-agent: *\nDisallow: /caf%C3%A9', '/café'), false)
    assert.equal(allowed('User-agent: *\nDisallow: /café', '/caf%c3%a9'), false)
    assert.equal(allowed('User-agent: *\nDisallow: /%61bc', '/abc'), false)
  })
})

describe('robots reading', () => {
  test('a closed path is a link from the own feed and nothing otherwise', () => {
    const robots = 'User-agent: *\nDisallow: /news/'
    assert.equal(decideVector({ robots, fromOwnFeed: true }).level, 'L1')
    assert.equal(decideVector({ robots, fromOwnFeed: false }).level, 'L0')
  })
  test('robots.txt itself is always open', () => {
    const robots = parseRobots('User-agent: *\nDisallow: /')
    assert.equal(isAllowed(robots, 'https://harbour.example/robots.txt', 'GroundwireBot'), true)
    assert.equal(matchRobots(robots, 'https://harbour.example/robots.txt', 'GroundwireBot').allowed, false)
  })
  test('stars match any run and a final dollar anchors', () => {
    assert.equal(allowed('User-agent: *\nDisallow: /*.pdf$', '/a/b.pdf'), false)
    assert.equal(allowed('User-agent: *\nDisallow: /*.pdf$', '/a/b.pdf?x=1'), true)
    assert.equal(allowed('User-agent: *\nDisallow: /a*b*c', '/a-x-b-y-c-z'), false)
    assert.equal(allowed('User-agent: *\nDisallow: /a*b*c', '/a-c-b'), true)
    assert.equal(allowed('User-agent: *\nDisallow: /x%2Ay', '/x*y'), false)
    assert.equal(allowed('User-agent: *\nDisallow: /a$b', '/a$b'), false)
  })
  test('rights lines, sitemaps and licences are read with their group', () => {
    const robots = parseRobots(
      'Sitemap: https://h.example/news.xml\nUser-agent: *\nCrawl-delay: 7.5\ncontent-signal: ai-input=no\nContent-Usage: train-ai=n\nLicense: https://h.example/rsl.xml\nDisallow: /x',
    )
    assert.deepEqual(robots.sitemaps, ['https://h.example/news.xml'])
    assert.deepEqual(robots.licences, ['https://h.example/rsl.xml'])
    assert.deepEqual(robots.groups[1]?.contentSignals, ['ai-input=no'])
    assert.deepEqual(robots.groups[1]?.contentUsage, ['train-ai=n'])
    assert.equal(crawlDelay(robots, 'GroundwireBot'), 7.5)
    assert.equal(crawlDelay(parseRobots('User-agent: *\nDisallow: /'), 'GroundwireBot'), undefined)
  })
  test('a crawl delay above a minute leaves the feed only', () => {
    assert.equal(decideVector({ robots: 'User-agent: *\nCrawl-delay: 61' }).level, 'L1')
    assert.equal(decideVector({ robots: 'User-agent: *\nCrawl-delay: 60' }).level, 'L4')
  })
  test('a byte-order mark, old line ends, misspelt names and a forgotten colon do not open a door', () => {
    assert.equal(allowed('\uFEFFUser-agent: *\rDisallow: /a\rdisalow: /b\rDisallow /c', '/a'), false)
    assert.equal(allowed('\uFEFFUser-agent: *\rDisallow: /a\rdisalow: /b\rDisallow /c', '/b'), false)
    assert.equal(allowed('\uFEFFUser-agent: *\rDisallow: /a\rdisalow: /b\rDisallow /c', '/c'), false)
    assert.equal(allowed('useragent: *\nDisallow: news', '/news/a'), false)
  })
  test('an unknown line between two user-agent lines does not part them', () => {
    assert.equal(allowed('User-agent: GroundwireBot\nSitemap: /s.xml\nUser-agent: other\nDisallow: /', '/a'), false)
  })
})
