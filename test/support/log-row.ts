// A row of a story's provenance log, and its digest as an outsider reckons it.
import { createHash } from 'node:crypto'

export interface LogRow {
  readonly seq: number | null
  readonly prevSha256: string | null
  readonly sha256: string | null
  readonly id: string
  readonly at: string
  readonly activity: string
  readonly subject: string
  readonly agent: string
  readonly params: unknown
}

/** The digest as the file itself tells an outsider to reckon it. */
export function reckoned({ seq, prevSha256, id, at, activity, subject, agent, params }: LogRow): string {
  const inOrder = (_: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value
  return createHash('sha256')
    .update(JSON.stringify([seq, prevSha256, id, at, activity, subject, agent, params], inOrder))
    .digest('hex')
}
