// What one source may make us do on one day (UTC), so that none uses up what the others need.

/** What was done for one source on one day: entries taken in or looked at anew, bytes fetched, time on a parsing thread. */
export interface SourceUse {
  readonly items: number
  readonly bytes: number
  readonly parseMs: number
}

/** The most of each that one source gets a day. */
export type SourceShare = SourceUse

const mib = 1024 * 1024

/** Why nothing more is done for a source on this day, in words; null while its share lasts. */
export function overShare(use: SourceUse, share: SourceShare): string | null {
  if (use.items >= share.items)
    return `It has used its share of the day: ${use.items.toLocaleString('en')} of ${share.items.toLocaleString('en')} entries.`
  if (use.bytes >= share.bytes)
    return `It has used its share of the day: ${Math.round(use.bytes / mib)} of ${Math.round(share.bytes / mib)} MB.`
  if (use.parseMs >= share.parseMs)
    return `It has used its share of the day: ${Math.round(use.parseMs / 1000)} of ${Math.round(share.parseMs / 1000)} seconds of parsing.`
  return null
}

/** Entries of one source that stand in a row before those of others get their turn. */
const turnItems = 50

/** How far behind others a source's next page stands: a step for every fifty entries of the day, so that a flood waits behind everybody. */
export const placeInQueue = (itemsBefore: number): number => 0 - Math.floor(itemsBefore / turnItems)
