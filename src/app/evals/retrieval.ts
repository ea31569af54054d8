// Archive search on the retrieval bench: a throw-away archive of the records, asked with the questions that recall asks.
import type { Dispatch } from '../../domain/dispatch.ts'
import { searchTerms } from '../../stages/recall/archive-queries.ts'
import type { Store } from '../../store/store.ts'
import { withScratchArchive } from '../benches/scratch-archive.ts'

interface RetrievalRecord {
  readonly id: string
  readonly query?: string
  readonly title?: string
  readonly date?: string
  readonly text?: string
  /** The record is the request to ask what else was reported on the event of the document of this id. */
  readonly asks?: true
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
 * All documents first make the archive, laid down at once; then each question gets its answer. A dated document is a question too, what
 * else was reported on its event, if it is asked about or no record says what to ask about. Other documents are only found.
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

const batch = 500

async function withArchive<T>(records: readonly RetrievalRecord[], work: (store: Store) => Promise<T>): Promise<T> {
  return withScratchArchive(async (store) => {
    const documents = records.filter((it) => it.query === undefined && it.asks === undefined)
    for (let i = 0; i < documents.length; i += batch) {
      const rows = documents.slice(i, i + batch).map((it) => ({ dispatch: asDispatch(it), words: `${it.title ?? ''}\n${it.text ?? ''}` }))
      await store.transaction((tx) => tx.layDispatches(rows))
    }
    await store.transaction((tx) => tx.recountWords())
    await store.settle()
    return work(store)
  })
}

async function answerAll(records: readonly RetrievalRecord[], store: Store): Promise<readonly Ranked[]> {
  const answers: Ranked[] = []
  const asked = new Set(records.filter((it) => it.asks).map((it) => it.id))
  for (const { id, query, title = '', date, text = '', asks } of records) {
    if (asks || (query === undefined && (date === undefined || (asked.size > 0 && !asked.has(id))))) continue
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
