// A claim made from the parts someone read in a sentence: by rule or as a model proposed, its slots are found and typed alike.

import type { Article, Span } from '../../../domain/article.ts'
import type { Claim, Slot } from '../../../domain/claim.ts'
import type { Entity, Mention } from '../../../domain/entity.ts'
import { businessKinds } from '../../../domain/entity.ts'
import type { Interval } from '../../../domain/interval.ts'
import type { Voice } from '../../../text/clause-voice.ts'
import { findDates } from '../../../text/dates.ts'
import { sha256Hex } from '../../../text/digest.ts'
import { countsFromBefore } from '../../../text/following-dates.ts'
import { ledeAt } from '../../../text/lede.ts'
import { findNames } from '../../../text/names.ts'
import { orderedStarts } from '../../../text/planted-orders.ts'
import { type SentenceType, typeOfSentence } from './fact-types.ts'
import { type Found, slotsOf } from './slots.ts'

const contextCharacters = 32
const sentenceCharactersMin = 15
const sentenceCharactersMax = 600

/** What record knows when it reads one article. */
export interface ClaimsInput {
  readonly article: Pick<Article, 'id' | 'version' | 'text' | 'sentences' | 'language' | 'publishedAt'>
  readonly storyId: string
  readonly originId: string
  readonly entities: readonly Entity[]
  readonly mentions: readonly Mention[]
}

/** The same with the registry ready to be asked. */
export interface Reading extends ClaimsInput {
  readonly known: ReadonlyMap<string, string>
  /** Ids of entities that are places. */
  readonly places: ReadonlySet<string>
  /** Ids of entities that are companies. */
  readonly companies: ReadonlySet<string>
  /** Where sentences start that give orders to software, or that such an order brings with it. */
  readonly ordered: ReadonlySet<number>
}

/** One sentence of an article with its figures, dates and names found. */
export interface SentenceRead {
  readonly input: Reading
  readonly span: Span
  readonly sentence: string
  readonly position: number
  readonly names: readonly Slot[]
  readonly foundNames: ReturnType<typeof findNames>
  readonly found: Found
  /** Offsets into the sentence become a slot of the article, with the entity it names. */
  readonly slot: (start: number, end: number) => Slot
  /** A headline, a caption, or words inside someone's quotation: no clause in the publisher's voice is read from it. */
  readonly isSet: boolean
  /** Digest and ledger type of the sentence, worked out once for however many claims are read from it. */
  readonly mark: () => { readonly sha256: string; readonly type: SentenceType | undefined }
}

/** Makes the registry ready, once an article, and begins where its prose does: a claim's position is counted from there. */
export function readingOf(input: ClaimsInput): Reading {
  const { text, sentences } = input.article
  const known = new Map<string, string>()
  for (const entity of input.entities) for (const name of [entity.name, ...entity.aliases]) if (!known.has(name)) known.set(name, entity.id)
  const places = new Set(input.entities.filter((entity) => placeKinds.has(entity.kind)).map((entity) => entity.id))
  const companies = new Set(input.entities.filter((entity) => businessKinds.has(entity.kind)).map((entity) => entity.id))
  const article = { ...input.article, sentences: sentences.slice(ledeAt(text, sentences)) }
  return { ...input, article, known, places, companies, ordered: orderedStarts(text, sentences) }
}

