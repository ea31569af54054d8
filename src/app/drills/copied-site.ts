// A copy of the archive in a folder of its own for drills: it reaches nobody, and what is done in it is gone with it.
import { rmSync } from 'node:fs'
import type { WorkName } from '../../domain/job.ts'
import type { DeskWork } from '../../outlets/desk/filing.ts'
import { writeBackup } from '../backup.ts'
import { type MovedClock, makeMovedClock } from '../clock.ts'
import { restoreInto } from '../commands/backup.ts'
import type { Config } from '../config.ts'
import { makeDeskWork } from '../desk.ts'
import { openWire, type Wire } from '../wire.ts'
import { makeCopyFolder } from './copy-folder.ts'

/** What may be worked in a copy: everything that asks no publisher, reader, hub or model. */
const stagesWorked: readonly WorkName[] = [
  'withdraw',
  'withdraw-rows',
  'rank',
  'recall',
  'write',
  'verify',
  'edit',
  'publish',
  'resolve',
  'seal-log',
]
/** Jobs worked at one time; a copy that needs more goes round in circles. */
const stepsMax = 100_000

export interface CopiedSite extends AsyncDisposable {
  readonly wire: Wire
  readonly clock: MovedClock
  readonly config: Config
  readonly work: DeskWork
  /** Works off what waits, after so many milliseconds of the copy's clock. @throws Error where no end of it comes */
  workOff(laterMs?: number): Promise<void>
}

/** The settings without every way out of the house, and without the database of somebody else. */
function shutIn(
  { databaseUrl: _d, smtpUrl: _s, mailFrom: _m, hub: _h, model: _o, modelUrl: _u, modelKey: _k, ...config }: Config,
  home: string,
): Config {
  return { ...config, home, siteUrl: '', deskKeys: '', deskOpen: 'no', gatherSeconds: 0, port: 0, proxies: 0 }
}

/**
 * @param stop ends it, and what is worked off in it, before the next step
 * @throws Fault where the disk has no room for it, and the reason of `stop`; nothing of the copy is left then
 */
export async function openCopy(of: Pick<Wire, 'store'>, config: Config, now: Date, stop?: AbortSignal): Promise<CopiedSite> {
  const { path, home, remove } = await makeCopyFolder()
  try {
    const { file } = await of.store.snapshot((reader) => writeBackup(reader, path, { now, key: null }))
    stop?.throwIfAborted()
    const clock = makeMovedClock(now)
    const shut = shutIn(config, home)
    const options = { config: shut, home: shut.home, clock, allowLoopback: false, watchSettler: null, exclusive: true, isRestoring: true }
    const wire = await openWire(options)
    const close = async (): Promise<void> => {
      await wire.close()
      await remove()
    }
    try {
      stop?.throwIfAborted()
      await restoreInto(wire, file, { key: null, isPlainTaken: true, now, given: [] })
      rmSync(file)
      stop?.throwIfAborted()
      // What is frozen on the site itself would be no part of the drill.
      await wire.store.transaction(async (tx) => {
        for (const { what } of await tx.freezes()) await tx.endFreeze(what)
      })
    } catch (error) {
      await close()
      throw error
    }
    return {
      wire,
      clock,
      config: shut,
      work: makeDeskWork(wire, clock, false),
      workOff: (ms = 0) => workOff(wire, { clock, laterMs: ms, stop }),
      [Symbol.asyncDispose]: close,
    }
  } catch (error) {
    await remove()
    throw error
  }
}

interface WorkedOff {
  readonly clock: MovedClock
  readonly laterMs: number
  readonly stop: AbortSignal | undefined
}

async function workOff({ store, runner }: Wire, { clock, laterMs, stop }: WorkedOff): Promise<void> {
  clock.set(new Date(clock.now().getTime() + laterMs))
  await store.transaction((tx) => tx.wake(clock.now()))
  let isMore = true
  for (let steps = 0; isMore; steps++) {
    stop?.throwIfAborted()
    if (steps >= stepsMax) throw new Error(`The copy of the site goes on working after ${stepsMax} rounds.`)
    isMore = false
    for (const name of stagesWorked) if (await runner.step(name)) isMore = true
  }
}
