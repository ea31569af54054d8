// The docs say what the code does: generated parts are current, every word and setting is explained, every link leads somewhere.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import test from 'node:test'
import { settings } from '../src/app/config.ts'
import { keyOf } from '../src/app/settings-file.ts'

const read = (path: string): string => readFileSync(path, 'utf8')
const docs = globSync(['*.md', 'docs/**/*.md', 'sample/**/*.md', 'test/**/*.md', 'eval/**/*.md', 'beat/**/*.md'])

test('generated docs are current', () => {
  const done = spawnSync(process.execPath, ['scripts/docs.mjs', '--check'], { encoding: 'utf8' })
  assert.equal(done.status, 0, done.stderr)
})

test('every noun of the domain is in the vocabulary', () => {
  const vocabulary = read('docs/VOCABULARY.md')
  const names = globSync('src/domain/*.ts')
    .filter((path) => !path.endsWith('.test.ts'))
    .flatMap((path) => [...read(path).matchAll(/^export (?:type|interface|const|class|function) (\w+)/gm)].map(([, name]) => name))
  assert.ok(names.length > 50, 'the exports were found')
  assert.deepEqual(
    names.filter((name) => !vocabulary.includes(`\`${name}\``)),
    [],
  )
})

test('every decision is listed where the architecture is told', () => {
  const listed = read('docs/ARCHITECTURE.md')
  const records = globSync('docs/decisions/*.md')
  assert.ok(records.length > 30, 'the records were found')
  assert.equal(new Set(records.map((path) => /\d{4}/.exec(path)?.[0])).size, records.length, 'no number is given twice')
  assert.deepEqual(
    records.filter((path) => !listed.includes(`](${path.replace('docs/', '')})`)),
    [],
  )
})

test('every setting is documented with its name and its meaning', () => {
  const page = read('docs/CONFIGURATION.md')
  for (const [key, field] of Object.entries(settings.shape)) {
    const [name = '', ...meaning] = (field.description ?? '').split(': ')
    assert.match(name, /^[A-Z_]+$/, `${key} names its variable`)
    assert.ok(page.includes(`\`${name}\` | \`${keyOf(name)}\` | ${meaning.join(': ').replaceAll('|', '\\|')} |`), key)
  }
})

test('the commands that README and CONTRIBUTING name exist as scripts', () => {
  const scripts = Object.keys((JSON.parse(read('package.json')) as { readonly scripts: Record<string, string> }).scripts)
  const readme = read('README.md')
  for (const command of ['npm start', 'npm test']) assert.ok(readme.includes(command), command)
  const named = [...`${readme}\n${read('CONTRIBUTING.md')}`.matchAll(/\bnpm (?:run (?:-s )?([a-z][\w-]*)|(start|test)\b)/g)]
  const unknown = named.map(([, run, own]) => run ?? own ?? '').filter((it) => !scripts.includes(it))
  assert.deepEqual(unknown, [])
})

test('README fits one screen', () => assert.ok(read('README.md').split('\n').length <= 71))

test('every relative link leads to a file', () => {
  const links = docs.flatMap((path) =>
    [...read(path).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, to = '']) => ({ path, to })).filter(({ to }) => !/^[a-z]+:/.test(to)),
  )
  assert.ok(links.length > 10, 'the links were found')
  assert.deepEqual(
    links.filter(({ path, to }) => !existsSync(join(dirname(path), to))),
    [],
  )
})

test('no doc names a machine or a package registry', () => {
  const forbidden = /\/(?:work|root|home|Users)\/|registry\.|artifactory|localhost:(?!3000|PORT)/
  assert.ok(forbidden.test('see /work/main'), 'the law must catch its planted offence')
  assert.deepEqual(
    docs.filter((path) => forbidden.test(read(path))),
    [],
  )
})
