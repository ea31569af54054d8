// Executes the calculations behind a sentence again: a result that differs, or a figure in hardware without one, cannot stand.
import { recompute } from '../../calc/calc.ts'
import type { Sentence } from '../../domain/sentence.ts'
import type { Verdict } from '../../domain/verdict.ts'
import { verdict } from './material.ts'

const hardwareFigure = /\b\d[\d,.]*(?:–\d[\d,.]*)? (?:[\w-]+ ){0,3}(?:GPUs|servers|racks|trays)\b/u

/** Fractions in words that a comparison may print; each needs a calculation that holds them. */
const fraction = /\b(?:half|a tenth|a fifth|a quarter|a third|two thirds|three quarters)\b(?= of the)/iu
const wordsIn = (inputs: unknown): string =>
  typeof inputs === 'object' && inputs !== null && 'words' in inputs && typeof inputs.words === 'string' ? inputs.words : ''

/** Whether every calculation comes out as stored; in the magnitude, hardware figures need one and must be ranges. */
export function sumsAgree(sentence: Sentence): Verdict {
  const calculations = sentence.evidence.filter((each) => each.kind === 'calculation')
  for (const each of calculations) {
    const again = recompute(each)
    if (canonical(again) !== canonical(each.result))
      return verdict(sentence, 'sums', 'contradicted', `${each.function} gives another result when run again.`)
  }
  const told = calculations.flatMap(({ function: name, inputs }) => (name === 'fraction' ? [wordsIn(inputs)] : []))
  const said = fraction.exec(sentence.text)?.[0]
  const isPlaced = sentence.part === 'comparison' || sentence.part === 'magnitude'
  if (isPlaced && said !== undefined && !told.some((words) => words.includes(said.toLowerCase())))
    return verdict(sentence, 'sums', 'contradicted', `"${said}" is not what the calculation says.`)
  const figure = hardwareFigure.exec(sentence.text)?.[0]
  const isDerived = sentence.part === 'magnitude' && figure !== undefined
  if (isDerived && calculations.length === 0) return verdict(sentence, 'sums', 'unsupported', `${figure} has no calculation behind it.`)
  if (isDerived && !figure.includes('–'))
    return verdict(sentence, 'sums', 'contradicted', `${figure} is printed as one value, not a range.`)
  return verdict(sentence, 'sums', 'supported', calculations.length === 0 ? 'No calculation.' : 'Every calculation comes out the same.')
}

function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  return `{${Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => `${key}:${canonical(each)}`)
    .join(',')}}`
}
