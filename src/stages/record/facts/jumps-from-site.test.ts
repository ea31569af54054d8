import assert from 'node:assert/strict'
import test from 'node:test'
import type { Fact, LedgerClaim } from '../../../domain/fact.ts'
import { partsHeld } from '../../../domain/held.ts'
import type { Quantity } from '../../../domain/quantity.ts'
import type { IncomingClaim } from './incoming-claim.ts'
import { reconcileFacts } from './reconcile-facts.ts'

type Sketch = IncomingClaim['sketch']
const mw = (value: number, more: Partial<Quantity> = {}): Quantity => ({
  lo: value,
  hi: value,
  unit: 'MW',
  qualifier: 'exact',
  basis: 'unknown',
  ...more,
})
const trustOf = (one: LedgerClaim): number => (one.publisher === 'Newcomer' ? 0 : 1)
const north: Sketch['place'] = { name: 'Oulu North', country: 'FI', precision: 'site' }
const by = (...names: readonly string[]): Sketch['subject'] =>
  names.map((one) => {
    const [entity = '', role = 'tenant'] = one.split(':')
    return { entity, role }
  })

let told = 0
function say(
  publisher: string,
  type: Fact['type'],
  quantity: readonly Quantity[],
  change: Partial<Sketch> = {},
  of: Partial<LedgerClaim> = {},
) {
  told += 1
  const chips = quantity.every(({ unit }) => unit === 'GPU')
  const sketch: Sketch = {
    id: `F${told}`,
    type,
    subject: by('Veldrake Research', 'Haltamo:operator'),
    place: north,
    status: 'announced',
    statusDate: '2026-01-10',
    announcedAt: '2026-01-10',
    dateCertain: 'no',
    ...(!chips && { quantity }),
    ...change,
  }
  const claim: LedgerClaim = {
    id: `c${told}`,
    origin: `o_${publisher}`,
    url: `https://${publisher.toLowerCase()}.example/${told}`,
    publisher,
    publishedAt: `${sketch.announcedAt}T08:00:00.000Z`,
    spanHash: '',
    says: { status: sketch.status, [chips ? 'gpus' : 'mw']: quantity },
    role: 'reporter',
    ...of,
  }
  return { claim, sketch }
}
/** Rows after the reports, one after another. */
function after(...reports: readonly IncomingClaim[]): readonly Fact[] {
  let rows: readonly Fact[] = []
  for (const one of reports) {
    const { facts } = reconcileFacts(rows, [one], trustOf)
    rows = [...rows.filter((it) => !facts.some(({ id }) => id === it.id)), ...facts]
  }
  return rows
}
const heldIn = (rows: readonly Fact[]): readonly string[] =>
  rows.flatMap((it) => it.claims.flatMap((claim) => partsHeld(claim).map((part) => `${claim.publisher}: ${part.field} from ${part.was}`)))
const powers = (rows: readonly Fact[]): readonly unknown[] => rows.map((it) => it.quantity?.map(({ hi }) => hi).join() ?? null)
const lease = (): IncomingClaim => say('Gazette', 'capacity_lease', [mw(44)])
const others = by('Brightmoor AI:customer', 'Norrfoss Kraft:supplier')

test('a row of any kind that is over three times what stands at its site waits for a second origin, whoever it names', () => {
  for (const type of ['capacity_build', 'capacity_live', 'compute_contract', 'power_supply', 'capacity_lease'] as const) {
    const rows = after(lease(), say('Courier', type, [mw(4400)], { subject: others }))
    assert.deepEqual([powers(rows), heldIn(rows)], [['44', null], ['Courier: mw from 44 MW']], type)
  }
})

