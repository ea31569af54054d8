// Of a story with several earlier versions only those that leant on a row before it was taken are withheld, and the others keep their sums.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withheldRowWrites } from '../../src/store/withheld-rows.ts'
import { openBareArchive } from '../support/steps-of-schema.ts'

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
  await using archive = await openBareArchive()
  const { client, db, rowsOf } = archive
  await archive.lay()
  for (const { n, isCurrent, doc } of versions)
    await client.query(
      `insert into dispatch (story_id, version, id, slug, status, is_current, published_at, first_published_at, score, words, digest, doc)
      values ('s_1', $1, $2, 's', 'usable', $3, $4, $4, 0.5, ''::tsvector, '', $5)`,
      [n, `d_${n}`, isCurrent, doc.publishedAt, JSON.stringify(doc)],
    )
  for (const one of Object.values(sums))
    await client.query(`insert into evidence (id, story_id, sentence_ids, doc) values ($1, 's_1', '[]', $2)`, [one.id, JSON.stringify(one)])
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
  assert.deepEqual(await rowsOf(`select version || ' ' || status as row from dispatch order by version`), [
    '1 withheld',
    '2 usable',
    '3 usable',
  ])
  assert.deepEqual(await rowsOf('select id as row from evidence order by id'), ['ev_now', 'ev_second'])
  // Old dossiers of other stories lose their copies so many at a time, however many there are.
  const copies = { facts: [], ledger: [{ id: 'f_brackwater' }, { id: 'f_lindholm' }] }
  for (let n = 0; n < 5; n++)
    await client.query('insert into dossier (id, story_id, built_at, doc) values ($1, $2, $3, $4)', [
      `do_${n}`,
      's_2',
      day(n + 1).replace('T12', 'T11'),
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
  // The latest one of a story is in hand: what its draft does not name goes too, what it names stays sought until the next one is put together.
  assert.deepEqual(left, [3, 1, 0, 0])
  const sought = () => rowsOf(`select value->>'ids' as row from meta where key = 'taken-rows'`)
  assert.deepEqual(await sought(), ['[]'])
  assert.deepEqual(await rowsOf(`select distinct jsonb_array_length(doc->'ledger')::text as row from dossier`), ['1'])
  const inHand = 'insert into dossier (id, story_id, built_at, doc) values ($1, $2, $3, $4)'
  for (const story of ['s_3', 's_4']) await client.query(inHand, [`do_${story}`, story, day(4), copies])
  await client.query(
    `insert into draft (id, story_id, dossier_id, written_at, doc) values ('w_3', 's_3', 'do_s_3', $1, '{"take": [{"factId": "f_brackwater"}]}'),
      ('w_4', 's_4', 'do_s_4', $1, '{"take": [{"factId": "f_lindholm"}]}')`,
    [day(4)],
  )
  await writes.seekTakenRows(['f_zandvoorde', 'f_brackwater'])
  for (let turn = 0; turn < 4; turn++) await writes.forgetSoughtRows(1)
  assert.deepEqual(await holding(), ['do_s_3'])
  assert.deepEqual(await sought(), ['["f_brackwater"]'])
  await client.query(inHand, ['do_s_3b', 's_3', day(6), { facts: [], ledger: [] }])
  for (let turn = 0; turn < 3; turn++) await writes.forgetSoughtRows(1)
  assert.deepEqual(await holding(), [])
  assert.deepEqual(await sought(), ['[]'])
})

test('an archive of before looks for what was taken down before it, and no history names a deal that the ledger has no more', async () => {
  await using archive = await openBareArchive()
  const { client } = archive
  await archive.layBefore('0047-removed-rows.sql')
  const events = [
    ['e1', 'fact.withdrawn', 'f_gone', 'rule:rights', {}],
    ['e2', 'fact.narrowed', 'f_less', 'rule:rights', { lost: true }],
    ['e3', 'fact.narrowed', 'f_same', 'rule:rights', {}],
    ['e4', 'fact.withdrawn', 'f_desk', 'desk:ada', {}],
  ]
  for (const [id, name, subject, actor, detail] of events)
    await client.query('insert into event (id, at, name, subject, actor, detail) values ($1, $2, $3, $4, $5, $6)', [
      id,
      day(3),
      name,
      subject,
      actor,
      detail,
    ])
  const closures = [
    { since: '2026-01-01', until: '2026-02-01', by: 'f_gone' },
    { since: '2026-03-01', by: 'f_gone' },
  ]
  await client.query(
    `insert into fact (id, type, status, announced_at, version, imported, doc) values ('f_plan', 'lease', 'superseded', '2026-01-01', 1, false, $1)`,
    [{ supersededBy: 'f_next', closures }],
  )
  await archive.lay('0047-removed-rows.sql')
  const { rows: meta } = await client.query(`select value from meta where key = 'taken-rows'`)
  assert.deepEqual(meta, [{ value: { ids: ['f_gone', 'f_less'], after: '' } }])
  const { rows: facts } = await client.query<{ doc: { closures: unknown } }>('select doc from fact')
  assert.deepEqual(facts[0]?.doc.closures, [{ since: '2026-01-01', until: '2026-02-01' }, closures[1]])
})
