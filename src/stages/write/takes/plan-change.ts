// A figure that moved, for the short form: the level before a reported change, or the change between two reported levels.
import { beforeChange, changeBetween } from '../../../calc/figure-in-proportion.ts'
import { printAmount } from '../../../calc/money-in-proportion.ts'
import { printNumber, toTwoFigures } from '../../../calc/rounding.ts'
import { storyDay } from '../../../domain/dossier.ts'
import { levelBefore as levelNamed } from './figure-thing.ts'
import { isOfAnother, isOfOnePeriod, isOneThing } from './level-pair.ts'
import { isOnlyWhen, isToOneBefore, yearsBack } from './level-scope.ts'
import { calculated, type News, type Said, type SaidFigure, type Sized } from './news-plan.ts'
import { limitWords } from './sum-words.ts'
import { isToldAsDone } from './told-as-done.ts'

const rises =
  /\b(?:r(?:ise|ises|ose|isen)|grow\w*|grew|increas\w+|climb\w*|jump\w*|gain\w*|up|surg\w+|advanc\w+|higher|more than|doubl\w+)\b/iu
const falls = /\b(?:f(?:all|alls|ell|allen)|drop\w*|declin\w+|decreas\w+|down|shr[aiu]nk\w*|slump\w*|plung\w+|lower|slid\w*|less than)\b/iu

const printLevel = (figure: SaidFigure, value: number): string =>
  figure.kind === 'money'
    ? printAmount(figure.unit, value)
    : figure.kind === 'percent'
      ? `${printNumber(value)}%`
      : `${printNumber(value)}${figure.noun === undefined ? (figure.unit === '' ? '' : ` ${figure.unit}`) : ` ${figure.noun}`}`

/** "From 3.7% to 3.5%", "from 18,000 to 13,200 chips". */
function twoLevels(each: Said, day: string): readonly Sized[] {
  const plain = each.figures.filter(({ lo, hi, kind }) => lo === hi && ['money', 'percent', 'count', 'energy', 'other'].includes(kind))
  for (const [at, one] of plain.entries()) {
    const next = plain[at + 1]
    if (next === undefined || next.unit !== one.unit || (one.noun !== undefined && next.noun !== undefined && one.noun !== next.noun))
      continue
    if (one.unit === '' && (one.noun ?? next.noun) === undefined) continue
    const between = each.text.slice(one.end, next.start)
    const lead = each.text.slice(Math.max(0, one.start - 8), one.start)
    const isForward = /^\s*to\s$/u.test(between) && /\bfrom\s$/iu.test(lead)
    const isBack = /^[^.;\d]{0,28}\b(?:from|compared with|compared to|against)\s(?:about\s)?$/iu.test(between)
    if (!isForward && !isBack) continue
    if (!isOfOnePeriod(each.text, one, next) || yearsBack(each.text, isForward ? one : next) !== undefined) continue
    const [from, to] = isForward ? [one, next] : [next, one]
    if (!isOneThing(each.text, { from, to, first: one, isNorm: false }, day) || !isToldAsDone(each.text, one, next)) continue
    const inputs = asPrinted(from, to)
    const record = calculated(inputs, changeBetween(inputs))
    if (record === undefined || record.result.hi > record.result.lo * widestRatio) continue
    const said = from.kind === 'percent' ? `${record.result.print} in the rate itself` : record.result.print
    // "Added 196,000 jobs, up from 33,000": the noun stands with the figure that the report gives it.
    const [first, second] = [from, to].map((each) =>
      each.noun === undefined || each.raw.includes(each.noun) ? printLevel(each, each.lo) : printNumber(each.lo),
    )
    const thing = levelNamed(each.text, one.start)
    if (thing === undefined && from.noun === undefined && to.noun === undefined) continue
    return [
      {
        text: `The step from ${first} to ${second}${thing === undefined ? '' : ` in the reported ${thing}`} is ${said}.`,
        record,
        claims: [each.claim],
      },
    ]
  }
  return []
}

/** "Revenue growth fell by 15% to $38m" sets a sum beside a growth. */
const growth = /\b(?:growth|pace|rate)\b/iu

