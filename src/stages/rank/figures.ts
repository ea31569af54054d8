// The figures a story is weighed by: how much money, power or how many people its reports are about, each kind with its largest.
import { flagsOf } from '../../calc/fact-flags.ts'
import type { Claim } from '../../domain/claim.ts'
import type { Fact } from '../../domain/fact.ts'
import type { FigureKind, StoryFigure } from '../../domain/significance.ts'
import { type FoundQuantity, findQuantities } from '../../text/quantities.ts'
import type { Said } from './novelty.ts'

/** A claim in full, with the article it was read from. */
export interface SaidClaim extends Said {
  readonly claim: Claim
}

/** What a report is about stands in its first sentences; further down figures are often background, and at last nothing else. */
const topSentences = 3
const leadSentences = 8
const slotCharactersMax = 400
const perStoryMax = 12

/** What is counted, by its noun in four languages; the first that fits. */
const nouns: readonly (readonly [FigureKind, RegExp])[] = [
  ['deaths', /^(?:deaths?|dead|fatalities|casualties|bodies|tote[nr]?|todesopfer|morts?|muertos?|fallecidos?)$/iu],
  ['votes', /^(?:votes?|ballots?|stimmen|voix|votos?)$/iu],
  [
    'jobs',
    /(?:^|\s)(?:jobs?|positions?|workers?|employees?|staff|posts|stellen|arbeitsplätze|mitarbeiter\w*|beschäftigte|emplois?|postes?|salariés?|empleos?|puestos?|trabajadores|empleados?)$/iu,
  ],
  [
    'people',
    /(?:^|\s)(?:people|persons?|residents?|inhabitants?|citizens?|users?|customers?|clients?|subscribers?|members?|students?|pupils?|children|women|men|families|households?|homes?|passengers?|patients?|cases?|migrants?|refugees?|soldiers?|troops?|voters?|protesters?|visitors?|tourists?|menschen|personen|einwohner|kunden|nutzer|haushalte|kinder|personnes?|habitants?|clients|utilisateurs|foyers|enfants|personas?|habitantes|clientes|usuarios|hogares|niños)$/iu,
  ],
]
const ofDeath = /(?:^|\P{L})(?:kill|die[ds]?|dead|perish|get(?:ö|oe)tet|starb|gestorben|ums leben|tué|mort|décéd|muri|muert|fallec)/iu

/**
 * The largest figure of each kind and unit that a story's headlines and leads tell, one from the first sentences before one from below; at most 12. What
 * cannot be so is left out, and what only outlets of no standing say.
 */
export function leadFigures(said: readonly SaidClaim[], titles: readonly SaidTitle[] = []): readonly StoryFigure[] {
  const largest = new Map<string, StoryFigure>()
  const hold = (figures: readonly StoryFigure[]): void => {
    for (const figure of figures) {
      const key = `${figure.kind} ${figure.unit}`
      if (isPlausible(figure) && isBefore(figure, largest.get(key))) largest.set(key, figure)
    }
  }
  for (const it of titles) if (it.standing > 0) hold(figuresOfTitle(it))
  for (const one of said) {
    if (one.standing === 0 || one.claim.position >= leadSentences || one.claim.negated) continue
    hold(figuresOfClaim(one))
  }
  return [...largest.values()].sort((a, b) => (a.kind + a.unit < b.kind + b.unit ? -1 : 1)).slice(0, perStoryMax)
}

/** A headline, with its article. */
interface SaidTitle extends Pick<SaidClaim, 'language' | 'publishedAt' | 'standing'> {
  readonly title: string
}

type Place = Pick<StoryFigure, 'at' | 'inTop'>

const isBefore = (it: StoryFigure, had: StoryFigure | undefined): boolean =>
  had === undefined || (it.inTop === had.inTop ? it.value > had.value : it.inTop)

/** The figures of a ledger row, those left out that its page flags. */
export function figuresOfFact(fact: Pick<Fact, 'type' | 'quantity' | 'hardware' | 'value'>, at: string): readonly StoryFigure[] {
  const flagged = new Set(flagsOf(fact).map((it) => it.field))
  const counts = [...(fact.quantity ?? []), ...(fact.hardware ?? []).flatMap((it) => it.count ?? [])]
  const measured = counts.flatMap(({ lo, unit }) => measure(lo, unit, { at, inTop: true }))
  const money = (fact.value ?? []).map((it): StoryFigure => ({ kind: 'money', unit: it.currency, value: it.lo, at, inTop: true }))
  return [...measured, ...money].filter(
    (it) => !flagged.has(it.kind === 'money' ? 'value' : it.kind === 'power' ? 'mw' : 'gpus') && isPlausible(it),
  )
}

