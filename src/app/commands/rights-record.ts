// What the desk and the archive have on record for an address, line by line: licences, terms, a publisher's notice, its feed's licences.
import { existsSync } from 'node:fs'
import { Fault } from '../../domain/fault.ts'
import type { RecordedLicence, RecordedTerms, RightsDecision, Wish } from '../../domain/rights.ts'
import { pathOf } from '../../rights/path-pattern.ts'
import { hostOf } from '../../text/urls.ts'
import { systemClock } from '../clock.ts'
import type { Config } from '../config.ts'
import { openWire } from '../wire.ts'
import { type HomeOption, homeOf } from './with-wire.ts'

/** `place`: the archive that was looked into; null when there is none, and then nothing is on record. */
export interface OnRecord {
  readonly place: string | null
  readonly licences: readonly RecordedLicence[]
  readonly terms: readonly RecordedTerms[]
  readonly wish: Wish | null
  readonly feedLicences: readonly string[]
}

/** Looks into the archive, beside whatever runs on it; no archive is made for the question. */
export async function onRecord(url: string, options: HomeOption, config: Config): Promise<OnRecord> {
  const home = homeOf(options, config)
  const none = { place: null, licences: [], terms: [], wish: null, feedLicences: [] }
  if (config.databaseUrl === undefined && !existsSync(home)) return none
  const wire = await openWire({ config, home, clock: systemClock, allowLoopback: false, watchSettler: null, exclusive: false })
  try {
    const host = hostOf(url) ?? ''
    const { store } = wire
    const articleId = await store.articleIdOfUrl(url)
    return {
      place: home,
      licences: await store.licencesOf(host),
      terms: await store.termsOfHost(host),
      wish: await store.wishOf(url),
      feedLicences: articleId === null ? [] : ((await store.feedLicencesOf([articleId])).get(articleId) ?? []),
    }
  } catch (error) {
    throw error instanceof Fault ? error : wire.explain(error)
  } finally {
    await wire.close()
  }
}

/** Each record with what it does for this address and why, also those that do nothing. */
export function recordLines(it: OnRecord, url: string, { level, licenceId }: RightsDecision, now: Date): readonly string[] {
  if (it.place === null) return ['  On record: no archive here, so no licences, terms or notices. Name one with --home DIR.']
  const lines = [
    ...it.licences.map(
      (one) =>
        `    licence  ${one.level} for ${one.use === 'all' ? 'all uses' : 'summaries'} of ${one.host}${one.pathPrefix} until ${one.until}, granted by ${one.grantedBy}: ${effectOfLicence(one, url, licenceId, now)}\n             ${one.document}, recorded by ${one.recordedBy} on ${one.recordedAt.slice(0, 10)}`,
    ),
    ...it.terms.map(
      (one) =>
        `    terms    L1 under ${one.host}${one.pathPrefix}: ${reaches(one, url) ? 'closes to a link' : 'does not reach this address'}\n             “${one.quoteOfTerm.slice(0, 200)}” (${one.url}), recorded by ${one.recordedBy} on ${one.recordedAt.slice(0, 10)}, to be read again by ${one.reviewBy}`,
    ),
    ...(it.wish === null ? [] : [`    notice   ${it.wish.level}: ${it.wish.reason}`]),
    ...(it.feedLicences.length === 0
      ? []
      : [
          `    feed     ${it.feedLicences.length} licence${it.feedLicences.length === 1 ? '' : 's'} (RSL) in its feed, among the lines above`,
        ]),
  ]
  return lines.length === 0
    ? [`  On record in ${it.place}: nothing for this host.`]
    : [`  On record in ${it.place}, level now ${level}:`, ...lines]
}

const reaches = ({ pathPrefix }: { readonly pathPrefix: string }, url: string): boolean => pathOf(url).startsWith(pathPrefix)

function effectOfLicence(one: RecordedLicence, url: string, licenceId: string | undefined, now: Date): string {
  if (!reaches(one, url)) return 'does not reach this address'
  const end = /^\d{4}-\d{2}-\d{2}$/.test(one.until) ? `${one.until}T23:59:59.999Z` : one.until
  if (!(now.getTime() <= Date.parse(end))) return 'has ended'
  if (one.id === licenceId) return 'raises the level'
  return 'raises nothing here: the level is as high without it, another licence gives more, or a notice, a paywall or a silent site stands above it'
}
