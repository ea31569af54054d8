// A bare database on which the steps of the schema are laid one by one, so that a step is tried on what an archive of before it held.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { checkout } from '../../src/app/config.ts'
import { startEmbeddedServer } from '../../src/store/embedded-server.ts'
import type { Db } from '../../src/store/sql.ts'
import { makeTempHome } from './temp-home.ts'

const folder = join(checkout, 'src/store/migrations')

export type BareArchive = AsyncDisposable & {
  readonly client: pg.Client
  readonly db: Db
  /** Lays the steps that come before this one. */
  layBefore(step: string): Promise<void>
  /** Lays the steps up to this one and with it; without a name, all that are left. */
  lay(step?: string): Promise<void>
  /** The one column `row` of what is asked. */
  rowsOf(sql: string): Promise<readonly string[]>
}

export async function openBareArchive(): Promise<BareArchive> {
  const home = makeTempHome()
  const server = await startEmbeddedServer(home.path)
  const { host, user, database } = server
  const client = new pg.Client({ host, user, database })
  await client.connect()
  const left = readdirSync(folder).toSorted()
  const layNext = async (count: number): Promise<void> => {
    for (const name of left.splice(0, count)) await client.query(readFileSync(join(folder, name), 'utf8'))
  }
  const placeOf = (step: string): number => {
    const place = left.indexOf(step)
    assert.notEqual(place, -1, `${step} is a step that is not laid yet`)
    return place
  }
  return {
    client,
    db: { rows: async ({ text, values }) => (await client.query(text, [...values])).rows },
    layBefore: (step) => layNext(placeOf(step)),
    lay: (step) => layNext(step === undefined ? left.length : placeOf(step) + 1),
    rowsOf: async (sql) => (await client.query<{ row: string }>(sql)).rows.map(({ row }) => row),
    async [Symbol.asyncDispose]() {
      await client.end()
      await server.stop()
      await home[Symbol.asyncDispose]()
    },
  }
}
