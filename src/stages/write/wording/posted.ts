// Whether a passage is somebody's post or a picture's caption, taken into a report: its words are not told as the report's own.
import type { Claim } from '../../../domain/claim.ts'

const sentUnder = /^\s*(?:[—–-]|--) ?[^\n]{2,60}\(@\w{2,20}\)/u
const mark = /\(@\w{2,20}\)|\bpic\.twitter\.com|https?:\/\/t\.co\/|^x \p{Lu}/u

/**
 * @param claim its `start` and `end` are offsets into `text`, the article's; its line and the next are looked at
 * @returns true where the line holds a post's marks, or the next line names whom a post was sent by
 */
export function isPost({ start, end }: Pick<Claim, 'start' | 'end'>, text: string): boolean {
  const to = text.indexOf('\n', end)
  const line = text.slice(text.lastIndexOf('\n', start) + 1, to < 0 ? undefined : to)
  return mark.test(line) || (to >= 0 && sentUnder.test(text.slice(to + 1, to + 90)))
}

const credit = /^\s*\(?(?:REUTERS|AP\b|Getty|AFP|Photo|FILE PHOTO|[\p{L}. ’'-]{3,24}\/(?:Getty|AP\b|Reuters|AFP|EPA|Pool))/u

/** Whether who took a picture stands behind a sentence: it is the picture's caption. */
export const isCredited = (behind: string): boolean => credit.test(behind)
