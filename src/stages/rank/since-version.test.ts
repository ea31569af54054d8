import assert from 'node:assert/strict'
import test from 'node:test'
import type { Claim, Slot } from '../../domain/claim.ts'
import { cameSince } from './since-version.ts'

const slot = (text: string): Slot => ({ text, start: 0, end: text.length })
let made = 0
const claim = (subject: string, verb: string, object: string, more: Partial<Claim> = {}): Claim => {
  const id = `c_${made++}`
  const parts = { subject: slot(subject), verb: slot(verb), object: slot(object) }
  return {
    ...{ id, articleId: 'a_1', exactSha256: id, ...parts, names: [], quantities: [], money: [], modality: 'fact', negated: false },
    ...more,
  } as unknown as Claim
}
const origin = (id: string) => ({ id, name: id, isParty: false, articleIds: ['a_1'], why: 'own report' })
const printed = [
  claim('The harbour board of Ostrava', 'approved', 'a ferry line to the northern islands'),
  claim('Ferries', 'will sail', '14 times a day from June'),
]
const held = { claimIds: new Set(printed.map((it) => it.id)), originIds: new Set(['Gazette']) }
const since = (more: readonly Claim[], voices = [origin('Gazette')]) => cameSince([...printed, ...more], () => 'en', voices, held)

test('Before there is a version, all of a story is fresh.', () => {
  assert.deepEqual(
    cameSince(printed, () => 'en', [origin('Gazette')], null),
    { fresh: 2, again: 0, voices: [] },
  )
})
test('A report that says in other words what the version holds brings nothing new.', () => {
  const again = [
    claim('The Ostrava harbour board', 'has approved', 'the ferry line to northern islands'),
    claim('The ferries', 'sail', 'from June 14 times a day'),
  ]
  assert.deepEqual(since(again), { fresh: 0, again: 2, voices: [] })
})
test('Another figure, a denial and a statement of its own are new.', () => {
  for (const it of [
    claim('Ferries', 'will sail', '19 times a day from June'),
    claim('The harbour board of Ostrava', 'approved', 'a ferry line to the northern islands', { negated: true }),
    claim('Fishermen', 'blocked', 'the landing stage at dawn'),
  ])
    assert.deepEqual(since([it]), { fresh: 1, again: 0, voices: [] }, `${it.subject.text} ${it.verb.text} ${it.object?.text}`)
})
test('A sentence of which only names were read is new by its figure alone, and the same sentence never.', () => {
  const bare = claim('', '', '')
  const figured = claim('', '', '', { quantities: [slot('14 ferries')] as unknown as Claim['quantities'] })
  const copied = claim('', '', '', { exactSha256: printed[0]?.exactSha256 ?? '', quantities: figured.quantities })
  assert.deepEqual(
    [bare, figured, copied].map((it) => since([it]).fresh),
    [0, 1, 0],
  )
})
test('An independent voice that the version does not name is told by its name.', () => {
  assert.deepEqual(since([], [origin('Gazette'), origin('Harbour')]).voices, ['Harbour'])
})
