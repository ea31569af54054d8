// The general claims of a bench's articles, by offset: how many each gives, and a sample drawn with a seed for judging by hand.
import type { Claim, Slot } from '../../domain/claim.ts'
import { claimsByRule } from '../../stages/record/claims/claims-by-rule.ts'
import { slotsOfClause } from '../../stages/record/claims/clause-slots.ts'
import { findClauses } from '../../text/clauses.ts'
import { ledeAt } from '../../text/lede.ts'
import { splitSentences } from '../../text/sentences.ts'
import { readings } from '../../text/shorter-sentences.ts'

interface Record {
  readonly id: string
  readonly title: string
  readonly date: string
  readonly text: string
  readonly language?: string
}

type Place = readonly [start: number, end: number]

/** A claim without its words: where its parts stand, and what the rules made of them. */
export interface ClaimAt {
  readonly sentence: Place
  readonly subject: Place
  readonly verb: Place
  readonly object?: Place
  readonly speaker?: Place
  readonly recipient?: Place
  readonly condition?: Place
  readonly modality: Claim['modality']
  readonly negated: boolean
  readonly figures: number
  readonly dates: number
  readonly isWhole: boolean
}

/**
 * How an opening sentence was read: `whole` with a clause of its own that stands by itself, `shorter` with one after something was left
 * out, `pronoun` about somebody who is not named, `cut` where the clause was found and a part of it was not, `quote` where it opens with
 * somebody's words, `unread` else. Lines without a full stop and questions are no sentences.
 */
type Opening = 'whole' | 'shorter' | 'pronoun' | 'cut' | 'quote' | 'unread'

const openingSentences = 3

/** The claims of one article as record reads them, without a registry of names, and how its first sentences were read. */
export function predictClaims(record: Record): {
  readonly id: string
  readonly claims: readonly ClaimAt[]
  readonly openings: readonly Opening[]
} {
  const language = record.language ?? 'en'
  const { id, text, date } = record
  const article = { id, version: 1, text, sentences: splitSentences(text, language), language, publishedAt: `${date}T12:00:00Z` }
  const claims = claimsByRule({ article, storyId: 'st', originId: 'o', entities: [], mentions: [] })
  const opens = ledeAt(text, article.sentences)
  const openings = article.sentences.slice(opens, opens + openingSentences).flatMap((span, position) => {
    const sentence = text.slice(span.start, span.end)
    const isSentence = /[.!:;…]["”’'»)\]]{0,3}$/u.test(sentence) && sentence.length > 15
    return isSentence
      ? [
          openingOf(
            sentence,
            claims.filter((claim) => claim.position === position),
          ),
        ]
      : []
  })
  return { id: record.id, claims: claims.map(placed), openings }
}

function openingOf(sentence: string, claims: readonly Claim[]): Opening {
  if (claims.some(isWhole))
    return findClauses(sentence).some((clause) => slotsOfClause(clause, sentence) !== undefined) ? 'whole' : 'shorter'
  if (claims.some(({ verb }) => verb.text !== '')) return 'pronoun'
  if (/^["“]/.test(sentence)) return 'quote'
  return [...readings(sentence)].length === 0 ? 'unread' : 'cut'
}

function placed(claim: Claim): ClaimAt {
  const at = (slot: Slot | undefined): Place | undefined => (slot === undefined ? undefined : [slot.start, slot.end])
  const object = at(claim.object)
  const speaker = at(claim.speaker)
  const recipient = at(claim.recipient)
  const condition = at(claim.condition)
  return {
    sentence: [claim.start, claim.end],
    subject: [claim.subject.start, claim.subject.end],
    verb: [claim.verb.start, claim.verb.end],
    ...(object !== undefined && { object }),
    ...(speaker !== undefined && { speaker }),
    ...(recipient !== undefined && { recipient }),
    ...(condition !== undefined && { condition }),
    modality: claim.modality,
    negated: claim.negated,
    figures: claim.quantities.length + claim.money.length,
    dates: claim.dates.length,
    isWhole: isWhole(claim),
  }
}

/** A claim that can stand by itself: it has a verb, and who it is about is no pronoun left unresolved. */
function isWhole({ verb, subject }: Claim): boolean {
  return verb.text !== '' && !/^(?:he|she|it|they|we|i|you|this|that|these|those|who|which)$/iu.test(subject.text)
}
