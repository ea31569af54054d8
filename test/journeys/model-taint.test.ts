// A model that answers with marks of its own in every field: none of its strings is ever asked for, run, opened or sent as a header.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import pg from 'pg'
import { readConfig } from '../../src/app/config.ts'
import { openSample } from '../../src/app/sample/run-sample.ts'
import { freeBasePort } from '../support/base-port.ts'
import { startModelStandIn } from '../support/model-stand-in.ts'
import { makeReadyHome } from '../support/ready-home.ts'
import { type Edge, edges, type WatchedEdges, watchEdges } from '../support/watched-edges.ts'

const moments = 30
const mark = /taint77/iu

/** What each edge would run, were it given such a string. */
const address = 'https://taint77.example/a'
const path = '../../taint77/etc'
const statement = "taint77'; drop table story; --"
const header = 'taint77\r\nX-Taint77: yes'

/** A mark in every field that takes words, in the form of the prompt that is asked. */
function marked(body: string): string {
  const { response_format, messages } = JSON.parse(body) as {
    messages: { content: unknown }[]
    response_format?: { json_schema?: { name?: string } }
  }
  const claims = [/\b(c\d+): report by/u.exec(JSON.stringify(messages))?.[1] ?? 'c1']
  switch (response_format?.json_schema?.name) {
    case 'extract_claims':
      return JSON.stringify({
        claims: ['s1', 's2', 's3'].map((sentence) => ({
          ...{ sentence, subject: address, verb: path, object: statement, speaker: header, value: `77 MW ${address}` },
          ...{ modality: 'fact', negated: false, type: 'capacity_lease' },
        })),
      })
    case 'write_take':
      return JSON.stringify({
        readings: [
          { if: address, expect: statement, claims },
          { if: path, expect: header, claims },
        ],
        missing: ['price'],
        against: [{ text: `${address} ${statement}`, claims }],
        mechanism: { text: `${path} ${header}`, claims },
      })
    case 'write_watches':
      return JSON.stringify({ watches: [{ claim: claims[0], actor: address, verb: 'open', object: statement, date: '2031-02-28' }] })
    default:
      return JSON.stringify({
        headline: { text: `Alder leases ${address}`, claims },
        summary: [
          { text: `${statement} and ${path} and ${address}`, claims },
          { text: `It said ${header} on Monday.`, claims },
        ],
      })
  }
}

const tainted = ({ seen }: WatchedEdges): readonly (readonly [Edge, string])[] =>
  edges.flatMap((edge) => [...seen[edge]].filter((it) => mark.test(it)).map((it) => [edge, it.slice(0, 200)] as const))

test('CB-4: no string of a model reaches a fetched address, a header, the text of a statement or the path of a file', async () => {
  await using home = await makeReadyHome()
  const standIn = await startModelStandIn(marked)
  const env = { GROUNDWIRE_MODEL: 'compatible/stand-in', GROUNDWIRE_MODEL_URL: standIn.url, GROUNDWIRE_MODEL_KEY: 'canary-key' }
  using watched = watchEdges()
  const sample = await openSample(readConfig({}, env), home.path, await freeBasePort())
  try {
    await sample.play({ upTo: moments })
    assert.ok(standIn.seen.length > 3, `it was asked ${standIn.seen.length} times`)
    for (const edge of edges) assert.ok(watched.seen[edge].size > 10, `${watched.seen[edge].size} of ${edge} were seen`)
    assert.ok(
      [...watched.values].some((it) => mark.test(it)),
      'its words are kept, as values',
    )
    assert.deepEqual(tainted(watched), [])
  } finally {
    await sample.close()
    await standIn.stop()
  }
})

test('CB-4: at each edge a string of a model would be seen', async () => {
  const standIn = await startModelStandIn(() => '{}')
  using watched = watchEdges()
  try {
    await fetch(`${standIn.url}/taint77`, { headers: { 'x-mark': 'taint77' } })
    assert.throws(() => readFileSync('/nowhere/taint77'))
    // It is never connected, so that the statement waits and is never run.
    new pg.Client().query('select taint77').catch(() => undefined)
  } finally {
    await standIn.stop()
  }
  assert.deepEqual(new Set(tainted(watched).map(([edge]) => edge)), new Set(edges))
})
