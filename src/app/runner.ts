import assert from 'node:assert/strict'
import { Fault } from '../domain/fault.ts'
import type { WorkName } from '../domain/job.ts'
import { queueTerms } from '../domain/queue-terms.ts'
import type { SourceUse } from '../domain/source-use.ts'
import type { Tools, WirePolicy } from '../stages/stage.ts'
import type { RunningJob } from '../store/jobs.ts'
import type { Store } from '../store/store.ts'
import { shareHolder } from '../text/share-holder.ts'
import type { Clock } from './clock.ts'
import type { Log } from './log.ts'
import { meter } from './meter.ts'
import type { AnyStage } from './pipeline.ts'
import type { Redact } from './secrets.ts'

export interface Runner {
  /** Works one waiting job of the stage; false when none waits. */
  step(stage: WorkName): Promise<boolean>
  /** Works until nothing waits, stage by stage in the order of the pipeline, so that a run repeats exactly. */
  drain(workers: number): Promise<void>
  readonly counts: { done: number; refused: number; faults: number; parked: number }
}

export interface RunnerParts {
  readonly store: Store
  readonly tools: Omit<Tools, 'note' | 'signal' | 'policy' | 'now'>
  readonly policy: WirePolicy
  readonly clock: Clock
  readonly log: Log
  /** What others answer may repeat a key or a password; what is kept of it may not. */
  readonly redact: Redact
}

/** Loads in a snapshot, runs without the database, saves and finishes in one transaction. */
async function work(stage: AnyStage, job: RunningJob, store: Store, tools: Tools): Promise<void> {
  const input = await store.snapshot(async (reader) =>
    stage.load(job.subject, reader, { now: tools.now(), policy: tools.policy, frozen: await reader.freezes() }),
  )
  const output = input === null ? null : await stage.run(input, tools)
  await store.transaction(async (tx) => {
    if (output !== null) {
      // What is saved is saved wholly before or wholly after a ruling on an origin, and so is found by it or knows of it.
      await tx.holdOrigins()
      const jobs = await stage.save(output, tx)
      const stray = jobs.find((it) => !stage.next.includes(it.stage))
      if (stray) throw new Error(`${stage.name} may not start ${stray.stage}`)
      await tx.enqueue(jobs)
    }
    await tx.finish(job)
  })
}

const inOrder = Object.keys(queueTerms) as readonly WorkName[]

/** The stages and what they know are most of the program: who only opens the archive never loads them. */
async function stageOf(name: WorkName): Promise<AnyStage> {
  const { everyWork } = await import('./pipeline.ts')
  return everyWork.find((it) => it.name === name) ?? assert.fail(`nothing works ${name}`)
}

/** The only place that catches faults: decides retry, later or parked, and writes one line a job. */
export function makeRunner(parts: RunnerParts): Runner {
  const { store, tools, policy, clock, log } = parts
  const counts = { done: 0, refused: 0, faults: 0, parked: 0 }
  /** Begun when the database or the disk failed; they go back uncounted as soon as the database takes them. */
  const cut = new Set<RunningJob>()
  const step = async (name: WorkName): Promise<boolean> => {
    for (const job of [...cut]) {
      await store.jobs.putBack(job)
      cut.delete(job)
    }
    const job = await store.jobs.take(name)
    if (!job) return false
    const stage = await stageOf(name)
    const notes: Record<string, unknown> = {}
    const began = performance.now()
    const control = new AbortController()
    const limit = setTimeout(() => control.abort(), stage.limits.seconds * 1000)
    let outcome = 'done'
    const metered = meter(tools, () => clock.now())
    try {
      await work(stage, job, store, {
        ...tools,
        net: metered.net,
        pool: metered.pool,
        policy,
        now: () => clock.now(),
        signal: control.signal,
        note: (it) => void Object.assign(notes, it),
      })
      counts.done += 1
      if (notes['refused'] !== undefined) counts.refused += 1
    } catch (error) {
      counts.faults += 1
      if (error instanceof Fault && (error.code === 'disk.full' || error.code === 'store.unavailable')) {
        cut.add(job)
        throw error
      }
      outcome = await settle(parts, counts, job, error)
      notes['error'] = error instanceof Fault ? `${error.code}: ${error.message}` : String((error as Error).stack ?? error)
    } finally {
      clearTimeout(limit)
    }
    const use = metered.use()
    if (use.bytes + use.parseMs > 0) await countUse(parts, job, use)
    log.write({
      event: 'job.worked',
      stage: name,
      subject: job.subject,
      attempt: job.attempt,
      ms: Math.round(performance.now() - began),
      outcome,
      ...notes,
    })
    return true
  }
  return { step, drain: (workers) => drain(parts, step, workers), counts }
}

