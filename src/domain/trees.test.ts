import assert from 'node:assert/strict'
import { test } from 'node:test'
import { marginByTrees, readTrees } from './trees.ts'

test('each tree leads by its three questions to one leaf, and the leaves add up', () => {
  const first = '0 1 1 10 1 20 0 5 0 6 0 7 0 8 1 2 3 4 5 6 7 8'
  const always = `${'0 1e9 '.repeat(7)}0.5 0 0 0 0 0 0 0`
  const trees = readTrees({ signs: 'size age', trees: [first, always] })
  assert.deepEqual(trees.signs, ['size', 'age'])
  // No to the first, no to "age at least 10", no to "size at least 5": the first leaf; yes, yes, yes: the last.
  assert.equal(marginByTrees(trees, [0, 0]), 1.5)
  assert.equal(marginByTrees(trees, [8, 20]), 8.5)
  assert.equal(marginByTrees(trees, [1, 0]), 5.5)
})
