import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Dossier } from '../../domain/dossier.ts'
import type { Draft } from '../../domain/draft.ts'
import { parseRisks, riskKinds } from '../../domain/risk.ts'
import type { Ruling } from '../../domain/ruling.ts'
import type { Sentence, StoryPart } from '../../domain/sentence.ts'
import { riskOf } from './risk.ts'
import { rule } from './rule.ts'
import { standingOrders } from './standing-orders.ts'

const sentence = (text: string, part: StoryPart = 'summary', writer = 'template/deal'): Sentence => ({
  kind: 'judgement',
  id: text,
  part,
  text,
  evidence: [],
  writer,
})
const draft = {
  id: 'd',
  storyId: 's',
  headline: sentence('H', 'headline'),
  summary: [sentence('A'), sentence('B')],
  take: [],
  archive: [],
  factStrip: [],
} as unknown as Draft
const dossier = {
  attempt: 0,
  story: { state: 'open' },
  sources: [{ source: { allowlisted: true }, article: { level: 'L4' } }],
  significance: { score: 0.5, isSingleSource: false, isPrimaryOnly: false },
} as unknown as Dossier
const now = new Date('2026-03-02T12:00:00Z')
const by = (kind: Ruling['kind'], more: Partial<Ruling> = {}): Ruling => ({ kind, by: 'desk:ada', reason: 'why', ...more }) as Ruling
const ruled = (...rulings: readonly Ruling[]): Ruling => rule({ draft, verdicts: [], dossier, now, orders: standingOrders(rulings) })

test('a draft that nobody asked to see runs by rule', () => assert.equal(ruled().kind, 'pass'))

test('a sentence that a person struck is cut from every later draft, with the reason', () => {
  const { kind, cuts } = ruled(by('correct', { struck: [{ text: 'A', reason: 'wrong' }] }))
  assert.equal(kind, 'pass')
  assert.deepEqual(
    cuts.map((it) => [it.text, it.reason]),
    [['A', 'desk: wrong']],
  )
})

test('a struck headline, a held story and a retracted story wait for a person; a pass lifts it', () => {
  assert.equal(ruled(by('correct', { struck: [{ text: 'H', reason: 'wrong' }] })).kind, 'hold')
  assert.match(ruled(by('hold')).reason, /Held at the desk: why/)
  assert.match(ruled(by('retract')).reason, /retracted/)
  assert.equal(ruled(by('hold'), by('pass')).kind, 'pass')
})

test('what a rule said before holds nothing', () => {
  assert.equal(ruled(by('hold', { by: 'rule' })).kind, 'pass')
  assert.equal(ruled(by('correct', { by: 'rule', struck: [{ text: 'A', reason: 'x' }] })).cuts.length, 0)
})

test('each risk holds the draft that has it, names its rule, and lets others run', () => {
  const risky: Readonly<Record<string, readonly [Partial<Draft>, unknown]>> = {
    'one-source': [{}, { significance: { ...dossier.significance, isSingleSource: true } }],
    unconfirmed: [{}, { significance: { ...dossier.significance, isPrimaryOnly: true } }],
    unlisted: [{}, { sources: [{ source: { allowlisted: false } }] }],
    model: [{ summary: [sentence('A', 'summary', 'write-summary/3 some model')] }, {}],
    'first-version': [{}, {}],
  }
  const known = { story: { state: 'published' } }
  for (const kind of riskKinds) {
    const risks = { above: null, kinds: [kind] }
    const [more, other] = risky[kind] ?? assert.fail(kind)
    const found = riskOf({ draft: { ...draft, ...more }, dossier: { ...dossier, ...(other as object) }, risks })
    assert.match(found ?? '', new RegExp(`risk rule ${kind}`))
    assert.equal(riskOf({ draft, dossier: { ...dossier, ...known } as unknown as Dossier, risks }), null, kind)
  }
  assert.match(riskOf({ draft, dossier, risks: { above: 0.4, kinds: [] } }) ?? '', /0.50 is over 0.4/)
  assert.equal(parseRisks('one-source, modell'), null)
})
