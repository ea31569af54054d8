// Totals over the ledger: leaves only, nothing twice, nothing that is merely wished for.
import type { FactType } from '../domain/fact.ts'
import { figuresOf, type LedgerRow, type Metric, onePerGroup, parentsOf, standingOf } from './ledger-row.ts'
import { printNumber, printRange } from './rounding.ts'

/** Why a row that states the metric is not in the sum. */
type Skip = 'qualifier' | 'implausible' | 'type' | 'replaced' | 'paused' | 'conflict' | 'parent' | 'possibly-same' | 'same-site'

/** A sum with the rows in it and the rows left out, each with its reason. */
export interface LedgerTotal {
  readonly function: 'total'
  readonly version: 1
  readonly lo: number
  readonly hi: number
  readonly counted: readonly string[]
  readonly skipped: readonly { readonly id: string; readonly why: Skip }[]
  readonly bases: readonly string[]
  readonly print: string
}

// @NOTE a programme is a wish, an estimate is an outsider's view of a row already here, a change of tenant moves nothing.
const neverAdded: readonly FactType[] = ['programme_target', 'estimate', 'offtaker_change', 'cancellation']

const states = (row: LedgerRow, metric: Metric): boolean =>
  'unit' in metric
    ? row.quantities.some(({ unit }) => unit === metric.unit || (unit === 'GW' && metric.unit === 'MW'))
    : row.money.some(({ currency, kind }) => currency === metric.currency && kind === metric.kind)

function skipOf(row: LedgerRow, metric: Metric, all: readonly LedgerRow[]): Skip | undefined {
  if (neverAdded.includes(row.type)) return 'type'
  const standing = standingOf(row, all)
  if (standing !== undefined) return standing
  if (figuresOf(row, metric).length > 0) return undefined
  if ((row.implausible ?? []).length > 0) return 'implausible'
  return row.conflicts.length > 0 ? 'conflict' : 'qualifier'
}

function mixedNote(bases: readonly string[]): string {
  if (bases.length === 0) return ''
  return bases.length === 1 ? `, basis ${bases[0] ?? ''}` : ', basis mixed'
}

/** The same halls as they run, are built and are let; of equals the first is counted. */
const layers: readonly FactType[] = ['capacity_live', 'capacity_build', 'capacity_lease']

/**
 * Rows of one site that are counted no more, since a larger layer of it is: what is let and what runs stands in what is built. Halls or
 * tenants of one layer stand side by side.
 */
function insideOthers(rows: readonly LedgerRow[], metric: Metric): ReadonlySet<LedgerRow> {
  if (!('unit' in metric) || metric.unit !== 'MW') return new Set()
  const ofSites = Map.groupBy(
    rows.filter((row) => row.site !== undefined && layers.includes(row.type)),
    (row) => row.site,
  )
  const sizeOf = (layer: readonly LedgerRow[]): number => layer.reduce((sum, row) => sum + (figuresOf(row, metric)[0]?.hi ?? 0), 0)
  return new Set(
    [...ofSites.values()].flatMap((here) => {
      const byLayer = layers.map((type) => here.filter((row) => row.type === type))
      const most = Math.max(...byLayer.map(sizeOf))
      const kept = byLayer.find((layer) => sizeOf(layer) === most)
      return here.filter((row) => kept?.includes(row) !== true)
    }),
  )
}

/**
 * Adds one metric over the ledger (`total` v1): options, targets, "up to" and conflicts never enter, a parent gives way
 * to its counted parts, rows that may be the same are counted once, one site by its largest layer, and what stands still waits outside.
 *
 * @returns `lo` and `hi` in MW, units or currency units; every row left out with its reason
 * @throws never
 */
export function totalLedger(question: { readonly rows: readonly LedgerRow[]; readonly metric: Metric }): LedgerTotal {
  const { metric } = question
  const rows = question.rows.filter((row) => states(row, metric))
  const fit = rows.filter((row) => skipOf(row, metric, question.rows) === undefined)
  const parents = parentsOf(question.rows, fit)
  const leaves = fit.filter((row) => !parents.has(row.id))
  const apart = onePerGroup(leaves)
  const inside = insideOthers(apart, metric)
  const counted = apart.filter((row) => !inside.has(row))
  const whyOf = (row: LedgerRow): Skip => (parents.has(row.id) ? 'parent' : inside.has(row) ? 'same-site' : 'possibly-same')
  const skipped = rows
    .filter((row) => !counted.includes(row))
    .map((row) => ({ id: row.id, why: skipOf(row, metric, question.rows) ?? whyOf(row) }))
  const figures = counted.map((row) => figuresOf(row, metric)[0]).filter((figure) => figure !== undefined)
  const lo = figures.reduce((sum, figure) => sum + figure.lo, 0)
  const hi = figures.reduce((sum, figure) => sum + figure.hi, 0)
  const bases = [...new Set(figures.map((figure) => figure.basis).filter((basis) => basis !== undefined))].toSorted((a, b) =>
    a < b ? -1 : 1,
  )
  const unit = 'unit' in metric ? metric.unit : metric.currency
  const print = `${printRange(lo, hi)} ${unit} over ${printNumber(counted.length)} rows${mixedNote(bases)}`
  return { function: 'total', version: 1, lo, hi, counted: counted.map((row) => row.id), skipped, bases, print }
}
