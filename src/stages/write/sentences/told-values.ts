// Values that two reports give otherwise for one deed of one party: counts, sums and days, read from what the deed is done to.
import type { Claim } from '../../../domain/claim.ts'
import { stemOf } from '../../../text/stems.ts'
import { verbReadings } from '../../../text/verbs.ts'
import { printSum } from '../wording/phrases.ts'

/** A value with what is left of the claim without it. */
export interface ToldValue {
  readonly claim: Claim
  /** As a sentence prints it: "200 jobs", "a magnitude of 5.1", "May 2027". */
  readonly label: string
  /** Of what kind it is: two of one kind can be set against each other. */
  readonly kind: string
  readonly lo: number
  readonly hi: number
  /** Stems of the rest. */
  readonly rest: ReadonlySet<string>
}

const words: Readonly<Record<string, number>> = Object.fromEntries(
  'one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, at) => [word, at + 1]),
)
const number = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?|${Object.keys(words).slice(1).join('|')})`
const counted = new RegExp(String.raw`(?<![\p{L}\d.,$€£])(?<count>${number}) (?<noun>\p{Ll}{3,})(?![\p{L}-])`, 'gu')
const measured = new RegExp(String.raw`\b(?<lead>an? (?<noun>\p{Ll}{4,}) of )(?<count>${number})(?![\d.,]*[\p{L}%\d])(?! \p{Ll})`, 'gu')
/** A value that leaves room, or that one report has from a later hour than the other: no two such are at odds. */
const leavesRoom =
  /\b(?:at least|at most|more|less|fewer|over|under|up to|about|around|nearly|almost|roughly|approximately|some|between|as many as|as much as|estimated|another|further|additional|extra|other|every|each|per|first|initially|earlier|previously|originally|now|so far|ris(?:es|en|ing)|rose|climb\w*|grew|grown|updated|revised|delayed?|postponed|brought forward|instead|later|then|again|second|third|including|of (?:them|whom|which|the)|half|dozens?|hundreds|thousands)\b|[–—%]|\d-\d|\bnot\b|n['’]t\b/iu
const months = /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/u

const numberOf = (text: string): number => words[text.toLowerCase()] ?? Number(text.replaceAll(',', ''))

/** The lemma of the deed; undefined where the word may be two. */
export function lemmaOf({ verb }: Claim): string | undefined {
  const last = verb.text
    .toLowerCase()
    .match(/[\p{L}’'-]+/gu)
    ?.at(-1)
  const lemmas = new Set(last === undefined ? [] : verbReadings(last).map(({ lemma }) => lemma))
  const [only] = lemmas
  return lemmas.size === 1 ? only : undefined
}

const small = new Set('the a an of in on at for from with by to and or its his her their that this it he she they who'.split(' '))
const weekday = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/

/** Stems of the words that carry what is said. */
export const stemsOf = (text: string): ReadonlySet<string> =>
  new Set(
    (text.toLowerCase().match(/[\p{L}\d][\p{L}\d'’-]*/gu) ?? [])
      .filter((word) => !small.has(word) && !weekday.test(word))
      .map((word) => stemOf(word.replace(/['’]s?$/u, ''), 'en')),
  )

/** Counts and measures of what the deed is done to. */
function countsIn(claim: Claim, object: string): readonly ToldValue[] {
  const of = (match: RegExpExecArray, label: string, kind: string, value: number): ToldValue => ({
    claim,
    label,
    kind,
    lo: value,
    hi: value,
    rest: stemsOf(`${object.slice(0, match.index)} ${object.slice(match.index + match[0].length)}`),
  })
  const part = (match: RegExpExecArray, name: string): string => match.groups?.[name] ?? ''
  return [
    ...[...object.matchAll(counted)]
      .filter(
        (match) =>
          !/^(?:to|years?|months?|weeks?|days?|hours?|minutes?|million|billion|trillion|times|percent|per)$/u.test(part(match, 'noun')),
      )
      .map((match) => of(match, match[0], `count ${stemOf(part(match, 'noun'), 'en')}`, numberOf(part(match, 'count')))),
    ...[...object.matchAll(measured)].map((match) => of(match, match[0], `measure ${part(match, 'noun')}`, numberOf(part(match, 'count')))),
  ]
}

/**
 * The one value of a claim whose deed, party and thing can be read; undefined where there is none, more than one, or one that leaves room
 * ("at least", "about", a range) or moves ("now", "rose to").
 */
export function toldValue(claim: Claim, text: string): ToldValue | undefined {
  const object = claim.object?.text ?? ''
  if (claim.negated || claim.modality === 'conditional' || claim.modality === 'possible' || leavesRoom.test(text)) return undefined
  const [money] = claim.money
  const dates = claim.dates.filter(({ interval, text: day }) => ['day', 'month'].includes(interval.precision) && months.test(day))
  const without = (part: string): ReadonlySet<string> => stemsOf(object.replace(part, ' '))
  const sums: readonly ToldValue[] =
    claim.money.length !== 1 || money === undefined || money.money.qualifier !== undefined || !object.includes(money.text)
      ? []
      : [
          {
            claim,
            label: printSum(money.money),
            kind: `sum ${money.money.currency} ${money.money.kind}`,
            lo: money.money.lo,
            hi: money.money.hi,
            rest: without(money.text),
          },
        ]
  const days = dates
    .filter(({ text: day }) => object.includes(day))
    .map(
      ({ interval, text: day }): ToldValue => ({
        claim,
        label: day,
        kind: 'day',
        lo: Date.parse(interval.from),
        hi: Date.parse(interval.to),
        rest: without(day),
      }),
    )
  const figures =
    sums.length > 0
      ? sums
      : countsIn(
          claim,
          days.reduce((left, { label }) => left.replace(label, ' '), object),
        )
  const all = figures.length > 0 ? figures : days
  return all.length === 1 && claim.money.length <= 1 ? all[0] : undefined
}
