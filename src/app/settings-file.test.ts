import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { ConfigError, readConfig } from './config.ts'

const folder = mkdtempSync(join(tmpdir(), 'groundwire-settings-'))
after(() => rmSync(folder, { recursive: true }))

function fileOf(text: string): string {
  const path = join(folder, 'groundwire.toml')
  writeFileSync(path, text)
  return path
}

const mistake = (text: string, env: Record<string, string> = {}): string => {
  try {
    readConfig({}, { GROUNDWIRE_CONFIG: fileOf(text), ...env })
  } catch (error) {
    assert.ok(error instanceof ConfigError, String(error))
    return error.message
  }
  return assert.fail(`${text} was taken`)
}

test('settings stand in a file, flat or in tables', () => {
  const config = readConfig({}, { GROUNDWIRE_CONFIG: fileOf('floor = 0.4\nname = "Desk"\n[model]\nprice_in = 0.2\n') })
  assert.deepEqual([config.floor, config.name, config.modelPriceIn], [0.4, 'Desk', 0.2])
})

test('a variable wins over the file, and an option over both', () => {
  const env = { GROUNDWIRE_CONFIG: fileOf('floor = 0.4\nport = 4000\n'), GROUNDWIRE_FLOOR: '0.5', PORT: '5000' }
  const config = readConfig({ port: 6000 }, env)
  assert.deepEqual([config.floor, config.port], [0.5, 6000])
})

test('an unknown key is named with the one that was meant', () => {
  assert.match(mistake('workrs = 2\n'), /workrs: there is no such setting; did you mean workers\?/)
})

test('a wrong value is shown with its place in the file', () => {
  assert.match(mistake('floor = "high"\n'), /GROUNDWIRE_FLOOR \(floor in .*groundwire\.toml\) = "high": /)
})

test('a file that is no TOML is told by line', () => {
  assert.match(mistake('floor = \nport = 3000\n'), /is no TOML at line 1, column \d+/)
})

test('a file that was named and is not there is told', () => {
  assert.throws(() => readConfig({}, { GROUNDWIRE_CONFIG: join(folder, 'none.toml') }), /cannot be read \(ENOENT\)/)
})

test('a list is no value of any setting', () => {
  assert.match(mistake('name = ["a", "b"]\n'), /name: takes one text or number/)
})
