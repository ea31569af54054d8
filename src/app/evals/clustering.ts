import type { Article } from '../../domain/article.ts'
import type { RightsDecision } from '../../domain/rights.ts'
import { cluster } from '../../stages/cluster/stage.ts'
import type { Tools } from '../../stages/stage.ts'
import { printOf, type TextPrint } from '../../text/near-copy.ts'
import { wordsOf } from '../../text/shingles.ts'
import { makeClusteringMemory } from './clustering-memory.ts'

export interface ClusterRecord {
  readonly id: string
  readonly title?: string
  readonly source?: string
  readonly date?: string
  readonly text?: string
}
interface Prediction {
  readonly id: string
  readonly online: string
  readonly final: string
}

/** The stage looks at neither tools nor policy beyond these. */
const tools = { now: () => new Date(0), note: () => undefined } as unknown as Tools
/** Undated records are all of one day, and said to be undated. */
const someDay = '2020-01-01T00:00:00.000Z'

/**
 * Clusters records as they arrive, with the cluster stage itself over rows in memory. `last` gives the predictions: the story an
 * article was put in when it came, and the story it stands in after the last review.
 */
export function makeClusterPredictor(): {
  readonly each: (record: ClusterRecord) => Promise<null>
  readonly last: () => Promise<readonly Prediction[]>
} {
  const memory = makeClusteringMemory()
  const online: { id: string; story: string }[] = []
  const job = async (subject: string): Promise<boolean> => {
    const input = await cluster.load(subject, memory.reader, { now: new Date(0), policy: {} as never })
    if (input === null) return false
    await cluster.save(await cluster.run(input, tools), memory.tx)
    return true
  }
  return {
    async each(record) {
      memory.add(articleOf(record))
      while (memory.storyOf(record.id) === '') await job(record.id)
      online.push({ id: record.id, story: memory.storyOf(record.id) })
      return null
    },
    async last() {
      while (await job('review'));
      return online.map(({ id, story }) => ({ id, online: story, final: memory.storyOf(id) }))
    },
  }
}

/** A record as the article it would have become; the print of its text is made unless it is given. */
export function articleOf({ id, title, source = '', date, text = '' }: ClusterRecord, print?: TextPrint): Article {
  const [headline, body] = title === undefined ? splitHeadline(text) : [title, text]
  return {
    id,
    itemId: id,
    sourceId: source,
    url: `https://example.org/${id}`,
    title: headline,
    byline: [],
    publishedAt: date === undefined ? someDay : new Date(date).toISOString(),
    dateSource: date === undefined ? 'first-seen' : 'feed',
    fetchedAt: someDay,
    language: 'en',
    version: 1,
    level: 'L3',
    decision: {} as RightsDecision,
    isTeaser: false,
    text: body,
    textSha256: '',
    wordCount: wordsOf(body).length,
    sentences: [],
    splitter: '',
    ...(print ?? printOf(body)),
    terms: [],
    notes: [],
  }
}

/** A text without a headline opens with one: its first line that is no address. */
function splitHeadline(text: string): readonly [string, string] {
  const lines = text.split('\n').filter((it) => !/^\s*https?\s*:/.test(it))
  return [(lines[0] ?? '').slice(0, 200), lines.slice(1).join('\n')]
}
