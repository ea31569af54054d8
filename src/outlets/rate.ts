/** How often one reader may ask: a bucket that fills again evenly. Times are milliseconds of a clock that never goes back. */
export interface Rate {
  /** Takes one; `waitSeconds` is 0 when it was granted. */
  take(who: string, nowMs: number): { readonly left: number; readonly waitSeconds: number }
}

const readersMax = 10_000

export function makeRate({ perMinute, burst }: { readonly perMinute: number; readonly burst: number }): Rate {
  const buckets = new Map<string, { level: number; at: number }>()
  return {
    take(who, nowMs) {
      const held = buckets.get(who) ?? { level: burst, at: nowMs }
      const level = Math.min(burst, held.level + ((nowMs - held.at) / 60_000) * perMinute)
      buckets.delete(who)
      const [oldest] = buckets.keys()
      if (buckets.size >= readersMax && oldest !== undefined) buckets.delete(oldest)
      const isGranted = level >= 1
      buckets.set(who, { level: isGranted ? level - 1 : level, at: nowMs })
      return { left: Math.floor(isGranted ? level - 1 : level), waitSeconds: isGranted ? 0 : Math.ceil(((1 - level) * 60) / perMinute) }
    },
  }
}
