// Our own visits of the served feeds: the gate, robots files, conditional requests, parsing on a thread, identity, the next due time.
//   node poll.mjs URLS.json ROUNDS   prints one JSON line a round
import { readFileSync } from 'node:fs'
import { makePool } from '../../src/app/pool.ts'
import { makeNet } from '../../src/net/net.ts'
import { askFeed } from '../../src/stages/poll/ask-feed.ts'
import { newItems } from '../../src/stages/poll/new-items.ts'
import { nextPoll } from '../../src/stages/poll/next-poll.ts'
import { sha256Hex } from '../../src/text/digest.ts'

const urls = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const clock = { now: () => new Date() }
const net = makeNet({ userAgent: 'GroundwireBot/bench', allowLoopback: true, timeoutMs: 15_000, concurrencyMax: 64 }, clock)
const tools = { net, pool: makePool(1), policy: { policyVersion: 'bench', token: 'GroundwireBot' } }
const rows = urls.map((url, i) => ({
  feed: { id: `f${i}`, url, intervalMs: 900_000, failures: 0, itemsSeen: 0, state: 'new', nextPollAt: '', reason: '' },
  seen: [],
}))

async function visit(row) {
  const now = clock.now()
  const asked = await askFeed(row.feed, { allowlisted: true }, tools, now)
  if (asked.kind === 'refused') throw new Error(`${row.feed.url}: ${asked.reason}`)
  if (asked.outcome.kind === 'error') throw new Error(`${row.feed.url}: ${asked.outcome.reason}`)
  const found = asked.parsed ? newItems(row.feed.id, asked.parsed.items, row.seen, now, sha256Hex) : []
  const fresh = found.filter((it) => !it.isKnown)
  row.seen.unshift(...fresh.map((it) => ({ key: it.key, url: it.url, title: it.item.title })))
  const next = nextPoll(row.feed, asked.outcome, now, { jitter01: 0.5, isPushed: false })
  row.feed = { ...row.feed, ...asked.validators, intervalMs: next.intervalMs, nextPollAt: next.nextPollAt, state: 'ok' }
  return fresh.length
}

for (let round = 0; round < Number(process.argv[3]); round += 1) {
  const [began, cpu] = [performance.now(), process.cpuUsage()]
  let [at, items] = [0, 0]
  const worker = async () => {
    while (at < rows.length) {
      const found = await visit(rows[at++])
      items += found
    }
  }
  await Promise.all(Array.from({ length: 64 }, worker))
  const used = process.cpuUsage(cpu)
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024)
  console.log(
    JSON.stringify({
      feeds: rows.length,
      items,
      seconds: (performance.now() - began) / 1000,
      cpuSeconds: (used.user + used.system) / 1e6,
      peakMb,
    }),
  )
  await fetch(new URL('/next', urls[0]))
}
process.exit(0)
