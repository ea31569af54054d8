// What the desk needs of the house: the checks, the force of a notice, and hands to carry out what was ruled.
import type { DeskWork } from '../outlets/desk/filing.ts'
import { rule } from '../stages/edit/rule.ts'
import { verify } from '../stages/verify/stage.ts'
import type { Clock } from './clock.ts'
import { enforce } from './notices.ts'
import type { Wire } from './wire.ts'

/** Jobs worked for one ruling; what is left over goes to the workers. */
const stepsMax = 200

/** `isAlone` says that no workers run beside this, so that stories are also written anew here. */
export function makeDeskWork(wire: Wire, clock: Clock, isAlone: boolean): DeskWork {
  const { store, policy } = wire
  return {
    store,
    now: () => clock.now(),
    enforce,
    async check(before, changed) {
      const now = clock.now()
      const input = await store.snapshot((reader) => verify.load(before.id, reader, { now, policy }))
      if (input === null) throw new Error(`What draft ${before.id} was written from is not kept.`)
      const tools = { ...idle(wire), policy, now: () => now, signal: AbortSignal.timeout(60_000), note: () => undefined }
      const { verdicts: fresh } = await verify.run({ ...input, draft: changed }, tools)
      // What stood was checked while its source's text was kept; only what is new is checked now.
      const stood = new Set([before.headline, ...before.summary, ...before.take, ...before.archive].map((it) => it.id))
      const kept = (await store.verdictsOfDraft(before.id)).filter((it) => stood.has(it.sentenceId) || it.check === 'watch-gate')
      const verdicts = [...kept, ...fresh.filter((it) => !stood.has(it.sentenceId) && it.check !== 'watch-gate')]
      return rule({ draft: changed, verdicts, dossier: input.dossier, now })
    },
    async workOff() {
      for (const name of ['withdraw', 'publish'] as const) for (let i = 0; i < stepsMax && (await wire.runner.step(name)); i++);
      if (isAlone) await wire.runner.drain(1)
    },
  }
}

const idle = ({ net, pool }: Wire) => ({ net, pool, model: null, mail: null })
