// Stories that answer a question, a page of them, each with a passage around the asked words.
import type { Told } from '../domain/dispatch.ts'
import { plainQuestion } from '../domain/spelling.ts'
import { headOf } from '../store/head.ts'
import type { Reader } from '../store/store.ts'
import type { WireQuestion } from '../store/wire-search.ts'
import { askedTerms, snippetOf } from '../text/snippet.ts'
import { givenCount, givenOf, isGivenIn } from './paging.ts'

export interface Hit {
  readonly dispatch: Told
  /** A passage with the matched words between U+E000 and U+E001; empty when only filters were asked, or the headline alone has the words. */
  readonly snippet: string
}

/** Rows named in one answer, which the pages of a question share. */
const namedAtOnce = 200
/** As many as a search finds. */
const foundMax = 1000

/** A passage of the story's own sentences; where none has what was asked, of a source's headline, marked as one. */
function passageOf({ summary, take, archive, sources }: Told, asked: ReadonlySet<string>): string {
  const own = [...summary, ...take, ...archive].map(({ text }) => text)
  const found = snippetOf(own, asked, 'en')
  if (found !== '') return found
  const title = sources.map((it) => snippetOf([it.title], asked, 'en')).find((it) => it !== '')
  return title === undefined ? '' : `A source’s headline: “${title}”`
}

export interface Found {
  readonly hits: readonly Hit[]
  /** Counted to 1,000. */
  readonly total: number
  /** The words are all too common to be looked for. */
  readonly isWordless: boolean
  /** What has been given with these; null when there is no more. */
  readonly given: string | null
}

/**
 * The best stories that were not given yet. Ranks move when a version comes, so a page is not a stretch of the list: it is what is best
 * of the rest.
 *
 * @param given what the pages before held, as `given` of their answers
 */
export async function findStories(
  reader: Pick<Reader, 'searchWire' | 'storiesTold'>,
  question: Omit<WireQuestion, 'upTo'>,
  { limit, given = '' }: { readonly limit: number; readonly given?: string },
): Promise<Found> {
  const upTo = Math.min(foundMax, namedAtOnce * Math.ceil((givenCount(given) + limit + 1) / namedAtOnce))
  const { rows, total, isWordless = false } = await reader.searchWire({ ...question, upTo })
  const isGiven = isGivenIn(given)
  const fresh = rows.filter((row) => !isGiven(storyIdOf(row)))
  const shown = fresh.slice(0, limit)
  const asked = askedTerms(plainQuestion(question.words), 'en')
  const dispatches = shown.length === 0 ? [] : await reader.storiesTold(shown)
  return {
    hits: dispatches.map((dispatch) => ({ dispatch, snippet: asked.size === 0 ? '' : passageOf(dispatch, asked) })),
    total,
    isWordless,
    given: fresh.length > shown.length ? givenOf(given, shown.map(storyIdOf)) : null,
  }
}

const storyIdOf = (row: string): string => headOf(row).storyId
