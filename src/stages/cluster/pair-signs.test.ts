import assert from 'node:assert/strict'
import test from 'node:test'
import { featuresOf, likenessOf, makeReady, oddsAtMost, oddsInCompany, oddsMax } from './likeness.ts'
import { companyOf, signNames, signsOf } from './pair-signs.ts'
import { marginAtMost, marginOf, taughtSigns } from './pair-trees.ts'
import type { Ready } from './ready-sketch.ts'
import { sketchArticle, termsToCount, withRarity } from './sketch.ts'

const texts: readonly (readonly [title: string, text: string])[] = [
  [
    'Ellery closes its north quay for repairs',
    'The harbour board of Port Ellery closes the north quay on Monday. Cranes at the quay are forty years old.',
  ],
  ['Port Ellery shuts the north quay', 'Port Ellery shuts its north quay from Monday, the harbour board said. The cranes there are old.'],
  [
    'Ellery fishermen protest against quay fees',
    'Fishermen in Port Ellery blocked the harbour on Friday over new fees. The harbour board did not comment.',
  ],
  [
    'Ostrava votes on a tram line',
    'The council of Ostrava votes on Tuesday on a tram line to the northern suburbs. It would cost 90 million.',
  ],
]
const counts = new Map<number, number>()
const bare = texts.map(([title, text]) => sketchArticle({ title, text, language: 'en' }))
for (const sketch of bare) for (const term of termsToCount(sketch)) counts.set(term, (counts.get(term) ?? 0) + 1)
const ready = bare.map((sketch, i): Ready => {
  const weighed = { ...withRarity(sketch, counts, 300), factors: Float32Array.of(1, 0) }
  return makeReady({ id: `a_${i}`, sourceId: `o${i}`, publishedAt: '2026-05-04T08:00:00Z', isDated: true, words: 20 + i, sketch: weighed })
})
const [quay, shut, protest, tram] = ready as [Ready, Ready, Ready, Ready]
const near = companyOf([shut, protest, tram].map((it) => featuresOf(quay, it)))
const signs = (a: Ready, b: Ready): Record<string, number> => {
  const values = signsOf(a, b, featuresOf(a, b), [near])
  return Object.fromEntries(signNames.map((name, i) => [name, values[i] ?? Number.NaN]))
}

test('the trees were taught with the signs that are read, in their order', () => {
  assert.deepEqual(taughtSigns, signNames)
})
test('Signs are the same both ways round, finite, and tell the same event from one that only shares its town.', () => {
  for (const [a, b] of [
    [quay, shut],
    [quay, protest],
    [shut, tram],
  ] as const) {
    const [one, other] = [signs(a, b), signs(b, a)]
    for (const name of signNames) assert.ok(Math.abs((one[name] ?? 0) - (other[name] ?? 1)) < 1e-5, name)
  }
  const [same, town] = [signs(quay, shut), signs(quay, protest)]
  for (const name of ['words', 'heldLeast', 'titleHeldMost', 'sharedRarest', 'wordsBeyond'] as const)
    assert.ok((same[name] ?? 0) > (town[name] ?? 0), name)
  const { lackedLeast = 1, nearer = 1 } = same
  assert.ok(lackedLeast <= Number(town['lackedLeast']) && nearer === 0 && Number(town['nearer']) > 0)
})
test('Of two that nobody dated, the same words in a row speak for one event: not within one outlet, nor where a text is withheld.', () => {
  const quoted = 'The quay has stood for ninety years and will stand for ninety more, the oldest of the pilots said on Monday.'
  const told = (i: number, more: string, { sourceId = `o${i}`, words = 40, isDated = false } = {}): Ready => {
    const sketch = withRarity(sketchArticle({ title: `Quay ${i}`, text: `${more} ${quoted}`, language: 'en' }), counts, 300)
    return makeReady({ id: `q_${i}`, sourceId, publishedAt: '2026-05-04T08:00:00Z', isDated, words, sketch })
  }
  const plans = 'The board has other plans.'
  const one = told(1, 'Nobody wants it gone.')
  const runs = (other: Ready): number => featuresOf(one, other).runs
  assert.ok(runs(told(2, plans)) > 0)
  assert.equal(runs(told(2, plans)), featuresOf(told(2, plans), one).runs)
  assert.deepEqual(
    [told(2, plans, { sourceId: 'o1' }), told(2, plans, { words: 0 }), { ...quay, article: { ...quay.article, isDated: false } }].map(runs),
    [0, 0, 0],
  )
  assert.equal(featuresOf(told(1, plans, { isDated: true }), told(2, plans, { isDated: true })).runs, 0)
  const printing = (it: Ready, first: number): Ready =>
    makeReady({
      ...it.article,
      isDated: false,
      sketch: { ...it.article.sketch, minhash: Uint32Array.from({ length: 128 }, (_, i) => first + 2 * i) },
    })
  const odds = (other: Ready): number => likenessOf(printing(quay, 0), other).odds
  assert.ok(odds(printing(tram, 0)) > odds(printing(tram, 1)))
})
test('An article alone in its window has no company, and its signs say so.', () => {
  const values = signsOf(quay, shut, featuresOf(quay, shut), [])
  assert.ok(values.every(Number.isFinite) && Number.isFinite(marginOf(values)))
})
test('Trees speak within bounds, and not on a pair of which one was dated by nobody.', () => {
  const likeness = likenessOf(quay, shut)
  const odds = oddsInCompany(quay, shut, likeness, [near], 0.5)
  assert.ok(odds > 0 && odds <= oddsMax)
  const undated = { ...shut, article: { ...shut.article, isDated: false } }
  const plain = likenessOf(quay, undated)
  assert.deepEqual([plain.line, oddsInCompany(quay, undated, plain, [near], 0)], [null, plain.odds])
})
test('What is said of a pair before its texts are laid beside each other is never less than what they say then.', () => {
  for (const [a, b] of [
    [quay, shut],
    [quay, protest],
    [quay, tram],
    [shut, protest],
  ] as const) {
    const features = featuresOf(a, b)
    const odds = oddsInCompany(a, b, likenessOf(a, b, features), [near], 0.5)
    const [quick, closer] = [null, [near]].map((companies) => oddsAtMost(a, b, features, companies, 0.5))
    assert.ok(odds <= Number(closer) && Number(closer) <= Number(quick), `${odds}, ${closer}, ${quick}`)
  }
  const nothingKnown = new Float32Array(signNames.length).fill(Number.NaN)
  assert.ok(marginAtMost(nothingKnown) > marginOf(signsOf(quay, shut, featuresOf(quay, shut), [near])))
})
