// Our own extraction over a file of pages, one JSON string a line, on the thread it runs on in the wire; prints one JSON line.
// One page is in hand at a time, as in the wire: node's own reader of lines runs ahead of who reads it, by up to a thousand pages.
import { createReadStream } from 'node:fs'
import { makePool } from '../../src/app/pool.ts'

async function* linesOf(file) {
  let parts = []
  for await (const chunk of createReadStream(file)) {
    let from = 0
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, from)) {
      parts.push(chunk.subarray(from, at))
      yield Buffer.concat(parts).toString('utf8')
      parts = []
      from = at + 1
    }
    parts.push(chunk.subarray(from))
  }
  const last = Buffer.concat(parts).toString('utf8')
  if (last !== '') yield last
}

const pool = makePool(1)
let [pages, texts, cpuMicros] = [0, 0, 0]
for await (const line of linesOf(process.argv[2])) {
  const html = JSON.parse(line)
  const began = process.cpuUsage()
  const input = { html, hints: { url: `https://page${pages}.example/` } }
  const article = await pool.run('extract-article', input, 10_000).catch(() => ({}))
  const used = process.cpuUsage(began)
  cpuMicros += used.user + used.system
  pages += 1
  if ('text' in article && article.text.length > 200) texts += 1
}
console.log(JSON.stringify({ pages, texts, cpuSeconds: cpuMicros / 1e6, peakMb: Math.round(process.resourceUsage().maxRSS / 1024) }))
process.exit(0)