function figuresOfClaim({ claim, language, publishedAt }: SaidClaim): readonly StoryFigure[] {
  const place = { at: publishedAt, inTop: claim.position < topSentences }
  const money = claim.money.map((it): StoryFigure => ({ kind: 'money', unit: it.money.currency, value: it.money.lo, ...place }))
  const measured = claim.quantities.flatMap((it) => measure(it.quantity.lo, it.quantity.unit, place))
  const slots = [claim.subject, claim.object, claim.recipient].flatMap((it) => it?.text.slice(0, slotCharactersMax) ?? [])
  const counted = slots.flatMap((text) => findQuantities(text, language)).flatMap((it) => counting(it, claim.verb.text, place))
  return [...money, ...measured, ...counted]
}

function figuresOfTitle({ title, language, publishedAt: at }: SaidTitle): readonly StoryFigure[] {
  const place = { at, inTop: true }
  return findQuantities(title, language).flatMap((found): readonly StoryFigure[] => {
    if (found.per !== undefined) return []
    if (found.kind === 'money') return [{ kind: 'money', unit: found.base.unit, value: found.base.lo, ...place }]
    if (found.kind === 'power' && found.base.unit === 'W') return measure(found.base.lo / 1e6, 'MW', place)
    return [...measure(found.lo, found.unit, place), ...counting(found, title, place)]
  })
}

function measure(value: number, unit: string, place: Place): readonly StoryFigure[] {
  if (unit === 'GW') return [{ kind: 'power', unit: 'MW', value: value * 1000, ...place }]
  if (unit === 'MW') return [{ kind: 'power', unit, value, ...place }]
  if (unit === 'MWh') return [{ kind: 'energy', unit, value, ...place }]
  return unit === 'GPU' || unit === 'TPU' || unit === 'H100e' ? [{ kind: 'chips', unit: 'chips', value, ...place }] : []
}

/** What a claim's own slots count; power, chips and money stand in lists of their own. */
function counting(found: FoundQuantity, verb: string, place: Place): readonly StoryFigure[] {
  if (found.per !== undefined) return []
  if (found.kind === 'percent') return [{ kind: 'percent', unit: '%', value: found.base.lo, ...place }]
  if (found.unit === 'parameter') return [{ kind: 'parameters', unit: 'parameters', value: found.base.lo, ...place }]
  const noun = found.noun ?? ''
  const kind = noun === '' ? undefined : nouns.find(([, pattern]) => pattern.test(noun))?.[0]
  if (kind === undefined) return []
  const isOfDeath = kind === 'deaths' || (kind === 'people' && ofDeath.test(verb))
  return [{ kind: isOfDeath ? 'deaths' : kind, unit: isOfDeath ? 'deaths' : kind, value: found.base.lo, ...place }]
}

/** One unit of these currencies in dollars, to the order of magnitude: enough for a scale, and never printed as a conversion. */
const inDollars: Readonly<Record<string, number>> = {
  GBP: 1.3,
  CHF: 1.1,
  CAD: 0.7,
  AUD: 0.65,
  NZD: 0.6,
  SGD: 0.75,
  CNY: 0.14,
  HKD: 0.13,
  AED: 0.27,
  SAR: 0.27,
  ILS: 0.27,
  BRL: 0.18,
  MYR: 0.22,
  DKK: 0.15,
  SEK: 0.1,
  NOK: 0.1,
  INR: 0.012,
  JPY: 0.007,
  KRW: 0.0007,
}

/** The value in which a figure is held against bounds and scales: money in dollars, all else as it stands. */
export const sized = ({ kind, unit, value }: Omit<StoryFigure, 'at' | 'inTop'>): number =>
  kind === 'money' ? value * (inDollars[unit] ?? 1) : value

/** Beyond these a count is a slip or a plant: more people than live, more workers than work, a hundredfold change. */
const countMax: Readonly<Partial<Record<FigureKind, number>>> = {
  deaths: 1e8,
  people: 8.5e9,
  jobs: 1e9,
  votes: 1.5e9,
  percent: 10_000,
  energy: 4e10,
  parameters: 1e15,
}

/** False for a figure that cannot be so, by the bounds that flag a ledger row and by how many people there are. */
export function isPlausible(figure: Omit<StoryFigure, 'at' | 'inTop'>): boolean {
  const value = sized(figure)
  if (!Number.isFinite(value) || value <= 0 || value > (countMax[figure.kind] ?? Number.POSITIVE_INFINITY)) return false
  const exact = { lo: value, hi: value, qualifier: 'exact', basis: 'unknown' } as const
  if (figure.kind === 'money')
    return flagsOf({ type: 'financing', value: [{ lo: value, hi: value, currency: 'USD', kind: 'capex' }] }).length === 0
  if (figure.kind === 'power') return flagsOf({ type: 'programme_target', quantity: [{ ...exact, unit: 'MW' }] }).length === 0
  return figure.kind !== 'chips' || flagsOf({ type: 'hardware_purchase', quantity: [{ ...exact, unit: 'GPU' }] }).length === 0
}
