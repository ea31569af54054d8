import { PgBoss } from 'pg-boss'
import { Fault } from '../domain/fault.ts'
import type { Job, WorkName } from '../domain/job.ts'
import type { QueueTerms } from '../domain/queue-terms.ts'
import { type Db, first, sql } from './sql.ts'

export interface QueueSpec {
  readonly stage: WorkName
  readonly keyedBy: QueueTerms['keyedBy']
  readonly seconds: number
  readonly attempts: number
}

export interface RunningJob extends Job {
  readonly id: string
  /** Of this queue entry; with the id it names who may complete it. */
  readonly attempt: number
  /** Attempts used up by earlier entries of the same request, and how often it was put off without using one. */
  readonly tries: number
  readonly waits: number
  readonly attemptsMax: number
  /** When it was first asked for, by the queue's own clock: what orders requests of one priority. */
  readonly askedAt: Date
}

/** What a request brings along when it was put off before. */
interface Carried {
  readonly tries?: number
  readonly waits?: number
  readonly askedAt?: Date | null
  /** Its priority before it was lifted for being late: once put off it stands there again, so that no more than one in so many is lifted. */
  readonly liftedFrom?: number
}

export interface Jobs {
  open(queues: readonly QueueSpec[]): Promise<void>
  take(stage: WorkName): Promise<RunningJob | null>
  fail(job: RunningJob): Promise<void>
  /** Makes a job wait again without counting the attempt: the house failed, not the job. */
  putBack(job: RunningJob): Promise<void>
  waiting(): Promise<Readonly<Record<string, number>>>
  /** The earliest moment a deferred job waits for; null when none does. */
  nextDeferred(): Promise<Date | null>
  /** Puts back what a killed process of this home had in hand. Only the holder of the home's lock may ask for it. */
  reclaim(): Promise<number>
  close(): Promise<void>
}

const executor = (db: Db) => ({
  executeSql: async (text: string, values: unknown[] = []) => ({
    rows: [...(await db.rows(values.length === 0 ? { text, values: [] } : { text, values }))],
  }),
})

/** Of so many takes one looks first for a request that was set behind others and is late, so that its turn comes and a flood has no more. */
const takesPerLift = 8

/** A request is late after six hours: the one that waited longest stands from then on where it would if nobody had set it back, by its age. */
async function liftLate(db: Db, stage: WorkName): Promise<void> {
  await db.rows(sql`update pgboss.job set priority = 0, data = jsonb_set(data, '{liftedFrom}', to_jsonb(priority)) where name = ${stage} and state in ('created', 'retry') and id = (select id from pgboss.job
    where name = ${stage} and state in ('created', 'retry') and priority < 0 and start_after <= now() and created_on < now() - interval '6 hours'
    order by created_on, id limit 1 for update skip locked)`)
}

/** The queue: a thin adapter over pg-boss in the same database. What each policy does is written in docs/ARCHITECTURE.md. */
export function makeJobs(db: Db): Jobs & { readonly inTransaction: (tx: Db) => JobWrites } {
  const boss = new PgBoss({ db: executor(db), schedule: false, supervise: false, useListenNotify: false })
  boss.on('error', () => undefined)
  const keyOf = new Map<WorkName, QueueSpec['keyedBy']>()
  const taken = new Map<WorkName, number>()
  return {
    async open(queues) {
      await retried(() => boss.start())
      const have = new Set((await boss.getQueues()).map((queue) => queue.name))
      for (const { stage, keyedBy, seconds, attempts } of queues) {
        keyOf.set(stage, keyedBy)
        if (have.has(stage)) continue
        const policy = keyedBy === 'subject' ? 'stately' : 'singleton'
        const settings = {
          policy,
          retryLimit: attempts - 1,
          retryDelay: 1,
          retryBackoff: true,
          expireInSeconds: seconds * 2 + 30,
          retentionSeconds: 86400 * 30,
          deleteAfterSeconds: 3600,
        } as const
        await retried(() => boss.createQueue(stage, settings))
      }
    },
    async take(stage) {
      const nth = (taken.get(stage) ?? 0) + 1
      taken.set(stage, nth)
      if (nth % takesPerLift === 0) await liftLate(db, stage)
      const [job] = await boss.fetch<Job & Carried>(stage, { includeMetadata: true, batchSize: 1 })
      if (!job) return null
      const { tries = 0, waits = 0, liftedFrom, ...asked } = job.data
      const place = { priority: liftedFrom ?? job.priority, askedAt: job.createdOn }
      return { ...asked, ...place, id: job.id, attempt: job.retryCount, attemptsMax: job.retryLimit + 1, tries, waits }
    },
    async fail(job) {
      await boss.fail(job.stage, { id: job.id, retryCount: job.attempt })
    },
    async putBack(job) {
      await db.rows(sql`update pgboss.job set state = 'retry', started_on = null, start_after = now()
        where name = ${job.stage} and id = ${job.id} and state = 'active' and retry_count = ${job.attempt}`)
    },
    async waiting() {
      const rows = await db.rows<{ name: string; n: number }>(
        sql`select name, count(*)::int as n from pgboss.job where state in ('created', 'retry', 'active') group by name order by name`,
      )
      return Object.fromEntries(rows.map((row) => [row.name, row.n]))
    },
    async nextDeferred() {
      return (await first<{ at: Date | null }>(db, sql`select min(not_before) as at from deferred`))?.at ?? null
    },
    async reclaim() {
      const rows = await db.rows(sql`update pgboss.job set state = 'retry', start_after = now() where state = 'active' returning id`)
      return rows.length
    },
    close: () => boss.stop({ graceful: false, close: false } as never),
    inTransaction: (tx) => jobWrites(boss, tx, keyOf),
  }
}

