// Serves invented feeds on many loopback ports. Each round a tenth of them has something new; the rest answer "not modified".
//   node serve-feeds.mjs FEEDS PORTS   prints {"ports": [...]}; GET /next on any port starts the next round
import { createServer } from 'node:http'

const [feeds, ports] = process.argv.slice(2).map(Number)
const itemsEach = 25
let round = 0

const words =
  'harbour crane pier board council quay ferry line megawatt lease spring rail barge tonne deck dock tide wind grid steel'.split(' ')
const words12 = (seed) => Array.from({ length: 12 }, (_, i) => words[(seed * 7 + i * i * 3 + i) % words.length]).join(' ')
const entry = (feed, n) =>
  `<item><title>${words12(feed + n)}</title><link>https://feed${feed}.example/story-${n}</link><guid>${feed}-${n}</guid><pubDate>${new Date(Date.UTC(2026, 10, 1) + n * 3_600_000).toUTCString()}</pubDate><description>&lt;p&gt;${Array.from({ length: 4 }, (_, i) => words12(feed * n + i)).join('. ')}&lt;/p&gt;</description></item>`

/** How often a feed has changed so far: one feed in ten a round. */
const versionOf = (feed) => Array.from({ length: round }, (_, i) => Number(feed % 10 === i % 10)).reduce((sum, it) => sum + it, 0)
const bodyOf = (feed, version) =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Feed ${feed}</title><link>https://feed${feed}.example/</link>${Array.from({ length: itemsEach }, (_, i) => entry(feed, version + itemsEach - i)).join('')}</channel></rss>`

function answer(request, response) {
  if (request.url === '/next') {
    round += 1
    return response.end('next')
  }
  const feed = /^\/feed\/(\d+)$/.exec(request.url ?? '')?.[1]
  if (feed === undefined) return response.writeHead(404).end()
  const version = versionOf(Number(feed))
  const etag = `"${feed}-${version}"`
  if (request.headers['if-none-match'] === etag) return response.writeHead(304, { etag }).end()
  return response.writeHead(200, { etag, 'content-type': 'application/rss+xml; charset=utf-8' }).end(bodyOf(Number(feed), version))
}

const opened = await Promise.all(
  Array.from(
    { length: ports },
    () =>
      new Promise((done) => {
        const server = createServer(answer)
        server.keepAliveTimeout = 60_000
        server.listen(0, '127.0.0.1', () => done(server.address().port))
      }),
  ),
)
console.log(JSON.stringify({ ports: opened, feeds }))
