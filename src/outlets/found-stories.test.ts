import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Told } from '../domain/dispatch.ts'
import { findStories } from './found-stories.ts'

const told: Told = {
  storyId: 's_1',
  slug: 'quay',
  version: 1,
  publishedAt: '2026-03-02T10:00:00.000Z',
  firstPublishedAt: '2026-03-02T10:00:00.000Z',
  label: 'algorithm',
  digitalSourceType: 'algorithmicMedia',
  urgency: 5,
  mentions: [],
  headline: { text: 'Port shuts its north quay' },
  summary: [{ text: 'The port of Marel shut its north quay after it sank by a metre.' }],
  take: [],
  archive: [],
  sources: [{ sourceId: 'src_1', url: 'https://harbour.example/quay', title: 'Cranes askew as Lena Brandt closes the quay' }],
  origins: [],
}
const snippetFor = async (words: string): Promise<string | undefined> => {
  const reader = { searchWire: async () => ({ rows: ['s_1 1 7'], total: 1, isWordless: false }), storiesTold: async () => [told] }
  const { hits } = await findStories(reader, { words }, { limit: 5 })
  return hits[0]?.snippet.replaceAll('\ue000', '[').replaceAll('\ue001', ']')
}

test('what was asked is shown in a sentence of ours, and in the headline of a source, quoted, where only it has the words', async () => {
  assert.equal(await snippetFor('sank'), 'The port of Marel shut its north quay after it [sank] by a metre.')
  assert.equal(await snippetFor('askew'), 'A source’s headline: “Cranes [askew] as Lena Brandt closes the quay”')
})