/** What a job cost counts for whoever has the share of its source; a job about none counts for nobody. */
async function countUse({ store, clock }: RunnerParts, job: RunningJob, use: Omit<SourceUse, 'items'>): Promise<void> {
  const of = await store.sourceOfJob(job)
  if (of !== null) await store.transaction((tx) => tx.addUseToShare(shareHolder(of.source, of.feedUrl), clock.now(), use))
}

/** A request that is put off this often is not wanted: it is parked. */
const waitsMax = 50

/** What becomes of a job whose work failed: tried again, put back for later, or parked with its reason kept. */
async function settle({ store, clock, redact }: RunnerParts, counts: Runner['counts'], job: RunningJob, error: unknown): Promise<string> {
  const retry = error instanceof Fault ? error.retry : 'never'
  const reason = redact(error instanceof Error ? error.message : String(error))
  if (error instanceof Fault && error.code === 'store.conflict' && retry === 'never') return 'taken-over'
  if (retry instanceof Date && job.waits < waitsMax) {
    await store.transaction(async (tx) => {
      await tx.postpone(job, retry)
      // Whoever asks this host next, in any process, finds it held.
      if (error instanceof Fault && error.code === 'net.rateLimited' && job.key !== undefined)
        await tx.holdHost(job.key, retry, reason.slice(0, 300))
    })
    return 'later'
  }
  if (retry === 'soon' && job.tries + job.attempt + 1 < job.attemptsMax) {
    await store.jobs.fail(job)
    return 'retry'
  }
  counts.parked += 1
  await store.transaction(async (tx) => {
    const code = error instanceof Fault ? error.code : 'bug'
    const item = job.stage === 'read' ? await tx.itemById(job.subject) : null
    await tx.saveRefusal({
      kind: 'refused',
      code,
      reason: reason.slice(0, 500),
      stage: job.stage,
      subject: item?.url ?? job.subject,
      at: clock.now().toISOString(),
    })
    if (job.stage === 'read') await tx.setItemState(job.subject, 'refused')
    await tx.park(job, reason.slice(0, 500), clock.now())
  })
  return 'parked'
}

/** What is put off for longer than this is left for a later run; a drain does not sit out a publisher's hour of silence. */
const drainWaitMs = 30_000

async function drain({ store, clock }: RunnerParts, step: Runner['step'], workers: number): Promise<void> {
  for (;;) {
    let worked = 0
    // Asked once for all: looking into each of twenty empty queues costs as much as a job.
    const open = new Set(Object.keys(await store.jobs.waiting()))
    for (const name of inOrder) {
      if (!open.has(name)) continue
      for (;;) {
        const results = await Promise.all(Array.from({ length: workers }, () => step(name)))
        const n = results.filter((it) => it).length
        worked += n
        if (n === 0) break
        for (const next of (await stageOf(name)).next) open.add(next)
      }
    }
    worked += await store.transaction((tx) => tx.wake(clock.now()))
    if (worked > 0) continue
    const waiting = Object.values(await store.jobs.waiting()).reduce((sum, n) => sum + n, 0)
    const next = clock.standsStill ? null : await store.jobs.nextDeferred()
    if (waiting === 0 && (next === null || next.getTime() - clock.now().getTime() > drainWaitMs)) return
    await new Promise((done) => setTimeout(done, 100))
  }
}
