// Two amounts that belong together: a range ("200 to 250 MW"), or a movement from one level to another.
import type { Amount } from './amounts.ts'
import { readAmount, tidy } from './amounts.ts'
import type { Token } from './words.ts'

/** The ends of one figure, the same amount twice where it is no range. */
export interface Part {
  readonly lo: Amount
  readonly hi: Amount
}

/** One figure, the two of a movement, or none: a score. `next` is the token after all of it. */
export interface Joined {
  readonly parts: readonly Part[]
  readonly next: number
}

export const bothEnds = (amount: Amount): Part => ({ lo: amount, hi: amount })

const rangeWords = new Set(['or', 'to', 'bis', 'à', 'a', 'al', '-', '–', '—', 'and', 'et', 'und', 'y', 'through'])
const betweenWords = /^(?:between|entre|zwischen)$/i
const hedgeWords = /^(?:about|around|roughly|nearly|almost|rund|etwa|knapp|circa|environ|quelque|unos|unas|casi)$/i
const movement =
  /\b(?:r[io]se|risen|fell|fall(?:en|ing)?|drop\w*|climb\w*|jump\w*|plummet\w*|plung\w*|increas\w*|decreas\w*|cut|slow\w*|gr[eo]w\w*|rais\w*|declin\w*|slip\w*|slid\w*|surg\w*|soar\w*|edg\w*|chang\w*|up|down|went|go|goes|expand\w*|shr[aiu]nk\w*|doubl\w*|tripl\w*|lower\w*|revis\w*)\b[^,;]{0,60}\bfrom\s+(?:\p{L}+\s+)?\S{0,4}$/iu
