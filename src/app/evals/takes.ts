// The twelve checks of the rubric over the sample wire's takes, over an export, and over takes that were scored by hand.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Dossier } from '../../domain/dossier.ts'
import type { Draft } from '../../domain/draft.ts'
import type { Entity } from '../../domain/entity.ts'
import type { Fact } from '../../domain/fact.ts'
import type { RubricCheck } from '../../domain/ruling.ts'
import type { Sentence } from '../../domain/sentence.ts'
import { rule, sentBack } from '../../stages/edit/rule.ts'
import { scoreTake, shortMayRun, takeMayRun } from '../../stages/edit/take-score.ts'
import { joinLedger } from '../../stages/record/facts/join-ledger.ts'
import { verifyDraft } from '../../stages/verify/verify-draft.ts'
import { writeWithoutModel } from '../../stages/write/without-model.ts'
import { checkout } from '../config.ts'
import { loadSample } from '../sample/sample-data.ts'
import { dossierOf, reportOf } from './sample-dossiers.ts'

/** The score sheet of one take. */
export interface TakeSheet {
  readonly id: string
  readonly headline: string
  readonly take: readonly string[]
  readonly checks: readonly RubricCheck[]
  readonly passed: number
  /** Whether the take, or the short form in its place, may be published with this sheet. */
  readonly mayRun: boolean
  /** A short form: the page says that there is no take, and prints what can be counted all the same. */
  readonly isShort: boolean
}

/** A story with its draft. */
export interface Told {
  readonly dossier: Dossier
  /** As it is published: written again once if it was sent back, without the sentences that were cut. */
  readonly draft: Draft
}

/** Writes and rules on a story as the wire does. */
export function tell(dossier: Dossier): Told {
  const now = new Date(dossier.builtAt)
  const draft = writeWithoutModel(dossier, now)
  const ruling = rule({ draft, verdicts: verifyDraft(draft, dossier, { receiptSentence: dossier.receipt.sentence }), dossier, now })
  if (ruling.kind === 'return') return tell(sentBack(dossier, draft, ruling))
  const cut = new Set(ruling.cuts.map(({ sentenceId }) => sentenceId))
  const kept = (all: readonly Sentence[]): readonly Sentence[] => all.filter(({ id }) => !cut.has(id))
  return { dossier, draft: { ...draft, summary: kept(draft.summary), take: kept(draft.take), archive: kept(draft.archive) } }
}

/** The ledger after a story, and the story's own rows in it: reports of one deal are one row. */
export function recorded(ledger: readonly Fact[], dossier: Dossier): { readonly all: readonly Fact[]; readonly own: readonly Fact[] } {
  const own = joinLedger(ledger, dossier.facts, { trustOf: () => 1 })
  const ids = new Set(own.map(({ id }) => id))
  return { all: [...ledger.filter(({ id }) => !ids.has(id)), ...own], own }
}

/** The score sheet of a told story. */
export function sheetOf(id: string, { dossier, draft }: Told): TakeSheet {
  const verdicts = verifyDraft(draft, dossier, { receiptSentence: dossier.receipt.sentence })
  const checks = scoreTake(draft, dossier, verdicts)
  return {
    id,
    headline: draft.headline.text,
    take: draft.take.map(({ text }) => text),
    checks,
    passed: checks.filter((check) => check.passed).length,
    mayRun: draft.take.length > 0 && (draft.noTake === undefined ? takeMayRun(checks) : shortMayRun(checks)),
    isShort: draft.noTake !== undefined,
  }
}

const registryOfSample = (): readonly Entity[] => JSON.parse(readFileSync(join(checkout, 'sample', 'entities.json'), 'utf8'))

/** The sample's stories in order of their first report, each told with the ledger that the ones before it left. */
const toldSample = (): Promise<ReadonlyMap<string, Told>> => (told ??= tellSample())
let told: Promise<ReadonlyMap<string, Told>> | undefined

async function tellSample(): Promise<ReadonlyMap<string, Told>> {
  const folder = join(checkout, 'sample')
  const { outlets, articles } = await loadSample(folder)
  const registry = registryOfSample()
  const outletOf = new Map(outlets.map((outlet) => [outlet.id, outlet]))
  const stories = [...Map.groupBy(articles, ({ story }) => story)].toSorted(([, a], [, b]) =>
    (a[0]?.publishedAt ?? '') < (b[0]?.publishedAt ?? '') ? -1 : 1,
  )
  let ledger: readonly Fact[] = []
  const told = new Map<string, Told>()
  for (const [story, articlesOfStory] of stories) {
    const reports = articlesOfStory.filter(({ copyOf }) => copyOf === undefined).map((it) => reportOf(it, outletOf.get(it.outlet)))
    const read = dossierOf(story, reports, registry)
    const { all, own } = recorded(ledger, read)
    told.set(story, tell({ ...read, facts: own, ledger: all.filter((fact) => !own.includes(fact)) }))
    ledger = all
  }
  return told
}

