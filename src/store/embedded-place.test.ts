import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { Fault } from '../domain/fault.ts'
import { chooseHome } from './embedded-place.ts'

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

/** A home with the mark of an archive, in a folder that only its owner enters. */
function homeWithArchive(name: string): { readonly folder: string; readonly home: string } {
  const folder = mkdtempSync(join(tmpdir(), `groundwire-${name}-`))
  const home = join(folder, 'home')
  mkdirSync(join(home, 'postgres'), { recursive: true })
  writeFileSync(join(home, 'postgres/PG_VERSION'), '18\n')
  return { folder, home }
}

const isRoot = process.getuid?.() === 0

test('A copied home whose archive the database may not enter is a fault that names the folder and the way.', { skip: !isRoot }, (t) => {
  const { folder, home } = homeWithArchive('shut')
  t.after(() => rmSync(folder, { recursive: true }))
  chmodSync(folder, 0o700)
  assert.throws(
    () => chooseHome(home),
    (it) =>
      it instanceof Fault && it.code === 'store.unavailable' && it.message.includes(home) && it.message.includes(`chmod o+x ${folder} `),
  )
  chmodSync(folder, 0o711)
  assert.equal(chooseHome(home), home)
})

test('A home whose archive is kept elsewhere says so to its copies, and keeps it when its folder is opened.', { skip: !isRoot }, (t) => {
  const { folder: other, home: place } = homeWithArchive('place')
  const folder = mkdtempSync(join(tmpdir(), 'groundwire-note-'))
  t.after(() => [other, folder].map((it) => rmSync(it, { recursive: true })))
  const [home, copy] = [join(folder, 'home'), join(folder, 'copy')]
  for (const it of [home, copy]) {
    mkdirSync(it)
    writeFileSync(join(it, 'archive-place.json'), JSON.stringify({ home, place }))
  }
  chmodSync(folder, 0o755)
  assert.equal(chooseHome(home), place)
  assert.throws(
    () => chooseHome(copy),
    (it) => it instanceof Fault && it.message.includes(copy) && it.message.includes(home) && it.message.includes('backup'),
  )
})
