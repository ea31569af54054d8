// A paid article is linked, never opened by another way.
import type { Signal } from '../domain/rights.ts'

/** What a page tells about its price. Counts are in words. */
export interface PaywallMarks {
  /** `isAccessibleForFree` of the page's structured data, in any of its spellings. */
  readonly isFree?: boolean | string | undefined
  /** Meta `article:content_tier`: `free`, `metered` or `locked`. */
  readonly contentTier?: string | undefined
  readonly bodyWords?: number | undefined
  /** The length the page announces for itself. */
  readonly announcedWords?: number | undefined
}

/** Below this share of the announced words the rest is behind a wall; short items vary too much to judge. */
const openShareMin = 0.4
const announcedWordsMin = 200

/** Signals of a paywall; none for a page that is open or does not say. Never throws. */
export function paywallSignals(marks: PaywallMarks): readonly Signal[] {
  const closed = (raw: string, where: string): Signal => ({
    signal: 'paywall',
    raw,
    where,
    cap: 'L1',
    effect: 'behind a paywall: link only',
  })
  const signals: Signal[] = []
  const free = String(marks.isFree ?? '').toLowerCase()
  if (/(?:^|\/)false$/.test(free)) signals.push(closed(`isAccessibleForFree: ${free.slice(0, 80)}`, 'json-ld'))
  const tier = marks.contentTier?.trim().toLowerCase()
  if (tier === 'locked' || tier === 'metered') signals.push(closed(`content_tier: ${tier}`, 'meta article:content_tier'))
  const { bodyWords, announcedWords } = marks
  if (
    bodyWords !== undefined &&
    announcedWords !== undefined &&
    announcedWords >= announcedWordsMin &&
    bodyWords < announcedWords * openShareMin
  ) {
    signals.push(closed(`${bodyWords} of ${announcedWords} words`, 'page'))
  }
  return signals
}
