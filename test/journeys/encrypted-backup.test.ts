// A backup that is encrypted: who finds it reads nothing, who has its key gets the archive back, and what was removed stays removed.
import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import { groundwire } from '../support/groundwire.ts'
import { groundwireHere } from '../support/groundwire-here.ts'
import { openTestWire } from '../support/open-wire.ts'
import { startOutlet } from '../support/outlet.ts'
import { campus, hall } from '../support/reports.ts'
import { makeTempHome, type TempHome } from '../support/temp-home.ts'

const folder = mkdtempSync(join(tmpdir(), 'groundwire-encrypted-'))
const keys = mkdtempSync(join(tmpdir(), 'groundwire-keys-'))
const opened: AsyncDisposable[] = []
const now = new Date()
let home: TempHome
let file = ''
let slug = ''

const keyFile = (name: string, text: string): string => {
  writeFileSync(join(keys, name), text)
  return join(keys, name)
}
const right = keyFile('right', 'Zm9yIHRlc3RzIG9ubHksIG5vdCBhIHNlY3JldA==\n')
const wrong = keyFile('wrong', 'YW5vdGhlciBrZXkgYWx0b2dldGhlciwgbG9uZw==\n')

before(async () => {
  const today = { publishedAt: new Date(now.getTime() - 7_200_000).toISOString() }
  const harbour = await startOutlet('Harbour Post', [
    { ...hall, ...today },
    { ...campus, ...today },
  ])
  home = makeTempHome()
  opened.push(harbour, home)
  const settings = { smtpUrl: 'smtp://127.0.0.1:9', mailFrom: 'editions@wire.example', responsible: 'Ada Lovell' }
  await using it = await openTestWire([harbour], now.toISOString(), { home: home.path, settings })
  await it.at(now.toISOString())
  await it.post('/join', { email: 'rita@reader.example' })
  slug = (await it.wire.store.dispatchesOnWire({ before: new Date(now.getTime() + 60_000), limit: 10 }))[0]?.slug ?? assert.fail('no story')
})
after(async () => {
  for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
  for (const it of [folder, keys]) rmSync(it, { recursive: true, force: true })
})

test('[RET-2] A backup made with a key shows no address of a reader and no word of a story, and is read back with the key alone', async () => {
  const made = await groundwire(['backup', folder, '--key', right, '--home', home.path])
  assert.deepEqual([made.code, made.err], [0, ''])
  assert.match(made.out, /It is encrypted/)
  const [name = ''] = readdirSync(folder)
  assert.equal(readdirSync(folder).length, 1, 'nothing plain is left beside it')
  assert.match(name, /\.jsonl\.gz\.enc$/)
  file = join(folder, name)
  const bytes = readFileSync(file)
  assert.throws(() => gunzipSync(bytes))
  for (const words of ['rita@reader.example', 'groundwire":"backup', 'Steinquell']) assert.ok(!bytes.includes(words), words)
  const checked = await groundwire(['backup', file, '--check'], { GROUNDWIRE_BACKUP_KEY: right })
  assert.match(checked.out, /is whole: [\d,]+ rows/, checked.err)
})

test('Without its key, with another or with one that cannot be read it is refused by name, and nothing is changed', async () => {
  await using empty = makeTempHome()
  const changed = join(folder, 'changed.jsonl.gz.enc')
  const bytes = readFileSync(file)
  bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1
  writeFileSync(changed, bytes)
  const cut = join(folder, 'cut.jsonl.gz.enc')
  writeFileSync(cut, readFileSync(file).subarray(0, 30))
  const swapped = join(folder, 'swapped.jsonl.gz.enc')
  writeFileSync(swapped, gzipSync('{"groundwire":"backup"}\n'))
  const swappedCheck = await groundwire(['backup', swapped, '--check', '--key', right])
  assert.deepEqual(
    [swappedCheck.code, /is not encrypted, though a key was given.*--plain/.test(swappedCheck.err)],
    [2, true],
    swappedCheck.err,
  )
  for (const [args, words] of [
    [[swapped], /is not encrypted, though its name ends in \.enc.*--plain/],
    [[swapped, '--key', right], /is not encrypted, though a key was given.*--plain/],
    [[swapped, '--plain'], /does not say|is no backup/],
    [[file], /is encrypted\. Give the file that holds its key: --key FILE/],
    [[file, '--key', wrong], /was encrypted with another key\. Nothing was changed/],
    [[file, '--key', join(keys, 'none')], /cannot be read \(ENOENT\)\. Make one/],
    [[file, '--key', keyFile('short', 'secret')], /has 6 characters and needs 24/],
    [[changed, '--key', right], /was changed since it was made, or is not whole/],
    [[cut, '--key', right], /is not whole/],
  ] as const) {
    const { code, err } = await groundwireHere(['restore', ...args, '--home', empty.path])
    assert.deepEqual([code, words.test(err)], [2, true], err)
  }
  await using it = await openTestWire([], now.toISOString(), { home: empty.path })
  assert.equal(await it.wire.store.countArticles(), 0)
})

test('[RET-2] With its key it brings the archive back; a story that was killed since stays removed', async () => {
  const killed = await groundwire(['desk', 'kill', slug, '--reason', 'A court order.', '--legal', '--home', home.path])
  assert.equal(killed.code, 0, killed.err)
  const restored = await groundwire(['restore', file, '--replace', '--key', right, '--home', home.path])
  assert.deepEqual([restored.code, restored.err], [0, ''])
  assert.match(restored.out, /1 removed stories stay removed/)
  await using it = await openTestWire([], now.toISOString(), { home: home.path })
  assert.equal((await it.get(`/story/${slug}`)).status, 451)
  assert.equal(await it.wire.store.countArticles(), 2)
})
