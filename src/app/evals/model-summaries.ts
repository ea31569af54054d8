// What is printed of a capable model's summaries of invented reports: how many of its sentences stand at the gate, and how many stories it tells.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Dossier } from '../../domain/dossier.ts'
import type { Draft } from '../../domain/draft.ts'
import { limits } from '../../domain/limits.ts'
import { isByModel, type Sentence } from '../../domain/sentence.ts'
import { writeSummary } from '../../prompts/write-summary.ts'
import { rule, sentBack } from '../../stages/edit/rule.ts'
import { verifyDraft } from '../../stages/verify/verify-draft.ts'
import { askForMending, askForSummary, withAnswer } from '../../stages/write/with-model.ts'
import { writeWithoutModel } from '../../stages/write/without-model.ts'
import { checkout } from '../config.ts'
import { inventedReports } from './invented-takes.ts'
import { dossierOf } from './sample-dossiers.ts'

/** `at` is where the sentences of its claims begin in the report: short ids move when claims are read better. */
const told = z.strictObject({ text: z.string(), at: z.array(z.number().int()).min(1) })
const given = z.strictObject({ headline: told, summary: z.array(told) })
const answers = z.strictObject({
  note: z.string(),
  prompt: z.string(),
  /** `mended` is what came back when what could not be printed of the first answer was put to the model. */
  answers: z.array(given.extend({ id: z.string(), mended: given.optional() })),
})
type Answer = z.infer<typeof answers>['answers'][number]

type InventedReports = ReturnType<typeof inventedReports>

/** One report, what became of the model's sentences at first, and what is printed in the end. */
export interface ModelSummary {
  readonly id: string
  readonly stands: readonly string[]
  readonly falls: readonly { readonly text: string; readonly reason: string }[]
  readonly printed: readonly { readonly text: string; readonly isByModel: boolean }[]
}

const writer = `${writeSummary.id}/${writeSummary.version} a model`
const now = new Date('2026-06-30T12:00:00Z')

/** The draft of one chance: the model's words over the rules' where it may still have a say. */
function draftOf(dossier: Dossier, answer: Answer, isHelped: boolean): Draft {
  const base = writeWithoutModel(dossier, now)
  const asked = askForSummary(dossier)
  if (!isHelped || asked === undefined) return base
  const claims = new Map(dossier.claims.map((claim) => [String(claim.start), claim]))
  const named = ({ text, at }: Answer['headline']) => ({ text, claims: at.map(String) })
  const inClaims = ({ headline, summary }: z.infer<typeof given>) => ({ headline: named(headline), summary: summary.map(named) })
  const first = inClaims(answer)
  const again = askForMending(first, { ...asked, claims }, dossier)
  const last = again === undefined || answer.mended === undefined ? first : inClaims(answer.mended)
  const next = withAnswer(base, last, { ...asked, claims }, dossier, writer)
  return next === base ? base : { ...base, headline: next.headline, summary: next.summary, writer }
}

function summaryOf(report: InventedReports['reports'][number], entities: InventedReports['entities'], answer: Answer): ModelSummary {
  const { id, title, text, on, publisher } = report
  const article = { id: `a_${id}`, title, text, publishedAt: `${on}T08:00:00Z`, language: 'en', publisher }
  let dossier = dossierOf(id, [article], entities)
  let first: { readonly draft: Draft; readonly cuts: readonly { readonly sentenceId: string; readonly reason: string }[] } | undefined
  let printed: readonly Sentence[] = []
  for (let attempt = 0; attempt < limits.words.attemptsMax; attempt += 1) {
    const draft = draftOf(dossier, answer, attempt === 0 || dossier.byRule?.includes('summary') === false)
    const verdicts = verifyDraft(draft, dossier, { receiptSentence: dossier.receipt.sentence })
    const ruling = rule({ draft, verdicts, dossier, now })
    first ??= { draft, cuts: ruling.cuts }
    const cut = new Set(ruling.cuts.map(({ sentenceId }) => sentenceId))
    printed = [draft.headline, ...draft.summary].filter((each) => !cut.has(each.id))
    if (ruling.kind !== 'return') break
    dossier = sentBack(dossier, draft, ruling)
  }
  const reasons = new Map(first?.cuts.map(({ sentenceId, reason }) => [sentenceId, reason]))
  const byModel = [...(first === undefined ? [] : [first.draft.headline, ...first.draft.summary])].filter(isByModel)
  const offered = [answer.headline, ...answer.summary]
  const stands = byModel.filter((each) => !reasons.has(each.id)).map((each) => each.text)
  const fell = byModel.filter((each) => reasons.has(each.id)).map((each) => ({ text: each.text, reason: reasons.get(each.id) ?? '' }))
  const lost = Math.max(0, offered.length - byModel.length)
  return {
    id,
    stands,
    falls: [
      ...fell,
      ...Array.from({ length: lost }, () => ({ text: '', reason: 'It copies, has no claim it may stand on, or is over a cap.' })),
    ],
    printed: printed.map((each) => ({ text: each.text, isByModel: isByModel(each) })),
  }
}

/**
 * Every answer of `eval/model-answers.json` over its report.
 *
 * @throws where the answers are not those of today's prompt: they have to be asked for again
 */
export function modelSummaries(): readonly ModelSummary[] {
  const kept = answers.parse(JSON.parse(readFileSync(join(checkout, 'eval', 'model-answers.json'), 'utf8')))
  const today = `${writeSummary.id}/${writeSummary.version}`
  if (kept.prompt !== today) throw new Error(`eval/model-answers.json answers ${kept.prompt}, and the question is ${today} by now.`)
  const { reports, entities } = inventedReports()
  return kept.answers.map((answer) => {
    const report = reports.find(({ id }) => id === answer.id)
    if (report === undefined) throw new Error(`eval/take-reports.json has no report ${answer.id}.`)
    return summaryOf(report, entities, answer)
  })
}

/** The share of a model's sentences that stand at first, and of the stories whose printed summary it wrote. */
export function modelShares(
  all: readonly ModelSummary[],
): readonly { readonly name: string; readonly value: number; readonly n: number }[] {
  const [stands, falls] = [all.flatMap((each) => each.stands).length, all.flatMap((each) => each.falls).length]
  const isTold = ({ printed }: ModelSummary): boolean => printed.slice(1).some((each) => each.isByModel)
  return [
    { name: 'rewrites.summaries.standing', value: stands / Math.max(1, stands + falls), n: stands + falls },
    { name: 'rewrites.summaries.told', value: all.filter(isTold).length / Math.max(1, all.length), n: all.length },
  ]
}
