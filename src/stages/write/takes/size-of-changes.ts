// A level beside the one before it, as one sentence gives both: how far apart they are, and what a rise in per cent started from.
import { beforeChange, changeBetween } from '../../../calc/figure-in-proportion.ts'
import { printNumber, toTwoFigures } from '../../../calc/rounding.ts'
import { pointsMoved, timesAsLarge } from '../../../calc/times-and-many.ts'
import { storyDay } from '../../../domain/dossier.ts'
import { capitalise } from '../wording/phrases.ts'
import { isLevel, isOfAnother, type LevelPair, levelPairIn, wayBefore } from './level-pair.ts'
import { isLevelOf, isOnlyWhen, isToOneBefore, yearsBack } from './level-scope.ts'
import { thingOfLevel } from './level-thing.ts'
import { calculated, type News, type Said, type SaidFigure, type Sized } from './news-plan.ts'
import { asPrinted } from './plan-change.ts'
import { amountRange, exactAmount } from './sum-words.ts'
import { drawOf, frameOf } from './take-frames.ts'
import { isToldAsDone } from './told-as-done.ts'

const rounded = 'Both are read as rounded at their last digit, which gives the range.'
/** From here on a rise is told as how many times the level before. */
const timesFrom = 2.5
/** A range wider than this, high end by low end, says nothing. */
const widestRatio = 2
const widestTimes = 1.35

const scaled = (value: number): string =>
  value >= 1e9 ? `${printNumber(value / 1e9)} billion` : value >= 1e6 ? `${printNumber(value / 1e6)} million` : printNumber(value)

/** A level as it is printed here; `other` lends its unit to a bare number. */
function printLevel(level: SaidFigure, other: SaidFigure, isLent = false): string {
  const { kind, unit, lo, noun } = level
  if (kind === 'money') return exactAmount(unit, lo)
  if (unit === '%') return `${printNumber(lo)}%`
  const [own, lent] = [unit === '' ? noun : unit, other.unit === '' ? other.noun : other.unit]
  const what = own ?? lent
  // A bare number stays one: what it counts stands with the other.
  if (own === undefined && what !== undefined && !isLent) return scaled(lo)
  const isTime = kind === 'time' || other.kind === 'time' || /^(?:gallon|litre|tonne|ton|barrel)$/u.test(what ?? '')
  if (unit === 'cent') return `${printNumber(lo)} cents`
  return `${scaled(lo)}${what === undefined ? '' : ` ${isTime && lo !== 1 ? `${what}s` : what}`}`
}

/** What a pair is of, what its frame is drawn by, and how far back the earlier level lies where that is more than a year. */
interface Frame {
  readonly thing: string
  readonly draw: string
  readonly back: string | undefined
}

interface Told {
  readonly text: string
  readonly record: NonNullable<Sized['record']>
}

function apart({ from, to, isNorm }: LevelPair, { thing, draw, back }: Frame): Told | undefined {
  const isCents = to.unit === 'cent'
  const ago = back === undefined ? '' : ` of ${back} earlier`
  const [before, after] = [`${isCents ? printNumber(from.lo) : printLevel(from, to)}${ago}`, printLevel(to, from)]
  const inputs = asPrinted(from, to)
  if (to.lo > timesFrom * from.lo) {
    const record = calculated(inputs, timesAsLarge(inputs))
    if (record === undefined || record.result.hi > widestTimes * record.result.lo) return undefined
    const text = frameOf(draw, 'times', [
      `${capitalise(thing)} at ${after} ${isOne(thing) ? 'is' : 'are'} ${record.result.print} the ${before}${isNorm ? ' that it is set against' : back === undefined ? ' before' : ''}.`,
      `Against ${before}, ${thing} at ${after} ${isOne(thing) ? 'is' : 'are'} ${record.result.print} as much.`,
    ])
    return { text, record }
  }
  const record = calculated(inputs, changeBetween(inputs))
  if (record === undefined || record.result.hi > widestRatio * Math.max(record.result.lo, 0.5)) return undefined
  const change = isNorm ? record.result.print.replace(/^a (?:rise|fall) of (?<size>.*)$/u, `a gap of $<size>`) : record.result.print
  const text = isCents
    ? `The step from ${before} to ${after} for ${thing} is ${change}.`
    : frameOf(draw, 'moved', [
        `For ${thing}, ${after} after ${before} is ${change}.`,
        `${capitalise(change)} lies between the levels of ${thing}, ${before} and ${after}.`,
        `The step from ${before} to ${after} ${isCounted(to, thing) ? '' : `in ${thing} `}is ${change}.`,
      ])
  return { text, record }
}

