import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { endDatabase, makeTempHome } from '../support/temp-home.ts'

const script = fileURLToPath(new URL('../support/play-sample.ts', import.meta.url))
const basePort = 4730
const steps = 12
const workerKills = 6
const treeKills = 3
const seed = 20261124

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

test('A wire killed again and again, alone and with its database, ends as one that was left in peace.', async (t) => {
  await using calm = makeTempHome()
  await using harried = makeTempHome()
  const began = performance.now()
  const wanted = await resultOf(play(calm.path))
  const playMs = performance.now() - began
  assert.ok(wanted.stories > 0)
  assert.equal(wanted.parked, 0)

  const chance = chances(seed)
  const kinds = [...new Array<'worker'>(workerKills).fill('worker'), ...new Array<'tree'>(treeKills).fill('tree')]
  kinds.sort(() => chance() - 0.5)
  let hits = 0
  for (const kind of kinds) {
    const played = play(harried.path)
    try {
      await played.playing
      // Short enough that the play is never over before the last kill, whatever the machine's pace.
      await sleep((chance() * playMs) / 10)
      if (played.child.exitCode === null) hits += 1
    } finally {
      played.child.kill('SIGKILL')
    }
    if (kind === 'tree') await endDatabase(harried.path, 'SIGKILL')
    const { code, err } = await played.ended
    assert.equal(code, null, `it ended by itself: ${err}`)
  }
  assert.equal(hits, workerKills + treeKills)
  const got = await resultOf(play(harried.path))
  t.diagnostic(
    `${hits} kills, ${wanted.stories} stories, play alone ${Math.round(playMs)} ms, all ${Math.round(performance.now() - began)} ms`,
  )
  assert.deepEqual(got, wanted)
})
