import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Licence, RightsDecision, Signal, TakedownState } from '../domain/rights.ts'
import { decideRights, lowerRights, maturedSignals, permitFor, recheckSignals } from './decide.ts'
import { takedownSignals } from './takedown.ts'
import { decideVector, type Vector, vectorFile, vectorNow, vectorOrigin, vectorPolicy, vectorSignals } from './vector-kit.ts'

const cmb1: Vector = {
  robots: 'User-agent: *\nContent-Signal: search=yes, ai-train=no\nAllow: /',
  page: { headers: [['Content-Usage', 'train-ai=n']] },
}
const cmb2: Vector = {
  ...cmb1,
  page: {
    headers: [
      ['Content-Usage', 'train-ai=n'],
      ['tdm-reservation', '1'],
    ],
  },
}
const newsLicence: Licence = {
  id: 'lic-1',
  host: 'harbour.example',
  pathPrefix: '/news/',
  level: 'L4',
  use: 'all',
  until: '2027-01-31',
  grantedBy: 'desk-1',
}
const host = { url: `${vectorOrigin}/news/a`, host: 'harbour.example', allowlisted: true, fetchedAt: vectorNow.toISOString() }

function* permutations<T>(items: readonly T[]): Generator<readonly T[]> {
  if (items.length < 2) yield items
  for (const [index, item] of items.entries()) {
    if (items.length < 2) return
    for (const rest of permutations(items.filter((_, other) => other !== index))) yield [item, ...rest]
  }
}

describe('combined vectors', () => {
  test('CMB-1: reservations about training alone leave L4', () => {
    assert.equal(decideVector(cmb1).level, 'L4')
  })
  test('CMB-2: a reservation of mining closes to a link, and the reasons list all', () => {
    const decision = decideVector(cmb2)
    assert.equal(decision.level, 'L1')
    const kinds = decision.reasons.map(({ signal }) => signal)
    assert.ok(kinds.includes('tdmrep-header') && kinds.includes('content-usage') && kinds.includes('content-signal'))
  })
  test('CMB-3: a recorded licence raises inside its path and until its end', () => {
    const licensed = { ...cmb2, licences: [newsLicence] }
    const decision = decideVector(licensed)
    assert.deepEqual([decision.level, decision.licenceId], ['L4', 'lic-1'])
    assert.equal(decideVector({ ...licensed, path: '/sport/a' }).level, 'L1')
    assert.equal(decideVector({ ...licensed, now: new Date('2027-01-31T23:59:00Z') }).level, 'L4')
    assert.equal(decideVector({ ...licensed, now: new Date('2027-02-01T00:00:00Z') }).level, 'L1')
  })
  test('CMB-3: a licence for summaries alone gives no quotation and no place in the index', () => {
    const decision = decideVector({ ...cmb2, licences: [{ ...newsLicence, use: 'ai-input' }] })
    assert.deepEqual([decision.level, decision.quoteMaxWords, decision.embed], ['L3', 0, false])
  })
  test('CMB-4: an unknown host without a signal starts at facts', () => {
    const decision = decideVector({ allowlisted: false })
    assert.deepEqual([decision.level, decision.retainTextHours, decision.embed], ['L2', 0, false])
  })
  test('CMB-5: a free licence does not lift nosnippet', () => {
    const body =
      '<rsl xmlns="https://rslstandard.org/rsl"><content url="/"><license><permits type="usage">ai-input</permits><payment type="free"/></license></content></rsl>'
    const licence = vectorFile('/rsl.xml', body)
    const decision = decideVector({
      robots: `License: ${licence.url}`,
      site: { licences: [licence] },
      page: { metas: [['robots', 'nosnippet']] },
    })
    assert.deepEqual([decision.level, decision.quoteMaxWords], ['L2', 0])
  })
  test('CMB-6: a later reservation lowers what was published, and says why', () => {
    const earlier = decideVector({ page: { metas: [['robots', 'all']] } })
    const later = lowerRights(earlier, decideVector({ robots: 'User-agent: *\nContent-Signal: ai-input=no\nAllow: /' }))
    assert.equal(later.level, 'L1')
    assert.ok(later.reasons.some(({ raw }) => raw === 'ai-input=no'))
  })
  test('CMB-7: delivery in a feed is no licence', () => {
    assert.equal(decideVector({ fromOwnFeed: true, page: { metas: [['robots', 'noai']] } }).level, 'L1')
  })
  test('CMB-8: after a redirect the signals of the host it led to decide', () => {
    const elsewhere = { url: 'https://b.example/robots.txt', status: 200, body: 'User-agent: *\nDisallow: /' }
    assert.equal(decideVector({ robots: 'User-agent: *\nAllow: /', fromOwnFeed: false }).level, 'L4')
    assert.equal(decideVector({ site: { robots: elsewhere }, fromOwnFeed: false }).level, 'L0')
  })
  test('CMB-9: a mirror takes the decision of the canonical address', () => {
    const canonical = decideVector({ page: { metas: [['robots', 'noai']] } })
    assert.equal(lowerRights(decideVector({ path: '/amp/a' }), canonical).level, 'L1')
    assert.equal(canonical.url, `${vectorOrigin}/news/a`)
  })
  test('CMB-10: a paid article is a link, with a licence too', () => {
    for (const jsonLdFree of [false, 'False', 'http://schema.org/False']) assert.equal(decideVector({ page: { jsonLdFree } }).level, 'L1')
    assert.equal(decideVector({ page: { jsonLdFree: false }, licences: [newsLicence] }).level, 'L1')
    assert.equal(decideVector({ page: { bodyWords: 70, announcedWords: 900 } }).level, 'L1')
    assert.equal(decideVector({ page: { metas: [['article:content_tier', 'locked']] } }).level, 'L1')
    assert.equal(decideVector({ page: { jsonLdFree: true, bodyWords: 850, announcedWords: 900 } }).level, 'L4')
  })
  test('CMB-11: the order of reading changes not one byte', () => {
    const signals = vectorSignals(cmb2)
    const seen = new Set<string>()
    for (const order of permutations(signals))
      seen.add(JSON.stringify(decideRights([...order, ...order], [], host, vectorNow, vectorPolicy)))
    assert.ok(signals.length >= 4)
    assert.equal(seen.size, 1)
  })
})

