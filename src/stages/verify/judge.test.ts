import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../test/support/in-memory-story.ts'
import { writeWithoutModel } from '../write/without-model.ts'
import { askJudge, loweredBy, loweredUnseen } from './judge.ts'
import { verifyDraft } from './verify-draft.ts'

const dossier = dossierOf({
  reports: [
    {
      id: 'r1',
      title: 'Quay let to Oldfell',
      text: 'Port Ellery has leased its north quay to Oldfell Shipping, Ines Holm said on Monday. Oldfell plans to build a cold store of 4,200 square metres.',
      publishedAt: '2026-05-12T08:00:00Z',
      publisher: 'Fenwick Courier',
    },
  ],
  entities: [],
  ledger: [],
  receiptSentence: 'x',
})
const byRule = writeWithoutModel(dossier, new Date('2026-05-12T09:00:00Z'))
const byModel = { ...byRule, summary: byRule.summary.map((it) => ({ ...it, writer: 'write-summary/1 scripted/a' })) }
const passed = (draft: typeof byRule) =>
  verifyDraft(draft, dossier, { receiptSentence: 'x' }).map((it) => ({ ...it, grade: 'supported' as const }))

test('what a rule wrote, and what a check has cut already, is not put to the judge', () => {
  assert.equal(askJudge(byRule, dossier, passed(byRule)), undefined)
  const cut = passed(byModel).map((it) => ({ ...it, grade: 'unsupported' as const }))
  assert.equal(askJudge(byModel, dossier, cut), undefined)
})

test('the judge sees the sentence and its own passages, and can lower a verdict or leave it', () => {
  const asked = askJudge(byModel, dossier, passed(byModel))
  assert.ok(asked)
  assert.equal(asked.sentences.size, byModel.summary.filter(({ kind }) => kind === 'claim').length)
  assert.match(asked.question.text, /s1: passage ⟦/u)
  const no = { id: 's1', supported: false, why: 'It <b>names</b> https://obeyed.example/ another quay' }
  const [lowered, ...more] = loweredBy(
    { findings: [no, { id: 's9', supported: false, why: 'x' }, { id: 's2', supported: true, why: '' }] },
    asked,
  )
  assert.deepEqual(more, [])
  assert.equal(lowered?.grade, 'unsupported')
  assert.equal(lowered?.sentenceId, asked.sentences.get('s1')?.id)
  assert.doesNotMatch(lowered?.reason ?? '', /[<>]|obeyed/u)
  assert.deepEqual(loweredBy({ findings: [{ id: 's1', supported: true, why: 'fine' }] }, asked), [])
})

test('what the judge cannot be shown, since its words are not kept, does not run unseen', () => {
  assert.deepEqual(loweredUnseen(byModel, dossier, passed(byModel)), [])
  const [source] = dossier.sources
  assert.ok(source)
  const forgotten = { ...dossier, sources: [{ ...source, article: { ...source.article, text: '' } }] }
  assert.equal(askJudge(byModel, forgotten, passed(byModel)), undefined)
  const lowered = loweredUnseen(byModel, forgotten, passed(byModel))
  assert.equal(lowered.length, byModel.summary.filter(({ kind }) => kind === 'claim').length)
  assert.ok(lowered.every(({ grade }) => grade === 'unsupported'))
})
