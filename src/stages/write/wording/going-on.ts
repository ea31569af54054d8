// What goes straight on in its report: "it", "the site" and "revenue" mean in the second sentence what they mean there, once the first tells the sentence before.
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { findNames } from '../../../text/names.ts'
import { sourceOf } from './evidence-of.ts'
import type { PrintedName } from './names-in-full.ts'
import type { ReadClaim } from './read-claim.ts'
import { toldStems } from './told-stems.ts'

/** The sentence before, as it is told, and the claim that it tells. */
export interface Followed {
  readonly claim: Claim
  readonly text: string
}

/** So much of its report's sentence the one before must tell, so that what the next points to is not among what was left out. */
const toldMin = 0.4
const subjectWordsMax = 7

/** A thing by its noun alone, or with what kind of one it is; other than which, or what was said or seen of it, stands elsewhere. */
const definite =
  /^The (?!latter|former|other|others|same|pair|trio|duo|result|answer|reason|problem|point|question|idea|fact|truth|catch|trick|rest|statement|announcement|comments?|remarks?|filing|document|documents|interview|video|photo|image|tweet|post|posts|message|letter|memo|move|news|story|piece|article|report|reports)(?:[\p{Ll}\p{N}][\p{L}\p{N}'’-]*)(?: [\p{L}\p{N}][\p{L}\p{N}'’-]*)*$/u
const owned = /^(?:Its|Their|His|Her) [\p{Ll}\p{N}][\p{L}\p{N}'’-]*(?: [\p{L}\p{N}'’-]+){0,3}$/u
/** What a company's books or a market count of whoever the sentence before is about. */
const booked =
  /^(?:(?:Total |Annual |Quarterly |Half-year |First-half |Annualised )?(?:[Rr]evenues?|[Ss]ales|[Oo]rders|[Bb]ookings|[Tt]urnover)|(?:Net|Operating|Pre-tax|Gross|Adjusted) (?:profit|loss|income|margin|debt|sales|revenue|cash)|Profits?|Margins?|Costs|Capital spending|Capital expenditure|Shares|Deliveries|Output|Earnings|Input prices|Output prices|Prices|Headcount)$/u

/** "It", "the site", "revenue" as the report has it, where the sentence before tells what it points to; undefined where it may be something else. */
export function subjectGoneOn({ claim, clause }: ReadClaim, dossier: Dossier, follows: Followed | undefined): PrintedName | undefined {
  if (follows === undefined || claim.speaker !== undefined || !isNext(claim, follows.claim) || claim.subject.start !== claim.start)
    return undefined
  if (!tellsMost(follows, dossier)) return undefined
  const { text } = claim.subject
  const printed: PrintedName = { text: text.charAt(0).toLowerCase() + text.slice(1), isKnown: true }
  if (/^(?:It|They)$/.test(text) || owned.test(text)) return goesOnAbout(claim, follows) ? printed : undefined
  const isShort = text.split(' ').length <= subjectWordsMax && !/\b(?:who|which|that|said|says)\b/u.test(text)
  if (!isShort) return undefined
  if (booked.test(text)) return isOfOneHouse(follows) && clause.subject.head !== '' ? printed : undefined
  return definite.test(text) ? printed : undefined
}

/** The next sentence of one report. */
const isNext = (claim: Claim, before: Claim): boolean => claim.articleId === before.articleId && claim.position === before.position + 1

function tellsMost({ claim, text }: Followed, dossier: Dossier): boolean {
  const source = sourceOf(dossier, claim.articleId)?.article.text.slice(claim.start, claim.end) ?? ''
  const wanted = toldStems(source)
  const told = toldStems(text)
  return wanted.size > 0 && [...wanted].filter((stem) => told.has(stem)).length / wanted.size >= toldMin
}

const lastWord = (text: string): string => text.split(/[ ,]/u).findLast((word) => /\p{L}/u.test(word)) ?? text

/** A pronoun goes on about whom the sentence before is about: that stands first in it, there and as told, alone and in one number. */
function goesOnAbout({ subject: { text } }: Claim, { claim, text: told }: Followed): boolean {
  const { subject, speaker, start } = claim
  if (speaker !== undefined || subject.start !== start || subject.text === '') return false
  const at = told.indexOf(lastWord(subject.text))
  if (at < 0 || at > subject.text.length + subjectSlack) return false
  const isMany = / and |^(?:Two|Three|Four|Five|Several|Some|Both)\b/u.test(subject.text) || /[^su]s$/u.test(lastWord(subject.text))
  const isPerson = findNames(subject.text, 'en').some(({ kind }) => kind === 'person')
  if (/^(?:They|Their)\b/.test(text)) return isMany
  if (/^(?:It|Its)\b/.test(text)) return !isPerson && !/ and /u.test(subject.text) && !/^(?:He|She|They)\b/u.test(subject.text)
  return isPerson && /^(?:His|Her)\b/.test(text)
}
/** "The developer ", "Norrland’s ": so much may stand before a name that the report has alone. */
const subjectSlack = 24

/** Whether the sentence before is about one house by name and tells of no second one: of two, neither's books are known to be meant. */
function isOfOneHouse({ claim: { subject, names }, text }: Followed): boolean {
  const isInside = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
    start >= subject.start && end <= subject.end
  const others = names.filter((name) => !isInside(name) && text.includes(name.text) && !subject.text.includes(name.text))
  const isPlace = (name: string): boolean =>
    [' in ', ' near ', ' outside '].some((before) => text.includes(before + name)) ||
    findNames(name, 'en').some(({ kind }) => kind === 'place')
  return (
    names.some(isInside) &&
    !/ and |, /u.test(subject.text) &&
    others.every((name) => isPlace(name.text)) &&
    !findNames(subject.text, 'en').some(({ kind }) => kind === 'person')
  )
}
