import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dossierOf, type Report } from '../../../test/support/in-memory-story.ts'
import type { Dossier } from '../../domain/dossier.ts'
import type { Sentence } from '../../domain/sentence.ts'
import { overlapWithin, summaryCaps, wordCap } from './overlap-limits.ts'
import { verifySentence } from './verify-draft.ts'

const passage =
  'Port Ellery has leased its north quay to Oldfell Shipping for up to twelve years, Ines Holm, who chairs the harbour board, said on Monday. The new hall draws 10 MW from the grid of the town.'
/** Filler of our own, so that a source has the length a vector gives. */
const filler = (words: number): string => Array.from({ length: words }, (_, i) => `filler${i}`).join(' ')

function storyOf(change: Partial<Report> = {}): Dossier {
  const report = {
    id: 'r1',
    title: 'Quay let',
    text: passage,
    publishedAt: '2026-05-12T08:00:00Z',
    publisher: 'Fenwick Courier',
    ...change,
  }
  return dossierOf({ reports: [report], entities: [], ledger: [], receiptSentence: 'x' })
}

function sentence(text: string, id = 's', claimId = ''): Sentence {
  const span = {
    id: `e-${id}`,
    kind: 'span',
    articleId: 'r1',
    claimId,
    url: 'https://fenwick-courier.example/r1',
    publisher: 'Fenwick Courier',
    publishedAt: '2026-05-12T08:00:00Z',
    fetchedAt: '2026-05-12T08:00:00Z',
    snapshotSha256: '',
    exactSha256: '',
    prefix: '',
    suffix: '',
    start: 0,
    end: passage.length,
    level: 'L4',
    state: 'ok',
  } as const
  return { kind: 'claim', id, part: 'summary', text, evidence: [span], writer: 'template/1' }
}

const copied = (words: number): string => `${passage.split(' ').slice(0, words).join(' ')} yesterday`
const overlapOf = (text: string): string => overlapWithin(sentence(text), storyOf()).grade
const summaryOf = (words: number, sourceWords: number): string =>
  summaryCaps([sentence(filler(words))], storyOf({ text: filler(sourceWords) }))[0]?.grade ?? 'missing'
const quotesOf = (text: string, level: Report['level'] = 'L4'): string =>
  verifySentence(sentence(text), storyOf({ level }), 'x', new Map()).find(({ check }) => check === 'quotes')?.grade ?? 'missing'
const whyOf = (text: string, before = new Map<string, string>()): string =>
  verifySentence(sentence(text), storyOf({ level: 'L4' }), 'x', before).find(({ check }) => check === 'quotes')?.reason ?? 'missing'

describe('caps', () => {
  test('CAP-1: a run of nine words of a source is blocked', () => {
    assert.equal(overlapOf(copied(9)), 'contradicted')
  })
  test('CAP-2: a quotation of twenty-six words is blocked, one of twenty-five is not', () => {
    const words = passage.replaceAll(',', '').split(' ')
    const text = `${words.join(' ')}`
    const quoted = (count: number): string => `Fenwick Courier writes: “${words.slice(0, count).join(' ')}”.`
    const gradeOf = (count: number): string | undefined =>
      verifySentence(sentence(quoted(count)), storyOf({ text }), 'x', new Map()).find(({ check }) => check === 'quotes')?.reason
    assert.match(gradeOf(26) ?? '', /26 words, over the cap/)
    assert.doesNotMatch(gradeOf(25) ?? '', /over the cap/)
  })
  test('CAP-3: a summary of a hundred and twenty words of an item of three hundred is blocked', () => {
    assert.equal(summaryOf(120, 300), 'contradicted')
    assert.equal(wordCap(300), 45)
  })
  test('CAP-5: a shared figure with its unit is one word and no copy', () => {
    assert.equal(overlapOf('At Port Ellery the load is 10 MW, Fenwick Courier reports.'), 'supported')
  })
  test('CAP-6: forty-five words of three hundred pass and forty-six do not; so sixty and sixty-one of two thousand', () => {
    assert.deepEqual([summaryOf(45, 300), summaryOf(46, 300)], ['supported', 'contradicted'])
    assert.deepEqual([summaryOf(60, 2000), summaryOf(61, 2000)], ['supported', 'contradicted'])
  })
  test('a source at facts only gives no prose, however short', () => {
    const [only] = summaryCaps([sentence(filler(5))], storyOf({ level: 'L2' }))
    assert.match(only?.reason ?? '', /allows no prose/)
  })
  test('a summary of one source has sixty words at most, also those that are not drawn from it', () => {
    const row = { kind: 'ledger', id: 'e-row', factId: 'f', version: 1 } as const
    const ours = (words: number): Sentence => ({ ...sentence(filler(words)), evidence: [row] })
    const grades = (words: number) => summaryCaps([ours(40), ours(words)], storyOf({ text: filler(2000) })).map(({ grade }) => grade)
    assert.deepEqual(
      [grades(20), grades(21)],
      [
        ['supported', 'supported'],
        ['supported', 'contradicted'],
      ],
    )
  })
  test('CAP-7: a shared run of seven words passes, one of eight does not', () => {
    assert.deepEqual([overlapOf(copied(7)), overlapOf(copied(8))], ['supported', 'contradicted'])
  })
  test('a sentence pieced together from runs of four to seven words is blocked, one in our own words is not', () => {
    const pieced =
      'Port Ellery has leased its north pier to Oldfell Shipping for up to twelve months, Ines Holm, who chairs the harbour panel, said.'
    const own =
      'For at most twelve years Oldfell Shipping is to have the north quay of Port Ellery, the chair of its harbour board told reporters.'
    assert.deepEqual([overlapOf(pieced), overlapOf(own)], ['contradicted', 'supported'])
  })
  test('CAP-8: a second quotation of one source is blocked, in the same sentence and in a later one', () => {
    const more = /^More than one quotation/u
    assert.match(whyOf('Fenwick Courier writes “Port Ellery has leased its north quay” and “from the grid of the town”.'), more)
    assert.match(whyOf('Fenwick Courier writes “from the grid of the town”.', new Map([['r1', 'the north quay']])), more)
  })
  test('a headline’s quotation told again below it is the same one while both keep within the cap', () => {
    const again = 'Fenwick Courier writes “Port Ellery has leased its north quay”.'
    const story = storyOf({ level: 'L4' })
    const borne = sentence(again, 's', story.claims[0]?.id)
    const verdicts = verifySentence(borne, story, 'x', new Map([['r1', 'port ellery has leased its north quay']]))
    assert.equal(verdicts.find(({ check }) => check === 'quotes')?.grade, 'supported')
    const long = passage.split(',')[0] ?? ''
    assert.match(whyOf(`Fenwick Courier writes “${long}”.`, new Map([['r1', long.toLowerCase()]])), /^More than one/u)
  })
  test('a source at L3 is not quoted', () => {
    assert.equal(quotesOf('Fenwick Courier writes “from the grid of the town”.', 'L3'), 'unsupported')
  })
})
