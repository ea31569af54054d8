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

/** A publisher. `allowlisted` means the operator added or imported it; only then may its rights start at L4. */
export interface Source {
  readonly id: string
  readonly name: string
  readonly owner: string
  readonly kind: SourceKind
  readonly language: string
  readonly host: string
  readonly allowlisted: boolean
  readonly firstSeenAt: string
}
