// The same look that the chore takes, for a sender who waits at the page: the answer shows what is already in force.
import { proveDomain } from './chores/prove-domain.ts'
import type { Clock } from './clock.ts'
import type { Wire } from './wire.ts'

/** Jobs worked for one sender; what is left over goes to the workers. */
const stepsMax = 500
const lookMs = 45_000

/**
 * Looks for the token of a notice and, where it is found, works the withdrawal off before it returns: narrower versions and
 * tombstones stand by then. `isAlone` says that no workers run beside this, so that stories are also told anew here.
 */
export async function proveNow(wire: Wire, clock: Clock, noticeId: string, isAlone: boolean): Promise<void> {
  const notice = await wire.store.snapshot((reader) => proveDomain.load(noticeId, reader, { now: clock.now(), policy: wire.policy }))
  if (notice === null) return
  const output = await proveDomain.run(notice, {
    net: wire.net,
    model: null,
    mail: null,
    pool: wire.pool,
    policy: wire.policy,
    now: () => clock.now(),
    signal: AbortSignal.timeout(lookMs),
    note: (entry) => wire.log.write({ event: 'notice.checked', notice: noticeId, ...entry }),
  })
  await wire.store.transaction(async (tx) => tx.enqueue(await proveDomain.save(output, tx)))
  if (output.proof.kind !== 'proved') return
  for (const name of ['withdraw', 'publish'] as const) for (let i = 0; i < stepsMax && (await wire.runner.step(name)); i++);
  if (isAlone) await wire.runner.drain(1)
}
