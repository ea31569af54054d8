import type { Fact } from '../../domain/fact.ts'
import { statusLadder } from '../../domain/fact.ts'
import type { CoverageStatement, Watch, WatchOutcome, WatchState } from '../../domain/watch.ts'

/** A ledger fact with what it rests on, as resolution weighs it. */
export interface Witness {
  readonly fact: Fact
  readonly articleId: string
  /** Independent origins that state it; copies of one count once. */
  readonly origins: number
  /** Every origin was first seen the day it spoke. */
  readonly onlyFirstSeen: boolean
}

export interface ResolveInput {
  readonly watch: Watch
  readonly witnesses: readonly Witness[]
  readonly kindOf: (party: string) => { readonly kind: string; readonly hq?: string } | null
  readonly coverage: CoverageStatement
  readonly now: Date
  /** A named person who confirms findings of "not met"; null = they stay proposed until the desk acts. */
  readonly settler: string | null
}

const challengeMs = 7 * 86_400_000
const notCheckedMs = 90 * 86_400_000
const blockedQualifiers: ReadonlySet<string> = new Set(['option', 'target', 'up_to'])

/**
 * One step of a watch (watch.md 3 and 6): proposes on evidence, never "no" before the horizon, settles after the challenge window.
 * @returns the watch after the step; the same object when nothing changed
 */
export function proposeResolution(input: ResolveInput): Watch {
  const { watch, now } = input
  if (watch.state === 'proposed') return settleProposal(input)
  if (watch.state !== 'open' && watch.state !== 'due' && watch.state !== 'reopened') return watch
  let next = watch
  for (const witness of input.witnesses) {
    const found = judgeWitness(input, witness)
    if (found.verdict === 'near') next = withNearMiss(next, witness, found.note, now)
    if (found.verdict === 'met') {
      const evidence = { factId: witness.fact.id, articleId: witness.articleId, note: found.note }
      const resolvers = ['rule:ledger', ...(witness.origins >= 2 ? ['two independent publishers'] : [])]
      return propose({ ...next, evidence: [...next.evidence, evidence] }, 'yes', found.note, resolvers, input)
    }
  }
  const horizon = Date.parse(watch.horizonAt)
  if (now.getTime() < horizon) return next
  if (next.state === 'open') next = move(next, 'due', now, 'rule:clock', 'the horizon has passed')
  if (now.getTime() > horizon + notCheckedMs) return settle(next, 'ambiguous', 'not checked', ['rule:clock'], input)
  const note = `No ledger fact met the condition by ${watch.horizonAt}; ${input.coverage.sources} sources were read.`
  return propose(next, 'no', note, ['rule:coverage'], input)
}

/** A finding of "no" is refused before the horizon by code, whoever proposes it. */
export function mayPropose(
  watch: Watch,
  outcome: WatchOutcome,
  now: Date,
): { readonly ok: true } | { readonly ok: false; readonly reason: string } {
  const early = now.getTime() < Date.parse(watch.horizonAt)
  return outcome === 'no' && early ? { ok: false, reason: 'too early' } : { ok: true }
}

function propose(watch: Watch, outcome: WatchOutcome, note: string, resolvers: readonly string[], { now, coverage }: ResolveInput): Watch {
  if (!mayPropose(watch, outcome, now).ok) return watch
  const proposed = { outcome, at: now.toISOString(), note, resolvers, ...(outcome === 'no' && { coverage }) }
  return { ...move(watch, 'proposed', now, resolvers[0] ?? 'rule', note, outcome), proposed }
}

function settleProposal(input: ResolveInput): Watch {
  const { watch, now, settler } = input
  const { proposed } = watch
  if (!proposed || now.getTime() < Date.parse(proposed.at) + challengeMs) return watch
  const resolvers = [...proposed.resolvers, ...(settler === null ? [] : [settler])]
  const enough = proposed.outcome === 'yes' ? resolvers.length >= 2 : settler !== null
  return enough ? settle(watch, proposed.outcome, proposed.note, resolvers, input) : watch
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

function withNearMiss(watch: Watch, witness: Witness, note: string, now: Date): Watch {
  if (watch.nearMisses.some((it) => it.factId === witness.fact.id)) return watch
  return { ...watch, nearMisses: [...watch.nearMisses, { factId: witness.fact.id, note, at: now.toISOString() }] }
}

function judgeWitness(
  { watch, kindOf }: ResolveInput,
  { fact, onlyFirstSeen }: Witness,
): { readonly verdict: 'met' | 'near' | 'none'; readonly note: string } {
  if (!watch.factTypes.includes(fact.type)) return { verdict: 'none', note: '' }
  const said = fact.statusDate || fact.announcedAt
  if (said < watch.opensAt.slice(0, 10) || said > watch.horizonAt.slice(0, 10)) return { verdict: 'none', note: '' }
  const names = fact.subject.map((it) => it.entity)
  const label = `${names.join(', ')}: ${fact.type.replaceAll('_', ' ')} (${said})`
  const { include, includeKind, headquarters, exclude } = watch.entityScope
  const all = [...names, ...(fact.object ?? []).map((it) => it.entity), fact.place.name]
  if (all.some((it) => exclude.includes(it))) return { verdict: 'none', note: '' }
  const named = include.length > 0 && all.some((it) => include.includes(it))
  const ofKind =
    includeKind !== undefined &&
    names.some((it) => {
      const entity = kindOf(it)
      return entity?.kind === includeKind && (headquarters === undefined || headquarters.includes(entity.hq ?? ''))
    })
  if (!named && !ofKind)
    return includeKind === undefined ? { verdict: 'none', note: '' } : { verdict: 'near', note: `${label}: not in scope` }
  if (watch.region && fact.place.country !== undefined && !watch.region.includes(fact.place.country))
    return { verdict: 'near', note: `${label}: outside the region` }
  if (onlyFirstSeen) return { verdict: 'near', note: `${label}: only from an outlet first seen that day` }
  if (watch.statusAtLeast !== undefined && rung(fact.status) < rung(watch.statusAtLeast))
    return { verdict: 'near', note: `${label}: ${fact.status}, not yet ${watch.statusAtLeast}` }
  if (watch.value !== undefined) {
    const quantity = fact.quantity?.find((it) => it.unit === watch.unit)
    if (!quantity) return { verdict: 'near', note: `${label}: no figure in ${watch.unit}` }
    if (blockedQualifiers.has(quantity.qualifier))
      return { verdict: 'near', note: `${label}: ${quantity.qualifier} never meets a threshold` }
    if (quantity.lo < watch.value) return { verdict: 'near', note: `${label}: ${quantity.lo} ${quantity.unit} is below ${watch.value}` }
  }
  return { verdict: 'met', note: label }
}

function rung(status: string): number {
  return (statusLadder as readonly string[]).indexOf(status)
}
