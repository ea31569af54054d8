import { Worker } from 'node:worker_threads'
import { Fault } from '../domain/fault.ts'
import type { Pool } from '../stages/stage.ts'

interface Waiting {
  readonly task: string
  readonly input: unknown
  readonly timeoutMs: number
  readonly resolve: (value: unknown) => void
  readonly reject: (error: unknown) => void
}

function newWorker(): Worker {
  return new Worker(new URL('./pool-task.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32 },
  })
}

function killed(why: string, retry: 'soon' | 'never', cause?: unknown): Fault {
  return new Fault('parse.killed', why, { retry, ...(cause !== undefined && { cause }) })
}

/** Worker threads for heavy pure functions. A task that runs over its time is killed with its thread, and a new thread takes the next. */
export function makePool(threads: number): Pool & AsyncDisposable {
  const queue: Waiting[] = []
  const idle: Worker[] = []
  const all = new Set<Worker>()
  let closed = false
  let starting = 0

  /** A new thread takes work once it has said that it is up: loading its parsers must not count against the first task's time. */
  const start = (): void => {
    const worker = newWorker()
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
      idle.push(worker)
      pump()
    })
  }
  const retire = (worker: Worker): void => {
    all.delete(worker)
    void worker.terminate()
  }
  const pump = (): void => {
    while (!closed && queue.length > 0 && idle.length > 0) give(idle.pop() as Worker, queue.shift() as Waiting)
    while (!closed && starting < queue.length && all.size < threads) start()
  }
  const give = (worker: Worker, job: Waiting): void => {
    const done = (): void => {
      clearTimeout(timer)
      worker.removeAllListeners('message')
      worker.removeAllListeners('error')
    }
    const timer = setTimeout(() => {
      done()
      retire(worker)
      job.reject(killed(`${job.task} ran longer than ${job.timeoutMs} ms and was stopped.`, 'soon'))
      pump()
    }, job.timeoutMs)
    worker.once('message', (answer: { ok: boolean; value: unknown }) => {
      done()
      idle.push(worker)
      if (answer.ok) job.resolve(answer.value)
      else job.reject(killed(`${job.task} failed: ${String(answer.value)}`, 'never'))
      pump()
    })
    worker.once('error', (error) => {
      done()
      retire(worker)
      job.reject(killed(`${job.task} broke its thread: ${(error as Error).message}`, 'never', error))
      pump()
    })
    worker.postMessage({ task: job.task, input: job.input })
  }
  return {
    run: <T>(task: 'parse-feed' | 'parse-listing' | 'extract-article', input: unknown, timeoutMs: number) =>
      new Promise<T>((resolve, reject) => {
        queue.push({ task, input, timeoutMs, resolve: resolve as (value: unknown) => void, reject })
        pump()
      }),
    async [Symbol.asyncDispose]() {
      closed = true
      await Promise.all([...all].map((worker) => worker.terminate()))
    },
  }
}
