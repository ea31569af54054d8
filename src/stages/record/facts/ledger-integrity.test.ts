// Random runs of what can happen to a ledger, each by the name of its seed: whatever the order, what a row says of itself holds.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ledgerRowOf } from '../../../calc/ledger-row.ts'
import { totalLedger } from '../../../calc/total.ts'
import { closureAt, type Fact, type LedgerClaim } from '../../../domain/fact.ts'
import { amendFact } from './amend-fact.ts'
import { settleReplaced } from './closures.ts'
import { joinLedger } from './join-ledger.ts'
import { withOriginAgain, withoutOrigin, withoutReports } from './quarantine-fact.ts'
import { resolveAll } from './reconcile-facts.ts'
import { withdrawClaims } from './withdraw-claims.ts'

/** Numbers in 0..1 from a name (xorshift over its letters), the same on every run. */
function chanceOf(name: string): () => number {
  let state = [...name].reduce((sum, letter) => (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) | 0, 17) || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

const trustOf = (): number => 1
const outlets = ['harbour', 'basin', 'quay', 'pier'] as const
const houses = ['Kestrel', 'Vesper', 'Tarn'] as const
const figures = [12, 26, 32] as const
const types = ['capacity_lease', 'capacity_build', 'capacity_live'] as const
const steps = ['announced', 'contracted', 'live', 'paused', 'cancelled'] as const
const mw = (figure: number) => ({ lo: figure, hi: figure, unit: 'MW' as const, qualifier: 'exact' as const, basis: 'unknown' as const })

interface Run {
  readonly facts: Map<string, Fact>
  readonly aside: string[]
  at: string
}
type Pick1 = <T>(all: readonly T[]) => T

/** Rows as they are saved: versions rise, ids stay, and what was replaced is looked at. */
function save(run: Run, changed: readonly Fact[], gone: readonly string[] = []): void {
  for (const id of gone) run.facts.delete(id)
  for (const fact of changed) {
    const before = run.facts.get(fact.id)
    const linksOnly = before !== undefined && before.version === fact.version
    assert.ok(before === undefined || fact.version > before.version || linksOnly, `${fact.id} is written over by an older version`)
    const kept = new Set(fact.claims.map(({ id }) => id))
    for (const { id } of before?.claims ?? []) assert.ok(kept.has(id), `${fact.id} forgot the statement ${id}`)
    run.facts.set(fact.id, fact)
  }
  const touching = [...run.facts.values()].filter(({ supersededBy, closures = [] }) =>
    [supersededBy, ...closures.map(({ by }) => by)].some(
      (by) => by !== undefined && (gone.includes(by) || changed.some(({ id }) => id === by)),
    ),
  )
  const now = changed.map(({ id }) => run.facts.get(id)).filter((it) => it !== undefined)
  for (const fact of settleReplaced(touching, { changed: now, gone, at: run.at })) run.facts.set(fact.id, fact)
}

let claims = 0
function report(run: Run, pick: Pick1, chance: () => number): void {
  const [outlet, house, figure, type] = [pick(outlets), pick(houses), pick(figures), pick(types)]
  const replaced = chance() < 0.4 ? pick(figures.filter((it) => it !== figure)) : undefined
  claims += 1
  const day = run.at.slice(0, 10)
  const claim: LedgerClaim = {
    id: `c${claims}`,
    origin: `o_${outlet}`,
    url: `https://${outlet}.example/${house}-${figure}-${type}`,
    publisher: outlet,
    publishedAt: `${day}T08:00:00.000Z`,
    spanHash: `h${claims}`,
    says: { mw: [mw(figure)], status: pick(steps), place: `${house} Hall`, ...(replaced !== undefined && { replaces: mw(replaced) }) },
    role: 'reporter',
  }
  const fact: Fact = {
    id: `f_${house}_${figure}_${type}`,
    type,
    subject: [
      { entity: 'Orlin AI', role: 'tenant' },
      { entity: house, role: 'operator' },
    ],
    place: { name: `${house} Hall`, country: 'SE', precision: 'site' },
    quantity: [mw(figure)],
    status: claim.says['status'] as Fact['status'],
    statusDate: day,
    announcedAt: day,
    dateCertain: 'yes',
    claims: [claim],
    resolved: {},
    version: 1,
  }
  save(run, joinLedger([...run.facts.values()], [fact], { trustOf, at: run.at }))
}

const deeds: Readonly<Record<string, (run: Run, pick: Pick1, chance: () => number) => void>> = {
  report,
  correct(run, pick) {
    const rows = [...run.facts.values()].filter(({ status }) => status !== 'superseded')
    if (rows.length > 0)
      save(run, [amendFact(pick(rows), { change: { mw: [mw(pick([9, 14, 41]))] }, by: 'desk:ada', at: run.at }, trustOf)])
  },
  settle(run, pick) {
    const rows = [...run.facts.values()].filter(({ status }) => status !== 'superseded')
    if (rows.length > 0) save(run, [amendFact(pick(rows), { change: { status: pick(steps) }, by: 'desk:ada', at: run.at }, trustOf)])
  },
  close(run, pick) {
    const rows = [...run.facts.values()].filter(({ status }) => status !== 'superseded')
    if (rows.length > 0) save(run, [amendFact(pick(rows), { change: null, by: 'desk:ada', at: run.at }, trustOf)])
  },
  takeBack(run, pick) {
    const urls = [...run.facts.values()].flatMap((it) => it.claims.map(({ url }) => url))
    if (urls.length > 0) save(run, withdrawClaims([...run.facts.values()], { url: pick(urls), at: run.at }, trustOf))
  },
  quarantine(run, pick) {
    const outlet = pick(outlets)
    if (run.aside.includes(outlet)) return
    run.aside.push(outlet)
    const isOfOrigin = ({ publisher }: LedgerClaim): boolean => publisher === outlet
    save(
      run,
      [...run.facts.values()].flatMap((it) => withoutOrigin(it, { isOfOrigin, quarantine: `q_${outlet}`, at: run.at }, trustOf) ?? []),
    )
  },
  restore(run) {
    const outlet = run.aside.pop()
    if (outlet === undefined) return
    const held = [...run.facts.values()].filter((it) => it.claims.some(({ quarantine }) => quarantine === `q_${outlet}`))
    save(
      run,
      held.map((it) => withOriginAgain(it, { quarantine: `q_${outlet}`, at: run.at }, trustOf)),
    )
  },
  /** A publisher forbids all use: its statements go for good, and rows of nobody else. */
  lower(run, pick) {
    const outlet = pick(outlets)
    const hit = [...run.facts.values()].filter((it) => it.claims.some(({ publisher }) => publisher === outlet))
    const now = hit.map((it) => [it.id, withoutReports(it, ({ publisher }) => publisher === outlet, run.at, trustOf)] as const)
    const gone = now.filter(([, it]) => it === null).map(([id]) => id)
    // The law takes these out of the history too.
    for (const [id, it] of now) if (it !== null) run.facts.set(id, { ...it, version: it.version - 1 })
    save(
      run,
      now.flatMap(([, it]) => it ?? []),
      gone,
    )
  },
}

const inForce = ({ claims: all }: Fact): readonly LedgerClaim[] => all.filter(({ withdrawnAt }) => withdrawnAt === undefined)

function check(run: Run): void {
  const rows = [...run.facts.values()]
  const total = totalLedger({ rows: rows.map(ledgerRowOf), metric: { unit: 'MW' } })
  assert.equal(new Set(total.counted).size, total.counted.length, 'a row is counted twice')
  const counted = total.counted.map((id) => run.facts.get(id) ?? assert.fail(id))
  for (const [site, here] of Map.groupBy(counted, ({ place }) => place.name))
    assert.equal(new Set(here.map(({ type }) => type)).size, 1, `${site} is counted as let, built or live at once`)
  for (const one of counted)
    assert.ok(
      !counted.some(({ id, possiblySameAs = [] }) => possiblySameAs.includes(one.id) || one.possiblySameAs?.includes(id)),
      `${one.id} and what it may be are counted`,
    )
  for (const fact of rows) {
    const say = (what: string): string => `${what}: ${JSON.stringify(fact)}`
    const isCounted = total.counted.includes(fact.id)
    const last = fact.closures?.at(-1)
    const isOpen = last === undefined || last.until !== undefined
    assert.equal(fact.status === 'superseded', !isOpen, say('its history does not give whether it stands'))
    assert.equal(fact.supersededBy, isOpen ? undefined : last.by, say('its history does not give what replaced it'))
    assert.equal(typeof closureAt(fact, '2030-01-01T00:00:00.000Z') === 'object', !isOpen, say('it is not closed by its history'))
    for (const [i, it] of (fact.closures ?? []).entries()) {
      const next = fact.closures?.[i + 1]
      assert.ok(
        it.until === undefined ? next === undefined : it.until >= it.at && it.why !== undefined,
        say('a time in its history has no end or reason'),
      )
      assert.ok(next === undefined || next.at >= (it.until ?? ''), say('two times in its history lie over each other'))
    }
    if (inForce(fact).length === 0) assert.equal(fact.status, 'superseded', say('it stands on nothing'))
    const told = resolveAll(
      inForce(fact).map((claim) => ({ claim, trust: 1 })),
      {},
    )
    // The ladder settles the status, and a closed row keeps what it held.
    if (inForce(fact).length > 0)
      assert.deepEqual({ ...fact.resolved, status: null }, { ...told, status: null }, say('its statements give other values'))
    const [power] = fact.resolved['mw']?.rule === 'conflict' ? [] : ((told['mw']?.value ?? []) as NonNullable<Fact['quantity']>)
    if (fact.status !== 'superseded') assert.deepEqual(fact.quantity?.[0], power, say('its figure is not what its statements give'))
    if (fact.status === 'superseded') assert.ok(!isCounted, say('it is counted and closed'))
    if (fact.supersededBy === undefined) continue
    const by = run.facts.get(fact.supersededBy)
    assert.ok(
      by !== undefined && by.status !== 'cancelled' && inForce(by).length > 0,
      say(`replaced by a row that does not stand: ${JSON.stringify(by)}`),
    )
  }
}

test('Whatever happens to a ledger, in whatever order, totals count once, no row is replaced by one that fell, and its history gives each row.', () => {
  for (const seed of ['arbor', 'brine', 'cinder', 'dune', 'ember', 'fjord', 'grove', 'heath', 'inlet', 'jetty', 'kelp', 'lagoon']) {
    const chance = chanceOf(seed)
    const pick: Pick1 = (all) => all[Math.floor(chance() * all.length)] ?? assert.fail('nothing to pick')
    const run: Run = { facts: new Map(), aside: [], at: '' }
    const names = [...Array.from({ length: 6 }, () => 'report'), ...Object.keys(deeds)]
    const done: string[] = []
    for (let i = 0; i < 120; i += 1) {
      run.at = new Date(Date.parse('2026-01-01T12:00:00Z') + i * 3_600_000 * 9).toISOString()
      const name = pick(names)
      done.push(name)
      try {
        deeds[name]?.(run, pick, chance)
        check(run)
      } catch (error) {
        throw new Error(`seed ${seed}, step ${i}, after ${done.slice(-6).join(', ')}`, { cause: error })
      }
    }
  }
})
