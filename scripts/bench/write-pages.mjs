// Writes the pages that `npm run bench -- read` extracts, one JSON string a line; prints of what kind they are.
//   node scripts/bench/write-pages.mjs FILE COUNT
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Pages of the benches where they are, mixed evenly; else pages of our own making. */
function writePages(file, pagesMax) {
  const sets = ['scrapinghub', 'wcxb', 'trafilatura', 'fundus'].map((name) =>
    join(root, `../shared/bench/data/extraction-${name}.jsonl.gz`),
  )
  if (!sets.every(existsSync)) {
    writeFileSync(file, Array.from({ length: pagesMax }, (_, i) => JSON.stringify(inventedPage(i))).join('\n'))
    return 'of our own making'
  }
  const all = sets.flatMap((path) => gunzipSync(readFileSync(path)).toString('utf8').trim().split('\n'))
  const step = Math.max(1, all.length / pagesMax)
  const chosen = Array.from({ length: Math.min(pagesMax, all.length) }, (_, i) => JSON.parse(all[Math.floor(i * step)]))
  // Two signs that JSON leaves alone end a line for some readers of lines.
  const lineOf = (it) => JSON.stringify(it.html ?? Buffer.from(it.html_b64, 'base64').toString('utf8')).replace(/[\u2028\u2029]/g, ' ')
  writeFileSync(file, chosen.map(lineOf).join('\n'))
  return 'of real sites, from the benches'
}

function inventedPage(n) {
  const words =
    'harbour crane pier board council quay ferry line megawatt lease spring rail barge tonne deck dock tide wind grid steel'.split(' ')
  const sentence = (i) => `The ${Array.from({ length: 14 }, (_, k) => words[(n * 3 + i * 5 + k * k) % words.length]).join(' ')}.`
  const links = Array.from(
    { length: 60 },
    (_, i) => `<li><a href="/section/${i}">${words[i % words.length]} ${words[(i * 7) % words.length]}</a></li>`,
  ).join('')
  const body = Array.from({ length: 18 }, (_, i) => `<p>${Array.from({ length: 4 }, (_, k) => sentence(i * 4 + k)).join(' ')}</p>`).join('')
  return `<!doctype html><html lang="en"><head><title>${sentence(n)} | Quay Post</title><meta property="article:published_time" content="2026-11-2${n % 9}T08:00:00Z"></head><body><nav><ul>${links}</ul></nav><main><article><h1>${sentence(n)}</h1>${body}</article></main><aside><ul>${links}</ul></aside><footer><ul>${links}</ul></footer></body></html>`
}

console.log(JSON.stringify({ kind: writePages(process.argv[2], Number(process.argv[3])) }))
