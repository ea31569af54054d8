// Measures reading: `npm run bench -- read` visits 2,000 invented feeds on loopback (a tenth changed), parses feeds of each kind and
// extracts 1,000 pages, and does the same with readers in other languages where they can be had. Each runs as a program of its own,
// one after another.
//   --feeds N, --pages N    less of it
//   --alone                 without the others
import { spawn, spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const at = (name) => join(root, 'scripts/bench', name)
const option = (name, otherwise) => {
  const i = process.argv.indexOf(`--${name}`)
  return i === -1 ? otherwise : Number(process.argv[i + 1])
}
if (process.argv[2] !== 'read') {
  console.error('Run: npm run bench -- read [--feeds N] [--pages N] [--alone]')
  process.exit(2)
}
const [feedsMax, pagesMax, isAlone] = [option('feeds', 2000), option('pages', 1000), process.argv.includes('--alone')]
if (!(feedsMax >= 1 && feedsMax <= 100_000 && pagesMax >= 1 && pagesMax <= 100_000)) {
  console.error('--feeds and --pages take a number from 1 to 100000.')
  process.exit(2)
}
const rounds = 4
const portsMax = 32
const folder = mkdtempSync(join(tmpdir(), 'groundwire-bench-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

/** Python with what is needed, in a folder of its own; null, said aloud, where that cannot be had. */
function makePython() {
  const venv = join(folder, 'venv')
  const made = spawnSync('python3', ['-m', 'venv', venv], { encoding: 'utf8' })
  if (made.status !== 0) return skipped('trafilatura, feedparser', 'there is no python3 with venv')
  const python = join(venv, 'bin/python')
  const got = spawnSync(python, ['-m', 'pip', 'install', '-q', 'trafilatura', 'lxml_html_clean', 'feedparser', 'requests'], {
    encoding: 'utf8',
    timeout: 240_000,
  })
  return got.status === 0 ? python : skipped('trafilatura, feedparser', 'they could not be installed')
}

/** The Go reader, built; null, said aloud, where that cannot be had. */
function makeGo() {
  if (spawnSync('go', ['version']).status !== 0) return skipped('gofeed', 'there is no go')
  copyFileSync(at('poll-gofeed.go'), join(folder, 'main.go'))
  const env = { ...process.env, GOFLAGS: '-mod=mod' }
  for (const args of [
    ['mod', 'init', 'bench'],
    ['get', 'github.com/mmcdole/gofeed@latest'],
    ['build', '-o', 'poll-gofeed', '.'],
  ])
    if (spawnSync('go', args, { cwd: folder, env, timeout: 240_000 }).status !== 0) return skipped('gofeed', `go ${args[0]} failed`)
  return join(folder, 'poll-gofeed')
}

function skipped(what, why) {
  console.log(`  skipped: ${what}, ${why}`)
  return null
}

const linesOf = (done) => {
  if (done.status !== 0) throw new Error(done.stderr)
  return done.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}
const run = (command, args) => linesOf(spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 26 }))

/** A server of its own for each reader, so that all see the same rounds. */
async function poll(name, command, args) {
  const server = spawn(process.execPath, [at('serve-feeds.mjs'), String(feedsMax), String(portsMax)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const { ports } = JSON.parse(await new Promise((done) => server.stdout.once('data', (data) => done(String(data)))))
  const urls = Array.from({ length: feedsMax }, (_, i) => `http://127.0.0.1:${ports[i % ports.length]}/feed/${i}`)
  writeFileSync(join(folder, 'urls.json'), JSON.stringify(urls))
  try {
    // Not spawnSync: the server's output must not fill while we wait.
    const [first, ...later] = run(command, [...args, join(folder, 'urls.json'), String(rounds)])
    const sum = (key) => later.reduce((all, it) => all + it[key], 0)
    const changed = { feeds: sum('feeds'), seconds: sum('seconds'), cpuSeconds: sum('cpuSeconds'), items: sum('items') }
    say(name, [perMinute(first), perCpuMinute(first), perMinute(changed), perCpuMinute(changed), `${later.at(-1).peakMb} MB`])
    if (first.items !== feedsMax * 25 || changed.items !== Math.round(feedsMax / 10) * later.length)
      console.log(`    items: ${first.items}, then ${changed.items}`)
  } catch (error) {
    skipped(name, String(error.message).slice(0, 300))
  } finally {
    server.kill()
  }
}

const count = (n) => Math.round(n).toLocaleString('en')
const perMinute = ({ feeds, seconds }) => count((feeds / seconds) * 60)
const perCpuMinute = ({ feeds, cpuSeconds }) => count((feeds / cpuSeconds) * 60)
const say = (name, cells) => console.log(`  ${name.padEnd(34)}${cells.map((it) => String(it).padStart(16)).join('')}`)

function extract(name, command, args) {
  try {
    const [{ pages, texts, cpuSeconds, peakMb }] = run(command, args)
    say(name, [(pages / cpuSeconds).toFixed(1), `${texts} of ${pages}`, `${peakMb} MB`])
  } catch (error) {
    skipped(name, String(error.message).slice(0, 300))
  }
}

/** By a program of its own: a child counts as its own peak what its parent held when it was started. */
const writePages = (file) => run(process.execPath, [at('write-pages.mjs'), file, String(pagesMax)])[0].kind

const python = isAlone ? null : makePython()
const go = isAlone ? null : makeGo()
console.log(
  `\n${count(feedsMax)} feeds of 25 entries on ${portsMax} loopback ports, 64 in flight; then ${rounds - 1} rounds in which a tenth has changed`,
)
say('', ['first, a minute', 'per CPU-minute', 'changed, a min.', 'per CPU-minute', 'most memory'])
await poll('Groundwire', process.execPath, [at('poll.mjs')])
if (go !== null) await poll('gofeed (Go)', go, [])
if (python !== null) await poll('feedparser (Python)', python, [at('poll_feedparser.py')])
console.log('\nfeeds of each kind, parsed on one thread by Groundwire')
say('', ['MB per CPU-s.', 'entries/CPU-s.'])
for (const { kind, mbPerCpuSecond, itemsPerCpuSecond } of run(process.execPath, [at('parse-feeds.mjs')]))
  say(kind, [mbPerCpuSecond, count(itemsPerCpuSecond)])
const pages = join(folder, 'pages.jsonl')
console.log(`\n${count(pagesMax)} pages ${writePages(pages)}`)
say('', ['per CPU-second', 'texts found', 'most memory'])
extract('Groundwire', process.execPath, [at('extract.mjs'), pages])
if (python !== null) {
  extract('trafilatura (Python)', python, [at('extract_trafilatura.py'), pages])
  extract('trafilatura, fast', python, [at('extract_trafilatura.py'), pages, 'fast'])
}
