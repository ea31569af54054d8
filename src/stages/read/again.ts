// Reading a page again: what makes the request cheap, and when a page that was closed is tried once more.
import type { Item } from '../../domain/item.ts'
import { type Refusal, refuse } from '../../domain/refusal.ts'
import type { RightsDecision } from '../../domain/rights.ts'

export type Validators = { readonly etag?: string; readonly lastModified?: string }

/** Robots that give no answer close a site for now; an item of the last week is tried again within hours. */
export function tryLater(permit: Refusal, decision: RightsDecision, item: Item, now: Date): Refusal {
  const isTrouble = decision.reasons.some((it) => it.signal === 'robots-unreachable')
  const ageMs = now.getTime() - Date.parse(item.firstSeenAt)
  if (!isTrouble || ageMs > 7 * 24 * 3600_000) return permit
  return refuse(permit.code, permit.reason, new Date(now.getTime() + Math.max(3600_000, ageMs)).toISOString())
}

/** What the next request for the page can be made conditional on. */
export function validatorsIn(headers: readonly (readonly [string, string])[]): Validators {
  const header = (name: string): string | undefined => headers.find(([key]) => key === name)?.[1]
  const [etag, lastModified] = [header('etag'), header('last-modified')]
  return { ...(etag !== undefined && { etag }), ...(lastModified !== undefined && { lastModified }) }
}
