// The one place that decides: which sentences stand, whether the draft goes back, runs, waits for a person or is spiked.
import type { Dossier } from '../../domain/dossier.ts'
import type { Draft, Mends } from '../../domain/draft.ts'
import { limits } from '../../domain/limits.ts'
import type { ModelTask } from '../../domain/model-task.ts'
import type { RiskPolicy } from '../../domain/risk.ts'
import type { Ruling, RulingKind } from '../../domain/ruling.ts'
import { isByModel, type Sentence } from '../../domain/sentence.ts'
import { unattributed, type Verdict } from '../../domain/verdict.ts'
import { sha256Hex } from '../../text/digest.ts'
import { riskOf } from './risk.ts'
import type { StandingOrders } from './standing-orders.ts'
import { scoreTake, shortMayRun, takeMayRun } from './take-score.ts'

type Cut = Ruling['cuts'][number]

/** The sentences that a check did not support or that a person struck before, with the first reason. */
function cutsOf(sentences: readonly Sentence[], verdicts: readonly Verdict[], struck: StandingOrders['struck']): readonly Cut[] {
  const cuts = sentences.flatMap((sentence) => {
    const order = struck.get(sentence.text)
    if (order !== undefined) return [{ sentenceId: sentence.id, text: sentence.text, reason: `desk: ${order}` }]
    const failed = verdicts.find((each) => each.sentenceId === sentence.id && each.grade !== 'supported')
    return failed === undefined ? [] : [{ sentenceId: sentence.id, text: sentence.text, reason: `${failed.check}: ${failed.reason}` }]
  })
  // What an earlier report told and how this one stands to it are said together or not at all.
  const cut = new Set(cuts.map(({ sentenceId }) => sentenceId))
  const beside = sentences.filter(isBesideEarlier)
  const fallen = cuts.find(({ sentenceId }) => beside.some(({ id }) => id === sentenceId))
  const left = fallen === undefined ? [] : beside.filter(({ id }) => !cut.has(id))
  const alone = basesAlone(sentences, cut)
  return [
    ...cuts,
    ...left.map(({ id, text }) => ({ sentenceId: id, text, reason: fallen?.reason ?? '' })),
    ...alone.map(({ id, text }) => ({ sentenceId: id, text, reason: 'figures: What it says is the basis of a figure that was cut.' })),
  ]
}

/** Sentences that only say how a figure was worked out, where the sentence with the figure fell. */
function basesAlone(sentences: readonly Sentence[], cut: ReadonlySet<string>): readonly Sentence[] {
  const sizes = sentences.filter(({ part }) => part === 'magnitude')
  const calculations = ({ evidence }: Sentence): readonly string[] =>
    evidence.flatMap((each) => (each.kind === 'calculation' ? [each.id] : []))
  const isBasis = ({ evidence }: Sentence): boolean => evidence.every(({ kind }) => kind === 'calculation')
  const told = sizes.filter((each) => !isBasis(each))
  const fallen = new Set(told.filter(({ id }) => cut.has(id)).flatMap(calculations))
  const standing = new Set(told.filter(({ id }) => !cut.has(id)).flatMap(calculations))
  return sizes.filter((each) => !cut.has(each.id) && isBasis(each) && calculations(each).every((id) => fallen.has(id) && !standing.has(id)))
}

/** What an earlier report told, how this one stands to it, and the days between the two. */
const isBesideEarlier = ({ part, evidence }: Sentence): boolean =>
  part === 'earlier' || evidence.some((each) => each.kind === 'calculation' && each.function === 'compare_reports')

function withoutCuts(draft: Draft, cuts: readonly Cut[]): Draft {
  const cut = new Set(cuts.map((each) => each.sentenceId))
  const keep = (sentences: readonly Sentence[]): readonly Sentence[] => sentences.filter((sentence) => !cut.has(sentence.id))
  return { ...draft, summary: keep(draft.summary), take: keep(draft.take), archive: keep(draft.archive) }
}

/** Watches that the gate did not let through: they are not opened. */
function fallenWatches(draft: Draft, verdicts: readonly Verdict[]): readonly Cut[] {
  return [draft.watch, ...(draft.furtherWatches ?? [])].flatMap((watch) => {
    const failed = verdicts.find((each) => each.sentenceId === watch?.id && each.grade !== 'supported')
    return watch === undefined || failed === undefined
      ? []
      : [{ sentenceId: watch.id, text: watch.statement, reason: `${failed.check}: ${failed.reason}` }]
  })
}

