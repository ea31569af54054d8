// A backup as an older program would have made it: the tables of its schema, made by its steps, with the rows they can hold.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { writeBackup } from '../../src/app/backup.ts'
import { checkout } from '../../src/app/config.ts'
import { backupReads } from '../../src/store/backups.ts'
import type { Db } from '../../src/store/sql.ts'
import type { Reader } from '../../src/store/store.ts'

const steps = join(checkout, 'src/store/migrations')
const apart = 'as_it_was'

/** Columns of every table of a schema that take rows. */
async function columnsOf(client: pg.Client, schema: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `select table_name as name, array_agg(column_name::text) as columns from information_schema.columns
     where table_schema = $1 and is_generated = 'NEVER' group by 1`,
    [schema],
  )
  return new Map(rows.map((it) => [it.name, it.columns]))
}

/** Writes a backup of `home` into `folder` as the program of that schema would have; gives the file. */
export async function writeOlderBackup(home: string, folder: string, schema: number, now: Date): Promise<string> {
  const client = new pg.Client({ host: join(home, 'run'), user: 'groundwire', database: 'postgres' })
  await client.connect()
  try {
    await client.query(`begin; create schema ${apart}; set local search_path to ${apart}`)
    for (const name of readdirSync(steps).toSorted().slice(0, schema)) await client.query(readFileSync(join(steps, name), 'utf8'))
    const [then, today] = [await columnsOf(client, apart), await columnsOf(client, 'public')]
    for (const [table, columns] of then) {
      if (table === 'archive_day' || table === 'archive_word') continue
      const list = columns.filter((it) => today.get(table)?.includes(it)).join('","')
      if (list !== '')
        await client.query(`insert into ${apart}."${table}" ("${list}") overriding system value select "${list}" from public."${table}"`)
    }
    const db: Db = { rows: async ({ text, values }) => (await client.query(text, [...values])).rows as never }
    const reader = { ...backupReads(db), schemaVersion: () => schema }
    return (await writeBackup(reader as unknown as Reader, folder, { now, key: null })).file
  } finally {
    await client.query('rollback')
    await client.end()
  }
}
