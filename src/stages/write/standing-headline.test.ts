import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierFrom, dossierOf, type Report } from '../../app/evals/sample-dossiers.ts'
import type { Dossier } from '../../domain/dossier.ts'
import { reportsOnly } from '../../domain/headline.ts'
import type { Sentence } from '../../domain/sentence.ts'
import { claimSentence, spanOf } from './evidence-of.ts'
import { headlineRank, keptHeadline } from './standing-headline.ts'
import { writeWithoutModel } from './without-model.ts'

const at = '2026-03-02T08:00:00Z'
const said = (id: string, publisher: string, title: string, text: string): Report => ({
  id,
  publisher,
  title,
  text,
  publishedAt: at,
  language: 'en',
})
const ferry = said(
  'ferry',
  'Harbour Post',
  'Orion Ferries closes its Kiel yard',
  'Orion Ferries has closed its yard in Kiel. The company employed 320 people there. Unions met the owner on Monday.',
)
const told = dossierOf('story', [ferry], [])
const headlineOf = (text: string, dossier: Dossier): Sentence => {
  const [claim] = dossier.claims
  const sentence = claim && claimSentence(dossier.storyId, 'headline', text, [spanOf(claim, dossier)])
  assert.ok(sentence)
  return sentence
}
const better = headlineOf('Orion Ferries closes yard in Kiel', told)
const plain = headlineOf('Harbour Post reports on Orion Ferries', told)

test('headlines have four kinds', () => {
  const kinds = ['New report from Harbour Post', 'Two outlets report on Kiel', 'Harbour Post reports on Kiel', 'Orion closes yard']
  assert.deepEqual(kinds.map(headlineRank), [0, 1, 1, 3])
  const topics = [
    'Harbour Post explains how yards close',
    'Harbour Post asks whether Kiel will lose its yard',
    'Kiel Echo looks at the yard in Kiel',
  ]
  assert.deepEqual(topics.map(headlineRank), [2, 2, 2])
  assert.equal(headlineRank('Council looks for a new yard'), 3)
  const only = ['New report from Harbour Post', 'Two outlets report on Kiel', 'Harbour Post reports on loss of Kiel yard']
  assert.deepEqual(only.map(reportsOnly), [true, true, true])
  assert.deepEqual(['Orion closes yard', ...topics].filter(reportsOnly), [])
})

test('a list of names does not take the place of what happened', () => {
  assert.equal(keptHeadline(plain, { ...told, standing: better }).text, better.text)
  assert.equal(keptHeadline(better, { ...told, standing: plain }).text, better.text)
  assert.equal(keptHeadline(plain, told).text, plain.text)
})

test('what happened takes the place of what an outlet asks, and never the other way round', () => {
  const asks = headlineOf('Harbour Post asks whether Orion Ferries will close its Kiel yard', told)
  assert.equal(keptHeadline(asks, { ...told, standing: better }).text, better.text)
  assert.equal(keptHeadline(better, { ...told, standing: asks }).text, better.text)
})

test('a headline clearly nearer to the reports takes the place of one that tells something beside them', () => {
  const beside = headlineOf('Unions met the owner', told)
  assert.equal(keptHeadline(better, { ...told, standing: beside }).text, better.text)
  assert.equal(keptHeadline(beside, { ...told, standing: better }).text, better.text)
})

test('a headline falls with its passage: corrected, closed to prose, or refused by the checks', () => {
  const [source] = told.sources
  assert.ok(source)
  const changed = dossierFrom('story', [{ ...source, article: { ...source.article, version: 2 } }], [])
  const closed = dossierFrom('story', [{ ...source, article: { ...source.article, level: 'L2' as const } }], [])
  for (const dossier of [changed, closed, { ...told, attempt: 1, refused: { headlines: [better.text], sentences: [] } }])
    assert.equal(keptHeadline(plain, { ...dossier, standing: better }).text, plain.text)
})

test('the headline of a story whose text is gone stays when a report that says little comes', () => {
  const first = writeWithoutModel(told, new Date(at)).headline
  assert.equal(headlineRank(first.text), 3)
  const [source] = told.sources
  assert.ok(source)
  const later = dossierOf(
    'story',
    [said('later', 'Kiel Echo', 'A yard, a town', 'It rained. People stood about and said little about Orion Ferries.')],
    [],
  )
  const gone = { ...source, article: { ...source.article, text: '' } }
  const both: Dossier = { ...told, sources: [gone, ...later.sources], claims: [...told.claims, ...later.claims] }
  assert.equal(writeWithoutModel({ ...both, standing: first }, new Date(at)).headline.text, first.text)
})
