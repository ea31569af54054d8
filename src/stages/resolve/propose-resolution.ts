// One step of a watch on the clock (watch.md 3 and 6): evidence proposes, a window passes, then it settles.
import { printMoment } from '../../domain/day-words.ts'
import type { Fact } from '../../domain/fact.ts'
import type { CoverageStatement, RowChanged, Watch, WatchOutcome, WatchState } from '../../domain/watch.ts'
import { type Judged, judgeFact, judgeReport, type KindOf, type Report, type Witness } from './judge-witness.ts'

/** What a source the watch names, or the desk in its place, states of the outcome itself. */
export interface Finding {
  readonly outcome: 'yes' | 'no'
  readonly at: string
  readonly source: string
  readonly role: 'primary' | 'fallback'
}

export interface ResolveInput {
  readonly watch: Watch
  readonly witnesses: readonly Witness[]
  readonly reports: readonly Report[]
  readonly findings: readonly Finding[]
  readonly kindOf: KindOf
  readonly coverage: CoverageStatement
  readonly now: Date
  /** A named person who confirms findings of "not met"; null = they stay proposed until the desk acts. */
  readonly settler: string | null
  /** The row of `watch.rowChanged` as it is now, whether or not anything of it is in force; null or absent where it is gone. */
  readonly changedRow?: Fact | null
}

interface Evidenced {
  readonly judged: Judged
  readonly factId: string
  readonly articleId: string
  /** What counts as one voice: a ledger row, or the origin of a report. */
  readonly voice: string
  readonly resolvers: readonly string[]
}

const challengeMs = 7 * 86_400_000
const notCheckedMs = 90 * 86_400_000

/**
 * One step of a watch: proposes on evidence, never "no" before the horizon, settles after the challenge window, and reopens
 * when what it was settled on is withdrawn. Where a person of the desk changed that last, a second one is asked first.
 * @returns the watch after the step; the same object when nothing changed
 */
export function proposeResolution(input: ResolveInput): Watch {
  const { watch } = input
  if (watch.state === 'resolved') return reopenIfWithdrawn(input)
  if (watch.state === 'proposed') return settleProposal(input)
  if (watch.state !== 'open' && watch.state !== 'due' && watch.state !== 'reopened') return watch
  const evidence = weighAll(input)
  const seen = evidence.reduce((next, each) => (each.judged.verdict === 'near' ? withNearMiss(next, each, input.now) : next), watch)
  const [met, ...others] = evidence.filter((each) => each.judged.verdict === 'met')
  if (met !== undefined) return proposeYes(seen, [met, ...others], input)
  return byFindings(seen, input) ?? byClock(seen, evidence, input)
}

function weighAll({ watch, witnesses, reports, kindOf }: ResolveInput): readonly Evidenced[] {
  const two = (origins: number): readonly string[] => (origins >= 2 ? ['two independent publishers'] : [])
  const facts = witnesses.map((witness) => ({
    judged: judgeFact(watch, witness, kindOf),
    factId: witness.fact.id,
    articleId: witness.articleId,
    voice: witness.fact.id,
    resolvers: ['rule:ledger', ...two(witness.origins)],
  }))
  const told = reports.map((report) => ({ report, judged: judgeReport(watch, report) }))
  const origins = new Set(told.filter((it) => it.judged.verdict === 'met').map((it) => it.report.claim.originId)).size
  const claims = told.map(({ report, judged }) => ({
    judged,
    factId: '',
    articleId: report.claim.articleId,
    voice: report.claim.originId,
    resolvers: ['rule:claims', ...two(origins)],
  }))
  return [...facts, ...claims]
}

/** A "yes" with every voice that meets the condition, so that who settles it can be read; what it is proposed on stands last. */
function proposeYes(watch: Watch, met: readonly [Evidenced, ...Evidenced[]], input: ResolveInput): Watch {
  const [first] = met
  const voices = met.filter((it, i) => met.findIndex(({ voice }) => voice === it.voice) === i)
  const evidence = voices.toReversed().map(asEvidence)
  return propose({ ...watch, evidence: [...watch.evidence, ...evidence] }, 'yes', first.judged.note, first.resolvers, input)
}

const asEvidence = ({ factId, articleId, judged }: Evidenced): Watch['evidence'][number] => ({ factId, articleId, note: judged.note })

