// Stories that answer a question, a page of them, each with a passage around the asked words.
import type { Dispatch } from '../domain/dispatch.ts'
import type { Reader } from '../store/store.ts'
import type { WireQuestion } from '../store/wire-search.ts'
import { askedTerms, snippetOf } from '../text/snippet.ts'

export interface Hit {
  readonly dispatch: Dispatch
  /** A passage with the matched words between U+E000 and U+E001; empty when only filters were asked, or the headline alone has the words. */
  readonly snippet: string
}

/** Rows named in one answer, which the pages of a question share. */
const namedAtOnce = 200

const sentencesOf = (it: Dispatch): readonly string[] => [...it.summary, ...it.take, ...it.archive].map(({ text }) => text)

/** The best stories first, and how many there are, counted to 1,000. */
export async function findStories(
  reader: Pick<Reader, 'searchWire' | 'dispatchesFound'>,
  question: Omit<WireQuestion, 'upTo'>,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ readonly hits: readonly Hit[]; readonly total: number }> {
  const { rows, total } = await reader.searchWire({ ...question, upTo: namedAtOnce * Math.ceil((offset + limit) / namedAtOnce) })
  const shown = rows.slice(offset, offset + limit)
  const asked = askedTerms(question.words, 'en')
  const dispatches = shown.length === 0 ? [] : await reader.dispatchesFound(shown)
  return {
    hits: dispatches.map((dispatch) => ({ dispatch, snippet: asked.size === 0 ? '' : snippetOf(sentencesOf(dispatch), asked, 'en') })),
    total,
  }
}
