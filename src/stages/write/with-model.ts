// The writer that a model helps: it sees verified claims under short ids and nothing else; code binds the evidence.
import type { Claim } from '../../domain/claim.ts'
import type { Dossier } from '../../domain/dossier.ts'
import type { Draft } from '../../domain/draft.ts'
import { limits } from '../../domain/limits.ts'
import type { Sentence, StoryPart } from '../../domain/sentence.ts'
import { type Question, questionOf } from '../../prompts/prompt.ts'
import { type ClaimLine, type SummaryAnswer, writeSummary } from '../../prompts/write-summary.ts'
import { sha256Hex } from '../../text/digest.ts'
import { longestSharedRun } from '../../text/overlap.ts'
import { claimSentence, sourceOf, spanOf } from './evidence-of.ts'
import { mayOffer, summaryCap } from './own-words.ts'
import { countWords } from './phrases.ts'

const claimsMax = 14
const claimsPerSourceMax = 6

/** What the model is asked, and which claim each short id means. */
export interface Asked {
  readonly question: Question<SummaryAnswer>
  readonly claims: ReadonlyMap<string, Claim>
}

/** Claims a model may see: of sources at L3 and above, the first of each source first, no source more than its share. */
function claimsFor(dossier: Dossier): readonly Claim[] {
  const open = new Set(
    dossier.sources.filter(({ article, coverage }) => article.level >= 'L3' && coverage.role !== 'copy').map(({ article }) => article.id),
  )
  const bySource = new Map<string, Claim[]>()
  for (const claim of dossier.claims.filter((each) => open.has(each.articleId)).toSorted((a, b) => a.position - b.position)) {
    const own = bySource.get(claim.articleId) ?? []
    if (own.length < claimsPerSourceMax) bySource.set(claim.articleId, [...own, claim])
  }
  const columns = [...bySource.values()]
  return Array.from({ length: claimsPerSourceMax }, (_, row) => columns.flatMap((column) => column.slice(row, row + 1)))
    .flat()
    .slice(0, claimsMax)
}

function lineOf(claim: Claim, id: string, dossier: Dossier): ClaimLine | undefined {
  const from = sourceOf(dossier, claim.articleId)
  if (from === undefined) return undefined
  const status = [claim.modality, ...(claim.negated ? ['denied'] : []), ...(claim.status === undefined ? [] : [claim.status])].join(', ')
  const when = claim.dates.map((date) => date.text).join(', ')
  return {
    id,
    publisher: from.source.name,
    date: from.article.publishedAt.slice(0, 10),
    who: claim.subject.text,
    verb: claim.verb.text,
    what: [claim.object?.text, claim.place?.text, when === '' ? undefined : `(${when})`].filter((part) => part !== undefined).join(' '),
    ...(claim.speaker !== undefined && { saidBy: claim.speaker.text }),
    status,
  }
}

/** The question for a dossier; undefined when fewer than two claims may be shown to a model. */
export function askForSummary(dossier: Dossier): Asked | undefined {
  const claims = new Map(claimsFor(dossier).map((claim, i) => [`c${i + 1}`, claim]))
  const lines = [...claims].flatMap(([id, claim]) => lineOf(claim, id, dossier) ?? [])
  if (lines.length < 2) return undefined
  const sources = new Set([...claims.values()].map((claim) => claim.articleId))
  const [only] = [...sources]
  const wordsMax =
    sources.size > 1
      ? limits.words.summaryFromManySourcesMax
      : summaryCap(only === undefined ? 0 : (sourceOf(dossier, only)?.article.wordCount ?? 0))
  return { question: questionOf(writeSummary, { claims: lines, sentencesMax: 3, wordsMax }), claims }
}

/** Control characters, markup, addresses: nothing of the kind is ever taken from an answer. */
const notProse = /[<>{}[\]`|*_#]|https?:|www\.|\b\S+\.(?:com|org|net|io|eu|de|fr|es|uk)\b|[\p{Cc}\p{Cf}\p{Co}]/iu

/** A headline is short: six words in a row of a source's own headline are that headline. */
const titleRunMax = 6

function isOwnHeadline(text: string, dossier: Dossier): boolean {
  return dossier.sources.every(({ article }) => longestSharedRun(text, article.title).words < titleRunMax)
}

function sentenceFrom(
  part: StoryPart,
  told: { readonly text: string; readonly claims: readonly string[] },
  asked: Asked,
  dossier: Dossier,
  writer: string,
): Sentence | undefined {
  const text = told.text.replace(/\s+/gu, ' ').trim()
  if (notProse.test(text) || !mayOffer(text, dossier)) return undefined
  if (part === 'headline' && !isOwnHeadline(text, dossier)) return undefined
  const named = told.claims.map((id) => asked.claims.get(id))
  if (named.some((claim) => claim === undefined)) return undefined
  const spans = named.flatMap((claim) => (claim === undefined ? [] : (spanOf(claim, dossier) ?? [])))
  const sentence = claimSentence(dossier.storyId, part, part === 'headline' ? text.replace(/\.$/u, '') : text, spans)
  return sentence === undefined ? undefined : { ...sentence, writer }
}

/**
 * The draft with the model's headline and summary where they can be bound to evidence, and everything else as written by rule:
 * figures, comparisons, archive statements and watches are never the model's.
 *
 * @param base the draft as the rules write it
 * @param writer who is recorded for the model's sentences
 * @returns the base itself when nothing of the answer can be used
 */
export function withAnswer(base: Draft, answer: SummaryAnswer, asked: Asked, dossier: Dossier, writer: string): Draft {
  const headline = sentenceFrom('headline', answer.headline, asked, dossier, writer)
  const told = answer.summary.flatMap((each) => sentenceFrom('summary', each, asked, dossier, writer) ?? [])
  const words = told.reduce((sum, each) => sum + countWords(each.text), 0)
  const summary = told.length >= Math.min(2, base.summary.length) && words <= limits.words.summaryFromManySourcesMax ? told : base.summary
  const isUsed = headline !== undefined || summary !== base.summary
  if (!isUsed) return base
  return {
    ...base,
    id: `draft_${sha256Hex(`${dossier.id}|${dossier.attempt}|${writer}`).slice(0, 16)}`,
    writer,
    headline: headline ?? base.headline,
    summary,
  }
}
