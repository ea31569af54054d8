import assert from 'node:assert/strict'
import { test } from 'node:test'
import { onceOf } from './once-of.ts'

test('What is asked of a thing is worked out once, also where there is no answer, and anew for another thing or key.', () => {
  const asked: string[] = []
  const nameOf = onceOf(({ names }: { readonly names: readonly string[] }, first: string) => {
    asked.push(first)
    return names.find((name) => name.startsWith(first))
  })
  const [harbour, pier] = [{ names: ['Lena Brandt'] }, { names: ['Otto Brandt'] }]
  assert.deepEqual(
    [nameOf(harbour, 'Lena'), nameOf(harbour, 'Lena'), nameOf(harbour, 'Otto'), nameOf(harbour, 'Otto')],
    ['Lena Brandt', 'Lena Brandt', undefined, undefined],
  )
  assert.deepEqual(asked, ['Lena', 'Otto'])
  assert.equal(nameOf(pier, 'Otto'), 'Otto Brandt')
  assert.deepEqual(asked, ['Lena', 'Otto', 'Otto'])
})
