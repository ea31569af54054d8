import { cluster } from '../stages/cluster/stage.ts'
import { deliver } from '../stages/deliver/stage.ts'
import { edit } from '../stages/edit/stage.ts'
import { poll } from '../stages/poll/stage.ts'
import { publish } from '../stages/publish/stage.ts'
import { rank } from '../stages/rank/stage.ts'
import { read } from '../stages/read/stage.ts'
import { recall } from '../stages/recall/stage.ts'
import { record } from '../stages/record/stage.ts'
import { resolve } from '../stages/resolve/stage.ts'
import type { Stage } from '../stages/stage.ts'
import { verify } from '../stages/verify/stage.ts'
import { write } from '../stages/write/stage.ts'
import { askHub } from './chores/ask-hub.ts'
import { ownProse } from './chores/own-prose.ts'
import { pingHub } from './chores/ping-hub.ts'
import { proveDomain } from './chores/prove-domain.ts'
import { recheckRights } from './chores/recheck-rights.ts'
import { sealLog } from './chores/seal-log.ts'
import { sendHook } from './chores/send-hook.ts'
import { withdraw } from './chores/withdraw.ts'
import { withdrawRows } from './chores/withdraw-rows.ts'

export type AnyStage = Stage<unknown, unknown>
const any = <In, Out>(stage: Stage<In, Out>): AnyStage => stage as AnyStage

/** The order of the wire, in the one place that shows it: in, sort, weigh, say, out, later. */
export const pipeline: readonly AnyStage[] = [
  any(poll),
  any(read),
  any(cluster),
  any(record),
  any(rank),
  any(recall),
  any(write),
  any(verify),
  any(edit),
  any(publish),
  any(resolve),
  any(deliver),
]

/** Upkeep, worked through the same queue by the same runner: each loads, runs and saves as a stage does, and gives nothing to read. */
const chores: readonly AnyStage[] = [
  any(proveDomain),
  any(recheckRights),
  any(withdraw),
  any(withdrawRows),
  any(sealLog),
  any(askHub),
  any(pingHub),
  any(sendHook),
  any(ownProse),
]

/** Everything a job can ask for, in the order of a drain. */
export const everyWork: readonly AnyStage[] = [...pipeline, ...chores]
