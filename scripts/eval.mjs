// Runs every eval with the bench's scorers and prints a table against the pinned floors.
//   node scripts/eval.mjs              all measures; exit 1 if one is below its floor
//   node scripts/eval.mjs clustering   only these
//   node scripts/eval.mjs --floors     the same, last line "N passed, N failed" for the test command; what needs the bench is skipped aloud without it
//   node scripts/eval.mjs --update     raises floors to what was reached; never lowers one
import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'

const root = fileURLToPath(new URL('..', import.meta.url))
const bench = join(root, '../shared/bench')
const floorsFile = join(root, 'eval/floors.json')
const floors = JSON.parse(readFileSync(floorsFile, 'utf8'))
const only = process.argv.slice(2).filter((it) => !it.startsWith('--'))
const runs = [
  { name: 'robots', scorer: 'robots', data: ['robots'] },
  { name: 'feeds', scorer: 'feeds', data: ['feeds-gofeed', 'feeds-feedparser'] },
  {
    name: 'extraction',
    scorer: 'extraction',
    data: ['extraction-scrapinghub', 'extraction-wcxb', 'extraction-trafilatura', 'extraction-fundus'],
  },
  { name: 'clustering', scorer: 'clustering', data: ['allsides', 'ecbplus'] },
  {
    name: 'clustering-stream',
    command: 'clustering',
    scorer: 'clustering',
    data: ['allsides', 'allsides-distractors'],
    window: ['2018-05-01', '2019-10-31'],
  },
  { name: 'copies', scorer: 'copies', isOurs: true, data: ['allsides', 'extraction-fundus'] },
  { name: 'entities', scorer: 'entities', data: ['entities'] },
  { name: 'quantities', scorer: 'quantities', data: ['quantities'] },
  { name: 'claims', scorer: 'claims', isOurs: true, data: ['allsides'] },
  { name: 'grounding', scorer: 'grounding', data: ['grounding'] },
  { name: 'corruptions', data: [] },
  { name: 'rewrites', data: [] },
  { name: 'facts', data: [] },
  { name: 'foreign-claims', data: [] },
  { name: 'takes', data: [] },
  { name: 'beat', data: [] },
  { name: 'plants', data: [] },
  {
    name: 'retrieval',
    scorer: 'retrieval',
    data: [
      ['retrieval-time', 'retrieval-time-docs'],
      ['allsides', 'allsides-distractors'],
    ],
    // What else was reported on the event: one labelled article in four is asked about, always the same ones.
    asks: { allsides: 4 },
  },
  { name: 'timeline', scorer: 'timeline', data: [['timeline', 'timeline-docs']] },
  { name: 'watch', scorer: 'watch', data: ['watch'] },
  { name: 'security', scorer: 'security', data: ['security-html', 'security-plants', 'security-xml', 'security-ssrf'] },
]

/** An eval holds up to a gigabyte. */
const mostAtOnce = 4

/** Works on items in their order, so many at once. @returns a promise for each, in the order of the items */
function inSlots(slots, items, work) {
  const results = items.map(() => Promise.withResolvers())
  const waiting = items.entries()
  const takeNext = async () => {
    for (const [i, item] of waiting) await work(item).then(results[i].resolve, results[i].reject)
  }
  for (let i = 0; i < slots; i++) takeNext()
  return results.map(({ promise }) => promise)
}

/** Measures that the program takes of itself, without a bench: lines of `METRIC name value (n=...)`. */
async function ownMeasures(command) {
  const done = await runNode([join(root, 'src/main.ts'), 'eval', command])
  if (!done.isOk) console.error(done.stderr)
  return [...done.stdout.matchAll(/^METRIC (\S+) (\S+) \(n=\d+\)$/gm)].map(([, name, value]) => ({
    name,
    value: Number(value),
    lower: name.includes('true_cut') || name.includes('must_not') || name.includes('effects'),
  }))
}

async function benchMeasures({ name, command, scorer, isOurs, data, window, asks }) {
  const predictions = []
  const inputs = window.length === 0 ? data.map((set) => inputOf(set, asks)) : [mergedByDate(data, window)]
  for (const [i, input] of inputs.entries()) {
    const out = join(folder, `${name}-${i}.jsonl`)
    const done = await runNode([join(root, 'src/main.ts'), 'eval', command, '--in', input, '--out', out])
    if (!done.isOk) console.error(done.stderr)
    else predictions.push(readFileSync(out, 'utf8'))
  }
  const pred = join(folder, `${name}.jsonl`)
  writeFileSync(pred, predictions.join(''))
  const inWindow = window.length === 0 ? [] : ['--window', window.join(',')]
  const scorerFile = isOurs === true ? join(root, 'scripts', `score-${scorer}.mjs`) : join(bench, 'score', `${scorer}.mjs`)
  const scored = await runNode([scorerFile, '--pred', pred, '--json', ...inWindow])
  return scored.isOk ? JSON.parse(scored.stdout).metrics : []
}

