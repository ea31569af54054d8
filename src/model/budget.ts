// What a model may cost, and when it is left alone: budgets per story, source and day, and a circuit breaker.

export interface Budget {
  readonly tokens: number
  readonly money: number
}

export interface BudgetLimits {
  readonly secondsMax: number
  readonly tokensPerStoryMax: number
  /** Of one day (UTC): a publisher with a hundred thousand entries cannot spend what the others need. */
  readonly tokensPerSourceMax: number
  readonly tokensPerDayMax: number
  readonly moneyPerDayMax: number
  readonly pricePerMillionIn: number
  readonly pricePerMillionOut: number
}

/** What was used: on the day, for the story in all, and on the day for the source the question is about. */
export interface Spent {
  readonly day: Budget
  readonly story: Budget
  readonly source: Budget
}

/** Why no further call may be made, in words; null when one may. */
export function overBudget(spent: Spent, limits: BudgetLimits): string | null {
  if (spent.story.tokens >= limits.tokensPerStoryMax)
    return `This story has used ${spent.story.tokens} of its ${limits.tokensPerStoryMax} tokens.`
  if (spent.source.tokens >= limits.tokensPerSourceMax)
    return `This source has used ${spent.source.tokens} of its ${limits.tokensPerSourceMax} tokens of the day.`
  if (spent.day.tokens >= limits.tokensPerDayMax) return `The day has used ${spent.day.tokens} of its ${limits.tokensPerDayMax} tokens.`
  if (limits.moneyPerDayMax > 0 && spent.day.money >= limits.moneyPerDayMax)
    return `The day has cost ${spent.day.money.toFixed(2)} of ${limits.moneyPerDayMax.toFixed(2)}.`
  return null
}

interface Breaker {
  isOpen(now: Date): boolean
  succeeded(): void
  failed(now: Date): void
}

const failuresMax = 5
const restMsFirst = 60_000
const restMsMax = 3_600_000

/** Opens after five failures in a row for a minute, and twice as long each time it fails again, up to an hour. */
export function makeBreaker(): Breaker {
  let failures = 0
  let restMs = restMsFirst
  let until = 0
  return {
    isOpen: (now) => now.getTime() < until,
    succeeded() {
      failures = 0
      restMs = restMsFirst
    },
    failed(now) {
      failures += 1
      if (failures < failuresMax) return
      until = now.getTime() + restMs
      restMs = Math.min(restMsMax, restMs * 2)
    },
  }
}

/** What a model is left alone for. */
export interface Breakers {
  isOpen(promptId: string, now: Date): boolean
  /** A usable answer, or one that could not be used, or none at all. */
  note(promptId: string, outcome: 'answered' | 'unusable' | 'failed', now: Date): void
}

/** A provider that is down is left alone for every question; a prompt whose answers cannot be used, for that question alone. */
export function makeBreakers(): Breakers {
  const outage = makeBreaker()
  const own = new Map<string, Breaker>()
  const of = (promptId: string): Breaker => {
    const known = own.get(promptId) ?? makeBreaker()
    own.set(promptId, known)
    return known
  }
  return {
    isOpen: (promptId, now) => outage.isOpen(now) || of(promptId).isOpen(now),
    note(promptId, outcome, now) {
      if (outcome === 'failed') return outage.failed(now)
      outage.succeeded()
      if (outcome === 'unusable') of(promptId).failed(now)
      else of(promptId).succeeded()
    },
  }
}
