// Prints how long our files and functions are: median, 95th percentile and the longest, in lines.
//   node scripts/sizes.mjs
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { functionsOf } from '../test/support/function-lines.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const files = globSync('src/**/*.ts', { cwd: root })
  .filter((path) => !path.endsWith('.test.ts'))
  .map((path) => ({ path, lines: readFileSync(`${root}/${path}`, 'utf8').trimEnd().split('\n') }))

function row(what, sizes) {
  const sorted = sizes.toSorted((a, b) => a.lines - b.lines)
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]?.lines ?? 0
  const longest = sorted.at(-1)
  return `${what.padEnd(10)} ${String(sorted.length).padStart(6)}  median ${String(at(0.5)).padStart(3)}  95th ${String(at(0.95)).padStart(3)}  longest ${longest?.lines} (${longest?.name})`
}

console.log(
  row(
    'files',
    files.map(({ path, lines }) => ({ name: path, lines: lines.length })),
  ),
)
console.log(row('functions', files.flatMap(functionsOf)))
console.log(`lines      ${files.reduce((sum, { lines }) => sum + lines.length, 0)}`)
