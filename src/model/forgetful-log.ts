import type { CallLog } from './model.ts'

/** A log that keeps nothing and has no budget to count: for checks of a model, which must ask afresh each time. */
export function forgetfulLog(): CallLog {
  const none = { tokens: 0, money: 0 }
  return {
    find: async () => null,
    keep: async () => undefined,
    spent: async () => ({ day: none, story: none, source: none }),
  }
}
