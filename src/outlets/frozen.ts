// What readers are told and given while publishing, or one way out of it, is frozen.
import { type Freeze, isFrozen, type OutletName, outletWords } from '../domain/freeze.ts'
import { type Answer, problemOf } from './respond.ts'
import { shortMoment } from './wording.ts'

const told = ({ since, reason, isReasonPublic }: Freeze): string =>
  `frozen since ${shortMoment(since)}${isReasonPublic ? `: ${reason.replace(/\.$/, '')}` : ''}.`

/** The banner of every page: since when, and why only where the operator says so; null where nothing is frozen. */
export function frozenWords(freezes: readonly Freeze[]): string | null {
  if (freezes.length === 0) return null
  const [first] = freezes
  // What stands under a frozen wire is not news of its parts.
  if (first?.what === 'wire') return `Publishing is ${told(first)} What stands here stood then, less what was taken back since.`
  return freezes
    .map((it) => `${outletWords[it.what]} ${it.what === 'feeds' || it.what === 'webhooks' ? 'are' : 'is'} ${told(it)}`)
    .join(' ')
}

const feed = /(?:^|\/)feed\.(?:atom|rss|json)$/

/** The way out that an address belongs to, where it is one that can be shut alone. */
const wayOf = (path: string): OutletName | undefined => (path.startsWith('/api/v1/') ? 'api' : feed.test(path) ? 'feeds' : undefined)

const retrySeconds = '3600'

/** Instead of what is at the address; null where its way is open. */
export function shutAnswer(path: string, freezes: readonly Freeze[]): Answer | null {
  const way = wayOf(path)
  if (way === undefined || !isFrozen(freezes, way)) return null
  const detail = frozenWords(freezes.filter(({ what }) => what === way)) ?? ''
  const fix = 'Ask again later: Retry-After says when. Pages of the site go on.'
  const headers = { 'Retry-After': retrySeconds, ...(way === 'api' && { 'Access-Control-Allow-Origin': '*' }) }
  return problemOf({ status: 503, code: 'frozen', title: 'Shut for now', detail, fix }, headers)
}
