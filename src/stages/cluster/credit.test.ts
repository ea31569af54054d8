import assert from 'node:assert/strict'
import test from 'node:test'
import type { Article } from '../../domain/article.ts'
import type { Source } from '../../domain/source.ts'
import { splitSentences } from '../../text/sentences.ts'
import { findPressRelease, findWireCredit } from '../../text/wire-credit.ts'
import { findCredits, isOwnPage, originOf } from './credit.ts'

/** An article as read makes it, as far as credits go. */
function read(text: string, byline: readonly string[] = [], language = 'en'): Article {
  const [wire, pressRelease] = [findWireCredit(text, byline), findPressRelease(text)]
  const sentences = splitSentences(text, language)
  return {
    id: 'a_1',
    sourceId: 'gazette',
    title: '',
    text,
    byline,
    language,
    sentences,
    ...(wire && { wire }),
    ...(pressRelease && { pressRelease }),
  } as Article
}
const credits = (text: string, byline: readonly string[] = [], language = 'en'): readonly string[] =>
  findCredits(read(text, byline, language)).map((it) => it.name)
const origin = (text: string, byline: readonly string[] = [], sources: readonly Source[] = [], isOwn = false) =>
  originOf(
    read(text, byline),
    findCredits(read(text, byline)).map((it) => ({ ...it, source: sources.find(({ name }) => name === it.name) ?? null })),
    isOwn,
  )

