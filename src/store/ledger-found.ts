// The ledger's part of an archive search: dated rows on whom the search is about, as they stood when it was first run.
import type { Fact } from '../domain/fact.ts'
import type { ArchiveAsk } from '../domain/receipt.ts'
import { factReads } from './facts.ts'
import { type Db, first, sql } from './sql.ts'

/**
 * @param newcomers outlets first seen on the day of the search: a row that only they state is none to find
 * @returns rows, newest first, and the number of the ledger's newest row at the time
 */
export async function ledgerFound(
  db: Db,
  { storyId, before, entities, names = [], recorded }: ArchiveAsk,
  newcomers: ReadonlySet<string>,
): Promise<{ readonly rows: readonly Fact[]; readonly upTo: number }> {
  const upTo = recorded?.ledgerUpTo ?? (await newestRow(db))
  const own = new Set((await factReads(db).factsOfStory(storyId)).map((it) => it.id))
  // A row that was found then was not of the story, whatever joined the two since.
  for (const id of recorded?.factIds ?? []) own.delete(id)
  const touching = await factReads(db).factsOfParties([...entities.flatMap((it) => [it.id, it.name]), ...names])
  const entered = await enteredOf(
    db,
    touching.flatMap((it) => [it.id, ...(it.supersededBy === undefined ? [] : [it.supersededBy])]),
  )
  const wasThere = (id: string): boolean => (entered.get(id) ?? 0) <= upTo
  const day = before.toISOString().slice(0, 10)
  const rows = touching.filter(
    (it) =>
      !own.has(it.id) &&
      wasThere(it.id) &&
      it.announcedAt !== '' &&
      it.announcedAt.slice(0, 10) <= day &&
      !isClosed(it, { wasThere, isAgain: recorded !== undefined, at: before.toISOString() }) &&
      !isOnlyOf(newcomers, it),
  )
  return { rows, upTo }
}

const newestRow = async (db: Db): Promise<number> =>
  (await first<{ n: number }>(db, sql`select coalesce(max(entered), 0)::int as n from fact`))?.n ?? 0

async function enteredOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await db.rows<{ id: string; entered: number }>(sql`select id, entered from fact where id = any(${ids})`)
  return new Map(rows.map((row) => [row.id, row.entered]))
}

interface Then {
  readonly wasThere: (id: string) => boolean
  readonly isAgain: boolean
  readonly at: string
}

/** Whether a row no longer stood: one replaced by a later row, or struck at the desk, later than the search stood at its time. */
function isClosed({ status, supersededBy, claims }: Fact, { wasThere, isAgain, at }: Then): boolean {
  if (supersededBy !== undefined) return !isAgain || wasThere(supersededBy)
  if (status !== 'superseded') return false
  const isStruckLater =
    claims.length > 0 &&
    claims.every(({ withdrawnAt }) => withdrawnAt !== undefined) &&
    claims.some(({ withdrawnAt = '' }) => withdrawnAt > at)
  return !(isAgain && isStruckLater)
}

/** A row that only outlets first seen on the day state: it ends no "no prior coverage". */
const isOnlyOf = (newcomers: ReadonlySet<string>, { claims }: Fact): boolean =>
  claims.length > 0 && claims.every((claim) => newcomers.has(claim.publisher))
