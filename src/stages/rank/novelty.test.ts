import assert from 'node:assert/strict'
import test from 'node:test'
import type { Claim, Slot } from '../../domain/claim.ts'
import type { Sketch } from '../../domain/sketch.ts'
import { measureNovelty, type Said, type SaidArticle } from './novelty.ts'

const slot = (text: string): Slot => ({ text, start: 0, end: text.length })
let made = 0
const claim = (subject: string, verb: string, object: string, more: Partial<Claim> = {}): Claim =>
  ({
    id: `c_${made++}`,
    subject: slot(subject),
    verb: slot(verb),
    object: slot(object),
    names: [],
    quantities: [],
    money: [],
    dates: [],
    modality: 'fact',
    negated: false,
    position: 0,
    ...more,
  }) as unknown as Claim
const article = (id: string, day: number, claims: readonly Claim[], more: Partial<SaidArticle> = {}): SaidArticle => {
  const publishedAt = `2026-05-${String(day).padStart(2, '0')}T08:00:00.000Z`
  const standing = more.standing ?? 1
  const said = claims.map((it): Said => ({ claim: it, language: 'en', publishedAt, standing }))
  return { id, storyId: `s_${id}`, publishedAt, standing, claims: said, ...more }
}
const before = '2026-05-31T00:00:00.000Z'
const report = [
  claim('The harbour board of Ostrava', 'approved', 'a ferry line to the northern islands'),
  claim('Two shipping firms', 'will share', 'the cost of a new landing stage'),
  claim('The mayor', 'rejected', 'a petition of fishermen against the line', { position: 2 }),
  claim('Ferries', 'will sail', '14 times a day from June', { position: 3 }),
]
const again = [
  claim('The Ostrava harbour board', 'approved', 'the ferry line to northern islands'),
  claim('Two shipping firms', 'share', 'the cost of the new landing stage'),
  claim('The mayor', 'rejected', 'the fishermen’s petition against the line'),
  claim('The ferries', 'sail', '14 times a day from June'),
]

