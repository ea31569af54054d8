// Archives that are made once for all tests: one maker at a time, and what a killed one left is in nobody's way.
import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { homeWith, kept } from './support/ready-home.ts'
import { makeTempHome, type TempHome } from './support/temp-home.ts'

const key = (): string => `tried-${randomUUID()}`
const folder = mkdtempSync(join(tmpdir(), 'groundwire-kept-'))
after(() => {
  rmSync(folder, { recursive: true, force: true })
  for (const name of readdirSync(kept)) if (name.startsWith('tried-')) rmSync(join(kept, name), { recursive: true, force: true })
})
const made = async (): Promise<TempHome> => {
  const home = makeTempHome()
  mkdirSync(join(home.path, 'postgres'))
  return home
}

test('Of programs that start together one makes the archive, and the others wait and copy the same.', async () => {
  const it = key()
  const makers = join(folder, 'makers')
  const script = `
    const { appendFileSync, mkdirSync, readdirSync, writeFileSync } = await import('node:fs')
    const { homeWith } = await import(${JSON.stringify(fileURLToPath(new URL('support/ready-home.ts', import.meta.url)))})
    const { makeTempHome } = await import(${JSON.stringify(fileURLToPath(new URL('support/temp-home.ts', import.meta.url)))})
    const home = await homeWith(${JSON.stringify(it)}, async () => {
      appendFileSync(${JSON.stringify(makers)}, process.pid + '\\n')
      const made = makeTempHome()
      mkdirSync(made.path + '/postgres')
      writeFileSync(made.path + '/postgres/by-' + process.pid, '')
      await new Promise((done) => setTimeout(done, 1500))
      return made
    })
    console.log(readdirSync(home.path + '/postgres').join())
    await home[Symbol.asyncDispose]()`
  const run = (): Promise<string> =>
    new Promise((done) => {
      const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
      let out = ''
      child.stdout.on('data', (piece) => {
        out += String(piece)
      })
      child.once('close', () => done(out.trim()))
    })
  const said = await Promise.all([run(), run(), run()])
  const [maker, ...others] = readFileSync(makers, 'utf8').trim().split('\n')
  assert.deepEqual(others, [])
  assert.deepEqual(said, [`by-${maker}`, `by-${maker}`, `by-${maker}`])
})

test('What a killed maker left, its lock or half a copy under our own number, stands in no way.', async () => {
  const it = key()
  mkdirSync(join(kept, `${it}.new-${process.pid}`), { recursive: true })
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  writeFileSync(join(kept, `${it}.lock`), String(pid))
  await using home = await homeWith(it, made)
  assert.ok(existsSync(join(home.path, 'postgres')))
  assert.equal(existsSync(join(kept, `${it}.lock`)), false)
})
