import type { Article, EarlierReading } from '../../domain/article.ts'
import { diffReadings } from './diff-readings.ts'

const earlierMax = 20

/**
 * What a second reading of a page makes of its article: undefined when nothing was said anew, else the next version, with the
 * earlier reading and what changed in it kept as `earlier`.
 *
 * A change of case, punctuation or spacing is none. A page that now shows only its opening does not replace the whole text
 * that was read before. When the earlier text is no longer kept, the change is measured on its run hashes alone.
 */
export function nextReading(before: Article, fresh: Article): Article | undefined {
  if (fresh.text === '' || (before.textSha256 === fresh.textSha256 && before.title === fresh.title)) return undefined
  if (fresh.isTeaser && !before.isTeaser && fresh.wordCount < before.wordCount) return undefined
  const changes = before.text === '' ? [] : diffReadings(before, fresh)
  const wordsChanged = before.text === '' ? estimateChange(before, fresh) : changes.reduce((sum, { words }) => sum + words, 0)
  if (wordsChanged === 0 && before.title === fresh.title) return undefined
  const reading: EarlierReading = {
    version: before.version,
    fetchedAt: before.fetchedAt,
    title: before.title,
    textSha256: before.textSha256,
    wordCount: before.wordCount,
    wordsChanged,
    changes,
  }
  return {
    ...fresh,
    id: before.id,
    version: before.version + 1,
    publishedAt: before.publishedAt,
    dateSource: before.dateSource,
    earlier: [reading, ...(before.earlier ?? [])].slice(0, earlierMax),
  }
}

/**
 * The same words again, of an article that is owed a reading: nothing was said anew, so the version stays. Where the page now shows only its
 * opening and the whole text is still held, that is read. Undefined where the page gave no text.
 */
export function sameReading(before: Article, fresh: Article): Article | undefined {
  if (fresh.text === '') return undefined
  if (before.text !== '' && fresh.isTeaser && !before.isTeaser) return before
  const { id, version, publishedAt, dateSource, earlier } = before
  return { ...fresh, id, version, publishedAt, dateSource, ...(earlier !== undefined && { earlier }) }
}

/** Each changed word takes eight runs with it, so an eighth of the runs that came and went; at least one word. */
function estimateChange(before: Article, fresh: Article): number {
  const held = new Set(before.runHashes)
  const kept = fresh.runHashes.filter((hash) => held.has(hash)).length
  return Math.max(1, Math.round((before.runHashes.length + fresh.runHashes.length - 2 * kept) / 8))
}