/** The sheets of every story of the sample that has a take or a short form. */
export async function sampleSheets(): Promise<readonly TakeSheet[]> {
  return [...(await toldSample())].filter(([, { draft }]) => draft.take.length > 0).map(([story, told]) => sheetOf(story, told))
}

const changed = z.union([
  z.object({ drop: z.string(), keep: z.number().optional() }),
  z.object({ part: z.string(), text: z.string() }),
  z.object({ watch: z.string() }),
  z.object({ archive: z.string() }),
])
const scoredByHand = z.array(
  z.object({
    id: z.string(),
    /** A story of the sample, or a report of our own for news of a kind that the sample has not. */
    story: z.string().optional(),
    report: z.object({ title: z.string(), text: z.string() }).optional(),
    change: changed.optional(),
    fails: z.array(z.number()),
    why: z.string(),
  }),
)
type Change = z.infer<typeof changed>

/** The draft with one thing made worse; evidence stays, so that only the words or the part are at fault. */
function made(draft: Draft, change: Change | undefined): Draft {
  if (change === undefined) return draft
  if ('watch' in change) {
    const { watch: _, ...rest } = draft
    return { ...rest, noWatch: change.watch }
  }
  const worded = (sentence: Sentence, text: string): Sentence => ({ ...sentence, text })
  if ('archive' in change) return { ...draft, archive: draft.archive.map((each) => worded(each, change.archive)) }
  if ('drop' in change) {
    const own = draft.take.filter(({ part }) => part === change.drop).slice(change.keep ?? 0)
    return { ...draft, take: draft.take.filter((sentence) => !own.includes(sentence)) }
  }
  if (change.part === 'summary')
    return { ...draft, summary: draft.summary.map((each, at) => (at === 0 ? worded(each, change.text) : each)) }
  const first = draft.take.find(({ part }) => part === change.part)
  return { ...draft, take: draft.take.map((each) => (each === first ? worded(each, change.text) : each)) }
}

/** One cell of the calibration: a take, a check, what the hand and what the code say. */
interface Cell {
  readonly id: string
  readonly check: number
  readonly hand: boolean
  readonly code: boolean
}

const ownReport = (id: string, { title, text }: { readonly title: string; readonly text: string }) => ({
  id,
  title,
  text,
  publishedAt: '2026-05-12T08:00:00Z',
  language: 'en',
  publisher: 'Fenwick Courier',
})

/** The takes scored by hand, each against the code. */
export async function calibrate(): Promise<readonly Cell[]> {
  const scored = scoredByHand.parse(JSON.parse(readFileSync(join(checkout, 'eval', 'takes.json'), 'utf8')))
  const told = await toldSample()
  const registry = registryOfSample()
  return scored.flatMap(({ id, story = id, report, change, fails }) => {
    const base = report === undefined ? told.get(story) : tell(dossierOf(id, [ownReport(id, report)], registry))
    if (base === undefined || base.draft.take.length === 0) throw new Error(`eval/takes.json: ${id}: the sample has no take for ${story}`)
    const { checks } = sheetOf(id, { ...base, draft: made(base.draft, change) })
    return checks.map((check) => ({ id, check: check.number, hand: !fails.includes(check.number), code: check.passed }))
  })
}

export interface Measure {
  readonly name: string
  readonly value: number
  readonly n: number
}

/** Whether a take tells what speaks against its news, or that nothing does, and not only where to look for it. */
const tellsCounter = ({ take }: TakeSheet): boolean => !take.some((text) => /^Counter-evidence: (?:for|see) /.test(text))

/** How often hand and code agree, with Cohen's kappa, and how many takes of the sample may run. */
export function takeMeasures(sheets: readonly TakeSheet[], cells: readonly Cell[]): readonly Measure[] {
  const n = cells.length
  const share = (of: readonly Cell[]): number => of.length / Math.max(1, n)
  const agreement = share(cells.filter(({ hand, code }) => hand === code))
  const [hand, code] = [share(cells.filter((cell) => cell.hand)), share(cells.filter((cell) => cell.code))]
  const chance = hand * code + (1 - hand) * (1 - code)
  const takes = sheets.filter(({ isShort }) => !isShort)
  const short = sheets.filter(({ isShort }) => isShort)
  const shareRun = (some: readonly TakeSheet[]): number => some.filter(({ mayRun }) => mayRun).length / Math.max(1, some.length)
  const passed = takes.reduce((sum, sheet) => sum + sheet.passed, 0) / Math.max(1, takes.length)
  const ofHand = [
    { name: 'takes.agreement', value: agreement, n },
    { name: 'takes.kappa', value: chance === 1 ? 1 : (agreement - chance) / (1 - chance), n },
  ]
  return [
    ...(n === 0 ? [] : ofHand),
    { name: 'takes.may_run', value: shareRun(takes), n: takes.length },
    { name: 'takes.checks_passed', value: passed, n: takes.length },
    { name: 'takes.counter_told', value: takes.filter(tellsCounter).length / Math.max(1, takes.length), n: takes.length },
    ...(short.length === 0 ? [] : [{ name: 'takes.short_may_run', value: shareRun(short), n: short.length }]),
  ]
}
