import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { RightsPolicy } from '../../domain/rights.ts'
import { signalsFromPage } from '../../rights/collect.ts'
import { decideRights } from '../../rights/decide.ts'
import type { Tools } from '../stage.ts'
import { extractArticle } from './extract-article.ts'
import { boundByCanonical, decisionFor, type Known } from './page-rights.ts'

const now = new Date('2026-11-23T12:00:00Z')
const policy: RightsPolicy = { policyVersion: 'test-1', token: 'GroundwireBot', contentSignalsReference: 'L2' }
const known: Known = {
  item: { url: 'https://amp.harbour.example/news/a' },
  source: { allowlisted: true },
  before: null,
  wish: null,
  licences: [],
  terms: [],
  feedLicences: [],
}
const open = decideRights([], [], { url: known.item.url, host: 'amp.harbour.example', allowlisted: true, fetchedAt: '' }, now, policy)

/** A net on which each origin has this robots.txt and each address this page; what is absent answers 404, and all that is asked is noted. */
function netOf(
  robots: Readonly<Record<string, string>>,
  pages: Readonly<Record<string, { readonly html: string; readonly headers?: readonly (readonly [string, string])[] }>> = {},
): { readonly tools: Pick<Tools, 'net' | 'now' | 'pool'>; readonly asked: string[] } {
  const asked: string[] = []
  const sitePolicies = (origin: string): Promise<unknown> => {
    asked.push(origin)
    const body = robots[origin]
    const gone = { url: `${origin}/x`, status: 404, body: '' }
    const file = { url: `${origin}/robots.txt`, status: body === undefined ? 404 : 200, body: body ?? '' }
    return Promise.resolve({ robots: file, tdmrep: gone, aiTxt: gone, aiTxtWellKnown: gone, aiJson: gone })
  }
  const page = ({ url }: { readonly url: string }): Promise<unknown> => {
    asked.push(url)
    const found = pages[url]
    if (found === undefined) return Promise.resolve({ kind: 'status', status: 404, url, headers: [], redirects: [] })
    if (found.html.startsWith('http')) return Promise.resolve({ kind: 'moved', to: found.html, status: 301, redirects: [] })
    return Promise.resolve({
      kind: 'ok',
      status: 200,
      url,
      headers: found.headers ?? [],
      bytes: new TextEncoder().encode(found.html),
      redirects: [],
    })
  }
  const pool = {
    run: (_: string, input: { html: string; hints: { url: string } }) => Promise.resolve(extractArticle(input.html, input.hints)),
  }
  return {
    tools: { net: { sitePolicies, page } as unknown as Tools['net'], now: () => now, pool: pool as unknown as Tools['pool'] },
    asked,
  }
}
const closed = 'User-agent: *\nContent-Signal: ai-input=no\nAllow: /\n'

describe('CMB-9: an AMP page, a mirror or a cached copy is never freer than its original', () => {
  for (const canonical of ['https://www.harbour.example/news/a', 'https://elsewhere.example/news/a'])
    test(canonical, async () => {
      const { tools } = netOf({ [new URL(canonical).origin]: closed })
      const bound = await boundByCanonical(open, canonical, known, { tools, policy })
      assert.equal(bound.level, 'L1')
      assert.equal(bound.url, open.url)
      assert.ok(bound.reasons.some(({ signal, effect }) => signal === 'content-signal' && effect.startsWith('canonical address: ')))
    })
  test('an original that says nothing changes nothing, strange or not', async () => {
    for (const canonical of ['https://www.harbour.example/news/a', 'https://elsewhere.example/news/a'])
      assert.equal(await boundByCanonical(open, canonical, known, { ...netOf({}), policy }), open)
  })
  test('the original’s own page is asked where its site allows it: its metas and headers bind, across a move to https too', async () => {
    const to = 'https://www.harbour.example/news/a'
    const html = '<html><head><meta name="robots" content="noai"></head><body><p>A quay.</p></body></html>'
    const rows = [
      [{ [to]: { html } }, to, 'L1'],
      [{ [to]: { html: '<p>A quay.</p>', headers: [['x-robots-tag', 'nosnippet'] as const] } }, to, 'L2'],
      [{ 'http://www.harbour.example/news/a': { html: to }, [to]: { html } }, 'http://www.harbour.example/news/a', 'L1'],
      [{ [to]: { html: 'https://elsewhere.example/b' }, 'https://elsewhere.example/b': { html } }, to, 'L4'],
      [{ [to]: { html: '<p>A quay.</p>' } }, to, 'L4'],
      [{ 'https://elsewhere.example/news/a': { html } }, 'https://elsewhere.example/news/a', 'L1'],
    ] as const
    for (const [pages, canonical, level] of rows)
      assert.equal((await boundByCanonical(open, canonical, known, { ...netOf({}, pages), policy })).level, level, JSON.stringify(pages))
  })
  test('an original that its site closes is not asked for', async () => {
    const { tools, asked } = netOf({ 'https://www.harbour.example': closed })
    await boundByCanonical(open, 'https://www.harbour.example/news/a', known, { tools, policy })
    assert.deepEqual(asked, ['https://www.harbour.example'])
  })
  test('the same page in another spelling, the home page and no address at all are not asked for', async () => {
    const { tools, asked } = netOf({})
    for (const canonical of [
      `${open.url}/?from=amp`,
      'http://www.amp.harbour.example/news/a',
      'https://elsewhere.example/',
      'mailto:x',
      undefined,
    ])
      assert.equal(await boundByCanonical(open, canonical, known, { tools, policy }), open)
    assert.deepEqual(asked, [])
  })
})

test('[XR-5] a date the page set closes it when it comes, though the page is not read again', () => {
  const page = { url: open.url, headers: [], metas: [['robots', 'unavailable_after: 2026-12-01T00:00:00Z']] as const }
  const before = decisionFor(known, signalsFromPage(page, policy), open.url, policy, now)
  assert.equal(before.level, 'L4')
  const at = (day: string): string => decisionFor({ ...known, before: { decision: before } }, [], open.url, policy, new Date(day)).level
  assert.deepEqual([at('2026-11-30T00:00:00Z'), at('2026-12-02T00:00:00Z')], ['L4', 'L1'])
})

test('an RSL licence written into the page is read', () => {
  const rsl = (uses: string): string =>
    `<script type="application/rsl+xml"><rsl xmlns="https://rslstandard.org/rsl"><content url="/"><license><prohibits type="usage">${uses}</prohibits></license></content></rsl></script>`
  const levelOf = (uses: string): string => {
    const { rslScripts } = extractArticle(`<html><head>${rsl(uses)}</head><body><p>A quay.</p></body></html>`, { url: open.url })
    assert.equal(rslScripts.length, 1)
    return decisionFor(known, signalsFromPage({ url: open.url, headers: [], metas: [], rslScripts }, policy), open.url, policy, now).level
  }
  assert.deepEqual([levelOf('ai-all'), levelOf('ai-train')], ['L1', 'L4'])
})
