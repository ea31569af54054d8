import assert from 'node:assert/strict'
import test from 'node:test'
import type { Claim, Slot } from '../domain/claim.ts'
import type { SpanEvidence } from '../domain/evidence.ts'
import { claimsTold, partsOfEvidence, partsRead } from './claim-read.ts'

const text = 'Corvane has signed a long lease with Birchholt for 24 MW of server load at Alder Quay, the port authority said on 4 May 2026.'
const at = (words: string): Slot => ({ text: words, start: text.indexOf(words), end: text.indexOf(words) + words.length })
const claim = {
  id: 'c',
  storyId: 's',
  subject: at('Corvane'),
  verb: at('has signed'),
  object: at('a long lease with Birchholt for 24 MW of server load at Alder Quay'),
  speaker: at('the port authority'),
  place: at('Alder Quay'),
  names: [at('Corvane'), at('Birchholt'), at('Alder Quay')],
  quantities: [{ ...at('24 MW'), quantity: {} }],
  money: [],
  dates: [{ ...at('4 May 2026'), interval: {} }],
  limits: [{ ...at('with Birchholt'), kind: 'condition' }],
  modality: 'fact',
  negated: false,
} as unknown as Claim
const told = (it: Claim): Readonly<Record<string, string>> => Object.fromEntries(partsRead(it).map(({ part, words }) => [part, words]))

test('what was read from a passage is told part by part: who, what, how much, when, where, by whose word', () => {
  assert.deepEqual(told(claim), {
    Who: 'Corvane',
    'Does what': 'has signed a long lease',
    Figures: '24 MW',
    When: '4 May 2026',
    Where: 'Alder Quay',
    'Also named': 'Birchholt',
    'According to': 'the port authority',
    Told: 'as a fact',
  })
})

test('a plan and a denial are told as such', () => {
  assert.equal(told({ ...claim, modality: 'plan', negated: true })['Told'], 'as not so, as a plan')
})

test('no run of its source’s words as long as copying is printed: what is done is left out where it is told at such length', () => {
  const { limits: _, ...whole } = claim
  assert.equal(told(whole)['Does what'], 'has signed …')
  for (const { words } of partsRead(whole)) assert.ok(words.split(' ').length < 8, words)
})

test('below facts, then or now, and once its source took it back, nothing of what was read is told', async () => {
  const span = { kind: 'span', articleId: 'a', claimId: 'c', url: 'https://quay.example/a', level: 'L3', state: 'ok' } as SpanEvidence
  const asked = (it: SpanEvidence, now?: 'L1' | 'L2'): Promise<readonly unknown[]> =>
    partsOfEvidence(
      {
        claimsRead: async () => [claim],
        factsOfStory: async () => [],
        hostLevels: async () => (now === undefined ? [] : [{ host: 'quay.example', level: now, reason: 'asked' }]),
      } as unknown as Parameters<typeof partsOfEvidence>[0],
      it,
    )
  assert.ok((await asked(span)).length > 0)
  assert.ok((await asked(span, 'L2')).length > 0)
  assert.deepEqual(await asked(span, 'L1'), [])
  assert.deepEqual(await asked({ ...span, level: 'L1' }), [])
  assert.deepEqual(await asked({ ...span, state: 'withdrawn' }), [])
})

test('of a report that a person found read wrong, nothing that was read is told; what its source took back itself is no misreading', async () => {
  const asked = (said: object): Promise<ReadonlyMap<string, Claim>> =>
    claimsTold(
      {
        claimsRead: async () => [{ ...claim, id: 'c', storyId: 's' }],
        factsOfStory: async () => [{ claims: [{ url: 'https://quay.example/a', ...said }] }],
      } as unknown as Parameters<typeof claimsTold>[0],
      [{ articleId: 'a', claimId: 'c', url: 'https://quay.example/a' }],
    )
  const withdrawnAt = '2026-05-06T00:00:00Z'
  assert.equal((await asked({ withdrawnAt, withdrawnBy: 'desk:ada' })).size, 0)
  assert.equal((await asked({ withdrawnAt })).size, 1)
  assert.equal((await asked({ url: 'https://other.example/b', withdrawnAt, withdrawnBy: 'desk:ada' })).size, 1)
})
