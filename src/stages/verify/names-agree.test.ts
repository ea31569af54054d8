import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isShortFor } from './names-agree.ts'

test('a short form stands where the passage has the name in full, and nowhere else', () => {
  const rows: readonly (readonly [string, string, boolean])[] = [
    ['NYU', 'He teaches at New York University in winter.', true],
    ['DOJ', 'The Department of Justice opened a file.', true],
    ['DOJ', 'The Justice Department opened a file.', true],
    ['DOJ', 'The Department of Defence opened a file.', false],
    ['US', 'American officials met on Monday.', true],
    ['US', 'Officials met and told us so.', false],
    ['VA', 'The head of Veterans Affairs left.', true],
    ['VA', 'Veterans said that Affairs of the heart matter.', false],
    ['Vega', 'Very Early Good Answers.', false],
  ]
  for (const [name, text, stands] of rows) assert.equal(isShortFor(name, text), stands, `${name}: ${text}`)
})
