// A part of a whole that one sentence gives both of: so many of so many, a sum of a sum.
import { shareOf } from '../../../calc/figure-in-proportion.ts'
import { printNumber } from '../../../calc/rounding.ts'
import { mayOffer } from '../wording/own-words.ts'
import { calculated, type News, type Said, type SaidFigure, type Sized } from './news-plan.ts'
import { partsIn } from './parts-read.ts'
import { aloneWith, shareTold } from './share-clause.ts'
import { exactAmount, limitWords } from './sum-words.ts'
import { isInMarks, isToldAsDone } from './told-as-done.ts'

const unsure =
  /\b(?:could|may|might|would|if|up to|as many as|more than|less than|fewer than|at least|over|under|not|no|never|expects?|plans? (?:to|for)|planned|aims?|wants?|hopes?|target)\s(?:\p{L}+\s){0,3}$/iu
/** One of several that bear numbers, a part of a part, and all but a part. */
const noPart =
  /\b(?:phase|part|level|stage|step|chapter|episode|volume|floor|day|round|version|number|no\.|of|but|except|between \S+ and|than)\s$/iu
/** Before a part it takes it back; behind it, it says what the part lacks. */
const denial = /\b(?:no|not|none|nobody|never|neither|nor|without|cannot|den(?:y|ies|ied))\b|n[’']t\b/iu

/** A whole of fewer is seen at a glance, and of a round hundred or thousand everybody has the share at once. */
const wholeMin = 12
const isRound = (whole: number): boolean => /^10+$/u.test(String(whole))
/** "In 412 of 500 recordings", "nine of the committee's 17 seats", "of 118 projects, 61". */
export function partOfMany({ text, claim }: Said, { dossier }: News): readonly Sized[] {
  for (const each of partsIn(text)) {
    const { part, whole, noun, round, start, end, wholeAt } = each
    if (whole < wholeMin || isRound(whole) || !(part > 1) || part >= whole || isInMarks(text, wholeAt.start)) continue
    if (denial.test(text.slice(0, each.partAt))) continue
    const lead = text.slice(Math.max(0, each.start - 60), each.start)
    if (unsure.test(lead) || noPart.test(lead) || !isToldAsDone(text, { start, end: wholeAt.start }, { start: wholeAt.start, end }))
      continue
    // Who has counted 212 of the 1,000 has not rounded the thousand.
    const isCounted = round === '' && (whole < 1000 || (whole <= 10_000 && part % 10 !== 0))
    const inputs = { part, whole, ...(isCounted && { isExact: true as const }) }
    const record = calculated(inputs, shareOf(inputs))
    if (record === undefined || record.result.hi > 1.35 * record.result.lo) continue
    const own = `${round === '' ? 'the ' : round}${each.word ?? printNumber(part)}`
    const share = `${round}${record.result.print} of ${each.whose ?? 'the '}${printNumber(whole)}${noun === '' ? '' : ` ${noun}`}`
    const told = shareTold({ text, claim }, { start, end, part: own, share })
    // What would copy its report, or turn a number in words into a figure, is told by the numbers alone.
    const line = mayOffer(`${told}.`, dossier) ? told : aloneWith(own, share)
    if (each.isSpelt && line.includes(`${printNumber(part)} `) && line.toLowerCase().startsWith(own)) continue
    return [{ text: `${line}.`, record, claims: [claim] }]
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
