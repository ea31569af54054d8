import { type Level, lowerLevel, type RightsDecision } from '../domain/rights.ts'

/** A decision under a ruling of ours that caps it: a publisher's notice, or a quarantine of its origin. It can only narrow. */
export function lowerByRuling(
  decision: RightsDecision,
  level: Level,
  { signal, where, reason }: { readonly signal: string; readonly where: string; readonly reason: string },
): RightsDecision {
  const to = lowerLevel(decision.level, level)
  return {
    ...decision,
    level: to,
    quoteMaxWords: to < 'L4' ? 0 : decision.quoteMaxWords,
    retainTextHours: to < 'L3' ? 0 : decision.retainTextHours,
    showLink: to !== 'L0',
    indexable: to !== 'L0' && decision.indexable,
    embed: to >= 'L3' && decision.embed,
    reasons: [...decision.reasons, { signal, raw: '', where, effect: reason }],
  }
}
