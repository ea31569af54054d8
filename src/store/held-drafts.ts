// Drafts that wait for a person, by what they lean on: the wire knows nothing of them.
import { type Db, sql } from './sql.ts'

interface Leaning {
  readonly factIds?: readonly string[]
  readonly articleIds?: readonly string[]
}

/**
 * Stories whose waiting draft names one of the rows, reckons with it or counts it in its search, or whose dossier has one of the articles for an
 * earlier report; by id. Leans on ruling_hold: few wait.
 */
export async function storiesHeldOn(db: Db, { factIds = [], articleIds = [] }: Leaning): Promise<readonly string[]> {
  const rows = await db.rows<{
    id: string
  }>(sql`select r.story_id as id from ruling r join draft w on w.id = r.draft_id join dossier d on d.id = w.dossier_id
    where r.kind = 'hold' and r.draft_id is not null
      and not exists (select 1 from ruling n where n.story_id = r.story_id and n.seq > r.seq and n.kind in ('pass', 'return', 'hold', 'spike', 'correct', 'retract', 'kill', 'withdraw'))
      and not exists (select 1 from story s where s.id = r.story_id and s.state in ('killed', 'merged'))
      and ((jsonb_path_query_array(w.doc, '$.**.factId') || jsonb_path_query_array(w.doc, '$.**.inputs.** ? (@.type() == "string")')
          || jsonb_path_query_array(d.doc, '$.receipt.ledgerMatches[*].id')) ?| ${factIds}::text[]
        or jsonb_path_query_array(d.doc, '$.clips[*].article.id') ?| ${articleIds}::text[])
    group by r.story_id order by r.story_id`)
  return rows.map(({ id }) => id)
}

export const heldDraftReads = (db: Db) => ({
  storiesHeldOnFacts: (factIds: readonly string[]): Promise<readonly string[]> => storiesHeldOn(db, { factIds }),
})
