// Shares of summary sentences, or headlines, that were read one by one beside their passages: only ids, verdicts and what was wrong, no
// text of any outlet.
//   node scripts/score-sentences.mjs                                     shares of every judged sample of eval/sentences-judged.json
//   node scripts/score-sentences.mjs --judged eval/headlines-judged.json the same of headlines
//   node scripts/score-sentences.mjs --judged FILE --json                the same as one line of metrics
// A sample to read: groundwire rewrite --home DIR --page FILE --sample 200 --seed N
import { readFileSync } from 'node:fs'

const option = (name) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined)
const round = (value) => Math.round(value * 1e4) / 1e4
const verdicts = ['untrue', 'sent back']

const { samples, of = 'sentences' } = JSON.parse(
  readFileSync(option('--judged') ?? new URL('../eval/sentences-judged.json', import.meta.url), 'utf8'),
)
const metrics = []
for (const { seed, judged, wrong } of samples) {
  const ids = new Set(judged)
  const strangers = wrong.filter(({ id, verdict, why }) => !ids.has(id) || !verdicts.includes(verdict) || (why ?? '') === '')
  if (ids.size !== judged.length || strangers.length > 0) {
    console.error(
      `seed ${seed}: ${strangers.map(({ id }) => id).join(', ') || 'an id stands twice'}: each id once, each wrong one judged and with a reason`,
    )
    process.exit(1)
  }
  for (const verdict of verdicts)
    metrics.push({
      name: `${of}.${verdict.replace(' ', '_')}.seed_${seed}`,
      value: round(wrong.filter((it) => it.verdict === verdict).length / judged.length),
      n: judged.length,
    })
}
if (process.argv.includes('--json')) console.log(JSON.stringify({ metrics }))
else
  for (const { seed, judged, read, wrong } of samples) {
    console.log(`seed ${seed}, ${judged.length} ${of}, read ${read}`)
    for (const { name, value, n } of metrics.filter(({ name }) => name.endsWith(`_${seed}`)))
      console.log(`METRIC ${name} ${value} (n=${n})`)
    const classes = Map.groupBy(wrong, ({ verdict, why }) => `${verdict}: ${why}`)
    for (const [why, all] of [...classes].toSorted((a, b) => b[1].length - a[1].length)) console.log(`  ${all.length} ${why}`)
  }