test('gigawatts are megawatts, and chips are compared with chips', () => {
  assert.deepEqual(heldIn(after(lease(), say('Courier', 'capacity_build', [mw(4.4, { unit: 'GW' })]))), ['Courier: mw from 44 MW'])
  const chips = (count: number) => [{ ...mw(count), unit: 'GPU' as const }]
  const order = say('Gazette', 'hardware_purchase', chips(8000), { subject: by('Veldrake Research:customer') })
  const more = say('Courier', 'compute_contract', chips(90_000), { subject: by('Brightmoor AI:customer') })
  assert.deepEqual(heldIn(after(lease(), order)), [], 'chips are no megawatts')
  assert.deepEqual(heldIn(after(lease(), order, more)), ['Courier: gpus from 8000 GPU'])
})

test('a second origin of the same row releases both, and one of no standing, or of the same house, does not', () => {
  const big = (publisher: string, of: Partial<LedgerClaim> = {}) => say(publisher, 'capacity_build', [mw(4400)], {}, of)
  assert.deepEqual(heldIn(after(lease(), big('Courier'), big('Anzeiger'))), [])
  assert.deepEqual(powers(after(lease(), big('Courier'), big('Anzeiger'))), ['44', '4400'])
  assert.deepEqual(heldIn(after(lease(), big('Newcomer'), big('Courier'))), ['Courier: mw from 44 MW'])
  const owned = after(lease(), big('Courier', { owner: 'Kestrel Media' }), big('Evening', { owner: 'Kestrel Media' }))
  assert.equal(heldIn(owned).length, 2)
})

test('a row of the site that was told without a figure is no way round', () => {
  const bare = say('Gazette', 'capacity_build', [], { subject: by('Haltamo:developer') })
  const { mw: _, ...says } = bare.claim.says
  const rows = after(
    lease(),
    { ...bare, claim: { ...bare.claim, says } },
    say('Courier', 'capacity_build', [mw(4400)], { subject: by('Haltamo:developer') }),
  )
  assert.deepEqual([rows.length, heldIn(rows)], [2, ['Courier: mw from 44 MW']])
})

test('what stands is what the largest kind of rows at the site comes to together, and a goal that another outlet has told of', () => {
  const tenants = ['Orvanne AI', 'Caldermere Labs', 'Nebelhorn KI'].map((name) =>
    say('Gazette', 'capacity_lease', [mw(40)], { subject: by(name, 'Haltamo:operator') }),
  )
  assert.deepEqual(heldIn(after(...tenants, say('Courier', 'capacity_build', [mw(300)]))), [])
  assert.equal(heldIn(after(...tenants, say('Courier', 'capacity_build', [mw(400)]))).length, 1)
  const goal = (publisher: string) =>
    say(publisher, 'programme_target', [mw(1000, { qualifier: 'target' })], { subject: by('Haltamo:programme') })
  assert.deepEqual(heldIn(after(lease(), goal('Gazette'), say('Courier', 'capacity_build', [mw(700)]))), [])
  assert.equal(heldIn(after(lease(), goal('Courier'), say('Courier', 'capacity_build', [mw(700)]))).length, 1, 'its own goal makes no room')
})

test('what waits, was called off or is of no standing stands nowhere', () => {
  const wild = say('Courier', 'capacity_build', [mw(4400)])
  const next = say('Courier', 'compute_contract', [mw(5000)], { subject: by('Sunhollow AI:customer') })
  assert.equal(heldIn(after(lease(), wild, next)).length, 2)
  const tiny = say('Newcomer', 'capacity_build', [mw(1)])
  assert.deepEqual(heldIn(after(tiny, say('Courier', 'capacity_lease', [mw(44)]))), [])
  const off = say('Gazette', 'capacity_build', [mw(4)], { status: 'cancelled', subject: by('Steinquell:developer') })
  assert.deepEqual(heldIn(after(off, say('Courier', 'capacity_lease', [mw(44)]))), [])
})

