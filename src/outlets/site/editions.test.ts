import assert from 'node:assert/strict'
import test from 'node:test'
import { dispatch, makeFixture, receipt } from '../fixture.ts'
import { makeWeb } from '../web.ts'

const day = '2026-09-01'

/** The page of a day with two stories, of which the search of the archive found this. */
async function edition(state: 'fresh' | 'ok'): Promise<string> {
  const web = makeWeb(
    makeFixture({
      editionOfDay: async () => ({ id: 'e_1', day, openedAt: `${day}T00:00:00Z`, storyIds: ['s_1', 's_2'] }),
      dispatchOfStory: async (storyId: string) => ({ ...dispatch, storyId, slug: storyId }),
      receiptsById: async () => [{ ...receipt, id: dispatch.receiptId, state }],
    }).parts,
  )
  return await (await web.request(`/edition/${day}`, { headers: { Accept: 'text/html' } })).text()
}

test('an edition says once that its archive was new, and not under every story', async () => {
  const young = await edition('fresh')
  assert.equal(young.split('The archive was new when these stories were written').length, 2)
  assert.ok(!young.includes('class="ctx"'))
})

test('an edition whose archive could look back gives each story its context', async () => {
  const old = await edition('ok')
  assert.equal(old.split('class="ctx"').length, 3)
  assert.ok(!old.includes('The archive was new'))
})
