// Prints how long our files and functions are: median, 95th percentile and the longest, in lines.
//   node scripts/sizes.mjs
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const files = globSync('src/**/*.ts', { cwd: root })
  .filter((path) => !path.endsWith('.test.ts'))
  .map((path) => ({ path, lines: readFileSync(`${root}/${path}`, 'utf8').trimEnd().split('\n') }))

/** A named function or method that stands at its own indentation ends at the first closing brace of the same one. */
function functionsOf({ path, lines }) {
  const found = []
  for (const [i, line] of lines.entries()) {
    const named =
      /^( *)(?:export )?(?:async )?function\*? (\w+)/.exec(line) ??
      /^( *)(?:export )?const (\w+) = (?:async )?\([^)]*\)[^=]*=> \{$/.exec(line) ??
      /^( +)(?:async )?(\w+)\([^)]*\)(?::[^{]+)? \{$/.exec(line)
    if (named === null || /^(?:if|for|while|switch|catch)$/.test(named[2])) continue
    const end = lines.findIndex((it, j) => j > i && new RegExp(`^${named[1]}\\}`).test(it) && !/^\s*\}\)?: /.test(it))
    if (end > 0) found.push({ name: `${path} ${named[2]}`, lines: end - i + 1 })
  }
  return found
}

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
