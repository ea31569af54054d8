/** What a draft can be that an operator may want a person to see first. */
export const riskKinds = ['one-source', 'unconfirmed', 'unlisted', 'model', 'first-version'] as const
export type RiskKind = (typeof riskKinds)[number]

/** When a draft waits for a person: over a significance (null = at none), or when it is any of some kinds. */
export interface RiskPolicy {
  readonly above: number | null
  readonly kinds: readonly RiskKind[]
}

const isRisk = (it: string): it is RiskKind => (riskKinds as readonly string[]).includes(it)

/** Reads a list such as "one-source model"; null when a word of it is no risk. */
export function parseRisks(text: string): readonly RiskKind[] | null {
  const given = text.split(/[\s,]+/).filter((it) => it !== '')
  return given.every(isRisk) ? [...new Set(given)] : null
}
