// In an archive from before each notice had a row of its own, a publisher's wish that a later notice took away is in force again.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openBareArchive } from '../support/steps-of-schema.ts'

const at = '2026-03-02T12:00:00Z'
const one = 'https://quay.example/one'
const notice = (kind: string, state: string, more: object) => ({
  kind,
  state,
  domain: 'quay.example',
  receivedAt: at,
  urls: [one],
  ...more,
})
const answer = (level?: string) => ({ answer: { by: 'desk:ada', at, text: 'so', ...(level !== undefined && { level }) } })
const notices = {
  upheld: notice('level', 'upheld', { wantsLevel: 'L1', ...answer('L1') }),
  rejected: notice('level', 'rejected', { wantsLevel: 'L0', ...answer() }),
  restored: notice('level', 'restored', { wantsLevel: 'L0', ...answer() }),
  proved: notice('level', 'interim', { wantsLevel: 'L0' }),
  unproved: notice('level', 'acknowledged', { wantsLevel: 'L0' }),
  other: notice('level', 'upheld', { wantsLevel: 'L2', domain: 'moor.example', ...answer('L2') }),
  gone: notice('takedown', 'upheld', { wantsLevel: 'L0', ...answer('L0') }),
  foreign: notice('takedown', 'upheld', { wantsLevel: 'L0', domain: 'moor.example', ...answer('L0') }),
  error: notice('error', 'upheld', { wantsLevel: 'L0', ...answer() }),
}

test('[TK-5] Notices in force have their rows again, those that were decided with a no have none, and a row that stood stays.', async () => {
  await using archive = await openBareArchive()
  const { client } = archive
  await archive.layBefore('0043-wishes-by-notice.sql')
  for (const [id, doc] of Object.entries(notices))
    await client.query('insert into notice (id, received_at, state, domain, doc) values ($1, $2, $3, $4, $5)', [
      ...[id, at, doc.state, doc.domain],
      JSON.stringify(doc),
    ])
  await client.query(
    `insert into article (id, source_id, item_id, url, published_at, fetched_at, level, version, title, doc) values ('a', 's', 'i', $1, $2, $2, 'L0', 1, 't', '{}')`,
    [one, at],
  )
  await client.query(
    `insert into host_level (host, level, reason, notice_id, at) values ('moor.example', 'L1', 'as it stood', 'other', $1)`,
    [at],
  )
  await archive.lay()
  const { rowsOf } = archive
  assert.deepEqual(await rowsOf(`select concat_ws(' ', host, level, notice_id, reason) as row from host_level order by 1`), [
    'moor.example L1 other as it stood',
    'quay.example L1 proved level notice of the publisher, interim: at most L1',
    'quay.example L1 upheld level notice of the publisher, upheld: at most L1',
  ])
  assert.deepEqual(await rowsOf(`select concat_ws(' ', url, level, notice_id) as row from url_level`), [`${one} L0 gone`])
})