/**
 * The parts in which a model's words fell: with them the rules take over. Headline and summary count as one part, since one was written
 * for the other; {@link decide} gives a summary whose headline alone fell one more chance.
 */
function partsFallen(draft: Draft, cuts: readonly Cut[]): readonly ModelTask[] {
  const cut = new Set(cuts.map(({ sentenceId }) => sentenceId))
  const fell = (sentences: readonly { readonly id: string; readonly writer?: string }[]): boolean =>
    sentences.some(({ id, writer }) => cut.has(id) && writer !== undefined && isByModel({ writer }))
  const watches = [draft.watch, ...(draft.furtherWatches ?? [])].filter((each) => each !== undefined)
  return [
    ...(fell([draft.headline, ...draft.summary]) ? (['summary'] as const) : []),
    ...(fell(draft.take) ? (['take'] as const) : []),
    ...(fell(watches) ? (['watches'] as const) : []),
  ]
}

interface Decision {
  readonly kind: RulingKind
  readonly reason: string
  readonly byRule?: readonly ModelTask[]
}

const noOrders: StandingOrders = { struck: new Map(), holdReason: null }
const noRisks: RiskPolicy = { above: null, kinds: [] }

interface DecideInput {
  readonly draft: Draft
  readonly kept: Draft
  readonly cuts: readonly Cut[]
  readonly dossier: Dossier
  readonly orders: StandingOrders
  readonly risks: RiskPolicy
}

function decide({ draft, kept, cuts, dossier, orders, risks }: DecideInput): Decision {
  if (orders.struck.has(draft.headline.text))
    return { kind: 'hold', reason: 'Its headline was corrected at the desk before: a person decides.' }
  const headlineFell = cuts.some((cut) => cut.sentenceId === draft.headline.id)
  const isHelped = draft.summary.some(isByModel)
  const sentencesMin = isHelped ? Math.min(2, draft.summary.length) : Math.min(1, draft.summary.length)
  const summaryFell = kept.summary.length < sentencesMin
  // One sentence left of several: others may stand where this one fell.
  const isThin =
    kept.summary.length < 2 &&
    draft.summary.some(({ id }) => cuts.some(({ sentenceId, reason }) => sentenceId === id && !reason.startsWith('desk: ')))
  const fallen = partsFallen(draft, cuts)
  // A part of a take that fell is the rules' the next time, beside the model's parts that stood; after that the whole take is theirs.
  const lost = dossier.byRule === undefined ? fallen.filter((part) => part !== 'take') : fallen
  const parts = (more: readonly ModelTask[]): readonly ModelTask[] => [...new Set([...(dossier.byRule ?? []), ...more])]
  if (draft.mends !== undefined) return decideMended({ draft, kept, cuts, dossier, orders, risks }, draft.mends)
  const mayReturn = dossier.attempt + 1 < limits.words.attemptsMax
  if ((headlineFell || summaryFell || isThin) && mayReturn) {
    const reason = headlineFell ? 'The headline is not supported.' : 'Too little of the summary is supported.'
    // A model may mend its headline and summary once, but for what the desk struck; after that the part is the rules'.
    const isStruck = cuts.some(({ reason: why }) => why.startsWith('desk: '))
    const mayMend = dossier.byRule === undefined && !isStruck && (isHelped || isByModel(draft.headline))
    const theirs = mayMend ? parts(lost.filter((part) => part !== 'summary')) : parts(['summary', ...lost])
    return { kind: 'return', reason, ...(isByModel(draft) && { byRule: theirs }) }
  }
  const others = fallen.filter((part) => part !== 'summary')
  if (others.length > 0 && mayReturn)
    return { kind: 'return', reason: `A model’s ${others.join(' and ')} did not pass.`, byRule: parts(lost) }
  if (headlineFell) return { kind: 'spike', reason: 'The headline is not supported at the last attempt.' }
  const isEmpty = kept.summary.length === 0 && draft.factStrip.length === 0 && !linksOnly(dossier)
  if (isEmpty)
    return { kind: 'spike', reason: summaryFell ? 'Nothing in the draft is supported.' : 'Nothing could be said in our own words.' }
  const hold = orders.holdReason ?? riskOf({ draft: kept, dossier, risks })
  if (hold !== null) return { kind: 'hold', reason: hold }
  return {
    kind: 'pass',
    reason: cuts.length === 0 ? 'Every check passed.' : `${cuts.length} ${cuts.length === 1 ? 'sentence was' : 'sentences were'} cut.`,
  }
}

