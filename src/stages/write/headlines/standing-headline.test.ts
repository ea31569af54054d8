import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierFrom, dossierOf, type Report } from '../../../app/evals/sample-dossiers.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { reportsOnly } from '../../../domain/headline.ts'
import type { Sentence } from '../../../domain/sentence.ts'
import { verifyDraft } from '../../verify/verify-draft.ts'
import { ledeFromHeadline, tellsNews } from '../sentences/news-lede.ts'
import { writeWithoutModel } from '../without-model.ts'
import { claimSentence, spanOf } from '../wording/evidence-of.ts'
import { headlineRank, keptHeadline, standingLede } from './standing-headline.ts'

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
const had = (headline: Sentence, summary: readonly Sentence[] = []): Pick<Dossier, 'standing'> => ({ standing: { headline, summary } })
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
  assert.equal(keptHeadline(plain, { ...told, ...had(better) }).text, better.text)
  assert.equal(keptHeadline(better, { ...told, ...had(plain) }).text, better.text)
  assert.equal(keptHeadline(plain, told).text, plain.text)
})

test('what happened takes the place of what an outlet asks, and never the other way round', () => {
  const asks = headlineOf('Harbour Post asks whether Orion Ferries will close its Kiel yard', told)
  assert.equal(keptHeadline(asks, { ...told, ...had(better) }).text, better.text)
  assert.equal(keptHeadline(better, { ...told, ...had(asks) }).text, better.text)
})

test('a headline clearly nearer to the reports takes the place of one that tells something beside them', () => {
  const beside = headlineOf('Unions met the owner', told)
  assert.equal(keptHeadline(better, { ...told, ...had(beside) }).text, better.text)
  assert.equal(keptHeadline(beside, { ...told, ...had(better) }).text, better.text)
})

test('a headline falls with its passage: corrected, closed to prose, or refused by the checks', () => {
  const [source] = told.sources
  assert.ok(source)
  const changed = dossierFrom('story', [{ ...source, article: { ...source.article, version: 2 } }], [])
  const closed = dossierFrom('story', [{ ...source, article: { ...source.article, level: 'L2' as const } }], [])
  for (const dossier of [changed, closed, { ...told, attempt: 1, refused: { headlines: [better.text], sentences: [] } }])
    assert.equal(keptHeadline(plain, { ...dossier, ...had(better) }).text, plain.text)
})

/** A story once the text of its first report is gone and one that says little has come. */
function later(story: Dossier): Dossier {
  const [source] = story.sources
  assert.ok(source)
  const dull = dossierOf(
    'story',
    [said('later', 'Kiel Echo', 'A yard, a town', 'It rained. People stood about and said little about Orion Ferries.')],
    [],
  )
  const gone = { ...source, article: { ...source.article, text: '' } }
  return { ...story, sources: [gone, ...dull.sources], claims: [...story.claims, ...dull.claims] }
}

test('the headline of a story whose text is gone stays when a report that says little comes', () => {
  const before = writeWithoutModel(told, new Date(at)).headline
  assert.equal(headlineRank(before.text), 3)
  assert.equal(writeWithoutModel({ ...later(told), ...had(before) }, new Date(at)).headline.text, before.text)
})

test('what told its news below it stays with it, unless the checks refuse it now', () => {
  const grid = said(
    'grid',
    'Harbour Post',
    'Orion Grid to auction 150 MW of freed connections',
    'Network company Orion Grid will auction 150 MW of connection rights that closed yards have given back, it said on Monday. Bids are due by 30 October.',
  )
  const story = dossierOf('story', [grid], [])
  const headline = headlineOf('Orion Grid will auction 150 MW of freed connections', story)
  const lede = ledeFromHeadline(headline, story)
  assert.equal(lede?.text, 'Orion Grid will auction 150 MW of freed connections, Harbour Post reported on 2 March 2026.')
  const now = { ...later(story), ...had(headline, [lede]) }
  assert.ok(!tellsNews(headline, writeWithoutModel({ ...now, ...had(headline) }, new Date(at)).summary))
  const draft = writeWithoutModel(now, new Date(at))
  assert.deepEqual([draft.headline.text, draft.summary[0]], [headline.text, lede])
  assert.ok(
    verifyDraft(draft, now, { receiptSentence: 'x' }).every(({ sentenceId, grade }) => sentenceId !== lede.id || grade === 'supported'),
  )
  const refused = { attempt: 1, refused: { headlines: [], sentences: [lede.text] } }
  assert.equal(standingLede(headline, { ...now, ...refused }), undefined)
})
