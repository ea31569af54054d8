// Whether a passage is somebody's post, taken into a report: its words are not told as the report's own.
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
