// Scores the pairs of `groundwire eval copies`: a pair is found when it is called a copy or a part.
//   node scripts/score-copies.mjs --pred FILE.jsonl --json
import { readFileSync } from 'node:fs'

const file = process.argv[process.argv.indexOf('--pred') + 1]
const pairs = readFileSync(file, 'utf8')
  .split('\n')
  .filter((it) => it !== '')
  .flatMap((line) => JSON.parse(line).pairs)
const copies = pairs.filter((it) => it.isCopy)
const found = pairs.filter((it) => it.found !== 'none')
const share = (some, all) => (all.length === 0 ? 0 : Math.round((some.length / all.length) * 1e6) / 1e6)
const metrics = [
  {
    name: 'copies.recall',
    value: share(
      copies.filter((it) => it.found !== 'none'),
      copies,
    ),
    n: copies.length,
  },
  {
    name: 'copies.precision',
    value: share(
      found.filter((it) => it.isCopy),
      found,
    ),
    n: found.length,
  },
  {
    name: 'copies.prefilter_recall',
    value: share(
      copies.filter((it) => it.mayBe),
      copies,
    ),
    n: copies.length,
  },
  {
    name: 'copies.prefilter_strangers_passed',
    value: share(
      pairs.filter((it) => !it.isCopy && it.mayBe),
      pairs.filter((it) => !it.isCopy),
    ),
    lower: true,
  },
]
for (const how of new Set(pairs.map((it) => it.how))) {
  const these = pairs.filter((it) => it.how === how)
  const name = how.replaceAll(/[^a-z0-9]+/g, '_').replace(/_$/, '')
  metrics.push({
    name: `copies.found.${name}`,
    value: share(
      these.filter((it) => it.found !== 'none'),
      these,
    ),
    n: these.length,
    lower: these[0]?.isCopy === false,
  })
}
console.log(JSON.stringify({ scorer: 'copies', metrics, notes: [] }, null, 1))