test('another site, a namesake abroad and a town without anybody in common are no jump', () => {
  const big = (place: Sketch['place'], subject = others, announcedAt = '2026-01-12') =>
    say('Courier', 'capacity_build', [mw(4400)], { place, subject, announcedAt })
  for (const place of [
    { name: 'Oulu South', country: 'FI', precision: 'site' as const },
    { name: 'Oulu North', country: 'SE', precision: 'site' as const },
    { name: 'Oulu North II', country: 'FI', precision: 'site' as const },
    { name: 'Oulu', country: 'FI', precision: 'town' as const },
    { name: 'unstated', precision: 'unstated' as const },
  ])
    assert.deepEqual(heldIn(after(lease(), big(place))), [], JSON.stringify(place))
  // Without a registry behind it a name of one word may be a town's, where many build.
  const abilene: Sketch['place'] = { name: 'Abilene', precision: 'site' }
  const there = say('Gazette', 'capacity_lease', [mw(44)], { place: abilene })
  assert.deepEqual(heldIn(after(there, big(abilene))), [])
  assert.equal(heldIn(after(there, big(abilene, by('Haltamo:developer')))).length, 1)
  assert.deepEqual(
    heldIn(
      after(
        there,
        say('Courier', 'hardware_purchase', [mw(4400)], { place: abilene, subject: by('Sunhollow AI:customer', 'Haltamo:supplier') }),
      ),
    ),
    [],
  )
  const park: Sketch['place'] = { name: 'Brevik Park', precision: 'site' }
  assert.equal(heldIn(after(say('Gazette', 'capacity_lease', [mw(44)], { place: park }), big({ ...park, name: 'BREVIK  Park' }))).length, 1)
})

test('a report of the town of the site waits where somebody there is in both, weeks apart at most; a year later it does not', () => {
  const oulu: Sketch['place'] = { name: 'Oulu', country: 'FI', precision: 'town' }
  const big = (announcedAt: string) =>
    say('Courier', 'capacity_build', [mw(4400)], { place: oulu, announcedAt, subject: by('Haltamo:developer') })
  assert.equal(heldIn(after(lease(), big('2026-02-02'))).length, 1)
  assert.deepEqual(heldIn(after(lease(), big('2027-01-12'))), [])
})

test('a smaller deal, exactly three times as much, another measure, a step, a goal and the rows of one report do not wait', () => {
  const ask = (quantity: Quantity, change: Partial<Sketch> = {}) =>
    heldIn(after(lease(), say('Courier', 'capacity_build', [quantity], change)))
  assert.deepEqual(ask(mw(4)), [])
  assert.deepEqual(ask(mw(132)), [])
  assert.equal(ask(mw(132.1)).length, 1)
  assert.deepEqual(ask(mw(4400), { partOf: 'F0' }), [])
  assert.deepEqual(ask(mw(4400, { qualifier: 'target' }), { type: 'programme_target' }), [])
  assert.deepEqual(ask(mw(4400, { qualifier: 'option' })), [])
  const it = say('Gazette', 'capacity_lease', [mw(44, { basis: 'it' })])
  assert.deepEqual(heldIn(after(it, say('Courier', 'power_supply', [mw(440, { basis: 'grid' })]))), [])
  const one = { url: 'https://courier.example/one' }
  const hall = say('Courier', 'capacity_live', [mw(10)], {}, one)
  assert.deepEqual(heldIn(after(hall, say('Courier', 'capacity_build', [mw(100)], {}, one))), [], 'one report tells a hall and its campus')
})

test('the word of a listed party or regulator waits for nobody; a release that another prints, and a rumour, do', () => {
  const own = { role: 'party' as const }
  assert.deepEqual(heldIn(after(lease(), say('Haltamo', 'capacity_build', [mw(4400)], {}, own))), [])
  assert.deepEqual(heldIn(after(lease(), say('Board', 'capacity_build', [mw(4400)], {}, { role: 'regulator' }))), [])
  assert.equal(heldIn(after(lease(), say('Courier', 'capacity_build', [mw(4400)], {}, { ...own, origin: 'o_release:a_1' }))).length, 1)
  assert.equal(heldIn(after(lease(), say('Newcomer', 'capacity_build', [mw(4400)], {}, own))).length, 1)
  assert.equal(heldIn(after(lease(), say('Courier', 'capacity_build', [mw(4400)], { status: 'rumoured' }))).length, 1)
})

