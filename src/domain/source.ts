/** What a publisher is. */
export const sourceKinds = [
  'lab',
  'chip',
  'cloud',
  'operator',
  'company',
  'regulator',
  'research',
  'trade',
  'general',
  'agency',
  'press-release',
] as const
export type SourceKind = (typeof sourceKinds)[number]

/** Those that speak for themselves: a party to the news, not a witness of it. */
export const partyKinds: ReadonlySet<SourceKind> = new Set(['lab', 'chip', 'cloud', 'operator', 'company', 'press-release'])

/** A publisher. `allowlisted` means the operator added or imported it; only then may its rights start at L4. */
export interface Source {
  readonly id: string
  readonly name: string
  readonly owner: string
  /** The operator said whose it is; else it is what the site calls itself, or was not kept. */
  readonly isOwnerSaid?: true
  readonly kind: SourceKind
  readonly language: string
  readonly host: string
  readonly allowlisted: boolean
  readonly firstSeenAt: string
  /** The known outlet that its address is made to be taken for, and how; absent once a person has found that it is not. */
  readonly imitates?: { readonly name: string; readonly host: string; readonly how: string }
  /** Reports of it with an identifier that was not of what it was said to be, the latest few. */
  readonly mismatches?: readonly { readonly articleId: string; readonly at: string }[]
}

const dayMs = 86_400_000
/** Days an outlet that nobody listed is known for before its word counts in full. */
const standingDays = 30

/** Days for which a false identifier lowers an outlet. */
const loweredDays = 30

/**
 * What is left of an outlet's standing: nothing while its address imitates another's; of false identifiers half after one report with such,
 * nothing after two, for thirty days.
 */
export function soundness({ mismatches = [], imitates }: Pick<Source, 'mismatches' | 'imitates'>, day: string): number {
  if (imitates !== undefined) return 0
  const recent = mismatches.filter(({ at }) => Date.parse(day) - Date.parse(at) < loweredDays * dayMs)
  const reports = new Set(recent.map(({ articleId }) => articleId)).size
  return reports === 0 ? 1 : reports === 1 ? 0.5 : 0
}

/** Whether an outlet may set a value of the ledger: the operator listed it, and it was not lowered to nothing. */
export const maySetValues = (source: Pick<Source, 'allowlisted' | 'mismatches' | 'imitates'>, day: string): boolean =>
  source.allowlisted && soundness(source, day) > 0

/** An outlet that nobody listed, on the day it was first seen, or one that was lowered to nothing: a lead, and alone it decides nothing. `day` is ISO, UTC. */
export function isNewcomer(source: Pick<Source, 'allowlisted' | 'firstSeenAt' | 'mismatches' | 'imitates'>, day: string): boolean {
  if (soundness(source, day) === 0) return true
  return !source.allowlisted && source.firstSeenAt.slice(0, 10) === day.slice(0, 10)
}

/** How far an outlet's word counts, 0 to 1: in full where it was listed, not at all on the day it turned up, and more with every day known. */
export function standingOf(source: Pick<Source, 'allowlisted' | 'firstSeenAt' | 'mismatches' | 'imitates'>, day: string): number {
  if (isNewcomer(source, day)) return 0
  if (source.allowlisted) return soundness(source, day)
  return soundness(source, day) * Math.min(1, Math.max(0, (Date.parse(day) - Date.parse(source.firstSeenAt)) / dayMs / standingDays))
}

/** What became of an outlet's newest own reports, as far as two days and more have passed. */
export interface SourceRecord {
  /** Stories it was the first to report. */
  readonly opened: number
  /** Of those, the ones that another owner's own report joined. */
  readonly confirmed: number
  /** Reports it corrected in the open. */
  readonly corrected: number
}
