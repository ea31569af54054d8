import assert from 'node:assert/strict'
import test from 'node:test'
import { decideRights } from '../../rights/decide.ts'
import { sha256Hex } from '../../text/digest.ts'
import { extractArticle } from './extract-article.ts'
import { makeArticle } from './make-article.ts'

/** Text that tries offsets: astral characters, combining marks, soft hyphens, controls, half a pair, bidi marks, blanks of all kinds. */
const pieces = [
  'The port of Lund took delivery of its two new cranes on Monday. ',
  '𝔘𝔫𝔦 👩‍🚀 flew over the quay, and nobody was hurt. ',
  'Cafe\u0301 am Ha\u00ADfen\u200B said “12 MW”. ',
  '\u0000\uD800 odd ',
  '\u202Eright to left\u202C — and back again. ',
  '岸壁は月曜日に引き渡された。',
  '<b>bold</b><br><br>after two breaks. ',
  '&amp;nbsp;&#x1F600;&lt;b&gt; ',
  '\u00A0\u2003\t\r\n ',
]
const tags = ['p', 'h2', 'li', 'blockquote', 'pre', 'div', 'td']

/** A small generator with a seed, so that a failure can be run again. */
function chance(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) >>> 0
    return state % below
  }
}

function pageOf(seed: number): string {
  const pick = chance(seed)
  const block = (): string => {
    const tag = tags[pick(tags.length)] ?? 'p'
    const text = Array.from({ length: 1 + pick(5) }, () => pieces[pick(pieces.length)] ?? '').join('')
    return `<${tag}>${text}</${tag}>`
  }
  return `<html><body><article>${Array.from({ length: 1 + pick(20) }, block).join('')}</article></body></html>`
}

test('every block is the slice of the text it says, in order, and together they are the whole text', () => {
  for (let seed = 1; seed <= 400; seed++) {
    const { text, blocks } = extractArticle(pageOf(seed), { url: 'https://harbour.example/a' })
    const slices = blocks.map(({ start, end }) => text.slice(start, end))
    assert.equal(slices.join('\n\n'), text, `page ${seed}`)
    let last = 0
    for (const [i, { start, end }] of blocks.entries()) {
      assert.ok(start >= last && end > start, `page ${seed}, block ${i}`)
      assert.equal(slices[i]?.trim(), slices[i])
      last = end
    }
  }
})

test('every sentence of an article lies in the snapshot that its digest names', async () => {
  const now = new Date('2026-03-02T12:00:00Z')
  const url = 'https://harbour.example/a'
  const policy = { policyVersion: '1', token: 'GroundwireBot', contentSignalsReference: 'L2' } as const
  const decision = decideRights([], [], { url, host: 'harbour.example', allowlisted: true, fetchedAt: now.toISOString() }, now, policy)
  const item = { id: 'i', feedId: 'f', sourceId: 's', key: 'k', url, title: 'Cranes', firstSeenAt: now.toISOString(), notes: [] }
  const source = {
    id: 's',
    name: 'Harbour',
    owner: 'Harbour',
    kind: 'general',
    language: 'en',
    host: 'harbour.example',
    allowlisted: true,
  } as const
  for (let seed = 1; seed <= 200; seed++) {
    const page = extractArticle(pageOf(seed), { url })
    const article = await makeArticle({ item, source: { ...source, firstSeenAt: now.toISOString() }, url, page, decision, now })
    assert.equal(sha256Hex(article.text), article.textSha256)
    assert.ok(article.text.isWellFormed() && !article.text.includes('\u0000'), `page ${seed}`)
    let last = 0
    for (const { start, end } of article.sentences) {
      assert.ok(start >= last && end > start && end <= article.text.length, `page ${seed}`)
      assert.notEqual(article.text.slice(start, end).trim(), '')
      last = end
    }
  }
})
