import assert from 'node:assert/strict'
import { test } from 'node:test'
import { challengeMsMax, makeChallenges } from './challenges.ts'

let at = 0
let made = 0
const challenges = () => makeChallenges<string>({ clock: () => at, newSecret: () => `secret-${made++}` })

test('a challenge is good once, and one that was not given here never', () => {
  const all = challenges()
  const it = all.give('ada')
  assert.match(it, /^[\w-]+$/)
  assert.deepEqual([all.take(it), all.take(it), all.take('bm90IG91cnM'), all.take('')], ['ada', null, null, null])
})

test('a challenge is good for two minutes', () => {
  const all = challenges()
  const [soon, late] = [all.give('soon'), all.give('late')]
  at += challengeMsMax
  assert.equal(all.take(soon), 'soon')
  at += 1
  assert.equal(all.take(late), null)
})

test('two hundred are out at a time: one more pushes out the oldest', () => {
  const all = challenges()
  const given = Array.from({ length: 201 }, (_, i) => all.give(`${i}`))
  assert.deepEqual(
    [0, 1, 200].map((i) => all.take(given[i] ?? '')),
    [null, '1', '200'],
  )
})
