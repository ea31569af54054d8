// The archive as rows of text, table by table, and back again.
import { Fault } from '../domain/fault.ts'
import { applyMigrations, schemaVersion } from './migrate.ts'
import { type Db, first, sql } from './sql.ts'

/** Rows of one table, each as JSON that the same table takes back. */
export interface BackupPart {
  readonly table: string
  readonly rows: readonly unknown[]
}

/** How this archive was restored, kept in it. */
export interface RestoreNote {
  /** When its backup was taken and when it was restored, ISO UTC. */
  readonly takenAt: string
  readonly at: string
  /** False while removals are still to be taken back again. */
  readonly isDone: boolean
  /** How many lists of removals were there besides what the archive said itself. */
  readonly lists: number
}

/** @throws Fault 'store.halfRestored' when a restore broke off: what it has not done yet may be what keeps a removed story away */
export async function refuseHalfRestored(reader: { restoreNote(): Promise<RestoreNote | null> }): Promise<void> {
  const note = await reader.restoreNote()
  if (note === null || note.isDone) return
  const say = `A restore of the backup of ${note.takenAt} broke off. Run the same groundwire restore again; until then nothing else opens this archive.`
  throw new Fault('store.halfRestored', say, { retry: 'never' })
}

const rowsPerPart = 200
/**
 * Never in a backup: publishers' text, which lives for hours (rights 6); what sites' files said, which is asked anew; marks of
 * this database alone; what the database counts by itself while rows are laid; what was done for each source today; and passkeys,
 * passwords and people of the desk, since one that was removed with a lost device, or revoked, would open it again.
 */
const leftOut: readonly string[] = [
  'article_text',
  'site_policy',
  'schema_version',
  'archive_day',
  'reader_change',
  'passkey',
  'source_day',
  'desk_person',
  'desk_password',
]

/** Where rows of an older schema stand while they are brought up to date. */
const olderPlace = 'older_archive'

const named = (name: string): string => `"${name.replaceAll('"', '""')}"`

const tablesOf = (db: Db): Promise<readonly { readonly name: string; readonly columns: readonly string[] }[]> =>
  db.rows<{ name: string; columns: string[] }>(
    sql`select t.table_name as name, array_agg(c.column_name::text order by c.ordinal_position) as columns
    from information_schema.tables t join information_schema.columns c on c.table_schema = t.table_schema and c.table_name = t.table_name and c.is_generated = 'NEVER'
    where t.table_schema = current_schema() and t.table_type = 'BASE TABLE' and t.table_name <> all(${leftOut}) group by 1 order by 1`,
  )

export const backupReads = (db: Db) => ({
  schemaVersion: () => schemaVersion,
  /** How this archive was restored; null when it never was. */
  restoreNote: async () => (await first<{ value: RestoreNote }>(db, sql`select value from meta where key = 'restore'`))?.value ?? null,
  /** Whether anything was ever kept here. */
  isArchiveEmpty: async (): Promise<boolean> =>
    (await first(
      db,
      sql`select 1 as one where exists (select 1 from feed) or exists (select 1 from article) or exists (select 1 from story)`,
    )) === undefined,
  /** Every row to keep, then the jobs that wait, as a table of that name. To be read in one snapshot. */
  async *backupParts(): AsyncGenerator<BackupPart> {
    for (const { name, columns } of await tablesOf(db)) {
      // What a feed said of an item is its publisher's text like any other.
      const picked = columns.map((it) => (name === 'item' && it === 'doc' ? "doc - 'summary' as doc" : named(it))).join(', ')
      await db.rows({
        text: `declare kept no scroll cursor for select to_jsonb(r) as doc from (select ${picked} from ${named(name)}) as r`,
        values: [],
      })
      for (;;) {
        const rows = await db.rows<{ doc: unknown }>({ text: `fetch ${rowsPerPart} from kept`, values: [] })
        if (rows.length === 0) break
        yield { table: name, rows: rows.map((it) => it.doc) }
      }
      await db.rows({ text: 'close kept', values: [] })
    }
    const jobs = await db.rows<{ doc: unknown }>(
      sql`select data as doc from pgboss.job where state in ('created', 'retry', 'active') order by created_on, id`,
    )
    if (jobs.length > 0) yield { table: 'job', rows: jobs.map((it) => it.doc) }
  },
})

export const backupWrites = (db: Db) => ({
  /** Takes everything out, so that a backup can stand in its place. */
  async emptyArchive(): Promise<void> {
    const tables = [...(await tablesOf(db)).map((it) => it.name), 'article_text', 'site_policy', 'archive_day']
    await db.rows({ text: `truncate ${tables.map(named).join(', ')}`, values: [] })
    await db.rows(sql`delete from pgboss.job`)
  },
  /** Lays the rows of a part into their table; the part of jobs is the caller's. Gives how many were laid. */
  async layBackup({ table, rows }: BackupPart): Promise<number> {
    const columns = (await tablesOf(db)).find((it) => it.name === table)?.columns
    if (columns === undefined) throw new Error(`There is no table ${table}.`)
    const list = columns.map(named).join(', ')
    await db.rows({
      text: `insert into ${named(table)} (${list}) overriding system value select ${list} from jsonb_populate_recordset(null::${named(table)}, $1::jsonb)`,
      values: [JSON.stringify(rows)],
    })
    return rows.length
  },
  /**
   * From here on rows are laid into tables as an older program had them, apart from the archive, until `takeOver`.
   * @returns the schema that the archive itself stands in
   */
  async openOlder(schema: number): Promise<string> {
    const own = (await first<{ name: string }>(db, sql`select current_schema() as name`))?.name ?? 'public'
    await db.rows({ text: `create schema ${olderPlace}; set local search_path to ${olderPlace}`, values: [] })
    await applyMigrations(db, { from: 0, to: schema })
    return own
  },
  /** Brings what was laid apart up to this program's schema by the steps that every archive takes, and puts it into the archive. */
  async takeOver({ schema, own }: { readonly schema: number; readonly own: string }): Promise<void> {
    // Steps change tables, which nothing may still wait to do for rows that were laid.
    await db.rows(sql`set constraints all immediate`)
    await applyMigrations(db, { from: schema, to: schemaVersion })
    await db.rows({ text: `set constraints all immediate; set local search_path to ${named(own)}`, values: [] })
    for (const { name, columns } of await tablesOf(db)) {
      const list = columns.map(named).join(', ')
      const text = `insert into ${named(name)} (${list}) overriding system value select ${list} from ${olderPlace}.${named(name)}`
      await db.rows({ text, values: [] })
    }
    await db.rows({ text: `drop schema ${olderPlace} cascade`, values: [] })
  },
  /** Numbers that are given out go on after the highest that was laid. */
  async endLaying(): Promise<void> {
    const own = await db.rows<{ table_name: string; column_name: string }>(
      sql`select table_name, column_name from information_schema.columns where table_schema = current_schema() and is_identity = 'YES'`,
    )
    for (const { table_name: table, column_name: column } of own)
      await db.rows({
        text: `select setval(pg_get_serial_sequence($1, $2), coalesce((select max(${named(column)}) from ${named(table)}), 0) + 1, false)`,
        values: [named(table), column],
      })
  },
})
