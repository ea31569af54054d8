// What a model may cost, and when it is left alone: budgets per story and day, and a circuit breaker.

export interface Budget {
  readonly tokens: number
  readonly money: number
}

export interface BudgetLimits {
  readonly secondsMax: number
  readonly tokensPerStoryMax: number
  readonly tokensPerDayMax: number
  readonly moneyPerDayMax: number
  readonly pricePerMillionIn: number
  readonly pricePerMillionOut: number
}

/** Why no further call may be made, in words; null when one may. */
export function overBudget(spent: { readonly day: Budget; readonly story: Budget }, limits: BudgetLimits): string | null {
  if (spent.story.tokens >= limits.tokensPerStoryMax)
    return `This story has used ${spent.story.tokens} of its ${limits.tokensPerStoryMax} tokens.`
  if (spent.day.tokens >= limits.tokensPerDayMax) return `The day has used ${spent.day.tokens} of its ${limits.tokensPerDayMax} tokens.`
  if (limits.moneyPerDayMax > 0 && spent.day.money >= limits.moneyPerDayMax)
    return `The day has cost ${spent.day.money.toFixed(2)} of ${limits.moneyPerDayMax.toFixed(2)}.`
  return null
}

export interface Breaker {
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
