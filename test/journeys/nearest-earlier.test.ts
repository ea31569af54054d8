// Which earlier articles a story is weighed against, asked of a real database: for several reports at once what each would get alone.
import assert from 'node:assert/strict'
import test from 'node:test'
import { idOf, laySources, layUntil } from '../../src/app/benches/made-archive.ts'
import { withScratchArchive } from '../../src/app/benches/scratch-archive.ts'
import { postingsOf } from '../../src/domain/sketch.ts'

test('reports that ask together get what each would get alone: only what came before it, most shared terms first', async () => {
  await withScratchArchive(async (store) => {
    await laySources(store)
    await layUntil(store, { from: 0, to: 400 }, new Map())
    const { fitted } = await store.clusteringState()
    const ids = [150, 390, 391].map(idOf)
    const sketches = await store.sketchesOfArticles(ids, fitted)
    const times = new Map((await store.articlesWeighed(ids)).map((it) => [it.id, it.publishedAt]))
    const asked = ids.map((id) => {
      const [sketch, before] = [sketches.get(id), times.get(id)]
      assert.ok(sketch && before)
      return { terms: postingsOf(sketch), before }
    })
    const ask = (those: typeof asked) => store.articlesBefore({ asked: those, exceptArticleIds: ids, sharedMin: 2, limit: 1_000 }, fitted)
    const together = await ask(asked)
    const alone = await Promise.all(asked.map((it) => ask([it])))
    for (const [i, found] of alone.entries()) assert.ok(found.every((it) => it.publishedAt < (asked[i]?.before ?? '')))
    assert.ok(alone.every((it) => it.length > 0) && together.length > Math.max(...alone.map((it) => it.length)))
    assert.deepEqual(new Set(together.map((it) => it.id)), new Set(alone.flat().map((it) => it.id)))
    assert.ok(together.every((it) => !ids.includes(it.id)))
    const first = await store.articlesBefore({ asked, exceptArticleIds: ids, sharedMin: 2, limit: 5 }, fitted)
    assert.deepEqual(
      first.map((it) => it.id),
      together.slice(0, 5).map((it) => it.id),
    )
  })
})
