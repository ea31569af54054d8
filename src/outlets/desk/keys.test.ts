import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keyHolder, markOfKey, parseDeskKeys } from './keys.ts'

const ada = 'a'.repeat(24)
const bo = 'b'.repeat(30)

test('each person has a name and a key, and the key says who it is', () => {
  const keys = parseDeskKeys(['ada=', ada, '  bo=', bo].join('')) ?? assert.fail()
  assert.deepEqual(
    [ada, bo, 'c'.repeat(24), '', ada.slice(1)].map((it) => keyHolder(keys, it)?.name ?? null),
    ['ada', 'bo', null, null, null],
  )
  assert.ok(!JSON.stringify(keys).includes(ada), 'the key itself is not kept')
})

test('a short key, a shared key, a name given twice and a line that is no pair are refused', () => {
  const given = (...pairs: readonly (readonly [string, string])[]): string => pairs.map((it) => it.join('=')).join(' ')
  for (const text of [
    given(['ada', 'a'.repeat(23)]),
    given(['ada', ada], ['bo', ada]),
    given(['ada', ada], ['ada', bo]),
    ada,
    given(['', ada]),
    given(['a da', ada]),
    'ada=<script>aaaaaaaaaaaaaaaaaaaaaaa',
  ])
    assert.equal(parseDeskKeys(text), null, text)
})

test('SR-6: a key of before there were roles may do everything, and one with roles what they say', () => {
  const keys = parseDeskKeys(`ada=${ada} bo:editor=${bo} cy:admin+responsible=${'c'.repeat(24)}`) ?? assert.fail()
  assert.deepEqual(
    keys.map((it) => it.roles),
    [['responsible', 'admin'], ['editor'], ['responsible', 'admin']],
  )
  for (const text of [`ada:chief=${ada}`, `ada:=${ada}`, `ada:editor+=x${ada}`, `ada:Editor=${ada}`])
    assert.equal(parseDeskKeys(text)?.[0]?.roles.join() ?? null, text.startsWith('ada:editor+') ? 'editor' : null, text)
})

test('names that differ in case alone are no two names', () => assert.equal(parseDeskKeys(['ada=', ada, ' Ada=', bo].join('')), null))

test('no keys at all is a desk that is shut', () => assert.deepEqual(parseDeskKeys(' '), []))

test('the mark of a key is one for a person, and another with another key or another person', async () => {
  const [one, two] = parseDeskKeys(['ada=', ada, ' bo=', bo].join('')) ?? []
  if (one === undefined || two === undefined) assert.fail()
  const marks = await Promise.all([markOfKey(one, 'x'), markOfKey(one, 'x'), markOfKey(one, 'y'), markOfKey(two, 'x')])
  assert.equal(marks[0], marks[1])
  assert.equal(new Set(marks).size, 3)
})
