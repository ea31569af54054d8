// Every figure we print must be a figure of the sentence's own evidence: value and unit, rounded at most as prose rounds.
import { toTwoFigures } from '../../calc/rounding.ts'
import type { Sentence } from '../../domain/sentence.ts'
import type { Verdict } from '../../domain/verdict.ts'
import { type FoundQuantity, findQuantities } from '../../text/quantities.ts'
import { type Figure, type Material, verdict } from './material.ts'

const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b))

/** Ours in the unit of the ledger: watts as MW, money in whole units, counts as they are. */
function figureOf(found: FoundQuantity): Figure {
  const { base } = found
  return base.unit === 'W'
    ? { lo: base.lo / 1e6, hi: base.hi / 1e6, unit: 'MW' }
    : { lo: base.lo, hi: base.hi, unit: found.kind === 'money' ? base.unit : found.unit }
}

function valueIsKnown(value: number, figures: readonly Figure[]): boolean {
  return figures.some((each) =>
    [each.lo, each.hi].some((known) => isNear(known, value) || (known > 0 && isNear(toTwoFigures(known), value))),
  )
}

function agrees(ours: Figure, theirs: readonly Figure[]): boolean {
  const sameUnit = theirs.filter((each) => each.unit === ours.unit || each.unit === '' || ours.unit === '')
  return valueIsKnown(ours.lo, sameUnit) && valueIsKnown(ours.hi, sameUnit)
}

/** Digits of our text that stand in dates, names and hardware names are no figures of their own. */
function maskNames(text: string, names: readonly string[]): string {
  const months = 'January|February|March|April|May|June|July|August|September|October|November|December'
  const dated = text.replace(new RegExp(`\\b(?:\\d{1,2} )?(?:${months}) \\d{4}\\b|\\b(?:19|20)\\d{2}\\b`, 'gu'), (match) =>
    ' '.repeat(match.length),
  )
  return names
    .filter((name) => /\d/.test(name))
    .reduce((masked, name) => masked.replaceAll(name, ' '.repeat(name.length)), dated)
    .replace(/\b(?:NVL72|[A-Z]{1,2}\d{2,3})\b/gu, (match) => ' '.repeat(match.length))
}

/** Compares our figures with those of the evidence; a figure nobody gave is contradicted. */
export function figuresAgree(sentence: Sentence, material: Material, names: readonly string[]): Verdict {
  const passages = findQuantities(material.text.slice(0, 4000), 'en').map(figureOf)
  const theirs = [...material.figures, ...passages]
  const unknown = findQuantities(maskNames(sentence.text, names), 'en').filter(
    (found) => !/^(?:one|two|three|four|five|six|seven|eight|nine|ten|half|a|an)\b/i.test(found.raw) && !agrees(figureOf(found), theirs),
  )
  const first = unknown[0]
  if (first !== undefined) return verdict(sentence, 'figures', 'contradicted', `The evidence does not give ${first.raw.trim()}.`)
  return verdict(sentence, 'figures', 'supported', 'Every figure stands in the evidence.')
}