test('an agency in the dateline or the byline is credited', () => {
  assert.deepEqual(credits('LYON (Harrow Wire) — A hall was leased on Monday.'), ['Harrow Wire'])
  assert.deepEqual(credits('BERLIN, 3 March (Reuters) - A hall was leased.'), ['Reuters'])
  assert.deepEqual(credits('A hall was leased.', ['Von dpa']), ['dpa'])
})
test('"X reported" in the first sentences credits X, in four languages', () => {
  assert.deepEqual(credits('Orvanne will lease a hall, the Harrow Wire reported on Monday.'), ['Harrow Wire'])
  assert.deepEqual(credits('Orvanne will lease a hall in Lyon, according to Gridline Trade.'), ['Gridline Trade'])
  assert.deepEqual(credits('Orvanne va louer une salle à Lyon, selon Le Courrier.', [], 'fr').length, 1)
  assert.deepEqual(credits('Laut Rheinblatt mietet Orvanne eine Halle in Lyon.', [], 'de'), ['Rheinblatt'])
  assert.deepEqual(credits('Según Meseta Digital, Orvanne alquila una nave.', [], 'es'), ['Meseta Digital'])
})
test('who had it first is credited wherever a text says so', () => {
  const far = 'It rained in Lyon. '.repeat(12)
  for (const words of [
    'Orvanne is in talks on a hall in Lyon, first reported by the Harrow Wire.',
    'The talks were first reported by Harrow Wire on Monday.',
    'Harrow Wire first reported that Orvanne is in talks.',
    'The news was earlier reported by Harrow Wire.',
    'Harrow Wire broke the news.',
  ])
    assert.ok(
      credits(`Orvanne will lease a hall. ${far}${words}`).includes('Harrow Wire') || credits(words).includes('the Harrow Wire'),
      words,
    )
})
test('a report told to an outlet, learnt by it or taken from its pages is that outlet’s', () => {
  for (const words of [
    'two people close to the matter told Harrow Wire',
    'Harrow Wire has learned',
    'according to a report by Harrow Wire',
    'according to a new report in Harrow Wire',
    'according to a Harrow Wire report',
    'its chief said in an interview with Harrow Wire',
    'per Harrow Wire',
    'Harrow Wire said, citing two people',
  ])
    assert.ok(credits(`Orvanne will lease a hall in Lyon, ${words}.`).includes('Harrow Wire'), words)
  assert.ok(
    credits('Orvanne va louer une salle, une information révélée par Le Courrier du Rhône.', [], 'fr').includes('Le Courrier du Rhône'),
  )
  assert.ok(credits('Orvanne mietet einem Bericht des Rheinblatts zufolge eine Halle.', [], 'de').includes('Rheinblatt'))
  assert.ok(credits('Orvanne alquila una nave, ha publicado Meseta Digital.', [], 'es').includes('Meseta Digital'))
})
test('what first stood elsewhere, or was seen by another outlet, is that one’s', () => {
  for (const words of [
    'This article originally appeared in Harrow Wire.',
    'First published on Harrow Wire.',
    'Republished from Harrow Wire under a free licence.',
    'Reprinted with permission from Harrow Wire.',
    'Translated from Harrow Wire.',
  ])
    assert.ok(credits(`Orvanne will lease a hall. ${'It rained. '.repeat(12)}${words}`).includes('Harrow Wire'), words)
  for (const words of ['documents seen by Harrow Wire', 'a memo reviewed by Harrow Wire', 'a statement to Harrow Wire'])
    assert.ok(credits(`Orvanne will lease a hall in Lyon, according to ${words}.`).includes('Harrow Wire'), words)
  assert.ok(credits('Orvanne mietet eine Halle. Dieser Artikel erschien zuerst im Rheinblatt.', [], 'de').includes('Rheinblatt'))
})
test('a headline credits at its end, and its other verbs credit nobody', () => {
  const titled = (title: string): readonly string[] => findCredits({ ...read('Orvanne will lease a hall.'), title }).map((it) => it.name)
  assert.deepEqual(titled('Orvanne to lease hall, Harrow Wire reports'), ['Harrow Wire'])
  assert.deepEqual(titled('Orvanne to lease hall, according to Harrow Wire'), ['Harrow Wire'])
  assert.deepEqual(titled('Orvanne to lease hall – Harrow Wire'), ['Harrow Wire'])
  assert.deepEqual(titled('Orvanne reports record profit'), [])
  assert.deepEqual(titled('Orvanne denies lease, Harrow Wire reports'), [])
})
test('what an outlet was told itself is its own report, whoever had reported before', () => {
  const own = [
    { id: 'gazette', name: 'Gazette', kind: 'trade' },
    { id: 'harrow', name: 'Harrow Wire', kind: 'agency' },
  ] as Source[]
  const text = 'Orvanne will lease a hall, Ana Prill told the Gazette. Harrow Wire reported on Sunday that talks were under way.'
  assert.deepEqual(origin(text, [], own), { originId: 'o_gazette' })
})
test('what an outlet measures, what is denied, and what was reported long before are no credit', () => {
  for (const text of [
    'Orvanne leased a hall in Lyon, it said. Its shares rose 3%, according to Harrow Wire data.',
    'Orvanne leased a hall in Lyon on Monday, the company said. Rents there rose 3%, according to Harrow Wire.',
    'Orvanne denied on Monday a report by Harrow Wire that it would lease a hall.',
    'Orvanne will not lease a hall. Harrow Wire reported last month that it would.',
    'Orvanne will lease a hall, it said. “We grow,” said Ana Prill. A rival has offered more, Harrow Wire reported.',
    'Orvanne will lease a hall, Sid told Ani.',
  ])
    assert.deepEqual(credits(text), [], text)
})
test('a bid that was rejected is no denial, and what somebody adds for an outlet makes the news none of its own', () => {
  assert.deepEqual(credits('Orvanne rejected a bid of EUR 4bn for its halls, Harrow Wire reported.'), ['Harrow Wire'])
  for (const text of [
    'A storm closed three halls in Lyon on Monday. A guard told Harrow Wire that he ran.',
    'Orvanne will lease a hall, two people told us. Harrow Wire reported on Sunday that talks were under way.',
  ])
    assert.deepEqual(credits(text), [], text)
})
test('what a company says for itself credits nobody', () => {
  assert.deepEqual(credits('Orvanne will lease a hall, the company said. “We grow,” said Ana Prill.'), [])
})
test('a credit far down is context', () => {
  const far = `${'It rained. '.repeat(6)}The Harrow Wire reported so in May.`
  assert.deepEqual(credits(far), [])
})
test('one agency is one voice under whichever of its names it is credited', () => {
  const forms: readonly (readonly [string, readonly string[]])[] = [
    ['BERLIN (AP) — A hall was leased.', []],
    ['A hall was leased.', ['The Associated Press']],
    ['A hall was leased.\n\n© 2026 The Associated Press', []],
  ]
  for (const [text, byline] of forms) assert.equal(origin(text, byline).originId, 'o_agency:associated press', text)
  assert.equal(origin('BERLIN (AP) — A hall was leased.').credit?.words, 'BERLIN (AP)')
})
test('help of an agency with an own text leaves the text the outlet’s own', () => {
  const text = 'A hall was leased on Monday, our reporter found.\n\nReuters reporters contributed to this report.'
  assert.equal(origin(text).originId, 'o_gazette')
})
test('a reprinted press release speaks for its sender, whatever it credits', () => {
  const text = 'PRESS RELEASE\nFjord Compute leases a hall, according to the Harrow Wire.\nMedia contact: press@fjord.example'
  const { originId, credit } = origin(text)
  assert.deepEqual([originId, credit?.name], ['o_release:a_1', 'press release'])
})
test('a release on the own page of a house or a regulator is its own word, and one on a distributor’s page is not', () => {
  const text = 'PRESS RELEASE\nFjord Compute leases a hall, the company said.\nMedia contact: press@fjord.example'
  assert.deepEqual(origin(text, [], [], true), { originId: 'o_gazette' })
  const kinds: readonly Source['kind'][] = ['company', 'operator', 'cloud', 'lab', 'chip', 'regulator']
  assert.ok(kinds.every((kind) => isOwnPage({ kind })))
  for (const kind of ['press-release', 'trade', 'general', 'agency', 'research'] as const) assert.equal(isOwnPage({ kind }), false, kind)
})
test('an outlet we know is credited by its id; a company credited for its own news is no other voice', () => {
  const known = (kind: Source['kind']) => [{ id: 'harrow', name: 'Harrow Wire', kind } as Source]
  const text = 'LYON (Harrow Wire) — A hall was leased on Monday.'
  assert.equal(origin(text, [], known('agency')).originId, 'o_harrow')
  assert.equal(origin(text, [], known('company')).originId, 'o_gazette')
})
