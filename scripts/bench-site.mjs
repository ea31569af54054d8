// Measures the site over a real database with many stories behind it: requests a second of one core from the cache, and the time
// to the first byte at 100 requests a second, cached, live and searching. Loopback only; everything is made in a temporary folder.
//   node scripts/bench-site.mjs                20,000 stories
//   node scripts/bench-site.mjs --stories=2000 --seconds=5
//   node scripts/bench-site.mjs --home=DIR      keeps the archive, or uses the one that is there
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { closedLoop, connection, databaseCpuMs, openLoop, row } from './bench/site-load.mjs'

const self = fileURLToPath(import.meta.url)
const option = (name, otherwise) => Number(process.argv.find((it) => it.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise)
const stories = option('stories', 20_000)
const seconds = option('seconds', 10)
const perBatch = 250
const templateSteps = 14
/** What a busy wire writes a second, and every how many of them publishes a story. */
const ingestWrites = 20
const ingestPublishesEvery = 20

const names = [
  'Alder',
  'Birch',
  'Cedar',
  'Dogwood',
  'Elder',
  'Fir',
  'Ginkgo',
  'Hazel',
  'Ivy',
  'Juniper',
  'Larch',
  'Maple',
  'Oak',
  'Poplar',
  'Rowan',
  'Spruce',
  'Willow',
  'Yew',
]
const verbs = ['leases', 'secures', 'opens', 'plans', 'sells', 'pauses', 'doubles', 'audits']
const things = ['halls', 'chips', 'turbines', 'substations', 'models', 'licences', 'bonds', 'racks']

/** The n-th copy of a real story under a name of its own; ids stay those of the template where pages look them up. */
function copyOf({ dispatch, receipt }, n, end) {
  const at = (time) => new Date(end - n * 26 * 60_000 - (Date.parse(dispatch.publishedAt) - Date.parse(time))).toISOString()
  const text = `${names[n % names.length]} ${verbs[n % verbs.length]} ${n} ${things[(n >> 3) % things.length]} with ${names[(n * 7 + 3) % names.length]}`
  const storyId = `s_bench_${n}`
  const publishedAt = at(dispatch.publishedAt)
  const it = {
    ...dispatch,
    id: `d_bench_${n}`,
    storyId,
    slug: `bench-${n}`,
    version: 1,
    status: 'usable',
    publishedAt,
    firstPublishedAt: publishedAt,
    headline: { ...dispatch.headline, text },
    receiptId: `r_bench_${n}`,
    corrections: n % 200 === 0 ? dispatch.corrections : [],
  }
  const words = [it.headline, ...it.summary, ...it.take, ...it.archive].map((one) => one.text).join(' ')
  const story = {
    id: storyId,
    slug: it.slug,
    title: text,
    firstArticleId: 'a',
    openedAt: publishedAt,
    changedAt: publishedAt,
    state: 'published',
  }
  return { it, words, story, receipt: { ...receipt, id: it.receiptId, storyId, ranAt: publishedAt } }
}

/** Adds one story as the wire does. */
async function addStory(tx, { it, words, story, receipt }, digest) {
  await tx.saveStory(story)
  await tx.saveReceipt(receipt)
  await tx.addDispatch(it, { words, digest })
}

/** A wire that writes all the time and publishes now and then. */
function busyWire(store, storyOf) {
  let timer = null
  return {
    start() {
      let n = 0
      timer = setInterval(() => {
        n++
        void store.transaction((tx) => tx.setMeta('bench', n))
        if (n % ingestPublishesEvery === 0) void store.transaction((tx) => addStory(tx, storyOf(n), String(n)))
      }, 1000 / ingestWrites)
    },
    stop: () => clearInterval(timer),
  }
}

/** Serves until told to stop; says where, and on `use` how much of a core it has used. */
async function serveRole() {
  const { readConfig } = await import('../src/app/config.ts')
  const { openSample } = await import('../src/app/sample/run-sample.ts')
  const { freePort } = await import('./sample-site.mjs')
  const { listen, webOf } = await import('../src/app/serve.ts')
  const home = process.argv[3]
  const config = readConfig({ port: 0 })
  const sample = await openSample(config, home, await freePort())
  await sample.play({ upTo: templateSteps })
  const { store } = sample.wire
  const isKept = (await store.dispatchOfStory(`s_bench_${stories - 1}`)) !== null
  const live = isKept
    ? await Promise.all(Array.from({ length: 6 }, (_, n) => store.dispatchOfStory(`s_bench_${n}`)))
    : await store.dispatchesOnWire({ before: new Date('2030-01-01'), limit: 100 })
  const templates = []
  for (const dispatch of live.toSorted((a, b) => b.take.length - a.take.length).slice(0, 6))
    templates.push({ dispatch, receipt: await store.receiptById(dispatch.receiptId) })
  const end = sample.clock.now().getTime()
  const began = performance.now()
  for (let from = isKept ? stories : 0; from < stories; from += perBatch) {
    await store.transaction(async (tx) => {
      for (let n = from; n < Math.min(from + perBatch, stories); n++) {
        await addStory(tx, copyOf(templates[n % templates.length], n, end), String(n))
      }
    })
  }
  const site = await listen(config)
  site.show(webOf(sample.wire, sample.clock, config, { url: site.url, isSample: true, notice: () => null }))
  // The same site, which makes every page for whoever asks.
  const anew = await listen(config)
  anew.show(webOf(sample.wire, sample.clock, config, { url: site.url, isSample: true, notice: () => null, keepsPages: false }))
  const wire = busyWire(store, (n) => copyOf(templates[n % templates.length], stories + n, end + stories * 26 * 60_000))
  process.on('message', async (asked) => {
    if (asked === 'use') process.send({ cpu: process.cpuUsage(), rss: process.memoryUsage().rss, database: databaseCpuMs(home) })
    if (asked === 'ingest') process.send({ now: wire.start() ?? true })
    if (asked === 'rest') process.send({ now: wire.stop() ?? true })
    if (asked !== 'stop') return
    await site.close()
    await anew.close()
    await sample.close()
    process.exit(0)
  })
  process.send({
    port: Number(new URL(site.url).port),
    anew: Number(new URL(anew.url).port),
    seeded: Math.round((performance.now() - began) / 1000),
    sentences: templates[0].dispatch.take.length,
    entity: templates[0].dispatch.mentions[0]?.entityId,
  })
}

async function benchRole() {
  const given = process.argv.find((it) => it.startsWith('--home='))?.slice('--home='.length)
  const home = given ?? mkdtempSync(join(tmpdir(), 'groundwire-bench-'))
  const child = spawn(process.execPath, [self, 'serve', home, `--stories=${stories}`], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const hear = () => new Promise((done) => child.once('message', done))
  child.once('exit', (code) => code === 0 || process.exit(1))
  const use = () => {
    const heard = hear()
    child.send('use')
    return heard
  }
  try {
    const { port, anew, seeded, sentences, entity } = await hear()
    console.log(`${stories} stories in ${seeded} s; the templates have up to ${sentences} sentences of take`)
    const one = connection(port)
    await one.ask('/story/bench-7')
    one.close()
    const before = await use()
    const cached = await closedLoop(port, '/story/bench-7', seconds)
    const after = await use()
    const cpu = (after.cpu.user + after.cpu.system - before.cpu.user - before.cpu.system) / 1e6
    row(
      'cached story, 32 connections',
      cached,
      `; ${Math.round(cached.length / seconds)}/s here, ${Math.round(cached.length / cpu).toLocaleString('en')} per CPU-second of the server`,
    )
    row('cached story, 100/s', await openLoop(port, () => '/story/bench-7', seconds))
    row('front page, 100/s', await openLoop(port, () => '/', seconds))
    child.send('ingest')
    await hear()
    row(
      `front page, 100/s, ${ingestWrites} writes and ${ingestWrites / ingestPublishesEvery} new story a second`,
      await openLoop(port, () => '/', seconds),
    )
    row('cached story, 100/s, the same', await openLoop(port, () => '/story/bench-7', seconds))
    child.send('rest')
    await hear()
    const random = (n) => (n * 7919) % stories
    const made = async (name, pathOf) => {
      const [from, times, to] = [await use(), await openLoop(anew, pathOf, seconds), await use()]
      const server = (to.cpu.user + to.cpu.system - from.cpu.user - from.cpu.system) / 1000 / times.length
      row(
        `${name}, made anew, 100/s`,
        times,
        `; CPU ${server.toFixed(1)} + ${((to.database - from.database) / times.length).toFixed(1)} ms of the database`,
      )
    }
    for (const path of ['/', `/entity/${entity}`, '/ledger', '/watch']) await made(path, () => path)
    await made('any story', (n) => `/story/bench-${random(n)}`)
    // Each with another word left out: no question has been asked before, so nothing is shared.
    await made('search', (n) => `/search?q=${names[n % names.length]}+${things[(n >> 2) % things.length]}+-${n + stories}`)
    console.log(`memory ${Math.round((await use()).rss / 1e6)} MB`)
  } finally {
    child.send('stop')
    await new Promise((done) => child.once('exit', done))
    if (given === undefined) rmSync(home, { recursive: true, force: true })
  }
}

await (process.argv[2] === 'serve' ? serveRole() : benchRole())
