// Every picture with nothing, one row and three hundred: what it says, what it counts, where it comes from, and what is heard instead.
import assert from 'node:assert/strict'
import test from 'node:test'
import { parseHTML } from 'linkedom'
import type { Fact } from '../../domain/fact.ts'
import { dispatch, makeFixture } from '../fixture.ts'
import { factOf, rowsOf } from '../fixture-rows.ts'
import { makeWeb } from '../web.ts'

const webWith = (n: number) => makeWeb(makeFixture(rowsOf(n)).parts)

const paths = ['/ledger', '/compute', '/watch', '/entity/alder', `/story/${dispatch.slug}`, '/calc?mw=40', '/'] as const
const open = async (n: number, path: string) => {
  const answer = await webWith(n).request(path, { headers: { Accept: 'text/html' } })
  const body = await answer.text()
  assert.equal(answer.status, 200, `${path} with ${n}`)
  return { body, document: parseHTML(body).document }
}

for (const n of [0, 1, 2, 3, 300]) {
  for (const path of paths) {
    test(`${path} with ${n} rows: each picture is heard, counted and sourced, and draws only numbers`, async () => {
      const { body, document } = await open(n, path)
      assert.doesNotMatch(body, /NaN|Infinity|undefined|style=/)
      for (const svg of document.querySelectorAll('main svg')) {
        const holder = svg.closest('[role="img"]')
        const isHeard = (holder?.getAttribute('aria-label') ?? '').length > 10
        // A mark beside words that say the same is not said twice.
        const isBeside = svg.getAttribute('aria-hidden') === 'true' && (svg.closest('tr')?.textContent ?? '').trim() !== ''
        assert.ok(isHeard || isBeside, svg.outerHTML.slice(0, 200))
      }
      for (const figure of document.querySelectorAll('main figure')) {
        const words = figure.textContent ?? ''
        assert.match(words, /n = \d+/, words.slice(0, 120))
        assert.ok((figure.querySelector('figcaption')?.textContent ?? '').length > 20, `no source: ${words.slice(0, 80)}`)
        const links = [...figure.querySelectorAll('figcaption a')].map((it) => it.getAttribute('href') ?? '')
        assert.ok(
          links.some((it) => /\.(?:csv|json)(?:\?|$)/.test(it) || it.endsWith('/prov.json')),
          `no data: ${words.slice(0, 80)}`,
        )
      }
    })
  }
}

test('with nothing there is no picture of nothing, and the page says so', async () => {
  for (const [path, words] of [
    ['/ledger', 'The ledger is empty so far'],
    ['/watch', 'No watch has been opened yet'],
    ['/entity/alder', 'The ledger holds no deal or site'],
  ] as const) {
    const { body, document } = await open(0, path)
    assert.ok(body.includes(words), path)
    assert.equal(document.querySelectorAll('.plot, .winloss').length, 0, path)
    assert.equal(document.querySelectorAll('tbody:empty').length, 0, `${path}: a table of nothing`)
  }
})

test('three hundred rows: the finding counts all, the table shows some and says where the others are', async () => {
  const { document } = await open(300, '/ledger')
  assert.equal(document.querySelectorAll('table.deal tbody tr').length, 200)
  const words = document.querySelector('main')?.textContent ?? ''
  assert.match(words, /n = 300, 200 shown/)
  assert.match(words, /100 more stand in the files/)
  assert.match(words, /All 300 rows as CSV/)
  assert.equal(document.querySelectorAll('.plot .dot').length, 300)
})

test('a long record stays in groups of ten that can be counted, and is said as one', async () => {
  const { document } = await open(300, '/watch')
  const strip = document.querySelector('.winloss')
  assert.equal(strip?.querySelectorAll('svg').length, 30)
  assert.equal(strip?.querySelectorAll('rect').length, 300)
  assert.match(strip?.getAttribute('aria-label') ?? '', /^100 met, .*; 100 not met, .*; 100 void/)
})

test('what cannot be drawn is in no count of the drawing', async () => {
  const facts = [
    ...[0, 1, 2, 3].map(factOf),
    { ...factOf(9), quantity: [{ lo: 0, hi: 90, unit: 'MW', basis: 'unknown', qualifier: 'up_to' }] } as Fact,
  ]
  const web = makeWeb(makeFixture({ facts: async () => facts }).parts)
  const body = await (await web.request('/ledger', { headers: { Accept: 'text/html' } })).text()
  assert.match(body, /3 of 4 rows with a stated power are contracted or further along/)
  assert.match(body, /n = 4 \(1 without a lower end or a day is not drawn\)/)
})
