// The registry of calculations: a stored record runs again to the value that was printed, or says why it cannot.
import { z } from 'zod'
import type { CalculationRecord, CalculationRefused } from '../domain/calculation.ts'
import { factTypes, sideStates, statusLadder } from '../domain/fact.ts'
import { compareReports } from './compare-reports.ts'
import { counterSearch, pointsApart, reportsThatGive, voteMargin, wrongAnswers } from './counted.ts'
import { measureDelay } from './delay.ts'
import { distanceBetween } from './distance.ts'
import {
  beforeChange,
  changeBetween,
  daysApart,
  meanPower,
  memoryOfWeights,
  moneyPerUnit,
  priceOverUse,
  shareOf,
  tokensAsWords,
  weightsInMemory,
  wholeFromShare,
} from './figure-in-proportion.ts'
import { checkPlausibility, checkProduct, checkSum, fractionHolds } from './gates.ts'
import { moneyPerMonth, moneyPerYear, partOfSum, placeMoney } from './money-in-proportion.ts'
import { gpusToMw, mwToCompute, racksToTrays } from './mw-to-compute.ts'
import { moneyPerHead } from './people.ts'
import { placeInLedger } from './place-in-ledger.ts'
import { hoursLeft, plantMean, runPower } from './plant-and-outage.ts'
import { priceBalance } from './price-balance.ts'
import { rowsOfKind } from './rows-of-kind.ts'
import { annualEnergy, moneyPerMw } from './site-figures.ts'
import { pointsMoved, priceOfMany, timesAsLarge } from './times-and-many.ts'
import { totalLedger } from './total.ts'
import { promisedUptime, rateInTrials, rateInTrialsV2, riseMet } from './trials.ts'

const span = z.object({ lo: z.number(), hi: z.number() })
const printed = z.object({ lo: z.number(), hi: z.number(), step: z.number() })
const names = z.array(z.string())
const moneyKind = z.enum(['contract', 'capex', 'debt', 'equity', 'programme', 'revenue_estimate'])

const quantity = z.object({
  lo: z.number(),
  hi: z.number(),
  unit: z.enum(['MW', 'GW', 'GPU', 'TPU', 'rack', 'H100e', 'MWh', 'sqm']),
  qualifier: z.enum(['exact', 'approx', 'up_to', 'at_least', 'option', 'target']),
  basis: z.enum(['it', 'facility', 'grid', 'nameplate', 'unknown']),
})

const money = z.object({
  lo: z.number(),
  hi: z.number(),
  currency: z.string(),
  kind: moneyKind,
  termYears: z.number().exactOptional(),
  qualifier: z.literal('approx').exactOptional(),
  fx: z.object({ rate: z.number(), date: z.string(), source: z.string() }).exactOptional(),
})

const ledgerRow = z.object({
  id: z.string(),
  type: z.enum(factTypes),
  name: z.string(),
  site: z.string().exactOptional(),
  countries: names,
  status: z.enum([...statusLadder, ...sideStates]),
  statusDate: z.string().exactOptional(),
  announcedAt: z.string(),
  confidence: z.enum(['A', 'B', 'C']),
  partOf: z.string().exactOptional(),
  sameAs: names,
  replaced: z.boolean(),
  conflicts: names,
  implausible: names.exactOptional(),
  quantities: z.array(quantity),
  money: z.array(money),
})

const metric = z.union([z.object({ unit: z.enum(['MW', 'GPU', 'TPU', 'H100e']) }), z.object({ currency: z.string(), kind: moneyKind })])

const trialCounts = z.object({ part: z.number(), whole: z.number() })

interface Calculation {
  readonly version: number
  readonly run: (inputs: unknown) => unknown
}

const refused = (reason: CalculationRefused['reason'], print: string): CalculationRefused => ({ kind: 'refused', reason, print })

function entry<T>(version: number, inputs: z.ZodType<T>, compute: (inputs: T) => unknown): Calculation {
  const run = (raw: unknown): unknown => {
    const parsed = inputs.safeParse(raw)
    return parsed.success ? compute(parsed.data) : refused('inputs', 'The stored inputs do not fit this calculation.')
  }
  return { version, run }
}

