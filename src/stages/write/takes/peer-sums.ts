// Where a sum stands among the ledger's sums of its kind: like-for-like rows only, with their number.
import { placeMoney } from '../../../calc/money-in-proportion.ts'
import { comparableRowsMin, printTooFew } from '../../../calc/place-in-ledger.ts'
import { storyDay } from '../../../domain/dossier.ts'
import type { FactType } from '../../../domain/fact.ts'
import type { Money } from '../../../domain/money.ts'
import { capitalise, countWord } from '../wording/phrases.ts'
import type { News, SaidFigure, Sized } from './news-plan.ts'
import { frameOf } from './take-frames.ts'

const windowMonths = 24
const windowMs = windowMonths * 30 * 86_400_000

/** The comparison of a sum with rows of one type, kind and currency of the last 24 months; a party's own sum is left out. */
export function placeOfSum(
  question: { readonly type: FactType; readonly kind: Money['kind']; readonly sum: SaidFigure; readonly what: string },
  { dossier }: News,
): readonly Sized[] {
  const { type, kind, sum, what } = question
  const since = Date.parse(storyDay(dossier.sources)) - windowMs
  const peers = dossier.ledger.filter((fact) => {
    const [money] = fact.value ?? []
    const isAlive = fact.supersededBy === undefined && fact.status !== 'superseded' && Date.parse(fact.announcedAt) >= since
    return isAlive && fact.type === type && money?.currency === sum.unit && money.kind === kind && money.lo !== sum.lo
  })
  const inputs = {
    value: sum.hi,
    others: peers.map((fact) => fact.value?.[0]?.hi ?? 0),
    months: windowMonths,
    rows: peers.map(({ id }) => id),
  }
  const result = placeMoney(inputs)
  const record = { function: result.function, version: result.version, inputs, result }
  return [{ text: sayPlace(result, what, sum.unit), record, claims: [] }]
}

/** That the ledger has none to compare, or too few to rank among. */
export const sayTooFew = (n: number): string =>
  n === 0 ? printTooFew(n) : `The ledger holds too few comparable rows (n = ${n}) to give this one a place among them.`

/** The words of a place in the ledger, or the exact words that it holds none or too few. */
export function sayPlace(
  place: { readonly n: number; readonly smaller: number; readonly larger: number },
  what: string,
  unit: string,
): string {
  const { n, smaller, larger } = place
  if (n < comparableRowsMin) return sayTooFew(n)
  // The months that are looked back are in the calculation: as a figure or a date here they would have to stand in the rows.
  return `Of ${countWord(n)} other ${what} in ${unit} that the ledger sets beside this one, ${countWord(smaller)} ${smaller === 1 ? 'is' : 'are'} smaller and ${countWord(larger)} larger.`
}

/** "above two and below three of the five", "below six of the seven": rows of the same size are named on neither side. */
export function sayRank({ n, below, above }: { readonly n: number; readonly below: number; readonly above: number }): string {
  if (above === n) return `below all ${countWord(n)}`
  if (below === n) return `above all ${countWord(n)}`
  const sides = [below > 0 && `above ${countWord(below)}`, above > 0 && `below ${countWord(above)}`].filter((side) => side !== false)
  return `${sides.length === 0 ? 'as large as each' : sides.join(' and ')} of the ${countWord(n)}`
}

/**
 * Where a power stands among the sites of the ledger, in words of one of several frames; without its full stop.
 *
 * @param at.draw absent where more is to follow on the same power: the first frame has it as its subject
 */
export function sayPlaceOfPower(
  power: string,
  place: {
    readonly n: number
    readonly below: number
    readonly above: number
    readonly rows: readonly { readonly lo: number; readonly hi: number }[]
    readonly relaxed: readonly string[]
  },
  { draw, area }: { readonly draw?: string; readonly area: string },
): string {
  const [low, high] = [place.rows[0]?.lo ?? 0, Math.max(...place.rows.map((row) => row.hi))]
  const range = `${low === high ? low : `${low}–${high}`} MW${place.relaxed.includes('basis') ? ', bases differ' : ''}`
  const many = (count: number): string => (count === 0 ? 'none' : countWord(count))
  const are = (count: number): string => (count === 0 || count === 1 ? 'is' : 'are')
  const { below, above } = place
  const first = `${capitalise(power)} is ${sayRank(place)} ${area}sites in the ledger that state a capacity (${range}), which describes the ledger, not the market`
  if (draw === undefined) return first
  return frameOf(draw, 'place-of-power', [
    first,
    `Of the ${countWord(place.n)} ${area}sites with a capacity in this ledger (${range}), ${many(below)} ${are(below)} smaller than ${power} and ${many(above)} ${are(above)} larger`,
    `By size, ${power} stands ${sayRank(place)} ${area}sites recorded here (${range}); what nobody has reported is not among them`,
    `The ledger has ${countWord(place.n)} ${area}sites with a stated capacity (${range}): ${many(below)} below ${power} and ${many(above)} above`,
  ])
}
