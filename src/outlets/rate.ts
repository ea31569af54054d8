/** How often one reader may ask: a bucket that fills again evenly. Times are milliseconds of a clock that never goes back. */
export interface Rate {
  /** Takes so many, one if left out, all or none; `waitSeconds` is 0 when they were granted. */
  take(who: string, nowMs: number, count?: number): { readonly left: number; readonly waitSeconds: number }
}

const readersMax = 10_000

export function makeRate({ perMinute, burst }: { readonly perMinute: number; readonly burst: number }): Rate {
  const buckets = new Map<string, { level: number; at: number }>()
  return {
    take(who, nowMs, count = 1) {
      const held = buckets.get(who) ?? { level: burst, at: nowMs }
      const level = Math.min(burst, held.level + ((nowMs - held.at) / 60_000) * perMinute)
      buckets.delete(who)
      const [oldest] = buckets.keys()
      if (buckets.size >= readersMax && oldest !== undefined) buckets.delete(oldest)
      const isGranted = level >= count
      buckets.set(who, { level: isGranted ? level - count : level, at: nowMs })
      return {
        left: Math.floor(isGranted ? level - count : level),
        waitSeconds: isGranted ? 0 : Math.ceil(((count - level) * 60) / perMinute),
      }
    },
  }
}
