import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listen } from './serve.ts'

test('When one archive gives way to another, pages under way are still answered, and those asked for meanwhile say that the wire is starting.', async () => {
  const site = await listen({ host: 'localhost', port: 0 })
  try {
    const { promise: isRead, resolve: read } = Promise.withResolvers<void>()
    const { promise: isAsked, resolve: asked } = Promise.withResolvers<void>()
    let isClosed = false
    site.show(async () => {
      asked()
      await isRead
      return new Response(isClosed ? 'closed' : 'a page', { status: isClosed ? 500 : 200 })
    })
    const slow = fetch(site.url)
    await isAsked
    const cleared = site.clear().then(() => {
      isClosed = true
    })
    const between = await fetch(site.url)
    assert.deepEqual([between.status, between.headers.get('retry-after')], [503, '2'])
    read()
    assert.equal((await slow).status, 200)
    await cleared
    assert.equal((await fetch(site.url)).status, 503)
    site.show(() => new Response('the other archive'))
    assert.equal(await (await fetch(site.url)).text(), 'the other archive')
  } finally {
    await site.close()
  }
})

test('a connection rests longer than a reverse proxy keeps it, so that no request meets one that is just being closed', async () => {
  const site = await listen({ port: 0, host: '127.0.0.1' })
  try {
    const answer = await fetch(site.url)
    const [, seconds = '0'] = /timeout=(\d+)/.exec(answer.headers.get('keep-alive') ?? '') ?? []
    assert.ok(Number(seconds) > 60, `${seconds} s`)
    assert.equal(answer.status, 503)
  } finally {
    await site.close()
  }
})
