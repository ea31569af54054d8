// Timelines of a collection of dated articles, as an outside scorer reads them.
import { type DatedReport, reportOf, timelineOf } from '../../text/timeline.ts'

interface TimelineRecord {
  readonly id: string
  readonly collection: string
  /** An article has these two … */
  readonly date?: string
  readonly text?: string
  /** … and a timeline that is asked for its range. */
  readonly first?: string
  readonly last?: string
}

/** Articles may come before or after the timelines that are asked for, so all answers are given at the end. */
export function makeTimelinePredictor(): {
  readonly each: (record: TimelineRecord) => null
  readonly last: () => Promise<readonly { readonly id: string; readonly dates: readonly string[] }[]>
} {
  const articles = new Map<string, DatedReport[]>()
  const asked: TimelineRecord[] = []
  return {
    each(record) {
      const { collection, date, text } = record
      if (text === undefined) asked.push(record)
      else if (date !== undefined && /^\d{4}-\d\d-\d\d$/.test(date))
        articles.set(collection, [
          ...(articles.get(collection) ?? []),
          reportOf({ publishedOn: date, language: 'en', sentences: text.split('\n').filter((it) => it.trim() !== '') }),
        ])
      return null
    },
    last: async () =>
      asked.map(({ id, collection, first, last }) => {
        const range = first === undefined || last === undefined ? undefined : { first, last }
        return { id, dates: timelineOf(articles.get(collection) ?? [], range).map(({ day }) => day) }
      }),
  }
}
