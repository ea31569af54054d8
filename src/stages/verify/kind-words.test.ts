import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refusals } from '../../../test/support/refusals.ts'

const refused = (passage: string, text: string, language = 'en') =>
  refusals(passage, text, language, 'summary/1 m').filter((check) => check !== 'overlap' && check !== 'house-style')

test('a model may name the kind of a thing, and no thing of a kind', () => {
  const passage = 'A storm killed 14 cows on a farm near Elmire on Tuesday.'
  assert.deepEqual(refused(passage, 'A storm killed 14 animals on a farm near Elmire on Tuesday'), [])
  assert.notDeepEqual(refused('A storm killed 14 animals on a farm near Elmire.', 'A storm killed 14 cows on a farm near Elmire'), [])
})

test('a surgeon may be told as a doctor, and no doctor as a surgeon', () => {
  assert.deepEqual(refused('A surgeon in Elmire was fined for a late report.', 'A doctor in Elmire was fined for a late report'), [])
  assert.notDeepEqual(refused('A doctor in Elmire was fined for a late report.', 'A surgeon in Elmire was fined for a late report'), [])
})

test('a turn of phrase is told by the word that says the same', () => {
  const passage = 'The two trams collided in Elmire because a signal had failed, investigators said.'
  assert.deepEqual(refused(passage, 'A failed signal caused the collision of two trams in Elmire, investigators said'), [])
  assert.ok(refused(passage, 'The collision of two trams in Elmire caused a signal to fail, investigators said').includes('roles'))
})

test('an age is told before its bearer or behind', () => {
  const passage = 'Police in Elmire arrested a man of 62 on Friday.'
  assert.deepEqual(refused(passage, 'Police in Elmire arrested a 62-year-old man on Friday'), [])
  assert.ok(refused(passage, 'Police in Elmire arrested a 26-year-old man on Friday').includes('figures'))
})

test('things of a foreign passage are told in English, and no other things', () => {
  const passage = 'Bei einem Brand in einer Lagerhalle in Elmried wurden am Montag zwei Feuerwehrleute verletzt.'
  assert.deepEqual(refused(passage, 'Two firefighters were injured in a warehouse fire in Elmried on Monday', 'de'), [])
  assert.notDeepEqual(refused(passage, 'Two firefighters were injured in a school fire in Elmried on Monday', 'de'), [])
  assert.notDeepEqual(refused(passage, 'Two firefighters were killed in a warehouse fire in Elmried on Monday', 'de'), [])
})
