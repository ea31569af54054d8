// Runs the test files that scripts/side-by-side.mjs names, one after another in this process, each as a suite of its own. What a file
// changes of the process is the next one's, so a file that does not put it back is told of.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, mock } from 'node:test'
import { pathToFileURL } from 'node:url'
import { allTold } from './tell-parent.mjs'

const functionsNow = () => ({
  ...console,
  fetch: globalThis.fetch,
  setTimeout,
  setInterval,
  setImmediate,
  clearTimeout,
  clearInterval,
  Date,
  now: Date.now,
  performance: performance.now,
})
const aTurnLater = setImmediate
/** Here such a mark is obeyed, as it is not by `node --test`: the tests beside it would be passed over in silence. */
const only = /\b(?:test|it|describe|suite)\.only\(|\bonly: true\b|\brunOnly\(/

/** What is set, whatever was set first: one that a test takes away and puts back comes last. */
const environment = () => JSON.stringify(Object.entries(process.env).sort())

/** What failed when no test was running: node:test only sets the exit code. */
const stray = []
for (const event of ['uncaughtException', 'unhandledRejection']) process.on(event, (it) => stray.push(it?.stack ?? String(it)))

let turn = Promise.resolve()
process.on('message', ({ file }) => {
  // Whatever a file left open does not keep the process.
  if (file === undefined) process.exit(0)
  turn = turn.then(() => run(file))
})
process.once('disconnect', () => process.exit(1))
process.send({ isUp: true })

async function run(file) {
  // Here it would hide the tests beside it, and keep the next file from ending.
  if (only.test(readFileSync(file, 'utf8'))) return process.send({ isOver: true, left: ['it runs a part of its tests only'] })
  const was = { env: environment(), cwd: process.cwd(), functions: functionsNow() }
  // Ports are chosen by the name of the test's file (test/support/base-port.ts).
  process.argv[1] = resolve(file)
  const told = allTold(file)
  await describe(file, () => import(pathToFileURL(resolve(file)).href))
  await told
  // What nobody waited for fails a turn later, and is this file's.
  await new Promise((go) => aTurnLater(go))
  const left = leftBy(was)
  mock.restoreAll()
  process.send({ isOver: true, left })
}

/** What stands changed, in words. */
function leftBy({ env, cwd, functions }) {
  const now = functionsNow()
  const left = Object.keys(functions).filter((name) => now[name] !== functions[name])
  if (environment() !== env) left.push('the environment')
  if (process.cwd() !== cwd) left.push('the working directory')
  if ((process.exitCode ?? 0) !== 0) left.push(`the exit code is ${process.exitCode}: ${stray.join('\n')}`)
  process.exitCode = 0
  stray.length = 0
  return left
}
