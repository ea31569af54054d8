/** What is practised on a copy of the site: a poisoned origin that has to leave every story, and an editor's session in a thief's hands. */
export const drillKinds = ['origin', 'session'] as const
export type DrillKind = (typeof drillKinds)[number]

/** Days after which a drill is due again: twice a year. */
export const drillDaysMax = 183

/** One thing that has to hold; `found` says what was seen, for whoever looks why it did not. */
export interface DrillCheck {
  readonly asks: string
  readonly isMet: boolean
  readonly found: string
}

/** A drill as it went: how long each step took, and what held. */
export interface Drill {
  readonly kind: DrillKind
  /** Whose reports or whose session it was about. */
  readonly about: string
  /** In the order taken; milliseconds of this machine. */
  readonly steps: readonly { readonly name: string; readonly ms: number }[]
  readonly checks: readonly DrillCheck[]
}

export const isPassed = ({ checks }: Pick<Drill, 'checks'>): boolean => checks.length > 0 && checks.every(({ isMet }) => isMet)

/** Whether one of a kind is due: none was held, the last one failed, or it was longer ago than half a year. */
export function isDrillDue(last: { readonly at: string; readonly drill: Drill } | null, now: Date): boolean {
  return last === null || !isPassed(last.drill) || now.getTime() - Date.parse(last.at) > drillDaysMax * 86_400_000
}
