// Counts the general claims of `groundwire eval claims`: how many articles give three that can stand by themselves, and what parts they have.
//   node scripts/score-claims.mjs --pred FILE.jsonl --json
//   node scripts/score-claims.mjs --pred FILE.jsonl --sample 200 --seed 7      ids and offsets of a random sample, for judging by hand
//   node scripts/score-claims.mjs --judged eval/claims-judged.json             precision of judged samples, and what was wrong
import { readFileSync } from 'node:fs'

const option = (name) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined)
const round = (value) => Math.round(value * 1e6) / 1e6

/** mulberry32: the same seed draws the same sample on every machine. */
function randomFrom(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

if (option('--judged') !== undefined) printJudged(JSON.parse(readFileSync(option('--judged'), 'utf8')))
else {
  const articles = readFileSync(option('--pred'), 'utf8')
    .split('\n')
    .filter((it) => it !== '')
    .map((line) => JSON.parse(line))
  if (option('--sample') !== undefined) printSample(articles, Number(option('--sample')), Number(option('--seed') ?? 1))
  else printMeasures(articles)
}

function printMeasures(articles) {
  const claims = articles.flatMap((it) => it.claims)
  const whole = claims.filter((it) => it.isWhole)
  const share = (part) => round(whole.filter((it) => it[part] !== undefined).length / whole.length)
  const atLeast = (n) => round(articles.filter((it) => it.claims.filter((claim) => claim.isWhole).length >= n).length / articles.length)
  const openings = articles.flatMap((it) => it.openings ?? [])
  const opened = (...ways) => round(openings.filter((it) => ways.includes(it)).length / openings.length)
  const metrics = [
    { name: 'claims.openings_told', value: opened('whole', 'shorter'), n: openings.length },
    ...['whole', 'shorter', 'pronoun', 'cut', 'quote', 'unread'].map((way) => ({
      name: `claims.openings.${way}`,
      value: opened(way),
      n: openings.length,
    })),
    { name: 'claims.articles_with_three', value: atLeast(3), n: articles.length },
    { name: 'claims.articles_with_ten', value: atLeast(10), n: articles.length },
    { name: 'claims.whole_per_article', value: round(whole.length / articles.length), n: articles.length },
    { name: 'claims.with_object', value: share('object'), n: whole.length },
    { name: 'claims.with_speaker', value: share('speaker'), n: whole.length },
    { name: 'claims.with_recipient', value: share('recipient'), n: whole.length },
    { name: 'claims.with_condition', value: share('condition'), n: whole.length },
  ]
  if (process.argv.includes('--json')) console.log(JSON.stringify({ metrics }))
  else for (const { name, value, n } of metrics) console.log(`METRIC ${name} ${value} (n=${n})`)
}

function printSample(articles, size, seed) {
  const all = articles.flatMap(({ id, claims }) => claims.filter((it) => it.isWhole).map((claim) => ({ id, ...claim })))
  const random = randomFrom(seed)
  for (let at = 0; at < size; at += 1) console.log(JSON.stringify(all[Math.floor(random() * all.length)]))
}

function printJudged({ samples }) {
  for (const { seed, judged, wrong } of samples) {
    const classes = new Map()
    for (const { why } of wrong) classes.set(why, (classes.get(why) ?? 0) + 1)
    console.log(`METRIC claims.precision.seed_${seed} ${round(1 - wrong.length / judged)} (n=${judged})`)
    for (const [why, n] of [...classes].toSorted((a, b) => b[1] - a[1])) console.log(`  ${n} ${why}`)
  }
}