/** Verbs alone: "une hausse de 10 à 20 %" is a range. */
const movementAbroad =
  /(?<!\p{L})(?:pass(?:e|é|ée|és|ées|er|era|ent|ait|ant)|grimpé|chuté|reculé|tombée?|doublée?|triplée?|réduite?|relevée?|portée?|ramenée?|montée?|descendue?|augmentée?|pas(?:ó|a|ar|aron|ado|ará)|recule|chute|grimpe|baissé|diminué|bondi|plongé|sube|cae|baja|crece|subieron|aumentaron|crecieron|bajaron|redujeron|subi(?:ó|do|rá)|aument(?:ó|ado|ará)|creci(?:ó|do)|cay(?:ó|eron)|caído|baj(?:ó|ado|ará)|redu(?:jo|cido)|elev(?:ó|ado)|ampli(?:ó|ado)|increment(?:ó|ado)|duplic(?:ó|ado))(?!\p{L})[^,;]{0,40}(?<!\p{L})(?:de\s|del\s|desde\s|d[’'])(?:\p{L}+\s)?\S{0,3}$/iu
/** "Rose 3% to 5%": by how much, and to what level. */
const movedBy =
  /\b(?:rose|fell|dropped|climbed|jumped|gained|slipped|grew|increased|declined|slid|sank|advanced|surged|soared|lost|added) (?:by )?(?:about |another |nearly |almost |around |roughly )?$/i
const scored = /\b(?:vot(?:e|es|ed|ing)|scor(?:e|es|ed)|w[io]n|wins|beat|lost|leads?|led|ratio|odds)\b[^,;.]{0,25}$/i

/** Joins the amount `first` with the one it is linked to, if the two measure one thing. */
export function joinRange(text: string, tokens: readonly Token[], first: Amount, language: string): Joined {
  const word = tokens[first.next]?.text.toLowerCase() ?? ''
  const single = { parts: [bothEnds(first)], next: first.next }
  const before = wordBefore(tokens, first.from)
  // "Von 10 auf 20 MW" is always a movement.
  const isMoved = word === 'auf' && /^von$/i.test(before)
  if ((!rangeWords.has(word) && !isMoved) || (word === 'al' && !/^del$/i.test(before))) return single
  const isBetween = betweenWords.test(before)
  if ((word === 'and' || word === 'et' || word === 'und' || word === 'y') !== isBetween) return single
  const second = secondAmount(text, tokens, first, language)
  if (second === undefined) return single
  const lead = text.slice(Math.max(0, (tokens[first.from]?.start ?? 0) - 90), tokens[first.from]?.start ?? 0)
  const isHyphen = /^[-–—]$/.test(word)
  if (isScore(first, second, { isHyphen, lead, before }))
    return { parts: [], next: second.noun === undefined ? second.next : first.next + 2 }
  const isFrom = /^(?:from|de|d|del|desde|von)$/i.test(before)
  const isMovement = isMoved || (isFrom && (movement.test(lead) || movementAbroad.test(lead)))
  const shared = shareUnits(first, second, { isWord: !isHyphen && !isBetween, isMovement: isMovement || (isFrom && !isHyphen) })
  if (shared === undefined || isStep(first, second) || (!isHyphen && isByAndTo(first, second, lead))) return single
  const falls = shared.lo.value > shared.hi.value
  if (isMovement || (falls && isFrom)) return { parts: [bothEnds(shared.lo), bothEnds(shared.hi)], next: second.next }
  // "Gave 300 to 20 labs": two counts of two things.
  return falls && !isBetween && !isHyphen && shared.hi.unit === undefined ? single : { parts: [shared], next: second.next }
}

/** The word before an amount, over "about" and its like. */
function wordBefore(tokens: readonly Token[], from: number): string {
  const at = hedgeWords.test(tokens[from - 1]?.text ?? '') ? from - 2 : from - 1
  return /^['’]$/.test(tokens[at]?.text ?? '') ? (tokens[at - 1]?.text ?? '') : (tokens[at]?.text ?? '')
}

/** The amount behind the link of a range; undefined where it is an article, a year or none. */
function secondAmount(text: string, tokens: readonly Token[], first: Amount, language: string): Amount | undefined {
  const word = tokens[first.next]?.text.toLowerCase() ?? ''
  const at = startOfNumber(tokens, first.next + 1)
  if (word === 'or' && (first.inDigits || tokens[at]?.kind === 'number')) return undefined
  const second = readAmount(text, tokens, at, language)
  if (second === undefined || second.from > first.next + 4 || second.isFraction !== first.isFraction) return undefined
  // "900 millones de euros a un centro": an article, not a one.
  if (!second.inDigits && second.value === 1 && second.unit === undefined) return undefined
  // "Its target for 2030 to 900 MW": the first number is a year.
  if (isBare(first) && isYear(first) && second.unit?.kind === 'power' && second.value < first.value) return undefined
  // "240 MW bis 2029", "12 GW à 2030": so is the second.
  const isSecondYear = isBare(second) && second.value === second.mantissa && isYear(second)
  return isSecondYear && !isBare(first) ? undefined : second
}

const isBare = (amount: Amount): boolean => amount.unit === undefined && amount.noun === undefined
const isYear = (amount: Amount): boolean => amount.value >= 1990 && amount.value <= 2100

/** "51 to 48", "a 51-48 vote", "won 2 to 3": two counts against each other. */
function isScore(
  first: Amount,
  second: Amount,
  { isHyphen, lead, before }: { readonly isHyphen: boolean; readonly lead: string; readonly before: string },
): boolean {
  if (first.unit !== undefined || second.unit !== undefined || first.noun !== undefined) return false
  if (isHyphen) return first.value >= second.value && second.isPlain
  if (second.noun !== undefined || !first.isPlain || !second.isPlain || /^(?:from|de|von|desde|between|entre|zwischen)$/i.test(before))
    return false
  return first.value >= second.value || scored.test(lead)
}

/** "By 25 basis points to 3.75%": a step is never one end, and the level it leads to the other. */
const isStep = ({ unit: one }: Amount, { unit: other }: Amount): boolean =>
  one !== undefined && other !== undefined && one.unit !== other.unit && /^(?:bp|pp)$/.test(one.unit)

const isByAndTo = (first: Amount, second: Amount, lead: string): boolean =>
  first.unit !== undefined && !(first.isPlain && !second.isPlain) && movedBy.test(lead)

/** Signs and small words may stand before the second number: "to $15 billion", "to about 20". */
function startOfNumber(tokens: readonly Token[], from: number): number {
  let at = from
  while (
    at < from + 3 &&
    tokens[at] !== undefined &&
    (tokens[at]?.kind === 'symbol' ||
      /^(?:US|A|USD|EUR|CHF|as|to)$/.test(tokens[at]?.text ?? '') ||
      hedgeWords.test(tokens[at]?.text ?? ''))
  )
    at += 1
  return at
}

/** A fall to less than a tenth would be told in other words. */
const fallMax = 10

/** Gives both ends one unit and one multiplier: "4 to 5 thousand", "$10 to $15 billion", "5-10%"; undefined if they measure different things. */
function shareUnits(
  first: Amount,
  second: Amount,
  { isWord, isMovement }: { readonly isWord: boolean; readonly isMovement: boolean },
): Part | undefined {
  const unit = second.unit ?? first.unit
  if (first.unit !== undefined && second.unit !== undefined && first.unit.base !== second.unit.base) return undefined
  if (first.unit?.kind === 'percent' && second.unit === undefined) return undefined
  if (first.unit === undefined && first.noun !== undefined && second.noun !== first.noun) return undefined
  const isShort = first.isPlain && !second.isPlain
  // "£14 million to 310 villagers": what has its own noun takes no unit, but for "a $10 to 15 million deal".
  if (isWord && first.unit !== undefined && second.unit === undefined && second.noun !== undefined && !isShort) return undefined
  const factor = second.value / (second.mantissa === 0 ? 1 : second.mantissa)
  // "From 4.5 to 3.9 billion": what fell is in the same thousands, while "from 900 to 1.2 million" is not.
  const isFall = isMovement && first.value <= second.mantissa * fallMax && first.value > second.mantissa
  const isScaled = isShort && (first.value <= second.mantissa || isFall) && factor > 1
  // "Between 800 and 1.2 billion": millions are meant, and not said.
  if (isShort && factor > 1 && !isScaled && !isMovement && first.unit === undefined && first.value < 1000) return undefined
  const scaled = isScaled ? tidy(first.value * factor) : first.value
  const common = {
    ...(unit === undefined ? {} : { unit }),
    ...(second.noun === undefined ? {} : { noun: second.noun }),
    ...(second.per === undefined ? {} : { per: second.per }),
  }
  // 800 kW to 1.2 MW keeps one unit, the second one.
  const ratio = first.unit !== undefined && second.unit !== undefined ? first.unit.factor / second.unit.factor : 1
  return { lo: { ...first, ...common, value: tidy(scaled * ratio) }, hi: { ...second, ...common } }
}