/** "From 21,000 to 28,000 tickets" says what is counted. */
const isCounted = ({ noun, unit }: SaidFigure, thing: string): boolean => unit === '' && noun !== undefined && thing === `the ${noun}`
const isOne = (thing: string): boolean =>
  !/s$/u.test(thing.split(' ')[0] === 'the' ? (thing.split(' ')[1] ?? '') : (thing.split(' ').at(-1) ?? ''))
const decimalsOf = ({ raw }: SaidFigure): number => /[.](?<digits>\d+)\s?%/u.exec(raw)?.groups?.['digits']?.length ?? 0

function pointsOf(pair: LevelPair, { thing, draw, back }: Frame): Told | undefined {
  const { from, to } = pair
  if (from.lo > 100 || to.lo > 100) return undefined
  const decimals = Math.max(decimalsOf(from), decimalsOf(to))
  const inputs = { from: from.lo, to: to.lo, ...(decimals > 0 && { decimals }) }
  const record = calculated(inputs, pointsMoved(inputs))
  if (record === undefined) return undefined
  const [way, moved] = to.lo > from.lo ? ['rise', 'rose'] : ['fall', 'fell']
  const before = `${printNumber(from.lo)}%${back === undefined ? '' : ` ${back} earlier`}`
  const text = frameOf(draw, 'points', [
    `For ${thing}, ${printNumber(to.lo)}% after ${before} is a ${pair.isNorm ? 'gap' : way} of ${record.result.print}.`,
    pair.isNorm
      ? `${capitalise(thing)} at ${printNumber(to.lo)}% ${isOne(thing) ? 'is' : 'are'} ${record.result.print} from the ${before} that it is set against.`
      : `From ${before} to ${printNumber(to.lo)}%, ${thing} ${moved} by ${record.result.print}.`,
  ])
  return { text, record }
}

/** What comes of a thing's part of something: "HBM accounted for 44% of revenue, up from 21%". */
function shareThing({ text, claim }: Said, { first }: LevelPair): string | undefined {
  const before = text.slice(0, first.start)
  const of = /\b(?:accounted for|made up|accounts for|makes up)\s(?:about\s|some\s)?$/iu.test(before)
    ? /^\sof (?:its |the )?(?<of>revenues?|sales|income|orders|profits?|turnover|rent|capacity|output)\b/iu.exec(text.slice(first.end))
        ?.groups?.['of']
    : undefined
  const whose = claim.subject.text.replace(/\s\(\p{Lu}+\)$/u, '')
  const isOwn =
    before.startsWith(claim.subject.text) &&
    /^(?!(?:It|They|This|That|These|Those|Its|One|Two|Three)\b)[\p{L}\d’'-]+(?: [\p{L}\d’'-]+){0,4}$/u.test(whose)
  return of === undefined || !isOwn
    ? undefined
    : `the part of ${of.toLowerCase()} that comes from ${whose.charAt(0).toLowerCase()}${whose.slice(1)}`
}

/** "140,000 families, down from 310,000": what is counted is what moved. */
function ownNoun({ first }: LevelPair): string | undefined {
  const noun = first.kind === 'count' ? first.noun : undefined
  return noun !== undefined && /^(?:\p{Ll}+\s)?\p{Ll}{3,}s$|^people$/u.test(noun) && !/^(?:points|times|percent)$/u.test(noun)
    ? `the ${noun}`
    : undefined
}

