#!/usr/bin/env node
// What `npx groundwire` runs: plain JavaScript for whatever Node there is. Installs what is missing, then runs the program on the bundled
// Node, with this one's terminal, signals and exit code.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const ensured = spawnSync(process.execPath, [join(root, 'scripts/ensure.mjs'), '--quiet'], { stdio: ['ignore', 'inherit', 'inherit'] })
if (ensured.status !== 0) process.exit(ensured.status ?? 1)
const bundled = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin/node')
const program = spawn(existsSync(bundled) ? bundled : process.execPath, [join(root, 'src/main.ts'), ...process.argv.slice(2)], {
  stdio: 'inherit',
})
// A terminal sends Ctrl-C to both; the program ends in its own time and this one waits for it.
process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => program.kill('SIGTERM'))
program.once('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)))
