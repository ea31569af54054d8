// Where a report's prose begins: behind the byline, the captions and the headings that stand above it on its page.

interface Span {
  readonly start: number
  readonly end: number
}

/** More lines than this without a stop are a list or a table, and nothing that stands above a report. */
const linesMax = 6
/** A line ends without the stop, colon or dots that a sentence ends with; a mark or bracket may close it. */
const endsAsSentence = /[.!?:;…][”’"')»\]]*$/u
/** A sentence of eight words and more with letters hung on behind its stop is one all the same. */
const holdsSentence = /^(?:\S+\s+){7,}\S*[\p{Ll}\p{N})”"’][.!?][”’"')]?\s/u

/**
 * The place of the sentence that a report opens with, among the sentences of its page; 0 where no line stands above one, and where a text
 * has no sentence so near its top.
 *
 * @param sentences in reading order, as offsets into the text
 */
export function ledeAt(text: string, sentences: readonly Span[]): number {
  const at = sentences.slice(0, linesMax + 1).findIndex(({ start, end }) => {
    const line = text.slice(start, end)
    return endsAsSentence.test(line) || holdsSentence.test(line)
  })
  return Math.max(0, at)
}
