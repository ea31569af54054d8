// Of a story with several earlier versions only those that leant on a row before it was taken are withheld, and the others keep their sums.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import pg from 'pg'
import { checkout } from '../../src/app/config.ts'
import { startEmbeddedServer } from '../../src/store/embedded-server.ts'
import type { Db } from '../../src/store/sql.ts'
import { withheldRowWrites } from '../../src/store/withheld-rows.ts'
import { makeTempHome } from '../support/temp-home.ts'

const steps = join(checkout, 'src/store/migrations')
const day = (n: number): string => `2026-03-0${n}T12:00:00.000Z`
/** A sum over rows, as a version prints it and as the archive keeps it. */
const sum = (id: string, ...rows: readonly string[]) => ({ id, kind: 'calculation', inputs: { rows } })
const sums = {
  first: sum('ev_first', 'f_brackwater'),
  second: sum('ev_second', 'f_zandvoorde'),
  both: sum('ev_both', 'f_brackwater', 'f_lindholm'),
  now: sum('ev_now', 'f_lindholm'),
}
type Sum = (typeof sums)[keyof typeof sums]
const sentence = (evidence: readonly Sum[]) => ({ id: 's', kind: 'claim', text: 'It adds up.', evidence })
const version = (n: number, isCurrent: boolean, ...evidence: readonly Sum[]) => ({
  n,
  isCurrent,
  doc: {
    storyId: 's_1',
    version: n,
    status: 'usable',
    publishedAt: day(2 * n),
    headline: sentence(evidence),
    summary: [],
    take: evidence.map((one) => sentence([one])),
    factStrip: [],
    archive: [],
    corrections: [],
    cuts: [],
  },
})
const versions = [version(1, false, sums.first, sums.both), version(2, false, sums.second), version(3, true, sums.now)]

test('a version that stands keeps the sums that it reckons with rows taken before it was written; one of a taken row has none', async () => {
  await using home = makeTempHome()
  const server = await startEmbeddedServer(home.path)
  const { host, user, database } = server
  const client = new pg.Client({ host, user, database })
  await client.connect()
  const db: Db = { rows: async ({ text, values }) => (await client.query(text, [...values])).rows }
  try {
    for (const name of readdirSync(steps).toSorted()) await client.query(readFileSync(join(steps, name), 'utf8'))
    for (const { n, isCurrent, doc } of versions)
      await client.query(
        `insert into dispatch (story_id, version, id, slug, status, is_current, published_at, first_published_at, score, words, digest, doc)
        values ('s_1', $1, $2, 's', 'usable', $3, $4, $4, 0.5, ''::tsvector, '', $5)`,
        [n, `d_${n}`, isCurrent, doc.publishedAt, JSON.stringify(doc)],
      )
    for (const one of Object.values(sums))
      await client.query(`insert into evidence (id, story_id, sentence_ids, doc) values ($1, 's_1', '[]', $2)`, [
        one.id,
        JSON.stringify(one),
      ])
    // Zandvoorde lost a report on day 3 and was told again; Brackwater went on day 5, when the second version stood.
    for (const [id, subject, at] of [
      ['e1', 'f_zandvoorde', day(3)],
      ['e2', 'f_brackwater', day(5)],
    ])
      await client.query(
        `insert into event (id, at, name, subject, actor, detail) values ($1, $2, 'fact.withdrawn', $3, 'rule:rights', '{}')`,
        [id, at, subject],
      )
    await withheldRowWrites(db).withholdTakenRows('s_1')
    const rowsOf = async (text: string) => (await client.query<{ row: string }>(text)).rows.map(({ row }) => row)
    assert.deepEqual(await rowsOf(`select version || ' ' || status as row from dispatch order by version`), [
      '1 withheld',
      '2 usable',
      '3 usable',
    ])
    assert.deepEqual(await rowsOf('select id as row from evidence order by id'), ['ev_now', 'ev_second'])
    // Old dossiers of other stories lose their copies so many at a time, however many there are; the latest one of a story is in hand.
    const copies = { facts: [], ledger: [{ id: 'f_brackwater' }, { id: 'f_lindholm' }] }
    for (let n = 0; n < 5; n++)
      await client.query('insert into dossier (id, story_id, built_at, doc) values ($1, $2, $3, $4)', [
        `do_${n}`,
        's_2',
        day(n + 1),
        copies,
      ])
    const writes = withheldRowWrites(db)
    await writes.seekTakenRows(['f_zandvoorde'])
    await writes.seekTakenRows(['f_brackwater'])
    const holding = () => rowsOf(`select id as row from dossier where doc::text like '%f_brackwater%' order by id`)
    const left: number[] = []
    for (let turn = 0; turn < 4; turn++) {
      await writes.forgetSoughtRows(2)
      left.push((await holding()).length)
    }
    assert.deepEqual(left, [3, 1, 1, 1])
    assert.deepEqual(await holding(), ['do_4'])
    assert.deepEqual(await rowsOf(`select value->>'ids' as row from meta where key = 'taken-rows'`), ['[]'])
    assert.deepEqual(await rowsOf(`select distinct jsonb_array_length(doc->'ledger')::text as row from dossier where id < 'do_4'`), ['1'])
  } finally {
    await client.end()
    await server.stop()
  }
})
