// The writer that a model helps: it sees verified claims under short ids and nothing else; code binds the evidence.
import type { Dossier } from '../../domain/dossier.ts'
import type { Draft } from '../../domain/draft.ts'
import { limits } from '../../domain/limits.ts'
import type { Sentence } from '../../domain/sentence.ts'
import { type Question, questionOf } from '../../prompts/prompt.ts'
import { askAgain, type SummaryAnswer, writeSummary } from '../../prompts/write-summary.ts'
import { longestSharedRun } from '../../text/overlap.ts'
import { fitToPrint, type ToldByModel, withDates } from './fit-to-print.ts'
import { sentencesMax } from './sentences/within-caps.ts'
import { type Asked, proseIn, shownClaims, spansNamed } from './shown-claims.ts'
import { claimSentence, sourceOf } from './wording/evidence-of.ts'
import { inOwnWords } from './wording/own-wording.ts'
import { asserted, copiedRun, summaryCap } from './wording/own-words.ts'

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

/** What a participle may be followed by in a headline that leaves the "is" out. */
const shortPassive =
  /^(?<who>(?:[^\s,:;“”"]+ ){1,6}?)(?<deed>\p{Ll}{3,}(?:ed|en|wn|un|ut|ld|nt|ght|id)) (?=(?:to|on|by|in|for|after|with|over|at|from|as|of|against)\b)/u

/** "Voss arrested on fraud charges" as "Voss is arrested …", where a passage has "was arrested": a past with a doer is told as such. */
function withPassive(text: string, passages: readonly string[]): string {
  const { who = '', deed = '' } = shortPassive.exec(text)?.groups ?? {}
  if (deed === '' || /\b(?:is|are|was|were|be|been|has|have|had|gets?|got|will|would|may)\b/u.test(who)) return text
  const passive = new RegExp(`\\b(?:is|are|was|were|be|been|being) (?:\\p{Ll}+ly )?${deed}\\b`, 'u')
  if (!passages.some((passage) => passive.test(passage))) return text
  // "Rep. Collins" is one, "three halls" are many.
  const isMany = /[^s]s $|\band\b/u.test(who) && !/^\p{Lu}\S*(?: \p{Lu}\S*)* $/u.test(who)
  return text.replace(`${who}${deed}`, `${who}${isMany ? 'are' : 'is'} ${deed}`)
}

function headlineFrom(told: Told, asked: Asked<SummaryAnswer>, dossier: Dossier): Sentence | undefined {
  const bound = boundTo(told, asked, dossier)
  if (bound === undefined || !isOwnHeadline(bound.text, dossier)) return undefined
  const passages = bound.spans.map(({ articleId, start, end }) => sourceOf(dossier, articleId)?.article.text.slice(start, end) ?? '')
  return claimSentence(dossier.storyId, 'headline', withPassive(bound.text.replace(/\.$/u, ''), passages), bound.spans)
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

/** Why words of an answer cannot be printed: no rule has other words for what they copy, or the checks refused them before. */
function whyNot({ text, claims }: Told, asked: Asked<SummaryAnswer>, dossier: Dossier): string | undefined {
  const own = withDates(
    text,
    claims.flatMap((id) => asked.claims.get(id) ?? []),
    dossier,
  )
  const said = asserted(inOwnWords(own, { ...dossier, attempt: 0 }) ?? own)
  const refusal = dossier.refused?.why?.find((each) => asserted(each.text) === said)
  if (refusal !== undefined) return refusal.reason
  const run = inOwnWords(own, dossier) === undefined ? copiedRun(own, dossier) : undefined
  return run === undefined ? undefined : `${run.words} words in a row: ${own.slice(run.start, run.end)}`
}

/** The question again with what of its answer cannot be printed; undefined where all of it can. */
export function askForMending(answer: SummaryAnswer, asked: Asked<SummaryAnswer>, dossier: Dossier): Question<SummaryAnswer> | undefined {
  const unprintable = [answer.headline, ...answer.summary].flatMap((told) => {
    const why = whyNot(told, asked, dossier)
    return why === undefined ? [] : [{ text: told.text, why }]
  })
  return unprintable.length === 0 ? undefined : askAgain(asked.question, answer, unprintable)
}
