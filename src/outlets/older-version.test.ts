import assert from 'node:assert/strict'
import test from 'node:test'
import type { Evidence } from '../domain/evidence.ts'
import { dispatch, evidence, makeFixture } from './fixture.ts'
import { makeWeb } from './web.ts'

test('an older version prints its records as their own pages do, whatever words a later version showed of the source', async () => {
  const [span] = evidence
  assert.equal(span?.kind, 'span')
  const now = { ...span, level: 'L4', quotation: { words: 'words that a later version shows', language: 'en' } } as Evidence
  const web = makeWeb(
    makeFixture({
      evidenceOfStory: async () => [now],
      evidenceById: async () => ({
        evidence: now,
        storyId: 's_1',
        slug: dispatch.slug,
        sentences: [],
        earlier: [{ id: 'sn_0', text: 'A sentence.' }],
      }),
    }).parts,
  )
  const rowsOf = (page: string): string | undefined => /<dl class="rec">.*?<\/dl>/s.exec(page)?.[0]
  const old = rowsOf(await (await web.request(`/story/${dispatch.slug}/v/1`)).text())
  assert.match(old ?? '', /words that a later version shows/)
  assert.equal(old, rowsOf(await (await web.request(`/evidence/${now.id}`)).text()))
})
