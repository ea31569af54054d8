import assert from 'node:assert/strict'
import { test } from 'node:test'
import { turnedCause, unknownCause } from './turned-cause.ts'

test('a cause is not its effect', () => {
  const passage = 'The two trams collided in Elmire because a signal had failed.'
  for (const stands of [
    'A failed signal caused the collision of two trams in Elmire',
    'The trams collided due to a signal failure',
    'The collision of the trams was caused by a failed signal',
    'Because a signal failed, two trams collided',
  ])
    assert.ok(!turnedCause(stands, passage), stands)
  for (const falls of ['The collision of two trams caused a signal to fail', 'A signal failed because two trams collided'])
    assert.ok(turnedCause(falls, passage), falls)
})

test('a passage without a cause tells of none that is turned', () => {
  assert.ok(!turnedCause('A signal failed because two trams collided', 'Two trams collided and a signal failed.'))
})

test('a cause that no passage tells of is none, where the passage tells of another', () => {
  const passage = 'Output fell because of floods at the Kessa mine.'
  assert.equal(unknownCause('Output fell because of strikes', passage), 'strikes')
  assert.equal(unknownCause('Output fell due to flooding at Kessa', passage), undefined)
  assert.equal(unknownCause('Output fell because of strikes', 'Output fell during strikes.'), undefined)
  assert.equal(unknownCause('Output fell because of strikes', 'Output fell in May.'), undefined)
})

test('what stands before “, which led to” is no cause', () => {
  assert.ok(
    !turnedCause('Wheat prices rose because of a poor harvest', 'Prices rose after a drought, which led to a poor harvest of wheat.'),
  )
})
