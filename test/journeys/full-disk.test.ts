import assert from 'node:assert/strict'
import { rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { type AttackServer, startAttackServer } from '../support/attack-server.ts'
import { groundwire } from '../support/groundwire.ts'
import { makeSmallDisk } from '../support/small-disk.ts'

/** One a second is read: the wire is polite to loopback too. */
const pages = 10

const feedOf = (server: AttackServer): string =>
  `<rss version="2.0"><channel><title>Quay Herald</title>${Array.from(
    { length: pages },
    (_, i) =>
      `<item><title>Harbour lease ${i} signed at Kestrel Point</title><link>${server.origin}/news/${i}</link><guid>${i}</guid><pubDate>Mon, 02 Feb 2026 0${i % 10}:00:00 GMT</pubDate><description>Kestrel Point leased ${i + 3} MW of harbour power.</description></item>`,
  ).join('')}</channel></rss>`

function pageOf(path: string): string {
  const words = Array.from({ length: 3000 }, (_, i) => `Berth ${i} of ${path} takes ${i % 97} ships and ${i % 13} MW from the quay.`)
  return `<html><head><title>Harbour lease ${path}</title></head><body><article><h1>Harbour lease ${path}</h1>${words.map((it) => `<p>${it}</p>`).join('')}</article></body></html>`
}

test('A full disk is said to be full at the start, and costs nothing that was saved.', async (t) => {
  await using disk = makeSmallDisk(160)
  if (disk === null) return t.skip('no small disk can be mounted here; root can')
  const first = await groundwire(['run', '--home', disk.home])
  assert.equal(first.code, 0, first.err)
  const facts = await groundwire(['export', 'facts', '--home', disk.home])
  disk.leave(20)
  for (const command of ['doctor', 'run', 'start']) {
    const { code, err } = await groundwire([command, '--home', disk.home, ...(command === 'start' ? ['--port', '0'] : [])])
    assert.equal(code, 1, `${command}: ${err}`)
    assert.match(
      err,
      /The disk of .* is full: \d\d MB left, at least 64 MB are needed\. Nothing was lost; free some space and start again\./,
    )
    assert.doesNotMatch(err, /\n\s+at /, 'no stack')
  }
  disk.free()
  assert.deepEqual(await groundwire(['export', 'facts', '--home', disk.home]), facts)
})

test('A disk that fills up during the work stops it with a word, and the next run ends what was begun.', async (t) => {
  await using disk = makeSmallDisk(250)
  if (disk === null) return t.skip('no small disk can be mounted here; root can')
  let shown = 0
  await using server = await startAttackServer({
    '/feed': (_request, response) => void response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(feedOf(server)),
    ...Object.fromEntries(
      Array.from({ length: pages }, (_, i) => [
        `/news/${i}`,
        (_request: unknown, response: { writeHead(n: number, h: object): { end(t: string): void } }) => {
          shown += 1
          if (shown === 4) disk.leave(0)
          response.writeHead(200, { 'content-type': 'text/html' }).end(pageOf(`${i}`))
        },
      ]),
    ),
  })
  const opml = join(tmpdir(), `groundwire-disk-${process.pid}.opml`)
  writeFileSync(opml, `<opml version="2.0"><body><outline text="Quay Herald" xmlUrl="${server.origin}/feed"/></body></opml>`)
  const args = ['run', '--home', disk.home, '--opml', opml, '--allow-loopback', '--floor', '0']
  const { code, out, err } = await groundwire(args)
  t.diagnostic(`${shown} pages were asked for before it stopped: ${err.trim()}`)
  assert.equal(code, 1, out + err)
  assert.match(err, /The disk of .* is full, so the work stopped\. .* free some space and start again\./)
  assert.doesNotMatch(err, /\n\s+at /, 'no stack')
  disk.free()
  const again = await groundwire(args)
  assert.equal(again.code, 0, again.err)
  assert.equal((JSON.parse(again.out) as { articles: number }).articles, pages)
  rmSync(opml)
})
