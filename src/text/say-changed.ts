// What changed of the ledger rows under a story, in the words that a history of versions gives.
import { type ChangedRow, nowhere } from './taken-back.ts'

/** "24 MW is 26 MW": what of the rows was corrected. */
export function sayChanged(rows: readonly ChangedRow[]): string {
  // What a publisher forbids to use was not wrong, and is not told again to say so.
  const corrected = rows.filter(({ isRemoved }) => !isRemoved)
  const withdrawn = corrected.length < rows.length ? ['withdrawn: a report that a row of the ledger stood on may be used no more'] : []
  return [...withdrawn, ...(corrected.length > 0 ? [sayCorrected(corrected)] : [])].join('; ')
}

function sayCorrected(rows: readonly ChangedRow[]): string {
  const said = rows.map(({ fact, stands, old, was }) => {
    const place = was.place.precision === 'unstated' ? '' : ` (${was.place.name})`
    if (stands === undefined) return `a row of the ledger was closed${place}`
    const parts = old.map((each) => ({ was: each.was, is: each.nowIn([]) })).filter((each) => each.was !== '' && each.is !== nowhere)
    if (parts.length > 0) return `${[...new Set(parts.map((each) => `${each.was} is ${each.is}`))].join(', ')}${place}`
    const [before, after] = [was.status, stands.status].map((it) => it.replaceAll('_', ' '))
    return before !== after ? `${before} is ${after}${place}` : `a row of the ledger${fact.id === stands.id ? '' : ' was replaced'}${place}`
  })
  return `corrected: ${[...new Set(said)].slice(0, 3).join('; ')}`
}
