// Archive search on the retrieval bench: a throw-away archive of the records, asked with the questions that recall asks.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Dispatch } from '../../domain/dispatch.ts'
import { searchTerms } from '../../stages/recall/archive-queries.ts'
import { startEmbeddedServer } from '../../store/embedded-server.ts'
import { makeStore, type Store } from '../../store/store.ts'

interface RetrievalRecord {
  readonly id: string
  readonly query?: string
  readonly title?: string
  readonly date?: string
  readonly text?: string
}

interface Ranked {
  readonly id: string
  readonly ranked: readonly string[]
}

/** Documents without a date are all of one day, so that time says nothing. */
const undated = '2000-01-01'
const always = new Date('9999-01-01T00:00:00Z')
const rankedMax = 100

/**
 * All records first make the archive; then each question gets its answer. A dated article is a question too: what else was reported on
 * its event. Other documents are only found.
 */
export function makeRetrievalPredictor(): {
  readonly each: (record: RetrievalRecord) => null
  readonly last: () => Promise<readonly Ranked[]>
} {
  const records: RetrievalRecord[] = []
  return {
    each(record) {
      records.push(record)
      return null
    },
    last: () => withArchive(records, (store) => answerAll(records, store)),
  }
}

async function withArchive<T>(records: readonly RetrievalRecord[], work: (store: Store) => Promise<T>): Promise<T> {
  const home = mkdtempSync(join(tmpdir(), 'groundwire-eval-'))
  const server = await startEmbeddedServer(home)
  const store = await makeStore({ host: server.host, database: server.database, user: server.user, connectionsMax: 2 })
  try {
    const documents = records.filter((it) => it.query === undefined)
    // One transaction each, as publish does it: counting words many times in one would pile up row versions.
    for (const it of documents)
      await store.transaction((tx) => tx.addDispatch(asDispatch(it), { words: `${it.title ?? ''}\n${it.text ?? ''}`, digest: it.id }))
    return await work(store)
  } finally {
    await store.close()
    await server.stop()
    rmSync(home, { recursive: true, force: true })
  }
}

async function answerAll(records: readonly RetrievalRecord[], store: Store): Promise<readonly Ranked[]> {
  const answers: Ranked[] = []
  for (const { id, query, title = '', date, text = '' } of records) {
    if (query === undefined && date === undefined) continue
    const found = await store.storiesAlike({
      words: query ?? searchTerms([{ title, text }]),
      before: always,
      around: new Date(date ?? undated),
      exceptStoryId: id,
      limit: rankedMax,
    })
    answers.push({ id, ranked: found.map((it) => it.storyId) })
  }
  return answers
}

/** The columns that search reads; the rest of a dispatch is not asked for. */
function asDispatch({ id, date }: RetrievalRecord): Dispatch {
  const at = new Date(date ?? undated).toISOString()
  return { id, storyId: id, slug: id, version: 1, status: 'usable', publishedAt: at, firstPublishedAt: at, score: 0 } as Dispatch
}