/** What named sources state outright: the primary settles; without one, two that disagree leave it unclear (watch.md 6.4). */
function byFindings(watch: Watch, input: ResolveInput): Watch | undefined {
  const told = input.findings.filter((it) => Date.parse(it.at) <= input.now.getTime() && mayPropose(watch, it.outcome, input.now).ok)
  const primary = told.filter((it) => it.role === 'primary')
  const weighed = primary.length > 0 ? primary : told
  const [first] = weighed
  if (first === undefined) return undefined
  const due = isPast(watch, input.now) ? asDue(watch, input.now) : watch
  if (weighed.some((it) => it.outcome !== first.outcome))
    return isPast(watch, input.now) ? propose(due, 'ambiguous', 'The named sources disagree.', ['rule:sources'], input) : undefined
  return propose(due, first.outcome, `${first.source} states the outcome.`, ['rule:sources', first.source], input)
}

function byClock(watch: Watch, evidence: readonly Evidenced[], input: ResolveInput): Watch {
  const { now, coverage } = input
  if (!isPast(watch, now)) return watch
  const due = asDue(watch, now)
  if (now.getTime() > Date.parse(watch.horizonAt) + notCheckedMs) return settle(due, 'ambiguous', 'not checked', ['rule:clock'], input)
  const unclear = evidence.find((each) => each.judged.verdict === 'unclear')
  if (unclear !== undefined) return propose(due, 'ambiguous', unclear.judged.note, ['rule:ledger'], input)
  if (coverage.sources === 0) return due
  const off = evidence.find((each) => each.judged.isOff)
  const told = off === undefined ? '' : ` ${off.judged.note}.`
  const note = `Nothing met the condition by ${printMoment(watch.horizonAt)}; ${coverage.sources} sources were read.${told}`
  return propose(due, 'no', note, ['rule:coverage'], input)
}

const isPast = (watch: Watch, now: Date): boolean => now.getTime() >= Date.parse(watch.horizonAt)

function asDue(watch: Watch, now: Date): Watch {
  return watch.state === 'due' ? watch : move(watch, 'due', now, 'rule:clock', 'the horizon has passed')
}

/** A finding of "no" is refused before the horizon by code, whoever proposes it. */
export function mayPropose(
  watch: Watch,
  outcome: WatchOutcome,
  now: Date,
): { readonly ok: true } | { readonly ok: false; readonly reason: string } {
  return outcome === 'no' && !isPast(watch, now) ? { ok: false, reason: 'too early' } : { ok: true }
}

function propose(watch: Watch, outcome: WatchOutcome, note: string, resolvers: readonly string[], { now, coverage }: ResolveInput): Watch {
  if (!mayPropose(watch, outcome, now).ok) return watch
  const proposed = { outcome, at: now.toISOString(), note, resolvers, ...(outcome === 'no' && { coverage }) }
  return { ...move(watch, 'proposed', now, resolvers[0] ?? 'rule', note, outcome), proposed }
}

function settleProposal(input: ResolveInput): Watch {
  const { watch, now, settler } = input
  const { proposed, dispute } = watch
  if (!proposed) return watch
  if (proposed.outcome === 'yes' && !stillStands(input)) return backToWaiting(input, 'what it rested on was withdrawn')
  // News of the last evening is read the morning after: what a search found nothing of then is met now.
  const [met, ...others] = proposed.outcome === 'no' ? weighAll(input).filter(({ judged }) => judged.verdict === 'met') : []
  if (met !== undefined) return proposeYes(backToWaiting(input, 'a report of it came'), [met, ...others], input)
  const paused = dispute !== undefined && dispute.ruling === undefined
  const confirmed = withConfirmation(input)
  const resolvers = [...(confirmed.proposed?.resolvers ?? []), ...(settler === null ? [] : [settler])]
  if (paused || now.getTime() < Date.parse(proposed.at) + challengeMs) return confirmed
  const enough = proposed.outcome === 'yes' ? resolvers.length >= 2 : settler !== null
  if (enough) return settle(confirmed, proposed.outcome, proposed.note, resolvers, input)
  const isOld = now.getTime() > Date.parse(watch.horizonAt) + notCheckedMs
  return isOld ? settle(confirmed, 'ambiguous', 'not checked: nobody confirmed what was proposed', ['rule:clock'], input) : confirmed
}

