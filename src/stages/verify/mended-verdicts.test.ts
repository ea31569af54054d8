import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Dossier } from '../../domain/dossier.ts'
import type { Draft } from '../../domain/draft.ts'
import type { Verdict } from '../../domain/verdict.ts'
import { asMended } from './mended-verdicts.ts'

const verdict = (sentenceId: string, check: Verdict['check'], reason: string): Verdict => ({
  sentenceId,
  check,
  grade: 'supported',
  reason,
})
const span = { kind: 'span', articleId: 'a' }
const draft = {
  headline: { id: 'kept', evidence: [] },
  summary: [
    { id: 'reworded', evidence: [span] },
    { id: 'anew', evidence: [] },
  ],
  take: [],
  mends: { kept: ['kept'], reworded: { reworded: 'old' }, renamed: [] },
} as unknown as Draft
const dossierWith = (text: string): Dossier => ({ sources: [{ article: { id: 'a', text } }] }) as unknown as Dossier
const stood = ['kept', 'old'].flatMap((id) => [verdict(id, 'polarity', 'then'), verdict(id, 'figures', 'then')])
const fresh = ['kept', 'reworded', 'anew'].flatMap((id) => [verdict(id, 'polarity', 'now'), verdict(id, 'figures', 'now')])
const told = (text: string): readonly string[] =>
  asMended(fresh, stood, draft, dossierWith(text)).map((it) => `${it.sentenceId} ${it.check} ${it.reason}`)

test('what stands keeps the verdicts that it was printed with, and what is new is checked', () => {
  assert.deepEqual(told('The text is held.'), [
    'kept polarity then',
    'kept figures then',
    'reworded polarity now',
    'reworded figures now',
    'anew polarity now',
    'anew figures now',
  ])
})

test('where the text is gone, words that were checked against it keep their verdicts and only the new value is checked', () => {
  assert.deepEqual(told(''), [
    'kept polarity then',
    'kept figures then',
    'reworded polarity then',
    'reworded figures now',
    'anew polarity now',
    'anew figures now',
  ])
})

test('a name put in place of another is judged again, though the text is gone', () => {
  const renamed = { ...draft, mends: { ...draft.mends, renamed: ['reworded'] } } as unknown as Draft
  const checks = ['names', 'roles', 'polarity', 'figures'] as const
  const of = (id: string, when: string): readonly Verdict[] => checks.map((check) => verdict(id, check, when))
  const judged = asMended(of('reworded', 'now'), of('old', 'then'), renamed, dossierWith(''))
  const say = (all: readonly Verdict[]): readonly string[] => all.map(({ check, reason }) => `${check} ${reason}`).toSorted()
  assert.deepEqual(say(judged), ['figures now', 'names now', 'polarity then', 'roles now'])
  assert.deepEqual(say(asMended(of('reworded', 'now'), of('old', 'then'), draft, dossierWith(''))), [
    'figures now',
    'names then',
    'polarity then',
    'roles then',
  ])
})
