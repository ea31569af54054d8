import assert from 'node:assert/strict'
import { test } from 'node:test'
import { passwordFault, passwordText } from './password-rules.ts'

test('[ASVS 6.2.1] SR-6: a password has fifteen characters or more, of whatever letters, and two hundred at most', () => {
  for (const text of ['', 'short', 'fourteen chars', 'x'.repeat(201)]) assert.ok(passwordFault(text, 'ada') !== null, text)
  for (const text of ['harbour lamp otter', 'Möwe Kran Seil Boje', '港の灯りと石の橋と古い時計台の鐘', 'kRt93#mmQz!0pLw'])
    assert.equal(passwordFault(text, 'ada'), null, text)
})

test('[ASVS 6.2.4] SR-6: what is guessed first is refused with what to take instead: patterns, common words, the own name', () => {
  for (const text of [
    '123456789012345',
    'passwordpassword',
    'Password12345678!!',
    'qwertyuiopasdfghjkl',
    'aaaaaaaaaaaaaaaaaaaa',
    'abcabcabcabcabcabc',
    'correct horse battery staple',
    'ada-password-2026',
    'Groundwire-Desk-2026',
  ]) {
    const fault = passwordFault(text, 'ada')
    assert.match(fault?.reason ?? '', /Take four or five words/, text)
  }
})

test('a text made to hurt the patterns is judged as any other', () => {
  for (const text of ['a1'.repeat(99), `${'1'.repeat(199)}x`, `${'1029384756'.repeat(19)}x`, `${'-'.repeat(199)}x`])
    assert.match(passwordFault(text, 'ada')?.reason ?? '', /Take four or five words/, text)
})

test('one password typed on two keyboards is one', () => {
  assert.equal(passwordText('Mo\u0308we'), passwordText('Möwe'))
})
