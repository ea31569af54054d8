import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after, afterEach, before, beforeEach } from 'node:test'
import { lockHome } from './house.ts'

let home = ''
let lock = ''
/** Another living process, which is no Groundwire, and one that has ended. */
let other: ChildProcess
let ended = 0

before(async () => {
  other = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { stdio: 'ignore' })
  const short = spawn(process.execPath, ['-e', ''], { stdio: 'ignore' })
  ended = short.pid ?? assert.fail('it was started')
  await once(short, 'exit')
})
after(() => other.kill())
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'groundwire-lock-'))
  lock = join(home, 'groundwire.lock')
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

const isRefused = /already runs on/
const mark = (pid: number | undefined): string => {
  const ticks = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19]
  return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${ticks}`
}
const isLinux = existsSync('/proc/self/stat')

test('a home is held until it is let go, also by the very process that asks again, and leaves nothing behind', () => {
  const release = lockHome(home)
  assert.throws(() => lockHome(home), isRefused)
  release()
  assert.deepEqual(readdirSync(home), [])
  lockHome(home)()
})

test('a lock that was made this moment and names nobody yet is being taken; one that stayed so is an orphan', () => {
  writeFileSync(lock, '')
  assert.throws(() => lockHome(home), /another is just starting/)
  utimesSync(lock, 1000, 1000)
  lockHome(home)()
  assert.deepEqual(readdirSync(home), [])
})

test('the lock of a process that has ended is taken over', () => {
  writeFileSync(lock, `${ended}\n`)
  lockHome(home)()
})

test('a number that was given to another process since holds nothing, and one that began when the lock was made does', {
  skip: !isLinux,
}, () => {
  writeFileSync(lock, `${other.pid}\nanother-boot 12345\n`)
  lockHome(home)()
  // Of before the beginning was kept: its command line says that it is no Groundwire.
  writeFileSync(lock, `${other.pid}\n`)
  lockHome(home)()
  // In a container the next start often has the number of the last.
  writeFileSync(lock, `${process.pid}\nanother-boot 12345\n`)
  lockHome(home)()
  writeFileSync(lock, `${other.pid}\n${mark(other.pid)}\n`)
  assert.throws(() => lockHome(home), new RegExp(`process ${other.pid}`))
})

test('who finds an orphan that another is just taking over lets it; one that was stopped at it is an orphan too', {
  skip: !isLinux,
}, () => {
  writeFileSync(lock, `${ended}\n`)
  writeFileSync(`${lock}.orphan`, `${other.pid}\n${mark(other.pid)}\n`)
  assert.throws(() => lockHome(home), new RegExp(`process ${other.pid}`))
  assert.equal(readFileSync(lock, 'utf8'), `${ended}\n`)
  writeFileSync(`${lock}.orphan`, `${ended}\n`)
  lockHome(home)()
  assert.deepEqual(readdirSync(home), [])
})

const takers = 8
const script = `
  import { existsSync } from 'node:fs'
  import { lockHome } from ${JSON.stringify(new URL('./house.ts', import.meta.url).href)}
  const [go, home] = process.argv.slice(1)
  process.send('ready')
  while (!existsSync(go));
  try { lockHome(home); process.send('won') } catch (error) { process.send(error.message) }
  process.on('disconnect', () => process.exit())
`

for (const [what, found] of [
  ['no lock', null],
  ['a lock of one that has ended', () => `${ended}\n`],
  ['an empty lock that stayed so', () => ''],
] as const)
  test(`of ${takers} that start in one instant and find ${what} one has the home`, async () => {
    if (found !== null) writeFileSync(lock, found())
    if (found !== null) utimesSync(lock, 1000, 1000)
    const go = join(home, 'go')
    const all = Array.from({ length: takers }, () =>
      spawn(process.execPath, ['--input-type=module', '-e', script, go, home], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] }),
    )
    try {
      await Promise.all(all.map((one) => once(one, 'message')))
      const said = all.map(async (one) => String((await once(one, 'message'))[0]))
      writeFileSync(go, '')
      const answers = await Promise.all(said)
      assert.equal(answers.filter((it) => it === 'won').length, 1, answers.join('\n'))
      assert.equal(answers.filter((it) => isRefused.test(it)).length, takers - 1, answers.join('\n'))
      assert.deepEqual(readdirSync(home).toSorted(), ['go', 'groundwire.lock'])
    } finally {
      for (const one of all) one.disconnect()
    }
  })