/** "Errors were found in 1.4% of the notes, compared with 2.1%": a short subject at the head of its sentence, of two shares. */
function plainSubject({ text, claim }: Said, { first, to }: LevelPair): string | undefined {
  const own = claim.subject.text
  const isHead = text.startsWith(own) && first.start - own.length < 34 && to.unit === '%'
  return isHead && /^(?!(?:It|They|He|She|This|That|These|Those|Its|One|Two|Some|We|You|I)\b)\p{Lu}?\p{Ll}+(?: \p{Ll}+){0,3}$/u.test(own)
    ? own.charAt(0).toLowerCase() + own.slice(1)
    : undefined
}

/** "In Spain, revenue rose": a place that opens the sentence belongs to what moved. */
function inItsPlace(thing: string | undefined, text: string): string | undefined {
  const opening = /^(?:In|At|For) (?:the )?\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){0,2}(?=,)/u.exec(text)?.[0]
  const isTime =
    opening === undefined ||
    /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Q[1-4]|\p{L}+day)\b/u.test(opening)
  return thing === undefined || isTime ? thing : `${thing} ${opening.charAt(0).toLowerCase()}${opening.slice(1)}`
}

/** "Revenue climbed to EUR 2.9bn from EUR 1.9bn", "slipped to 61.4% from 63.0%". */
export function levelMoved(said: Said, { dossier }: News): readonly Sized[] {
  const pair = levelPairIn(said, storyDay(dossier.sources))
  if (pair === undefined) return []
  const moved = thingOfLevel(said.text, pair.first.start) ?? shareThing(said, pair) ?? ownNoun(pair) ?? plainSubject(said, pair)
  const thing = inItsPlace(moved, said.text)
  if (thing === undefined || !isLevelOf(thing, pair.to) || (pair.to.qualifier === 'target' && !/\btarget|limit|cap\b/iu.test(thing)))
    return []
  const told = (pair.to.unit === '%' || pair.from.unit === '%' ? pointsOf : apart)(pair, {
    thing,
    draw: drawOf(dossier),
    back: yearsBack(said.text, pair.from),
  })
  if (told === undefined) return []
  return [
    { text: told.text, record: told.record, claims: [said.claim] },
    { text: rounded, record: told.record, claims: [] },
  ]
}

/** "Revenue grew by 15% to $38m": what it was before. */
export function levelBeforeMove(said: Said, { dossier }: News): readonly Sized[] {
  const { text, figures, claim } = said
  for (const [at, share] of figures.entries()) {
    const level = figures[at + 1]
    if (level === undefined || share.unit !== '%' || share.lo !== share.hi || share.lo >= 95) continue
    if (!['exact', 'approx'].includes(share.qualifier) || !isLevel(level) || level.unit === '%' || !isToldAsDone(text, share, level))
      continue
    if (!/^\sto\s(?:about\s|some\s)?$/iu.test(text.slice(share.end, level.start))) continue
    const way = wayBefore(text, share.start)
    const thing = inItsPlace(thingOfLevel(text, share.start), text)
    if (way === undefined || thing === undefined || !isLevelOf(thing, level) || isOfAnother(text, level)) continue
    if (!isOnlyWhen(text, level) || !isToOneBefore(text, level)) continue
    const inputs = { after: level.lo, percent: way === 'rise' ? share.lo : -share.lo }
    const record = calculated(inputs, beforeChange(inputs))
    if (record === undefined || record.result.hi > 1.35 * record.result.lo) continue
    const { lo, hi } = record.result
    const before = level.kind === 'money' ? amountRange(level.unit, lo, hi) : rangeOf(lo, hi)
    return [
      {
        text: frameOf(drawOf(dossier), 'before', [
          `A ${way} of ${printNumber(share.lo)}% to ${printLevel(level, level)} puts ${thing} before it at about ${before}.`,
          `Reckoned back from ${printLevel(level, level)} by that ${way} of ${printNumber(share.lo)}%, ${thing} stood at about ${before} before.`,
        ]),
        record,
        claims: [claim],
      },
      { text: rounded, record, claims: [] },
    ]
  }
  return []
}

const rangeOf = (lo: number, hi: number): string => {
  const [low, high] = [printNumber(toTwoFigures(lo)), printNumber(toTwoFigures(hi))]
  return low === high ? low : `${low}–${high}`
}
