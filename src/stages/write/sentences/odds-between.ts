// Two origins that tell one deed of one party with another value, or one of which denies it: found by their claims alone.
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { roundingMax } from '../wording/as-reported.ts'
import { sourceOf } from '../wording/evidence-of.ts'
import { lemmaOf, stemsOf, type ToldValue, toldValue } from './told-values.ts'

/** Reports further apart than this may tell two states of one thing. */
const apartMsMax = 24 * 3_600_000
/** Further down stands what is told beside the news. */
const positionMax = 2

/** Words that one report may add to what the other says. */
const spareMax = 1

const textOf = (claim: Claim, dossier: Dossier): string =>
  sourceOf(dossier, claim.articleId)?.article.text.slice(claim.start, claim.end) ?? ''

/** Who is told of: "it" behind a speaker is that speaker. */
const subjectOf = ({ subject, speaker }: Claim): string =>
  /^(?:it|he|she|they)$/iu.test(subject.text) ? (speaker?.text ?? '') : subject.text

const isWithin = (small: ReadonlySet<string>, large: ReadonlySet<string>): boolean => [...small].every((stem) => large.has(stem))
const isSame = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => isWithin(one, other) || isWithin(other, one)

/** Two reports of one day by two origins, each in its opening, whose parties are told by the same words. */
function areOfOneThing(one: Claim, other: Claim, dossier: Dossier): boolean {
  const [a, b] = [sourceOf(dossier, one.articleId), sourceOf(dossier, other.articleId)]
  if (a === undefined || b === undefined || one.originId === other.originId || a.source.name === b.source.name) return false
  if (one.position > positionMax || other.position > positionMax) return false
  if (Math.abs(Date.parse(a.article.publishedAt) - Date.parse(b.article.publishedAt)) >= apartMsMax) return false
  const [mine, theirs] = [stemsOf(subjectOf(one)), stemsOf(subjectOf(other))]
  if (mine.size === 0 || theirs.size === 0 || !isSame(mine, theirs)) return false
  const [here, there] = [one.place?.text, other.place?.text]
  return here === undefined || there === undefined || here === there
}

/** "198" is 200, and "USD 1.96 bn" is 2: what rounds to the other is no other value. */
function isRounding({ lo: one }: ToldValue, { lo: other }: ToldValue): boolean {
  const step = (value: number): number => {
    const digits = String(value).replace(/0+$/u, '')
    return Number.isInteger(value) ? 10 ** (String(value).length - digits.length) : 10 ** -(String(value).split('.')[1] ?? '').length
  }
  const coarse = Math.max(step(one), step(other))
  return coarse !== Math.min(step(one), step(other)) && Math.abs(one - other) <= coarse / 2
}

/** Days named apart are two events, unless the day is the value. */
function areOfOneDay(one: Claim, other: Claim): boolean {
  const days = (claim: Claim): readonly string[] =>
    claim.dates.filter(({ interval }) => interval.precision === 'day').map(({ interval }) => interval.from)
  const [mine, theirs] = [days(one), days(other)]
  return mine.length === 0 || theirs.length === 0 || mine.some((day) => theirs.includes(day))
}

/** A clause with a sign in the place of each figure and month: what two outlets tell of one thing in the same words but for its value. */
const frameOf = (claim: Claim, dossier: Dossier): string =>
  (textOf(claim, dossier).split(/[,.;](?=\s|$)/u)[0] ?? '')
    .toLowerCase()
    .replace(
      /\d[\d.,]*|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|january|february|march|april|may|june|july|august|september|october|november|december)\b/gu,
      '#',
    )

/** Of other deeds two counts may both be right, each of a part, a place or a year: of the dead and the hurt of one day one is. */
const harms: ReadonlySet<string> = new Set(['kill', 'die', 'injure', 'wound', 'hurt', 'arrest', 'detain', 'rescue', 'drown'])

function areAtOdds(one: ToldValue, other: ToldValue, dossier: Dossier): boolean {
  const lemma = lemmaOf(one.claim)
  if (one.kind !== other.kind || lemma === undefined || lemma !== lemmaOf(other.claim)) return false
  if (!harms.has(lemma) && frameOf(one.claim, dossier) !== frameOf(other.claim, dossier)) return false
  if (!areOfOneThing(one.claim, other.claim, dossier) || !isSame(one.rest, other.rest)) return false
  if (Math.abs(one.rest.size - other.rest.size) > spareMax) return false
  if (one.kind === 'day') return one.claim.modality === other.claim.modality && (one.hi < other.lo || other.hi < one.lo)
  if (!areOfOneDay(one.claim, other.claim) || isRounding(one, other)) return false
  return one.kind.startsWith('sum') ? Math.abs(one.hi - other.hi) / Math.max(one.hi, other.hi) > roundingMax : one.lo !== other.lo
}

/** The first two values that two reports give otherwise for one deed, in the order of the claims. */
export function valuesAtOdds(dossier: Dossier): readonly [ToldValue, ToldValue] | undefined {
  const told = dossier.claims
    .filter(({ position }) => position <= positionMax)
    .flatMap((claim) => toldValue(claim, textOf(claim, dossier)) ?? [])
  for (const [at, one] of told.entries()) {
    const other = told.slice(at + 1).find((each) => areAtOdds(one, each, dossier))
    if (other !== undefined) return [one, other]
  }
  return undefined
}

const denial = /^that (?:it|he|she|they) (?:has |have |had )?(?<rest>\p{L}+ .+)$/u

/** A deed that one report tells as done and of which the other tells that whoever it is of denied it. */
export function deniedDeed(dossier: Dossier): { readonly told: Claim; readonly denied: Claim } | undefined {
  const opening = dossier.claims.filter(({ position }) => position <= positionMax)
  for (const denied of opening) {
    const rest = lemmaOf(denied) === 'deny' ? denial.exec(denied.object?.text ?? '')?.groups?.['rest'] : undefined
    if (rest === undefined) continue
    const told = opening.find(
      (claim) =>
        claim.modality === 'fact' &&
        !claim.negated &&
        areOfOneThing(claim, denied, dossier) &&
        isEqual(stemsOf(`${claim.verb.text.replace(/^(?:has|have|had) /u, '')} ${claim.object?.text ?? ''}`), stemsOf(rest)),
    )
    if (told !== undefined) return { told, denied }
  }
  return undefined
}

const isEqual = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size > 1 && isWithin(one, other) && isWithin(other, one)
