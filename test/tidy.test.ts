// Laws of the text itself: what may stand where, whatever it does.
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import test from 'node:test'

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
  { law: 'a file fits a sitting', home: /^$/, forbidden: /^(?:.*\n){301}/, planted: '\n'.repeat(301) },
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

test('every stage folder is in the pipeline', () => {
  const pipeline = readFileSync('src/app/pipeline.ts', 'utf8')
  const stages = globSync('src/stages/*/stage.ts')
  assert.equal(stages.length, 12)
  for (const path of stages) assert.ok(pipeline.includes(path.replace('src/', '../')), path)
})
