import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { freeBasePort } from '../support/base-port.ts'
import { makeReadyHome } from '../support/ready-home.ts'
import { endDatabase } from '../support/temp-home.ts'

const script = fileURLToPath(new URL('../support/play-sample.ts', import.meta.url))
const basePort = await freeBasePort()
const steps = 14
const kills = 20
/** The kills' moments come out the same in every run of this test; each kind of kill has its own series. */
const moments = { worker: 20261124, tree: 20261125 } as const

interface Played {
  readonly child: ChildProcess
  readonly playing: Promise<void>
  readonly ended: Promise<{ readonly code: number | null; readonly out: string; readonly err: string }>
}

/** Starts one playing process; addresses hold ports and ids come from addresses, so every process has the same ports. */
function play(home: string): Played {
  const child = spawn(process.execPath, [script, home, String(basePort), String(steps)], { stdio: ['ignore', 'pipe', 'pipe'] })
  let out = ''
  let err = ''
  const { promise: playing, resolve: isPlaying } = Promise.withResolvers<void>()
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    out += piece
    if (out.includes('playing\n')) isPlaying()
  })
  child.stderr.setEncoding('utf8').on('data', (piece: string) => {
    err += piece
  })
  const ended = new Promise<Awaited<Played['ended']>>((resolve) => {
    child.once('close', (code) => {
      isPlaying()
      resolve({ code, out, err })
    })
  })
  return { child, playing, ended }
}

/** What the last process said of its archive; fails with its errors if it did not come to the end. */
async function resultOf(played: Played): Promise<{ readonly digest: string; readonly parked: number; readonly stories: number }> {
  const { code, out, err } = await played.ended
  assert.equal(code, 0, err)
  return JSON.parse(/^result (.*)$/m.exec(out)?.[1] ?? 'null')
}

/** Chances from 0 to 1 that come out the same on every machine (a linear congruential generator). */
function chances(from: number): () => number {
  let state = from
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** Jobs that the database holds for begun: after a kill, the ones it cut in two. */
async function jobsBegun(home: string): Promise<number> {
  const client = new pg.Client({ host: join(home, 'run'), user: 'groundwire', database: 'postgres' })
  await client.connect()
  try {
    return (await client.query("select count(*)::int as n from pgboss.job where state = 'active'")).rows[0].n
  } finally {
    await client.end()
  }
}

/** Jobs that were worked in a home so far, in all its processes: each wrote a line into its log. */
function jobsWorked(home: string): number {
  try {
    return readFileSync(join(home, 'groundwire.log'), 'utf8').split('"event":"job.worked"').length - 1
  } catch {
    return 0
  }
}

let calm: { readonly result: Awaited<ReturnType<typeof resultOf>>; readonly jobs: number; readonly msAJob: number }

before(async () => {
  await using home = await makeReadyHome()
  const played = play(home.path)
  await played.playing
  const began = performance.now()
  const result = await resultOf(played)
  const jobs = jobsWorked(home.path)
  calm = { result, jobs, msAJob: (performance.now() - began) / jobs }
})

test('The undisturbed play has stories and parks nothing.', () => {
  assert.ok(calm.result.stories > 0)
  assert.equal(calm.result.parked, 0)
})

for (const kind of ['worker', 'tree'] as const) {
  test(`A wire whose ${kind === 'tree' ? 'processes are all killed, the database too,' : 'worker is killed'} 20 times ends as one left in peace.`, async (t) => {
    await using home = await makeReadyHome()
    const began = performance.now()
    const chance = chances(moments[kind])
    let hits = 0
    let cut = 0
    for (let i = 0; i < kills; i++) {
      const played = play(home.path)
      try {
        await played.playing
        // All together let half of the work be done, by count and not by the clock: it is not over before the last kill, whatever else
        // the machine does meanwhile. The rest of a job on top, so that most are cut in the middle.
        const share = chance() * (calm.jobs / kills)
        const until = jobsWorked(home.path) + Math.floor(share)
        while (jobsWorked(home.path) < until && played.child.exitCode === null) await sleep(5)
        await sleep((share % 1) * calm.msAJob)
        if (played.child.exitCode === null) hits += 1
      } finally {
        played.child.kill('SIGKILL')
      }
      if (kind === 'tree') await endDatabase(home.path, 'SIGKILL')
      const { code, err } = await played.ended
      assert.equal(code, null, `it ended by itself: ${err}`)
      if (kind === 'worker') cut += await jobsBegun(home.path)
    }
    assert.equal(hits, kills)
    if (kind === 'worker') assert.ok(cut > 0, 'some jobs were cut in two')
    assert.deepEqual(await resultOf(play(home.path)), calm.result)
    const seconds = Math.round((performance.now() - began) / 1000)
    t.diagnostic(`${hits} kills${kind === 'worker' ? `, ${cut} jobs cut in two` : ''}, ${calm.result.stories} stories, ${seconds} s`)
  })
}
