// A part of a whole that one sentence gives both of: so many of so many, a sum of a sum.
import { shareOf } from '../../../calc/figure-in-proportion.ts'
import { printNumber } from '../../../calc/rounding.ts'
import { calculated, type Said, type SaidFigure, type Sized } from './news-plan.ts'
import { shareTold } from './share-clause.ts'
import { exactAmount, limitWords } from './sum-words.ts'
import { isInMarks, isToldAsDone } from './told-as-done.ts'

const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const words = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const partBefore = new RegExp(
  String.raw`(?<round>about |nearly |some |almost |roughly )?\b(?<![-–])(?<part>\d[\d,]*|(?:(?:${tens.join('|')})-)?(?:${words.join('|')})|${tens.join('|')})\s(?<kind>(?:\p{Ll}+\s){0,2})?(?:out\s)?of\s(?<whose>(?:the\s)?\p{L}+['’]s?\s)?(?:the\s|its\s|their\s|all\s|those\s)?(?:largest\s|biggest\s)?$`,
  'iu',
)
const unsure =
  /\b(?:could|may|might|would|if|up to|as many as|more than|less than|fewer than|at least|over|under|not|no|never|expects?|plans?|aims?|wants?|hopes?|target)\s(?:\p{L}+\s){0,3}$/iu
/** One of several that bear numbers, a part of a part, and all but a part. */
const noPart =
  /\b(?:phase|part|level|stage|step|chapter|episode|volume|floor|day|round|version|number|no\.|of|but|except|between \S+ and|than)\s$/iu
/** "412", "nine", "twenty-nine", "forty"; NaN for anything else. */
function numberOf(text: string): number {
  if (/^\d/u.test(text)) return Number(text.replaceAll(',', ''))
  const [first = '', second] = text.toLowerCase().split('-')
  const ten = tens.indexOf(first)
  const one = words.indexOf(second ?? first)
  return ten < 0 ? (one < 0 ? Number.NaN : one + 1) : 10 * (ten + 2) + (second === undefined ? 0 : one + 1)
}

/** A whole of fewer is seen at a glance, and of a round hundred or thousand everybody has the share at once. */
const wholeMin = 12
const isRound = (whole: number): boolean => /^10+$/u.test(String(whole))
const noWhole = /^(?:years?|months?|weeks?|days?|hours?|minutes?|times?|points?|percent)$/u

/** Where the thing counted has ended: "48 bus lines". */
function nounEnd(text: string, { start, end }: SaidFigure, noun: string): number {
  const last = noun.split(' ').at(-1) ?? noun
  const at = text.indexOf(last, start)
  return at < 0 ? end : Math.max(end, at + last.length)
}

/** "In 412 of 500 recordings", "nine of the committee's 17 seats". */
export function partOfMany({ text, figures, claim }: Said): readonly Sized[] {
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
    const end = nounEnd(text, whole, noun)
    const whose = found.groups?.['whose'] ?? 'the '
    const all = `${whose}${printNumber(lo)}${text.slice(text.indexOf(' ', whole.start), end)}`
    const own = `${about === '' ? 'the ' : about}${printNumber(part)}`
    const told = shareTold({ text, claim }, { start, end, part: own, share: `${record.result.print} of ${all}` })
    // A number in words of two parts stands in no evidence as a figure.
    if (/-/u.test(found.groups?.['part'] ?? '') && new RegExp(String.raw`\b${printNumber(part)} `, 'u').test(told)) continue
    return [
      {
        text: `${told}.`,
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
    const ofWhat = what === undefined ? '' : ` in ${what.toLowerCase()}`
    const end = what === undefined ? whole.end : text.indexOf(what, whole.end) + what.length
    const share = `${record.result.print} of the ${all}${ofWhat}`
    const told = shareTold({ text, claim }, { start: part.start, end, part: `the ${own}`, share })
    return [
      {
        text: `${told.replace(/^(?<own>The [A-Z]{3} [\d.,]+(?: \p{L}+)?) are /u, '$<own> is ')}.`,
        record,
        claims: [claim],
      },
      { text: 'Both sums are read as rounded at their last digit, which gives the range.', record, claims: [] },
    ]
  }
  return []
}
