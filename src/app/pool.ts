import { Worker } from 'node:worker_threads'
import { Fault } from '../domain/fault.ts'
import { limits } from '../domain/limits.ts'
import type { Pool } from '../stages/stage.ts'

interface Waiting {
  readonly task: string
  readonly input: unknown
  readonly timeoutMs: number
  readonly spent: ((ms: number) => void) | undefined
  readonly resolve: (value: unknown) => void
  readonly reject: (error: unknown) => void
}

function newWorker(heapMb: number): Worker {
  const worker = new Worker(new URL('./pool-task.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: Math.max(1, Math.floor(heapMb / 6)) },
  })
  // A thread may still fail when its task is over or stopped: without a listener that would end the program.
  worker.on('error', () => undefined)
  return worker
}

function killed(why: string, retry: 'soon' | 'never', cause?: unknown): Fault {
  return new Fault('parse.killed', why, { retry, ...(cause !== undefined && { cause }) })
}

/** What broke a thread, for people: out of memory has a code of its own. */
function whyBroken(task: string, error: Error & { readonly code?: string }, heapMb: number): string {
  return error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? `${task} needed more than ${heapMb} MB of memory and was stopped.`
    : `${task} broke its thread: ${error.message}`
}

/** Has one thread do one job; `freed` says whether the thread can take another. */
function work(worker: Worker, job: Waiting, heapMb: number, freed: (isSound: boolean) => void): void {
  const began = performance.now()
  const end = (isSound: boolean): void => {
    clearTimeout(timer)
    job.spent?.(performance.now() - began)
    worker.off('message', answered)
    worker.off('error', broke)
    freed(isSound)
  }
  const answered = (answer: { ok: boolean; value: unknown }): void => {
    if (answer.ok) job.resolve(answer.value)
    else job.reject(killed(`${job.task} failed: ${String(answer.value)}`, 'never'))
    end(true)
  }
  const broke = (error: Error): void => {
    job.reject(killed(whyBroken(job.task, error, heapMb), 'never', error))
    end(false)
  }
  const timer = setTimeout(() => {
    job.reject(killed(`${job.task} ran longer than ${job.timeoutMs} ms and was stopped.`, 'soon'))
    end(false)
  }, job.timeoutMs)
  worker.once('message', answered)
  worker.once('error', broke)
  worker.postMessage({ task: job.task, input: job.input })
}

/** Threads that wait for work, each with the timer that ends it; the last to become free is the next to work. */
function restingThreads(idleMs: number, end: (worker: Worker) => void) {
  const resting = new Map<Worker, NodeJS.Timeout>()
  const drop = (worker: Worker): void => {
    clearTimeout(resting.get(worker))
    resting.delete(worker)
  }
  return {
    drop,
    count: () => resting.size,
    rest: (worker: Worker): void => {
      resting.set(worker, setTimeout(() => end(worker), idleMs).unref())
    },
    next: (): Worker | undefined => {
      const worker = [...resting.keys()].at(-1)
      if (worker !== undefined) drop(worker)
      return worker
    },
  }
}

/**
 * Worker threads for heavy pure functions. A task that runs over its time, or needs more memory than a thread may take, is stopped
 * with its thread: that task fails with a Fault `parse.killed`, and a new thread takes the next. A thread that nobody has needed for a
 * while ends and gives its memory back.
 *
 * @param threads how many run at once, started when they are needed
 * @param heapMb what one thread may hold of live objects, in MB; the young generation comes on top and is a sixth of it
 * @param idleMs how long a thread waits for its next task
 */
export function makePool(threads: number, heapMb: number = limits.parse.threadHeapMb, idleMs = 30_000): Pool & AsyncDisposable {
  const queue: Waiting[] = []
  const idle = restingThreads(idleMs, (worker) => retire(worker))
  const all = new Set<Worker>()
  let closed = false
  let starting = 0

  /** A new thread takes work once it has said that it is up: loading its parsers must not count against the first task's time. */
  const start = (): void => {
    const worker = newWorker(heapMb)
    all.add(worker)
    starting += 1
    const broken = (error: Error): void => {
      starting -= 1
      retire(worker)
      queue.shift()?.reject(killed(`A thread for parsing did not start: ${error.message}`, 'soon', error))
      pump()
    }
    worker.once('error', broken)
    worker.once('message', () => {
      starting -= 1
      worker.off('error', broken)
      worker.unref()
      // One that breaks between two tasks takes no further one.
      worker.once('error', () => retire(worker))
      idle.rest(worker)
      pump()
    })
  }
  const retire = (worker: Worker): void => {
    all.delete(worker)
    idle.drop(worker)
    void worker.terminate()
  }
  const pump = (): void => {
    while (!closed && queue.length > 0 && idle.count() > 0) give(idle.next() as Worker, queue.shift() as Waiting)
    while (!closed && starting < queue.length && all.size < threads) start()
  }
  const give = (worker: Worker, job: Waiting): void =>
    work(worker, job, heapMb, (isSound) => {
      if (isSound) idle.rest(worker)
      else retire(worker)
      pump()
    })
  return {
    run: <T>(task: 'parse-feed' | 'parse-listing' | 'extract-article', input: unknown, timeoutMs: number, spent?: (ms: number) => void) =>
      new Promise<T>((resolve, reject) => {
        queue.push({ task, input, timeoutMs, spent, resolve: resolve as (value: unknown) => void, reject })
        pump()
      }),
    async [Symbol.asyncDispose]() {
      closed = true
      await Promise.all([...all].map((worker) => worker.terminate()))
    },
  }
}
