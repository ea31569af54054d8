// A job worked as by a worker that is slow: what it found stands ready, and is saved only when the journey says so.
import assert from 'node:assert/strict'
import type { Stage, Tools } from '../../src/stages/stage.ts'
import type { TestWire } from './open-wire.ts'

export interface SlowJob<Out> {
  readonly id: string
  readonly output: Out
  /** Saves it; jobs that would follow are given and not asked for. */
  save(): Promise<unknown>
}

export async function slowly<In, Out>({ wire, clock }: TestWire, stage: Stage<In, Out>, subject: string): Promise<SlowJob<Out>> {
  const { store, net, pool, policy } = wire
  const now = () => clock.now()
  const input = await store.snapshot((reader) => stage.load(subject, reader, { now: now(), policy }))
  assert.ok(input, `${stage.name} has something to do`)
  const tools: Tools = { net, pool, policy, now, model: null, mail: null, signal: AbortSignal.timeout(600_000), note: () => undefined }
  const output = await stage.run(input, tools)
  return { id: subject, output, save: () => store.transaction((tx) => stage.save(output, tx)) }
}