/** A program of its own, so that an eval has its own heap; how it ended is a value. */
function runNode(args) {
  return new Promise((resolve) => {
    execFile(process.execPath, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }, (fault, stdout, stderr) =>
      resolve({ isOk: fault === null, stdout, stderr }),
    )
  })
}

const hasBench = existsSync(join(bench, 'score'))
const inQuestion = runs.filter(({ name }) => only.length === 0 || only.includes(name))
for (const { name } of inQuestion.filter(({ data }) => !hasBench && data.length > 0)) console.log(`skip ${name}: no ../shared/bench here`)
const wantedRuns = inQuestion.filter(({ data }) => hasBench || data.length === 0)
const folder = mkdtempSync(join(tmpdir(), 'groundwire-eval-'))
const reached = {}
/** Figures that are better the lower they are: their floor is a ceiling. */
const lowerIsBetter = new Set()
const isLower = (name, metric) => lowerIsBetter.has(`${name} ${metric}`)
let failed = 0
let passed = 0
/** The longest start first, so that none is left running alone at the end. */
const longest = ['plants', 'clustering-stream', 'claims', 'clustering', 'grounding', 'facts', 'corruptions', 'retrieval']
const place = ({ name }) => (longest.includes(name) ? longest.indexOf(name) : longest.length)
const inTurn = wantedRuns.toSorted((a, b) => place(a) - place(b))
const measures = inSlots(
  Math.min(mostAtOnce, availableParallelism()),
  inTurn,
  ({ name, command = name, scorer, isOurs, data, window = [], asks = {} }) =>
    data.length === 0 ? ownMeasures(command) : benchMeasures({ name, command, scorer, isOurs, data, window, asks }),
)
for (const run of wantedRuns) {
  const { name } = run
  const wanted = floors[name] ?? {}
  const metrics = await measures[inTurn.indexOf(run)]
  reached[name] = Object.fromEntries(metrics.map((it) => [it.name, it.value]))
  for (const it of metrics) if (it.lower === true || it.mustBe === 0) lowerIsBetter.add(`${name} ${it.name}`)
  for (const [metric, floor] of Object.entries(wanted)) {
    const value = reached[name][metric]
    const ok = value !== undefined && (isLower(name, metric) ? value <= floor : value >= floor - 1e-9)
    ok ? passed++ : failed++
    console.log(
      `${ok ? 'ok  ' : 'FAIL'} ${name.padEnd(11)} ${metric.padEnd(42)} ${value === undefined ? 'missing' : value.toFixed(4)}  floor ${floor}`,
    )
  }
  if (Object.keys(wanted).length === 0 || only.length > 0)
    for (const it of metrics) console.log(`     ${name.padEnd(11)} ${it.name.padEnd(42)} ${it.value}`)
}
if (process.argv.includes('--update')) {
  for (const [name, wanted] of Object.entries(floors)) {
    for (const [metric, floor] of Object.entries(wanted)) {
      const value = reached[name]?.[metric]
      if (value === undefined || floor === 0) continue
      // A ceiling comes down as a floor goes up: neither is ever loosened.
      if (isLower(name, metric)) wanted[metric] = Math.min(floor, Math.ceil(value * 1000) / 1000)
      else if (value > floor) wanted[metric] = Math.floor(value * 1000) / 1000
    }
  }
  writeFileSync(floorsFile, `${JSON.stringify(floors, null, 2)}\n`)
}
rmSync(folder, { recursive: true, force: true })
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)

/** Sets as one stream in order of date, cut to a window; a file of its own, since a predictor reads one stream. */
function mergedByDate(sets, [from, to]) {
  const lines = sets.flatMap((set) =>
    gunzipSync(readFileSync(join(bench, 'data', `${set}.jsonl.gz`)))
      .toString('utf8')
      .split('\n')
      .filter((it) => it !== ''),
  )
  const dated = lines.map((line) => ({ line, date: JSON.parse(line).date })).filter((it) => it.date >= from && it.date <= to)
  const file = join(folder, `${sets.join('+')}.jsonl`)
  writeFileSync(
    file,
    `${dated
      .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
      .map((it) => it.line)
      .join('\n')}\n`,
  )
  return file
}

/** Where the records of a set are; sets that make up one archive go in together, as a folder. */
function inputOf(set, asks) {
  if (!Array.isArray(set)) return join(bench, 'data', `${set}.jsonl.gz`)
  const together = join(folder, set.join('+'))
  mkdirSync(together)
  for (const it of set) symlinkSync(join(bench, 'data', `${it}.jsonl.gz`), join(together, `${it}.jsonl.gz`))
  const asked = set.flatMap((it) => (asks[it] === undefined ? [] : idsOf(it).filter((_, i) => i % asks[it] === 0)))
  if (asked.length > 0)
    writeFileSync(join(together, 'asked.jsonl'), `${asked.map((id) => JSON.stringify({ id, asks: true })).join('\n')}\n`)
  return together
}

function idsOf(set) {
  return gunzipSync(readFileSync(join(bench, 'data', `${set}.jsonl.gz`)))
    .toString('utf8')
    .split('\n')
    .filter((it) => it !== '')
    .map((line) => JSON.parse(line).id)
}
