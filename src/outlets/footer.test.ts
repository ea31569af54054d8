import assert from 'node:assert/strict'
import test from 'node:test'
import { makeFixture } from './fixture.ts'
import { makeWeb } from './web.ts'

test('what is traded in computing is linked from every page and listed only where it is the wire’s matter; the terms always are', async () => {
  const { parts } = makeFixture()
  const at = async (path: string, hasCompute: boolean): Promise<string> =>
    (await makeWeb({ ...parts, site: { ...parts.site, hasCompute } }).request(path, { headers: { accept: 'text/html' } })).text()
  for (const path of ['/about', '/sitemap.xml']) {
    assert.match(await at(path, true), /\/compute/)
    assert.doesNotMatch(await at(path, false), /\/compute|\/calc/)
    assert.match(await at(path, false), /\/terms/)
  }
  const terms = await at('/terms', false)
  for (const said of [/deleted within 72 hours/, /at most one quotation of 25 words/, /never used for training/]) assert.match(terms, said)
})
