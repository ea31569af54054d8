const months = 'January February March April May June July August September October November December'.split(' ')

/** "24 November 2026", in UTC: how correction notes are dated. */
export const longDate = (at: Date): string => `${at.getUTCDate()} ${months[at.getUTCMonth()] ?? ''} ${at.getUTCFullYear()}`
