import { type Db, docs, first, json, sql } from './sql.ts'

/** A model call as kept: its own columns for budgets, the rest as it was logged. */
export interface StoredCall {
  readonly id: string
  readonly at: string
  readonly storyId: string
  readonly sourceId: string
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
  /** Tokens and money spent since an instant, in all and for one source, and ever for one story. */
  async modelSpent(
    since: Date,
    about: { readonly storyId: string; readonly sourceId: string },
  ): Promise<{ readonly day: Spent; readonly story: Spent; readonly source: Spent }> {
    const { storyId, sourceId } = about
    const row = await first<Readonly<Record<'day' | 'story' | 'source', Spent>>>(
      db,
      sql`with spent as (select tokens, cost, at >= ${since} as today, story_id = ${storyId} as of_story, source_id = ${sourceId} as of_source
          from model_call where at >= ${since} or story_id = ${storyId}),
        sums as (select coalesce(sum(tokens) filter (where today), 0)::float8 as day_tokens, coalesce(sum(cost) filter (where today), 0)::float8 as day_money,
          coalesce(sum(tokens) filter (where of_story), 0)::float8 as story_tokens, coalesce(sum(cost) filter (where of_story), 0)::float8 as story_money,
          coalesce(sum(tokens) filter (where today and of_source), 0)::float8 as source_tokens,
          coalesce(sum(cost) filter (where today and of_source), 0)::float8 as source_money from spent)
        select jsonb_build_object('tokens', day_tokens, 'money', day_money) as day, jsonb_build_object('tokens', story_tokens, 'money', story_money) as story,
          jsonb_build_object('tokens', source_tokens, 'money', source_money) as source from sums`,
    )
    const none = { tokens: 0, money: 0 }
    return { day: row?.day ?? none, story: row?.story ?? none, source: row?.source ?? none }
  },
})

export const callWrites = (db: Db) => ({
  /** Keeps a call; a second one under the same id adds what it cost and keeps the newer answer. */
  async saveModelCall(it: StoredCall): Promise<void> {
    await db.rows(sql`insert into model_call (id, at, story_id, source_id, tokens, cost, outcome, doc) values (${it.id}, ${it.at}, ${it.storyId}, ${it.sourceId}, ${it.tokensIn + it.tokensOut}, ${it.cost}, ${it.outcome}, ${json(it)})
      on conflict (id) do update set at = excluded.at, tokens = model_call.tokens + excluded.tokens, cost = model_call.cost + excluded.cost, outcome = excluded.outcome, doc = excluded.doc`)
  },
})
