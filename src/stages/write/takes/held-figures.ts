// Figures that wait for a second origin: a take neither reckons with them nor sets them beside others.
import type { Dossier } from '../../../domain/dossier.ts'
import { partsHeld } from '../../../domain/held.ts'
import type { FoundQuantity } from '../../../text/quantities.ts'

/** A figure that the ledger holds back, as one report states it. */
interface HeldFigure {
  readonly url: string
  readonly most: number
  /** A currency, "MW", or undefined for a count of chips. */
  readonly unit: string | undefined
}

const inMegawatts = (unit: string, figure: number): number => (unit === 'GW' ? figure * 1000 : figure)

/** A figure that is told again in other words is the same to a tenth. */
const sameWithin = 0.1

/** Every figure of the story's reports that waits for a second origin. */
export function heldFigures({ facts, ledger }: Pick<Dossier, 'facts' | 'ledger'>): readonly HeldFigure[] {
  return [...facts, ...ledger].flatMap(({ claims }) =>
    claims.flatMap((claim) =>
      partsHeld(claim).flatMap(({ field }): readonly HeldFigure[] => {
        const said = field === 'status' ? [] : claim.says[field]
        return Array.isArray(said) ? said.flatMap((each) => heldFigure(claim.url, field, each)) : []
      }),
    ),
  )
}

function heldFigure(url: string, field: string, said: unknown): readonly HeldFigure[] {
  const { hi, unit = '', currency } = said as { readonly hi?: unknown; readonly unit?: string; readonly currency?: string }
  if (typeof hi !== 'number') return []
  return [{ url, most: field === 'mw' ? inMegawatts(unit, hi) : hi, unit: field === 'gpus' ? undefined : field === 'mw' ? 'MW' : currency }]
}

/** Whether a figure of a report is one that waits. */
export function isHeldFigure({ hi, unit }: Pick<FoundQuantity, 'hi' | 'unit'>, url: string, held: readonly HeldFigure[]): boolean {
  const own = unit === 'GW' ? 'MW' : unit
  const most = inMegawatts(unit, hi)
  return held.some(
    (it) => it.url === url && (it.unit === undefined || it.unit === own) && Math.abs(most - it.most) <= sameWithin * Math.abs(it.most),
  )
}
