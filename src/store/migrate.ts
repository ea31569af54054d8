import { readdirSync, readFileSync } from 'node:fs'
import { Fault } from '../domain/fault.ts'
import { type Db, first, sql } from './sql.ts'

const folder = new URL('./migrations/', import.meta.url)
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.sql'))
  .sort()

/** The schema version this program writes: the number of its newest migration. */
export const schemaVersion = files.length

/**
 * Brings the schema to this program's version, each step in its own transaction.
 * @throws Fault 'store.schema' when the database was written by a newer program
 */
export async function migrate(transaction: <T>(work: (db: Db) => Promise<T>) => Promise<T>): Promise<void> {
  await makeTable(transaction)
  const had = await transaction(
    async (db) => (await first<{ v: number }>(db, sql`select coalesce(max(version), 0)::int as v from schema_version`))?.v ?? 0,
  )
  if (had > schemaVersion) {
    const say = `The database has schema ${had}, this program knows ${schemaVersion}. Run a newer Groundwire; nothing was changed.`
    throw new Fault('store.schema', say, { retry: 'never' })
  }
  for (const [i, name] of files.entries()) {
    const version = i + 1
    if (version <= had) continue
    await transaction(async (db) => {
      // Two programs may start on one fresh database: the second waits here and finds the step done.
      await db.rows(sql`lock table schema_version in exclusive mode`)
      if (await first(db, sql`select version from schema_version where version = ${version}`)) return
      await db.rows({ text: readFileSync(new URL(name, folder), 'utf8'), values: [] })
      await db.rows(sql`insert into schema_version (version, name) values (${version}, ${name})`)
    })
  }
}

/** Takes tables that stand in the current schema from one version to another, without a note of it: for rows that are only passing through. */
export async function applyMigrations(db: Db, { from, to }: { readonly from: number; readonly to: number }): Promise<void> {
  for (const name of files.slice(from, to)) await db.rows({ text: readFileSync(new URL(name, folder), 'utf8'), values: [] })
}

/** "If not exists" still fails for one of two programs that make the table in the same instant; the second try finds it. */
async function makeTable(transaction: Parameters<typeof migrate>[0]): Promise<void> {
  const make = (): Promise<unknown> =>
    transaction((db) => db.rows(sql`create table if not exists schema_version (version int primary key, name text not null)`))
  try {
    await make()
  } catch {
    await make()
  }
}
