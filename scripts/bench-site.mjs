// Measures the site over a real database with many stories behind it: requests a second of one core from the cache, and the time
// to the first byte at 100 requests a second, cached, live and searching. Loopback only; everything is made in a temporary folder.
//   node scripts/bench-site.mjs                20,000 stories
//   node scripts/bench-site.mjs --stories=2000 --seconds=5
//   node scripts/bench-site.mjs --home=DIR      keeps the archive, or uses the one that is there
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const self = fileURLToPath(import.meta.url)
const option = (name, otherwise) => Number(process.argv.find((it) => it.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise)
const stories = option('stories', 20_000)
const seconds = option('seconds', 10)
const perBatch = 250
const templateSteps = 14
const sockets = 32
const steady = 100

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
  const live = await store.dispatchesOnWire({ before: new Date('2030-01-01'), limit: 100 })
  const templates = []
  for (const dispatch of live.toSorted((a, b) => b.take.length - a.take.length).slice(0, 6))
    templates.push({ dispatch, receipt: await store.receiptById(dispatch.receiptId) })
  const end = sample.clock.now().getTime()
  const began = performance.now()
  const isKept = (await store.dispatchOfStory(`s_bench_${stories - 1}`)) !== null
  for (let from = isKept ? stories : 0; from < stories; from += perBatch) {
    await store.transaction(async (tx) => {
      for (let n = from; n < Math.min(from + perBatch, stories); n++) {
        const { it, words, story, receipt } = copyOf(templates[n % templates.length], n, end)
        await tx.saveStory(story)
        await tx.saveReceipt(receipt)
        await tx.addDispatch(it, { words, digest: String(n) })
      }
    })
  }
  const site = await listen(config)
  site.show(webOf(sample.wire, sample.clock, config, { url: site.url, isSample: true, notice: () => null }))
  process.on('message', async (asked) => {
    if (asked === 'use') process.send({ cpu: process.cpuUsage(), rss: process.memoryUsage().rss })
    if (asked !== 'stop') return
    await site.close()
    await sample.close()
    process.exit(0)
  })
  process.send({
    port: Number(new URL(site.url).port),
    seeded: Math.round((performance.now() - began) / 1000),
    sentences: live[0].take.length,
    entity: live[0].mentions[0]?.entityId,
  })
}

const headers = 'Host: localhost\r\nAccept: text/html\r\nAccept-Encoding: br\r\n\r\n'

/** One keep-alive connection that sends one request at a time and reads an answer by its Content-Length or its last chunk. */
function connection(port) {
  const socket = connect(port, '127.0.0.1').setNoDelay(true)
  let waiting = null
  let held = Buffer.alloc(0)
  let left = -1
  let isChunked = false
  const finish = () => {
    const done = waiting
    waiting = null
    left = -1
    held = Buffer.alloc(0)
    done?.()
  }
  socket.on('error', (error) => waiting?.(error))
  socket.on('data', (data) => {
    if (left === -1) {
      held = held.length === 0 ? data : Buffer.concat([held, data])
      const end = held.indexOf('\r\n\r\n')
      if (end === -1) return
      const head = held.toString('latin1', 0, end)
      if (!/^HTTP\/1\.1 (?:200|304)/.test(head)) throw new Error(`unexpected answer: ${head.slice(0, 200)}`)
      isChunked = /transfer-encoding: chunked/i.test(head)
      left = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0) - (held.length - end - 4)
      if (isChunked ? held.subarray(-5).toString('latin1') === '0\r\n\r\n' : left <= 0) finish()
      return
    }
    left -= data.length
    if (isChunked ? data.subarray(-5).toString('latin1') === '0\r\n\r\n' : left <= 0) finish()
  })
  return {
    ask: (path) =>
      new Promise((done, failed) => {
        waiting = (error) => (error === undefined ? done() : failed(error))
        socket.write(`GET ${path} HTTP/1.1\r\n${headers}`)
      }),
    close: () => socket.destroy(),
  }
}

