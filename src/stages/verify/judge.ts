// The judge: a model asked whether passages carry a model's sentence. It may lower a verdict, and never raise one.
import type { Dossier } from '../../domain/dossier.ts'
import type { Draft } from '../../domain/draft.ts'
import { isByModel, type Sentence } from '../../domain/sentence.ts'
import type { Verdict } from '../../domain/verdict.ts'
import { type JudgeAnswer, judgeSentence } from '../../prompts/judge-sentence.ts'
import { type Question, questionOf } from '../../prompts/prompt.ts'
import { materialOf, verdict } from './material.ts'

/** What the judge is asked, and which sentence each short id means. */
export interface AskedJudge {
  readonly question: Question<JudgeAnswer>
  readonly sentences: ReadonlyMap<string, Sentence>
  /** Claims whose passages it is shown. */
  readonly inputIds: readonly string[]
}

const sentencesMax = 12
const charactersMax = 80

interface Shown {
  readonly sentence: Sentence
  readonly passages: readonly { readonly text: string; readonly claim: { readonly id: string } }[]
}

/** A draft's sentences that a model wrote and every check supports: what a rule wrote, or a check has cut already, needs no judge. */
function toBeJudged(draft: Draft, dossier: Dossier, verdicts: readonly Verdict[]): readonly Shown[] {
  const fallen = new Set(verdicts.filter(({ grade }) => grade !== 'supported').map(({ sentenceId }) => sentenceId))
  return [draft.headline, ...draft.summary, ...draft.take]
    .filter((sentence) => sentence.kind === 'claim' && isByModel(sentence) && !fallen.has(sentence.id))
    .map((sentence) => ({ sentence, passages: materialOf(sentence, dossier).material.passages.filter(({ text }) => text !== '') }))
}

const canBeShown = ({ passages }: Shown, at: number): boolean => passages.length > 0 && at < sentencesMax

/** @returns undefined where there is nothing that the judge can be shown */
export function askJudge(draft: Draft, dossier: Dossier, verdicts: readonly Verdict[]): AskedJudge | undefined {
  const told = toBeJudged(draft, dossier, verdicts).filter(canBeShown)
  if (told.length === 0) return undefined
  const judged = told.map(({ sentence, passages }, at) => ({
    id: `s${at + 1}`,
    text: sentence.text,
    passages: passages.map(({ text }) => text),
  }))
  return {
    question: questionOf(judgeSentence, judged),
    sentences: new Map(told.map(({ sentence }, at) => [`s${at + 1}`, sentence])),
    inputIds: told.flatMap(({ passages }) => passages.map(({ claim }) => claim.id)),
  }
}

/**
 * Verdicts on what the judge cannot be shown, since no words of the source are kept any more: where a judge is wanted, a model's
 * sentence does not run past it unseen.
 */
export function loweredUnseen(draft: Draft, dossier: Dossier, verdicts: readonly Verdict[]): readonly Verdict[] {
  return toBeJudged(draft, dossier, verdicts)
    .filter((it, at) => !canBeShown(it, at))
    .map(({ sentence }) =>
      verdict(sentence, 'evidence', 'unsupported', 'The judge cannot be shown the passage: its words are not kept any more.'),
    )
}

/** The judge's reason in plain letters: it may be printed beside a cut. */
const plain = (why: string): string =>
  why
    .replace(/[^\p{L}\p{N} .,;:'%()-]+/gu, ' ')
    .replace(/\S*\.(?:com|org|net|example|io)\S*/giu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, charactersMax)

/** Verdicts that a judge's answer adds: one for each sentence it finds unsupported. Ids it was not given count for nothing. */
export function loweredBy(answer: JudgeAnswer, { sentences }: AskedJudge): readonly Verdict[] {
  const found = new Map(answer.findings.filter(({ supported }) => !supported).map(({ id, why }) => [id, why]))
  return [...found].flatMap(([id, why]) => {
    const sentence = sentences.get(id)
    return sentence === undefined
      ? []
      : [verdict(sentence, 'evidence', 'unsupported', `The judge does not find it in the passage: ${plain(why)}`)]
  })
}