test('thousands of meaningless statements do not crowd out the one that counts', () => {
  const noise = Array.from({ length: 5_000 }, (_, index) => `k${index}: 1`.replace(': ', '=')).join(',')
  const decision = decideVector({
    robots: `User-agent: *\nContent-Signal: ${noise.slice(0, 4_000)}\nContent-Signal: ai-input=no\nAllow: /`,
  })
  assert.equal(decision.level, 'L1')
  assert.ok(decision.reasons.length <= 102)
  assert.ok(decision.reasons.some(({ raw }) => raw === 'ai-input=no'))
})

describe('re-checks', () => {
  const open = decideVector({})
  const recheck = (vector: Vector): RightsDecision =>
    lowerRights(open, decideRights(recheckSignals(vectorSignals(vector)), [], host, vectorNow, vectorPolicy))
  test('RC-1: a silent robots.txt stops new fetching and withdraws nothing', () => {
    const site = { robots: { unreachable: 'timeout', since: '2026-11-23T06:00:00Z' } }
    assert.equal(decideVector({ site }).level, 'L0')
    assert.equal(recheck({ site }).level, 'L4')
    assert.equal(recheck({ site, page: { metas: [['robots', 'noai']] } }).level, 'L1')
  })
  test('RC-2: after a month of silence the desk is told and new items stay closed', () => {
    const decision = decideVector({ site: { robots: { unreachable: 'dns', since: '2026-10-23T00:00:00Z' } } })
    assert.equal(decision.level, 'L0')
    assert.ok(decision.reasons.some(({ effect }) => effect.includes('a person decides')))
  })
  test('RC-3: a signal that loosens does not raise by itself, a new licence does', () => {
    const closed = decideVector(cmb2)
    const kept = lowerRights(closed, open)
    assert.deepEqual([kept.level, kept.embed, kept.retainTextHours], ['L1', false, 0])
    assert.ok(kept.reasons.some(({ signal }) => signal === 'tdmrep-header'))
    assert.equal(lowerRights(closed, decideVector({ ...cmb2, licences: [newsLicence] })).level, 'L4')
  })
  test('XR-5: what waits for a date holds from then on, and not a moment before', () => {
    const waiting = decideVector({ page: { metas: [['robots', 'unavailable_after: 2026-12-01']] } })
    assert.deepEqual(maturedSignals(waiting, new Date('2026-11-30T00:00:00Z')), [])
    assert.deepEqual(
      maturedSignals(waiting, new Date('2026-12-02T00:00:00Z')).map(({ cap }) => cap),
      ['L1'],
    )
  })
  test('RET-1: text is kept 72 hours at most, and not at all below L3', () => {
    assert.equal(open.retainTextHours, 72)
    assert.equal(decideVector({ allowlisted: false }).retainTextHours, 0)
  })
  test('lowering keeps the smaller of every limit', () => {
    const short = decideVector({ page: { metas: [['robots', 'max-snippet:180, noarchive']] } })
    const kept = lowerRights(short, open)
    assert.deepEqual([kept.quoteMaxChars, kept.retainTextHours, kept.quoteMaxWords], [180, 0, 25])
  })
})

