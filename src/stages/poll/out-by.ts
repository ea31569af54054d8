// A feed as it stood at a moment of the past: what a moved clock has not come to is not out yet.
import type { ParsedItem } from './feed-types.ts'

export interface OutBy {
  /** Entries that are out, in the order of the document; those without a date are. */
  readonly out: readonly ParsedItem[]
  /** When the next of the others comes out, ISO UTC; undefined when all are out. */
  readonly nextAt?: string
}

/** Clocks differ, and so do summer times: a date this little ahead is no later day. */
const aheadMsMax = 15 * 60_000

/** Parts the entries of a document at a moment of its past. */
export function outBy(items: readonly ParsedItem[], now: Date): OutBy {
  const waits = ({ published }: ParsedItem): boolean => published !== undefined && Date.parse(published) > now.getTime() + aheadMsMax
  const [nextAt] = items.flatMap((item) => (waits(item) ? (item.published ?? []) : [])).toSorted()
  return { out: items.filter((item) => !waits(item)), ...(nextAt !== undefined && { nextAt }) }
}
