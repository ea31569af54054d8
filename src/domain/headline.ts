/** "Two outlets report on Kiel": that it is reported, and not what happened. */
const reportOn = /^(?:\p{Lu}\p{Ll}+ outlets report|.+ reports) on (?<whom>.+)$/u

/** What reports are on, where a headline says only that they are. */
export const reportedOn = (headline: string): string | undefined => reportOn.exec(headline)?.groups?.['whom']

const tellsPiece =
  /^.{2,60}? (?:reported on \d{1,2} \p{Lu}\p{Ll}+ \d{4} (?:on|how|why|what|where|who|when|which)|looks at|lists|asks (?:whether|how|why|what|who|where|when|which)|explains (?:how|why)|reports (?:what|where|who|when|which)) /u

/** "Gazette explains how fares rose": what kind of piece an outlet has, and of what. */
export const isOfPiece = (headline: string): boolean => tellsPiece.test(headline)

/** Whether a headline names a report and nothing of what it says. */
export const isBareReport = (headline: string): boolean => headline.startsWith('New report from ')

/** An outlet's own headline, carried as it stands in its feed: all that may be printed of a report at L1 (rights, the ladder). */
export const carriedHeadline = (outlet: string, title: string): string => `${outlet}: “${title}”`

/** Whether a headline is of the form that {@link carriedHeadline} gives. */
export const isCarried = (headline: string): boolean => /^[^“”]{2,80}: “[^“”]+”$/u.test(headline)

/** Whether a headline only says who reports on whom or on what: the last resort of the writer, and the figure it is measured by. */
export const reportsOnly = (headline: string): boolean => isBareReport(headline) || isCarried(headline) || reportOn.test(headline)

/**
 * What a story weighs beside others of one hour on a front, 0 to 1: its significance, and half of it where its headline says only that
 * it is reported, since no reader learns from that what happened.
 */
export function frontWeight({ score, headline }: { readonly score: number; readonly headline: { readonly text: string } }): number {
  return reportsOnly(headline.text) ? score / 2 : score
}
