// All that `npm test` checks, phase by phase, and how long each took. One that fails does not keep the next from running: a run shows all
// that is wrong. A phase ends with "N passed, N failed", which .ci/run adds up; one that failed without saying so is counted here.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

const phases = ['check', 'unit', 'journeys', 'floors', 'browser']
const told = []

for (const phase of phases) {
  console.log(`== ${phase}`)
  const began = performance.now()
  const { code, failed } = await run(phase)
  if (code !== 0 && failed === 0) console.log('0 passed, 1 failed')
  const isRight = code === 0 && failed === 0
  if (!isRight) process.exitCode = 1
  told.push(`${phase.padEnd(10)}${String(Math.round((performance.now() - began) / 1000)).padStart(5)} s  ${isRight ? 'ok' : 'FAILED'}`)
}
console.log(`== all\n${told.join('\n')}`)

/** Runs one phase with its words passed on. @returns its exit code, and how many failures it counted */
async function run(phase) {
  const child = spawn('npm', ['run', '-s', phase], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)))
  child.once('error', (error) => console.log(`npm could not be run: ${error.message}`))
  let failed = 0
  for await (const line of createInterface({ input: child.stdout })) {
    console.log(line)
    failed += Number(/^\d+ passed, (\d+) failed/.exec(line)?.[1] ?? 0)
  }
  return { code: await ended, failed }
}
