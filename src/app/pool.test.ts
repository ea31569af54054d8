import assert from 'node:assert/strict'
import test from 'node:test'
import { Fault } from '../domain/fault.ts'
import { limits } from '../domain/limits.ts'
import type { ExtractedArticle } from '../stages/read/extract-article.ts'
import { makePool } from './pool.ts'

const page = (text: string): unknown => ({
  html: `<html><body><article><p>${text}</p></article></body></html>`,
  hints: { url: 'https://harbour.example/a' },
})

test('a page that takes too long is killed with its thread, off the main thread, and the next page is read', async () => {
  await using pool = makePool(1)
  let turns = 0
  const ticking = setInterval(() => (turns += 1), 1)
  const slow = page('The quay reopened, and the cranes came. '.repeat(40_000))
  const killed = pool.run('extract-article', slow, 1)
  const next = pool.run<ExtractedArticle>('extract-article', page('The port took delivery of its cranes on Monday.'), 60_000)
  await assert.rejects(killed, (error) => error instanceof Fault && error.code === 'parse.killed' && /1 ms/.test(error.message))
  assert.match((await next).text, /cranes on Monday/)
  clearInterval(ticking)
  assert.ok(turns > 0, 'the main thread went on meanwhile')
})

test('a page that needs more memory than a thread may take is refused, and the next one is read', async () => {
  await using pool = makePool(1, 24)
  const greedy = { html: '<i>crane</i>'.repeat(160_000), hints: { url: 'https://harbour.example/a' } }
  const killed = pool.run('extract-article', greedy, 60_000)
  const next = pool.run<ExtractedArticle>('extract-article', page('The port took delivery of its cranes on Monday.'), 60_000)
  await assert.rejects(
    killed,
    (error) => error instanceof Fault && error.code === 'parse.killed' && error.retry === 'never' && /more than 24 MB/.test(error.message),
  )
  assert.match((await next).text, /cranes on Monday/)
  await assert.rejects(pool.run('extract-article', greedy, 60_000), /more than 24 MB/)
  assert.match((await pool.run<ExtractedArticle>('extract-article', page('The quay took three ships.'), 60_000)).text, /three ships/)
})

test('the hungriest shapes a page may have at its full size fit in one thread, one after another', async () => {
  await using pool = makePool(1)
  const shapes = ['<p>a b c', '<i>a</i>', '<ul><li>', '<table>', '<div>', 'Go. ']
  for (const shape of shapes) {
    const html = shape.repeat(Math.floor(limits.page.htmlBytesMax / shape.length))
    await pool.run('extract-article', { html, hints: { url: 'https://harbour.example/a' } }, 60_000)
  }
  assert.match((await pool.run<ExtractedArticle>('extract-article', page('The port took delivery on Monday.'), 60_000)).text, /delivery/)
})

test('a task has its whole time though its thread has yet to start, and tasks beyond the threads wait their turn', async () => {
  await using pool = makePool(1)
  const titles = ['one', 'two', 'three']
  const feed = (title: string): unknown => ({
    text: `<rss version="2.0"><channel><title>${title}</title></channel></rss>`,
    hints: { url: 'https://h.example/feed' },
  })
  // Starting a thread loads every parser and takes longer than this on a busy machine.
  const parsed = await Promise.all(titles.map((it) => pool.run<{ readonly title: string }>('parse-feed', feed(it), 500)))
  assert.deepEqual(
    parsed.map((it) => it.title),
    titles,
  )
})

test('a thread that nobody needs any more ends, and the next task has a new one', async () => {
  const threads = (): number => (process.report.getReport() as unknown as { readonly workers: readonly unknown[] }).workers.length
  const before = threads()
  await using pool = makePool(1, limits.parse.threadHeapMb, 20)
  const read = async (): Promise<string | undefined> =>
    (
      await pool.run<{ readonly title: string }>(
        'parse-feed',
        { text: '<rss version="2.0"><channel><title>one</title></channel></rss>', hints: { url: 'https://h.example/feed' } },
        5_000,
      )
    ).title
  assert.equal(await read(), 'one')
  while (threads() > before) await new Promise((done) => setTimeout(done, 20))
  assert.equal(await read(), 'one')
})
