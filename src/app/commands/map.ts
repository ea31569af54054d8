import { pipeline } from '../pipeline.ts'

/** `groundwire map`: the stages in order, what each may start, and how it is keyed; read from the code that runs. */
export function mapText(): string {
  const beats = ['in', 'sort', 'weigh', 'say', 'out', 'later']
  return pipeline
    .map(
      (it, i) =>
        `${(i % 2 === 0 ? (beats[i / 2] ?? '') : '').padEnd(6)} ${it.name.padEnd(8)} -> ${(it.next.join(', ') || '(ends)').padEnd(16)} ${it.keyedBy === 'all' ? 'one at a time in all' : `one at a time per ${it.keyedBy}`}; ${it.limits.seconds} s, ${it.limits.attempts} ${it.limits.attempts === 1 ? 'attempt' : 'attempts'}`,
    )
    .join('\n')
}
