// Test files in a few processes side by side, each of which loads the program once and takes the next file when it is done with one: most
// of what a journey took was loading and warming up what the one before it had. Ends with "N passed, N failed", which .ci/run adds up.
//   node scripts/side-by-side.mjs 3 'test/journeys/{drill,backup}.test.ts' 'test/journeys/*.test.ts'     the longest first
// A file leaves its process as it found it (scripts/file-by-file.mjs looks); alone and by itself it runs as ever: node --test FILE.
import { fork } from 'node:child_process'
import { globSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const slowMs = 2000
const fileMsMax = 900_000
const wordsMax = 40
const here = (name) => fileURLToPath(new URL(name, import.meta.url))
const [processes, ...patterns] = process.argv.slice(2)
const waiting = [...new Set(patterns.flatMap((it) => globSync(it).sort()))]
const sum = { passed: 0, failed: 0, skipped: 0 }

if (waiting.length === 0) fail(`no test file is named ${patterns.join(' ')}`)
await Promise.all(Array.from({ length: Math.min(Number(processes), waiting.length) }, workOff))
if (waiting.length > 0) fail(`no process took ${waiting.join(' ')}: how many run side by side is the first word`)
console.log(`${sum.passed} passed, ${sum.failed} failed${sum.skipped > 0 ? `, ${sum.skipped} skipped` : ''}`)
process.exitCode = sum.failed > 0 ? 1 : 0

/** Takes files until none waits; a process that died with one gives way to the next. */
async function workOff() {
  while (waiting.length > 0) await workIn(start())
}

function start() {
  const flags = [`--test-timeout=${fileMsMax}`, `--test-reporter=${here('tell-parent.mjs')}`, '--test-reporter-destination=stdout']
  const child = fork(here('file-by-file.mjs'), [], { execArgv: flags, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  const words = []
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (piece) => {
      words.push(...piece.split('\n').filter((it) => it !== ''))
      words.splice(0, words.length - wordsMax)
    })
  return { child, words }
}

/** One process and its files. Ends when no file is left or the process has ended, which it does by itself only if something broke it. */
function workIn({ child, words }) {
  return new Promise((resolve) => {
    let file
    let limit
    let tests = 0
    const next = () => {
      clearTimeout(limit)
      words.length = 0
      tests = 0
      file = waiting.shift()
      child.send({ file })
      if (file === undefined) return
      // Its tests have this long each; one that never lets go of the process cannot be told so from within.
      limit = setTimeout(() => child.kill('SIGKILL'), 2 * fileMsMax)
    }
    child.on('message', (told) => {
      if (told.isUp === true) return next()
      if (told.isOver !== true) {
        tests += told.isSuite === true ? 0 : 1
        return count(told)
      }
      if (tests === 0) fail(`${file} holds no test`)
      for (const it of told.left) fail(`${file} left its process changed: ${it}`)
      next()
    })
    child.once('close', (code, signal) => {
      clearTimeout(limit)
      if (file !== undefined) fail(`${file}: its process ended with ${signal ?? code}. Its last words:\n${words.join('\n')}`)
      else if (waiting.length > 0) {
        fail(`a process ended with ${signal ?? code} before it took a file:\n${words.join('\n')}`)
        waiting.length = 0
      }
      resolve()
    })
  })
}

function count({ name, place, error, skipped, ms }) {
  if (error !== undefined) fail(`${name}\n     ${place}\n${error.replace(/^/gm, '     ')}`)
  else if (skipped === true) sum.skipped += 1
  else if (ms !== undefined) sum.passed += 1
  if (skipped === true) console.log(`skip ${name}`)
  else if (error === undefined && ms > slowMs) console.log(`ok   ${name} (${Math.round(ms / 1000)} s)`)
}

function fail(words) {
  sum.failed += 1
  console.log(`FAIL ${words}`)
}
