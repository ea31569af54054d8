import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Feed } from '../domain/feed.ts'
import { sourceKinds } from '../domain/source.ts'
import type { Store } from '../store/store.ts'
import { ConfigError } from './config.ts'
import { readOpml } from './read-opml.ts'
import { addFeeds, feedIdOf, type NewFeed, sourceIdOf } from './wire.ts'

const entry = z.object({
  publisher: z.string().min(1),
  owner: z.string().min(1),
  language: z.string().length(2),
  feedUrl: z.url({ protocol: /^https?$/ }),
  kind: z.enum(sourceKinds),
  readAs: z.literal('listing').optional(),
})
const wrongShown = 8

/**
 * The feeds of a beat: a beat file (a JSON list of publisher, owner, kind, language and feedUrl; readAs for a page that lists articles) or an OPML list.
 * @throws ConfigError that names the file, each wrong entry and field, and what it takes
 */
export function readBeat(path: string): readonly NewFeed[] {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    throw new ConfigError(`The beat ${path} cannot be read (${(error as NodeJS.ErrnoException).code}). GROUNDWIRE_BEAT names it.`)
  }
  const feeds = text.trimStart().startsWith('<') ? readOpml(text) : parseBeat(text, path)
  if (feeds.length === 0) throw new ConfigError(`The beat ${path} lists no feeds.`)
  return feeds
}

function parseBeat(text: string, path: string): readonly NewFeed[] {
  let list: unknown
  try {
    list = JSON.parse(text)
  } catch (error) {
    throw new ConfigError(`The beat ${path} is neither JSON nor OPML: ${(error as Error).message}`)
  }
  const parsed = z.array(entry).safeParse(list)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map(({ path: [at, field], message }) => {
    const publisher = Array.isArray(list) ? (list[Number(at)] as { publisher?: unknown } | null)?.publisher : undefined
    const who = typeof publisher === 'string' ? ` (${publisher})` : ''
    return at === undefined
      ? `  ${message}`
      : `  entry ${Number(at) + 1}${who}${field === undefined ? '' : `, ${String(field)}`}: ${message}`
  })
  const more = lines.length > wrongShown ? [`  and ${lines.length - wrongShown} more`] : []
  throw new ConfigError([`Wrong entries in the beat ${path}:`, ...lines.slice(0, wrongShown), ...more].join('\n'))
}

/**
 * Makes the archive follow the beat as it is listed now: new entries are added, changed ones corrected, and feeds that only an
 * earlier list had are no longer asked. What the operator added by hand stays. Following twice is following once.
 */
export async function followBeat(
  store: Store,
  beat: readonly NewFeed[],
  now: Date,
): Promise<{ readonly added: number; readonly dropped: number }> {
  const ids = beat.map((it) => feedIdOf(it.feedUrl))
  const added = await addFeeds(store, beat, now)
  const dropped = await store.transaction(async (tx) => {
    const before = (await tx.meta<readonly string[]>('beat')) ?? []
    const gone: Feed[] = []
    for (const id of before.filter((it) => !ids.includes(it))) {
      const feed = await tx.feedById(id)
      if (feed !== null && feed.state !== 'unlisted') gone.push(feed)
    }
    for (const feed of gone)
      await tx.saveFeed({ ...feed, state: 'unlisted', reason: 'It is no longer on the list of the beat.', stateSince: now.toISOString() })
    for (const it of beat) {
      const source = await tx.sourceById(sourceIdOf(it))
      const { owner, kind, language } = it
      if (source !== null && (source.owner !== owner || source.kind !== kind || source.language !== language))
        await tx.saveSource({ ...source, owner, kind, language })
    }
    await tx.setMeta('beat', ids)
    return gone.length
  })
  return { added, dropped }
}
