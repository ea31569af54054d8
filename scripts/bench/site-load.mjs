// Loads a site over loopback and tells how long each answer took; and what the database behind it used.
import { globSync, readdirSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'

const sockets = 32
const steady = 100

const headers = 'Host: localhost\r\nAccept: text/html\r\nAccept-Encoding: br\r\n\r\n'

/** One keep-alive connection that sends one request at a time and reads an answer by its Content-Length or its last chunk. */
export function connection(port) {
  const socket = connect(port, '127.0.0.1').setNoDelay(true)
  let waiting = null
  let held = Buffer.alloc(0)
  let left = -1
  let isChunked = false
  const finish = () => {
    const done = waiting
    waiting = null
    left = -1
    held = Buffer.alloc(0)
    done?.()
  }
  let isOpen = true
  socket.on('error', (error) => waiting?.(error))
  socket.on('close', () => {
    isOpen = false
  })
  socket.on('data', (data) => {
    if (left === -1) {
      held = held.length === 0 ? data : Buffer.concat([held, data])
      const end = held.indexOf('\r\n\r\n')
      if (end === -1) return
      const head = held.toString('latin1', 0, end)
      if (!/^HTTP\/1\.1 (?:200|304)/.test(head)) throw new Error(`unexpected answer: ${head.slice(0, 200)}`)
      isChunked = /transfer-encoding: chunked/i.test(head)
      left = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0) - (held.length - end - 4)
      if (isChunked ? held.subarray(-5).toString('latin1') === '0\r\n\r\n' : left <= 0) finish()
      return
    }
    left -= data.length
    if (isChunked ? data.subarray(-5).toString('latin1') === '0\r\n\r\n' : left <= 0) finish()
  })
  return {
    ask: (path) =>
      new Promise((done, failed) => {
        waiting = (error) => (error === undefined ? done() : failed(error))
        socket.write(`GET ${path} HTTP/1.1\r\n${headers}`)
      }),
    isOpen: () => isOpen,
    close: () => socket.destroy(),
  }
}

const at = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN

/** As fast as it goes on some connections, one request at a time on each. */
export async function closedLoop(port, path, seconds) {
  const all = Array.from({ length: sockets }, () => connection(port))
  const until = performance.now() + seconds * 1000
  const times = []
  await Promise.all(
    all.map(async (it) => {
      while (performance.now() < until) {
        const began = performance.now()
        await it.ask(path)
        times.push(performance.now() - began)
      }
    }),
  )
  for (const it of all) it.close()
  return times.toSorted((a, b) => a - b)
}

/** So many a second, whether or not the last has been answered: waiting in line counts. */
export async function openLoop(port, pathOf, seconds) {
  // Opened when one is needed: a server answers a connection that asks nothing with a 408, and closes one that has been idle for some seconds.
  const idle = []
  const waitingOne = () => {
    for (let it = idle.pop(); it !== undefined; it = idle.pop()) if (it.isOpen()) return it
    return connection(port)
  }
  const every = []
  const times = []
  const running = []
  const began = performance.now()
  for (let n = 0; n < steady * seconds; n++) {
    const due = began + (n * 1000) / steady
    const wait = due - performance.now()
    if (wait > 0.5) await new Promise((done) => setTimeout(done, wait))
    const it = waitingOne()
    every.push(it)
    const asked = it.ask(pathOf(n)).then(() => {
      times.push(performance.now() - due)
      idle.push(it)
    })
    running.push(asked)
  }
  await Promise.all(running)
  for (const it of new Set(every)) it.close()
  return times.toSorted((a, b) => a - b)
}

export const row = (name, times, more = '') =>
  console.log(
    `${name.padEnd(44)} p50 ${at(times, 0.5).toFixed(1)} ms, p95 ${at(times, 0.95).toFixed(1)} ms, p99 ${at(times, 0.99).toFixed(1)} ms${more}`,
  )

/** What the database's processes have used of a core so far, in ms; those that have ended count where their parent waited for them. */
export function databaseCpuMs(home) {
  const [file] = globSync(join(home, '**/postmaster.pid'))
  if (file === undefined) return Number.NaN
  const parent = readFileSync(file, 'utf8').split('\n')[0]
  const statOf = (pid) => {
    try {
      return readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ')
    } catch {
      return null
    }
  }
  const ticks = readdirSync('/proc')
    .filter((it) => /^\d+$/.test(it))
    .reduce((sum, pid) => {
      const stat = statOf(pid)
      if (stat === null || (pid !== parent && stat[1] !== parent)) return sum
      return sum + Number(stat[11]) + Number(stat[12]) + (pid === parent ? Number(stat[13]) + Number(stat[14]) : 0)
    }, 0)
  return ticks * 10
}
