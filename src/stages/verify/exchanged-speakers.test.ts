import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exchangedSpeaker } from './exchanged-speakers.ts'

const passage = 'The guild said the ferry had sunk twice; the harbour office said its hull was sound.'
test('each keeps his own word', () => {
  assert.equal(exchangedSpeaker('The ferry sank twice, the guild said', passage), undefined)
  assert.equal(exchangedSpeaker('According to the harbour office, the hull of the ferry is sound', passage), undefined)
})
test('a word of one who speaks is not told as that of the other', () => {
  assert.equal(exchangedSpeaker('The harbour office said the ferry had sunk twice', passage), 'harbour office')
  assert.equal(exchangedSpeaker('Its hull was sound, according to the guild', passage), 'guild')
})
