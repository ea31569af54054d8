// What a model sees of a dossier, and what is taken from its words: claims under short ids go out, plain prose bound to them comes back.
import type { Claim } from '../../domain/claim.ts'
import type { Dossier } from '../../domain/dossier.ts'
import type { SpanEvidence } from '../../domain/evidence.ts'
import type { ClaimLine } from '../../prompts/claim-line.ts'
import type { Question } from '../../prompts/prompt.ts'
import { classWords } from '../../text/word-classes.ts'
import { sureDays } from './fit-to-print.ts'
import { sourceOf, spanOf } from './wording/evidence-of.ts'
import { meantBy } from './wording/meant-words.ts'
import { nameInFull, type PrintedName } from './wording/names-in-full.ts'
import { inOwnWords } from './wording/own-wording.ts'
import { printDate } from './wording/phrases.ts'
import { whoIsMeant } from './wording/who-is-meant.ts'

const claimsMax = 14
const claimsPerSourceMax = 6

/** Words that name nobody by themselves; "we" and "I" are whoever speaks. */
const pointer = /^(?:he|she|it|they|this|that|these|those|who|which|one)$/iu
const ownWe = /^(?:we|i|you)$/iu
const isName = /^(?:the )?\p{Lu}/u

/** Who a claim's "he", "the company" or bare surname is, where its report leaves no choice. */
function meaningOf(claim: Claim, dossier: Dossier): PrintedName | undefined {
  // "The institute said that it had not been asked": who speaks is no other of the sentences before.
  if (/^(?:it|they)$/iu.test(claim.subject.text) && claim.speaker !== undefined) return undefined
  const meant = whoIsMeant(claim, dossier) ?? meantBy(claim.subject, claim, dossier) ?? nameInFull(claim.subject, claim, dossier)
  return meant === undefined || meant.text === claim.subject.text || !isName.test(meant.text) ? undefined : meant
}

/** Whether a reader of the claim alone would know whom it is about. */
function saysWho(claim: Claim, dossier: Dossier): boolean {
  const { text } = claim.subject
  return ownWe.test(text) ? claim.speaker !== undefined : !pointer.test(text) || meaningOf(claim, dossier) !== undefined
}

/**
 * Claims a model may see: with a verb and somebody it is about, of sources at L3 and above, the first of each source first, no source
 * more than its share.
 */
function claimsFor(dossier: Dossier): readonly Claim[] {
  const open = new Set(
    dossier.sources.filter(({ article, coverage }) => article.level >= 'L3' && coverage.role !== 'copy').map(({ article }) => article.id),
  )
  const bySource = new Map<string, Claim[]>()
  for (const claim of dossier.claims
    .filter((each) => open.has(each.articleId) && each.verb.text !== '' && saysWho(each, dossier))
    .toSorted((a, b) => a.position - b.position)) {
    const own = bySource.get(claim.articleId) ?? []
    if (own.length < claimsPerSourceMax) bySource.set(claim.articleId, [...own, claim])
  }
  const columns = [...bySource.values()]
  return Array.from({ length: claimsPerSourceMax }, (_, row) => columns.flatMap((column) => column.slice(row, row + 1)))
    .flat()
    .slice(0, claimsMax)
}

const leadsToPlace = /(?:^|\s)(?:in|at|near|outside|across|inside)\s(?:the\s)?$/iu
const wordsToPlaceMax = 4

