import type { Drill, DrillCheck } from '../../domain/drill.ts'

/**
 * Takes the steps of a drill one after the other with their times, and what has to hold after them.
 * @param stop no step is begun after it
 */
export function makeStopwatch(clock: () => number, stop?: AbortSignal) {
  const steps: { readonly name: string; readonly ms: number }[] = []
  const checks: DrillCheck[] = []
  return {
    async step<T>(name: string, work: () => Promise<T>): Promise<T> {
      stop?.throwIfAborted()
      const began = clock()
      const done = await work()
      steps.push({ name, ms: Math.round(clock() - began) })
      return done
    },
    check: (asks: string, isMet: boolean, found: string): void => void checks.push({ asks, isMet, found }),
    drill: (of: Pick<Drill, 'kind' | 'about'>): Drill => ({ ...of, steps, checks }),
  }
}

export type Stopwatch = ReturnType<typeof makeStopwatch>
