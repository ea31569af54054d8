import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'

const PROGRAMS = 6
const LINKS = 400

/** Says when it waits, starts when the gate is there, resolves with what went wrong, if anything did. */
function linkFrom(native: string, gate: string, waiting: () => void): Promise<string> {
  const place = new URL('./embedded-place.ts', import.meta.url).href
  const code = `const { linkLibraries } = await import(${JSON.stringify(place)}); console.log('ready'); while (!(await import('node:fs')).existsSync(process.argv[2])); linkLibraries(process.argv[1])`
  return new Promise((done) => {
    const child = spawn(process.execPath, ['--no-warnings', '--input-type=module', '-e', code, native, gate])
    let wrong = ''
    child.stdout.once('data', waiting)
    child.stderr.on('data', (bytes) => {
      wrong += bytes
    })
    child.on('close', (status) => done(status === 0 ? '' : wrong))
  })
}

test('Programs that start at once on a fresh install all find the library links, whoever made them.', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'groundwire-links-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const native = join(folder, 'native')
  mkdirSync(native)
  const links = Array.from({ length: LINKS }, (_, n) => ({ source: `native/lib${n}.so.6`, target: `native/lib${n}.so` }))
  writeFileSync(join(native, 'pg-symlinks.json'), JSON.stringify(links))
  const gate = join(folder, 'gate')
  let waiting = 0
  const open = () => {
    waiting += 1
    if (waiting === PROGRAMS) writeFileSync(gate, '')
  }
  const wrong = await Promise.all(Array.from({ length: PROGRAMS }, () => linkFrom(native, gate, open)))
  assert.deepEqual(wrong.filter(Boolean), [])
  for (const { source, target } of links) assert.equal(readlinkSync(join(folder, target)), join(folder, source))
})
