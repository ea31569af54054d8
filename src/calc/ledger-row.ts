// The few fields of a fact that ledger arithmetic reads; stored as inputs so that a comparison or total can run again.
import { type Confidence, type Fact, type FactType, mainFirst, type Status } from '../domain/fact.ts'
import type { Money } from '../domain/money.ts'
import type { Quantity } from '../domain/quantity.ts'
import { flagsOf } from './fact-flags.ts'

/** A fact reduced to what is compared and added. */
export interface LedgerRow {
  readonly id: string
  readonly type: FactType
  readonly name: string
  /** The one site it is at, by name and country; absent where only a town is told, and in rows stored before it was kept. */
  readonly site?: string
  readonly countries: readonly string[]
  readonly status: Status
  /** Since when the status holds; absent in rows stored before it was kept, which then tell nothing of the rows they are linked to. */
  readonly statusDate?: string
  readonly announcedAt: string
  readonly confidence: Confidence
  readonly partOf?: string
  readonly sameAs: readonly string[]
  readonly replaced: boolean
  /** Fields whose claims disagree by more than a tenth: they have no resolved value to add or rank. */
  readonly conflicts: readonly string[]
  /** Fields whose figures are not believed (`flagsOf`): they are neither added nor ranked. */
  readonly implausible?: readonly string[]
  readonly quantities: readonly Quantity[]
  readonly money: readonly Money[]
}

const surestFirst: readonly Confidence[] = ['A', 'B', 'C']

const worst = (found: readonly Confidence[]): Confidence => surestFirst.findLast((one) => found.includes(one)) ?? 'C'

/** The confidence of the power figure, else the weakest of all resolved fields; C when nothing is resolved. */
function confidenceOf(fact: Fact): Confidence {
  const fields = Object.entries(fact.resolved)
  const [, power] = fields.find(([name]) => name === 'mw') ?? []
  return power?.confidence ?? worst(fields.map(([, field]) => field.confidence))
}

/** Reduces a fact to its ledger row. */
export function ledgerRowOf(fact: Fact): LedgerRow {
  const implausible = [...new Set(flagsOf(fact).map(({ field }) => field))]
  return {
    id: fact.id,
    type: fact.type,
    name: fact.place.name,
    ...(fact.place.precision === 'site' && { site: `${fact.place.name.normalize('NFC').toLowerCase()}|${fact.place.country ?? ''}` }),
    countries: fact.place.country?.split(';') ?? [],
    status: fact.status,
    statusDate: fact.statusDate,
    announcedAt: fact.announcedAt,
    confidence: confidenceOf(fact),
    ...(fact.partOf !== undefined && { partOf: fact.partOf }),
    sameAs: fact.possiblySameAs ?? [],
    replaced: fact.supersededBy !== undefined || fact.status === 'superseded' || fact.status === 'cancelled',
    conflicts: Object.entries(fact.resolved)
      .filter(([, field]) => field.rule.includes('conflict') && field.value === undefined)
      .map(([name]) => name),
    ...(implausible.length > 0 && { implausible }),
    quantities: mainFirst(fact.quantity ?? []),
    money: fact.value ?? [],
  }
}

/** What can be added: a unit of capacity, or a currency. */
export type Metric = { readonly unit: 'MW' | 'GPU' | 'TPU' | 'H100e' } | { readonly currency: string; readonly kind: Money['kind'] }

/** A row's figure in one metric, power in MW. */
export interface Figure {
  readonly lo: number
  readonly hi: number
  readonly basis: Quantity['basis'] | undefined
}

const uncounted: readonly Quantity['qualifier'][] = ['option', 'target', 'up_to']

function quantityFigures(row: LedgerRow, unit: string): readonly Figure[] {
  return row.quantities.flatMap((quantity) => {
    const factor = quantity.unit === unit ? 1 : quantity.unit === 'GW' && unit === 'MW' ? 1000 : undefined
    if (factor === undefined || uncounted.includes(quantity.qualifier)) return []
    return [{ lo: quantity.lo * factor, hi: quantity.hi * factor, basis: quantity.basis }]
  })
}

/** The row's figures that count: options, targets and "up to" never do, nor a field in conflict. */
export function figuresOf(row: LedgerRow, metric: Metric): readonly Figure[] {
  const isOut = (field: string): boolean => row.conflicts.includes(field) || (row.implausible ?? []).includes(field)
  if ('unit' in metric) return isOut(metric.unit === 'MW' ? 'mw' : 'gpus') ? [] : quantityFigures(row, metric.unit)
  if (isOut('value')) return []
  return row.money
    .filter((money) => money.currency === metric.currency && money.kind === metric.kind)
    .map((money) => ({ lo: money.lo, hi: money.hi, basis: undefined }))
}

/** Ids of rows that have a descendant among `counted`; their figure would be added twice. */
export function parentsOf(rows: readonly LedgerRow[], counted: readonly LedgerRow[]): ReadonlySet<string> {
  const above = new Map(rows.map((row) => [row.id, row.partOf]))
  const parents = new Set<string>()
  for (const row of counted) {
    // @NOTE the set also ends a ring of partOf links, which a bad import could bring.
    for (let id = row.partOf; id !== undefined && !parents.has(id); id = above.get(id)) parents.add(id)
  }
  return parents
}

/** Keeps one row of every group linked as possibly the same: the surest, then the first by id. */
export function onePerGroup(rows: readonly LedgerRow[]): readonly LedgerRow[] {
  const bySurety = rows.toSorted((a, b) => (a.confidence + a.id < b.confidence + b.id ? -1 : 1))
  const kept: LedgerRow[] = []
  for (const row of bySurety) {
    if (!kept.some((other) => isLinked(row, other))) kept.push(row)
  }
  return rows.filter((row) => kept.includes(row))
}

/** Whether either row says it may be the other. */
export function isLinked(a: LedgerRow, b: LedgerRow): boolean {
  return a.sameAs.includes(b.id) || b.sameAs.includes(a.id)
}

/** A row and all it is linked to, over any number of links. */
function groupOf(row: LedgerRow, rows: readonly LedgerRow[]): readonly LedgerRow[] {
  const group = [row]
  for (const member of group) group.push(...rows.filter((other) => !group.includes(other) && isLinked(member, other)))
  return group
}

/**
 * How a row stands by the latest word on the capacity it may share with others: work told to have stopped has stopped under every name it
 * was announced by, and what is taken up again later goes on.
 *
 * @param rows the whole ledger asked about
 */
export function standingOf(row: LedgerRow, rows: readonly LedgerRow[]): 'paused' | 'replaced' | undefined {
  const sideOf = ({ status }: LedgerRow): 'paused' | 'replaced' | undefined =>
    status === 'paused' ? 'paused' : status === 'cancelled' ? 'replaced' : undefined
  if (row.replaced) return 'replaced'
  if (row.status === 'paused') return 'paused'
  // @NOTE a superseded row was closed by us and not by its builder: its day says nothing of the work.
  const dated = groupOf(row, rows).filter((it) => it.statusDate !== undefined && it.status !== 'superseded')
  if (dated.length < 2) return undefined
  const latest = dated.toSorted((a, b) => ((a.statusDate ?? '') < (b.statusDate ?? '') ? 1 : -1))[0]
  return latest === undefined ? undefined : sideOf(latest)
}