test('a site in trouble is left alone, with a licence too', () => {
  assert.equal(decideVector({ robots: 503, licences: [newsLicence] }).level, 'L0')
})

test('every limit of a later decision is no looser than the earlier one, whichever of the two is the strict one', () => {
  const open = { ...decideVector({}), quoteMaxChars: 180 }
  const strict = {
    level: 'L1',
    quoteMaxWords: 3,
    quoteMaxChars: 20,
    retainTextHours: 0,
    showLink: false,
    indexable: false,
    embed: false,
  } as const
  for (const [field, value] of Object.entries(strict)) {
    const closed: RightsDecision = { ...open, [field]: value }
    for (const lowered of [lowerRights(open, closed), lowerRights(closed, open)]) {
      const expected: RightsDecision = { ...closed, reasons: lowered.reasons }
      assert.deepEqual(lowered, expected, field)
    }
  }
})

test('what binds is told among the reasons however many harmless statements stand beside it', () => {
  const told = (signal: string, limit: Partial<Signal>): Signal => ({
    signal,
    raw: signal,
    where: 'header',
    effect: `z ${signal}`,
    ...limit,
  })
  const harmless = Array.from({ length: 150 }, (_, index) =>
    told(`harmless-${index}`, { effect: 'a', ...(index % 2 ? { cap: 'L4' } : {}) }),
  )
  const binding = [told('closes', { cap: 'L3' }), told('shortens', { quoteMaxWords: 5 }), told('hides', { indexable: false })]
  const { reasons } = decideRights([...harmless, ...binding], [], host, vectorNow, vectorPolicy)
  for (const { signal } of binding)
    assert.ok(
      reasons.some((it) => it.signal === signal),
      signal,
    )
})

describe('takedowns', () => {
  const notice: TakedownState = { id: 'n-1', state: 'interim', isDomainProved: true, wantsLevel: 'L0' }
  const levelAt = (change: Partial<TakedownState>): string =>
    decideVector({ signals: takedownSignals({ ...notice, ...change }), licences: [newsLicence] }).level
  test('TK-2: a proved domain is at a link at once, whatever licence there is', () => {
    assert.equal(levelAt({}), 'L1')
    assert.equal(levelAt({ state: 'upheld' }), 'L0')
    assert.equal(levelAt({ state: 'confirmed', wantsLevel: 'L1' }), 'L1')
  })
  test('TK-3: an unproved notice forces nothing', () => {
    assert.equal(levelAt({ isDomainProved: false }), 'L4')
  })
  test('TK-5: what is rejected or restored forces nothing, and an appeal leaves things as they were', () => {
    assert.equal(levelAt({ state: 'restored' }), 'L4')
    assert.equal(levelAt({ state: 'rejected' }), 'L4')
    assert.equal(levelAt({ state: 'appeal', before: 'upheld' }), 'L0')
    assert.equal(levelAt({ state: 'appeal', before: 'rejected' }), 'L4')
  })
})

describe('permits', () => {
  const at = (cap: Signal['cap']): RightsDecision =>
    decideVector({
      signals: [{ signal: 'test', raw: '', where: 'test', effect: 'closed: link only', ...(cap === undefined ? {} : { cap }) }],
    })
  test('a page needs L2, a feed L1, and the policy files are always readable', () => {
    assert.deepEqual(permitFor(at('L2'), 'page'), { url: `${vectorOrigin}/news/a`, level: 'L2', use: 'page', brand: 'permit' })
    assert.ok('brand' in permitFor(at('L1'), 'feed'))
    assert.ok('brand' in permitFor(at('L0'), 'site-policy'))
    assert.deepEqual(permitFor(at('L1'), 'page'), { kind: 'refused', code: 'rights.link-only', reason: 'test (test): closed: link only' })
  })
  test('L0 opens neither page nor feed and says why', () => {
    const refusal = permitFor(decideVector({ robots: 503 }), 'feed')
    assert.ok('kind' in refusal)
    assert.equal(refusal.code, 'rights.none')
    assert.match(refusal.reason, /robots\.txt gave no answer/)
  })
  test('no images and no training at any level', () => {
    for (const cap of ['L0', 'L1', 'L2', 'L3', 'L4'] as const) assert.deepEqual([at(cap).images, at(cap).training], [false, false])
    assert.equal(at('L0').showLink, false)
  })
})
