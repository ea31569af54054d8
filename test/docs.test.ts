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

test('every link to a heading finds it', () => {
  const anchor = (heading: string): string =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .trim()
      .replaceAll(' ', '-')
  const headings = (path: string): string[] => [...read(path).matchAll(/^#+ (.+)$/gm)].map(([, it = '']) => anchor(it))
  const links = docs.flatMap((path) =>
    [...read(path).matchAll(/\]\(([^)#\s:]*)#([^)\s]+)\)/g)].map(([, to = '', at = '']) => ({
      path,
      to: to === '' ? path : join(dirname(path), to),
      at,
    })),
  )
  assert.ok(links.length > 10, 'the links were found')
  assert.deepEqual(
    links.filter(({ to, at }) => !headings(to).includes(at)),
    [],
  )
})

test('the page of benchmarks has short cells, and every area of it names its commands', () => {
  const page = read('docs/BENCHMARKS.md')
  assert.deepEqual(
    page.split('\n').filter((line) => line.startsWith('|') && line.split(' | ').some((cell) => cell.length > 200)),
    [],
  )
  const areas = page.split(/^## /m).slice(1)
  assert.ok(areas.length > 8, 'the areas were found')
  const tables = areas.filter((area) => /^\| (?:what|goal|set) \|/m.test(area))
  assert.deepEqual(
    tables.filter((area) => !/`(?:npm run|node|groundwire) /.test(area)).map((area) => area.split('\n')[0]),
    [],
  )
  const rows = [...page.matchAll(/^\| what \|.*\| command \|\n\|[-|]*\n((?:\|.*\n)+)/gm)].flatMap(([, it = '']) => it.trim().split('\n'))
  assert.ok(rows.length > 60, 'the rows were found')
  assert.deepEqual(
    rows.filter((row) => !/`|, timed/.test(row.split(' | ').at(-1) ?? '')),
    [],
  )
})

test('every history of figures is linked from the page of benchmarks and links back', () => {
  const page = read('docs/BENCHMARKS.md')
  for (const path of globSync('docs/benchmarks/*.md')) {
    assert.ok(page.includes(`](${path.replace('docs/', '')})`), path)
    assert.match(read(path), /\]\(\.\.\/BENCHMARKS\.md#/, path)
  }
})

test('a figure of the page is not below the floor that guards it', () => {
  const floors = JSON.parse(read('eval/floors.json')) as Record<string, Record<string, number>>
  const rows = read('docs/BENCHMARKS.md').split('\n')
  const shown = (sign: string, at = 0): number => {
    const row = rows.find((it) => it.startsWith(`| ${sign}`)) ?? assert.fail(`no row begins with ${sign}`)
    return Number((row.split(' | ')[1]?.match(/\d*\.\d+|\d+/g) ?? [])[at])
  }
  const guarded: readonly [string, string, number, string][] = [
    ['clustering', 'allsides.online.bcubed_f1', 0, 'Labelled set, as they arrive'],
    ['clustering', 'allsides.final.pair_f1', 1, 'Labelled set, after review'],
    ['clustering', 'ecbplus.final.bcubed_f1', 1, 'Two look-alike events a topic'],
    ['entities', 'entities.span_only_f1', 0, 'Names, spans'],
    ['quantities', 'quantities.value_unit_f1', 1, 'Quantities: value; value and unit'],
    ['extraction', 'fundus.title_exact', 0, 'Fundus pages: title'],
    ['extraction', 'wcxb.f1.article', 1, 'Main text: AEB'],
    ['claims', 'claims.articles_with_three', 0, 'Articles with three claims'],
    ['retrieval', 'time.map', 0, 'TIME, mean average precision'],
    ['retrieval', 'related.recall_at_10', 0, 'Other coverage of an event'],
    ['timeline', 'timeline.date_f1', 0, 'Timelines, date F1'],
    ['corruptions', 'corruptions.caught.roles', 0, 'Sentences of ours made false'],
    ['takes', 'takes.agreement', 0, "Rubric's code"],
    ['takes', 'takes.invented_share', 0, '30 invented reports of the industry'],
    ['beat', 'beat.first.two_sentences', 0, 'first, 24'],
    ['beat', 'beat.third.two_sentences', 0, 'third, 40'],
    ['plants', 'plants.same_summary', 2, '396 planted orders'],
  ]
  assert.deepEqual(
    guarded
      .map(([area, name, at, sign]) => ({ name, shown: shown(sign, at), floor: floors[area]?.[name] ?? 2 }))
      .filter((it) => !(it.shown >= it.floor)),
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
