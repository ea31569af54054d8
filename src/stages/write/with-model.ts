// The writer that a model helps: it sees verified claims under short ids and nothing else; code binds the evidence.
import type { Dossier } from '../../domain/dossier.ts'
import type { Draft } from '../../domain/draft.ts'
import { limits } from '../../domain/limits.ts'
import type { Sentence } from '../../domain/sentence.ts'
import { questionOf } from '../../prompts/prompt.ts'
import { type SummaryAnswer, writeSummary } from '../../prompts/write-summary.ts'
import { longestSharedRun } from '../../text/overlap.ts'
import { fitToPrint, type ToldByModel, withDates } from './fit-to-print.ts'
import { sentencesMax } from './sentences/within-caps.ts'
import { type Asked, proseIn, shownClaims, spansNamed } from './shown-claims.ts'
import { claimSentence, sourceOf } from './wording/evidence-of.ts'
import { summaryCap } from './wording/own-words.ts'

/** Under a cap that leaves each of three sentences fewer words than this, two are asked for. */
const wordsEachMin = 12

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
  const most = wordsMax < sentencesMax * wordsEachMin ? sentencesMax - 1 : sentencesMax
  return { question: questionOf(writeSummary, { claims: lines, sentencesMax: most, wordsMax }), claims }
}

/** A headline is short: six words in a row of a source's own headline are that headline. */
const titleRunMax = 6

function isOwnHeadline(text: string, dossier: Dossier): boolean {
  return dossier.sources.every(({ article }) => longestSharedRun(text, article.title).words < titleRunMax)
}

interface Told {
  readonly text: string
  readonly claims: readonly string[]
}

/** What was told, bound to the passages of the claims it names, with dates for days of the week; undefined where it cannot be. */
function boundTo(told: Told, asked: Asked<SummaryAnswer>, dossier: Dossier): ToldByModel | undefined {
  const spans = spansNamed(told.claims, asked.claims, dossier, told.text)
  if (spans === undefined) return undefined
  const claims = told.claims.flatMap((id) => asked.claims.get(id) ?? [])
  const text = proseIn(withDates(told.text, claims, dossier), dossier)
  return text === undefined ? undefined : { text, spans }
}

function headlineFrom(told: Told, asked: Asked<SummaryAnswer>, dossier: Dossier): Sentence | undefined {
  const bound = boundTo(told, asked, dossier)
  if (bound === undefined || !isOwnHeadline(bound.text, dossier)) return undefined
  return claimSentence(dossier.storyId, 'headline', bound.text.replace(/\.$/u, ''), bound.spans)
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
  const signed = (sentence: Sentence): Sentence => ({ ...sentence, writer })
  const headline = headlineFrom(answer.headline, asked, dossier)
  const bound = answer.summary.flatMap((each) => boundTo(each, asked, dossier) ?? [])
  const told = fitToPrint(bound, dossier).map(signed)
  const summary = told.length >= Math.min(2, base.summary.length) ? told : base.summary
  const isUsed = headline !== undefined || summary !== base.summary
  if (!isUsed) return base
  return { ...base, headline: headline === undefined ? base.headline : signed(headline), summary }
}