const madeByAnother: ReadonlySet<string | undefined> = new Set(['23505', '42P06', '42P07', '42710', '40001', '40P01'])

/** Two programs that open one new database make the same tables in the same instant: whoever comes second finds them made. */
async function retried(work: () => Promise<unknown>): Promise<void> {
  for (let i = 0; ; i++) {
    try {
      await work()
      return
    } catch (error) {
      if (i === 4 || !madeByAnother.has((error as { code?: string }).code)) throw error
    }
  }
}
const carriedBy = ({ tries = 0, waits = 0 }: Carried): Carried => ({ ...(tries > 0 && { tries }), ...(waits > 0 && { waits }) })

interface Woken extends Required<Carried> {
  readonly stage: WorkName
  readonly subject: string
  readonly key: string | null
  readonly priority: number
}

export interface JobWrites {
  enqueue(jobs: readonly Job[]): Promise<void>
  /** Completes the job in the caller's transaction; throws, so that all rolls back, when this attempt is no longer ours. */
  finish(job: RunningJob): Promise<void>
  /** Keeps a job, with its place among others, until a moment of the wire's clock; one a subject, the earlier moment wins. */
  defer(job: Job, until: Date): Promise<void>
  /** What a stage put off for later is due now. */
  hurry(stage: WorkName, now: Date): Promise<void>
  /** Enqueues what was deferred until now or earlier; gives how many. */
  wake(now: Date): Promise<number>
  /** Forgets jobs that were done a day ago; gives how many. By the real clock, as the queue keeps it. */
  dropFinished(): Promise<number>
  /** Puts the job back for later without counting an attempt. */
  postpone(job: RunningJob, until: Date): Promise<void>
  park(job: RunningJob, reason: string, now: Date): Promise<void>
}

async function putOffIn(tx: Db, job: Job & Carried, until: Date): Promise<void> {
  const { stage, subject, key, priority = 0, askedAt = null, tries = 0, waits = 0 } = job
  await tx.rows(sql`insert into deferred (stage, subject, key, not_before, tries, waits, priority, asked_at)
    values (${stage}, ${subject}, ${key ?? null}, ${until}, ${tries}, ${waits}, ${priority}, ${askedAt})
    on conflict (stage, subject) do update set not_before = least(deferred.not_before, excluded.not_before), tries = greatest(deferred.tries, excluded.tries),
      waits = greatest(deferred.waits, excluded.waits), priority = greatest(deferred.priority, excluded.priority), asked_at = least(deferred.asked_at, excluded.asked_at)`)
}

function jobWrites(boss: PgBoss, tx: Db, keyOf: ReadonlyMap<WorkName, QueueSpec['keyedBy']>): JobWrites {
  const db = executor(tx)
  const enqueue = async (jobs: readonly (Job & Carried)[]): Promise<void> => {
    for (const job of jobs) {
      const key = keyOf.get(job.stage) === 'all' ? 'all' : keyOf.get(job.stage) === 'subject' ? job.subject : (job.key ?? job.subject)
      const options = {
        singletonKey: key,
        db,
        ...(job.notBefore !== undefined && { startAfter: job.notBefore }),
        ...(job.priority !== undefined && { priority: job.priority }),
      }
      const id = await boss.send(
        job.stage,
        { stage: job.stage, subject: job.subject, ...(job.key !== undefined && { key: job.key }), ...carriedBy(job) },
        options,
      )
      // Put off, it stands where it stood: whoever asked later does not come before it.
      if (job.askedAt && id !== null)
        await tx.rows(sql`update pgboss.job set created_on = ${job.askedAt} where name = ${job.stage} and id = ${id}`)
    }
  }
  const finish = async (job: RunningJob): Promise<void> => {
    const done = (await boss.complete(job.stage, { id: job.id, retryCount: job.attempt }, null, { db })) as { affected?: number }
    if (done.affected !== 1)
      throw new Fault('store.conflict', `Another worker has taken over ${job.stage} ${job.subject}.`, { retry: 'never' })
  }
  const putOff = (job: Job & Carried, until: Date): Promise<void> => putOffIn(tx, job, until)
  return {
    enqueue,
    finish,
    defer: putOff,
    async hurry(stage, now) {
      await tx.rows(sql`update deferred set not_before = ${now} where stage = ${stage} and not_before > ${now}`)
    },
    async dropFinished() {
      const gone = await tx.rows(
        sql`delete from pgboss.job where state in ('completed', 'cancelled') and completed_on < now() - interval '1 day' returning 1 as one`,
      )
      return gone.length
    },
    async postpone(job, until) {
      await finish(job)
      await putOff({ ...job, tries: job.tries + job.attempt, waits: job.waits + 1 }, until)
    },
    async wake(now) {
      const due = await tx.rows<Woken>(
        sql`delete from deferred where not_before <= ${now} returning stage, subject, key, tries, waits, priority, asked_at as "askedAt"`,
      )
      await enqueue(due.map(({ key, ...it }) => ({ ...it, ...(key !== null && { key }) })))
      return due.length
    },
    async park(job, reason, now) {
      await finish(job)
      await tx.rows(
        sql`insert into parked (id, stage, subject, at, reason) values (${job.id}, ${job.stage}, ${job.subject}, ${now}, ${reason}) on conflict do nothing`,
      )
    },
  }
}

export async function parkedCount(db: Db): Promise<number> {
  return (await first<{ n: number }>(db, sql`select count(*)::int as n from parked`))?.n ?? 0
}