test('A first report is new, and one that says it again days later is not, with the story that said it named.', () => {
  const first = measureNovelty([article('a', 1, report)], [], before)
  const second = measureNovelty([article('b', 3, again)], [article('a', 1, report)], before)
  assert.deepEqual([first.found.fresh, first.found.claims], [4, 4])
  assert.deepEqual([second.found.fresh, second.found.nearest?.storyId], [0, 's_a'])
  assert.ok(first.value > 1.9 * second.value, `${first.value} against ${second.value}`)
  assert.match(second.reason, /^0 of 4 claims have no near match among the earlier article nearest to it, of 1 story/)
})
test('Only what came before counts: the later of two reports takes nothing from the earlier.', () => {
  const first = measureNovelty([article('a', 1, report)], [article('b', 3, again)], before)
  assert.equal(first.found.fresh, 4)
})
test('Another figure, a denial, or a plan that became a deed is news though the words are the same.', () => {
  const earlier = article('a', 1, [claim('The harbour board', 'plans', 'a ferry line for 14 ferries', { modality: 'plan' })])
  for (const [what, later, fresh] of [
    ['the same', claim('The harbour board', 'plans', 'a ferry line for 14 ferries', { modality: 'plan' }), 0],
    ['another figure', claim('The harbour board', 'plans', 'a ferry line for 19 ferries', { modality: 'plan' }), 1],
    ['another figure in words', claim('The harbour board', 'plans', 'a ferry line for nineteen ferries', { modality: 'plan' }), 1],
    ['the same figure in words', claim('The harbour board', 'plans', 'a ferry line for fourteen ferries', { modality: 'plan' }), 0],
    ['a denial', claim('The harbour board', 'plans', 'a ferry line for 14 ferries', { modality: 'plan', negated: true }), 1],
    ['a deed', claim('The harbour board', 'plans', 'a ferry line for 14 ferries'), 1],
  ] as const)
    assert.equal(measureNovelty([article('b', 2, [later])], [earlier], before).found.fresh, fresh, what)
})
test('A claim that five outlets repeat is one claim, and forty claims give little more than ten.', () => {
  const five = [1, 2, 3, 4, 5].map((n) => article(`x${n}`, n, [report[0] as Claim], { storyId: 's_x' }))
  assert.equal(measureNovelty(five, [], before).found.claims, 1)
  const many = (n: number): number =>
    measureNovelty(
      Array.from({ length: Math.ceil(n / 10) }, (_, k) =>
        article(
          `m${k}`,
          1,
          Array.from({ length: 10 }, (_, i) => claim(`Party${k}x${i}`, `verb${i}`, `object${k}y${i} thing${i}`)),
        ),
      ),
      [],
      before,
    ).value
  assert.ok(many(40) <= 1 && many(40) - many(10) < 0.15, `${many(10)} ${many(40)}`)
})
test('An outlet seen for the first time today adds nothing, and takes nothing from what others say after it.', () => {
  const nonsense = Array.from({ length: 40 }, (_, i) => claim(`Thing${i}`, 'swallowed', `moon ${i} of the seventh sky`))
  const alone = measureNovelty([article('p', 2, nonsense, { standing: 0 })], [], before)
  assert.deepEqual([alone.value, alone.found.claims], [0, 0])
  const clean = measureNovelty([article('a', 3, report)], [], before)
  const beside = measureNovelty([article('p', 2, nonsense, { standing: 0 }), article('a', 3, report)], [], before)
  assert.equal(beside.value, clean.value)
  const copied = measureNovelty([article('a', 3, report)], [article('p', 2, again, { standing: 0 })], before)
  assert.equal(copied.value, clean.value)
})
test('In another language names and figures tell what was told.', () => {
  const names = [
    { ...slot('Orvanne'), entityId: 'orvanne' },
    { ...slot('Lyon'), entityId: 'lyon' },
  ]
  const french = article('f', 1, [claim('Orvanne', 'loue', '30 mégawatts à Lyon', { names })])
  const told = { ...french, claims: french.claims.map((it) => ({ ...it, language: 'fr' })) }
  const english = (figure: string) => article('e', 2, [claim('Orvanne', 'leases', `${figure} megawatts in Lyon`, { names })])
  assert.equal(measureNovelty([english('30')], [told], before).found.fresh, 0)
  assert.equal(measureNovelty([english('40')], [told], before).found.fresh, 1)
})
test('Where no claim could be read the words are compared, and give less than claims can.', () => {
  const sketch = (terms: readonly number[]): Sketch =>
    ({
      language: 'en',
      terms: Int32Array.from(terms),
      counts: Float32Array.from(terms, () => 1),
      rarity: Float32Array.from(terms, () => 5),
    }) as unknown as Sketch
  const own = article('h', 2, [], { sketch: sketch([1, 2, 3, 4]) })
  const apart = measureNovelty([own], [article('a', 1, [], { sketch: sketch([4, 5, 6]) })], before)
  const same = measureNovelty([own], [article('a', 1, [], { sketch: sketch([1, 2, 3, 4]) })], before)
  assert.ok(apart.value > 0.15 && apart.value <= 0.2 && same.value === 0)
  assert.match(same.reason, /no claim could be read.*100% of its words/)
})
test('Bounds and direction hold for any claims: 0 to 1, and a claim nobody made never lowers it.', () => {
  let seed = 7
  const chance = (n: number): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0
    return (seed >>> 8) % n
  }
  const words = Array.from({ length: 40 }, (_, i) => `word${String.fromCharCode(97 + (i % 26))}${i}`)
  const any = (): Claim => {
    const few = (n: number): string => Array.from({ length: 1 + chance(n) }, () => words[chance(words.length)]).join(' ')
    return claim(few(3), few(1), few(6), { position: chance(12), negated: chance(5) === 0 })
  }
  for (let round = 0; round < 200; round++) {
    const own = article('o', 9, Array.from({ length: chance(8) }, any))
    const earlier = Array.from({ length: chance(4) }, (_, i) => article(`e${i}`, 1 + i, Array.from({ length: chance(9) }, any)))
    const { value } = measureNovelty([own], earlier, before)
    assert.ok(value >= 0 && value <= 1)
    const more = { ...own, claims: [...own.claims, ...article('n', 9, [claim(`fresh${round}`, 'opened', 'unheardof gates')]).claims] }
    assert.ok(measureNovelty([more], earlier, before).value >= value - 1e-9)
  }
})
