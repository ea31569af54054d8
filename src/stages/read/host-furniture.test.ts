import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dropFurniture, learnFurniture } from './host-furniture.ts'

const appeal = 'Support local reporting from the quay for three euros a month.'
const article = (at: number) =>
  [
    `Berth ${at} of the harbour was leased on Thursday.`,
    ...Array.from({ length: 12 }, (_, line) => `Passage ${line} of report ${at} says ${at * line}.`),
    appeal,
  ].join('\n\n')
const block = (text: string) => ({ kind: 'p' as const, text, linkCharacters: 0 })
const blocksOf = (text: string) => text.split('\n\n').map(block)

test('a line at the end of three pages of a publisher is dropped from the fourth', () => {
  const known = learnFurniture([1, 2, 3].map((at) => ({ text: article(at) })))
  const { blocks, dropped } = dropFurniture(blocksOf(article(4)), known)
  assert.equal(blocks.at(-1)?.text, 'Passage 11 of report 4 says 44.')
  assert.equal(blocks.length, 13)
  assert.equal(dropped.length, 1)
})

test('two pages teach nothing, and neither does a line in the middle', () => {
  assert.deepEqual(learnFurniture([1, 2].map((at) => ({ text: article(at) }))), [])
  const middle = blocksOf(article(5)).flatMap((it, at) => (at === 6 ? [block(appeal), it] : [it]))
  const { blocks } = dropFurniture(middle, learnFurniture([1, 2, 3].map((at) => ({ text: article(at) }))))
  assert.equal(blocks.filter(({ text }) => text === appeal).length, 1)
})

test('a line that was dropped before is not forgotten', () => {
  const known = learnFurniture([1, 2, 3].map((at) => ({ text: article(at) })))
  const later = [4, 5, 6].map((at) => ({ text: article(at).replace(`\n\n${appeal}`, ''), furniture: known }))
  assert.deepEqual(learnFurniture(later), known)
})

test('a background passage that reports repeat stays, and no article is emptied', () => {
  const background =
    'The hall was built in 1962 for the cable works, which closed in 1998, and has stood empty since the port bought it from the city for one mark and a promise.'
  assert.deepEqual(learnFurniture([1, 2, 3].map((at) => ({ text: `Report ${at}.\n\n${background}` }))), [])
  const same = { text: 'The ferry does not sail today.' }
  assert.equal(dropFurniture(blocksOf(same.text), learnFurniture([same, same, same])).blocks.length, 1)
})