/** A sentence as claims are read from it; undefined where it is too short, too long, or an order to software. */
export function sentenceAt(input: Reading, span: Span, position: number): SentenceRead | undefined {
  const { article } = input
  const sentence = article.text.slice(span.start, span.end)
  if (sentence.length > sentenceCharactersMax || sentence.length < sentenceCharactersMin || input.ordered.has(span.start)) return undefined
  const slot = (start: number, end: number): Slot =>
    withEntity({ text: sentence.slice(start, end), start: span.start + start, end: span.start + end }, input)
  const before = countsFromBefore(sentence) ? lastDateBefore(article, position) : undefined
  const found = slotsOf(sentence, { offset: span.start, language: article.language, reference: article.publishedAt, before })
  const foundNames = findNames(sentence, article.language)
  const beside = linkedBeside(foundNames, span, input)
  const names = [...foundNames, ...beside].toSorted((a, b) => a.start - b.start).map(({ start, end }) => slot(start, end))
  // A line without a full stop is a headline, a caption or a link, unless the text is that line.
  const isLine = article.sentences.length > 1 && !/[.!?:;…]["”’'»)\]]{0,3}$/u.test(sentence)
  const isSet = isLine || isInsideQuote(article.text, span)
  return { input, span, sentence, position, names, foundNames, found, slot, isSet, mark: markOf(sentence) }
}

/** Names that the registry knows and that their shape alone does not show: a bare house behind a German verb. */
const linkedBeside = (found: ReturnType<typeof findNames>, span: Span, { mentions, article }: Reading): readonly Span[] =>
  mentions
    .filter((it) => it.articleId === article.id && it.entityId !== undefined && it.start >= span.start && it.end <= span.end)
    .map((it) => ({ start: it.start - span.start, end: it.end - span.start }))
    .filter((it) => !found.some(({ start, end }) => start < it.end && end > it.start))

/** Sentences back that a date may stand from which "the following week" counts. */
const datedBackMax = 3

/** The last date that the sentences before one give. */
function lastDateBefore({ text, sentences, language, publishedAt }: ClaimsInput['article'], position: number): Interval | undefined {
  const back = sentences.slice(Math.max(0, position - datedBackMax), position).toReversed()
  for (const { start, end } of back) {
    const last = findDates(text.slice(start, end), { language, reference: publishedAt }).at(-1)
    if (last !== undefined) return last.interval
  }
  return undefined
}

function markOf(sentence: string): SentenceRead['mark'] {
  let known: ReturnType<SentenceRead['mark']> | undefined
  return () => {
    known ??= { sha256: sha256Hex(sentence), type: typeOfSentence(sentence) }
    return known
  }
}

/** A quotation that opened in a sentence before, or closes in this one: its words are someone's, and not the publisher's. */
function isInsideQuote(text: string, span: Span): boolean {
  const line = text.slice(text.lastIndexOf('\n', span.start - 1) + 1, span.start)
  const open = (words: string): boolean =>
    (words.match(/[“«„]/gu) ?? []).length > (words.match(/[”»]/gu) ?? []).length || (words.match(/"/gu) ?? []).length % 2 === 1
  const own = text.slice(span.start, span.end)
  const closesOnly = (own.match(/”/gu) ?? []).length > (own.match(/“/gu) ?? []).length || (own.match(/"/gu) ?? []).length % 2 === 1
  return open(line) || (closesOnly && !/^["“]/u.test(own))
}

/**
 * A claim of one sentence.
 *
 * @param read.found the figures and dates that are the claim's own
 * @param method who read the parts: it is part of no id, so that a part read twice is one claim
 */
export function claimFrom(
  { input, span, position, names, found, mark }: Pick<SentenceRead, 'input' | 'span' | 'position' | 'names' | 'found' | 'mark'>,
  slots: Pick<Claim, 'subject' | 'verb' | 'object' | 'speaker' | 'recipient' | 'condition'>,
  { negated, modality }: Voice,
  method: string,
): Claim {
  const { article } = input
  const { verb } = slots
  const place = names.find((name) => name.entityId !== undefined && input.places.has(name.entityId))
  const { sha256, type } = mark()
  return {
    id: `c_${sha256Hex(`${article.id}|${article.version}|${span.start}|${verb.start}`).slice(0, 16)}`,
    articleId: article.id,
    storyId: input.storyId,
    originId: input.originId,
    start: span.start,
    end: span.end,
    exactSha256: sha256,
    prefix: article.text.slice(Math.max(0, span.start - contextCharacters), span.start),
    suffix: article.text.slice(span.end, span.end + contextCharacters),
    ...slots,
    ...(place !== undefined && { place }),
    names,
    quantities: found.quantities,
    money: found.money,
    ...(found.rates.length > 0 && { rates: found.rates }),
    dates: found.dates,
    modality,
    negated,
    ...(type !== undefined && { factType: type.type, status: type.status }),
    position,
    method,
  }
}

/** The entity a slot names: a registered name that the slot's words are, else one by the mentions linked in this article. */
function withEntity(slot: Slot, { known, mentions, article }: Reading): Slot {
  const linked = (): string | undefined =>
    mentions.find(
      (mention) =>
        mention.articleId === article.id && mention.entityId !== undefined && mention.start >= slot.start && mention.end <= slot.end,
    )?.entityId
  const entityId = known.get(slot.text) ?? known.get(slot.text.replace(/[’']s$/u, '')) ?? linked()
  return entityId === undefined ? slot : { ...slot, entityId }
}

const placeKinds = new Set(['site', 'place', 'country'])