const powerBasis = z.enum(['it', 'facility', 'grid', 'unknown'])
const ledgerQuestion = z.object({
  rows: z.array(ledgerRow),
  subject: ledgerRow,
  asOf: z.string(),
  region: z.literal('Europe').exactOptional(),
  months: z.number(),
})

const days = z.object({ from: z.string(), to: z.string() })
const datedMatter = z.object({
  on: z.string(),
  party: z.string(),
  deed: z.string(),
  passive: z.boolean(),
  stage: z.enum(['ahead', 'done', 'off']),
  isCall: z.literal(true).exactOptional(),
  words: names,
  names,
  figures: z.array(z.object({ kind: z.string(), unit: z.string(), noun: z.string().exactOptional(), value: z.number() })),
})
/** What puts one reported figure in proportion. */
const proportions: readonly (readonly [string, Calculation])[] = [
  [
    'change_between',
    entry(
      1,
      z.object({ from: z.number(), to: z.number(), decimals: z.number().exactOptional(), isExact: z.literal(true).exactOptional() }),
      changeBetween,
    ),
  ],
  ['share_of', entry(1, z.object({ part: z.number(), whole: z.number(), isExact: z.literal(true).exactOptional() }), shareOf)],
  ['before_change', entry(1, z.object({ after: z.number(), percent: z.number(), isExact: z.literal(true).exactOptional() }), beforeChange)],
  ['whole_from_share', entry(1, z.object({ part: z.number(), percent: z.number() }), wholeFromShare)],
  [
    'price_over_use',
    entry(
      1,
      z.object({ price: z.number(), currency: z.string(), amountLo: z.number(), amountHi: z.number(), each: z.number() }),
      priceOverUse,
    ),
  ],
  [
    'price_balance',
    entry(1, z.object({ fallFrom: z.number(), fallTo: z.number(), riseFrom: z.number(), riseTo: z.number() }), priceBalance),
  ],
  ['money_per_unit', entry(1, z.object({ lo: z.number(), hi: z.number(), currency: z.string(), count: z.number() }), moneyPerUnit)],
  ['points_moved', entry(1, z.object({ from: z.number(), to: z.number(), decimals: z.number().exactOptional() }), pointsMoved)],
  ['times_as_large', entry(1, z.object({ from: z.number(), to: z.number(), decimals: z.number().exactOptional() }), timesAsLarge)],
  ['price_of_many', entry(1, z.object({ price: z.number(), currency: z.string(), count: z.number() }), priceOfMany)],
  ['days_apart', entry(1, days, daysApart)],
  ['mean_power', entry(1, days.extend({ mwh: z.number() }), meanPower)],
  ['weights_in_memory', entry(1, z.object({ gigabytes: z.number() }), weightsInMemory)],
  ['memory_of_weights', entry(1, z.object({ parameters: z.number() }), memoryOfWeights)],
  ['tokens_as_words', entry(1, z.object({ tokens: z.number() }), tokensAsWords)],
  ['vote_margin', entry(1, z.object({ more: z.number(), fewer: z.number() }), voteMargin)],
  [
    'points_apart',
    entry(
      1,
      z.object({ more: z.number(), fewer: z.number(), error: z.number().exactOptional(), decimals: z.number().exactOptional() }),
      pointsApart,
    ),
  ],
  ['plant_mean', entry(1, z.object({ mw: z.number(), plant: z.enum(['wind', 'solar', 'nuclear']) }), plantMean)],
  ['run_power', entry(1, z.object({ mwh: z.number(), days: z.number(), chips: z.number() }), runPower)],
  ['rate_in_trials', entry(2, trialCounts, rateInTrialsV2)],
  ['rise_met', entry(1, z.object({ paid: z.number(), asked: z.number(), offered: z.number() }), riseMet)],
  ['promised_uptime', entry(1, z.object({ percent: z.number(), hours: z.number(), minutes: z.number().exactOptional() }), promisedUptime)],
  ['hours_left', entry(1, z.object({ hours: z.number(), minutes: z.number().exactOptional() }), hoursLeft)],
  [
    'wrong_answers',
    entry(1, z.object({ rightBefore: z.number(), rightAfter: z.number(), decimals: z.number().exactOptional() }), wrongAnswers),
  ],
  ['money_per_month', entry(1, z.object({ lo: z.number(), hi: z.number(), currency: z.string(), overMonths: z.number() }), moneyPerMonth)],
  ['reports_that_give', entry(1, z.object({ figure: z.string(), giving: names, silent: names }), reportsThatGive)],
  ['compare_reports', entry(1, z.object({ earlier: datedMatter, later: datedMatter }), compareReports)],
  ['counter_search', entry(1, z.object({ articles: names, rows: names, objecting: names }), counterSearch)],
  ['part_of_sum', entry(1, z.object({ percent: z.number(), lo: z.number(), hi: z.number(), currency: z.string() }), partOfSum)],
  ['money_per_head', entry(1, z.object({ lo: z.number(), hi: z.number(), currency: z.string(), country: z.string() }), moneyPerHead)],
]

