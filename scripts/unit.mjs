// The unit tests in two processes side by side, one for each half of the work: src/app with its evals, and all else. Ends with the sum of both,
// "N passed, N failed". A few files alone: node --test FILE.
import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { createInterface } from 'node:readline'

const options = ['--test-isolation=none', '--test-timeout=300000', '--test-force-exit', '--test-reporter=./scripts/counts.mjs']
const halves = [['src/app/**/*.test.ts'], ['src/*.test.ts', 'src/!(app)/**/*.test.ts', 'test/*.test.ts']]
const sum = { passed: 0, failed: 0, skipped: 0 }

/** Runs one half, says what it says and adds its count to the sum. @returns its exit code */
async function run(files) {
  const child = spawn(process.execPath, ['--test', ...options, ...files], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)))
  for await (const line of createInterface({ input: child.stdout })) {
    const counted = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/.exec(line)
    if (counted === null) console.log(line)
    else for (const [i, name] of Object.keys(sum).entries()) sum[name] += Number(counted[i + 1] ?? 0)
  }
  return ended
}

const codes = []
if (availableParallelism() > 1) codes.push(...(await Promise.all(halves.map(run))))
else for (const half of halves) codes.push(await run(half))
console.log(`${sum.passed} passed, ${sum.failed} failed${sum.skipped > 0 ? `, ${sum.skipped} skipped` : ''}`)
process.exitCode = codes.every((it) => it === 0) ? 0 : 1
