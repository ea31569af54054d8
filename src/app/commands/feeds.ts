import { readFileSync } from 'node:fs'
import { type Feed, troubleOf } from '../../domain/feed.ts'
import { explainLease } from '../../domain/hub-lease.ts'
import { sourceKinds } from '../../domain/source.ts'
import { discoverFeeds } from '../../stages/poll/discover-feeds.ts'
import type { ParsedFeed } from '../../stages/poll/feed-types.ts'
import { decodeBytes } from '../../text/decode.ts'
import { canonicalUrl, hostOf } from '../../text/urls.ts'
import { readOpml } from '../read-opml.ts'
import { addFeeds, type NewFeed, type Wire } from '../wire.ts'
import { UsageError } from './say.ts'
import { type HomeOption, withWire } from './with-wire.ts'

interface AddOptions extends HomeOption {
  readonly allowLoopback?: boolean
  readonly name?: string
  readonly owner?: string
  readonly kind?: NewFeed['kind']
  readonly language?: string
}

/** `groundwire add URL`: finds the feed of a site or takes the feed itself, says what it found, and adds it. */
export async function addSite(address: string, options: AddOptions): Promise<void> {
  const url = canonicalUrl(address.includes('://') ? address : `https://${address}`)
  if (options.kind !== undefined && !sourceKinds.includes(options.kind))
    throw new UsageError(`--kind takes one of ${sourceKinds.join(', ')}, not "${options.kind}".`)
  if (options.language !== undefined && !/^[a-z]{2}$/.test(options.language))
    throw new UsageError(`--language takes a code of two letters such as en, not "${options.language}".`)
  if (url === undefined) throw new UsageError(`"${address}" is not an address. Give a site or a feed, such as https://example.org/feed.xml`)
  await withWire(options, async (wire, clock) => {
    const found = await findFeed(url, wire)
    if (typeof found === 'string') {
      console.error(`Nothing was added: ${found}`)
      process.exitCode = 1
      return
    }
    const publisher = options.name ?? found.parsed.title ?? hostOf(url) ?? url
    const feed: NewFeed = {
      publisher,
      owner: options.owner ?? publisher,
      kind: options.kind ?? 'general',
      language: options.language ?? found.parsed.language?.slice(0, 2) ?? 'en',
      feedUrl: found.url,
    }
    const added = await addFeeds(wire.store, [feed], clock.now())
    console.log(
      `${added === 1 ? 'Added' : 'Already there:'} ${publisher}, ${found.parsed.format}, ${found.parsed.items.length} items now\n  ${found.url}`,
    )
  })
}

async function findFeed(url: string, wire: Wire): Promise<{ readonly url: string; readonly parsed: ParsedFeed } | string> {
  const queue = [url]
  const reasons: string[] = []
  for (const [i, at] of queue.entries()) {
    if (i > 8) break
    const answer = await wire.net
      .resource({ url: at, level: 'L1', use: 'site-policy', brand: 'permit' }, { bytesMax: 5_000_000 })
      .catch((error: Error) => ({ kind: 'refused' as const, reason: error.message, code: 'net' }))
    if (answer.kind !== 'ok') {
      reasons.push(`${at}: ${'reason' in answer ? answer.reason : 'status' in answer ? `answered ${answer.status}` : answer.kind}`)
      continue
    }
    const contentType = answer.headers.find(([name]) => name === 'content-type')?.[1] ?? ''
    const { text } = decodeBytes(answer.bytes, { kind: /html/.test(contentType) ? 'html' : 'xml', contentType })
    const parsed = await wire.pool.run<ParsedFeed | { readonly kind: 'refused'; readonly reason: string }>(
      'parse-feed',
      { text, hints: { url: answer.url, contentType } },
      2000,
    )
    if (!('kind' in parsed)) return { url: answer.url, parsed }
    reasons.push(`${at}: ${parsed.reason}`)
    if (i === 0) queue.push(...discoverFeeds(text, answer.url).map((it) => it.url))
  }
  return reasons.slice(0, 4).join('\n  ')
}

/** `groundwire import FILE`: adds every feed of an OPML list. */
export async function importOpml(file: string, options: HomeOption): Promise<void> {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new UsageError(`The OPML file ${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`)
  }
  const feeds = readOpml(text)
  if (feeds.length === 0) throw new UsageError(`${file} lists no feeds: an OPML list has <outline xmlUrl="…"> entries.`)
  await withWire(options, async (wire, clock) => {
    const added = await addFeeds(wire.store, feeds, clock.now())
    console.log(`${feeds.length} feeds in ${file}: ${added} added, ${feeds.length - added} already there.`)
  })
}

/** Which hubs tell us of news and which do not, or why none is asked. */
async function sayPush(wire: Wire, feeds: readonly Feed[], now: Date): Promise<void> {
  const offered = feeds.filter((it) => it.hub !== undefined)
  if (offered.length === 0) return
  if (wire.policy.callbackUrl === null) {
    console.log(`\nPush is off: ${offered.length} feeds offer it, but hubs can only call a public address. Set GROUNDWIRE_URL to one.`)
    return
  }
  const leases = await wire.store.hubLeases()
  console.log(`\nPush: ${leases.filter((it) => it.state === 'held').length} of ${offered.length} feeds that offer it tell us of news.`)
  for (const lease of leases.filter((it) => it.state !== 'held')) console.log(`  ${lease.topic}\n    ${explainLease(lease, now)}`)
}

/** `groundwire doctor`: what is wrong with which feed, since when, in plain words, and whether the record is whole; exit code 1 if anything is amiss. */
export async function doctor(options: HomeOption): Promise<void> {
  await withWire(options, async (wire, clock) => {
    const now = clock.now()
    const feeds = (await wire.store.feeds()).filter((it) => it.state !== 'unlisted')
    const sick = feeds.flatMap((feed) => {
      const trouble = troubleOf(feed, now)
      return trouble === null ? [] : [{ feed, trouble }]
    })
    const names = new Map((await wire.store.sources()).map((it) => [it.id, it.name]))
    const parked = await wire.store.parkedJobs()
    const unasked = feeds.filter((it) => it.state === 'new').length
    console.log(
      `${feeds.length} feeds: ${feeds.length - sick.length - unasked} well, ${unasked} not asked yet, ${sick.length} in trouble. ${parked} jobs parked.`,
    )
    for (const { feed, trouble } of sick)
      console.log(
        `\n  ${names.get(feed.sourceId) ?? feed.host}  ${feed.url}\n    ${trouble.what}\n    Since ${trouble.since.slice(0, 16).replace('T', ' at ')} UTC. ${trouble.next}`,
      )
    await sayPush(wire, feeds, now)
    const seal = await wire.store.checkSeal()
    console.log(
      seal.brokenAt === null
        ? `\nThe record of public changes is whole: ${seal.sealed} sealed.`
        : `\nThe record of public changes is broken at entry ${seal.brokenAt}: it was changed after it was sealed.`,
    )
    if (sick.length > 0 || parked > 0 || seal.brokenAt !== null) process.exitCode = 1
  })
}
