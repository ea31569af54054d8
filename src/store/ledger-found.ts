// The ledger's part of an archive search: dated rows on whom the search is about, as they stood when it was first run.
import { closureAt, type Fact } from '../domain/fact.ts'
import type { ArchiveAsk } from '../domain/receipt.ts'
import { isNewcomer, type Source } from '../domain/source.ts'
import { factReads } from './facts.ts'
import { type Db, docs, first, sql } from './sql.ts'

/**
 * @param shown the rows as they are to be searched, where that is not as they are
 * @returns rows, newest first, where some names lead those on most of them before; and the number of the ledger's newest row at the time
 */
export async function ledgerFound(
  db: Db,
  { storyId, before, entities, names = [], leading, recorded }: ArchiveAsk,
  shown: (rows: readonly Fact[]) => readonly Fact[] = (rows) => rows,
): Promise<{ readonly rows: readonly Fact[]; readonly upTo: number }> {
  const upTo = recorded?.ledgerUpTo ?? (await newestRow(db))
  const own = new Set((await factReads(db).factsOfStory(storyId)).map((it) => it.id))
  // A row that was found then was not of the story, whatever joined the two since.
  for (const id of recorded?.factIds ?? []) own.delete(id)
  const touching = shown(await factReads(db).factsOfParties([...entities.flatMap((it) => [it.id, it.name]), ...names]))
  const entered = await enteredOf(
    db,
    touching.flatMap((it) => [it.id, ...replacing(it)]),
  )
  const day = before.toISOString().slice(0, 10)
  const newcomers = await newcomersAmong(db, touching, day)
  const then: Then = {
    wasThere: (id) => (entered.get(id) ?? 0) <= upTo,
    wasFound: (id) => recorded?.factIds.includes(id) === true,
    ...(recorded !== undefined && { at: recorded.ranAt }),
  }
  const rows = touching.filter(
    (it) =>
      !own.has(it.id) &&
      then.wasThere(it.id) &&
      it.announcedAt !== '' &&
      it.announcedAt.slice(0, 10) <= day &&
      !wasClosed(it, then) &&
      !isOnlyOf(newcomers, it, then),
  )
  if (leading === undefined) return { rows, upTo }
  const weightOf = makeWeight([
    ...entities.map((it) => ({ keys: [it.id, it.name], isLeading: leading.includes(it.id) })),
    ...names.map((name) => ({ keys: [name], isLeading: leading.includes(name) })),
  ])
  return { rows: rows.toSorted((a, b) => weightOf(b) - weightOf(a)), upTo }
}

interface AskedName {
  readonly keys: readonly string[]
  readonly isLeading: boolean
}

/** How much a row has to do with those asked for: each counts once, one of a headline twice. */
const makeWeight =
  (asked: readonly AskedName[]) =>
  ({ subject, object = [], place }: Fact): number => {
    const parties = new Set([...subject, ...object].map(({ entity }) => entity).concat(place.name))
    return asked.filter(({ keys }) => keys.some((key) => parties.has(key))).reduce((sum, { isLeading }) => sum + (isLeading ? 2 : 1), 0)
  }

const newestRow = async (db: Db): Promise<number> =>
  (await first<{ n: number }>(db, sql`select coalesce(max(entered), 0)::int as n from fact`))?.n ?? 0

async function enteredOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await db.rows<{ id: string; entered: number }>(sql`select id, entered from fact where id = any(${ids})`)
  return new Map(rows.map((row) => [row.id, row.entered]))
}

/** Outlets first seen on the day, of those whose statements the rows hold: whether their reports have a story does not matter. */
async function newcomersAmong(db: Db, rows: readonly Fact[], day: string): Promise<ReadonlySet<string>> {
  const publishers = [...new Set(rows.flatMap(({ claims }) => claims.map(({ publisher }) => publisher)))]
  if (publishers.length === 0) return new Set()
  const sources = await docs<Source>(db, sql`select doc from source where doc->>'name' = any(${publishers})`)
  return new Set(sources.filter((it) => isNewcomer(it, day)).map(({ name }) => name))
}

/** The rows that this one was, or is, replaced by. */
const replacing = ({ supersededBy, closures = [] }: Fact): readonly string[] => [
  ...new Set([...(supersededBy === undefined ? [] : [supersededBy]), ...closures.flatMap(({ by }) => by ?? [])]),
]

interface Then {
  readonly wasThere: (id: string) => boolean
  readonly wasFound: (id: string) => boolean
  /** When the search was first run, where it is run again: rows count as they stood. */
  readonly at?: string
}

/** Whether a row did not stand at the time: another had taken its place, or its statements were taken back. */
function wasClosed(fact: Fact, { wasThere, wasFound, at }: Then): boolean {
  const { status, supersededBy, claims } = fact
  if (at === undefined) return supersededBy !== undefined || status === 'superseded'
  const closure = closureAt(fact, at)
  // Closed in the very moment of the search, it was closed before it or after.
  if (typeof closure === 'object') return closure.at < at || !wasFound(fact.id)
  if (closure === 'open') return false
  // Of rows closed before their history was kept: by a row that was there, or by statements taken back before.
  if (supersededBy !== undefined) return wasThere(supersededBy)
  return !(
    claims.length > 0 &&
    claims.every(({ withdrawnAt }) => withdrawnAt !== undefined) &&
    claims.some(({ withdrawnAt = '' }) => withdrawnAt > at)
  )
}

/** A row that only outlets first seen on the day state, by what was in force at the time: it ends no "no prior coverage". */
function isOnlyOf(newcomers: ReadonlySet<string>, { claims }: Fact, { at }: Then): boolean {
  const told = claims.filter(({ publishedAt, withdrawnAt }) =>
    at === undefined ? withdrawnAt === undefined : publishedAt <= at && (withdrawnAt === undefined || withdrawnAt > at),
  )
  return told.length > 0 && told.every((claim) => newcomers.has(claim.publisher))
}
