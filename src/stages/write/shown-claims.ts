// What a model sees of a dossier, and what is taken from its words: claims under short ids go out, plain prose bound to them comes back.
import type { Claim } from '../../domain/claim.ts'
import type { Dossier } from '../../domain/dossier.ts'
import type { SpanEvidence } from '../../domain/evidence.ts'
import type { ClaimLine } from '../../prompts/claim-line.ts'
import type { Question } from '../../prompts/prompt.ts'
import { classWords } from '../../text/word-classes.ts'
import { sureDays } from './fit-to-print.ts'
import { sourceOf, spanOf } from './wording/evidence-of.ts'
import { mayOffer } from './wording/own-words.ts'
import { printDate } from './wording/phrases.ts'

const claimsMax = 14
const claimsPerSourceMax = 6

/** Claims a model may see: with a verb, of sources at L3 and above, the first of each source first, no source more than its share. */
function claimsFor(dossier: Dossier): readonly Claim[] {
  const open = new Set(
    dossier.sources.filter(({ article, coverage }) => article.level >= 'L3' && coverage.role !== 'copy').map(({ article }) => article.id),
  )
  const bySource = new Map<string, Claim[]>()
  for (const claim of dossier.claims
    .filter((each) => open.has(each.articleId) && each.verb.text !== '')
    .toSorted((a, b) => a.position - b.position)) {
    const own = bySource.get(claim.articleId) ?? []
    if (own.length < claimsPerSourceMax) bySource.set(claim.articleId, [...own, claim])
  }
  const columns = [...bySource.values()]
  return Array.from({ length: claimsPerSourceMax }, (_, row) => columns.flatMap((column) => column.slice(row, row + 1)))
    .flat()
    .slice(0, claimsMax)
}

/** The place of a claim, where neither subject nor object names it already. */
function placeOutside({ subject, object, place }: Claim): string | undefined {
  const isNamed = place !== undefined && [subject, object].some((part) => part?.text.includes(place.text) === true)
  return isNamed ? undefined : place?.text
}

function lineOf(claim: Claim, id: string, dossier: Dossier): ClaimLine | undefined {
  const from = sourceOf(dossier, claim.articleId)
  if (from === undefined) return undefined
  const status = [claim.modality, ...(claim.negated ? ['denied'] : []), ...(claim.status === undefined ? [] : [claim.status])].join(', ')
  // A day of the week is given with its date: which one it is, only the report's own day tells.
  const sure = sureDays(claim, from.article.publishedAt)
  const when = claim.dates.map((date) => (sure.includes(date) ? `${date.text} = ${printDate(date.interval.from)}` : date.text))
  const where = placeOutside(claim)
  return {
    id,
    publisher: from.source.name,
    date: from.article.publishedAt.slice(0, 10),
    who: claim.subject.text,
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

/** An answer's words as prose of our own; undefined where they carry anything but words, have no verb, copy a source, or were refused before. */
export function proseIn(words: string, dossier: Dossier): string | undefined {
  const text = words.replace(/\s+/gu, ' ').trim()
  return notProse.test(text) || !classWords(text).some(isVerb) || !mayOffer(text, dossier) ? undefined : text
}

/** The passages of the claims that were named; undefined where one of them was never shown. */
export function spansNamed(
  ids: readonly string[],
  claims: ReadonlyMap<string, Claim>,
  dossier: Dossier,
): readonly SpanEvidence[] | undefined {
  const named = ids.map((id) => claims.get(id))
  if (named.some((claim) => claim === undefined)) return undefined
  return named.flatMap((claim) => (claim === undefined ? [] : (spanOf(claim, dossier) ?? [])))
}
