// Our own extraction over a file of pages, one JSON string a line, on the thread it runs on in the wire; prints one JSON line.
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { makePool } from '../../src/app/pool.ts'

const pool = makePool(1)
let [pages, texts, cpuMicros] = [0, 0, 0]
for await (const line of createInterface({ input: createReadStream(process.argv[2]) })) {
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
