// Replays dated questions on a moving clock: each opens as a watch, is asked daily, and is told its outcome on its due day.
import type { Watch } from '../../domain/watch.ts'
import { type Finding, mayPropose, proposeResolution } from '../../stages/resolve/propose-resolution.ts'
import { sha256Hex } from '../../text/digest.ts'

interface WatchRecord {
  readonly id: string
  readonly kind: string
  readonly source: string
  readonly question: string
  readonly criteria?: string
  readonly url?: string
  readonly opened: string
  readonly frozen_value: number | null
  readonly due: string
  /** Told by the world on the due day; nothing here reads it before the clock has reached that day. */
  readonly gold: { readonly resolved: boolean; readonly outcome: number | null }
}
interface Prediction {
  readonly id: string
  readonly p?: number
  readonly resolved_on: string | null
  readonly outcome?: number
}

const dayMs = 86_400_000
/** Days after the due day the clock still runs: the challenge window, and what comes after "not checked". */
const daysAfter = 100
/** One imagined case on each side, so that a class of one is never certain. */
const prior = 1

/** A question without its figures, days and names: questions of one form share a base rate. */
function formOf({ source, question }: WatchRecord): string {
  const [first = ''] = question.split('\n')
  return `${source}|${first
    .replace(/'[^']*'|"[^"]*"/gu, 'X')
    .replace(/\d[\d.,:-]*/gu, '0')
    .replace(/(?<!^)\b\p{Lu}[\p{L}.&-]*(?:\s(?:of|and|the|de|du)\s\p{Lu}[\p{L}.&-]*|\s\p{Lu}[\p{L}.&-]*)*/gu, 'N')
    .slice(0, 60)}`
}

function watchOf({ id, question, opened, due, url, criteria }: WatchRecord): Watch {
  const horizonAt = `${due}T00:00:00.000Z`
  const primary = { name: 'named source', url: url ?? 'https://example.org/', role: 'primary' as const }
  return {
    id,
    storyId: id,
    openedInVersion: 1,
    statement: question.slice(0, 300),
    kind: 'occurs',
    entityScope: { include: [], exclude: [] },
    factTypes: [],
    opensAt: `${opened}T00:00:00.000Z`,
    horizonAt,
    horizonRule: 'explicit',
    earliestResolveAt: horizonAt,
    resolveBy: horizonAt,
    resolvesYesIf: criteria ?? question,
    resolvesNoIf: 'otherwise',
    edgeCases: [],
    sources: [primary],
    ifYes: '',
    ifNo: '',
    quality: { score: 0, fails: [] },
    state: 'open',
    history: [],
    evidence: [],
    nearMisses: [],
    statementSha256: sha256Hex(question),
  }
}

/** Runs one watch day by day until it is settled or the clock stops. A "no" is tried every day; only the gate holds it back. */
function replay(record: WatchRecord): Watch {
  const { opened, due, gold } = record
  const end = Date.parse(due) + daysAfter * dayMs
  const coverage = { searched: ['named source'], sources: 0, from: opened, to: due, hits: 0, gaps: [] }
  let watch = watchOf(record)
  for (let at = Date.parse(opened); at <= end && watch.resolution === undefined; at += dayMs) {
    const now = new Date(at)
    const told = at >= Date.parse(due) && gold.resolved && gold.outcome !== null
    const early: Finding = { outcome: 'no', at: now.toISOString(), source: 'a hasty reader', role: 'fallback' }
    const isRefused = !mayPropose(watch, 'no', now).ok
    const findings: readonly Finding[] = told
      ? [{ outcome: gold.outcome >= 0.5 ? 'yes' : 'no', at: now.toISOString(), source: 'named source', role: 'primary' }]
      : isRefused
        ? [early]
        : []
    const step = { watch, witnesses: [], reports: [], findings, kindOf: () => null, coverage, now, settler: told ? 'desk' : null }
    watch = proposeResolution(step)
  }
  return watch
}

/**
 * Predicts in file order. `p` is the market's price where one was frozen before the opening, else the base rate of questions of
 * the same form whose outcome was public by then, with one imagined case on each side.
 */
export function makeWatchPredictor(): (record: WatchRecord) => Prediction {
  const known: { readonly form: string; readonly due: string; readonly outcome: number }[] = []
  return (record) => {
    const form = formOf(record)
    const { kind, frozen_value: frozen, opened, gold } = record
    const isPrice = kind === 'market' && frozen !== null && frozen >= 0 && frozen <= 1
    const alike = known.filter((it) => it.form === form && it.due < opened)
    const met = alike.reduce((sum, it) => sum + it.outcome, 0)
    const p = isPrice ? frozen : (met + prior) / (alike.length + 2 * prior)
    const watch = replay(record)
    const told = watch.state === 'resolved' ? watch.resolution : undefined
    if (gold.resolved && gold.outcome !== null) known.push({ form, due: record.due, outcome: gold.outcome })
    const outcome = told?.outcome === 'yes' ? 1 : told?.outcome === 'no' ? 0 : undefined
    return { id: record.id, p, resolved_on: told === undefined ? null : told.at.slice(0, 10), ...(outcome !== undefined && { outcome }) }
  }
}
