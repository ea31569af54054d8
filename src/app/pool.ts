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

/** Worker threads for heavy pure functions. A task that runs over its time is killed with its thread, and a new thread takes the next. */
export function makePool(threads: number): Pool & AsyncDisposable {
  const queue: Waiting[] = []
  const idle: Worker[] = []
  const all = new Set<Worker>()
  let closed = false

  const start = (): Worker => {
    const worker = new Worker(new URL('./pool-task.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32 },
    })
    worker.unref()
    all.add(worker)
    return worker
  }
  const retire = (worker: Worker): void => {
    all.delete(worker)
    void worker.terminate()
  }
  const pump = (): void => {
    while (!closed && queue.length > 0 && (idle.length > 0 || all.size < threads)) {
      const worker = idle.pop() ?? start()
      const job = queue.shift()
      if (job) give(worker, job)
    }
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
      job.reject(new Fault('parse.killed', `${job.task} ran longer than ${job.timeoutMs} ms and was stopped.`, { retry: 'soon' }))
      pump()
    }, job.timeoutMs)
    worker.once('message', (answer: { ok: boolean; value: unknown }) => {
      done()
      idle.push(worker)
      if (answer.ok) job.resolve(answer.value)
      else job.reject(new Fault('parse.killed', `${job.task} failed: ${String(answer.value)}`, { retry: 'never' }))
      pump()
    })
    worker.once('error', (error) => {
      done()
      retire(worker)
      job.reject(new Fault('parse.killed', `${job.task} broke its thread: ${(error as Error).message}`, { retry: 'never', cause: error }))
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