/** A change whose high end is more than so many times its low end says little. */
const widestRatio = 3

const scales: readonly (readonly [RegExp, number])[] = [
  [/trillion/iu, 1e12],
  [/billion|bn\b/iu, 1e9],
  [/million/iu, 1e6],
]
const scaleOf = ({ raw }: SaidFigure): number => scales.find(([word]) => word.test(raw))?.[1] ?? 1

/** Both figures in the scale that they are printed in: of "to $2 billion from $2.4 billion" both are told to a tenth. */
export function asPrinted(from: SaidFigure, to: SaidFigure): { readonly from: number; readonly to: number; readonly decimals?: number } {
  const scale = scaleOf(from) === scaleOf(to) ? scaleOf(from) : 1
  const decimals =
    scale === 1 && from.kind !== 'percent' ? 0 : Math.max(...[from, to].map(({ raw }) => /\.(\d+)/u.exec(raw)?.[1]?.length ?? 0))
  const inScale = (value: number): number => Number((value / scale).toPrecision(12))
  return { from: inScale(from.lo), to: inScale(to.lo), ...(decimals > 0 && { decimals }) }
}

/** "Fell 12% to 209,000": the level before. */
function levelBefore(each: Said): readonly Sized[] {
  for (const [at, share] of each.figures.entries()) {
    const level = each.figures[at + 1]
    if (share.kind !== 'percent' || level === undefined || share.lo !== share.hi || level.lo !== level.hi || level.kind === 'percent')
      continue
    if (!/^,?\s*to\s(?:about\s|nearly\s|almost\s)?$/iu.test(each.text.slice(share.end, level.start))) continue
    const before = each.text.slice(Math.max(0, share.start - 40), share.start)
    if (isOfAnother(each.text, level) || !isOnlyWhen(each.text, level) || !isToOneBefore(each.text, level)) continue
    if (!isToldAsDone(each.text, share, level)) continue
    const isFall = falls.test(before) && !rises.test(before)
    if (!isFall && !rises.test(before)) continue
    const inputs = { after: level.lo, percent: isFall ? -share.lo : share.lo }
    const record = calculated(inputs, beforeChange(inputs))
    if (record === undefined) continue
    const [lo, hi] = [toTwoFigures(record.result.lo), toTwoFigures(record.result.hi)]
    const was =
      level.kind === 'money'
        ? lo === hi
          ? printAmount(level.unit, lo)
          : `${printAmount(level.unit, lo)} to ${printAmount(level.unit, hi)}`
        : lo === hi
          ? printNumber(lo)
          : `${printNumber(lo)}–${printNumber(hi)}`
    const thing = levelNamed(each.text, share.start)
    if ((thing === undefined && level.noun === undefined) || growth.test(each.text.slice(0, share.start))) continue
    const text = `${isFall ? 'Before a fall' : 'Before a rise'} of ${printNumber(share.lo)}% to ${limitWords(level, each.text)}${printLevel(level, level.lo)}, ${thing === undefined ? 'the count' : `the ${thing}`} stood at about ${was}.`
    return [{ text, record, claims: [each.claim] }]
  }
  return []
}

/** Lives are not put in proportion. */
const ofLives =
  /\b(?:dea(?:ths?|d)|die[ds]?|killed|toll|victims?|casualt\w+|infect\w+|cases|wounded|injured|hospitali[sz]\w+|poll(?:s|ed)?|voters)\b/iu

/** A change that the news gives, whatever its headlines are about. */
export function changeIn(news: News): { readonly said: Said; readonly size: readonly Sized[] } | undefined {
  for (const said of news.said.filter(({ isNews, claim }) => isNews && claim.position < 8)) {
    const [size] = [...levelBefore(said), ...twoLevels(said, storyDay(news.dossier.sources))]
    if (size !== undefined && !ofLives.test(said.text) && !/[“”"]/u.test(said.text) && (rises.test(said.text) || falls.test(said.text)))
      return { said, size: [size] }
  }
  return undefined
}
