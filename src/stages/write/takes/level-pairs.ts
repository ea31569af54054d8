// Two levels of one thing as one sentence gives them, in the order of the change: "EUR 5.80, twice the EUR 2.90", "from 34 to 16 weeks".
import type { Said, SaidFigure } from './news-plan.ts'

/** The level before and the level after. */
export interface LevelPair {
  readonly from: SaidFigure
  readonly to: SaidFigure
}

const multiple = String.raw`(?:twice|double|triple|half|a (?:third|quarter|fifth)|\p{L}+ times|\d+ times)`
/** What stands between the later level and the earlier one, up to the earlier one's figure. */
const back = new RegExp(
  String.raw`^(?:[^.;:()]{0,100}?,\s(?:down|up) from|[^.;:()]{0,60}?(?:\b(?:(?:down|up) )?from|\bcompared (?:with|to)|\bagainst|\binstead of|\brather than|,\s${multiple}(?: of)?|,\s(?:where|while) [^.;,]{3,40}\b(?:reads?|had|has|took|takes|was|were|cost|costs|charged|held|holds|stood at)))(?:\s(?:the|its|a|an|about|only|some|around|roughly|nearly)){0,2}\s$`,
  'iu',
)
const forward = /^[^.;,()]{0,30}?\bto\s(?:(?:about|nearly|some|around|roughly)\s)?$/iu

/** A bare number takes the unit of the level beside it: "1 million tokens, five times the 200,000". */
function inUnitOf(one: SaidFigure, other: SaidFigure): SaidFigure {
  const isBare = one.unit === '' && (one.kind === 'other' || one.kind === 'count') && one.noun === undefined
  if (!isBare || other.unit === '') return one
  const factor = other.lo === 0 ? 1 : other.base.lo / other.lo
  return { ...one, unit: other.unit, kind: other.kind, base: { lo: one.lo * factor, hi: one.hi * factor, unit: other.base.unit } }
}

/** "21% a year ago" is no rate by the year. */
const unitOf = ({ by, kind }: SaidFigure): string | undefined => (kind === 'percent' || kind === 'time' ? undefined : by)

function isOneThing(from: SaidFigure, to: SaidFigure): boolean {
  const [before, after] = [unitOf(from), unitOf(to)]
  const isCountedAlike = from.noun === undefined || to.noun === undefined || from.noun === to.noun || from.unit !== ''
  return (
    from.unit === to.unit &&
    from.kind === to.kind &&
    from.lo !== to.lo &&
    isCountedAlike &&
    (before === undefined || after === undefined || before.replace(/s$/u, '') === after.replace(/s$/u, ''))
  )
}

/** Every pair of levels in a sentence. Two sums of one sentence that nothing sets against each other are none. */
export function levelPairs({ text, figures }: Pick<Said, 'text' | 'figures'>): readonly LevelPair[] {
  // "Half of the USD" and "five times" tell how the levels stand to each other, and are none.
  const plain = figures.filter(
    ({ lo, hi, unit, qualifier }) => lo === hi && lo > 0 && unit !== 'ratio' && unit !== 'times' && qualifier !== 'option',
  )
  return plain.flatMap((one, at): readonly LevelPair[] => {
    const next = plain[at + 1]
    if (next === undefined) return []
    const other = inUnitOf(next, one)
    const first = inUnitOf(one, next)
    const between = text.slice(one.end, next.start)
    const lead = text.slice(Math.max(0, one.start - 14), one.start)
    if (/\bfrom\s(?:about\s|the\s)?$/iu.test(lead) && forward.test(between))
      return isOneThing(first, other) ? [{ from: first, to: other }] : []
    return back.test(between) && isOneThing(other, first) ? [{ from: other, to: first }] : []
  })
}
