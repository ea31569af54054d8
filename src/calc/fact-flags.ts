// Figures of a fact that cannot be so, or not as stated: flagged on its page and kept out of every sum and comparison.
import type { Fact } from '../domain/fact.ts'
import { checkPlausibility, printKwPerGpu } from './gates.ts'
import { printNumber } from './rounding.ts'

/** One figure that is not believed, by the field it stands in, and why in words a reader is shown. */
export interface FactFlag {
  readonly field: 'mw' | 'gpus' | 'value'
  readonly why: string
}

// @NOTE round limits far above anything built: in 2026 the largest announced campus is some 10 GW, all data centres on earth draw
// less than 150 GW, and all accelerators shipped so far are fewer than 30 million. What is beyond them is a slip or a plant.
const siteMwMax = 20_000
const programmeMwMax = 200_000
const chipsMax = 30_000_000
const moneyMax = 3e12

const wide: readonly Fact['type'][] = ['programme_target', 'power_supply']

/** Flags of one fact, none for a believable one. A pair of power and chips is flagged in both fields, since either may be the wrong one. */
export function flagsOf(fact: Pick<Fact, 'type' | 'quantity' | 'hardware' | 'value'>): readonly FactFlag[] {
  const power = (fact.quantity ?? [])
    .filter(({ unit }) => unit === 'MW' || unit === 'GW')
    .map((one) => (one.unit === 'GW' ? { ...one, lo: one.lo * 1000, hi: one.hi * 1000 } : one))
  const chips = [
    ...(fact.hardware ?? []).flatMap(({ model, count }) => (count === undefined ? [] : [{ ...count, model }])),
    ...(fact.quantity ?? []).filter(({ unit }) => unit === 'GPU' || unit === 'TPU').map((one) => ({ ...one, model: '' })),
  ]
  const mwMax = wide.includes(fact.type) ? programmeMwMax : siteMwMax
  const beyond = (
    field: FactFlag['field'],
    figure: { readonly lo: number; readonly hi: number },
    max: number,
    unit: string,
  ): readonly FactFlag[] => {
    if (figure.lo > figure.hi || figure.hi <= 0)
      return [{ field, why: `${printNumber(figure.lo)} to ${printNumber(figure.hi)} ${unit} is no size` }]
    return figure.hi > max
      ? [{ field, why: `${printNumber(figure.hi)} ${unit} is more than ${printNumber(max)}, far above anything known` }]
      : []
  }
  return [
    ...power.flatMap((one) => beyond('mw', one, mwMax, 'MW')),
    ...chips.flatMap((one) => beyond('gpus', one, chipsMax, 'chips')),
    ...(fact.value ?? []).flatMap((one) => beyond('value', one, moneyMax, one.currency)),
    ...pairFlags(power[0], chips[0]),
  ]
}

function pairFlags(
  power: { readonly lo: number; readonly hi: number } | undefined,
  chips: { readonly lo: number; readonly hi: number; readonly model: string } | undefined,
): readonly FactFlag[] {
  if (power === undefined || chips === undefined || power.lo <= 0 || chips.lo <= 0) return []
  const models = chips.model === '' || /^(?:GPU|TPU)$/.test(chips.model) ? [] : [chips.model]
  // Flagged only if no value of the two ranges fits.
  const least = checkPlausibility({ mw: power.lo, gpus: chips.hi, models })
  const most = checkPlausibility({ mw: power.hi, gpus: chips.lo, models })
  const flag = least.flag === 'above' ? least : most.flag === 'below' ? most : undefined
  if (flag === undefined) return []
  const side = flag.flag === 'below' ? `under the ${flag.floor.toFixed(2)} that such chips need` : `over ${flag.ceiling}`
  const why = `${printKwPerGpu(flag)}, ${side}: power and chips may not be of one scope`
  return [
    { field: 'mw', why },
    { field: 'gpus', why },
  ]
}
