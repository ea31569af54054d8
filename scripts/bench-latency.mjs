// Measures how long a new feed entry takes to stand on the front page of a live wire without a model: from the moment the feed is due
// and holds the entry to the moment a reader's request shows the story. Loopback only, an invented outlet, its own archive.
//   node scripts/bench-latency.mjs [rounds]
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { systemClock } from '../src/app/clock.ts'
import { readConfig } from '../src/app/config.ts'
import { goLive } from '../src/app/live.ts'
import { tick } from '../src/app/schedule.ts'
import { listen, webOf } from '../src/app/serve.ts'
import { addFeeds, openWire, seedKnowledge } from '../src/app/wire.ts'
import { startOutlet } from '../test/support/outlet.ts'

const rounds = Number(process.argv[2] ?? 7)
const secondsMax = 60
const places = ['Kestrel Point', 'Alder Quay', 'Norrland', 'Birkholm', 'Casa Verde', 'Tarn Valley', 'Ostrava Gate', 'Lindow Moss']
const companies = ['Harrowgate Compute', 'Veldrake', 'Nebelhorn', 'Orvanne', 'Sunhollow', 'Polderstack', 'Calderwick', 'Fjordvik']

function report(round) {
  const [company, place] = [companies[round % companies.length], places[round % places.length]]
  const mw = 11 + 7 * round
  return {
    path: `/news/${round}`,
    title: `${company} leases ${mw} MW at ${place}`,
    publishedAt: new Date().toISOString(),
    paragraphs: [
      `${company} has leased ${mw} MW of data-centre power at ${place}, the company said on ${new Date().toUTCString().slice(0, 16)}.`,
      `The first hall at ${place} is due to open in ${['March', 'June', 'October'][round % 3]} next year, ${company} said.`,
      `Building work at the site is to cost USD ${40 + 13 * round} million, according to the company.`,
    ],
  }
}

const home = mkdtempSync(join(tmpdir(), 'groundwire-latency-'))
const config = readConfig({ floor: 0, port: 0 }, {})
const outlet = await startOutlet('Quay Herald')
const site = await listen(config)
const wire = await openWire({ config, home, clock: systemClock, allowLoopback: true, watchSettler: null, exclusive: true })
try {
  await seedKnowledge(wire.store, { entities: ['beat/entities.json'], ledger: true })
  const feedUrl = `${outlet.origin}/feed.xml`
  await addFeeds(wire.store, [{ publisher: outlet.name, owner: outlet.name, kind: 'trade', language: 'en', feedUrl }], systemClock.now())
  site.show(webOf(wire, systemClock, config, { url: site.url, isSample: true, notice: () => null }))
  const [feed] = await wire.store.feeds()
  const live = goLive(wire, systemClock, config.workers)
  const published = async (n) => (await wire.store.countDispatches()) >= n
  const took = []
  // The first round warms the threads and is not counted.
  for (let round = 0; round <= rounds; round++) {
    await pause(1500)
    outlet.reports.unshift(report(round))
    const began = performance.now()
    await wire.store.transaction((tx) => tx.moveFeedOn(feed.id, systemClock.now()))
    await tick(wire.store, systemClock.now())
    while (!(await published(round + 1)) && performance.now() - began < secondsMax * 1000) await pause(20)
    const front = await (await fetch(site.url)).text()
    if (!front.includes(companies[round % companies.length])) throw new Error(`Round ${round}: the front page does not show the story.`)
    if (round > 0) took.push((performance.now() - began) / 1000)
  }
  await live.stop()
  took.sort((a, b) => a - b)
  const at = (share) => took[Math.floor(share * (took.length - 1))].toFixed(2)
  console.log(`feed entry to front page, ${took.length} rounds: median ${at(0.5)} s, longest ${at(1)} s`)
} finally {
  await site.close()
  await wire.close()
  await outlet.close()
  rmSync(home, { recursive: true, force: true })
}
