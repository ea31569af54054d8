// The first seeds of watch.md 9: rows of the shipped ledger, each asked as its dated question.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import { parseSeed } from '../../../calc/parse-seed.ts'
import type { Entity } from '../../../domain/entity.ts'
import type { Watch } from '../../../domain/watch.ts'
import { toldFact } from '../sentences/fact-sentences.ts'
import { draftWatches } from './draft-watches.ts'

const facts = parseSeed(readFileSync('beat/ledger-seed.csv', 'utf8'))
const registry: readonly Entity[] = JSON.parse(readFileSync('beat/entities.json', 'utf8'))

function askedOf(id: string, day: string): Watch {
  const fact = facts.find((each) => each.id === id) ?? assert.fail(`the seed has no row ${id}`)
  const names = [...fact.subject, ...(fact.object ?? [])].map(({ entity }) => entity)
  const report = { id: 'r1', title: 'A row', text: 'A row of the seed.', publishedAt: `${day}T08:00:00Z`, publisher: 'Fenwick Courier' }
  const base = dossierOf({ reports: [report], entities: [], ledger: [], receiptSentence: 'x' })
  const entities = registry.filter(
    ({ id: own, name }) =>
      names.includes(name) || names.includes(own) || name === fact.place.name || names.some((each) => each.startsWith(`${name} (`)),
  )
  const dossier = { ...base, facts: [fact], entities }
  const told = toldFact(fact, dossier) ?? assert.fail(`row ${id} cannot be told`)
  const [watch] = draftWatches([told], dossier, dossier, new Date(`${day}T20:00:00Z`))
  return watch ?? assert.fail(`row ${id} asks nothing`)
}

const seeds: readonly (readonly [id: string, row: string, day: string, what: RegExp, horizon: string])[] = [
  ['WX-1', 'D02', '2026-05-28', /^Mistral AI .* 44 MW at Bruyères-le-Châtel are open/, '2026-06-30T23:59Z'],
  ['WX-2', 'D10', '2026-05-28', /120 MW at Béthune are open/, '2026-12-31T23:59Z'],
  ['WX-3', 'D21A', '2026-05-28', /200 MW at Abu Dhabi are open/, '2026-12-31T23:59Z'],
  ['WX-4', 'D37', '2026-05-28', /^Schwarz Digits .* the first phase at Lübbenau is open/, '2027-12-31T23:59Z'],
  ['WX-5', 'D16', '2026-05-28', /at Loughton are open/, '2027-03-31T23:59Z'],
  ['WX-6', 'D47', '2026-05-29', /10 MW at Les Ulis are open/, '2026-09-30T23:59Z'],
]

for (const [id, row, day, what, horizon] of seeds)
  test(`${id}: row ${row} is asked with its own date and passes the gate`, () => {
    const watch = askedOf(row, day)
    assert.match(watch.statement, what)
    assert.equal(watch.horizonAt, horizon)
    assert.equal(watch.quality.score, 10)
  })
