// A country's sum by the head: who is counted is a table with its sources, so that the figure can be worked out again.
import type { CalculationRefused } from '../domain/calculation.ts'
import { printAmount } from './money-in-proportion.ts'

interface Count {
  readonly people: number
  readonly day: string
}

/**
 * Residents as counted. US: decennial censuses (Census Bureau, resident population of the 50 states and the District of Columbia).
 * DE: censuses of 2011 and 2022 (Statistisches Bundesamt).
 */
const counted: Readonly<Record<string, { readonly name: string; readonly counts: readonly [Count, Count] }>> = {
  US: {
    name: 'the United States',
    counts: [
      { people: 308_745_538, day: '2010-04-01' },
      { people: 331_449_281, day: '2020-04-01' },
    ],
  },
  DE: {
    name: 'Germany',
    counts: [
      { people: 80_219_695, day: '2011-05-09' },
      { people: 82_719_540, day: '2022-05-15' },
    ],
  },
}

/** A sum by each resident of a country; `lo` by the later and larger count of people, `hi` by the earlier one. */
export interface MoneyPerHead {
  readonly function: 'money_per_head'
  readonly version: 1
  readonly country: string
  /** Residents at the two counts, the smaller first. */
  readonly people: readonly [number, number]
  readonly lo: number
  readonly hi: number
  readonly print: string
}

/** Divides a country's sum by its residents (`money_per_head` v1). */
export function moneyPerHead(question: {
  readonly lo: number
  readonly hi: number
  readonly currency: string
  readonly country: string
}): MoneyPerHead | CalculationRefused {
  const { lo, hi, currency, country } = question
  const found = counted[country]
  if (found === undefined || !(lo > 0) || hi < lo || !Number.isFinite(hi))
    return { kind: 'refused', reason: 'inputs', print: 'A sum and a country whose people are counted here are needed.' }
  const [before, after] = found.counts
  const [fewer, more] = [Math.min(before.people, after.people), Math.max(before.people, after.people)]
  const [low, high] = [lo / more, hi / fewer]
  const [one, other] = [printAmount(currency, low), printAmount(currency, high)]
  return {
    function: 'money_per_head',
    version: 1,
    country: found.name,
    people: [fewer, more],
    lo: low,
    hi: high,
    print: one === other ? one : `${one} to ${other}`,
  }
}
