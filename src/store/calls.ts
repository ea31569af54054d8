import { type Db, docs, first, json, sql } from './sql.ts'

/** A model call as kept: its own columns for budgets, the rest as it was logged. */
export interface StoredCall {
  readonly id: string
  readonly at: string
  readonly storyId: string
  readonly tokensIn: number
  readonly tokensOut: number
  readonly cost: number
  readonly outcome: string
}

export interface ModelUse {
  readonly model: string
  readonly prompt: string
  readonly version: number
  readonly calls: number
  readonly stories: number
  readonly tokens: number
  readonly cost: number
  readonly failed: number
}

interface Spent {
  readonly tokens: number
  readonly money: number
}

export const callReads = (db: Db) => ({
  modelCallById: async <T extends StoredCall>(id: string) =>
    (await first<{ doc: T }>(db, sql`select doc from model_call where id = ${id}`))?.doc ?? null,
  /** What was asked of which model with which version of which words, and what it cost; most asked first. */
  modelUse: (): Promise<readonly ModelUse[]> =>
    db.rows<ModelUse>(
      sql`select doc->>'model' as model, doc->>'promptId' as prompt, (doc->>'promptVersion')::int as version, count(*)::int as calls, count(distinct story_id)::int as stories,
        sum(tokens)::float8 as tokens, sum(cost)::float8 as cost, count(*) filter (where outcome in ('unusable', 'failed'))::int as failed
        from model_call group by 1, 2, 3 order by calls desc, model, prompt, version limit 50`,
    ),
  modelCalls: () => docs<StoredCall>(db, sql`select doc from model_call order by at, id`),
  /** Tokens and money spent since an instant, in all and for one story. */
  async modelSpent(since: Date, storyId: string): Promise<{ readonly day: Spent; readonly story: Spent }> {
    const row = await first<{ day_tokens: number; day_money: number; story_tokens: number; story_money: number }>(
      db,
      sql`select coalesce(sum(tokens) filter (where at >= ${since}), 0)::float8 as day_tokens, coalesce(sum(cost) filter (where at >= ${since}), 0)::float8 as day_money,
        coalesce(sum(tokens) filter (where story_id = ${storyId}), 0)::float8 as story_tokens, coalesce(sum(cost) filter (where story_id = ${storyId}), 0)::float8 as story_money
        from model_call where at >= ${since} or story_id = ${storyId}`,
    )
    return {
      day: { tokens: row?.day_tokens ?? 0, money: row?.day_money ?? 0 },
      story: { tokens: row?.story_tokens ?? 0, money: row?.story_money ?? 0 },
    }
  },
})

export const callWrites = (db: Db) => ({
  /** Keeps a call; a second one under the same id adds what it cost and keeps the newer answer. */
  async saveModelCall(it: StoredCall): Promise<void> {
    await db.rows(sql`insert into model_call (id, at, story_id, tokens, cost, outcome, doc) values (${it.id}, ${it.at}, ${it.storyId}, ${it.tokensIn + it.tokensOut}, ${it.cost}, ${it.outcome}, ${json(it)})
      on conflict (id) do update set at = excluded.at, tokens = model_call.tokens + excluded.tokens, cost = model_call.cost + excluded.cost, outcome = excluded.outcome, doc = excluded.doc`)
  },
})