/**
 * A "yes" with what has come to confirm it since: a second publisher may report it days after the first. It is kept when it comes, since
 * the texts that were read go again.
 */
function withConfirmation(input: ResolveInput): Watch {
  const { watch } = input
  const { proposed } = watch
  if (proposed?.outcome !== 'yes') return watch
  const met = weighAll(input).filter(({ judged }) => judged.verdict === 'met')
  const resolvers = [...new Set([...proposed.resolvers, ...met.flatMap((it) => it.resolvers)])]
  if (resolvers.length === proposed.resolvers.length) return watch
  const known = new Set(watch.evidence.map(({ articleId, factId }) => `${factId}|${articleId}`))
  const more = met.filter(({ factId, articleId }) => !known.has(`${factId}|${articleId}`)).map(asEvidence)
  return { ...watch, proposed: { ...proposed, resolvers }, evidence: [...more, ...watch.evidence] }
}

/** Whether a fact or claim that carried a "yes" is still there and still meets the condition. A finding needs no fact. */
function stillStands(input: ResolveInput): boolean {
  const { watch } = input
  const last = watch.evidence.at(-1)
  if (last === undefined) return true
  // A sentence whose text is gone, as the rights ask, cannot be read again: it stands while its article does.
  const isGone = ({ claim, behind = '' }: Report): boolean =>
    last.factId === '' && claim.articleId === last.articleId && claim.verb.text === '' && behind === ''
  if (input.reports.some(isGone)) return true
  return weighAll(input).some((it) => it.judged.verdict === 'met' && it.factId === last.factId)
}

function reopenIfWithdrawn(input: ResolveInput): Watch {
  const { watch, now } = input
  if (watch.resolution?.outcome !== 'yes') return watch
  const { rowChanged, ...rest } = watch
  // What a person changed and did it no harm is no reason for what falls later.
  if (stillStands(input)) return rowChanged === undefined ? watch : rest
  if (rowChanged !== undefined && isLastByDesk(input, rowChanged))
    return rowChanged.isAsked === true ? watch : { ...watch, rowChanged: { ...rowChanged, isAsked: true } }
  return move(watch, 'reopened', now, 'rule:ledger', 'a correction withdrew what it was settled on')
}

/** Whether the desk changed the row since it was settled, and no source took anything of it back after that: a publisher's word waits for nobody. */
function isLastByDesk({ watch, changedRow }: ResolveInput, { factId, at }: RowChanged): boolean {
  const isOfThis = watch.evidence.at(-1)?.factId === factId && at >= (watch.resolution?.at ?? '')
  const tookBack = changedRow?.claims.some(
    ({ withdrawnAt = '', withdrawnBy, killedWith }) => withdrawnAt > at && (withdrawnBy ?? killedWith) === undefined,
  )
  return isOfThis && tookBack === false
}

function backToWaiting({ watch, now }: ResolveInput, reason: string): Watch {
  const { proposed: _rejected, ...rest } = watch
  return move(rest, isPast(watch, now) ? 'due' : 'open', now, 'rule:ledger', reason)
}

function settle(watch: Watch, outcome: WatchOutcome, note: string, by: readonly string[], { now, coverage }: ResolveInput): Watch {
  const to: WatchState = outcome === 'ambiguous' || outcome === 'annulled' ? outcome : 'resolved'
  const resolution = {
    outcome,
    at: now.toISOString(),
    note,
    by,
    ...(outcome === 'no' && { coverage: watch.proposed?.coverage ?? coverage }),
  }
  return { ...move(watch, to, now, by.at(-1) ?? 'rule', note, outcome), resolution }
}

function move(watch: Watch, to: WatchState, now: Date, actor: string, reason: string, outcome?: WatchOutcome): Watch {
  return {
    ...watch,
    state: to,
    history: [...watch.history, { at: now.toISOString(), actor, to, reason, ...(outcome !== undefined && { outcome }) }],
  }
}

function withNearMiss(watch: Watch, { factId, articleId, judged }: Evidenced, now: Date): Watch {
  const key = factId === '' ? articleId : factId
  if (watch.nearMisses.some((it) => it.factId === key)) return watch
  return { ...watch, nearMisses: [...watch.nearMisses, { factId: key, note: judged.note, at: now.toISOString() }] }
}