/** A mended version runs, or where too little of it can be mended the story is told anew, whole. */
function decideMended({ draft, kept, cuts, dossier, orders, risks }: DecideInput, { why }: Mends): Decision {
  if (cuts.some((cut) => cut.sentenceId === draft.headline.id))
    return { kind: 'return', reason: 'The corrected headline is not supported.' }
  const hadMore = draft.summary.length > 0 || (draft.mends?.cuts.length ?? 0) > 0
  if (hadMore && kept.summary.length === 0 && !linksOnly(dossier))
    return { kind: 'return', reason: 'Nothing of the summary stands without the corrected row.' }
  const hold = orders.holdReason ?? riskOf({ draft: kept, dossier, risks })
  return hold === null ? { kind: 'pass', reason: why } : { kind: 'hold', reason: hold }
}

/** A story whose sources allow no prose at all runs as headline and link. */
function linksOnly(dossier: Dossier): boolean {
  return dossier.sources.length > 0 && dossier.sources.every(({ article }) => article.level < 'L3')
}

/**
 * Rules on a draft. Unsupported sentences are cut with their reasons; a draft whose headline or most of whose summary falls
 * goes back, a few times at most; one with nothing left is spiked; one that meets a risk rule, or that the desk asked to see, is held.
 *
 * @param input.orders what persons ruled on the story before; absent = nothing
 * @param input.risks what makes a draft wait for a person; absent = nothing
 */
export function rule(input: {
  readonly draft: Draft
  readonly verdicts: readonly Verdict[]
  readonly dossier: Dossier
  readonly now: Date
  readonly orders?: StandingOrders
  readonly risks?: RiskPolicy
}): Ruling {
  const { draft, verdicts, dossier, now, orders = noOrders, risks = noRisks } = input
  const sentences = [draft.headline, ...draft.summary, ...draft.take, ...draft.archive]
  const { mends } = draft
  const cuts = [...(mends?.cuts ?? []), ...cutsOf(sentences, verdicts, orders.struck), ...fallenWatches(draft, verdicts)]
  const kept = withoutCuts(draft, cuts)
  // A take that is mended had its score while its reports' text was held; one that lost its figure is no take.
  const lost = cuts.some(({ sentenceId }) =>
    draft.take.some(({ id, part }) => id === sentenceId && (part === 'magnitude' || part === 'comparison')),
  )
  const rubric = (lost ? undefined : mends?.rubric) ?? scoreTake(kept, dossier, verdicts)
  const { kind, reason, byRule } = decide({ draft, kept, cuts, dossier, orders, risks })
  return {
    id: `ruling_${sha256Hex(`${draft.id}|${dossier.attempt}|rule`).slice(0, 16)}`,
    storyId: draft.storyId,
    draftId: draft.id,
    kind,
    by: 'rule',
    at: now.toISOString(),
    reasonCode: 'new',
    reason,
    cuts,
    rubric,
    ...(byRule !== undefined && { byRule }),
    takePasses:
      kept.take.length > 0 &&
      ((mends?.rubric !== undefined && !lost) || (draft.noTake === undefined ? takeMayRun(rubric) : shortMayRun(rubric))),
  }
}

/** The dossier for the next attempt: it knows what fell, so that the writer offers something else. */
export function sentBack(dossier: Dossier, draft: Draft, { cuts, byRule }: Ruling): Dossier {
  const before = dossier.refused ?? { headlines: [], sentences: [] }
  const told = new Set([draft.headline, ...draft.summary].filter(isByModel).map(({ id }) => id))
  // Where the sentence that named the outlet fell, a model's next one may be told with the name.
  const own = cuts.filter(({ reason, sentenceId }) => !(told.has(sentenceId) && reason.endsWith(unattributed)))
  const fell = (isOurs: (cut: Cut) => boolean): readonly string[] => own.filter(isOurs).map(({ text }) => text)
  const why = own.filter(({ sentenceId }) => told.has(sentenceId)).map(({ text, reason }) => ({ text, reason }))
  const refused = {
    headlines: [...before.headlines, ...fell(({ sentenceId }) => sentenceId === draft.headline.id)],
    sentences: [...before.sentences, ...fell(({ sentenceId }) => sentenceId !== draft.headline.id)],
    ...(why.length > 0 && { why }),
  }
  // What cannot be mended is told anew, whole.
  const { mends, ...rest } = dossier
  return { ...rest, attempt: mends === undefined ? dossier.attempt + 1 : 0, refused, ...(byRule !== undefined && { byRule }) }
}
