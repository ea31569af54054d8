// Laws of the text itself: what may stand where, whatever it does.
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import test from 'node:test'
import { functionsOf } from './support/function-lines.ts'

interface Law {
  readonly law: string
  /** Files in which it is allowed. */
  readonly home: RegExp
  readonly forbidden: RegExp
  readonly planted: string
}

const laws: readonly Law[] = [
  { law: 'SQL lives in store/', home: /^src\/store\//, forbidden: /\bsql`|\b(?:SELECT|INSERT INTO|DELETE FROM)\s/, planted: 'SELECT 1' },
  {
    law: 'requests leave through net/',
    home: /^src\/(?:net|app\/sample|app\/serve)/,
    forbidden: /(?<![.\w])fetch\(|from '(?:undici|node:https?)'/,
    planted: 'fetch(url)',
  },
  {
    law: 'clock and chance are arguments',
    home: /^src\/app\/clock\.ts$/,
    forbidden: /Date\.now\(|new Date\(\)|Math\.random\(|randomUUID/,
    planted: 'Date.now()',
  },
  { law: 'the environment is read once', home: /^src\/app\/config\.ts$/, forbidden: /process\.env/, planted: 'process.env.X' },
  {
    law: 'template attributes are quoted',
    home: /^src\/(?!outlets|stages\/deliver)/,
    forbidden: /\s[a-z-]+=\$\{/,
    planted: `<a href=$${'{x}'}>`,
  },
  { law: 'raw markup is made in one place', home: /^src\/outlets\/html\.ts$/, forbidden: /\braw\(/, planted: 'raw(x)' },
  { law: 'dynamic imports name packages', home: /^src\/app\//, forbidden: /\bimport\(\s*['"`]\./, planted: "import('./x.ts')" },
  {
    law: 'no room is named for nothing',
    home: /^$/,
    forbidden: /^\0(?:.*\/)?(?:utils?|helpers?|common|shared|manager|service)(?:\/|\.ts)/,
    planted: '\0src/text/utils.ts',
  },
]
// The path stands before the text, so that a law can speak of names too.
const files = globSync('src/**/*.ts').map((path) => ({ path, text: readFileSync(path, 'utf8') }))

for (const { law, home, forbidden, planted } of laws) {
  test(law, () => {
    const offenders = files
      .filter(({ path, text }) => !home.test(path) && (forbidden.test(text) || forbidden.test(`\0${path}`)))
      .map(({ path }) => path)
    assert.deepEqual(offenders, [])
    assert.ok(forbidden.test(planted), 'the law must catch its planted offence')
  })
}

const linesMax = 300
const functionLinesMax = 60
/** Ours by hand, tests and scripts too; what reads long by its nature, lists of words and planted cases, is split all the same. */
const written = globSync(['src/**/*.ts', 'test/**/*.ts', 'scripts/**/*.mjs']).map((path) => ({
  path,
  lines: readFileSync(path, 'utf8').trimEnd().split('\n'),
}))

test('a file fits a sitting', () => {
  const tooLong = (all: readonly { readonly path: string; readonly lines: readonly string[] }[]): readonly string[] =>
    all.filter(({ lines }) => lines.length > linesMax).map(({ path, lines }) => `${path} ${lines.length}`)
  assert.ok(written.length > 500, 'the files were found')
  assert.deepEqual(tooLong(written), [])
  assert.equal(tooLong([{ path: 'planted', lines: Array.from({ length: linesMax + 1 }, () => '') }]).length, 1)
})

/** Longer by a few lines when the law was made sharper; none may grow; take off the list what you shorten. */
const stillLong: Readonly<Record<string, number>> = {
  'src/stages/write/sentences/fact-words.ts wordsOf': 66,
  'src/stages/record/claims/claims-by-rule.ts claimsOf': 67,
  'src/stages/record/facts/fact-sketch.ts sketchFact': 66,
  'src/rights/decide.ts decideRights': 71,
  'src/outlets/desk/routes.ts addDesk': 68,
  'src/model/model.ts makeModel': 65,
  'src/app/wire.ts openWire': 64,
  'src/app/commands/program.ts makeProgram': 64,
  'src/app/commands/run-once.ts runOnce': 67,
}

test('a function fits a screen', () => {
  const tooLong = (all: readonly { readonly path: string; readonly lines: readonly string[] }[]): readonly string[] =>
    all.flatMap(functionsOf).flatMap(({ name, lines }) => (lines > functionLinesMax ? [`${name} ${lines}`] : []))
  const longer = written.flatMap(functionsOf).filter(({ lines }) => lines > functionLinesMax)
  assert.deepEqual(
    longer.flatMap(({ name, lines }) => (lines > (stillLong[name] ?? 0) ? [`${name} ${lines}`] : [])),
    [],
  )
  const body = Array.from({ length: functionLinesMax }, () => '  work()')
  for (const opening of ['function planted() {', 'export async function planted(): Promise<void> {', 'const planted = (): void => {'])
    assert.deepEqual(tooLong([{ path: 'x.ts', lines: [opening, ...body, '}'] }]), ['x.ts planted 62'], opening)
})

test('every stage folder is in the pipeline', () => {
  const pipeline = readFileSync('src/app/pipeline.ts', 'utf8')
  const stages = globSync('src/stages/*/stage.ts')
  assert.equal(stages.length, 12)
  for (const path of stages) assert.ok(pipeline.includes(path.replace('src/', '../')), path)
})