const calculations: ReadonlyMap<string, Calculation> = new Map([
  ['mw_to_compute', entry(1, z.object({ mw: z.number(), basis: powerBasis, set: names }), mwToCompute)],
  ['gpus_to_mw', entry(1, z.object({ gpus: z.number(), set: names }), gpusToMw)],
  ['annual_energy', entry(1, z.object({ mw: z.number(), basis: powerBasis }), annualEnergy)],
  [
    'money_per_mw',
    entry(1, z.object({ lo: z.number(), hi: z.number(), currency: z.string(), mw: z.number(), basis: powerBasis }), moneyPerMw),
  ],
  ['distance', entry(1, z.object({ from: z.string(), to: z.string() }), distanceBetween)],
  ['money_per_year', entry(1, z.object({ lo: z.number(), hi: z.number(), currency: z.string(), years: z.number() }), moneyPerYear)],
  [
    'place_money',
    entry(
      1,
      z.object({ value: z.number(), others: z.array(z.number()), months: z.number().exactOptional(), rows: names.exactOptional() }),
      placeMoney,
    ),
  ],
  ['racks_to_trays', entry(1, span, racksToTrays)],
  ...proportions,
  ['place_in_ledger', entry(1, ledgerQuestion, placeInLedger)],
  ['rows_of_kind', entry(1, z.object({ sought: z.string(), rows: z.array(z.object({ type: z.string(), n: z.number() })) }), rowsOfKind)],
  ['total', entry(1, z.object({ rows: z.array(ledgerRow), metric }), totalLedger)],
  ['delay', entry(1, z.object({ promised: z.string(), reached: z.string().exactOptional(), asOf: z.string() }), measureDelay)],
  ['plausibility', entry(1, z.object({ mw: z.number(), gpus: z.number(), models: names }), checkPlausibility)],
  ['product', entry(1, z.object({ factors: z.array(span), printed }), (inputs) => checkProduct(inputs.factors, inputs.printed))],
  ['sum', entry(1, z.object({ terms: z.array(span), printed }), (inputs) => checkSum(inputs.terms, inputs.printed))],
  [
    'fraction',
    entry(1, z.object({ words: z.string(), part: z.number(), whole: z.number() }), (inputs) => fractionHolds(inputs.words, inputs)),
  ],
])

/** Versions that printed values rest on and that no new sentence uses. */
const older: readonly (readonly [name: string, calculation: Calculation])[] = [['rate_in_trials', entry(1, trialCounts, rateInTrials)]]

/**
 * Executes a stored calculation again: same function, same version, same inputs, so the same value.
 *
 * @returns the calculation's own result, or a refusal when the function or version is unknown or the inputs do not fit
 * @throws never
 */
export function recompute(record: CalculationRecord): unknown {
  const found = calculations.get(record.function)
  if (found === undefined) return refused('function', 'No calculation has this name.')
  const kept = [found, ...older.flatMap(([name, each]) => (name === record.function ? [each] : []))]
  const own = kept.find(({ version }) => version === record.version)
  return own !== undefined ? own.run(record.inputs) : refused('version', 'This version of the calculation is not kept.')
}