const at = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN

/** As fast as it goes on some connections, one request at a time on each. */
async function closedLoop(port, path) {
  const all = Array.from({ length: sockets }, () => connection(port))
  const until = performance.now() + seconds * 1000
  const times = []
  await Promise.all(
    all.map(async (it) => {
      while (performance.now() < until) {
        const began = performance.now()
        await it.ask(path)
        times.push(performance.now() - began)
      }
    }),
  )
  for (const it of all) it.close()
  return times.toSorted((a, b) => a - b)
}

/** So many a second, whether or not the last has been answered: waiting in line counts. */
async function openLoop(port, pathOf) {
  const idle = Array.from({ length: sockets }, () => connection(port))
  const every = [...idle]
  const times = []
  const running = []
  const began = performance.now()
  for (let n = 0; n < steady * seconds; n++) {
    const due = began + (n * 1000) / steady
    const wait = due - performance.now()
    if (wait > 0.5) await new Promise((done) => setTimeout(done, wait))
    const it = idle.pop() ?? connection(port)
    const asked = it.ask(pathOf(n)).then(() => {
      times.push(performance.now() - due)
      idle.push(it)
    })
    running.push(asked)
  }
  await Promise.all(running)
  for (const it of new Set([...every, ...idle])) it.close()
  return times.toSorted((a, b) => a - b)
}

const row = (name, times, more = '') =>
  console.log(
    `${name.padEnd(44)} p50 ${at(times, 0.5).toFixed(1)} ms, p95 ${at(times, 0.95).toFixed(1)} ms, p99 ${at(times, 0.99).toFixed(1)} ms${more}`,
  )

async function benchRole() {
  const given = process.argv.find((it) => it.startsWith('--home='))?.slice('--home='.length)
  const home = given ?? mkdtempSync(join(tmpdir(), 'groundwire-bench-'))
  const child = spawn(process.execPath, [self, 'serve', home, `--stories=${stories}`], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const hear = () =>
    new Promise((done, failed) => {
      child.once('message', done)
      child.once('exit', () => failed(new Error('the server ended')))
    })
  const use = () => {
    const heard = hear()
    child.send('use')
    return heard
  }
  try {
    const { port, seeded, sentences, entity } = await hear()
    console.log(`${stories} stories in ${seeded} s; the templates have up to ${sentences} sentences of take`)
    const one = connection(port)
    await one.ask('/story/bench-7')
    one.close()
    const before = await use()
    const cached = await closedLoop(port, '/story/bench-7')
    const after = await use()
    const cpu = (after.cpu.user + after.cpu.system - before.cpu.user - before.cpu.system) / 1e6
    row(
      'cached story, 32 connections',
      cached,
      `; ${Math.round(cached.length / seconds)}/s here, ${Math.round(cached.length / cpu).toLocaleString('en')} per CPU-second of the server`,
    )
    const random = (n) => (n * 7919) % stories
    row('cached story, 100/s', await openLoop(port, () => '/story/bench-7'))
    row('front page, 100/s', await openLoop(port, () => '/'))
    // A question nobody asked before is a page nobody keeps.
    for (const path of ['/', `/entity/${entity}`, '/ledger', '/watch'])
      row(`${path}, nothing cached, 100/s`, await openLoop(port, (n) => `${path}?n=${n}`))
    row('any story, nothing cached, 100/s', await openLoop(port, (n) => `/story/bench-${random(n)}`))
    row(
      'search, nothing cached, 100/s',
      await openLoop(port, (n) => `/search?q=${names[n % names.length]}+${things[(n >> 2) % things.length]}&page=${1 + (n % 9)}`),
    )
    console.log(`memory ${Math.round((await use()).rss / 1e6)} MB`)
  } finally {
    child.send('stop')
    await new Promise((done) => child.once('exit', done))
    if (given === undefined) rmSync(home, { recursive: true, force: true })
  }
}

await (process.argv[2] === 'serve' ? serveRole() : benchRole())