/** Where a claim happens, if that is said behind its words or opens its sentence, and neither subject nor object names it already. */
function placeOutside({ subject, verb, object, place, start }: Claim, text: string): string | undefined {
  if (place === undefined || [subject, object].some((part) => part?.text.includes(place.text) === true)) return undefined
  const end = object?.end ?? verb.end
  const before = place.end <= subject.start ? text.slice(start, place.start) : text.slice(end, place.start)
  const isNear = place.end <= subject.start ? before.split(' ').length <= 2 : place.start > end && !/[,;:“”"()]/u.test(before)
  const isThere = isNear && leadsToPlace.test(before) && before.trim().split(/\s+/u).length <= wordsToPlaceMax
  return isThere ? place.text : undefined
}

function lineOf(claim: Claim, id: string, dossier: Dossier): ClaimLine | undefined {
  const from = sourceOf(dossier, claim.articleId)
  if (from === undefined) return undefined
  const status = [claim.modality, ...(claim.negated ? ['denied'] : []), ...(claim.status === undefined ? [] : [claim.status])].join(', ')
  // A day of the week is given with its date: which one it is, only the report's own day tells.
  const sure = sureDays(claim, from.article)
  const isSeen = (date: string): boolean => [claim.subject, claim.object].some((part) => part?.text.includes(date) === true)
  const when = claim.dates.flatMap((date) => {
    if (sure.includes(date)) return [`${date.text} = ${printDate(date.interval.from)}`]
    return isSeen(date.text) ? [] : [date.text]
  })
  const where = placeOutside(claim, from.article.text)
  const meaning = meaningOf(claim, dossier)
  return {
    id,
    publisher: from.source.name,
    date: from.article.publishedAt.slice(0, 10),
    who: claim.subject.text,
    ...(meaning !== undefined && { meaning: meaning.text }),
    verb: claim.verb.text,
    what: claim.object?.text ?? '',
    ...(where !== undefined && { where }),
    ...(when.length > 0 && { when: when.join(', ') }),
    ...(claim.speaker !== undefined && { saidBy: claim.speaker.text }),
    status,
  }
}

/** What a model is asked of a story, and which claim each short id of its answer means. */
export interface Asked<Out> {
  readonly question: Question<Out>
  readonly claims: ReadonlyMap<string, Claim>
}

/** The claims a model may see, as lines and by the short ids it names them with. */
export function shownClaims(dossier: Dossier): { readonly claims: ReadonlyMap<string, Claim>; readonly lines: readonly ClaimLine[] } {
  const claims = new Map(claimsFor(dossier).map((claim, i) => [`c${i + 1}`, claim]))
  return { claims, lines: [...claims].flatMap(([id, claim]) => lineOf(claim, id, dossier) ?? []) }
}

/** Control characters, markup, addresses: nothing of the kind is ever taken from an answer. */
const notProse = /[<>{}[\]`|*_#]|https?:|www\.|\b\S+\.(?:com|org|net|io|eu|de|fr|es|uk)\b|[\p{Cc}\p{Cf}\p{Co}]/iu

const isVerb = ({ tag }: { readonly tag: string }): boolean => /^[VvXhdME]$/u.test(tag)

/**
 * An answer's words as prose of our own, with other words where they copy a source; undefined where they carry anything but words, have no
 * verb, go on copying, or were refused before.
 */
export function proseIn(words: string, dossier: Dossier): string | undefined {
  const text = words.replace(/\s+/gu, ' ').trim()
  return notProse.test(text) || !classWords(text).some(isVerb) ? undefined : inOwnWords(text, dossier)
}

/** The claims that give the name of the one a claim is about, where the words told hold a part of it that its own passage has not. */
function giversOf(claim: Claim, words: string, dossier: Dossier): readonly Claim[] {
  const { subject, articleId, start, end } = claim
  const meaning = meaningOf(claim, dossier)
  const own = sourceOf(dossier, articleId)?.article.text.slice(start, end) ?? ''
  const isNew = (part: string): boolean => /^\p{Lu}/u.test(part) && words.includes(part) && !own.includes(part)
  const named = `${subject.text} ${meaning?.text ?? ''}`.split(' ')
  if (!named.some(isNew)) return []
  const isGiver = (other: Claim): boolean => other.articleId === articleId && other.start <= subject.start && other.end >= subject.end
  return [meaning?.from, dossier.claims.find(isGiver)].filter((giver) => giver !== undefined)
}

/**
 * The passages of the claims that were named, and those that give a name for a "he" or "the company" of theirs.
 *
 * @param words what was told of them
 * @returns undefined where one of them was never shown
 */
export function spansNamed(
  ids: readonly string[],
  claims: ReadonlyMap<string, Claim>,
  dossier: Dossier,
  words = '',
): readonly SpanEvidence[] | undefined {
  const named = ids.map((id) => claims.get(id)).filter((claim) => claim !== undefined)
  if (named.length < ids.length) return undefined
  const spans = [...named, ...named.flatMap((claim) => giversOf(claim, words, dossier))].flatMap((claim) => spanOf(claim, dossier) ?? [])
  return spans.filter(({ id }, at) => spans.findIndex((other) => other.id === id) === at)
}
