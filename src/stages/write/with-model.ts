// The writer that a model helps: it sees verified claims under short ids and nothing else; code binds the evidence.
import type { Dossier } from '../../domain/dossier.ts'
import type { Draft } from '../../domain/draft.ts'
import { limits } from '../../domain/limits.ts'
import type { Sentence } from '../../domain/sentence.ts'
import { questionOf } from '../../prompts/prompt.ts'
import { type SummaryAnswer, writeSummary } from '../../prompts/write-summary.ts'
import { longestSharedRun } from '../../text/overlap.ts'
import { type Asked, proseIn, shownClaims, spansNamed } from './shown-claims.ts'
import { claimSentence, sourceOf } from './wording/evidence-of.ts'
import { summaryCap } from './wording/own-words.ts'
import { countWords } from './wording/phrases.ts'

/** The question for a dossier; undefined when fewer than two claims may be shown to a model. */
export function askForSummary(dossier: Dossier): Asked<SummaryAnswer> | undefined {
  const { claims, lines } = shownClaims(dossier)
  if (lines.length < 2) return undefined
  const sources = new Set([...claims.values()].map((claim) => claim.articleId))
  const [only] = [...sources]
  const wordsMax =
    sources.size > 1
      ? limits.words.summaryFromManySourcesMax
      : summaryCap(only === undefined ? 0 : (sourceOf(dossier, only)?.article.wordCount ?? 0))
  return { question: questionOf(writeSummary, { claims: lines, sentencesMax: 3, wordsMax }), claims }
}

/** A headline is short: six words in a row of a source's own headline are that headline. */
const titleRunMax = 6

function isOwnHeadline(text: string, dossier: Dossier): boolean {
  return dossier.sources.every(({ article }) => longestSharedRun(text, article.title).words < titleRunMax)
}

function sentenceFrom(
  part: 'headline' | 'summary',
  told: { readonly text: string; readonly claims: readonly string[] },
  asked: Asked<SummaryAnswer>,
  dossier: Dossier,
  writer: string,
): Sentence | undefined {
  const text = proseIn(told.text, dossier)
  const spans = spansNamed(told.claims, asked.claims, dossier)
  if (text === undefined || spans === undefined) return undefined
  if (part === 'headline' && !isOwnHeadline(text, dossier)) return undefined
  const sentence = claimSentence(dossier.storyId, part, part === 'headline' ? text.replace(/\.$/u, '') : text, spans)
  return sentence === undefined ? undefined : { ...sentence, writer }
}

/**
 * The draft with the model's headline and summary where they can be bound to evidence, and everything else as written by rule:
 * figures, comparisons and archive statements are never the model's.
 *
 * @param base the draft as the rules write it
 * @param writer who is recorded for the model's sentences
 * @returns the base itself when nothing of the answer can be used
 */
export function withAnswer(base: Draft, answer: SummaryAnswer, asked: Asked<SummaryAnswer>, dossier: Dossier, writer: string): Draft {
  const headline = sentenceFrom('headline', answer.headline, asked, dossier, writer)
  const told = answer.summary.flatMap((each) => sentenceFrom('summary', each, asked, dossier, writer) ?? [])
  const words = told.reduce((sum, each) => sum + countWords(each.text), 0)
  const summary = told.length >= Math.min(2, base.summary.length) && words <= limits.words.summaryFromManySourcesMax ? told : base.summary
  const isUsed = headline !== undefined || summary !== base.summary
  if (!isUsed) return base
  return { ...base, headline: headline ?? base.headline, summary }
}
