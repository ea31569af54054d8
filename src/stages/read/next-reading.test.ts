import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Article } from '../../domain/article.ts'
import { sha256Hex } from '../../text/digest.ts'
import { printOf } from '../../text/near-copy.ts'
import { splitSentences } from '../../text/sentences.ts'
import { nextReading } from './next-reading.ts'

const lines = [
  'The harbour office leased its old cable hall to Northgrid on Thursday.',
  'The hall draws 12 megawatts and covers 4,200 square metres.',
  'Rent will be 3 million euros a year, the port said.',
  'The council votes in June.',
]
const reading = (text: string, more: Partial<Article> = {}): Article =>
  ({
    id: 'a_hall',
    title: 'Port leases cable hall',
    publishedAt: '2026-05-28T06:30:00.000Z',
    dateSource: 'json-ld',
    fetchedAt: '2026-05-28T07:00:00.000Z',
    version: 1,
    isTeaser: false,
    text,
    textSha256: sha256Hex(text),
    wordCount: text.split(/\s+/).length,
    sentences: splitSentences(text, 'en'),
    ...printOf(text),
    ...more,
  }) as Article
const first = reading(lines.join('\n\n'))

test('a changed figure makes the next version, with the figure that went and the one that came', () => {
  const text = lines.join('\n\n').replace('12 megawatts', '15 megawatts')
  const next = nextReading(first, reading(text, { fetchedAt: '2026-05-28T09:00:00.000Z', publishedAt: '2026-05-28T09:00:00.000Z' }))
  assert.equal(next?.version, 2)
  assert.equal(next.publishedAt, first.publishedAt)
  const [earlier] = next.earlier ?? []
  assert.equal(earlier?.textSha256, first.textSha256)
  assert.equal(earlier?.wordsChanged, 2)
  const [change] = earlier?.changes ?? []
  assert.equal(change?.kind, 'changed')
  assert.equal(text.slice(change.start, change.end), lines[1]?.replace('12', '15'))
  assert.deepEqual([change.figuresGone, change.figuresNew], [['12'], ['15']])
})

test('added and removed passages are told apart, and each has its place in the later text', () => {
  const text = [lines[0], lines[2], lines[3], 'Correction: The port gave no figure for the power of the hall.'].join('\n\n')
  const changes = nextReading(first, reading(text))?.earlier?.[0]?.changes ?? []
  assert.deepEqual(
    changes.map(({ kind }) => kind),
    ['removed', 'added'],
  )
  assert.equal(changes[0]?.start, text.indexOf('Rent'))
  assert.equal(text.slice(changes[1]?.start, changes[1]?.end), 'Correction: The port gave no figure for the power of the hall.')
})

test('no word of the earlier text is kept but its figures', () => {
  const next = nextReading(first, reading([lines[0], lines[3]].join('\n\n')))
  assert.doesNotMatch(JSON.stringify(next?.earlier), /megawatts|square|euros/)
})

test('other spacing, case and punctuation are no new version', () => {
  assert.equal(nextReading(first, reading(lines.join('\n').replace('Thursday.', 'Thursday!').toUpperCase())), undefined)
  assert.equal(nextReading(first, first), undefined)
})

test('a page that is locked later does not take the text away, and one that opens gives it', () => {
  const opening = reading(lines[0] ?? '', { isTeaser: true })
  assert.equal(nextReading(first, opening), undefined)
  assert.equal(nextReading(opening, first)?.wordCount, first.wordCount)
  assert.equal(nextReading(first, reading('')), undefined)
})

test('when the earlier text is gone the change is measured on its hashes', () => {
  const gone = { ...first, text: '', sentences: [] }
  const next = nextReading(gone, reading(lines.join('\n\n').replace('12 megawatts', '15 megawatts')))
  assert.deepEqual(next?.earlier?.[0]?.changes, [])
  assert.ok((next?.earlier?.[0]?.wordsChanged ?? 0) >= 1)
})

test('a page that changes for ever keeps its last twenty readings', () => {
  let article = first
  for (let at = 0; at < 30; at++) article = nextReading(article, reading(`${lines.join('\n\n')} Ship ${at} came in.`)) ?? article
  assert.equal(article.version, 31)
  assert.equal(article.earlier?.length, 20)
  assert.equal(article.earlier[0]?.version, 30)
})