test('a plan that is replaced by a larger deal at its site does not hold that deal, and the same reports again change nothing', () => {
  const plan = say('Gazette', 'capacity_build', [mw(26)])
  const [old] = after(plan)
  assert.ok(old)
  const deal = { ...say('Courier', 'capacity_lease', [mw(90)]), replaces: [old.id] }
  assert.deepEqual(heldIn(reconcileFacts([old], [deal], trustOf).facts), [])
  const [kept, big] = [lease(), say('Courier', 'capacity_build', [mw(4400)])]
  const rows = after(kept, big)
  assert.deepEqual(reconcileFacts(rows, [kept, big], trustOf).facts, [])
})

test('a second origin that gives no place lets a held figure count, in its own row and in one of the site', () => {
  const bare = { place: { name: 'unstated', precision: 'unstated' } } as const
  const own = after(lease(), say('Courier', 'capacity_lease', [mw(440)]), say('Harbour', 'capacity_lease', [mw(440)], bare))
  assert.deepEqual([own.length, heldIn(own).length], [1, 0])
  const build = { subject: by('Brightmoor AI:developer') }
  const beside = after(
    lease(),
    say('Courier', 'capacity_build', [mw(4400)], build),
    say('Harbour', 'capacity_build', [mw(4400)], { ...build, ...bare }),
  )
  assert.deepEqual([powers(beside), heldIn(beside)], [['44', '4400'], []])
  const other = after(
    lease(),
    say('Courier', 'capacity_build', [mw(4400)], build),
    say('Harbour', 'capacity_build', [mw(900)], { ...build, ...bare }),
  )
  assert.deepEqual([other.length, heldIn(other).length], [3, 1], 'another figure is another deal')
})

test('a second origin that gives a sum alone lets one that waits count', () => {
  const usd = (value: number) => [{ lo: value, hi: value, currency: 'USD', kind: 'debt' as const }]
  const loan = (publisher: string, subject: Sketch['subject']): IncomingClaim => {
    const one = say(publisher, 'financing', [], { subject, place: { name: 'unstated', precision: 'unstated' }, value: usd(14e9) })
    return { ...one, claim: { ...one.claim, says: { status: 'announced', value: usd(14e9) } } }
  }
  const rows = after(
    loan('Courier', by('Veldrake Research:borrower', 'Norrbank:lender')),
    loan('Harbour', by('Veldrake Research:borrower')),
  )
  assert.deepEqual([rows.length, rows[0]?.value?.[0]?.hi], [1, 14e9])
})

test('a name that says only what kind of place it is makes no two deals one site', () => {
  const at = (name: string, country?: string): Partial<Sketch> => ({
    place: { name, precision: 'site', ...(country !== undefined && { country }) },
  })
  for (const name of [
    'Science Park',
    'Technology Park',
    'Business Park',
    'Data Centre Campus',
    'Hall 2',
    'Innovation Hub',
    'Technologiepark',
  ]) {
    for (const country of [undefined, 'GB']) {
      const rows = after(
        say('Gazette', 'capacity_lease', [mw(44)], at(name, country)),
        say('Courier', 'capacity_build', [mw(440)], { ...at(name, country), subject: others }),
      )
      assert.deepEqual([powers(rows), heldIn(rows)], [['44', '440'], []], name)
    }
    const shared = after(
      say('Gazette', 'capacity_lease', [mw(44)], at(name)),
      say('Courier', 'capacity_live', [mw(440)], { ...at(name), subject: by('Haltamo:operator') }),
    )
    assert.equal(heldIn(shared).length, 1, `${name} of one house`)
  }
  const named = after(
    say('Gazette', 'capacity_lease', [mw(44)], at('Tarvasto Science Park')),
    say('Courier', 'capacity_build', [mw(440)], { ...at('Tarvasto Science Park'), subject: others }),
  )
  assert.equal(heldIn(named).length, 1)
})
