// What goes straight on in its report: "it", "the site" and "revenue" mean in the second sentence what they mean there, once the first tells the sentence before whole.
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { findNames } from '../../../text/names.ts'
import { isBroughtIn } from './brought-in.ts'
import { sourceOf } from './evidence-of.ts'
import type { PrintedName } from './names-in-full.ts'
import type { ReadClaim } from './read-claim.ts'
import { toldStems } from './told-stems.ts'

/** The sentence before, as it is told, and the claim that it tells. */
export interface Followed {
  readonly claim: Claim
  readonly text: string
}

/** So much of its report's sentence the one before must tell: what the next points to may not be among what was left out. */
const toldMin = 0.6
const subjectWordsMax = 7

const definite = /^The (?!latter|former|other|others|same)(?:[\p{Ll}\p{N}][\p{L}\p{N}'’-]* )*(?<noun>[\p{Ll}-]{3,})$/u
const owned =
  /^(?:Its|Their) (?!ruling|rulings|decision|decisions|inquiry|verdict|order|orders|bid|judges|lawyers|report|study)[\p{Ll}\p{N}][\p{L}\p{N}'’-]*(?: [\p{L}\p{N}'’-]+){0,3}$/u
/** What a company's books or a market count of whoever the sentence before is about. */
const booked =
  /^(?:(?:Total |Annual |Quarterly |Half-year |First-half |Annualised )?(?:[Rr]evenues?|[Ss]ales|[Oo]rders|[Bb]ookings|[Tt]urnover)|(?:Net|Operating|Pre-tax|Gross|Adjusted) (?:profit|loss|income|margin|debt|sales|revenue|cash)|Profits?|Margins?|Capital spending|Capital expenditure|Shares|Deliveries|Earnings|Headcount)$/u
/** Kinds of place that a report names in turn. */
const places = /\b(?:campus|site|data centre|data center|plant|hall|works|factory|facility|station)\b/u

/** "It", "the site", "revenue" as the report has it, where the sentence before tells what it points to; undefined where it may be something else. */
export function subjectGoneOn({ claim, clause }: ReadClaim, dossier: Dossier, follows: Followed | undefined): PrintedName | undefined {
  if (follows === undefined || claim.speaker !== undefined || !isNext(claim, follows.claim) || claim.subject.start !== claim.start)
    return undefined
  // "An outage began. It lasted nine hours": told as "has lasted" it would go on.
  if (
    clause.verb.helpers.length === 0 &&
    clause.verb.form === 'past' &&
    /^(?:last|take|remain|stay|stand|cost|run|continue)$/.test(clause.verb.lemma)
  )
    return undefined
  if (!tellsWhole(follows, dossier)) return undefined
  const { text } = claim.subject
  const printed: PrintedName = { text: text.charAt(0).toLowerCase() + text.slice(1), isKnown: true }
  if (/^(?:It|They)$/.test(text) || owned.test(text)) return goesOnAbout(claim, follows) ? printed : undefined
  if (text.split(' ').length > subjectWordsMax || /\b(?:who|which|that|said|says)\b/u.test(text)) return undefined
  if (booked.test(text)) return isOfOneHouse(follows) ? printed : undefined
  const noun = definite.exec(text)?.groups?.['noun']
  return noun !== undefined && isNamedBefore(noun, follows.text) ? printed : undefined
}

/** The next sentence of one report. */
const isNext = (claim: Claim, before: Claim): boolean => claim.articleId === before.articleId && claim.position === before.position + 1

/** The thing was told by its noun, by what brings it about, or by another word for such a place; of two of them which is meant is unsure. */
function isNamedBefore(noun: string, told: string): boolean {
  const times = told.split(new RegExp(`\\b${noun}s?\\b`, 'u')).length - 1
  if (times > 1 || /\b(?:one|another|a second) (?:in|at|near)\b/u.test(told)) return false
  return isBroughtIn(noun, told) || (places.test(noun) && (told.match(new RegExp(places.source, 'gu'))?.length ?? 0) === 1)
}

/** Whether what was left out of the sentence before names nobody and brings nothing in: "a rival", "its hall", "another clinic". */
function tellsWhole({ claim, text }: Followed, dossier: Dossier): boolean {
  const source = sourceOf(dossier, claim.articleId)?.article.text.slice(claim.start, claim.end) ?? ''
  const wanted = toldStems(source)
  const told = toldStems(text)
  if (wanted.size === 0 || [...wanted].filter((stem) => told.has(stem)).length / wanted.size < toldMin) return false
  const names = [...claim.names.map((name) => name.text), ...findNames(source, 'en').map((name) => name.text)]
  return names.every((name) => name.split(' ').some((word) => text.includes(word)))
}

const lastWord = (text: string): string => text.split(/[ ,]/u).findLast((word) => /\p{L}/u.test(word)) ?? text

/** A pronoun goes on about whom the sentence before is about: that stands first in it, there and as told, alone, in one number, and does it. */
function goesOnAbout({ subject: { text } }: Claim, { claim, text: told }: Followed): boolean {
  const { subject, speaker, start, verb } = claim
  if (speaker !== undefined || subject.start !== start || subject.text === '' || / and /u.test(subject.text)) return false
  const at = told.indexOf(lastWord(subject.text))
  if (at < 0 || at > subject.text.length + subjectSlack || /\b(?:was|were|been|is|are)\b/u.test(verb.text)) return false
  const isMany = /^(?:Two|Three|Four|Five|Several|Some|Both)\b/u.test(subject.text) || /\p{Ll}[^su]s$/u.test(subject.text)
  const isPerson = findNames(subject.text, 'en').some(({ kind }) => kind === 'person')
  // "Labs in Lund": several, whatever stands behind them.
  const isManyOf =
    /^[\p{L}-]*[^su\s]s (?:in|of|at|from|near|for|with|who|that|which) /u.test(subject.text) &&
    !claim.names.some((name) => name.start === subject.start)
  if (/^(?:It|Its)\b/u.test(text) && isManyOf) return false
  if (/^(?:They|Their)\b/.test(text)) return isMany && !/^\p{Lu}\S* \p{Lu}/u.test(subject.text)
  return !isPerson && !/^(?:He|She|They)\b/u.test(subject.text)
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
  // "A contract from a Porto bank": a second house without a name.
  const isBeside =
    /\b(?:an?|its|another) (?:[\p{L}-]+ ){0,2}(?:bank|company|firm|lab|rival|customer|supplier|buyer|start-up|startup|maker)\b/u.test(text)
  return (
    names.some(isInside) &&
    !isBeside &&
    !/ and |, /u.test(subject.text) &&
    others.every((name) => isPlace(name.text)) &&
    !findNames(subject.text, 'en').some(({ kind }) => kind === 'person')
  )
}
