import { sourceKinds } from '../../domain/source.ts'
import { canonicalUrl, hostOf } from '../../text/urls.ts'
import { type FoundAs, lookAtSite, newestOf, type Tried } from '../look-at-site.ts'
import type { NewFeed } from '../new-feed.ts'
import { addFeeds } from '../wire.ts'
import { UsageError } from './say.ts'
import { type HomeOption, withWire } from './with-wire.ts'

interface AddOptions extends HomeOption {
  readonly allowLoopback?: boolean
  readonly name?: string
  readonly owner?: string
  readonly kind?: NewFeed['kind']
  readonly language?: string
  readonly as?: FoundAs
  readonly look?: boolean
}

const ways: readonly string[] = ['feed', 'sitemap', 'listing'] satisfies readonly FoundAs[]
const namesShown = 3

/** `groundwire add URL`: finds what a site can be followed by, says what it found, and adds the best of it. */
export async function addSite(address: string, options: AddOptions): Promise<void> {
  const url = canonicalUrl(address.includes('://') ? address : `https://${address}`)
  checkOptions(options)
  if (url === undefined) throw new UsageError(`"${address}" is not an address. Give a site or a feed, such as https://example.org/feed.xml`)
  await withWire(
    options,
    async (wire, clock) => {
      const now = clock.now()
      const { tried, best } = await lookAtSite(url, options.as, wire, now)
      for (const it of tried) console.log(describe(it))
      if (best === undefined) {
        console.error(
          'Nothing was added: none of these can be followed. Give the address of the page that lists the news, or of its feed, if there is one elsewhere.',
        )
        process.exitCode = 1
        return
      }
      const publisher = options.name ?? best.parsed.title ?? hostOf(url) ?? url
      const feed: NewFeed = {
        publisher,
        owner: options.owner ?? publisher,
        ...(options.owner === undefined && { isOwnerUnsaid: true }),
        kind: options.kind ?? 'general',
        language: options.language ?? best.parsed.language?.slice(0, 2) ?? 'en',
        feedUrl: best.url,
        ...(best.as === 'listing' && { readAs: 'listing' }),
      }
      const names = best.parsed.items.slice(0, namesShown).map((it) => `    ${(it.title ?? '').slice(0, 100)}`)
      const said = options.look ? 'Would add' : (await addFeeds(wire.store, [feed], now)) === 1 ? 'Added' : 'Already there:'
      console.log(
        `${said} ${publisher}, by its ${best.as === 'listing' ? 'page that lists the news' : best.as}\n  ${best.url}\n${names.join('\n')}`,
      )
    },
    { makes: true },
  )
}

/** @throws UsageError for an option that cannot be meant */
function checkOptions({ kind, language, as }: AddOptions): void {
  if (kind !== undefined && !sourceKinds.includes(kind))
    throw new UsageError(`--kind takes one of ${sourceKinds.join(', ')}, not "${kind}".`)
  if (language !== undefined && !/^[a-z]{2}$/.test(language))
    throw new UsageError(`--language takes a code of two letters such as en, not "${language}".`)
  if (as !== undefined && !ways.includes(as)) throw new UsageError(`--as takes one of ${ways.join(', ')}, not "${as}".`)
}

function describe(it: Tried): string {
  const label = it.as.padEnd(8)
  if (it.parsed === undefined) return `  ${label} ${it.url}\n           no: ${it.reason}`
  const newest = newestOf(it.parsed)
  const dated = newest === undefined ? 'without dates' : `newest of ${newest.slice(0, 10)}`
  return `  ${label} ${it.url}\n           ${it.parsed.format}, ${it.parsed.items.length} entries, ${dated}`
}
