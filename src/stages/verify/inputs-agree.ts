// What goes into a calculation must be what the sentence's own passages and rows give: a sum over an invented figure is no sum.

import type { CalculationEvidence } from '../../domain/evidence.ts'
import type { Sentence } from '../../domain/sentence.ts'
import type { Verdict } from '../../domain/verdict.ts'
import { findQuantities } from '../../text/quantities.ts'
import { verdict } from './material.ts'
import type { Material } from './read-evidence.ts'
import { readWords } from './read-words.ts'

/** Inputs that are ours and printed with the result: the amounts of use a price is seen over, and the decimals it was printed with. */
const ours: ReadonlySet<string> = new Set(['amountLo', 'amountHi', 'each', 'decimals', 'set', 'months'])
/** Calculations over the ledger as a whole: their rows are checked by running them again, not against one passage. */
const overLedger: ReadonlySet<string> = new Set(['place_in_ledger', 'place_money', 'rows_of_kind', 'total', 'fraction', 'distance'])
/** A year in months, and a thousand of a unit: inputs may be given in the larger unit. */
const scales = [1, 12, 1 / 12, 1e3, 1e-3, 1e6, 1e-6, 1e9, 1e-9, 1e12, 1e-12]

function numbersOf(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => (ours.has(key) ? [] : numbersOf(each)))
}

const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-6 * Math.max(1e-9, Math.abs(a), Math.abs(b))

function knownNumbers({ figures, passages, text }: Material): readonly number[] {
  const read = [...passages.flatMap((each) => findQuantities(each.text, each.language)), ...findQuantities(text.slice(0, 4000), 'en')]
  const written = readWords(text).flatMap(({ value }) => value ?? [])
  return [...figures.flatMap(({ lo, hi }) => [lo, hi]), ...read.flatMap(({ lo, hi, base }) => [lo, hi, base.lo, base.hi]), ...written]
}

/**
 * Holds the numbers that went into the calculations of a sentence against its other evidence.
 *
 * @param material the sentence's evidence without its calculations
 */
export function inputsAgree(sentence: Sentence, material: Material): Verdict {
  const calculations = sentence.evidence.filter((each): each is CalculationEvidence => each.kind === 'calculation')
  const fits = verdict(sentence, 'sums', 'supported', 'What went in stands in the evidence.')
  const hasSource = material.passages.length + material.facts.length > 0
  if (!hasSource) return fits
  const known = knownNumbers(material)
  for (const { function: name, inputs } of calculations) {
    if (overLedger.has(name)) continue
    const strange = numbersOf(inputs).find(
      (value) => !known.some((each) => scales.some((scale) => isNear(Math.abs(value), Math.abs(each) * scale))),
    )
    if (strange !== undefined)
      return verdict(sentence, 'sums', 'contradicted', `${name} was fed ${strange}, which the evidence does not give.`)
  }
  return fits
}
