// Installs what is missing from the lockfile. Plain JS that runs on Node 20, before the pinned Node exists; a few ms when nothing changed.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const dev = process.argv.includes('--dev')
const quiet = process.argv.includes('--quiet')
const read = (file) => {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages
  } catch {
    return null
  }
}
const node = `node_modules/node-${process.platform}-${process.arch}`

/** Why an install is needed, or null: compares the lock with npm's own record of what is installed. */
function stale() {
  const wanted = read('package-lock.json')
  const have = read('node_modules/.package-lock.json')
  if (!have) return 'not installed yet'
  for (const [path, it] of Object.entries(wanted)) {
    if (path === '' || it.optional || it.devOptional || (it.dev && !dev)) continue
    if (have[path]?.version !== it.version) return `${path.replace(/.*node_modules\//, '')} changed`
  }
  return wanted[node] && have[node]?.version !== wanted[node].version ? 'Node changed' : null
}

const reason = stale()
if (reason) {
  const say = quiet ? console.error : console.log
  say(`Installing packages (${reason}); about 15 seconds with a warm cache, a minute without.`)
  // npm must not run on the Node it is about to delete: use the one npm started with, and drop .bin from PATH.
  const path = process.env.PATH.split(delimiter)
    .filter((p) => !p.endsWith(join('node_modules', '.bin')))
    .join(delimiter)
  const scope = dev || process.env.NODE_ENV !== 'production' ? '--include=dev' : '--omit=dev'
  // Nothing that is installed needs a script of its own to work (SR-14).
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', scope]
  const options = { cwd: root, env: { ...process.env, PATH: path }, stdio: quiet ? ['ignore', 2, 2] : 'inherit' }
  const npm = process.env.npm_execpath
  const done = npm ? spawnSync(process.env.npm_node_execpath ?? process.execPath, [npm, ...args], options) : spawnSync('npm', args, options)
  if (done.status !== 0) {
    console.error('npm ci failed. Check the network or proxy, then run the command again.')
    process.exit(1)
  }
}
if (!existsSync(join(root, node)) && Number(process.versions.node.split('.')[0]) < 24) {
  console.error(`No bundled Node for ${process.platform}-${process.arch}. Install Node 24 or later and run the command again.`)
  process.exit(1)
}
