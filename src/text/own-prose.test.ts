import assert from 'node:assert/strict'
import test from 'node:test'
import { printOf } from './near-copy.ts'
import { carriesOurs, keptRuns, ownRuns } from './own-prose.ts'

const summary = [
  'Haltamo has let 44 MW in Kuopio to Veldrake Research, according to a report of Harbour Post dated 2 March 2026.',
  'The report does not name the hardware, the price or the term, and it does not say whether the figure is IT load or the whole site’s draw.',
]
const take = [
  'That much power would feed about 2,000–3,100 eight-GPU servers, or 200–330 racks, and the range is wide because the basis is not stated.',
  'It is above the two other sites in the ledger that state a capacity in Finland, which describes the ledger and not the market.',
  'If the space is for inference, expect staged capacity near the customers in the north; if it is for training, expect one fabric and a chip count.',
]
const report =
  'Haltamo has let 44 MW in Kuopio to Veldrake Research, which wants to bring its smaller models closer to its customers in the north. '
const filler = Array.from(
  { length: 60 },
  (_, n) => `On day ${n} the harbour clerk of pier ${n * 7} counted ${n + 3} barges with gravel and wrote the figure down.`,
)
const ours = new Set(ownRuns([...summary, ...take], [printOf(report).runHashes]))
function isCopy(text: string): boolean {
  const kept = keptRuns(printOf(text).runHashes)
  return carriesOurs({ shared: kept.filter((it) => ours.has(it)).length, kept: kept.length })
}

test('AP-S4: a page that prints our take and adds a number carries ours, alone or within a long page', () => {
  assert.ok(isCopy(`${take.join(' ')} The rent is EUR 9 m a year.`))
  assert.ok(isCopy([...filler, ...summary, ...take, 'The rent is EUR 9 m a year.', ...filler].join(' ')))
})
test('what honest outlets share with us makes no copy: the report itself, a sentence quoted, a headline, everyday words', () => {
  assert.ok(!isCopy(report))
  assert.ok(!isCopy(`${filler.join(' ')} Groundwire wrote: “${take[1]}” ${filler.join(' ')}`))
  assert.ok(!isCopy(`Haltamo lets 44 MW in Kuopio to Veldrake Research. ${filler.slice(0, 9).join(' ')}`))
  assert.ok(!isCopy(filler.join(' ')))
})
test('words that we printed in marks are the source’s, and runs that a source holds are no prose of ours', () => {
  const quoted =
    'Rauna Vesterby told the council that “the hall was built for a bank and stood empty for a year before anyone asked for it in the autumn”.'
  const said = printOf('The hall was built for a bank and stood empty for a year before anyone asked for it in the autumn').runHashes
  const runs = new Set(ownRuns([quoted], []))
  assert.ok(said.every((it) => !runs.has(it)))
  assert.deepEqual(ownRuns(take, [printOf(take.join(' ')).runHashes, ...take.map((it) => printOf(it).runHashes)]), [])
})
