// What an article asserts, read by rule: who did, says or plans what, with figures, places and dates, each with its span.
import type { Article, Span } from '../../domain/article.ts'
import type { Claim, Slot } from '../../domain/claim.ts'
import type { Entity, Mention } from '../../domain/entity.ts'
import { sha256Hex } from '../../text/digest.ts'
import { findNames } from '../../text/names.ts'
import { polarityOf } from '../../text/polarity.ts'
import { checkSpans } from './check-spans.ts'
import { findClause } from './clause.ts'
import { typeOfSentence } from './fact-types.ts'
import { isOrder } from './planted-orders.ts'
import { slotsOf } from './slots.ts'

const contextCharacters = 32
const sentencesMax = 120
const sentenceCharactersMax = 600
const methodName = 'rules/1'

/** What record knows when it reads one article. */
export interface ClaimsInput {
  readonly article: Article
  readonly storyId: string
  readonly originId: string
  readonly entities: readonly Entity[]
  readonly mentions: readonly Mention[]
}

/**
 * The claims of one article, in reading order: at most one a sentence, each slot verified against the text.
 * English sentences are read whole; in other languages a claim holds names, figures and dates.
 */
export function claimsByRule(input: ClaimsInput): readonly Claim[] {
  const { article } = input
  const claims: Claim[] = []
  for (const [position, span] of article.sentences.slice(0, sentencesMax).entries()) {
    const claim = claimOf(input, span, position)
    if (claim !== undefined) claims.push(claim)
  }
  return checkSpans(claims, article)
}

function claimOf(input: ClaimsInput, span: Span, position: number): Claim | undefined {
  const { article } = input
  const sentence = article.text.slice(span.start, span.end)
  if (sentence.length > sentenceCharactersMax || sentence.length < 15 || isOrder(sentence)) return undefined
  const clause = article.language.startsWith('en') ? findClause(sentence) : undefined
  const slot = (start: number, end: number): Slot =>
    withEntity({ text: sentence.slice(start, end), start: span.start + start, end: span.start + end }, input)
  const found = slotsOf(sentence, { offset: span.start, language: article.language, reference: article.publishedAt })
  const names = findNames(sentence, article.language).map((name) => slot(name.start, name.end))
  const hasSubject = clause !== undefined && /\p{L}/u.test(sentence.slice(clause.subject.start, clause.subject.end))
  const figures = found.quantities.length + found.money.length
  if (!hasSubject && (names.length === 0 || figures + found.dates.length === 0)) return undefined
  const first = names[0]
  const subject = hasSubject ? slot(clause.subject.start, clause.subject.end) : first
  if (subject === undefined) return undefined
  const verb: Slot = hasSubject ? slot(clause.verb.start, clause.verb.end) : { text: '', start: span.start, end: span.start }
  // @NOTE only the clause counts: a "not" in another clause of the sentence denies something else.
  const said = hasSubject ? sentence.slice(clause.subject.start, clause.object?.end ?? clause.verb.end) : sentence
  const { negated } = polarityOf(said)
  const whole = polarityOf(sentence).modality
  const modality = whole === 'rumour' || whole === 'conditional' ? whole : polarityOf(said).modality
  const place = placeIn(names, input)
  const type = typeOfSentence(sentence)
  return {
    id: `c_${sha256Hex(`${article.id}|${article.version}|${span.start}`).slice(0, 16)}`,
    articleId: article.id,
    storyId: input.storyId,
    originId: input.originId,
    start: span.start,
    end: span.end,
    exactSha256: sha256Hex(sentence),
    prefix: article.text.slice(Math.max(0, span.start - contextCharacters), span.start),
    suffix: article.text.slice(span.end, span.end + contextCharacters),
    subject,
    verb,
    ...(hasSubject && clause.object !== undefined && { object: slot(clause.object.start, clause.object.end) }),
    ...(place !== undefined && { place }),
    ...(clause?.speaker !== undefined && { speaker: slot(clause.speaker.start, clause.speaker.end) }),
    names,
    ...found,
    modality,
    negated,
    ...(type !== undefined && { factType: type.type, status: type.status }),
    position,
    method: methodName,
  }
}

/** The entity a slot names: by the mentions linked in this article, else by a registered name that the slot's words are or end with. */
function withEntity(slot: Slot, { entities, mentions, article }: ClaimsInput): Slot {
  const linked = mentions.find(
    (mention) =>
      mention.articleId === article.id && mention.entityId !== undefined && mention.start >= slot.start && mention.end <= slot.end,
  )
  const named = entities.find((entity) =>
    [entity.name, ...entity.aliases].some((name) => slot.text === name || slot.text === `${name}'s` || slot.text === `${name}’s`),
  )
  const entityId = named?.id ?? linked?.entityId
  return entityId === undefined ? slot : { ...slot, entityId }
}

function placeIn(names: readonly Slot[], { entities }: ClaimsInput): Slot | undefined {
  return names.find((name) => entities.some((entity) => entity.id === name.entityId && ['site', 'place', 'country'].includes(entity.kind)))
}
