// A part of a whole that one sentence gives both of: so many of so many, a sum of a sum.
import { shareOf } from '../../../calc/figure-in-proportion.ts'
import { printNumber } from '../../../calc/rounding.ts'
import { calculated, type News, type Said, type SaidFigure, type Sized } from './news-plan.ts'
import { exactAmount, limitWords } from './sum-words.ts'
import { drawOf, frameOf } from './take-frames.ts'
import { isInMarks, isToldAsDone } from './told-as-done.ts'

const words = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const partBefore = new RegExp(
  String.raw`(?<round>about |nearly |some |almost |roughly )?\b(?<part>\d[\d,]*|${words.join('|')})\s(?<kind>(?:\p{Ll}+\s){0,2})?(?:out\s)?of\s(?:the\s|its\s|their\s|all\s|those\s)?(?:[\p{L}]+['’]s?\s)?(?:largest\s|biggest\s)?$`,
  'iu',
)
const unsure =
  /\b(?:could|may|might|would|if|up to|as many as|more than|less than|fewer than|at least|over|under|not|no|never|expects?|plans?|aims?|wants?|hopes?|target)\s(?:\p{L}+\s){0,3}$/iu
/** One of several that bear numbers, a part of a part, and all but a part. */
const noPart =
  /\b(?:phase|part|level|stage|step|chapter|episode|volume|floor|day|round|version|number|no\.|of|but|except|between \S+ and|than)\s$/iu
const numberOf = (text: string): number => (/^\d/u.test(text) ? Number(text.replaceAll(',', '')) : words.indexOf(text.toLowerCase()) + 2)

/** A whole of fewer is seen at a glance, and of a round hundred or thousand everybody has the share at once. */
const wholeMin = 12
const isRound = (whole: number): boolean => /^10+$/u.test(String(whole))
const noWhole = /^(?:years?|months?|weeks?|days?|hours?|minutes?|times?|points?|percent)$/u

/** "In 412 of 500 recordings", "nine of the committee's 17 seats". */
export function partOfMany({ text, figures, claim }: Said, { dossier }: News): readonly Sized[] {
  for (const whole of figures) {
    const { kind, unit, noun, lo, hi, qualifier } = whole
    if (kind !== 'count' || unit !== '' || noun === undefined || lo !== hi || lo < wholeMin || isRound(lo) || qualifier !== 'exact')
      continue
    if (noWhole.test(noun.split(' ').at(-1) ?? '') || isInMarks(text, whole.start)) continue
    const reach = text.slice(Math.max(0, whole.start - 60), whole.start)
    const found = partBefore.exec(reach)
    const part = numberOf(found?.groups?.['part'] ?? '')
    if (found === null || !(part > 1) || part >= lo || unsure.test(reach.slice(0, found.index))) continue
    const start = whole.start - reach.length + found.index
    if (noPart.test(reach.slice(0, found.index)) || !isToldAsDone(text, { start, end: whole.start }, whole)) continue
    // Who has counted 212 of the 1,000 has not rounded the thousand.
    const isCounted = found.groups?.['round'] === undefined && (lo < 1000 || (lo <= 10_000 && part % 10 !== 0))
    const inputs = { part, whole: lo, ...(isCounted && { isExact: true as const }) }
    const record = calculated(inputs, shareOf(inputs))
    if (record === undefined || record.result.hi > 1.35 * record.result.lo) continue
    const about = found.groups?.['round'] === undefined ? '' : /^(?:nearly|almost)/iu.test(found.groups['round']) ? 'nearly ' : 'about '
    const own = `${about}${printNumber(part)}`
    const [small, big] = [own, `${printNumber(lo)} ${noun.split(' ').at(-1) ?? noun}`]
    return [
      {
        text: frameOf(drawOf(dossier), 'part', [
          `${small.charAt(0).toUpperCase()}${small.slice(1)} of ${big} is ${record.result.print}.`,
          `Of ${big}, ${small} is ${record.result.print}.`,
        ]),
        record,
        claims: [claim],
      },
    ]
  }
  return []
}

const isSum = ({ kind, by, lo, hi, qualifier }: SaidFigure): boolean =>
  kind === 'money' && by === undefined && lo === hi && lo >= 10_000 && (qualifier === 'exact' || qualifier === 'approx')

/** "EUR 1.2 billion of its EUR 8.9 billion in revenue", "$35m of the total" is none. */
export function sumOfSum({ text, figures, claim }: Said): readonly Sized[] {
  for (const [at, part] of figures.entries()) {
    const whole = figures[at + 1]
    if (whole === undefined || !isSum(part) || !isSum(whole) || part.unit !== whole.unit || part.lo >= whole.lo) continue
    if (
      !/^\s(?:out\s)?of (?:the|its|their|a|an|his|her)\s(?:total\s)?$/u.test(text.slice(part.end, whole.start)) ||
      isInMarks(text, part.start)
    )
      continue
    if (unsure.test(text.slice(Math.max(0, part.start - 60), part.start)) || !isToldAsDone(text, part, whole)) continue
    const what =
      /^\s(?:in|of)\s(?<what>(?:annual\s|net\s|yearly\s)?(?:revenues?|sales|income|orders|profits?|turnover|costs?|spending|debts?|assets|funding|aid))\b/iu.exec(
        text.slice(whole.end),
      )?.groups?.['what']
    const inputs = { part: part.lo, whole: whole.lo }
    const record = calculated(inputs, shareOf(inputs))
    if (record === undefined || record.result.hi > 1.35 * record.result.lo) continue
    const [own, all] = [part, whole].map((each) => `${limitWords(each, text)}${exactAmount(each.unit, each.lo)}`)
    return [
      {
        text: `Of ${what === undefined ? 'the' : `${what.toLowerCase()} of`} ${all}, ${own} is ${record.result.print}.`,
        record,
        claims: [claim],
      },
      { text: 'Both sums are read as rounded at their last digit, which gives the range.', record, claims: [] },
    ]
  }
  return []
}
