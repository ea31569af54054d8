import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeTurns, type Turns } from './turns.ts'

/** Lots in order: of equals whoever came first is next, or whoever came last. */
const inOrder = (step: 1 | -1): (() => number) => {
  let lot = 0.5
  return () => {
    lot += step * 2 ** -20
    return lot
  }
}
const firstFirst = () => inOrder(-1)
const lastFirst = () => inOrder(1)

/** Work that is done when it is told so; gives in which order it began. */
function works() {
  const begun: string[] = []
  const ends: (() => void)[] = []
  const work = (name: string) => (): Promise<string> => {
    begun.push(name)
    return new Promise((done) => ends.push(() => done(name)))
  }
  const endOne = async (): Promise<void> => {
    ends.shift()?.()
    for (let i = 0; i < 5; i++) await Promise.resolve()
  }
  return { begun, work, endOne }
}

/** As many tries as there are addresses in so many networks, one after the other. */
function flood(turns: Turns, work: (name: string) => () => Promise<string>, networks: number, addresses: number) {
  const asked: Promise<string | null>[] = []
  for (let a = 1; a <= addresses; a++)
    for (let n = 1; n <= networks; n++) asked.push(turns.take({ network: `100.64.${n}.${a}` }, work(`flood ${n}.${a}`)))
  return asked
}

test('one runs at a time, and whatever fails makes room for the next', async () => {
  const turns = makeTurns(() => 0, firstFirst())
  const { begun, work, endOne } = works()
  const failing = turns.take({ network: '203.0.113.1' }, async () => {
    begun.push('failing')
    throw new Error('no memory')
  })
  const after = turns.take({ network: '203.0.113.1' }, work('after'))
  assert.deepEqual(begun, ['failing'])
  await assert.rejects(failing, /no memory/)
  for (let i = 0; i < 5; i++) await Promise.resolve()
  assert.deepEqual(begun, ['failing', 'after'])
  await endOne()
  assert.equal(await after, 'after')
})

test('a row full of many addresses is no wall: who comes from a network that tried little is next', async () => {
  const turns = makeTurns(() => 0, firstFirst())
  const { begun, work, endOne } = works()
  const before = flood(turns, work, 30, 10)
  for (let i = 0; i < 21; i++) await endOne()
  await Promise.all(before)
  begun.length = 0
  const asked = flood(turns, work, 30, 5)
  const person = turns.take({ network: '203.0.113.9' }, work('person'))
  await endOne()
  assert.equal(begun[1], 'person')
  await endOne()
  assert.equal(await person, 'person')
  for (let i = 0; i < 30; i++) await endOne()
  const refused = (await Promise.all(asked)).filter((it) => it === null).length
  assert.equal(refused, 150 - 1 - 20 + 1, 'twenty wait beside the one that runs, of whom one gave way to the person')
})

/** Chance that a seed repeats (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

for (const seed of [1, 2, 3])
  test(`one address in each of many networks, each slowly, shuts nobody out who tries again sooner than they do (seed ${seed})`, async () => {
    let at = 0
    const turns = makeTurns(() => at, seeded(seed))
    const { begun, work, endOne } = works()
    const [networks, personTries] = [120, 16]
    const asked = { flood: 0, person: 0 }
    // Ten turns a second; twelve strangers a second; five persons after each other, who try again every five seconds.
    for (let turn = 0; turn < 5 * personTries * 50; turn++) {
      at = turn * 100
      for (let n = 0; n < networks; n++)
        if (n % 100 === turn % 100) {
          asked.flood++
          void turns.take({ network: `100.64.${n}.1` }, work('flood'))
        }
      if (turn % 50 === 25) {
        const nth = Math.floor(asked.person++ / personTries)
        void turns.take({ network: `203.0.${nth}.9` }, work('person'))
      }
      await endOne()
    }
    const share = (who: 'flood' | 'person'): number => begun.filter((it) => it === who).length / asked[who]
    assert.ok(share('flood') < 0.9, 'there are more than have a turn')
    assert.ok(share('person') > 0.75 * share('flood'), `${share('person')} of the person's tries, ${share('flood')} of the others'`)
  })

test('addresses of one network are one, in both kinds of address', async () => {
  for (const mine of [(n: number) => `100.64.7.${n}`, (n: number) => `2001:db8:7:${n}::/64`]) {
    const turns = makeTurns(() => 0, lastFirst())
    const { begun, work, endOne } = works()
    for (let n = 1; n <= 30; n++) void turns.take({ network: mine(n) }, work(`mine ${n}`))
    void turns.take({ network: '203.0.113.9' }, work('person'))
    void turns.take({ network: mine(31) }, work('mine 31'))
    await endOne()
    assert.equal(begun[1], 'person')
  }
})

test('a browser that was in before waits behind no stranger, and holds one place', async () => {
  const turns = makeTurns(() => 0, lastFirst())
  const { begun, work, endOne } = works()
  const asked = flood(turns, work, 40, 1)
  const browser = 'b1'
  const first = turns.take({ network: '100.64.1.1', browser }, work('known'))
  assert.equal(await turns.take({ network: '100.64.1.2', browser }, work('known twice')), null)
  void turns.take({ network: '198.51.100.1' }, work('stranger'))
  await endOne()
  assert.equal(begun[1], 'known')
  await endOne()
  assert.equal(await first, 'known')
  assert.equal(begun[2], 'stranger')
  assert.equal(asked.length, 40)
})

test('tries are forgotten with time', async () => {
  let at = 0
  const turns = makeTurns(() => at, lastFirst())
  const { begun, work, endOne } = works()
  for (let n = 0; n < 12; n++) {
    const one = turns.take({ network: '203.0.113.9' }, work('early'))
    await endOne()
    await one
  }
  at = 10 * 60_000
  begun.length = 0
  flood(turns, work, 30, 2)
  void turns.take({ network: '203.0.113.9' }, work('person'))
  await endOne()
  assert.equal(begun[1], 'person')
})
