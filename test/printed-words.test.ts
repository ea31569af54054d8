// The check that holds printed words against their records finds a correction that was put in other words.
import assert from 'node:assert/strict'
import test from 'node:test'
import { parseHTML } from 'linkedom'
import type { Dispatch } from '../src/domain/dispatch.ts'
import { makeFixture, dispatch as told } from '../src/outlets/fixture.ts'
import { makeWeb } from '../src/outlets/web.ts'
import { type Part, strayWords } from './support/printed-words.ts'

test('a correction in other words than the story carries is found', async () => {
  const correction = {
    kind: 'correction',
    at: '2026-11-24T09:00:00.000Z',
    text: 'we wrote 30 MW; it is 40 MW.',
    foundBy: 'source',
  } as const
  const corrected: Dispatch = { ...told, corrections: [correction] }
  const web = makeWeb(makeFixture({ dispatchesCorrected: async () => [corrected] }).parts)
  const { document } = parseHTML(await (await web.request('/corrections', { headers: { accept: 'text/html' } })).text())
  const main = document.querySelector('main') as unknown as Part
  const record = { stories: new Map([[corrected.slug, [corrected]]]), watches: new Map(), facts: new Map(), evidence: new Set<string>() }
  assert.deepEqual(strayWords(main, record), [])
  Object.assign(document.querySelector('p.what') ?? assert.fail('no correction'), { textContent: 'Corrected: it is 50 MW.' })
  assert.equal(strayWords(main, record).length, 1)
})
