import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'

const PROGRAMS = 6
const LINKS = 400

/** Resolves with what went wrong, if anything did. */
function linkFrom(native: string, startAt: number): Promise<string> {
  const place = new URL('./embedded-place.ts', import.meta.url).href
  const code = `const { linkLibraries } = await import(${JSON.stringify(place)}); while (Date.now() < ${startAt}); linkLibraries(process.argv[1])`
  return new Promise((done) => {
    const child = spawn(process.execPath, ['--no-warnings', '--input-type=module', '-e', code, native])
    let wrong = ''
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
  const startAt = Date.now() + 2000
  const wrong = await Promise.all(Array.from({ length: PROGRAMS }, () => linkFrom(native, startAt)))
  assert.deepEqual(wrong.filter(Boolean), [])
  for (const { source, target } of links) assert.equal(readlinkSync(join(folder, target)), join(folder, source))
})
